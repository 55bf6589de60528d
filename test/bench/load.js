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

/**
 * The first load of Prechat and its peers on the same page.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 * @param {number} rounds
 */
export const measureLoad = async (browser, origin, rounds) => {
  const names = ["bare", "prechat", ...Object.keys(peers)];
  const all = await interleave(rounds, names, (name) => visit(browser, origin, name));
  /** @param {string} name @param {"script" | "wall"} key */
  const times = (name, key) =>
    (all[name] ?? []).map((cost, i) => cost[key] - (all["bare"]?.[i]?.[key] ?? 0));
  return Object.fromEntries(
    names.map((name) => {
      const costs = all[name] ?? [];
      return [
        name,
        {
          script: spread(times(name, "script"), 1),
          ...(name !== "bare" && {
            ratio: ratio(times(name, "script"), times("vanilla-cookieconsent", "script")),
            wallRatio: ratio(times(name, "wall"), times("vanilla-cookieconsent", "wall")),
          }),
          longTasks: spread(costs.map(({ longTasks }) => longTasks), 0),
          blocking: spread(costs.map(({ blocking }) => blocking), 1),
          shift: spread(costs.map(({ shift }) => shift), 4),
        },
      ];
    }),
  );
};

const vendorFiles = /^\/(deep-chat\/|shop-chat\.js|ad-tag\.js)/;

/**
 * The demo's shop with deep-chat: held, without Prechat and its chat, and with the chat running from the start.
 *
 * @param {import("playwright").Browser} browser
 * @param {Awaited<ReturnType<typeof import("./site.js").openSite>>} site
 * @param {number} rounds
 */
export const measureHeld = async (browser, site, rounds) => {
  const names = ["shop-bare", "shop-held", "shop-running"];
  const all = await interleave(rounds, names, async (name) => {
    site.clear();
    const cost = await visit(browser, site.origin, name);
    return { ...cost, requests: site.requests.filter(({ url }) => vendorFiles.test(url)).length };
  });
  return Object.fromEntries(
    names.map((name) => {
      const costs = all[name] ?? [];
      return [
        name.replace("shop-", ""),
        {
          // The worst round: one request too many is one too many.
          requests: Math.max(...costs.map(({ requests }) => requests)),
          longTasks: spread(costs.map(({ longTasks }) => longTasks), 0),
          blocking: spread(costs.map(({ blocking }) => blocking), 1),
        },
      ];
    }),
  );
};
