import { describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { add, begin, drawn, make } from "./begin.ts";

describe("a link to the vendor's own chat page", () => {
  const direct = "https://direct.lc.chat/1234567";
  /** The page's own look at its clicks; none of them may leave the test. */
  const addDoor = (attributes: Record<string, string> = {}) => {
    const door = add("a", { href: direct, ...attributes }, "Chat");
    const stopped: boolean[] = [];
    for (const name of ["click", "auxclick"])
      door.addEventListener(name, (event) => {
        stopped.push(event.defaultPrevented);
        event.preventDefault();
      });
    return { door, stopped };
  };
  const dialog = () => page.getByRole("dialog", { name: /^Before you chat with/ });

  it("opens the form while the chat is held, whatever button or key the visitor uses", async () => {
    const { door, stopped } = addDoor({ target: "_blank" });
    begin();
    await drawn();
    const ways = [
      {},
      { modifiers: ["Control"] },
      { modifiers: ["Shift"] },
      { modifiers: ["Meta"] },
      { button: "middle" },
    ] as const;
    for (const way of ways) {
      await userEvent.click(door, way as Parameters<typeof userEvent.click>[1]);
      await expect.element(dialog()).toBeVisible();
      await userEvent.keyboard("{Escape}");
      await expect.element(dialog()).not.toBeInTheDocument();
    }
    expect(stopped).toEqual(ways.map(() => true));
  });

  it("goes nowhere at a script's click, and opens nothing", async () => {
    const { door, stopped } = addDoor();
    begin();
    const root = await drawn();
    door.click();
    expect(stopped).toEqual([true]);
    expect(root.querySelector("dialog")?.open).toBe(false);
  });

  it("is the page's own where Prechat is switched off, or holds another vendor", async () => {
    const { door, stopped } = addDoor();
    const off = begin(make({ enabled: false }));
    await userEvent.click(door);
    off.destroy();
    begin(make({ vendor: { name: "custom", label: "Ours", role: "own", trainsAi: false } }));
    await userEvent.click(door);
    expect(stopped).toEqual([false, false]);
  });

  it("leads on as before once we have gone", async () => {
    const { open } = window;
    const { door, stopped } = addDoor();
    const prechat = begin();
    expect(window.open).not.toBe(open);
    prechat.destroy();
    expect(window.open).toBe(open);
    await userEvent.click(door);
    expect(stopped).toEqual([false]);
  });
});
