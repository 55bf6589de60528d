// @ts-check
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { ensure } from "../../demo/nested.js";
import { measureActs } from "./acts.js";
import { launch, throttle } from "./browser.js";
import { measureDom } from "./dom.js";
import { listDownloads, measureIntent } from "./intent.js";
import { measureHeld, measureLoad, measureShift } from "./load.js";
import { measurePaint, roundTrip } from "./paint.js";
import { goal, misses, sizeRows, timeRows } from "./rows.js";
import { openSite } from "./site.js";
import { peerSizes } from "./sizes.js";

/** Fewer say nothing on a shared machine; a number in the command line tries the bench out and keeps nothing. */
const enough = 19;

/**
 * Everything that is measured, in one run. What it returns names no machine and no date.
 * @param {number} rounds
 */
export const measure = async (rounds) => {
  const browser = await launch();
  const site = await openSite();
  const { origin } = site;
  /** @template T @param {string} what @param {() => Promise<T>} measured */
  const step = async (what, measured) => {
    const start = Date.now();
    console.log(`${what} ...`);
    const result = await measured();
    console.log(`  ${Math.round((Date.now() - start) / 1000)} s`);
    return result;
  };
  try {
    return {
      rounds,
      throttle,
      roundTrip,
      peers: peerSizes(),
      downloads: await step("Downloads", () => listDownloads(browser, site)),
      acts: await step("Acts", () => measureActs(browser, origin, 3)),
      shift: await step("Layout shift", () => measureShift(browser, origin, 3)),
      intent: await step("Intent", () => measureIntent(browser, origin, rounds)),
      paint: await step("First paint", () => measurePaint(browser, rounds)),
      load: await step("First load", () => measureLoad(browser, origin, rounds)),
      held: await step("A held chat", () => measureHeld(browser, site, rounds)),
      dom: await step("The page's own DOM work", () => measureDom(browser, origin, rounds)),
    };
  } finally {
    await browser.close();
    await site.close();
  }
};

/** @param {import("./rows.js").Row[]} rows */
const print = (rows) => {
  for (const row of rows) {
    const words = [misses(row) ? "MISS" : "", row.what, row.shown, goal(row, "hold")];
    const widths = [5, 76, 24, 14, 10];
    const cells = [...words, goal(row, "stretch")].map((word, i) => word.padEnd(widths[i] ?? 0));
    console.log(`${cells.join(" ")} ${row.peer ?? ""}`.trimEnd());
  }
};

const main = async () => {
  await ensure("demo");
  await ensure("test/bench");
  const rounds = Number(process.argv[2]) || enough;
  const results = await measure(rounds);
  console.log(
    "\n      what, measured (quarter to three quarters of the rounds), hold, stretch, peer\n",
  );
  print([...sizeRows(results), ...timeRows(results)]);
  if (rounds < enough) return console.log(`\nNot kept: fewer than ${enough} rounds.`);
  const file = new URL("results.json", import.meta.url);
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
  console.log(
    "\nKept in test/bench/results.json. `node test/bench/readme.js` puts it into README.md.",
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
