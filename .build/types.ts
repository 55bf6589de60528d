import { dirname, join, relative, resolve } from "node:path";
import ts from "typescript";

/** A relative path in a declaration: `from "./x.ts"` or `import("./x.tsx")`. */
const specifier = /((?:from|import)\s*\(?\s*")(\.{1,2}\/[^"]+?)\.tsx?(")/g;

const emit = (doors: readonly string[]): { files: Map<string, string>; problems: number } => {
  const configFile = ts.readConfigFile("src/tsconfig.json", ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(configFile.config, ts.sys, resolve("src"));
  const outDir = options.outDir ?? "";
  const program = ts.createProgram(["src/build.d.ts", ...doors], options);
  const files = new Map<string, string>();
  const write: ts.WriteFileCallback = (file, text) => files.set(relative(outDir, file), text);
  const problems = ts.getPreEmitDiagnostics(program).length;
  program.emit(undefined, write, undefined, true);
  return { files, problems };
};

/**
 * The declarations that the doors show, and those they lean on, by path; inner files that no door's
 * declaration names stay out.
 *
 * @param doors Source files, such as `src/index.ts`.
 */
export const declarations = (
  doors: readonly string[],
): { files: Map<string, string>; problems: number } => {
  const { files, problems } = emit(doors);
  const shown = new Map<string, string>();
  const show = (file: string): void => {
    const text = files.get(file);
    if (text === undefined || shown.has(file)) return;
    shown.set(file, text.replace(specifier, "$1$2.js$3"));
    for (const [, , path = ""] of text.matchAll(specifier))
      show(`${join(dirname(file), path)}.d.ts`);
  };
  for (const door of doors) show(relative("src", door).replace(/\.tsx?$/, ".d.ts"));
  return { files: shown, problems };
};
