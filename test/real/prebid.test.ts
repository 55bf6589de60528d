import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { engines } from "../engines/driver.ts";
import { known, lateHead, link, publisher, saleTag, unknown } from "./prebid.ts";
import { pass, suite, uncaught } from "./site.ts";

const notOut = "DBABrw~CVQqAAAAAACA.QA~BUoAAACA.QA";
const out = "DBABrw~CVQVAAAAAACA.QA~BUUAAACA.QA";
const outByGpc = "DBABrw~CVQVAAAAAACA.YA~BUUAAACA.YA";

describe.each(engines())("Prebid, $name", ({ launch, name }) => {
  const bed = suite(launch);

  test("ids, keywords and sync go out before the click on the link, and none of them after it or after a reload", async () => {
    const { acorn, auction, open } = await publisher(bed);
    const page = await open();
    expect(await auction(page, 0)).toEqual({
      ...known,
      gpp: notOut,
      sid: [7, 8],
      usp: "1YNN",
      gpc: [undefined, undefined],
    });
    // Prebid itself syncs in Chromium only.
    if (name === "chromium") await expect.poll(() => acorn.syncs.length, { timeout: 5000 }).toBe(1);

    await page.click(link);
    await page.evaluate("auction()");
    const told = { ...unknown, gpp: out, sid: [7, 8], usp: "1YYN", gpc: [undefined, undefined] };
    expect(await auction(page, 1)).toEqual(told);

    await page.reload();
    expect(await auction(page, 2)).toEqual(told);
    expect(
      await page.evaluate("[firstPing.signalStatus, firstPing.cmpStatus, firstPing.gppString]"),
    ).toEqual(["ready", "loaded", out]);
    await pass(500);
    expect(acorn.syncs).toHaveLength(name === "chromium" ? 1 : 0);
    expect(await uncaught(page)).toEqual([]);
  });

  test("in a frame of another origin it is told the same, and obeys", async () => {
    const { auction, open } = await publisher(bed, { framed: true });
    const page = await open();
    expect(await auction(page, 0)).toMatchObject({ gpp: notOut, usp: "1YNN", ...known });
    await page.click(link);
    await page.reload();
    expect(await auction(page, 1)).toMatchObject({ gpp: out, usp: "1YYN", ...unknown });
  });

  test("an auction that began before our tag waits for it at a stub, and is told the choice", async () => {
    const { auction, open } = await publisher(bed, { head: lateHead });
    const page = await open();
    expect(await auction(page, 0)).toMatchObject({ gpp: notOut, ...known });
    await page.click(link);
    await page.reload();
    expect(await auction(page, 1)).toMatchObject({ gpp: out, ...unknown });
  });
});

// Chromium and Firefox send their own signal here, WebKit has none and gets a stand-in.
describe.each(engines())("Prebid under Global Privacy Control, $name", ({ launch, name }) => {
  const bed = suite(() => launch({ gpc: true }));

  test.each([
    ["on the page", false],
    ["in a frame of another origin", true],
  ])("%s the browser's signal alone has the effect of the link", async (_, framed) => {
    const { acorn, auction, open } = await publisher(bed, { framed });
    const page = await open();
    const header = name === "webkit" ? undefined : "1";
    expect(await auction(page, 0)).toMatchObject({
      ...unknown,
      gpp: outByGpc,
      usp: "1YYN",
      gpc: [expect.anything(), header],
    });
    await pass(300);
    expect(acorn.syncs).toEqual([]);
  });
});

/** Prebid without one of its modules. */
const without = async (module: string): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../demo/ads/prebid.js", import.meta.url))],
    bundle: true,
    format: "iife",
    target: "es2022",
    write: false,
    plugins: [
      {
        name: "without",
        setup: ({ onLoad }) => {
          onLoad({ filter: new RegExp(`/public/${module}\\.js$`) }, () => ({ contents: "" }));
        },
      },
    ],
  });
  return outputFiles[0]?.text ?? "";
};

describe.each(engines().slice(0, 1))("Prebid that knows few sections, $name", ({ launch }) => {
  const bed = suite(launch);

  test.each([
    ["US-CA", 8],
    ["US-VA", 9],
    ["US-CO", 10],
    ["US-UT", 11],
    ["US-CT", 12],
  ])("only the states' own: %s", async (region, id) => {
    const { auction, open } = await publisher(bed, {
      head: saleTag(`data-region="${region}"`),
      bundle: await without("gppControl_usnat"),
    });
    const page = await open();
    expect(await auction(page, 0)).toMatchObject({ ...known, sid: [7, id] });
    await page.click(link);
    await page.evaluate("auction()");
    expect(await auction(page, 1)).toMatchObject({ ...unknown, sid: [7, id] });
  });

  test("only the national one, on a site for Virginia", async () => {
    const { auction, open } = await publisher(bed, {
      head: saleTag(`data-region="US-VA"`),
      bundle: await without("gppControl_usstates"),
    });
    const page = await open();
    expect(await auction(page, 0)).toMatchObject(known);
    await page.click(link);
    await page.evaluate("auction()");
    expect(await auction(page, 1)).toMatchObject(unknown);
  });

  test("a site made for children tells no id of anybody from its first auction on", async () => {
    const { auction, open } = await publisher(bed, { head: saleTag(`data-age="under13"`) });
    const page = await open();
    expect(await auction(page, 0)).toMatchObject({ ...unknown, usp: "1YYN" });
  });
});
