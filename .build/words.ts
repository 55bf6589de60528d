import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Plugin } from "rollup";
import { compile, split } from "../src/locales/compile.ts";

const folder = "src/locales";
const prefix = "words:";

/** The languages that have a catalogue, in alphabetical order. */
export const languages = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .map((file) => file.slice(0, -".json".length))
  .sort();

/**
 * Serves each catalogue as a flat table, rendered by i18next now so that no visitor downloads i18next:
 * `words:en.page` has the `page.*` keys, `words:en.more` the `more.*` ones, `words:en` the rest, `words:en.all` every
 * one. For rollup and for vitest.
 */
export const words = (): Plugin => ({
  name: "words",
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
  load(id) {
    if (!id.startsWith(`\0${prefix}`)) return null;
    const [language = "", part] = id.slice(prefix.length + 1).split(".");
    const file = `${folder}/${language}.json`;
    this.addWatchFile(resolve(file));
    const all = compile(JSON.parse(readFileSync(file, "utf8")), language);
    const { panel, ...parts } = split(all);
    return `export default ${JSON.stringify({ ...parts, all }[part ?? ""] ?? panel)};`;
  },
});
