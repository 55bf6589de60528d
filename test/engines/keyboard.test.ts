import { describe, expect, test } from "vitest";
import { engines, type Page } from "./driver.ts";
import * as bed from "./shop-bed.ts";

const { box, launcher, openForm, ours, records, start } = bed;

/** A page with few things of its own to tab through, and a chat that counts how often it ran. */
const path = "/hosts/dark.html";
const widget = /fake-chat\.js/;

/** The innermost element with the focus, as a word: its part, class, type or name. */
const place = `((inner) => {
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  return inner?.getAttribute("part") || inner?.className || inner?.type || inner?.localName;
})(document.activeElement)`;

const tabTo = async (page: Page, wanted: string, key = "Tab") => {
  const seen: string[] = [];
  while (seen.length < 40) {
    await page.press(key);
    const now = await page.evaluate<string>(place);
    if (now === wanted) return;
    seen.push(now);
  }
  throw new Error(`no ${wanted} by ${key}, only ${seen.join(", ")}`);
};

/** Everything a script in the page may try to acknowledge for the visitor, from the dialog's own root. */
const tricks = (root: string) => `((root) => {
  const form = root.querySelector("form");
  const start = root.querySelector("[part=start]");
  const click = (element) => element.dispatchEvent(
    new MouseEvent("click", { bubbles: true, cancelable: true, composed: true }));
  for (const box of root.querySelectorAll("input")) {
    box.click();
    box.closest("label").click();
    click(box);
    box.checked = true;
    for (const type of ["input", "change"]) box.dispatchEvent(new Event(type, { bubbles: true }));
  }
  start.click();
  click(start);
  const key = { key: "Enter", code: "Enter", bubbles: true, composed: true };
  for (const type of ["keydown", "keypress", "keyup"]) start.dispatchEvent(new KeyboardEvent(type, key));
  form.requestSubmit();
  form.dispatchEvent(new SubmitEvent("submit", { bubbles: true, cancelable: true }));
})(${root})`;

describe.each(engines())("$name", ({ launch }) => {
  const { open, asked } = bed.shopBed(launch);

  test("the chat is started by keyboard alone: Tab, Enter and Space", async () => {
    const page = await open(path);
    await page.waitFor(`${bed.root}.querySelector(".launcher").checkVisibility()`);
    await tabTo(page, "launcher");
    await page.press("Enter");
    await page.waitFor(`${bed.root}.querySelector("h2") === ${bed.focused}`);
    await tabTo(page, "start");
    await page.press("Enter");
    expect(await page.evaluate(place)).toBe("checkbox");
    for (const at of [0, 1, 2]) {
      if (at) await tabTo(page, "checkbox");
      await page.press(" ");
      const checked = `${bed.root}.querySelectorAll("input")[${at}].checked`;
      expect(await page.evaluate(checked)).toBe(true);
    }
    expect(asked(widget)).toEqual([]);
    await tabTo(page, "start");
    await page.press(" ");
    await page.waitFor("globalThis.fakeChatRuns === 1");
    expect(await records(page)).toEqual(["notice.acknowledged form"]);
    await tabTo(page, "choices");
    await page.press("Enter");
    await page.waitFor(`${bed.root}.querySelector(".choices .act")`);
    await tabTo(page, "act");
    await page.press("Enter");
    await page.waitFor(`${bed.state}.notice === "withdrawn"`);
    expect(await page.evaluate(`${bed.focused}.textContent`)).toContain("You have withdrawn.");
  });

  test("while the form is open the focus never reaches the page behind it, and it comes back on close", async () => {
    const page = await open(path);
    await page.waitFor(`${bed.root}.querySelector(".launcher").checkVisibility()`);
    await tabTo(page, "launcher");
    await page.press(" ");
    await page.waitFor(`${bed.root}.querySelector("h2") === ${bed.focused}`);
    const places = [];
    for (let at = 0; at < 16; at += 1) {
      await page.press(at < 12 ? "Tab" : "Shift+Tab");
      // Past the last stop a browser may go through its own toolbar: then nothing of the page has it.
      places.push(await page.evaluate<string>(place));
      const behind = `!/^(body|html|pre-chat-root)$/.test(document.activeElement?.localName ?? "body")`;
      expect(await page.evaluate(behind), places.join()).toBe(false);
    }
    expect(places).toEqual(expect.arrayContaining(["close", "checkbox", "decline", "start"]));
    await page.press("Escape");
    await page.waitFor(`!${bed.dialogOpen}`);
    expect(await page.evaluate(place)).toBe("launcher");
    expect(await records(page)).toEqual(["notice.declined escape"]);
    expect(asked(widget)).toEqual([]);
  });

  test("a host's own button opens the form by keyboard and gets the focus back", async () => {
    const page = await open(path);
    await page.waitFor(`${bed.root}.querySelector(".launcher").checkVisibility()`);
    await page.evaluate(`document.querySelector("main [data-prechat=open]").focus()`);
    await page.press("Enter");
    await page.waitFor(`${bed.root}.querySelector("h2") === ${bed.focused}`);
    await tabTo(page, "decline");
    await page.press("Enter");
    await page.waitFor(`!${bed.dialogOpen}`);
    expect(await page.evaluate("document.activeElement.dataset.prechat")).toBe("open");
    expect(await records(page)).toEqual(["notice.declined button"]);
  });

  test("nothing that a script does in the form acknowledges the notice or checks a box", async () => {
    const page = await open(path);
    await openForm(page);
    await page.evaluate(tricks(bed.root));
    expect(await records(page)).toEqual([]);
    // A real click on Start still finds every box unchecked.
    await page.click(start);
    expect(await page.text(ours("[role=alert]"))).toMatch(/^3 boxes still need a check/);
    await page.evaluate(tricks(bed.root));
    expect(await page.evaluate(`[${bed.state}.chat, ${bed.state}.notice]`)).toEqual([
      "held",
      "shown",
    ]);
    expect(await records(page)).toEqual([]);
    expect(asked(widget)).toEqual([]);
  });

  test("a script cannot check the last box for a visitor who has checked the others", async () => {
    const page = await open(path);
    await openForm(page);
    for (const at of [1, 2]) await page.click(box(at));
    await page.evaluate(`${bed.root}.querySelectorAll("label")[2].click()`);
    await page.evaluate(`${bed.root}.querySelectorAll("input")[2].click()`);
    await page.click(start);
    expect(await page.text(ours("[role=alert]"))).toBe("1 box still needs a check: Recording.");
    expect(asked(widget)).toEqual([]);
    await page.click(box(3));
    await page.evaluate(`${bed.root}.querySelector("[part=start]").click()`);
    expect(await records(page)).toEqual([]);
    await page.click(start);
    await page.waitFor("globalThis.fakeChatRuns === 1");
  });

  test("a script's click opens no form and opts nobody out", async () => {
    const page = await open(path);
    await page.waitFor(`${bed.root}.querySelector(".launcher").checkVisibility()`);
    await page.evaluate(
      `document.querySelector("footer").addEventListener("click", (event) => event.preventDefault())`,
    );
    await page.evaluate(`${bed.root}.querySelector(".launcher").click()`);
    await page.evaluate(`document.querySelector("${bed.footerLink}").click()`);
    expect(await page.evaluate(bed.dialogOpen)).toBe(false);
    expect(await records(page)).toEqual([]);
    await page.click(launcher);
    expect(await page.evaluate(bed.dialogOpen)).toBe(true);
  });
});
