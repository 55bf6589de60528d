import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../demo/serve.js";
import { engines } from "./driver.ts";
import type { Browser, Page } from "./driver.ts";
import { headers, routes } from "./driver-page.ts";

const box = "x-host >>> #box";

describe.each(engines())("$name", { timeout: 60_000 }, ({ name, launch }) => {
  let server: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;
  const pages: Page[] = [];
  const open = async (options?: Parameters<Browser["page"]>[0], path = "/") => {
    const page = await browser.page(options);
    pages.push(page);
    await page.goto(server.origin + path);
    return page;
  };
  beforeAll(async () => {
    server = await serve({ headers, routes });
    browser = await launch();
  }, 60_000);
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  test("a click on a label in a modal dialog's shadow root is a trusted click on its checkbox", async () => {
    const page = await open();
    await page.click("x-host >>> label");
    expect(await page.evaluate("log")).toEqual(["box click true", "box change true"]);
  });

  test("a script's click is not trusted, though the change it causes is", async () => {
    const page = await open();
    await page.evaluate("root.querySelector('#box').click()");
    expect(await page.evaluate("log")).toEqual(["box click false", "box change true"]);
  });

  test("Space on a focused checkbox is a trusted click, and Tab and Shift+Tab move the focus", async () => {
    const page = await open();
    await page.evaluate("root.querySelector('#box').focus()");
    await page.press(" ");
    expect(await page.evaluate("log")).toEqual(["box click true", "box change true"]);
    await page.press("Tab");
    expect(await page.evaluate("root.activeElement.textContent")).toBe("inner");
    await page.press("Enter");
    await page.press("Shift+Tab");
    expect(await page.evaluate("root.activeElement.id")).toBe("box");
    expect(await page.evaluate("log.at(-1)")).toBe("inner click true");
    await page.press("Escape");
    await page.waitFor("!dialog.open");
  });

  test("what a modal dialog or another element covers cannot be clicked", async () => {
    const page = await open();
    await expect(page.click("#plain", 300)).rejects.toThrow("covered by <dialog");
    await page.evaluate("dialog.close()");
    await page.click("#plain");
    expect(await page.evaluate("log")).toEqual(["plain click true"]);
    await expect(page.click("#under", 300)).rejects.toThrow('covered by <div id="lid"');
    await page.evaluate("setTimeout(() => document.querySelector('#lid').remove(), 300)");
    await page.click("#under");
  });

  test("a path leads into a same-origin frame, whose elements get trusted clicks", async () => {
    const page = await open();
    await page.evaluate("dialog.close()");
    await page.click("iframe >>> #framed");
    expect(await page.evaluate("log")).toEqual(["framed click true"]);
    expect(await page.text("iframe >>> #framed")).toBe("framed");
  });

  test("waitFor says what it waited for", async () => {
    const page = await open();
    await expect(page.waitFor("log.length > 99", 200)).rejects.toThrow(
      "200 ms for log.length > 99",
    );
    await expect(page.waitFor("nobody.here", 200)).rejects.toThrow("nobody");
  });

  test("text, visible and typing tell what a visitor sees", async () => {
    const page = await open({ width: 900, height: 600 });
    expect(await page.text("x-host >>> label")).toBe("I have read it");
    expect(await page.text("#nothing")).toBeNull();
    expect([await page.visible(box), await page.visible("#gone")]).toEqual([true, false]);
    await page.evaluate("dialog.close()");
    expect(await page.visible(box)).toBe(false);
    await page.click("#word");
    await page.type("Grüße A+b");
    expect(await page.evaluate("document.querySelector('#word').value")).toBe("Grüße A+b");
    expect(await page.evaluate("[innerWidth, innerHeight]")).toEqual([900, 600]);
  });

  test("messages tells console errors, uncaught errors and CSP violations", async () => {
    const page = await open({}, "/loud");
    await page.waitFor("globalThis[Symbol.for('engine messages')].length > 4");
    const messages = await page.messages();
    expect(messages).toContain("error: said 1");
    expect(messages.find((line) => line.startsWith("uncaught:"))).toMatch("went wrong");
    const csp = messages.filter((line) => line.startsWith("csp:")).join();
    expect(csp).toMatch("script-src-elem inline");
    expect(messages.filter((line) => line.includes("nobody caught this"))).toHaveLength(1);
    expect(csp).toMatch("require-trusted-types-for");
    await page.goto(`${server.origin}/`);
    expect(await page.messages()).toEqual([]);
  });

  test("two pages share storage, and a fresh launch starts with none", async () => {
    const one = await open();
    await one.evaluate("localStorage.setItem('kept', 'yes')");
    const two = await open();
    expect(await two.evaluate("localStorage.getItem('kept')")).toBe("yes");
    await two.click("x-host >>> label");
    await one.click("x-host >>> label");
    await one.press(" ");
    expect(await one.evaluate("log.length")).toBeGreaterThan(1);
    const other = await launch();
    try {
      const page = await other.page();
      await page.goto(`${server.origin}/`);
      expect(await page.evaluate("localStorage.getItem('kept')")).toBeNull();
    } finally {
      await other.close();
    }
  });

  test("a script handed in as `before` runs before the page's own, in each document", async () => {
    await open();
    const page = await open({ before: "globalThis.fromBefore = location.pathname" });
    expect(await page.evaluate("beforeSeen")).toBe("/");
    await page.reload();
    expect(await page.evaluate("beforeSeen")).toBe("/");
    await page.goto(`${server.origin.replace("127.0.0.1", "localhost")}/`);
    expect(await page.evaluate("beforeSeen")).toBe("/");
    await page.goto(`${server.origin}/loud`);
    expect(await page.evaluate("fromBefore")).toBe("/loud");
    await page.back();
    await page.waitFor("globalThis.beforeSeen === '/'");
  });

  test("a launch with gpc and dark has both, one without has neither", async () => {
    const page = await open();
    const state =
      "[!!navigator.globalPrivacyControl, matchMedia('(prefers-color-scheme: dark)').matches]";
    expect(await page.evaluate(state)).toEqual([false, false]);
    const other = await launch({ gpc: true, dark: true });
    try {
      const marked = await other.page();
      server.clear();
      await marked.goto(`${server.origin}/`);
      expect(await marked.evaluate(state)).toEqual([true, true]);
      // WebKit has no signal of its own: its stand-in is the property alone.
      const header = name === "webkit" ? undefined : "1";
      expect(server.requests[0]?.headers["sec-gpc"]).toBe(header);
    } finally {
      await other.close();
    }
  });

  test("a screenshot is a PNG file", async () => {
    const page = await open();
    const dir = await mkdtemp(join(tmpdir(), "engines-"));
    try {
      await page.screenshot(join(dir, "page.png"));
      expect((await readFile(join(dir, "page.png"))).subarray(1, 4).toString()).toBe("PNG");
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
