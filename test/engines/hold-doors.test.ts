import { describe, expect, test } from "vitest";
import { engines, type Page } from "./driver.ts";
import { startHoldSite as site } from "./hold-site.ts";
import { acknowledge, dialogOpen, launcher, openForm, root, shopBed, state } from "./shop-bed.ts";

const ran = (page: Page) => page.evaluate<string[]>("globalThis.ran ?? []");
const quiet = (page: Page) =>
  page.evaluate("fetch('/nobody').then(() => new Promise((done) => setTimeout(done, 300)))");
/** The page's own `window.open` only writes down what it was asked for. */
const before =
  "globalThis.opened = []; globalThis.open = (address) => (opened.push(address), null);";

describe.each(engines())("$name", ({ launch }) => {
  const { open, go, asked, forget } = shopBed(launch);
  const chat = /^\/chat\//;
  /** The widget runs, and has been asked for and run as often as said. */
  const runs = async (page: Page, times = 1) => {
    await page.waitFor(`globalThis.ran?.filter((name) => name === "widget").length >= ${times}`);
    await quiet(page);
    expect((await ran(page)).filter((name) => name === "widget")).toHaveLength(times);
    expect(await page.visible("#widget")).toBe(true);
  };
  const expectHeld = async (page: Page) => {
    await quiet(page);
    expect(asked(chat)).toEqual([]);
    await page.waitFor(`${state}.chat === "held"`);
  };
  const hidden = (page: Page) =>
    page.waitFor(`getComputedStyle(document.querySelector("#widget")).visibility === "hidden"`);

  test("a link to the vendor's own chat page opens the form, in this tab and another, until it is acknowledged", async () => {
    const page = await open("/doors", { site, before });
    const clicks = () => page.evaluate("clicks.splice(0)");
    for (const id of ["door", "tab"]) {
      await page.click(`#${id}`);
      await page.waitFor(dialogOpen);
      expect(await clicks()).toEqual([`${id} stopped`]);
      await page.press("Escape");
      await page.waitFor(`!${dialogOpen}`);
      await clicks();
    }
    await page.evaluate("document.querySelector('#door').click()");
    expect(await clicks()).toEqual(["door stopped"]);
    expect(await page.evaluate(dialogOpen)).toBe(false);
    await page.click("#help");
    expect(await clicks()).toEqual(["help goes on"]);

    await acknowledge(page, "#door");
    await page.waitFor(`!${dialogOpen}`);
    await clicks();
    await page.click("#tab");
    expect(await clicks()).toEqual(["tab goes on"]);
  });

  test("a window that the page opens on the vendor's chat page is the form instead, until it is acknowledged", async () => {
    const page = await open("/doors", { site, before });
    await page.waitFor(
      "document.readyState === 'complete' && document.querySelector('pre-chat-root')",
    );
    await quiet(page);
    // Nobody asked for the one on load.
    expect(await page.evaluate(`[${dialogOpen}, opened.length]`)).toEqual([false, 0]);
    await openForm(page, "#window");
    expect(await page.evaluate("opened")).toEqual([]);
    await page.press("Escape");
    await acknowledge(page, "#window");
    await page.waitFor(`!${dialogOpen}`);
    await page.click("#window");
    await page.evaluate("open('https://help.example/')");
    expect(await page.evaluate("opened")).toEqual([
      "https://direct.lc.chat/1",
      "https://help.example/",
    ]);
  });

  test("an address that opens the chat on load opens nothing before the acknowledgement", async () => {
    const page = await open("/widget#open-chat", { site });
    await expectHeld(page);
    expect(await page.evaluate("document.querySelector('#widget')")).toBe(null);
    await acknowledge(page);
    await runs(page);
    expect(await page.text("#widget")).toBe("open");
  });

  test("navigation within the page puts nothing past, and only what stands there in the end runs", async () => {
    const page = await open("/turbo", { site });
    await page.waitFor(`${root}.querySelector(".launcher")`);
    for (const path of ["/turbo?2", "/widget?3", "/turbo?4"])
      await page.evaluate(`ways.visit("${path}")`);
    await expectHeld(page);
    expect(await page.visible(launcher)).toBe(true);
    await acknowledge(page);
    await page.waitFor("globalThis.ran?.includes('marked')");
    await quiet(page);
    expect((await ran(page)).filter((name) => name === "marked")).toEqual(["marked"]);
    await page.evaluate("ways.visit('/widget?5')");
    await page.waitFor("document.querySelector('#widget')");
    expect(await page.visible(launcher)).toBe(false);
  });

  test("the way back to a held page finds it held, from the browser's cache too", async () => {
    const page = await open("/widget", { site });
    await expectHeld(page);
    await go(page, "/away");
    await page.back();
    await expectHeld(page);
    expect(await page.visible(launcher)).toBe(true);
    await acknowledge(page);
    await runs(page);
  });

  test("the way back to a running chat that was withdrawn elsewhere finds it out of sight", async () => {
    const page = await open("/widget", { site });
    await acknowledge(page);
    await runs(page);
    await go(page, "/frames");
    await quiet(page);
    await page.evaluate("prechat.withdraw()");
    forget();
    await page.back();
    await page.waitFor(`${state}.chat === "held"`);
    await quiet(page);
    expect(
      await page.evaluate(
        "!!document.querySelector('#widget')?.checkVisibility({ visibilityProperty: true })",
      ),
    ).toBe(false);
    expect(asked(chat)).toEqual([]);
  });

  test("a withdrawal in another tab puts the chat away here, and what comes then is held again", async () => {
    const page = await open("/widget", { site });
    await acknowledge(page);
    await runs(page);
    const other = await open("/");
    await other.evaluate("prechat.withdraw()");
    await page.waitFor(`${state}.chat === "held"`);
    await hidden(page);
    forget();
    await page.evaluate("ways.snippet('again')");
    await expectHeld(page);
    await acknowledge(page);
    await page.waitFor("ran.includes('again')");
    await quiet(page);
    expect(await ran(page)).toEqual(["widget", "again"]);
  });
});
