import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { engines, type Page } from "./driver.ts";
import { acknowledge, choices, openForm, ours, root, shopBed, start, state } from "./shop-bed.ts";

const source = await readFile(
  new URL("../../node_modules/axe-core/axe.min.js", import.meta.url),
  "utf8",
);

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds to mend in all that is ours on the page; where it has looked at little, that too. */
const audit = (page: Page, least: number) =>
  page.evaluate<string[]>(`(async () => {
    if (!globalThis.axe) { ${source}; }
    const { violations, passes } = await axe.run(
      { include: [["pre-chat-root"]] },
      { runOnly: ${JSON.stringify(tags)}, resultTypes: ["violations", "passes"] });
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => [id, target.flat().join(" "), failureSummary].join("\\n")));
    return passes.length < ${least} ? [...found, "only " + passes.length + " rules had something to look at"] : found;
  })()`);

describe.each(engines())("$name", ({ launch }) => {
  for (const dark of [false, true]) {
    describe(`with ${dark ? "dark" : "light"} colors`, () => {
      const { open } = shopBed(launch, { dark });

      test("axe finds nothing to mend: launcher, form, its details and errors, chip, choices", async () => {
        const page = await open("/ways/tag.html");
        const found: string[] = [];
        const look = async (what: string, least = 10) => {
          for (const one of await audit(page, least)) found.push(`${what}: ${one}`);
        };
        await page.waitFor(`${root}.querySelector(".launcher").checkVisibility()`);
        await look("launcher", 3);
        await openForm(page);
        await look("form");
        await page.click(ours("summary"));
        await page.waitFor(`${root}.querySelector("details").open`);
        await look("details");
        await page.click(start);
        await page.waitFor(`${root}.querySelector("[aria-invalid=true]")`);
        await page.click(ours("dialog [part=opt-out]"));
        await look("errors and status");
        await page.press("Escape");
        await acknowledge(page);
        await page.waitFor("globalThis.fakeChatRuns === 1");
        await look("chip", 3);
        await page.click(choices);
        await page.waitFor(`${root}.querySelector(".choices")`);
        await look("choices");
        await page.click(ours(".choices section:nth-of-type(2) button"));
        await page.waitFor(`${state}.notice === "withdrawn"`);
        await look("withdrawn");
        expect(found).toEqual([]);
      });
    });
  }
});
