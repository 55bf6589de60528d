import { describe, expect, test } from "vitest";
import { engines, type Page } from "./driver.ts";
import { css, framed, sampler, shadowed, tag } from "./inviting.ts";
import {
  acknowledge,
  focused,
  launcher,
  ours,
  records,
  root,
  shopBed,
  siteOf,
  state,
} from "./shop-bed.ts";

const chat = `<script type="text/plain" data-prechat="chat" src="/inviting.js"></script>`;
const html = (head: string, body = "") => `<!doctype html><html lang="en"><head>
<script>addEventListener("prechat", ({ detail }) => (globalThis.heard ??= []).push(detail.type + " " + (detail.held ?? "")));</script>
${head}<meta charset="utf-8"><title>site</title></head><body><h1>Site</h1><input id="field">${body}</body></html>`;
const site = (vendor: string, holders = "", more = "") =>
  siteOf({
    "/": html(tag(holders, more) + `<script>${sampler}</script>${chat}`),
    "/other": html(tag(holders, more)),
    "/inviting.js": vendor,
    "/inviting.css": css,
  });

const card = ours(".invite");
const isCovered = (selector: string) => `(() => {
  const element = document.querySelector(${JSON.stringify(selector)});
  return !!element?.inert && getComputedStyle(element).opacity === "0";
})()`;
const runs = "globalThis.chat && heard.includes('vendor.held covered')";
const pass = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Waits until the vendor rests, then an agent invites. */
const invite = async (page: Page) => {
  await page.waitFor(runs);
  await pass(1000);
  await page.evaluate("void chat.invite()");
  await page.waitFor(`${root}.querySelector(".invite")`);
};

const unseen = async (page: Page) => {
  // A way back through the history may have begun the page anew.
  await page.waitFor("samples > 20", 20_000);
  expect(await page.evaluate<string[]>("flashes.slice(0, 3)")).toEqual([]);
};

describe.each(engines())("$name", { timeout: 90_000 }, ({ launch }) => {
  const { open, go } = shopBed(launch);

  test.each([
    ["whose holder is named", framed, "#widget"],
    ["of which nothing is known, with a frame", framed, ""],
    ["of which nothing is known, in a shadow root and with a late style sheet", shadowed, ""],
  ])(
    "not one frame shows or can be hit by anything of a covered chat %s",
    async (_, vendor, holders) => {
      const page = await open("/", { site: site(vendor, holders) });
      await invite(page);
      await pass(500);
      await unseen(page);
      expect(await page.evaluate(`${state}.chat`)).toBe("held");
      expect(
        await page.evaluate("heard.filter((it) => it.startsWith('invite.gated')).length"),
      ).toBe(1);
      expect(await page.messages()).toEqual([]);
    },
  );

  test("its frame cannot take the focus from the visitor, who goes on writing", async () => {
    const page = await open("/", { site: site(framed, "#widget") });
    await page.click("#field");
    await page.waitFor(runs);
    await page.type("he");
    for (let i = 0; i < 3; i++) {
      await page.evaluate("void chat.grab()");
      await pass(60);
    }
    await page.evaluate("void (chat.again(), chat.grab())");
    await pass(100);
    await page.type("llo");
    expect(await page.evaluate("field.value")).toBe("hello");
    expect(await page.evaluate("document.activeElement.id")).toBe("field");
  });

  test("the invitation is reached and read by keyboard; acknowledged, the chat stands there with its message", async () => {
    const page = await open("/", { site: site(framed, "#widget") });
    await invite(page);
    expect(await page.evaluate(`${root}.querySelector("[role=status]").textContent`)).toContain(
      "Someone would like to chat with you.",
    );
    await page.click("#field");
    for (let i = 0; i < 8; i++) {
      await page.press("Tab");
      if (await page.evaluate(`${focused}?.className === "read"`)) break;
    }
    expect(await page.evaluate(`${focused}?.className`)).toBe("read");
    await page.press("Enter");
    await page.waitFor(`${root}.querySelector("[part=start]")`);
    for (const at of [1, 2, 3]) await page.click(ours(`label:nth-of-type(${at})`));
    await page.click(ours("[part=start]"));
    await page.waitFor(`${state}.chat === "open"`);
    await page.waitFor(
      `!${isCovered("#widget")} && widget.checkVisibility({ opacityProperty: true })`,
    );
    expect(await page.evaluate("[widget.dataset.message, widget.inert]")).toEqual([
      "Can I help you?",
      false,
    ]);
    expect(await page.evaluate("prechat.records()[0].held")).toBe("covered");
    expect(await page.visible(card)).toBe(false);
    expect(await page.messages()).toEqual([]);
  });

  test("a withdrawal covers it again, and the next page does not run it", async () => {
    const page = await open("/", { site: site(framed, "#widget") });
    await page.waitFor(runs);
    await acknowledge(page);
    await page.waitFor(`!widget.inert`);
    await page.evaluate("void prechat.withdraw()");
    expect(await page.evaluate(isCovered("#widget"))).toBe(true);
    await page.evaluate("void (chat.again(), chat.invite())");
    await pass(600);
    expect(await page.evaluate(isCovered("#widget"))).toBe(true);
    expect(await page.visible(card)).toBe(false);
    await page.reload();
    await page.waitFor(`${root}.querySelector(".launcher")`);
    await pass(500);
    expect(await page.evaluate("typeof chat")).toBe("undefined");
  });

  test("a withdrawal in another tab covers it here too", async () => {
    const own = site(framed, "#widget");
    const page = await open("/", { site: own });
    const other = await open("/", { site: own });
    await acknowledge(other);
    await page.waitFor(`${state}.chat === "open" && widget.inert`);
    await page.click(launcher);
    await page.waitFor(`!widget.inert`);
    await other.evaluate("void prechat.withdraw()");
    await page.waitFor(isCovered("#widget"));
    expect(await page.evaluate(`${state}.notice`)).toBe("withdrawn");
  });

  test("a router that puts its holder in anew, and a way back through the history, leave it covered", async () => {
    const page = await open("/", { site: site(framed, "#widget") });
    await page.waitFor(runs);
    await page.evaluate("void (history.pushState({}, '', '/#next'), chat.again(), chat.invite())");
    await pass(100);
    expect(await page.evaluate(isCovered("#widget"))).toBe(true);
    await go(page, "/other");
    await page.back();
    await page.waitFor(runs);
    await page.waitFor(isCovered("#widget"));
    expect(await page.evaluate(`${state}.chat`)).toBe("held");
    await unseen(page);
  });

  test("put off, it does not come again on the next pages of the visit", async () => {
    const page = await open("/", { site: site(framed, "#widget") });
    await invite(page);
    await page.click(ours(".later"));
    expect(await records(page)).toEqual([]);
    await page.reload();
    await page.waitFor(runs);
    await pass(1000);
    await page.evaluate("void chat.invite()");
    await pass(800);
    expect(await page.visible(card)).toBe(false);
  });
});
