import { existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright";
import { launchChromium } from "./chromium.ts";
import { launchFirefox } from "./firefox.ts";
import type { Engine } from "./page.ts";
import { launchWebkit } from "./webkit.ts";

export type { Browser, Engine, LaunchOptions, Page, PageOptions } from "./page.ts";

const program = (...names: string[]) =>
  names
    .flatMap((name) => (process.env["PATH"] ?? "").split(delimiter).map((dir) => join(dir, name)))
    .find((file) => existsSync(file));

// WebKitGTK keeps its MiniBrowser beside its processes, under the machine's triplet or in libexec.
const miniBrowser = () => {
  const dirs = ["/usr/lib", "/usr/libexec", "/usr/lib64"].filter((dir) => existsSync(dir));
  const under = dirs.flatMap((dir) => readdirSync(dir).map((name) => join(dir, name)));
  return [...dirs, ...under]
    .flatMap((dir) => ["webkit2gtk-4.1", "webkitgtk-6.0"].map((v) => join(dir, v, "MiniBrowser")))
    .find((file) => existsSync(file));
};

const chromiumHere = (): Engine | string => {
  const own = chromium.executablePath();
  const file =
    process.env["CHROMIUM"] ??
    program("chromium", "chromium-browser", "google-chrome") ??
    (existsSync(own) ? own : undefined);
  if (!file) return "no chromium in PATH, and none that CHROMIUM names";
  return { name: "chromium", launch: (options) => launchChromium(file, options) };
};

const firefoxHere = (): Engine | string => {
  const file = program("firefox-esr", "firefox");
  if (!file) return "no firefox or firefox-esr in PATH";
  return { name: "firefox", launch: (options) => launchFirefox(file, options) };
};

const webkitHere = (): Engine | string => {
  const [driver, browser, screen] = [program("WebKitWebDriver"), miniBrowser(), program("Xvfb")];
  if (!driver) return "no WebKitWebDriver in PATH";
  if (!browser) return "no MiniBrowser beside WebKitGTK";
  if (!screen) return "no Xvfb in PATH";
  return {
    name: "webkit",
    launch: (options) => launchWebkit({ driver, browser, screen }, options),
  };
};

/** The engines of this machine; a missing one is said aloud, and is an error where `CI` is set. */
export const engines = (): Engine[] => {
  const found: Engine[] = [];
  for (const [name, here] of [
    ["chromium", chromiumHere()],
    ["firefox", firefoxHere()],
    ["webkit", webkitHere()],
  ] as const) {
    if (typeof here !== "string") {
      found.push(here);
      continue;
    }
    const line = `!!! ${name} is not on this machine: ${here}; its tests are skipped`;
    if (process.env["CI"]) throw new Error(line);
    process.stderr.write(`${line}\n`);
  }
  return found;
};
