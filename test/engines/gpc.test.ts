import { describe, expect, test } from "vitest";
import { engines } from "./driver.ts";
import {
  acknowledge,
  dialogOpen,
  footerStatus,
  honored,
  ours,
  records,
  shopBed,
  signals,
  state,
} from "./shop-bed.ts";

// Chromium and Firefox send their own signal here, WebKit has none and gets a stand-in.
describe.each(engines())("$name", ({ launch }) => {
  const { open, go, asked } = shopBed(launch, { gpc: true });

  test("the browser's signal counts as an opt-out from the first moment, without any window", async () => {
    // A listener of the host that takes its time: it is done when everything of ours has long been drawn.
    const first = `globalThis.early = [];
      addEventListener("prechat", () => early.push(${signals}), { once: true });
      globalThis.prechatReady = [(it) => it.on(() => new Promise((done) => setTimeout(done, 1000)))];`;
    const page = await open("/", { before: first });
    await page.waitFor(
      `document.querySelector("${footerStatus}").textContent.startsWith("${honored}")`,
    );
    expect(await page.evaluate("early")).toEqual([["1YYN", 1, 1]]);
    expect(await page.evaluate(`${state}.saleShare`)).toEqual({
      status: "optedOut",
      sources: ["gpc"],
    });
    expect(await records(page)).toEqual(["optout.recorded gpc", "optout.effective gpc"]);
    expect(await page.evaluate(dialogOpen)).toBe(false);
    expect(await page.visible(ours(".line"))).toBe(false);
    expect(await page.visible(ours(".chip [part=opt-out]"))).toBe(false);
    expect(asked(/ad-tag\.js/)).toEqual([]);
  });

  test("it is kept once, however many pages the visitor sees", async () => {
    const page = await open("/");
    await page.waitFor(`${state}.optOut === "honored"`);
    await page.reload();
    await go(page, "/ways/no-vendor.html");
    const other = await open("/ways/tag.html");
    await other.waitFor(
      `document.querySelector("${footerStatus}").textContent.startsWith("${honored}")`,
    );
    expect(await records(other)).toEqual(["optout.recorded gpc", "optout.effective gpc"]);
    expect(asked(/ad-tag\.js/)).toEqual([]);
  });

  test("it never stands in the way of the chat", async () => {
    const page = await open("/ways/tag.html");
    await acknowledge(page);
    await page.waitFor("globalThis.fakeChatRuns === 1");
    expect(await page.evaluate(`[${state}.chat, ${state}.saleShareAllowed, ${state}.gpc]`)).toEqual(
      ["open", false, true],
    );
  });
});
