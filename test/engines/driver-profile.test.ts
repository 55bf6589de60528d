import { describe, expect, test } from "vitest";
import { engines } from "./driver.ts";
import { testbed } from "./driver-page.ts";

describe.each(engines())("$name", { timeout: 60_000 }, ({ name, launch }) => {
  const { open, origin, requests } = testbed(launch);

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
      await page.goto(`${origin()}/`);
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
    await page.goto(`${origin().replace("127.0.0.1", "localhost")}/`);
    expect(await page.evaluate("beforeSeen")).toBe("/");
    await page.goto(`${origin()}/loud`);
    expect(await page.evaluate("fromBefore")).toBe("/loud");
    await page.back();
    await page.waitFor("globalThis.beforeSeen === '/'");
  });

  test("back brings a document out of the back/forward cache as it was left", async () => {
    const shows =
      'globalThis.shows = []; addEventListener("pageshow", (e) => shows.push(e.persisted))';
    const page = await open({ before: shows }, "/plain");
    await page.evaluate("globalThis.mark = 7");
    await page.goto(`${origin()}/plain?again`);
    await page.back();
    expect(await page.evaluate("[globalThis.mark, shows]")).toEqual([7, [false, true]]);
    await page.click("#framed");
  });

  test("all pages of a browser are visible at once", async () => {
    const [one, two] = [await open(), await open()];
    for (const page of [one, two])
      expect(await page.evaluate("document.visibilityState")).toBe("visible");
  });

  test("a launch with gpc and dark has both, one without has neither", async () => {
    const page = await open();
    const state =
      "[!!navigator.globalPrivacyControl, matchMedia('(prefers-color-scheme: dark)').matches]";
    expect(await page.evaluate(state)).toEqual([false, false]);
    const other = await launch({ gpc: true, dark: true });
    try {
      const marked = await other.page();
      requests().splice(0);
      await marked.goto(`${origin()}/`);
      expect(await marked.evaluate(state)).toEqual([true, true]);
      // WebKit has no signal of its own: its stand-in is the property alone.
      const header = name === "webkit" ? undefined : "1";
      expect(requests()[0]?.headers["sec-gpc"]).toBe(header);
    } finally {
      await other.close();
    }
  });
});
