// @ts-check
import { newTab } from "./browser.js";
import { openSite } from "./site.js";
import { interleave, spread } from "./stats.js";

/** The way to the server and back, in ms. */
export const roundTrip = 150;

/** @param {import("playwright").Browser} browser @param {string} url */
const firstPaint = async (browser, url) => {
  const page = await newTab(browser, new URL(url).origin);
  await page.goto(url, { waitUntil: "load" });
  const painted = await page.waitForFunction(
    () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  );
  const time = await painted.jsonValue();
  await page.context().close();
  return time ?? Number.NaN;
};

/**
 * How much later the page is first painted with the tag than without, in round trips: on a page with a style sheet of
 * its own, which is fetched side by side with the tag, and on one that would otherwise wait for nothing.
 *
 * @param {import("playwright").Browser} browser
 * @param {number} rounds
 */
export const measurePaint = async (browser, rounds) => {
  const site = await openSite({ latency: roundTrip });
  const names = ["bare", "prechat", "bare-unstyled", "prechat-unstyled"];
  try {
    const times = await interleave(rounds, names, (name) =>
      firstPaint(browser, `${site.origin}/${name}`),
    );
    /** @param {string} end */
    const later = (end) => {
      const without = times[`bare${end}`] ?? [];
      const trips = (times[`prechat${end}`] ?? []).map(
        (time, i) => (time - (without[i] ?? Number.NaN)) / roundTrip,
      );
      return spread(trips);
    };
    return { styled: later(""), unstyled: later("-unstyled") };
  } finally {
    await site.close();
  }
};
