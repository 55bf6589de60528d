import { describe, expect, test } from "vitest";
import { engines } from "./driver.ts";
import {
  acknowledge,
  footerLink,
  footerStatus,
  honored,
  openForm,
  ours,
  records,
  root,
  shopBed,
  start,
  state,
} from "./shop-bed.ts";

/** What the console must name, and how it must say to mend it. */
const mistakes = {
  "bad-fragment": /^error: Prechat: privacyPolicy is .*\/privacy\.html", which has no #.*#/,
  "bad-scheme": /^error: Prechat: privacyPolicy is "javascript:.*which is not a web address.*https/,
  "bad-html": /^error: Prechat: company holds HTML/,
  "bad-json": /^error: Prechat: .*(JSON|comma)/i,
  "bad-element": /^error: Prechat: .*#our-chat-config/,
};

const widget = /fake-chat\.js/;
const garbage = `localStorage.setItem("prechat::1-garbage", "{not json")`;
/** A record as a later version of ours might write it. */
const later = `localStorage.setItem("prechat::9-later", JSON.stringify({
  schema: 2, id: "later", at: Date.now(), seq: 9, type: "notice.acknowledged", subject: "s", source: "form",
  language: "en", fingerprint: prechat.records()[0].fingerprint }))`;

const blocked = ["localStorage", "sessionStorage"]
  .map(
    (name) => `Object.defineProperty(window, "${name}", { configurable: true,
      get() { throw new DOMException("storage is blocked", "SecurityError"); } });`,
  )
  .join("");

describe.each(engines())("$name", ({ launch }) => {
  const { open, go, asked, forget } = shopBed(launch);

  test("a wrong config is told with its path and how to mend it, and holds the chat for returning visitors too", async () => {
    const page = await open("/ways/tag.html");
    await acknowledge(page);
    await page.waitFor("globalThis.fakeChatRuns === 1");
    for (const [name, said] of Object.entries(mistakes)) {
      forget();
      await go(page, `/hosts/${name}.html`);
      await page.waitFor(`globalThis[Symbol.for("engine messages")].length`);
      const messages = await page.messages();
      expect(messages[0], name).toMatch(said);
      expect(messages.filter((line) => !line.startsWith("error: Prechat: "))).toEqual([]);
      expect(await page.evaluate(`${state}.chat`), name).toBe("held");
      await page.click("main [data-prechat=open]");
      await page.waitFor(`${root}.querySelector("dialog[open] .plain")`);
      expect(await page.text(ours("dialog p"))).toBe("The chat is not available right now.");
      await page.press("Escape");
      expect(asked(widget), name).toEqual([]);
      expect(await page.evaluate("globalThis.attacked ?? 0")).toBe(0);
    }
  });

  test("with a wrong config the link still opts out, and the status follows", async () => {
    const page = await open("/hosts/bad-scheme.html");
    await page.click(footerLink);
    await page.waitFor(
      `document.querySelector("${footerStatus}").textContent.startsWith("${honored}")`,
    );
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
    await go(page, "/ways/tag.html");
    expect(await page.evaluate(`${state}.saleShare.status`)).toBe("optedOut");
    expect(asked(/ad-tag\.js/)).toEqual([]);
  });

  for (const [what, write] of Object.entries({
    "an entry that is not ours to read": garbage,
    "a record of another version": later,
  })) {
    test(`with ${what} in storage the chat asks again, and sale and sharing are off`, async () => {
      const page = await open("/ways/tag.html");
      await acknowledge(page);
      await page.waitFor("globalThis.fakeChatRuns === 1");
      await page.evaluate(write);
      forget();
      await page.reload();
      expect(await page.evaluate(`[${state}.chat, ${state}.saleShare]`)).toEqual([
        "held",
        { status: "optedOut", sources: ["unread"] },
      ]);
      await openForm(page);
      expect(asked(/fake-chat\.js|ad-tag\.js/)).toEqual([]);
      for (const at of [1, 2, 3]) await page.click(ours(`label:nth-of-type(${at})`));
      await page.click(start);
      await page.waitFor("globalThis.fakeChatRuns === 1");
      expect(await page.messages()).toEqual([]);
    });
  }

  test("where storage is blocked the chat asks on each page, sale and sharing are off, and the page is unharmed", async () => {
    const page = await open("/ways/tag.html", { before: blocked });
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
    await acknowledge(page);
    await page.waitFor("globalThis.fakeChatRuns === 1");
    expect(await records(page)).toEqual(["notice.acknowledged form"]);
    const findings = await page.evaluate<string[]>(
      "prechat.check().then((all) => all.map(({ id }) => id))",
    );
    expect(findings).toContain("storage-blocked");
    expect(await page.messages()).toEqual([]);
    forget();
    await page.reload();
    await openForm(page);
    await page.click(ours("dialog [part=opt-out]"));
    await page.waitFor(`${state}.optOut === "honored"`);
    expect(asked(/fake-chat\.js|ad-tag\.js/)).toEqual([]);
    expect(await page.messages()).toEqual([]);
  });
});
