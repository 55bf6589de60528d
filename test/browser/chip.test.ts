import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { config } from "../unit/configs.ts";
import { add, begin, drawn, make, ours } from "./begin.ts";

beforeEach(() => page.viewport(800, 600));

const optOut = "[part=opt-out]";
const choices = "[part=choices]";
const shown = () => [optOut, choices].filter((part) => ours(part).checkVisibility());

const chat = async () => {
  await userEvent.click(ours(".launcher"));
  const start = page.getByRole("button", { name: "Start chat" });
  await expect.element(start).toBeVisible();
  for (const box of page.getByRole("checkbox").elements()) await userEvent.click(box);
  await userEvent.click(start);
};

describe("the chip", () => {
  it("is the opt-out where the host has no link of its own", async () => {
    const prechat = begin();
    await drawn();
    expect(shown()).toEqual([optOut]);
    await userEvent.click(page.getByRole("button", { name: /^Do Not Sell or Share/ }));
    expect(prechat.state.optOut).toBe("received");
    expect(shown()).toEqual([]);
  });

  it.each(["do-not-sell", "choices"])("gives way to the host's own %s link", async (use) => {
    add("a", { href: "#", "data-prechat": use });
    begin();
    await drawn();
    expect(shown()).toEqual([]);
  });

  it("comes back when the host's link goes", async () => {
    const own = add("a", { href: "#", "data-prechat": "do-not-sell" });
    begin();
    await drawn();
    own.remove();
    await expect.poll(shown).toEqual([optOut]);
  });

  it("is not needed where nothing is sold or shared", async () => {
    begin(make({ collects: config.collects.map((row) => ({ ...row, shared: false })) }));
    await drawn();
    expect(shown()).toEqual([]);
  });

  it("serves the opt-out with no chat at all, and with a config that was refused", async () => {
    const { vendor: _, ...alone } = config;
    const prechat = begin(alone);
    await drawn();
    expect(shown()).toEqual([optOut]);
    prechat.destroy();
    begin({ company: "" });
    await drawn();
    expect(shown()).toEqual([optOut]);
  });

  it("stays in reach at the upper edge where the chat fills the screen", async () => {
    await page.viewport(320, 640);
    const holder = add("div", { id: "vendor" });
    holder.style.cssText = "position:fixed;inset:40px 8px 8px";
    begin();
    await drawn();
    await chat();
    await expect.poll(() => ours(choices).getBoundingClientRect().top).toBeLessThan(100);
    expect(shown()).toEqual([optOut, choices]);
    expect(getComputedStyle(ours(choices)).visibility).toBe("visible");
    expect(ours(choices).getBoundingClientRect().top).toBeGreaterThanOrEqual(0);
  });

  it("has opt-out and choices while the chat runs, and only the choices after the opt-out", async () => {
    add("a", { href: "#", "data-prechat": "do-not-sell" });
    begin();
    await drawn();
    await chat();
    await expect.poll(shown).toEqual([optOut, choices]);
    await userEvent.click(ours(optOut));
    expect(shown()).toEqual([choices]);
    await userEvent.click(ours(choices));
    await expect.element(page.getByRole("dialog", { name: "Privacy choices" })).toBeVisible();
  });
});

/** Every part of ours in a corner, against everything it must not cover, once nothing moves any more. */
const covered = async (others: readonly Element[]) => {
  const mine = [".launcher", optOut, choices].map((part) => ours(part));
  const looks = () => mine.map((it) => it.getBoundingClientRect());
  let before = "";
  await expect
    .poll(() => JSON.stringify(looks()) === before || void (before = JSON.stringify(looks())))
    .toBe(true);
  const found: string[] = [];
  looks().forEach((a, at) => {
    if (!a.width || !mine[at]?.checkVisibility({ visibilityProperty: true })) return;
    for (const other of others) {
      const b = other.getBoundingClientRect();
      const apart =
        a.right <= b.left || a.left >= b.right || a.bottom <= b.top || a.top >= b.bottom;
      if (!apart) found.push(`${mine[at]?.textContent} covers ${other.textContent} at ${scrollY}`);
    }
  });
  return found;
};

describe("launcher and chip", () => {
  const addFooter = () => {
    const tall = add("div");
    tall.style.height = "1200px";
    const footer = add("footer");
    footer.style.cssText = "display:flex;justify-content:space-between;flex-wrap:wrap;gap:30px";
    const links = ["do-not-sell", "choices", "limit", "status"].map((use) =>
      add("a", { href: "#", "data-prechat": use }, use, footer),
    );
    for (const link of links) link.style.cssText = "width:45%;padding:12px;box-sizing:border-box";
    return links;
  };

  it("cover none of the host's own links, wherever the page is scrolled to", async () => {
    const links = addFooter();
    begin();
    await drawn();
    const end = document.documentElement.scrollHeight - innerHeight;
    const passed = new Set<boolean>();
    for (let at = end - 240; at <= end; at += 24) {
      scrollTo(0, at);
      expect(await covered(links)).toEqual([]);
      passed.add(links.some((link) => link.getBoundingClientRect().bottom > innerHeight - 100));
    }
    expect(passed).toContain(true);
  });

  it("cover none after a scroll that went on while they moved", async () => {
    const links = addFooter();
    begin();
    await drawn();
    const end = document.documentElement.scrollHeight - innerHeight;
    for (const stop of [end, end - 60, end - 150]) {
      for (let step = 12; step >= 0; step--) {
        scrollTo(0, stop - step * 8);
        await new Promise(requestAnimationFrame);
      }
      expect(await covered(links)).toEqual([]);
    }
  });

  it("move off a link that a later change of the page puts under them, and back", async () => {
    begin();
    await drawn();
    const { top } = ours(".launcher").getBoundingClientRect();
    const link = add("a", { href: "#", "data-prechat": "choices" }, "Choices");
    link.style.cssText = "position:fixed;right:30px;bottom:30px;padding:10px";
    await expect.poll(() => ours(".launcher").getBoundingClientRect().top).toBeLessThan(top - 20);
    expect(await covered([link])).toEqual([]);
    link.remove();
    await expect.poll(() => ours(".launcher").getBoundingClientRect().top).toBe(top);
  });
});
