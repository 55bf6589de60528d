import { within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Config } from "../../src/config.ts";
import type { Words } from "../../src/locales/words.ts";
import { makeNotice, mountPanel, type PanelHost } from "../../src/panel/panel.tsx";
import { config } from "../unit/configs.ts";
import { english, makeState, openDialog, spanish, textsIn, violations } from "./dialog.ts";

let opened: ReturnType<typeof openDialog>;
const undos: (() => void)[] = [];

beforeEach(() => {
  opened = openDialog();
});
afterEach(async () => {
  for (const undo of undos.splice(0)) undo();
  opened.remove();
  await page.viewport(800, 900);
});

const draw = (
  told: Partial<Config> = {},
  parts: Partial<PanelHost> = {},
  words: Words = english,
  language = "en",
) => {
  const whole = { ...config, ...told };
  const state = makeState();
  const notice = makeNotice(whole, words, language);
  const host = {
    notice,
    words,
    contact: whole,
    state: state.state,
    subscribe: state.subscribe,
    trusted: (event: Event) => event.isTrusted,
    onStart: vi.fn<PanelHost["onStart"]>(),
    onDecline: vi.fn(),
    onOptOut: vi.fn(),
    onClose: vi.fn(),
    shown: vi.fn<PanelHost["shown"]>(),
    ...parts,
  };
  const undo = mountPanel(opened.dialog, opened.root, host);
  undos.push(undo);
  const view = within(opened.dialog);
  return {
    host,
    notice,
    state,
    undo,
    view,
    boxes: () => view.getAllByRole<HTMLInputElement>("checkbox"),
    start: () => view.getByRole("button", { name: words("form.start") }),
    decline: () => view.getByRole("button", { name: words("form.decline") }),
    optOut: () => view.getByRole<HTMLAnchorElement>("link", { name: /Do Not Sell or Share/ }),
  };
};

const focused = () => opened.root.activeElement;

describe("the form", () => {
  it("stands with every box unchecked and required, and begins to be read at its title", () => {
    const { boxes, host, notice, view } = draw();
    expect(boxes().map(({ checked, required }) => [checked, required])).toEqual(
      [1, 2, 3].map(() => [false, true]),
    );
    expect(focused()).toBe(view.getByRole("heading", { name: "Before you chat with Acme, Inc." }));
    expect(host.shown).toHaveBeenCalledExactlyOnceWith(notice);
  });

  it("names each box by its whole clause", () => {
    const { notice, view } = draw();
    for (const { name, text } of notice.clauses) {
      expect(view.getByRole("checkbox", { name: `${name} ${text}` })).toBeInTheDocument();
    }
  });

  it("starts with every clause once all boxes are checked by hand", async () => {
    const { boxes, host, start } = draw();
    for (const box of boxes()) await userEvent.click(box);
    await userEvent.click(start());
    expect(host.onStart).toHaveBeenCalledOnce();
    expect(host.onStart.mock.calls[0]?.[0]).toEqual(["business-notice", "processing", "recording"]);
    expect(host.onStart.mock.calls[0]?.[1].isTrusted).toBe(true);
  });

  it("can be filled in by keyboard alone, and by clicks on the words beside the boxes", async () => {
    const { boxes, host, start, view } = draw();
    boxes()[0]?.focus();
    await userEvent.keyboard(" ");
    await userEvent.tab();
    await userEvent.keyboard(" ");
    await userEvent.click(view.getByText(/in real time/, { selector: "label span" }));
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true, true]);
    start().focus();
    await userEvent.keyboard("{Enter}");
    expect(host.onStart).toHaveBeenCalledOnce();
  });

  it("says which boxes are missing, marks them, and moves to the first", async () => {
    const { boxes, host, start, view } = draw();
    await userEvent.click(boxes()[0] as HTMLInputElement);
    await userEvent.click(start());
    expect(host.onStart).not.toHaveBeenCalled();
    expect(view.getByRole("alert")).toHaveTextContent(
      "2 boxes still need a check: Use of my information, Recording.",
    );
    expect(boxes().map((box) => box.getAttribute("aria-invalid"))).toEqual([
      "false",
      "true",
      "true",
    ]);
    expect(boxes()[1]).toHaveAccessibleDescription("Please check this box.");
    expect(focused()).toBe(boxes()[1]);
    await userEvent.click(boxes()[1] as HTMLInputElement);
    expect(view.getByRole("alert")).toHaveTextContent("1 box still needs a check: Recording.");
    await userEvent.click(boxes()[2] as HTMLInputElement);
    expect(view.getByRole("alert")).toBeEmptyDOMElement();
  });

  it("asks again for a box that was unchecked", async () => {
    const { boxes, host, start } = draw();
    for (const box of boxes()) await userEvent.click(box);
    await userEvent.click(boxes()[2] as HTMLInputElement);
    await userEvent.click(start());
    expect(host.onStart).not.toHaveBeenCalled();
    expect(focused()).toBe(boxes()[2]);
  });

  it("does not count what a script does to it", async () => {
    const { boxes, host, optOut, start } = draw();
    optOut().addEventListener("click", (event) => event.preventDefault());
    for (const box of boxes()) box.click();
    for (const box of boxes()) box.closest("label")?.click();
    expect(boxes().map(({ checked }) => checked)).toEqual([false, false, false]);
    for (const box of boxes()) box.checked = true;
    start().click();
    boxes()[0]?.form?.requestSubmit();
    optOut().click();
    await userEvent.click(start());
    expect(host.onStart).not.toHaveBeenCalled();
    expect(host.onOptOut).not.toHaveBeenCalled();
  });

  it("tells of a decline and of a close, checked or not", async () => {
    const { boxes, decline, host, view } = draw();
    await userEvent.click(decline());
    for (const box of boxes()) await userEvent.click(box);
    await userEvent.click(decline());
    await userEvent.click(view.getByRole("button", { name: "Close" }));
    expect(host.onDecline).toHaveBeenCalledTimes(2);
    expect(host.onClose).toHaveBeenCalledOnce();
    expect(host.onStart).not.toHaveBeenCalled();
  });

  it("gives Start and Decline the same weight", async () => {
    const { decline, start } = draw();
    for (const width of [320, 1280]) {
      await page.viewport(width, 800);
      const [one, other] = [start(), decline()].map((button) => {
        const { width: wide, height, top } = button.getBoundingClientRect();
        const { color, backgroundColor, borderColor, fontSize, fontWeight } =
          getComputedStyle(button);
        return { height, top, wide, color, backgroundColor, borderColor, fontSize, fontWeight };
      });
      expect(one).toEqual(other);
      expect(one?.height).toBeGreaterThanOrEqual(44);
    }
  });
});

