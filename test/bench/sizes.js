// @ts-check
import { readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { peerFile, peers, peerVersion } from "./peers.js";

const root = new URL("../../", import.meta.url);

/** @param {string} file seen from the repository's root */
const read = (file) => {
  try {
    return readFileSync(new URL(file, root));
  } catch (cause) {
    throw new Error(`${file} is not there. Run "npm run build" first.`, { cause });
  }
};

/** Brotli 11, each file for itself as a server sends it. @param {Uint8Array[]} files */
const bytesOf = (files) => files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0);

/** @param {string[]} names in `dist/` */
export const distBytes = (...names) => bytesOf(names.map((name) => read(`dist/${name}`)));

/** What a bundler makes of an import before intent; the build leaves it there. @param {string} name */
export const bundleBytes = (name) => bytesOf([read(`node_modules/.cache/prechat/${name}.js`)]);

/**
 * Versions of the peers and the bytes of the files that a site loads of them.
 * @returns {Record<string, { version: string, bytes: number }>}
 */
export const peerSizes = () => ({
  ...Object.fromEntries(
    Object.entries(peers).map(([name, { files }]) => [
      name,
      { version: peerVersion(name), bytes: bytesOf(files.map((file) => peerFile(name, file))) },
    ]),
  ),
  "vanilla-cookieconsent, its core without a GUI": {
    version: peerVersion("vanilla-cookieconsent"),
    bytes: bytesOf([peerFile("vanilla-cookieconsent", "dist/core/cookieconsent-core.umd.js")]),
  },
});
