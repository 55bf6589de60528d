import { builtIn, type BuiltInClause } from "./clauses.ts";
import type { SettledConfig } from "./config.ts";

// Looks and plumbing: not what the visitor is told. A new option counts as told until it stands here.
const untold =
  /^\.(launcher|language|tenant|show|enabled|release|tellTimeout|acknowledgementLasts|phone|contactPage|region|age|sale|choicesTitle|assistant\.repeat|fields\.[^.]+\.(?!note)|vendor\.(id|scripts|holders|covered))\b/;

// Rows go by their category and clauses by their name or id, so their order does not matter.
const lines = (value: any, path: string, editions: Editions): string[] =>
  untold.test(path)
    ? []
    : Object(value) === value
      ? Object.entries<any>(value).flatMap(([key, inner]) =>
          path == ".clauses"
            ? `${path}.${inner}=${editions[inner as BuiltInClause]}`
            : lines(
                inner,
                `${path}.${(Array.isArray(value) && (inner.category ?? inner.id)) || key}`,
                editions,
              ),
        )
      : [path + "=" + JSON.stringify(value)];

type Editions = Readonly<Record<BuiltInClause, number>>;

// One half of the hash: FNV-like, with a shift so that high bits reach the low ones.
const lane = (text: string, factor: number): string => {
  let hash = factor;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), factor);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
};

/** 8 hex digits: enough to tell two texts of one owner apart. */
export const digest = (text: string): string => lane(text, 0x9e3779b1);

/**
 * Which notice this is: 16 hex digits over everything the visitor is told, and each clause's edition.
 * Another fingerprint asks the visitor again.
 */
export const fingerprint = (config: SettledConfig, editions: Editions): string => {
  const told = { ...config, clauses: builtIn(config) };
  const text = lines(told, "", editions).sort().join("\n");
  return digest(text) + lane(text, 0x85ebca6b);
};
