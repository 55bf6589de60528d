import { describe, expect, test } from "vitest";
import { engines } from "./driver.ts";
import {
  acknowledge,
  dialogOpen,
  footerLink,
  footerStatus,
  honored,
  launcher,
  openForm,
  ours,
  records,
  shopBed,
  signals,
  state,
  title,
} from "./shop-bed.ts";

const filled = (selector: string) => `document.querySelector("${selector}").textContent`;

describe.each(engines())("$name", ({ launch }) => {
  const { open, asked } = shopBed(launch);

  test("in the form one click opts out, says so there, and leaves form and chat as they were", async () => {
    const page = await open("/ways/tag.html");
    await openForm(page);
    expect(await page.text(ours("dialog [part=opt-out]"))).toBe(title);
    await page.click(ours("dialog [part=opt-out]"));
    expect(await page.evaluate(`${state}.saleShare`)).toEqual({
      status: "optedOut",
      sources: ["form"],
    });
    expect(await page.text(ours("dialog [part=status]"))).toMatch(/Your opt-out|Honored/);
    await page.waitFor(`${state}.optOut === "honored"`);
    expect(await page.text(ours("dialog [part=status]"))).toContain(honored);
    expect(await page.evaluate(`[${dialogOpen}, ${state}.chat, location.pathname]`)).toEqual([
      true,
      "held",
      "/ways/tag.html",
    ]);
    expect(asked(/fake-chat\.js/)).toEqual([]);
    expect(await records(page)).toEqual(["optout.recorded form", "optout.effective form"]);
  });

  test("while the chat runs the chip offers the same in one click, and the chat goes on", async () => {
    const page = await open("/ways/tag.html");
    await acknowledge(page);
    await page.waitFor("globalThis.fakeChatRuns === 1");
    await page.click(ours(".chip [part=opt-out]"));
    await page.waitFor(`${state}.optOut === "honored"`);
    expect(await page.evaluate(`${state}.chat`)).toBe("open");
    expect(await page.visible("#fake-chat")).toBe(true);
    expect(await page.visible(ours(".chip [part=opt-out]"))).toBe(false);
  });

  test("a link in an open shadow root is filled and opts out, and a status there says so", async () => {
    const page = await open("/hosts/shadow.html");
    await page.waitFor(
      `document.querySelector("[data-there]").shadowRoot.querySelector("a").textContent`,
    );
    expect(await page.text("[data-there] >>> a")).toBe(title);
    await page.click("[data-there] >>> a");
    await page.waitFor(`${state}.optOut === "honored"`);
    expect(await page.text("[data-there] >>> [data-prechat=status]")).toContain(honored);
    expect(await page.text(footerStatus)).toContain(honored);
    expect(await records(page)).toEqual(["optout.recorded link", "optout.effective link"]);
  });

  test("a link in a shadow root that the page makes later is filled and opts out", async () => {
    const page = await open("/hosts/shadow.html");
    await page.waitFor(filled(footerLink));
    await page.click("[data-add-link]");
    await page.waitFor(
      `document.querySelector("[data-later]").shadowRoot?.querySelector("a").textContent`,
    );
    expect(await page.text("[data-later] >>> a")).toBe(title);
    await page.click("[data-later] >>> a");
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
    expect(await page.evaluate("location.pathname")).toBe("/hosts/shadow.html");
  });

  test("links added later are filled where they are empty, keep their own words where they are not, and opt out", async () => {
    const page = await open("/ways/no-vendor.html");
    await page.waitFor(filled(footerLink));
    await page.evaluate(`["later", "own"].map((id) => {
      const link = Object.assign(document.createElement("a"), { id, href: "/privacy-choices.html" });
      link.dataset.prechat = "do-not-sell";
      if (id === "own") link.append("Stop selling my data");
      document.querySelector("main").append(link, " ");
    })`);
    await page.waitFor(filled("#later"));
    expect([await page.text("#later"), await page.text("#own")]).toEqual([
      title,
      "Stop selling my data",
    ]);
    await page.click("#own");
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
  });

  test("with no vendor at all there is no launcher, and the link opts out the same", async () => {
    const page = await open("/ways/no-vendor.html");
    await page.waitFor("document.querySelector('[data-ad]').textContent");
    await page.waitFor(filled(footerLink));
    expect(await page.visible(launcher)).toBe(false);
    await page.click(footerLink);
    expect(await page.evaluate(signals)).toEqual(["1YYN", 1, 1]);
    await page.waitFor(
      `document.querySelector("${footerStatus}").textContent.startsWith("${honored}")`,
    );
    expect(await page.text("[data-ad]")).toBe("");
  });

  test("an opt-out in one tab holds at once in another, signals and tags too", async () => {
    const other = await open("/ways/no-vendor.html");
    await other.waitFor("document.querySelector('[data-ad]').textContent");
    const page = await open("/");
    await page.click(footerLink);
    await other.waitFor(`!${state}.saleShareAllowed`);
    expect(await other.evaluate(signals)).toEqual(["1YYN", 1, 1]);
    expect(await other.text("[data-ad]")).toBe("");
    await other.waitFor(
      `document.querySelector("${footerStatus}").textContent.startsWith("${honored}")`,
    );
    const kept = await records(other);
    expect(kept.filter((record) => record.startsWith("optout.recorded"))).toHaveLength(1);
    expect(kept).toContain("optout.effective link");
  });

  test("with Ctrl held the link is left to the browser, which leads to its page", async () => {
    const page = await open("/ways/no-vendor.html");
    await page.waitFor(filled(footerLink));
    // The new tab itself is the browser's affair: seen is that nobody has taken the click.
    await page.evaluate(`document.addEventListener("click", (event) => {
      globalThis.seen = [event.ctrlKey, event.isTrusted, event.defaultPrevented];
      event.preventDefault();
    })`);
    await page.evaluate(`document.querySelector("${footerLink}").focus()`);
    await page.press("Control+Enter");
    await page.waitFor("globalThis.seen");
    expect(await page.evaluate("seen")).toEqual([true, true, false]);
    expect(await records(page)).toEqual([]);
    await page.press("Enter");
    expect(await page.evaluate("seen")).toEqual([false, true, true]);
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
  });
});
