import { describe, expect, test } from "vitest";
import { engines, type Page } from "./driver.ts";
import { records, root, shopBed, siteOf, state, tag } from "./shop-bed.ts";

/** A page of ours that has both rights, and nothing else to tab through. */
const site = siteOf({
  "/": `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Choices</title>
${tag('data-sensitive="used" data-launcher="none"')}</head><body>
<footer><a href="/imprint">Imprint</a> <a data-prechat="choices" href="/choices"></a></footer></body></html>`,
});

/** The text of the innermost element with the focus. */
const place = `((inner) => {
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement;
  return inner?.textContent ?? "";
})(document.activeElement)`;

/** Tabs until what has the focus begins so, and counts the steps. */
const tabTo = async (page: Page, wanted: string) => {
  const seen: string[] = [];
  while (seen.length < 20) {
    await page.press("Tab");
    const now = await page.evaluate<string>(place);
    if (now.startsWith(wanted)) return seen.length + 1;
    seen.push(now.slice(0, 30));
  }
  throw new Error(`no ${wanted} by Tab, only ${seen.join(", ")}`);
};

const press = async (page: Page, wanted: string, key = "Enter") => {
  await tabTo(page, wanted);
  await page.press(key);
};

/** Opens the choices from the footer by keyboard. */
const openChoices = async (page: Page) => {
  await page.waitFor(`document.querySelector("footer svg")`);
  await page.evaluate(`document.querySelector("[data-prechat]").focus()`);
  await page.press("Enter");
  await page.waitFor(`${root}.querySelector(".choices")`);
};

/** What makes one of two answers weigh more than the other. */
const weights = `[...${root}.querySelectorAll(".ask .act")].map((button) => {
  const { width, height } = button.getBoundingClientRect();
  const { backgroundColor, color, fontSize, fontWeight, opacity } = getComputedStyle(button);
  return [Math.round(width), Math.round(height), backgroundColor, color, fontSize, fontWeight, opacity].join();
})`;

const readsRatio = `(([one]) => {
  const light = (color) => {
    const [r, g, b] = color.match(/[\\d.]+/g).map((part) => (part / 255) ** 2.2);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  };
  const { backgroundColor, color } = getComputedStyle(one);
  const [a, b] = [light(backgroundColor), light(color)];
  return Math.max(a, b) / Math.min(a, b);
})([...${root}.querySelectorAll(".ask .act")])`;

describe.each(engines())("$name", ({ launch }) => {
  const { open } = shopBed(launch);

  test("the way out is one step by keyboard, the way back two, and neither answer weighs more", async () => {
    const page = await open("/", { site });
    await openChoices(page);
    await press(page, "Do Not Sell or Share");
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
    expect(await page.evaluate<string>(place)).toMatch(
      /^Your opt-out request has been received\..*2\d/,
    );
    await press(page, "Opt back in", " ");
    expect(await page.evaluate<string>(place)).toMatch(/^Do you want to let Test Shop/);
    const [no, yes] = await page.evaluate<[string, string]>(weights);
    expect(yes).toBe(no);
    expect(await page.evaluate<number>(readsRatio)).toBeGreaterThan(4.5);
    // From the question No comes first and Yes is one step more: neither has the focus from the start.
    expect(await tabTo(page, "No, do not")).toBe(1);
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
    expect(await tabTo(page, "Yes, opt in")).toBe(1);
    await page.press("Enter");
    expect(await page.evaluate(`${state}.saleShare.status`)).toBe("optedIn");
    expect(await page.evaluate<string>(place)).toMatch(/^You have allowed this\./);
    expect(await records(page)).toEqual([
      "optout.recorded form",
      "optin.requested form",
      "optin.confirmed form",
    ]);
  });

  test("Escape at the question leaves the visitor opted out, and the focus returns to the link", async () => {
    const page = await open("/", { site });
    await openChoices(page);
    await press(page, "Do Not Sell or Share");
    await press(page, "Opt back in");
    await page.press("Escape");
    await page.waitFor(`prechat.records().at(-1).type === "optin.abandoned"`);
    expect(await page.evaluate(`[${state}.saleShare.status, ${state}.mayAsk]`)).toEqual([
      "optedOut",
      false,
    ]);
    expect(await page.evaluate("document.activeElement.dataset.prechat")).toBe("choices");
    await page.evaluate("(prechat.optIn(), 0)");
    await page.reload();
    await page.waitFor("globalThis.prechat");
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
  });

  test("sensitive information is limited in one step by keyboard, and given back in two", async () => {
    const page = await open("/", { site });
    await openChoices(page);
    await press(page, "Limit the Use");
    expect(await page.evaluate(`[${state}.sensitive, ${state}.saleShareAllowed]`)).toEqual([
      "limited",
      true,
    ]);
    await press(page, "Allow its use");
    await press(page, "Yes, allow");
    expect(await page.evaluate(`${state}.sensitive`)).toBe("unlimited");
    expect(await page.messages()).toEqual([]);
  });

  test("what a script does at the question is no answer", async () => {
    const page = await open("/", { site });
    await openChoices(page);
    await press(page, "Do Not Sell or Share");
    await page.evaluate(`${root}.querySelector(".quiet").click()`);
    expect(await page.evaluate(`!!${root}.querySelector(".ask")`)).toBe(false);
    await press(page, "Opt back in");
    await page.evaluate(`[...${root}.querySelectorAll(".ask .act")].forEach((it) => it.click())`);
    await page.waitFor(`${root}.querySelector(".ask")`);
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
    expect((await records(page)).at(-1)).toBe("optin.requested form");
  });
});
