import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { editions } from "../../src/clauses.ts";
import { normalize } from "../../src/config.ts";
import { fingerprint } from "../../src/fingerprint.ts";
import { config } from "../unit/configs.ts";
import { record } from "../unit/steps.ts";
import { add, begin, drawn, loader, make, makeVendor, ours } from "./begin.ts";

beforeEach(() => page.viewport(800, 600));

const print = fingerprint(normalize(config), editions);
const keep = (parts: Parameters<typeof record>[0]) => {
  const one = record({ at: Date.now(), fingerprint: print, ...parts });
  localStorage.setItem(`prechat::${one.at}-${one.id}`, JSON.stringify(one));
};
const fromOtherTab = () => dispatchEvent(new StorageEvent("storage"));
const button = (name: string) => page.getByRole("button", { name });
const acknowledge = async () => {
  await userEvent.click(ours(".launcher"));
  await expect.element(button("Start chat")).toBeVisible();
  for (const box of page.getByRole("checkbox").all()) await userEvent.click(box);
  await userEvent.click(button("Start chat"));
};

/** A visitor who acknowledged on an earlier page, and opens the chat by one click. */
const chatting = async (parts: Parameters<typeof begin>[1] = {}, own = config) => {
  keep({});
  const prechat = begin(own, parts);
  await drawn();
  await userEvent.click(ours(".launcher"));
  return prechat;
};

describe("a withdrawal", () => {
  it("is kept and told before the vendor is ended, and the launcher stands in again", async () => {
    const vendor = makeVendor();
    const prechat = await chatting({ vendor });
    await expect.poll(() => vendor.done).toEqual(["load", "open"]);
    const order: string[] = [];
    prechat.on(({ type }) => void (type === "notice.withdrawn" && order.push(...vendor.done)));
    await userEvent.click(button("Privacy choices"));
    await userEvent.click(button("Withdraw and stop the chat"));
    expect(order).not.toContain("end");
    expect(vendor.done).toContain("end");
    expect(prechat.state).toMatchObject({ notice: "withdrawn", chat: "held" });
    expect(prechat.records().at(-1)).toMatchObject({ stopped: "stopped" });
    expect(ours(".launcher").hidden).toBe(false);
    expect(sessionStorage.getItem("prechat:visit")).toBeFalsy();
  });

  it("is kept even where the chat's own code could not be loaded", async () => {
    const prechat = await chatting({ load: loader("chat.js") });
    await expect.poll(() => ours("dialog").textContent).toContain("not available");
    prechat.withdraw();
    expect(prechat.records().at(-1)).toMatchObject({ type: "notice.withdrawn" });
    expect(prechat.state.chat).toBe("held");
  });

  it("covers a vendor that cannot be ended, and says so", async () => {
    const { end: _, ...vendor } = makeVendor();
    const holder = add("div", { id: "vendor" }, "vendor's window");
    const prechat = await chatting({ vendor });
    await expect.poll(() => vendor.done).toContain("open");
    prechat.withdraw();
    expect(getComputedStyle(holder).visibility).toBe("hidden");
    expect(holder.inert).toBe(true);
    expect(prechat.records().at(-1)).toMatchObject({ stopped: "covered-until-reload" });
  });

  it("in another tab ends the chat in this one too, and keeps nothing twice", async () => {
    const vendor = makeVendor();
    const prechat = await chatting({ vendor });
    await expect.poll(() => vendor.done).toContain("open");
    keep({ type: "notice.withdrawn", seq: 999 });
    fromOtherTab();
    expect(vendor.done).toEqual(["load", "open", "end"]);
    expect(ours(".launcher").hidden).toBe(false);
    expect(prechat.records()).toHaveLength(2);
  });

  it("followed by another acknowledgement offers the reload that brings the chat back", async () => {
    const { load: _, ...vendor } = makeVendor();
    const own = make({ vendor: { name: "livechat", role: "own", trainsAi: false } });
    const again = { ...vendor, ready: () => true };
    localStorage.clear();
    const prechat = begin(own, { vendor: again });
    await drawn();
    await acknowledge();
    await expect.poll(() => vendor.done).toContain("open");
    prechat.withdraw();
    await acknowledge();
    await expect.element(button("Reload page")).toBeVisible();
    expect(prechat.state.chat).toBe("open");
  });
});

describe("a vendor that does not come", () => {
  it("leaves a visitor who asked for it with the other ways of contact", async () => {
    const { load: _, ...vendor } = { ...makeVendor(), ready: () => false };
    const own = make({ vendor: { name: "livechat", role: "own", trainsAi: false } });
    const prechat = begin(own, { vendor, load: loader("chat.js") });
    await drawn();
    await acknowledge();
    await expect.element(page.getByRole("link", { name: "privacy@acme.example" })).toBeVisible();
    expect(prechat.state.chat).toBe("open");
  });

  it("opens nothing where nobody has asked for it", async () => {
    keep({});
    sessionStorage.setItem("prechat:visit", "1");
    const failed: string[] = [];
    begin(config, {
      load: loader("chat.js"),
      onEvent: ({ type }) => void (type === "vendor.failed" && failed.push(type)),
    });
    await drawn();
    await expect.poll(() => failed).not.toEqual([]);
    expect((ours("dialog") as HTMLDialogElement).open).toBe(false);
  });
});
