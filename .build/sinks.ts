import { resolve } from "node:path";
import type { Plugin } from "rollup";
import * as table from "../src/sinks/table.ts";
import { doors } from "./doors.ts";

/** They are in the first load already, and take parts of it. */
const builtIn = ["dom-event", "gpp", "usp"];

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The sinks that are a row of the table. */
export const rows: readonly string[] = Object.keys(table).map(kebab);

/** The sinks that a script tag can have: the rows, and the doors with behaviour of their own. */
export const placed: readonly string[] = [
  ...rows,
  ...doors
    .filter(({ name }) => name.startsWith("sinks/"))
    .map(({ name }) => name.slice("sinks/".length))
    .filter((name) => !builtIn.includes(name)),
].toSorted();

/** What the owner can write on the script's own tag. */
const attributes: Readonly<Record<string, string>> = {
  "data-layer": 'event: said("event")',
  segment: 'categories: said("categories")?.split(" ")',
};

/** Those that answer, or that ask visitors as well. */
const partners = ["shopify", "wordpress"];

const home = (file: string) => JSON.stringify(resolve("src/sinks", `${file}.ts`));
const from = (name: string) => home(rows.includes(name) ? "table" : name);

/** `sink:meta`: what npm serves. `sink:meta.script`: the classic script, with nothing of the other rows. */
export const sinks = (): Plugin => ({
  name: "sinks",
  resolveId: (id) => (id.startsWith("sink:") ? `\0${id}` : null),
  load(id) {
    const [, name, script] = /^\0sink:([\w-]+)(\.script)?$/.exec(id) ?? [];
    if (!name) return null;
    if (!script) return `export { ${camel(name)} } from ${from(name)};`;
    const attribute = attributes[name];
    const options = attribute ? `const options = { ${attribute} };` : "";
    const made = `make(${attribute ? "options" : ""})`;
    const join = partners.includes(name) ? "partner" : "follow";
    return `import { ${camel(name)} as make } from ${from(name)};
      import { follow, partner, place, said } from ${home("place")};
      ${options}
      place("sink:${name}", () => ${made}, ${join});`;
  },
});

/** The declarations of the rows' doors, by path. */
export const rowTypes: readonly (readonly [file: string, source: string])[] = rows.map((name) => [
  `sinks/${name}.d.ts`,
  `export { ${camel(name)} } from "./table.js";\n`,
]);
