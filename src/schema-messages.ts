import { attributeOf } from "./attributes.ts";
import type { ConfigIssue } from "./config.ts";

/** What zod hands to a message. */
export interface Cause {
  readonly code?: string | undefined;
  readonly input?: unknown;
}

const quote = (text: string): string =>
  JSON.stringify(text.length > 60 ? text.slice(0, 60) + "..." : text);

const show = (value: unknown): string =>
  typeof value == "string"
    ? quote(value)
    : Array.isArray(value)
      ? `a list of ${value.length}`
      : value && /object|function/.test(typeof value)
        ? "a" + (typeof value == "object" ? "n object" : " function")
        : String(value);

/** What is wrong with a value, as the end of a sentence. `most` is its greatest length, `sign` what it must hold. */
export const wrong = ({ code, input }: Cause, most = Infinity, sign = ""): string => {
  if (input === undefined) return "is missing";
  if (typeof input != "string" || /type|value/.test(code ?? ""))
    return `is ${show(input)}, which does not fit`;
  if (!input.trim()) return "is empty";
  if (/^\s*(?:javascript|data|vbscript|blob|file):/i.test(input))
    return `is ${quote(input)}, which is not a web address`;
  if (input.length > most) return `is ${input.length} characters long, ${most} are the most`;
  if (/<[a-z/!]|&(?:#\w+|[a-z]+);/i.test(input))
    return `holds HTML (${quote(input)}), but texts are shown as they are`;
  if (/[\0-\b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(input))
    return "holds a control character that cannot be seen";
  if (!input.includes(sign)) return `is ${quote(input)}, which has no ${sign}`;
  return `is ${quote(input)}, which does not fit`;
};

const bare = (word: string): string => word.toLowerCase().replace(/[^a-z]/g, "");

const distance = (one: string, other: string): number => {
  let line = [...other, ""].map((_, i) => i);
  for (const [i, sign] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries())
      next.push(Math.min(next[j]! + 1, line[j + 1]! + 1, line[j]! + (sign == against ? 0 : 1)));
    line = next;
  }
  return line.at(-1)!;
};

/** The word that was probably meant. */
export const nearest = (word: string, words: readonly string[]): string | undefined =>
  word.length > 40
    ? undefined
    : (words.find((known) => bare(known) == bare(word)) ??
      words.find((known) => distance(bare(known), bare(word)) < Math.min(3, known.length / 2)));

type Path = readonly PropertyKey[];

/** The part of a zod issue that is read here. */
interface Issue {
  readonly path: Path;
  readonly message: string;
  readonly keys?: readonly string[] | undefined;
  readonly errors?: readonly (readonly Issue[])[] | undefined;
}

/** The known keys of each object of the config, by its path without row numbers. */
type Known = readonly (readonly [string, readonly string[]])[];

const spell = (path: Path): string =>
  path
    .map((part, i) => (typeof part == "number" ? `[${part}]` : (i ? "." : "") + String(part)))
    .join("");

const general = (path: string): string => path.replace(/\[\d+\]/g, "");

const stray = "is not an option";

// Lists of objects, and texts for each language, cannot be written in the tag.
const jsonOnly = /^(ownClauses|fields|parties)\b|\.(offer|purpose|retention|called|examples)\./;

const unknownKey = (parent: Path, key: string, known: Known): Mistake => {
  const here = known.find(([path]) => path == general(spell(parent)))?.[1] ?? [];
  const near = nearest(key, here);
  const home = known.find(([, names]) => names.includes(key))?.[0];
  const hint = near
    ? `Did you mean ${near}?`
    : home === undefined
      ? `Take it away. Known here: ${here.join(", ")}.`
      : `It belongs ${home ? `in ${home}` : "at the top"}.`;
  return { path: spell([...parent, key.slice(0, 60)]), wrong: stray, hint };
};

interface Mistake {
  readonly path: string;
  readonly wrong: string;
  readonly hint: string;
}

const mistakesOf = (issue: Issue, above: Path, known: Known): readonly Mistake[] => {
  const path = [...above, ...issue.path];
  const inner = issue.errors?.at(-1);
  // The launcher: of the two forms it may have, the object's mistakes are told if it is one.
  if (inner?.some((one) => one.path.length || one.keys))
    return inner.flatMap((one) => mistakesOf(one, path, known));
  const [wrong = "", hint = ""] = issue.message.split("\n");
  return issue.keys
    ? issue.keys.slice(0, 10).map((key) => unknownKey(path, key, known))
    : [{ path: spell(path), wrong, hint }];
};

/** Zod's issues as an owner reads them; what all rows lack alike is said once. */
export const spellOut = (issues: readonly Issue[], value: unknown, known: Known): ConfigIssue[] => {
  const mistakes = issues.flatMap((issue) => mistakesOf(issue, [], known));
  const kind = ({ path, wrong, hint }: Mistake) => [general(path), wrong, hint].join("\n");
  const rows = (value as { collects?: { length?: unknown } } | null | undefined)?.collects?.length;
  const told = new Set<string>();
  return mistakes.flatMap((mistake) => {
    const same = mistakes.filter((other) => kind(other) == kind(mistake)).length;
    const everywhere = same > 1 && same == rows;
    if (everywhere && told.has(kind(mistake))) return [];
    told.add(kind(mistake));
    const { path, wrong, hint } = mistake;
    const attribute =
      path && wrong != stray && !jsonOnly.test(path) ? ` (${attributeOf(path)} in the tag)` : "";
    const message = `${wrong}${everywhere ? ", the same in every row" : ""}${attribute}.`;
    return [{ path: path || "config", message, hint }];
  });
};
