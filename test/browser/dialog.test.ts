import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { editions } from "../../src/clauses.ts";
import { normalize } from "../../src/config.ts";
import { fingerprint } from "../../src/fingerprint.ts";
import { config } from "../unit/configs.ts";
import { record } from "../unit/steps.ts";
import { add, begin, drawn, loader, make, makeVendor, ours } from "./begin.ts";

beforeEach(() => page.viewport(800, 600));

const dialog = () => ours("dialog") as HTMLDialogElement;
const form = () => page.getByRole("dialog", { name: "Before you chat with Acme, Inc." });
const focused = () => document.activeElement?.shadowRoot?.activeElement;
const open = async () => {
  await userEvent.click(ours(".launcher"));
  await expect.element(form()).toBeVisible();
};

describe("the dialog", () => {
  it("stands in the task of the click, with a line that says that more is coming", async () => {
    begin();
    await drawn();
    const seen: unknown[] = [];
    const look = () => seen.push(dialog().open, dialog().textContent);
    addEventListener("click", look, { once: true });
    await userEvent.click(ours(".launcher"));
    expect(seen).toEqual([true, expect.stringContaining("Loading…")]);
    await expect.element(form()).toBeVisible();
  });

  it("that is closed while it loads stays closed, and nothing is kept", async () => {
    let come = () => {};
    const load = loader();
    const late: typeof load = async (name) => {
      if (name === "panel.js") await new Promise<void>((resolve) => (come = resolve));
      return load(name);
    };
    const prechat = begin(config, { load: late });
    await drawn();
    await userEvent.click(ours(".launcher"));
    await userEvent.click(page.getByRole("button", { name: "Close" }));
    come();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([dialog().open, prechat.records()]).toEqual([false, []]);
    expect(prechat.state.notice).toBe("unshown");
  });

  it("does not open at a script's click", async () => {
    begin();
    await drawn();
    ours(".launcher").click();
    expect(dialog().open).toBe(false);
  });

  const ways: Record<string, () => Promise<unknown>> = {
    escape: () => userEvent.keyboard("{Escape}"),
    close: () => userEvent.click(page.getByRole("button", { name: "Close" })),
    button: () => userEvent.click(page.getByRole("button", { name: "No, thanks" })),
    backdrop: () =>
      userEvent.click(document.documentElement, { position: { x: 5, y: 5 }, force: true }),
  };
  it.each(Object.entries(ways))(
    "left by %s is declined, and the focus goes back",
    async (how, leave) => {
      const vendor = makeVendor();
      const prechat = begin(config, { vendor });
      await drawn();
      await open();
      await leave();
      expect(dialog().open).toBe(false);
      expect(prechat.records().map((it) => [it.type, it.how])).toEqual([["notice.declined", how]]);
      expect(prechat.state.chat).toBe("held");
      expect(vendor.done).toEqual([]);
      expect(focused()).toBe(ours(".launcher"));
    },
  );

  it("gives the focus back to the host's own element", async () => {
    const own = add("button", { "data-prechat": "open" }, "Talk to us");
    begin();
    await drawn();
    own.focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(form()).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(document.activeElement).toBe(own);
  });

  it("is declined once by two Escapes in a row, and by a page that closes it", async () => {
    const prechat = begin();
    await drawn();
    await open();
    await userEvent.keyboard("{Escape}{Escape}");
    expect(prechat.records()).toHaveLength(1);
    await open();
    dialog().close();
    await expect.poll(() => prechat.records()).toHaveLength(2);
    expect(prechat.records()[1]).toMatchObject({ type: "notice.declined", how: "escape" });
    await open();
  });

  it("is not left by a click inside it", async () => {
    begin();
    await drawn();
    await open();
    await userEvent.click(page.getByRole("heading", { name: /^Before you chat/ }));
    expect(dialog().open).toBe(true);
  });

  it("keeps the keyboard inside while it stands", async () => {
    const own = add("a", { href: "#" }, "Elsewhere");
    begin();
    await drawn();
    await open();
    own.focus();
    expect(document.activeElement).not.toBe(own);
  });
});

describe("the form", () => {
  it("lets the chat in, opened, only with every box checked", async () => {
    const vendor = makeVendor();
    const prechat = begin(config, { vendor });
    await drawn();
    await open();
    const start = page.getByRole("button", { name: "Start chat" });
    await userEvent.click(start);
    expect(vendor.done).toEqual([]);
    for (const box of page.getByRole("checkbox").elements()) await userEvent.click(box);
    await userEvent.click(start);
    expect(dialog().open).toBe(false);
    expect(prechat.state.chat).toBe("open");
    await expect.poll(() => vendor.done).toEqual(["load", "open"]);
    expect(ours(".launcher")).not.toBeVisible();
    expect(prechat.records().map(({ type }) => type)).toEqual(["notice.acknowledged"]);
  });

  it("goes when another tab has acknowledged, and asks and tells nothing more", async () => {
    const prechat = begin();
    await drawn();
    await open();
    const settled = fingerprint(normalize(config), editions);
    const other = record({ at: Date.now(), fingerprint: settled });
    localStorage.setItem(`prechat::${other.at}-${other.id}`, JSON.stringify(other));
    expect(dialog().open).toBe(true);
    dispatchEvent(new StorageEvent("storage"));
    expect(dialog().open).toBe(false);
    expect(prechat.state.notice).toBe("acknowledged");
    expect(prechat.records()).toHaveLength(1);
  });

  it("stays when another tab has only opted out, and says so", async () => {
    begin();
    await drawn();
    await open();
    const other = record({ at: Date.now(), type: "optout.recorded", source: "link" });
    localStorage.setItem(`prechat::${other.at}-${other.id}`, JSON.stringify(other));
    dispatchEvent(new StorageEvent("storage"));
    await expect.element(form().getByText("Your opt-out request has been received.")).toBeVisible();
  });
});

describe("what cannot be shown", () => {
  const contacts = () =>
    page
      .getByRole("dialog")
      .getByRole("link")
      .elements()
      .map((it) => it.getAttribute("href"));

  it.each(["panel.js", "locales/en.js"])(
    "for want of %s is said plainly with other ways of contact, and the chat stays held",
    async (missing) => {
      const vendor = makeVendor();
      const load = loader(missing);
      const prechat = begin(make({ phone: "+15550100" }), { vendor, load });
      await drawn();
      await userEvent.click(ours(".launcher"));
      const line = page.getByText("The chat is not available right now.");
      await expect.element(line).toBeVisible();
      expect(contacts()).toEqual(["mailto:privacy@acme.example", "tel:+15550100"]);
      expect([prechat.state.chat, vendor.done, prechat.records()]).toEqual(["held", [], []]);
      await userEvent.click(page.getByRole("button", { name: "Close" }));
      expect(dialog().open).toBe(false);
    },
  );

  it("is tried again at the next click", async () => {
    let missing = true;
    const [broken, whole] = [loader("panel.js"), loader()];
    begin(config, { load: (name) => (missing ? broken : whole)(name) });
    await drawn();
    await userEvent.click(ours(".launcher"));
    await expect.element(page.getByText("The chat is not available right now.")).toBeVisible();
    missing = false;
    await userEvent.keyboard("{Escape}");
    await open();
  });

  it("with a config that was refused is no open chat either", async () => {
    const vendor = makeVendor();
    const prechat = begin({ ...config, company: "" }, { vendor });
    await drawn();
    await userEvent.click(ours(".launcher"));
    await expect.element(page.getByText("The chat is not available right now.")).toBeVisible();
    expect([prechat.state.chat, vendor.done]).toEqual(["held", []]);
  });
});
