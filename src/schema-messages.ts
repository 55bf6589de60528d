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

const family = (path: string): string => path.replace(/\[\d+\]/g, "[]");

const unknownKey = (parent: string, key: string, known: Known): [string, string] => {
  const here = known.find(([path]) => path == parent.replace(/\[\d+\]/, ""))?.[1] ?? [];
  const near = nearest(key, here);
  const home = known.find(([, names]) => names.includes(key));
  const mend = near
    ? `Did you mean ${near}?`
    : home
      ? `It belongs ${home[0] ? `in ${home[0]}` : "at the top"}.`
      : `Take it away; known here: ${here.join(", ")}.`;
  return ["is not an option", mend];
};

/** Zod's issues as an owner reads them; what all rows lack alike is said once. */
export const spellOut = (issues: readonly Issue[], value: unknown, known: Known): ConfigIssue[] => {
  const found: { path: string; wrong: string; hint: string }[] = [];
  const visit = (issue: Issue, above: Path): void => {
    const path = [...above, ...issue.path];
    const options = issue.errors?.at(-1);
    // The launcher: of the two forms it may have, the object's mistakes are told if it is one.
    if (options?.some((inner) => inner.path.length || inner.keys))
      return options.forEach((inner) => visit(inner, path));
    for (const key of issue.keys?.slice(0, 10) ?? []) {
      const [what, hint] = unknownKey(spell(path), key, known);
      found.push({ path: spell([...path, key.slice(0, 60)]), wrong: what, hint });
    }
    const [what = "", hint = ""] = issue.message.split("\n");
    if (!issue.keys) found.push({ path: spell(path), wrong: what, hint });
  };
  issues.forEach((issue) => visit(issue, []));

  const rows = (value as { collects?: { length?: unknown } } | undefined)?.collects?.length;
  const told = new Set<string>();
  return found.flatMap(({ path, wrong, hint }) => {
    const kind = family(path) + wrong + hint;
    const alike = found.filter((other) => family(other.path) + other.wrong + other.hint == kind);
    const all = alike.length > 1 && alike.length == rows;
    if (all && told.has(kind)) return [];
    told.add(kind);
    const attribute = attributeOf(path);
    const name = path ? `\`${path}\`` : "The config";
    const message = `${name}${attribute ? ` (in the tag: ${attribute})` : ""} ${wrong}${all ? ", in every row" : ""}.`;
    return [{ path, message, hint }];
  });
};
