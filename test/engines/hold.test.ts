import { describe, expect, test } from "vitest";
import { engines, type Page } from "./driver.ts";
import { startHoldSite as site } from "./hold-site.ts";
import { acknowledge, shopBed } from "./shop-bed.ts";

const ran = (page: Page) => page.evaluate<string[]>("globalThis.ran ?? []");
/** Whatever was asked for has come by now. */
const quiet = (page: Page) =>
  page.evaluate("fetch('/nobody').then(() => new Promise((done) => setTimeout(done, 300)))");
const held = (page: Page) => page.evaluate<string>("prechat.records().at(-1).held");
const found = (page: Page) =>
  page.evaluate<string[]>(`prechat.check().then((list) => list.map(({ id }) => id)
    .filter((id) => /vendor-frame|inserted|reached|other/.test(id)))`);

describe.each(engines())("$name", ({ launch }) => {
  const { open, asked } = shopBed(launch);
  /** The names that the chat's files were asked for as. */
  const requested = () =>
    asked(/^\/chat\//).map((url) => decodeURIComponent(url.split("?")[1] ?? ""));
  /** Waits until as many have run, and says which. */
  const runs = async (page: Page, { length }: readonly string[]) => {
    await page.waitFor(`globalThis.ran?.length >= ${length}`, 15_000);
    await quiet(page);
    return ran(page);
  };
  /** Puts scripts in, and makes sure that nothing is asked for before the acknowledgement and each once after it. */
  const holds = async (how: string) => {
    const page = await open("/", { site });
    const names = await page.evaluate<string[]>(`ways.${how}()`);
    await quiet(page);
    expect([requested(), await ran(page)]).toEqual([[], []]);
    expect(await found(page)).toEqual([]);
    await acknowledge(page);
    const run = await runs(page, names);
    expect(requested().sort()).toEqual(names.toSorted());
    expect(await held(page)).toBe("not-requested");
    return { names, run };
  };

  test("a script is not asked for, whichever way it is put in and given its address; then each runs once, in order", async () => {
    const { names, run } = await holds("caught");
    expect(names.length).toBeGreaterThan(100);
    expect(run).toEqual(names);
  });

  test("copies, and what is made from markup, are not asked for either", async () => {
    const { names, run } = await holds("copied");
    expect(run.toSorted()).toEqual(names.toSorted());
  });

  test("a way that nobody can catch fetches at most, runs nothing, and is named to the owner", async () => {
    const page = await open("/templates", { site });
    const names = await page.evaluate<string[]>("[...ways.uncaught(), ...ways.templates()]");
    await quiet(page);
    expect(new Set(requested()).size).toBe(requested().length);
    expect(await ran(page)).toEqual([]);
    // Firefox looks into templates for what to preload.
    const named = ["parser-inserted-vendor", "vendor-reached"];
    expect(named).toEqual(expect.arrayContaining(await found(page)));
    expect(await found(page)).toContain("parser-inserted-vendor");
    await acknowledge(page);
    expect((await runs(page, names)).toSorted()).toEqual(names.toSorted());
    expect(await held(page)).toBe("fetched-not-run");
  });

  test("what stands in the page's HTML is fetched at most, and runs once after the page's own, in order", async () => {
    const page = await open("/parsed", { site });
    await quiet(page);
    const own = ["first", "second", "last"];
    const theirs = ["blocking", "defer", "async", "module", "inline module", "written"];
    expect(new Set(requested()).size).toBe(requested().length);
    expect(theirs).toEqual(expect.arrayContaining(requested()));
    expect(requested()).not.toContain("inline module");
    expect(await ran(page)).toEqual(own);
    await acknowledge(page);
    const all = await runs(page, [...own, ...theirs]);
    expect(all.slice(0, 3)).toEqual(own);
    expect(all.slice(3).toSorted()).toEqual(theirs.toSorted());
    const inOrder = theirs.filter((name) => name !== "async");
    const waited = all.slice(3).filter((name) => name !== "async");
    expect(waited.slice(0, 3)).toEqual(inOrder.slice(0, 3));
    expect(await held(page)).toBe("fetched-not-run");
  });

  test("a script keeps all that its owner wrote on it, caught or disarmed", async () => {
    const page = await open("/whole", { site });
    await quiet(page);
    expect(await ran(page)).toEqual([]);
    await acknowledge(page);
    await runs(page, ["caught", "parsed"]);
    await page.waitFor("heard.length === 4", 10_000);
    const digests = await page.evaluate<string[]>("digests.whole");
    const [caught, parsed] = ["caught", "parsed"].map((id, at) => {
      const written = { nonce: "n0nce", crossOrigin: "anonymous", type: "text/javascript" };
      return { ...written, id, integrity: digests[at], async: true, defer: true };
    });
    expect(await page.evaluate("seen")).toEqual({ caught, parsed });
    expect(await page.evaluate("heard.sort()")).toEqual([
      "caught onload",
      "caught-broken onerror",
      "parsed onload",
      "parsed-broken onerror",
    ]);
  });

  test("a tag manager's snippet runs, and what it loads waits; a second copy is no way in", async () => {
    const page = await open("/", { site });
    await page.evaluate("(ways.snippet('one'), ways.snippet('two'))");
    await quiet(page);
    expect([requested(), await ran(page)]).toEqual([[], []]);
    expect(await page.evaluate("queue")).toEqual(["one", "two"]);
    await acknowledge(page);
    expect((await runs(page, ["one", "two"])).toSorted()).toEqual(["one", "two"]);
    expect(requested().sort()).toEqual(["one", "two"]);
  });

  test("a frame of the vendor's is stopped where it stands, and comes with the chat", async () => {
    const page = await open("/frames", { site });
    await quiet(page);
    const names = ["frame", "late", "made", "marked"];
    expect(await ran(page)).toEqual([]);
    // A browser may have begun to ask for it: never for a marked one.
    expect(names.slice(0, 3)).toEqual(expect.arrayContaining(requested()));
    expect(await found(page)).toEqual(["vendor-frame", "vendor-frame", "vendor-frame"]);
    await acknowledge(page);
    expect((await runs(page, names)).toSorted()).toEqual(names);
    expect(await page.evaluate("made.isConnected && made.contentWindow.location.search")).toBe(
      "?made",
    );
    expect(await held(page)).toBe("fetched-not-run");
  });

  test("what cannot be held is found: the page's own import of the vendor", async () => {
    const page = await open("/", { site });
    await page.evaluate("import('/chat/module.js?imported').then(() => 1)");
    expect(await ran(page)).toEqual(["imported"]);
    expect(await found(page)).toEqual(["vendor-reached"]);
  });

  test("another chat on the page runs as before, and is named once", async () => {
    const page = await open("/", { site });
    await page.evaluate("ways.others()");
    expect((await runs(page, ["one", "two"])).toSorted()).toEqual(["one", "two"]);
    expect(await found(page)).toEqual(["other-vendor"]);
  });
});
