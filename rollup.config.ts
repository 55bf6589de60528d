import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import json from "@rollup/plugin-json";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import type { LogHandlerWithDefault, Plugin, RollupOptions } from "rollup";
import esbuild from "rollup-plugin-esbuild";
import { describeDoors, doors, version } from "./.build/doors.ts";
import { rows } from "./.build/rows.ts";
import { refreshShape } from "./.build/shape.ts";
import { placed, rows as sinkRows, rowTypes, sinks } from "./.build/sinks.ts";
import { languages, words } from "./.build/words.ts";

/** Where a build stands until it is whole: a broken one never takes the last good `dist` away. */
const room = mkdtempSync(join(tmpdir(), "prechat-build-"));
const stage = join(room, "dist");
process.once("exit", () => rmSync(room, { recursive: true, force: true }));
const publish: Plugin = {
  name: "publish",
  writeBundle() {
    rmSync("dist", { recursive: true, force: true });
    cpSync(stage, "dist", { recursive: true });
  },
};

/** Over the bytes of every finished chunk: the script tag asks for exactly these, so no cache can mix two releases. */
const pins = createHash("sha256");
const pin: Plugin = {
  name: "pin",
  generateBundle(_options, bundle) {
    for (const output of Object.values(bundle))
      if (output.type === "chunk") pins.update(output.code);
  },
};

const read = [
  words(),
  rows(),
  sinks(),
  json({ namedExports: false, preferConst: true, compact: true }),
  nodeResolve({ extensions: [".ts", ".tsx", ".mjs", ".js"], ignoreSideEffectsForRoot: true }),
  esbuild({
    target: "es2020",
    sourceMap: false,
    tsconfig: "tsconfig.json",
    define: { VERSION: JSON.stringify(version) },
  }),
];

// No property mangling: it breaks `__gpp` and the vendors' queues, and saves nothing.
const small = terser({
  ecma: 2020,
  toplevel: true,
  compress: { passes: 2, unsafe_arrows: true },
  format: { comments: false },
});

/** For the sinks, which have 400 bytes each. */
const smallest = terser({
  ecma: 2020,
  toplevel: true,
  compress: { passes: 3, unsafe_arrows: true, keep_fargs: false },
  format: { comments: false },
});

const generatedCode = { preset: "es2015", arrowFunctions: true } as const;

/** What rollup only warns of would break a page: a missing import, a name that is not exported, a circle. */
const onLog: LogHandlerWithDefault = (level, log, next) => {
  const where = log.id ?? log.ids?.[0] ?? log.loc?.file ?? "";
  if (where.includes("node_modules")) return;
  next(level === "warn" && !log.plugin ? "error" : level, log);
};

/** What is loaded before intent carries no dependency: each belongs to a chunk of its own. */
const lean: Plugin = {
  name: "lean",
  moduleParsed({ id }) {
    if (id.includes("node_modules")) this.error(`${id} would be in the first load`);
  },
};

/** A module of its own that the script tag fetches once it is needed. It imports nothing itself. */
const chunk = (file: string, input: string): RollupOptions => ({
  input,
  onLog,
  plugins: [read, pin],
  output: {
    dir: stage,
    entryFileNames: file,
    format: "es",
    inlineDynamicImports: true,
    generatedCode,
    plugins: [small],
  },
});

/** A classic script. With `inline` it holds what it would fetch; without, an `import()` of a source file is an error. */
const classic = (file: string, input: string, inline: boolean): RollupOptions => ({
  input,
  onLog,
  plugins: [read, !inline && lean],
  output: {
    file: join(stage, file),
    format: "iife",
    inlineDynamicImports: inline,
    generatedCode,
    // A function, because the pins are known only when the chunks are written.
    intro: () => {
      const pin = pins.copy().digest("base64url").slice(0, 8);
      return `const PIN="${pin}",LANGUAGES=${JSON.stringify(languages)};`;
    },
    plugins: [small],
  },
});

/** A sink as a classic script, which an owner places right after the tag. */
const sinkScript = (name: string): RollupOptions => ({
  input: `sink:${name}.script`,
  onLog,
  plugins: [read, lean],
  output: {
    file: join(stage, `sinks/${name}.js`),
    format: "iife",
    generatedCode,
    strict: false,
    plugins: [smallest],
  },
});

/** What npm serves: readable modules, dependencies outside, no hashes in names. */
const npm = (shape: object): RollupOptions => ({
  input: {
    ...Object.fromEntries(doors.map(({ built, source }) => [built, source])),
    ...Object.fromEntries(languages.map((name) => [`npm/locales/${name}`, `words:${name}.all`])),
    ...Object.fromEntries(sinkRows.map((name) => [`npm/sinks/${name}`, `sink:${name}`])),
    // A file of its own, or the first of the rows would hold all of them.
    "npm/sinks/table": "src/sinks/table.ts",
  },
  onLog,
  external: [/^preact(\/|$)/, /^zod(\/|$)/, /^i18next$/],
  plugins: [read, describeDoors(shape, rowTypes), publish],
  output: {
    dir: stage,
    format: "es",
    chunkFileNames: ({ facadeModuleId }) =>
      facadeModuleId?.startsWith("\0words:")
        ? `npm/words/${facadeModuleId.slice("\0words:".length)}.js`
        : "npm/[name].js",
    hoistTransitiveImports: false,
    minifyInternalExports: false,
    generatedCode,
  },
});

/** What a bundler makes of an import before anything is fetched on intent: only to be measured, never shipped. */
const measured = (name: string, code: string): RollupOptions => ({
  input: "measured",
  onLog,
  plugins: [
    {
      name: "measured",
      resolveId: (id) => (id === "measured" ? id : null),
      load: (id) => (id === "measured" ? code : null),
      // Named as a bundler's own chunk would be: a path of this machine would change the count.
      resolveDynamicImport: (source) => ({
        id: `chunk/${String(source).split("/").pop()}`,
        external: true,
      }),
    },
    read,
    lean,
  ],
  output: { file: `node_modules/.cache/prechat/${name}.js`, format: "es", plugins: [small] },
});

export default async (): Promise<RollupOptions[]> => {
  const shape = await refreshShape();
  return [
    chunk("panel.js", "src/panel/ask.ts"),
    chunk("choices.js", "src/panel/choose.ts"),
    chunk("known.js", "src/known.ts"),
    chunk("entitle.js", "src/page/entitle.ts"),
    chunk("chat.js", "src/page/chat.ts"),
    chunk("cover.js", "src/page/cover.ts"),
    chunk("looks.js", "src/page/looks.ts"),
    chunk("revive.js", "src/page/revive.ts"),
    chunk("fields.js", "src/panel/fields.ts"),
    chunk("remind.js", "src/page/remind.ts"),
    chunk("check.js", "src/page/check.ts"),
    chunk("schema.js", "src/schema-report.ts"),
    ...doors
      .filter(({ name }) => name.startsWith("vendors/"))
      .map(({ name }) => chunk(`${name}.js`, name.replace("vendors/", "row:"))),
    ...languages.flatMap((name) => [
      chunk(`locales/${name}.js`, `words:${name}`),
      chunk(`locales/${name}.page.js`, `words:${name}.page`),
      chunk(`locales/${name}.more.js`, `words:${name}.more`),
    ]),
    classic("prechat.js", "src/script.ts", false),
    classic("prechat.all.js", "src/script-all.ts", true),
    ...placed.map(sinkScript),
    npm(shape),
    measured("start", 'export { start } from "./dist/index.js";'),
    measured("headless", 'export { open } from "./dist/headless.js";'),
  ];
};
