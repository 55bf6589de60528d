// @ts-check
import { newTab, throttle } from "./browser.js";
import { peers } from "./peers.js";
import { interleave, ratio, spread } from "./stats.js";
import { costOf, trace } from "./trace.js";

/** Long enough for what a script does by itself after the page has loaded, in ms. */
const rest = 400;

/** What must have been drawn by then; a contender that only failed fast is no measure. @type {Record<string, string>} */
const drawn = {
  prechat: ".launcher",
  "prechat-row": ".launcher",
  "shop-held": ".launcher",
  "shop-running": "deep-chat",
  ...Object.fromEntries(Object.entries(peers).map(([name, { stands }]) => [name, stands])),
};

/**
 * What one visit of a page costs.
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 * @param {string} name
 */
const visit = async (browser, origin, name) => {
  const page = await newTab(browser, origin, { rate: throttle });
  const entries = await trace(page, async () => {
    await page.goto(`${origin}/${name}`, { waitUntil: "load" });
    await page.waitForTimeout(name === "shop-running" ? 4 * rest : rest);
  });
  const wanted = drawn[name];
  // Asked only now: the question itself runs script in the page.
  if (wanted) await page.locator(wanted).first().waitFor({ state: "attached", timeout: 10_000 });
  await page.context().close();
  return costOf(entries);
};

/** @typedef {Awaited<ReturnType<typeof visit>>} Cost */

/** How much more one page costs than another, round by round. @param {Cost[]} costs @param {Cost[]} bare */
const more = (costs, bare) => {
  /** @param {keyof Cost} key */
  const by = (key) => costs.map((cost, i) => cost[key] - (bare[i]?.[key] ?? Number.NaN));
  return {
    script: by("script"),
    all: by("all"),
    wall: by("wall"),
    longTasks: spread(by("longTasks"), 0),
    blocking: spread(by("blocking"), 1),
  };
};

/**
 * The first load of Prechat and its peers on the same page.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 * @param {number} rounds
 */
export const measureLoad = async (browser, origin, rounds) => {
  const names = ["prechat", ...Object.keys(peers)];
  const visits = await interleave(rounds, ["bare", ...names], (name) =>
    visit(browser, origin, name),
  );
  /** @param {string} name */
  const above = (name) => more(visits[name] ?? [], visits["bare"] ?? []);
  const base = above("vanilla-cookieconsent");
  return Object.fromEntries(
    names.map((name) => {
      const { script, all, wall, longTasks, blocking } = above(name);
      console.log(`  ${name}: ${spread(script, 0).median} ms of script`);
      const ratios = {
        script: ratio(script, base.script),
        withLayout: ratio(all, base.all),
        byTheClock: ratio(wall, base.wall),
      };
      return [name, { ...ratios, longTasks, blocking }];
    }),
  );
};

/**
 * Layout shift where an empty link of the page is filled, in a column of links and in a row.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 * @param {number} rounds
 */
export const measureShift = async (browser, origin, rounds) => {
  const pages = { column: "prechat", row: "prechat-row" };
  const all = await interleave(rounds, Object.values(pages), (name) =>
    visit(browser, origin, name),
  );
  /** @param {string} name */
  const shift = (name) =>
    spread(
      (all[name] ?? []).map(({ shift }) => shift),
      4,
    );
  return { column: shift(pages.column), row: shift(pages.row) };
};

/** The chat's own files in the demo's shop. */
const vendorFiles = /^\/(deep-chat\/|shop-chat\.js)/;

/**
 * The demo's shop with deep-chat: held, without Prechat and chat, and with the chat running from the start.
 *
 * @param {import("playwright").Browser} browser
 * @param {Awaited<ReturnType<typeof import("./site.js").openSite>>} site
 * @param {number} rounds
 */
export const measureHeld = async (browser, site, rounds) => {
  const names = ["shop-bare", "shop-held", "shop-running"];
  /** @type {Record<string, number>} */
  const requests = {};
  const all = await interleave(rounds, names, async (name) => {
    site.clear();
    const cost = await visit(browser, site.origin, name);
    const seen = site.requests.filter(({ url }) => vendorFiles.test(url)).length;
    // The worst round: one request too many is one too many.
    requests[name] = Math.max(seen, requests[name] ?? 0);
    return cost;
  });
  /** @param {string} name */
  const above = (name) => more(all[name] ?? [], all["shop-bare"] ?? []);
  return {
    requests: requests["shop-held"] ?? Number.NaN,
    requestsUnheld: requests["shop-running"] ?? Number.NaN,
    blocking: above("shop-held").blocking,
    blockingUnheld: above("shop-running").blocking,
  };
};
