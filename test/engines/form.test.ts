import { describe, expect, test } from "vitest";
import { engines, type Page } from "./driver.ts";
import { shopBed } from "./shop-bed.ts";

const form = `document.querySelector("pre-chat").shadowRoot`;
const clauses = `${form}.querySelectorAll(".clause").length`;

/** Uses the demo's own controls, as a person's hand would. */
const set = (page: Page, name: string, value: string | boolean) =>
  page.evaluate(`(() => {
    const control = document.querySelector('[name="${name}"]');
    if (control.type === "checkbox") control.checked = ${value === true};
    else control.value = ${JSON.stringify(value)};
    control.dispatchEvent(new Event("change", { bubbles: true }));
  })()`);

describe.each(engines())("$name", ({ launch }) => {
  const { open } = shopBed(launch);

  test("the demo of the form shows every clause and field, in two languages and the least width", async () => {
    const page = await open("/form.html");
    await page.waitFor(`${form}?.querySelector("[part=start]")`);
    expect(await page.evaluate(clauses)).toBe(3);
    const names = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.controls input[type="checkbox"]')].map(({ name }) => name)`,
    );
    for (const name of names) await set(page, name, true);
    await set(page, "assistant", "hybrid");
    await set(page, "width", "320");
    await page.waitFor(`${clauses} === 8 && ${form}.querySelectorAll(".field").length === 8`);
    expect(await page.evaluate(`${form}.querySelector(".said").textContent`)).toMatch(
      /automated and not a human/,
    );
    await set(page, "language", "es");
    await page.waitFor(`${form}.querySelector("[part=start]")?.textContent === "Iniciar chat"`);
    const wide = await page.evaluate<string[]>(
      `[...${form}.querySelectorAll("*")].filter((part) => part.clientWidth > 0 &&
        part.scrollWidth > part.clientWidth + 1).map(({ className }) => className)`,
    );
    expect(wide).toEqual([]);
    await page.click("pre-chat >>> [part=decline]");
    await page.waitFor(`document.querySelector("[data-outcome]").checkVisibility()`);
    await page.click("[data-outcome] button");
    await page.waitFor(`${form}.querySelector("[part=start]")`);
  });
});
