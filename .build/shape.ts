import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

type Source = typeof import("../src/shape.build.ts");

/**
 * Writes `src/shape.json` anew from the schema, and gives the schema for editors.
 * Bundled by itself, because the loader of rollup's own config does not read JSON modules.
 */
export const refreshShape = async (): Promise<object> => {
  const outfile = resolve("node_modules/.cache/prechat/shape.build.js");
  const entryPoints = ["src/shape.build.ts"];
  await build({ entryPoints, outfile, bundle: true, format: "esm", platform: "node" });
  const source: Source = await import(`${pathToFileURL(outfile)}?${Date.now()}`);
  writeFileSync("src/shape.json", `${JSON.stringify(source.makeShape(), null, 2)}\n`);
  return source.makeJsonSchema();
};
