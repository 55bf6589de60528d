import { readFileSync } from "node:fs";
import type { Plugin } from "rollup";
import { jsonSchema } from "./json-schema.ts";
import { declarations } from "./types.ts";

/** One entry of the package's `exports` that has a source file. */
export interface Door {
  /** `vendors/livechat` */
  readonly name: string;
  /** `src/vendors/livechat.ts` */
  readonly source: string;
  /** `npm/vendors/livechat`, seen from dist. */
  readonly built: string;
}

interface Manifest {
  readonly version: string;
  readonly exports: Readonly<Record<string, string | { types: string; default: string }>>;
}

const manifest: Manifest = JSON.parse(readFileSync("package.json", "utf8"));

/** The package's version. */
export const version = manifest.version;

/** The doors: exactly what `exports` in package.json names, so there is no second list to forget. */
export const doors: readonly Door[] = Object.entries(manifest.exports).flatMap(([name, target]) =>
  typeof target === "string" || name.includes("*")
    ? []
    : {
        name: name.slice("./".length),
        source: target.types.replace(/^\.\/dist\/types\/(.+)\.d\.ts$/, "src/$1.ts"),
        built: target.default.replace(/^\.\/dist\/(.+)\.js$/, "$1"),
      },
);

const catalogueTypes = `declare const catalogue: Readonly<Record<string, string>>;
export default catalogue;
`;

/** Writes what editors read: the doors' declarations and the JSON Schema of the config. */
export const describeDoors = (
  shape: object,
  rowTypes: readonly (readonly [file: string, source: string])[],
): Plugin => ({
  name: "describe-doors",
  generateBundle() {
    const sources = [...doors.map((door) => door.source), "src/sinks/table.ts"];
    const { files, problems } = declarations(sources);
    if (problems) this.warn(`${problems} type errors: npm run test:types shows them`);
    files.set("locales/catalogue.d.ts", catalogueTypes);
    for (const [file, source] of rowTypes) files.set(file, source);
    for (const [file, source] of files) {
      this.emitFile({ type: "asset", fileName: `types/${file}`, source });
    }
    const said = ["config", "clauses", "fields", "parties"].map((name) =>
      readFileSync(`src/${name}.ts`, "utf8"),
    );
    const source = jsonSchema(shape, said.join("\n"));
    this.emitFile({ type: "asset", fileName: "prechat.schema.json", source });
  },
});
