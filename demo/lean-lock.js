// @ts-check
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Leaves in a nested package's lock file only what its package.json names: the widgets are shipped as bundles, and what
 * they were bundled from (some six hundred packages) is never loaded here.
 *
 * After `npm install --package-lock-only` in that folder: `node demo/lean-lock.js test/real`.
 */
const main = () => {
  for (const folder of process.argv.slice(2)) {
    const file = join(folder, "package-lock.json");
    const lock = JSON.parse(readFileSync(file, "utf8"));
    const { "": root } = lock.packages;
    const named = Object.keys(root.dependencies).map((name) => {
      const { version, integrity, license } = lock.packages[`node_modules/${name}`];
      return [`node_modules/${name}`, { version, integrity, license }];
    });
    const packages = Object.fromEntries([["", root], ...named]);
    writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  }
};

main();
