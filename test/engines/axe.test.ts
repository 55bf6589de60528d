import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { engines, type Page } from "./driver.ts";
import { acknowledge, choices, openForm, ours, root, shopBed, start, state } from "./shop-bed.ts";

const source = await readFile(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds in all that is ours on the page, and how many rules it could pass: none would be no test. */
const audit = (page: Page) =>
  page.evaluate<{ violations: string[]; passes: number }>(`(async () => {
    if (!globalThis.axe) { ${source}; }
    const { violations, passes } = await axe.run(
      { include: [["pre-chat-root"]] },
      { runOnly: ${JSON.stringify(tags)}, resultTypes: ["violations", "passes"] });
    return {
      violations: violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => [id, target.flat().join(" "), failureSummary].join("\\n"))),
      passes: passes.length,
    };
  })()`);

const clean = async (page: Page, what: string, passes = 10) => {
  const found = await audit(page);
  expect(found.violations, what).toEqual([]);
  expect(found.passes, what).toBeGreaterThan(passes);
};

describe.each(engines())("$name", ({ launch }) => {
  for (const dark of [false, true]) {
    describe(dark ? "dark" : "light", () => {
      const { open } = shopBed(launch, { dark });

      test("axe finds nothing to mend: launcher, form, its details and errors, choices, status line", async () => {
        const page = await open("/ways/tag.html");
        await page.waitFor(`${root}.querySelector(".launcher").checkVisibility()`);
        await clean(page, "launcher", 3);
        await openForm(page);
        await clean(page, "form");
        await page.click(ours("summary"));
        await page.waitFor(`${root}.querySelector("details").open`);
        await clean(page, "details");
        await page.click(start);
        await page.waitFor(`${root}.querySelector("[aria-invalid=true]")`);
        await clean(page, "errors");
        await page.click(ours("dialog [part=opt-out]"));
        await page.press("Escape");
        await acknowledge(page);
        await page.waitFor("globalThis.fakeChatRuns === 1");
        await clean(page, "chip", 3);
        await page.click(choices);
        await page.waitFor(`${root}.querySelector(".choices")`);
        await clean(page, "choices");
        await page.click(ours(".choices section:nth-of-type(2) button"));
        await page.waitFor(`${state}.notice === "withdrawn"`);
        await clean(page, "withdrawn");
      });
    });
  }
});