describe("the opt-out in the form", () => {
  it("is one activation, before any box is checked, and stays on the page", async () => {
    const { host, optOut, state, view } = draw();
    const address = location.href;
    expect(optOut().href).toBe("https://acme.example/opt-out");
    await userEvent.click(optOut());
    expect(host.onOptOut).toHaveBeenCalledOnce();
    expect(location.href).toBe(address);
    expect(view.getByRole("status")).toBeEmptyDOMElement();
    state.set({ optOut: "received" });
    await expect.element(view.getByRole("status")).toHaveTextContent("has been received");
    state.set({ optOut: "honored" });
    await expect.element(view.getByRole("status")).toHaveTextContent("Opt-Out Request Honored");
    expect(optOut()).toBeInTheDocument();
  });

  it("looks like the link beside it, in sight without scrolling", () => {
    const { optOut, view } = draw();
    const looks = [optOut(), view.getByRole("link", { name: /Privacy policy/ })].map((link) => {
      const { color, fontSize, fontWeight, opacity, textDecorationLine } = getComputedStyle(link);
      return { color, fontSize, fontWeight, opacity, textDecorationLine };
    });
    expect(looks[0]).toEqual(looks[1]);
    const { top, bottom } = optOut().getBoundingClientRect();
    const frame = opened.dialog.getBoundingClientRect();
    expect(top >= frame.top && bottom <= frame.bottom).toBe(true);
  });

  it("is not there when nothing is sold or shared", () => {
    const { view } = draw({ collects: config.collects.map((row) => ({ ...row, shared: false })) });
    expect(view.queryByRole("link", { name: /Do Not Sell/ })).toBeNull();
    expect(view.getByText("Neither sold nor shared for targeted ads.")).toBeInTheDocument();
  });
});

