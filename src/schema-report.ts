import { explain } from "./schema.ts";
import { explainJson } from "./schema-json.ts";
import { tell, type TellCode } from "./schema-tell.ts";

export * from "./schema.ts";

/** What the script tag knows when something is wrong. */
export interface Report {
  readonly console: Pick<Console, "error">;
  /** `undefined`: the config was refused, and what follows says why. */
  readonly code?: TellCode | undefined;
  /** The config as far as it could be read. */
  readonly said?: unknown;
  /** The text of the element that holds the config; none where there is no such element. */
  readonly json?: string | null | undefined;
  /** What `data-config` says. */
  readonly selector?: string | undefined;
  readonly host?: string | undefined;
}

const find = ({ code, said, json, selector, host }: Report): readonly object[] => {
  const slots = { selector: selector ?? "", host: host ?? "" };
  if (code) return [tell(code, slots)];
  const broken = json == null ? [] : explainJson(json);
  if (broken.length) return broken;
  if (selector && json == null) return [tell("config-element-missing", slots)];
  return said ? explain(said) : [tell("no-config")];
};

/** Tells the owner in the console what is wrong and how to mend it, a line for each mistake. */
export const report = (about: Report): void => {
  for (const one of find(about)) about.console.error(`Prechat: ${Object.values(one).join(" ")}`);
};
