import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";

/** What belongs to a page or a browser, and what makes work that goes on. */
const names = [
  "window",
  "document",
  "location",
  "localStorage",
  "sessionStorage",
  "indexedDB",
  "requestAnimationFrame",
  "matchMedia",
  "MutationObserver",
  "setInterval",
  "fetch",
];

const found = names.map(
  (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
);
afterEach(() => {
  for (const [name, was] of found) {
    if (was) Object.defineProperty(globalThis, name, was);
    else Reflect.deleteProperty(globalThis, name);
  }
});

/** Which of them are asked for while something runs. */
const touchedBy = async (act: () => Promise<unknown>): Promise<string[]> => {
  const touched: string[] = [];
  for (const [name, was] of found) {
    const get = () => {
      touched.push(name);
      return was?.value ?? was?.get?.call(globalThis);
    };
    Object.defineProperty(globalThis, name, { configurable: true, get });
  }
  await act();
  return touched;
};

describe("on a server", () => {
  test.each([
    ["index", () => import("../../src/index.ts"), "start"],
    ["headless", () => import("../../src/headless.ts"), "open"],
    ["element", () => import("../../src/element.ts"), "define"],
  ])(
    "importing %s throws nothing and touches nothing",
    async (_, load, name) => {
      vi.resetModules();
      const before = Object.keys(globalThis);
      let module: object = {};
      const touched = await touchedBy(async () => (module = await load()));
      expect(touched).toEqual([]);
      expect(module).toHaveProperty(name, expect.any(Function));
      expect(Object.keys(globalThis)).toEqual(before);
    },
    30_000,
  );

  test("would be caught touching the page", async () => {
    expect(await touchedBy(async () => globalThis.document)).toEqual(["document"]);
  });
});

const run = promisify(execFile);

describe("what npm serves", () => {
  test.each([
    ["index.js", "start"],
    ["headless.js", "open"],
    ["element.js", "define"],
    ["npm/schema.js", "explain"],
    ["npm/i18next.js", "i18nextWords"],
    ["npm/vendors/livechat.js", "livechat"],
    ["npm/sinks/gpp.js", "gpp"],
  ])(
    "as %s can be imported in plain node, which ends by itself",
    async (file, name) => {
      const url = new URL(`../../dist/${file}`, import.meta.url);
      expect(existsSync(url), "built by `npm run build`").toBe(true);
      // zod keeps its own settings in two globals.
      const code = `const before = [...Object.keys(globalThis), "__zod_globalConfig", "__zod_globalRegistry"];
      const module = await import(${JSON.stringify(url.href)});
      const added = Object.keys(globalThis).filter((key) => !before.includes(key));
      console.log(JSON.stringify([typeof module[${JSON.stringify(name)}], added]));`;
      const { stdout, stderr } = await run(process.execPath, ["--input-type=module", "-e", code], {
        timeout: 20_000,
      });
      expect(JSON.parse(stdout)).toEqual(["function", []]);
      expect(stderr).toBe("");
    },
    30_000,
  );
});