describe("what the form shows", () => {
  it("is, to the last text, in the notice's text", async () => {
    const { boxes, notice, view } = draw({ phone: "+1 559 555 0100" });
    await userEvent.click(view.getByText("Details by kind of information"));
    expect(view.getAllByText("Kept for").length).toBe(3);
    const texts = textsIn(opened.dialog);
    expect(texts.length).toBeGreaterThan(25);
    for (const text of texts) expect(notice.text).toContain(text);
    expect(boxes().length).toBe(3);
  });

  it("has the policy's section beside Start, opened beside the page, and other ways to the business", () => {
    const { view } = draw({ phone: "+1 (559) 555-0100" });
    const policy = view.getByRole<HTMLAnchorElement>("link", { name: /Privacy policy/ });
    expect(policy.href).toBe("https://acme.example/privacy#chat");
    expect([policy.target, policy.rel]).toEqual(["_blank", "noopener"]);
    const href = (name: string) => view.getByRole("link", { name }).getAttribute("href");
    expect(href("privacy@acme.example")).toBe("mailto:privacy@acme.example");
    expect(href("+1 (559) 555-0100")).toBe("tel:+15595550100");
  });

  it("draws markup as text, and no script's address", () => {
    const { view } = draw({
      company: "<img src=x onerror=alert(1)>",
      privacyPolicy: "javascript:alert(1)",
    });
    expect(view.getByRole("heading", { level: 2 })).toHaveTextContent(
      "<img src=x onerror=alert(1)>",
    );
    expect(opened.dialog.querySelector("img")).toBeNull();
    expect(view.getByRole("link", { name: /Privacy policy/ }).getAttribute("href")).toBe("#");
  });

  it("carries the language and its direction", () => {
    const { undo, view } = draw({}, {}, spanish, "es");
    const panel = view.getByText("Antes de chatear con Acme, Inc.").closest("[lang]");
    expect([panel?.getAttribute("lang"), panel?.getAttribute("dir")]).toEqual(["es", "ltr"]);
    undo();
    draw({}, {}, english, "ar");
    expect(opened.dialog.querySelector("[lang=ar]")).toHaveAttribute("dir", "rtl");
  });

  it("never scrolls sideways, at 320 pixels and at four times the size", async () => {
    const collects = (["identifiers", "device-usage", "sensitive"] as const).map((category) => ({
      ...config.collects[0],
      category,
      purpose: "support",
      retention: "until_the_account_is_closed_and_every_invoice_in_it_is_paid_".repeat(3),
      sold: true,
      shared: true,
    }));
    for (const [words, language] of [
      [english, "en"],
      [spanish, "es"],
    ] as const) {
      const { start, undo, view } = draw({ collects }, {}, words, language);
      await userEvent.click(view.getByText(words("form.details")));
      for (const height of [640, 256]) {
        await page.viewport(320, height);
        const wide = [...opened.dialog.querySelectorAll("*")].filter(
          (part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0,
        );
        expect(wide.map(({ outerHTML }) => outerHTML.slice(0, 80))).toEqual([]);
        start().scrollIntoView();
        expect(start().getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
      }
      undo();
    }
  });

  it("has nothing that axe objects to, with and without errors", async () => {
    const { start } = draw();
    expect(await violations(opened.dialog)).toEqual([]);
    await userEvent.click(start());
    expect(await violations(opened.dialog)).toEqual([]);
  });

  it("can be clicked everywhere in at least 24 pixels", () => {
    draw();
    for (const part of opened.dialog.querySelectorAll("a, button, summary, label")) {
      const { width, height } = part.getBoundingClientRect();
      expect([part.textContent, Math.min(width, height) >= 24]).toEqual([part.textContent, true]);
    }
  });
});

describe("where the form stands", () => {
  it("is taken out again without a trace", () => {
    const before = [...opened.root.adoptedStyleSheets];
    const { state, undo } = draw();
    expect(opened.root.adoptedStyleSheets.length).toBe(before.length + 1);
    undo();
    expect(opened.dialog.childNodes.length).toBe(0);
    expect(opened.root.adoptedStyleSheets).toEqual(before);
    expect(state.listeners.size).toBe(0);
  });

  it("can be normal flow: no close button, and the focus stays where it was", () => {
    const field = document.body.appendChild(document.createElement("input"));
    opened.dialog.close();
    opened.dialog.show();
    field.focus();
    const { view } = draw({}, { onClose: undefined });
    expect(view.queryByRole("button", { name: "Close" })).toBeNull();
    expect(document.activeElement).toBe(field);
    field.remove();
  });
});
