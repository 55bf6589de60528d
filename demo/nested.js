// @ts-check
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const flags = ["--ignore-scripts", "--omit=peer", "--no-audit", "--no-fund", "--loglevel=error"];

/**
 * Installs what a nested package's lock file names, unless exactly that is already there.
 *
 * @param {string} dir The nested package's folder: absolute, or seen from the repository's root.
 * @returns {Promise<boolean>} Whether something was installed.
 */
export async function ensure(dir) {
  const cwd = resolve(root, dir);
  const lock = readFileSync(join(cwd, "package-lock.json"));
  const hash = createHash("sha256").update(lock).digest("hex");
  // `npm ci` starts by deleting node_modules, so a stamp inside lives exactly as long as its install.
  const stamp = join(cwd, "node_modules", ".prechat-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return false;
  await install(cwd);
  writeFileSync(stamp, hash);
  return true;
}

/** @param {string} cwd */
async function install(cwd) {
  const { description } = JSON.parse(readFileSync(join(cwd, "package.json"), "utf8"));
  const lock = join(relative(root, cwd), "package-lock.json");
  console.log(`Installing ${description} (${lock}) ...`);
  const npm = spawn("npm", ["ci", ...flags], {
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  const why = await new Promise((done) => {
    npm.once("error", ({ message }) => done(message));
    npm.once("exit", (status) => done(status === 0 ? "" : `npm ended with ${status}`));
  });
  if (why) {
    throw new Error(
      `Could not install ${description}: ${why}. Run "npm ci" in ${cwd} to see more.`,
    );
  }
}
