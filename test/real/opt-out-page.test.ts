import { describe, expect, test } from "vitest";
import { engines } from "../engines/driver.ts";
import { shopBed } from "../engines/shop-bed.ts";

const state = `document.getElementById("state").textContent`;
const link = ".paper [data-prechat=do-not-sell]";

/** What the page shows of the requests before or after the opt-out: terms with their values. */
const shown = (when: "before" | "after") =>
  `Object.fromEntries([...document.querySelectorAll("[data-when=${when}] dl > div")]
    .map((row) => [row.firstChild.textContent, row.lastChild.textContent]))`;

describe.each(engines())("the demo's page of an opt-out at work, $name", ({ launch, name }) => {
  const { open } = shopBed(launch);

  test("shows by keyboard how id and interests vanish from the request, and keeps showing it", async () => {
    const page = await open("/opt-out.html");
    await page.waitFor(`${state}.startsWith("Nobody")`, 30_000);
    expect(await page.evaluate(shown("before"))).toMatchObject({
      "Id that follows the visitor": expect.stringMatching(/^pubcid\.org: [\da-f]{8}…$/),
      Interests: "ferns, shade, humidifier",
      // Prebid itself syncs in Chromium only.
      "Sync of ids with others": name === "chromium" ? "done" : "not sent",
      "US Privacy string": "1YNN",
      "Highest bid": "$2.40",
    });
    expect(await page.evaluate(shown("after"))).toEqual({});

    await page.evaluate(`document.querySelector("${link}").focus()`);
    await page.press("Enter");
    const out = `${state} === "Opted out: id, interests and sync no longer leave this browser."`;
    await page.waitFor(out, 15_000);
    const after = {
      "Id that follows the visitor": "not sent",
      Interests: "not sent",
      "Sync of ids with others": "not sent",
      "US Privacy string": "1YYN",
      "Highest bid": "$0.60",
    };
    expect(await page.evaluate(shown("after"))).toMatchObject(after);

    await page.reload();
    await page.waitFor(out, 15_000);
    expect(await page.evaluate(shown("after"))).toMatchObject(after);
    expect(await page.evaluate(shown("before"))).toMatchObject({ "US Privacy string": "1YNN" });
    expect(await page.messages()).toEqual([]);
  });
});
