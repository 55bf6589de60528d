import { describe, expect, test } from "vitest";
import { engines } from "../engines/driver.ts";
import { rocketchat } from "./rocketchat.ts";
import { acknowledge, heard, html, pass, records, siteOf, suite, tag, uncaught } from "./site.ts";

const widget = "document.querySelector('.rocketchat-widget')";
const root = `document.querySelector("pre-chat-root").shadowRoot`;
/** At each frame from the page's first on: was anything of the widget to be seen or hit? */
const sampler = `<script>
  globalThis.samples = 0;
  globalThis.flashes = [];
  const each = () => {
    const holder = ${widget};
    const parts = holder ? [holder, ...holder.querySelectorAll("*")] : [];
    if (parts.some((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true })))
      flashes.push("seen");
    const hit = document.elementFromPoint(innerWidth - 40, innerHeight - 120);
    if (hit?.closest(".rocketchat-widget")) flashes.push("hit");
    if (holder) samples++;
    if (!globalThis.enough) requestAnimationFrame(each);
  };
  requestAnimationFrame(each);
</script>`;

describe.each(engines())("Rocket.Chat covered, $name", { timeout: 120_000 }, ({ launch }) => {
  const { open, start } = suite(launch);

  test("its trigger's message becomes one neutral invitation, is never seen before, and stands there once acknowledged", async () => {
    // On one origin, so that the test can read what its frame shows.
    const pages: Record<string, string> = {};
    const mock = rocketchat({ trigger: true });
    const site = await start(siteOf(pages, mock));
    pages["/"] = html(
      tag("rocketchat", 'data-vendor-covered="yes"') + sampler,
      mock.snippet(site.origin),
    );
    const page = await open(`${site.origin}/`);
    await page.waitFor(`${root}?.querySelector(".invite")`, 20_000);
    await pass(500);
    await page.waitFor("samples > 10", 20_000);
    expect(await page.evaluate("flashes.slice(0, 3)")).toEqual([]);
    expect(await page.evaluate(`[${widget}.inert, prechat.state.chat]`)).toEqual([true, "held"]);
    expect(await heard(page, "invite.gated")).toHaveLength(1);
    expect(await page.evaluate(`${root}.querySelector(".invite").textContent`)).not.toContain(
      "Can I help you?",
    );
    expect(await records(page)).toEqual([]);

    await page.evaluate("void (globalThis.enough = true)");
    await acknowledge(page);
    await page.waitFor(
      `!${widget}.inert && ${widget}.getBoundingClientRect().height > 400`,
      20_000,
    );
    expect((await records(page))[0]).toMatchObject({
      type: "notice.acknowledged",
      held: "covered",
    });
    expect(await page.visible(".rocketchat-widget iframe")).toBe(true);
    await page.waitFor(
      `${widget}.querySelector("iframe").contentDocument.body.innerText.includes("Can I help you?")`,
    );
    expect(await heard(page, "invite.gated")).toHaveLength(1);
    expect(await uncaught(page)).toEqual([]);
  });
});
