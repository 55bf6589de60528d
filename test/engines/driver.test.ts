import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { engines } from "./driver.ts";
import { testbed } from "./driver-page.ts";

const box = "x-host >>> #box";

describe.each(engines())("$name", { timeout: 60_000 }, ({ launch }) => {
  const { open, origin } = testbed(launch);

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
    expect(messages.filter((line) => /^uncaught: .*went wrong/.test(line))).toHaveLength(1);
    const csp = messages.filter((line) => line.startsWith("csp:")).join();
    expect(csp).toMatch("script-src-elem inline");
    expect(messages.filter((line) => /^uncaught: .*nobody caught/.test(line))).toHaveLength(1);
    expect(csp).toMatch("require-trusted-types-for");
    await page.goto(`${origin()}/`);
    expect(await page.messages()).toEqual([]);
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
