import { buildSync } from "esbuild";
import { basename } from "node:path";
import { near } from "./intercept.ts";

/** What the site's tag says in `site.ts`, as an object. */
const config = {
  company: "Fern & Field",
  address: "482 Orchard Lane, Petaluma, CA 94952",
  email: "privacy@fernandfield.example",
  privacyPolicy: "https://fernandfield.example/privacy#chat",
  collects: ["identifiers", "messages"].map((category) => ({
    category,
    purpose: "support",
    retention: "12 months",
    sold: false,
    shared: false,
  })),
  vendor: { role: "service-provider", trainsAi: false },
};

const apps = new Map<string, Record<string, () => string>>();

/**
 * A site's own bundle with Prechat's package in it, as `/site/app.js` and its chunks; `said` is what the notice says.
 */
export const bundledApp = (source: string): Record<string, () => string> => {
  const known = apps.get(source);
  if (known) return known;
  const { outputFiles } = buildSync({
    stdin: {
      contents: `const said = ${JSON.stringify(config)};\n${source}`,
      resolveDir: near("."),
    },
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    outdir: near("out"),
    entryNames: "app",
    write: false,
  });
  const files = Object.fromEntries(
    outputFiles.map(({ path, text }) => [`/site/${basename(path)}`, () => text]),
  );
  apps.set(source, files);
  return files;
};
