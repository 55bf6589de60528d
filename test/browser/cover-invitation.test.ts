import axe from "axe-core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { add, loader, ours } from "./begin.ts";
import {
  button,
  card,
  covered,
  covering,
  invited,
  isCovered,
  keep,
  pause,
  strays,
} from "./covered.ts";

beforeEach(() => page.viewport(800, 600));
strays();

describe("an invitation", () => {
  it("becomes one event and one neutral note, however often the vendor tells of it", async () => {
    const { events, vendor } = await invited();
    vendor.invite();
    await pause(600);
    expect(events.filter((type) => type === "invite.gated")).toHaveLength(1);
    expect(ours(".corner").querySelectorAll(".invite")).toHaveLength(1);
    expect(card().textContent).toContain("Someone would like to chat with you.");
    expect(document.documentElement.textContent).not.toContain("Can I help you?");
    expect(isCovered(vendor.holder)).toBe(true);
  });

  it("is said once in a polite live region, takes no focus, and is a group with a name", async () => {
    const field = add("input");
    field.focus();
    await invited();
    expect(document.activeElement).toBe(field);
    expect(ours("[role=status]").textContent).toContain("Someone would like to chat");
    await expect.element(page.getByRole("group", { name: /Someone would like/ })).toBeVisible();
  });

  it("has nothing that axe would mend, and fits into 320 px", async () => {
    await page.viewport(320, 480);
    await invited();
    const { violations } = await axe.run(ours(".corner"), {
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id }) => id)).toEqual([]);
    const { left, right } = card().getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(320);
    expect(card().scrollWidth).toBeLessThanOrEqual(card().clientWidth);
  });

  it("is put off by its button, and comes again only after a pause, on the next page too", async () => {
    const { events, vendor, prechat } = await invited();
    await userEvent.click(button("Not now"));
    expect(card()).toBeNull();
    expect(ours("[role=status]").textContent).toBe("");
    vendor.invite();
    await pause(100);
    expect(card()).toBeNull();
    expect(events.filter((type) => type === "invite.gated")).toHaveLength(1);
    expect(prechat.records()).toEqual([]);
    const now = Date.now();
    const clock = vi.spyOn(Date, "now").mockReturnValue(now + 299_000);
    vendor.invite();
    await pause(100);
    expect(card()).toBeNull();
    clock.mockReturnValue(now + 301_000);
    vendor.invite();
    await expect.poll(card).toBeTruthy();
    clock.mockRestore();
    expect(events.filter((type) => type === "invite.gated")).toHaveLength(2);
  });

  it("is put off by Escape from the keyboard, which leaves the visitor at the launcher", async () => {
    await invited();
    const root = card().getRootNode() as ShadowRoot;
    (card().querySelector(".later") as HTMLElement).focus();
    await userEvent.keyboard("{Escape}");
    expect(card()).toBeNull();
    expect(root.activeElement).toBe(ours(".launcher"));
  });

  it("is not put off by a script's click", async () => {
    await invited();
    (card().querySelector(".later") as HTMLElement).click();
    expect(card()).toBeTruthy();
  });

  it("opens the form; leaving that without an answer takes it away for a while", async () => {
    const { vendor, prechat } = await invited();
    await userEvent.click(button("Read the notice"));
    await expect.element(button("Start chat")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(prechat.state.notice).toBe("declined");
    expect(card()).toBeNull();
    vendor.invite();
    await pause(100);
    expect(card()).toBeNull();
    expect(isCovered(vendor.holder)).toBe(true);
  });

  it("that comes while the form is open waits until it was closed without an answer", async () => {
    const { vendor, prechat, events } = await covered({ load: loader("panel.js") });
    prechat.open();
    vendor.invite();
    await expect.poll(() => events).toContain("invite.gated");
    expect(card()).toBeNull();
    await expect.poll(() => ours("dialog").textContent).toContain("not available");
    await userEvent.click(button("Close"));
    await expect.poll(card).toBeTruthy();
  });

  it("stands in the launcher's corner where there is no launcher", async () => {
    await invited({}, covering({ launcher: false }));
    const { bottom, right } = card().getBoundingClientRect();
    expect(right).toBe(780);
    expect(bottom).toBeGreaterThan(560);
  });

  it("speaks the page's language", async () => {
    document.documentElement.lang = "es";
    await invited();
    document.documentElement.lang = "en";
    expect(card().textContent).toContain("Alguien quiere chatear con usted.");
  });

  it("says nothing of a notice to who has acknowledged it in an earlier visit; one click opens the chat", async () => {
    keep({});
    const { vendor } = await invited();
    expect(card().textContent).not.toContain("read");
    await userEvent.click(button("Open chat"));
    await expect.poll(() => vendor.done).toContain("open");
    expect(isCovered(vendor.holder)).toBe(false);
  });
});
