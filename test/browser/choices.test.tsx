import { within } from "@testing-library/preact";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { mountChoices, type ChoicesHost } from "../../src/panel/choices.tsx";
import type { ConsentRecord } from "../../src/record.ts";
import type { ConsentState } from "../../src/state.ts";
import { record } from "../unit/steps.ts";
import { english, makeState, openDialog, spanish, violations } from "./dialog.ts";

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

const started = record({ id: "start" });
const running = { notice: "acknowledged", chat: "open", acknowledgedBy: "start" } as const;

const draw = (
  start: Partial<ConsentState> = {},
  records: readonly ConsentRecord[] = [],
  parts: Partial<ChoicesHost> = {},
) => {
  const state = makeState(start);
  const kept = [...records];
  const host = {
    words: english,
    language: "en",
    company: "Acme, Inc.",
    email: "privacy@acme.example",
    optOut: {
      text: "Do Not Sell or Share My Personal Information",
      href: "https://acme.example/opt-out",
    },
    privacyPolicy: "https://acme.example/privacy#chat",
    state: state.state,
    subscribe: state.subscribe,
    records: () => kept,
    trusted: (event: Event) => event.isTrusted,
    optIn: {
      asking: () => undefined,
      offered: () => false,
      request: vi.fn(() => true),
      confirm: vi.fn(() => true),
      abandon: vi.fn(() => true),
    },
    onRestrict: vi.fn(() => state.set({ optOut: "received" })),
    onWithdraw: vi.fn(() => {
      kept.push(record({ type: "notice.withdrawn", stopped: "stopped" }));
      state.set({ notice: "withdrawn", chat: "held", acknowledgedBy: undefined });
    }),
    onReload: vi.fn(),
    onClose: vi.fn(),
    ...parts,
  };
  const undo = mountChoices(opened.dialog, opened.root, host);
  undos.push(undo);
  return { host, state, undo, view: within(opened.dialog) };
};

describe("the choices", () => {
  it("opt out with one activation and say what has become of it", async () => {
    const { host, state, view } = draw();
    await userEvent.click(view.getByRole("link", { name: /^Do Not Sell or Share/ }));
    expect(host.onRestrict).toHaveBeenCalledOnce();
    await expect.element(view.getByText("Your opt-out request has been received.")).toBeVisible();
    state.set({ optOut: "honored" });
    await expect.element(view.getByText("Opt-Out Request Honored")).toBeVisible();
  });

  it("leave a click for a new tab to the browser", async () => {
    const { host, view } = draw();
    const link = view.getByRole("link", { name: /^Do Not Sell or Share/ });
    let prevented: boolean | undefined;
    opened.dialog.addEventListener("click", (event) => {
      prevented = event.defaultPrevented;
      event.preventDefault();
    });
    await userEvent.click(link, { modifiers: ["Control"] });
    expect(prevented).toBe(false);
    expect(host.onRestrict).not.toHaveBeenCalled();
  });

  it("say so where nothing is sold or shared", () => {
    const { view } = draw({}, [], { optOut: undefined });
    expect(view.getByText("Neither sold nor shared for targeted ads.")).toBeVisible();
    expect(view.queryByRole("link", { name: /Do Not Sell/ })).toBeNull();
  });

  it("withdraw with one click, say the result, and keep the focus there", async () => {
    const { host, view } = draw(running, [started]);
    expect(view.getByText(/^You started this chat on Nov 22, 2026/)).toBeVisible();
    await userEvent.click(view.getByRole("button", { name: "Withdraw and stop the chat" }));
    expect(host.onWithdraw).toHaveBeenCalledOnce();
    const line = view.getByText("You have withdrawn. The chat has stopped.");
    await expect.element(line).toBeVisible();
    expect(opened.root.activeElement).toBe(line);
    expect(view.queryByRole("button", { name: /Withdraw/ })).toBeNull();
    expect(view.queryByRole("button", { name: /Reload/ })).toBeNull();
  });

  it("do not withdraw at a script's click", () => {
    const { host, view } = draw(running, [started]);
    view.getByRole("button", { name: /Withdraw/ }).click();
    expect(host.onWithdraw).not.toHaveBeenCalled();
  });

  it("offer a reload where the chat stops fully only then", async () => {
    const covered = record({ type: "notice.withdrawn", stopped: "covered-until-reload" });
    const { host, view } = draw({ notice: "withdrawn" }, [started, covered]);
    expect(view.getByText(/stops fully when this page reloads/)).toBeVisible();
    await userEvent.click(view.getByRole("button", { name: "Reload page" }));
    expect(host.onReload).toHaveBeenCalledOnce();
  });

  it("say that the chat is off while nobody has started it", () => {
    const { view } = draw();
    expect(view.getByText("The chat is off until you choose “Start chat”.")).toBeVisible();
    expect(view.queryByRole("button", { name: /Withdraw/ })).toBeNull();
  });

  it("list this browser's records with their times, as text", () => {
    const { undo, view } = draw(running, [started, record({ type: "optout.recorded" })]);
    expect(view.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Notice read, chat startedNov 22, 2026, /),
      expect.stringMatching(/^Opt-out receivedNov 22, 2026, /),
    ]);
    undo();
    draw();
    expect(view.getByText("None yet.")).toBeVisible();
  });

  it("speak Spanish with Spanish dates", () => {
    const { view } = draw(running, [started], { words: spanish, language: "es" });
    expect(view.getByRole("heading", { name: "Opciones de privacidad" })).toBeVisible();
    expect(view.getByText(/^Usted inició este chat el 22 nov 2026/)).toBeVisible();
  });

  it("fit in 320 pixels, and axe has no objection", async () => {
    draw(running, [started, record({ type: "optout.recorded" })]);
    expect(await violations(opened.dialog)).toEqual([]);
    await page.viewport(320, 256);
    for (const part of opened.dialog.querySelectorAll("*")) {
      if (part.clientWidth) expect(part.scrollWidth).toBeLessThanOrEqual(part.clientWidth + 1);
    }
  });

  it("are taken out again without a trace", () => {
    const { state, undo } = draw();
    undo();
    expect(opened.dialog.childNodes.length).toBe(0);
    expect(opened.root.adoptedStyleSheets.length).toBe(1);
    expect(state.listeners.size).toBe(0);
  });
});
