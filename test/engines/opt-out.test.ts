import { describe, expect, test } from "vitest";
import { engines, type Page } from "./driver.ts";
import {
  footerLink,
  footerStatus,
  honored,
  ours,
  processing,
  received,
  records,
  root,
  shopBed,
  signals,
  siteOf,
  state,
  tag,
  title,
} from "./shop-bed.ts";

/** Keeps every text of the footer's status, in order. */
const follow = (page: Page) =>
  page.evaluate(`((element) => {
    globalThis.texts = [];
    new MutationObserver(() => texts.push(element.textContent)).observe(element, { childList: true });
  })(document.querySelector("${footerStatus}"))`);

const status = `<p data-prechat="status"></p>`;

/** Pages of our own on which nobody acts on an opt-out. */
const quiet = (
  before: string,
  after = "",
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Quiet</title>${tag()}</head><body>${before}
<footer><a data-prechat="do-not-sell" href="/opt-out"></a>${after}</footer></body></html>`;

const site = siteOf({
  "/status": quiet("", status),
  "/no-status": quiet(""),
  "/far-status": quiet(
    "",
    `<div class="far"></div>${status}<link rel="stylesheet" href="/far.css">`,
  ),
  "/far.css": ".far { height: 3000px }",
});

/** Eight seconds pass in two. */
const faster = `globalThis.waits = [];
  const native = setTimeout;
  globalThis.setTimeout = (act, ms, ...rest) => {
    waits.push(ms);
    return native(act, ms === 8000 ? 2000 : ms, ...rest);
  };`;

const line = ours(".line");

describe.each(engines())("$name", ({ launch }) => {
  const { open, go, asked } = shopBed(launch);

  test("the empty link of the footer has the mandated title in the font and color of its neighbors", async () => {
    const page = await open("/");
    await page.waitFor(`document.querySelector("${footerLink}").textContent`);
    expect(await page.text(footerLink)).toBe(title);
    const look = (selector: string) =>
      page.evaluate(`(({ color, fontFamily, fontSize, fontWeight, textDecorationLine }) =>
        [color, fontFamily, fontSize, fontWeight, textDecorationLine])(
        getComputedStyle(document.querySelector("${selector}")))`);
    expect(await look(footerLink)).toEqual(await look("footer a[href='/privacy.html']"));
  });

  test("one click opts out: both signals have flipped in the task of the click, and the status follows", async () => {
    const page = await open("/");
    await page.waitFor(`document.querySelector("${footerLink}").textContent`);
    await page.waitFor("document.querySelector('[data-ad]').textContent");
    await follow(page);
    await page.evaluate(`(globalThis.before = ${signals},
      document.addEventListener("click", () => (globalThis.after = ${signals})))`);
    await page.click(footerLink);
    expect(await page.evaluate("[before, after]")).toEqual([
      ["1YNN", 2, 2],
      ["1YYN", 1, 1],
    ]);
    await page.waitFor(
      `document.querySelector("${footerStatus}").textContent.startsWith("${honored}")`,
    );
    const said = await page.evaluate<string[]>("texts");
    expect(said.at(-1)).toContain(honored);
    expect(said.slice(0, -1).every((text) => !text.includes(honored))).toBe(true);
    expect(await records(page)).toEqual(["optout.recorded link", "optout.effective link"]);
    expect(await page.text("[data-ad]")).toBe("");
    expect(await page.evaluate(`[location.pathname, ${state}.chat]`)).toEqual(["/", "held"]);
  });

  test("a tag of purpose sale is not even asked for on the pages after an opt-out", async () => {
    const page = await open("/");
    await page.waitFor("document.querySelector('[data-ad]').textContent");
    await page.click(footerLink);
    await page.waitFor(`${state}.optOut === "honored"`);
    const before = asked(/ad-tag\.js/).length;
    await go(page, "/ways/tag.html");
    await page.waitFor(
      `document.querySelector("${footerStatus}").textContent.startsWith("${honored}")`,
    );
    expect(asked(/ad-tag\.js/)).toHaveLength(before);
    expect(await page.text("[data-ad]")).toBe("");
    expect(await page.evaluate(signals)).toEqual(["1YYN", 1, 1]);
  });

  test("where a listener acts on it the status says being processed until that has settled, then honored", async () => {
    const page = await open("/status", { site });
    await page.waitFor(`document.querySelector("${footerLink}").textContent`);
    await page.evaluate(`(globalThis.finish = 0, prechat.on(({ type }) =>
      type === "optout.recorded" && new Promise((done) => { finish = done })), 0)`);
    await page.click(footerLink);
    await page.waitFor("finish");
    expect(await page.text(footerStatus)).toContain(processing);
    expect(await page.evaluate(`${state}.optOut`)).toBe("processing");
    await page.evaluate("(finish(), 0)");
    await page.waitFor(
      `document.querySelector("${footerStatus}").textContent.startsWith("${honored}")`,
    );
    expect(await records(page)).toEqual(["optout.recorded link", "optout.effective link"]);
  });

  test("where nothing on the page stops it is never called honored, and the check names that", async () => {
    const page = await open("/status", { site });
    await page.click(footerLink);
    await page.waitFor(
      `document.querySelector("${footerStatus}").textContent.startsWith("${received}")`,
    );
    const findings = await page.evaluate<string[]>(
      "prechat.check().then((all) => all.map(({ id }) => id))",
    );
    expect(findings).toContain("no-effector");
    await page.reload();
    await page.waitFor(`document.querySelector("${footerStatus}").textContent`);
    expect(await page.text(footerStatus)).toContain(received);
    expect(await records(page)).toEqual(["optout.recorded link"]);
  });

  test("where a listener fails it is never called honored, and nothing is thrown into the page", async () => {
    const page = await open("/status", { site });
    await page.waitFor(`document.querySelector("${footerLink}").textContent`);
    await page.evaluate(`(globalThis.failed = 0, prechat.on(async ({ type }) => {
      if (type === "error") failed += 1;
      if (type === "optout.recorded") throw new Error("the partner is down");
    }), prechat.on(async () => {}), 0)`);
    await page.click(footerLink);
    await page.waitFor("failed");
    expect(await page.text(footerStatus)).toContain(processing);
    expect(await page.evaluate(`${state}.optOut`)).toBe("processing");
    expect(await page.messages()).toEqual([]);
  });

  for (const path of ["/no-status", "/far-status"]) {
    test(`with no status in view (${path}) a quiet line says it, is announced, and goes after eight seconds`, async () => {
      const page = await open(path, { site, before: faster });
      await page.waitFor(`document.querySelector("${footerLink}").textContent`);
      expect(await page.visible(line)).toBe(false);
      const heard = ours("[role=status]");
      expect(await page.text(heard)).toBe("");
      await page.click(footerLink);
      expect(await page.visible(line)).toBe(true);
      expect(await page.text(line)).toContain(received);
      expect(await page.text(heard)).toContain(received);
      expect(
        await page.evaluate(`document.activeElement.shadowRoot?.activeElement ?? null`),
      ).toBeNull();
      await page.waitFor(`${root}.querySelector(".line").hidden`);
      expect(await page.evaluate("waits.filter((ms) => ms >= 1000)")).toContain(8000);
      expect(await page.text(heard)).toBe("");
    });
  }

  test("a status element in view says it alone: no line of ours, but still announced", async () => {
    const page = await open("/status", { site });
    await page.click(footerLink);
    await page.waitFor(
      `document.querySelector("${footerStatus}").textContent.startsWith("${received}")`,
    );
    expect(await page.visible(line)).toBe(false);
    expect(await page.text(ours("[role=status]"))).toContain(received);
  });
});
