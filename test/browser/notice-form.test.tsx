import { afterEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { config } from "../unit/configs.ts";
import { drawPanel } from "./panel.ts";

const drawn: (() => void)[] = [];
const draw = (drawing?: Parameters<typeof drawPanel>[0]) => {
  const panel = drawPanel(drawing);
  drawn.push(panel.remove);
  return panel;
};
afterEach(async () => {
  for (const remove of drawn.splice(0)) remove();
  await page.viewport(800, 900);
});

describe("the form", () => {
  it("stands with every box unchecked and required, and begins to be read at its title", () => {
    const { focused, boxes, told, notice, view } = draw();
    expect(boxes().map(({ checked, required }) => [checked, required])).toEqual(
      [1, 2, 3].map(() => [false, true]),
    );
    expect(focused()).toBe(view.getByRole("heading", { name: "Before you chat with Acme, Inc." }));
    expect(told.shown).toHaveBeenCalledExactlyOnceWith(notice);
  });

  it("names each box by its whole clause", () => {
    const { notice, view } = draw();
    for (const { name, text } of notice.clauses) {
      expect(view.getByRole("checkbox", { name: `${name} ${text}` })).toBeInTheDocument();
    }
  });

  it("starts with every clause once all boxes are checked by hand", async () => {
    const { boxes, told, start } = draw();
    for (const box of boxes()) await userEvent.click(box);
    await userEvent.click(start());
    expect(told.onStart).toHaveBeenCalledOnce();
    expect(told.onStart.mock.calls[0]?.[0]).toEqual(["business-notice", "processing", "recording"]);
    expect(told.onStart.mock.calls[0]?.[1].isTrusted).toBe(true);
  });

  it("can be filled in by keyboard alone, and by clicks on the words beside the boxes", async () => {
    const { boxes, told, start, view } = draw();
    boxes()[0]?.focus();
    await userEvent.keyboard(" ");
    await userEvent.tab();
    await userEvent.keyboard(" ");
    await userEvent.click(view.getByText(/in real time/, { selector: "label span" }));
    expect(boxes().map(({ checked }) => checked)).toEqual([true, true, true]);
    start().focus();
    await userEvent.keyboard("{Enter}");
    expect(told.onStart).toHaveBeenCalledOnce();
  });

  it("says which boxes are missing, marks them, and moves to the first", async () => {
    const { focused, boxes, told, start, view } = draw();
    await userEvent.click(boxes()[0] as HTMLInputElement);
    await userEvent.click(start());
    expect(told.onStart).not.toHaveBeenCalled();
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
    expect(view.getByRole("alert").textContent).toBe("");
  });

  it("asks again for a box that was unchecked", async () => {
    const { focused, boxes, told, start } = draw();
    for (const box of boxes()) await userEvent.click(box);
    await userEvent.click(boxes()[2] as HTMLInputElement);
    await userEvent.click(start());
    expect(told.onStart).not.toHaveBeenCalled();
    expect(focused()).toBe(boxes()[2]);
  });

  it("does not count what a script does to it", async () => {
    const { boxes, told, optOut, start } = draw();
    optOut().addEventListener("click", (event) => event.preventDefault());
    const checked = () => boxes().filter((box) => box.checked).length;
    for (const box of boxes()) box.click();
    expect(checked()).toBe(0);
    for (const box of boxes()) box.closest("label")?.click();
    expect(checked()).toBe(0);
    for (const box of boxes()) box.checked = true;
    start().click();
    boxes()[0]?.form?.requestSubmit();
    optOut().click();
    await userEvent.click(start());
    expect(told.onStart).not.toHaveBeenCalled();
    expect(told.onOptOut).not.toHaveBeenCalled();
  });

  it("tells of a decline and of a close, checked or not", async () => {
    const { boxes, decline, told, view } = draw();
    await userEvent.click(decline());
    for (const box of boxes()) await userEvent.click(box);
    await userEvent.click(decline());
    await userEvent.click(view.getByRole("button", { name: "Close" }));
    expect(told.onDecline).toHaveBeenCalledTimes(2);
    expect(told.onClose).toHaveBeenCalledOnce();
    expect(told.onStart).not.toHaveBeenCalled();
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
    const { told, optOut, state, view } = draw();
    const address = location.href;
    expect(optOut().href).toBe("https://acme.example/opt-out");
    await userEvent.click(optOut());
    expect(told.onOptOut).toHaveBeenCalledOnce();
    expect(location.href).toBe(address);
    expect(view.getByRole("status").textContent).toBe("");
    state.set({ optOut: "received" });
    await expect.element(view.getByRole("status")).toHaveTextContent("has been received");
    state.set({ optOut: "honored" });
    await expect.element(view.getByRole("status")).toHaveTextContent("Opt-Out Request Honored");
    expect(optOut()).toBeInTheDocument();
  });

  it("looks like the link beside it, in sight without scrolling", () => {
    const { dialog, optOut, view } = draw();
    const looks = [optOut(), view.getByRole("link", { name: /Privacy policy/ })].map((link) => {
      const { color, fontSize, fontWeight, opacity, textDecorationLine } = getComputedStyle(link);
      return { color, fontSize, fontWeight, opacity, textDecorationLine };
    });
    expect(looks[0]).toEqual(looks[1]);
    const { top, bottom } = optOut().getBoundingClientRect();
    const frame = dialog.getBoundingClientRect();
    expect(top >= frame.top && bottom <= frame.bottom).toBe(true);
  });

  it("is not there when nothing is sold or shared", () => {
    const { view } = draw({
      told: { collects: config.collects.map((row) => ({ ...row, shared: false })) },
    });
    expect(view.queryByRole("link", { name: /Do Not Sell/ })).toBeNull();
    expect(view.getByText("Neither sold nor shared for targeted ads.")).toBeInTheDocument();
  });
});
