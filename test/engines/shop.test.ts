import { describe, expect, test } from "vitest";
import { engines } from "./driver.ts";
import * as bed from "./shop-bed.ts";

const { acknowledge, box, choices, launcher, openForm, ours, records, start } = bed;

const chat = /^\/(shop-chat\.js|deep-chat\/|bot$)/;
const alert = ours("[role=alert]");
const running = `document.querySelector("#shop-chat deep-chat")?.shadowRoot`;

/** Keeps the types of all events in their order. */
const told = `globalThis.told = [];
  addEventListener("prechat", ({ detail }) => told.push(detail.type));`;

describe.each(engines())("$name", ({ launch }) => {
  const { open, go, asked, forget } = bed.shopBed(launch);

  test("nothing of the chat is asked for before Start with every box checked, then it comes once, open", async () => {
    const page = await open("/", { before: told });
    await openForm(page);
    expect(asked(chat)).toEqual([]);

    await page.click(start);
    expect(await page.text(alert)).toBe(
      "3 boxes still need a check: Notice, Use of my information, Recording.",
    );
    const first = `${bed.root}.querySelector("input")`;
    expect(await page.evaluate(`${bed.focused} === ${first}`)).toBe(true);
    await page.click(box(1));
    await page.click(box(3));
    await page.click(start);
    expect(await page.text(alert)).toBe("1 box still needs a check: Use of my information.");
    const second = `${bed.root}.querySelectorAll("input")[1]`;
    expect(await page.evaluate(`${bed.focused} === ${second}`)).toBe(true);
    expect(asked(chat)).toEqual([]);

    await page.click(box(2));
    await page.click(start);
    await page.waitFor(running);
    await page.waitFor("told.includes('vendor.opened')");
    expect(await page.visible("#shop-chat .chat-card")).toBe(true);
    expect(asked(/shop-chat\.js/)).toHaveLength(1);
    expect(asked(/deepChat\.bundle\.js/)).toHaveLength(1);
    expect(await page.evaluate("document.querySelectorAll('deep-chat').length")).toBe(1);
    expect(await page.evaluate(bed.dialogOpen)).toBe(false);
    const steps = ["notice.shown", "notice.acknowledged", "vendor.released", "vendor.opened"];
    expect((await page.evaluate<string[]>("told")).filter((type) => steps.includes(type))).toEqual(
      steps,
    );
    expect(await records(page)).toEqual(["notice.acknowledged form"]);
    expect(await page.messages()).toEqual([]);
  });

  test("once the chat runs our launcher gives way to it, and the chip stands clear of it", async () => {
    const page = await open("/");
    await acknowledge(page);
    await page.waitFor(running);
    expect(await page.visible(launcher)).toBe(false);
    expect(await page.visible(choices)).toBe(true);
    const boxes = `[${bed.root}.querySelector(".chip"), document.querySelector("#shop-chat")]
      .map((element) => element.getBoundingClientRect())`;
    await page.waitFor(
      `((chip, chat) => chip.right <= chat.left || chip.bottom <= chat.top)(...${boxes})`,
    );
  });

  test("the next page of the visit brings the chat without asking, a new visit one click later without the form", async () => {
    const page = await open("/");
    await acknowledge(page);
    await page.waitFor(running);
    await go(page, "/privacy-choices.html");
    await page.waitFor(running);
    expect(await page.visible(launcher)).toBe(false);

    forget();
    const visit = await open("/");
    await visit.waitFor(`${bed.root}.querySelector(".launcher").checkVisibility()`);
    expect(await visit.evaluate(`[${bed.state}.chat, ${bed.state}.notice]`)).toEqual([
      "open",
      "acknowledged",
    ]);
    expect(asked(chat)).toEqual([]);
    await visit.click(launcher);
    await visit.waitFor(running);
    expect(await visit.evaluate(bed.dialogOpen)).toBe(false);
    expect(asked(/panel\.js/)).toHaveLength(1);
    expect(await records(visit)).toEqual(["notice.acknowledged form"]);
  });

  test("Escape, the close button, the backdrop and No, thanks decline, even with every box checked", async () => {
    const page = await open("/");
    const ways = {
      escape: () => page.press("Escape"),
      close: () => page.click(ours(".close")),
      backdrop: () => page.clickAt(5, 400),
      button: () => page.click(ours("[part=decline]")),
    };
    for (const leave of Object.values(ways)) {
      await openForm(page);
      for (const at of [1, 2, 3]) await page.click(box(at));
      await leave();
      await page.waitFor(`!${bed.dialogOpen}`);
      expect(await page.evaluate(`${bed.focused}.className`)).toBe("launcher");
    }
    expect(await records(page)).toEqual(Object.keys(ways).map((how) => `notice.declined ${how}`));
    expect(await page.evaluate(`${bed.state}.chat`)).toBe("held");
    expect(asked(chat)).toEqual([]);
    await page.reload();
    expect(await page.evaluate(`${bed.state}.notice`)).toBe("declined");
    expect(asked(chat)).toEqual([]);
  });

  test("withdrawing in the choices stops the chat, is kept, and holds the chat on the next page", async () => {
    const page = await open("/");
    await acknowledge(page);
    await page.waitFor(running);
    await page.click(choices);
    await page.click(ours(".choices section:nth-of-type(2) button"));
    await page.waitFor("!document.querySelector('deep-chat')");
    expect(await page.text(ours(".choices section:nth-of-type(2) [role=status]"))).toBe(
      "You have withdrawn. The chat has stopped.",
    );
    expect(await page.text(ours(".choices section:nth-of-type(3)"))).toContain(
      "Withdrawn, chat stopped",
    );
    const both = ["notice.acknowledged form", "notice.withdrawn form"];
    expect(await records(page)).toEqual(both);

    forget();
    await go(page, "/privacy-choices.html");
    await openForm(page);
    expect(asked(chat)).toEqual([]);
    expect(await page.evaluate(`${bed.state}.notice`)).toBe("shown");
    expect(await records(page)).toEqual(both);
  });

  test("who has withdrawn can start the chat again on the same page", async () => {
    const page = await open("/");
    await acknowledge(page);
    await page.waitFor(running);
    await page.click(choices);
    await page.click(ours(".choices section:nth-of-type(2) button"));
    await page.waitFor("!document.querySelector('deep-chat')");
    await page.press("Escape");
    // It had moved up, clear of the chat, and comes back to its corner.
    const place = `${bed.root}.querySelector(".launcher").getBoundingClientRect()`;
    await page.waitFor(`${place}.bottom > innerHeight - 40`);
    await acknowledge(page);
    await page.waitFor(running);
    expect(await page.evaluate("document.querySelectorAll('deep-chat').length")).toBe(1);
    expect(asked(/shop-chat\.js/)).toHaveLength(1);
  });
});
