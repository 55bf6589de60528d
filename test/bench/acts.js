// @ts-check
import { newTab } from "./browser.js";
import { endOf, trace } from "./trace.js";

/** Runs in the page before anything else: what other tags read of the signals, and a mark when a record is kept. */
const watch = () => {
  const { setItem } = Storage.prototype;
  /** @param {string} key @param {string} value */
  Storage.prototype.setItem = function (key, value) {
    if (key.startsWith("prechat:")) performance.mark("kept");
    setItem.call(this, key, value);
  };
  const read = () => {
    const page = /** @type {any} */ (globalThis);
    /** @type {Record<string, unknown>} */
    const now = { state: page.prechat.state.saleShareAllowed };
    page.__gpp("ping", (/** @type {any} */ answer) => (now["gpp"] = answer.gppString));
    page.__uspapi("getUSPData", 1, (/** @type {any} */ answer) => (now["usp"] = answer.uspString));
    return now;
  };
  /** @type {string[]} */
  const told = [];
  const seen = /** @type {Record<string, unknown>} */ ({ told });
  Object.assign(globalThis, { seen });
  addEventListener("prechat", (event) => told.push(/** @type {any} */ (event).detail.type));
  addEventListener("pointerdown", () => Object.assign(seen, { before: read() }), true);
  // The click's last listener is still in the click's own task.
  addEventListener("click", () => Object.assign(seen, { after: read(), heard: [...told] }));
};

/** Has every signal changed when the click's own task ends? @param {import("playwright").Page} page @param {string} url */
const optOut = async (page, url) => {
  await page.goto(url, { waitUntil: "load" });
  await page.locator("footer [data-prechat=do-not-sell]").filter({ hasText: /./ }).click();
  const { before, after, heard } = await page.evaluate(() => /** @type {any} */ (globalThis).seen);
  const names = Object.keys(before);
  if (names.length !== 3) throw new Error(`Only ${names.join(", ")} answered at once.`);
  return names.every((name) => before[name] !== after[name]) && heard.includes("optout.recorded");
};

/**
 * Is the vendor asked for in the task of the click, after the record is kept?
 * @param {import("playwright").Page} page
 * @param {string} url
 */
const acknowledge = async (page, url) => {
  await page.goto(url, { waitUntil: "load" });
  await page.locator(".launcher").click();
  const boxes = page.locator("dialog input[type=checkbox]");
  await boxes.first().waitFor();
  for (const box of await boxes.all()) await box.check();
  const entries = await trace(page, async () => {
    await page.locator("dialog [part~=start]").click();
    await page.waitForTimeout(500);
  });
  const request = entries.find(
    ({ name, args }) => name === "ResourceSendRequest" && args.data.url.endsWith("/vendor.js"),
  );
  if (!request) throw new Error("The vendor was never asked for.");
  const click = entries.find(
    ({ name, args }) => name === "EventDispatch" && args.data.type === "click",
  );
  const task = entries.find(
    (it) => it.name === "RunTask" && click && it.ts <= click.ts && endOf(it) >= click.ts,
  );
  const kept = entries.find(({ name }) => name === "kept");
  return !!task && !!kept && kept.ts <= request.ts && request.ts <= endOf(task);
};

/**
 * Whether an act has its effect in its own task, each time.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 * @param {number} rounds
 */
export const measureActs = async (browser, origin, rounds) => {
  let both = { optOut: true, acknowledge: true };
  for (let round = 0; round < rounds; round++) {
    const pages = [0, 1].map(() => newTab(browser, origin, { before: `(${watch})()` }));
    const [one, other] = await Promise.all(pages);
    if (!one || !other) break;
    const out = await optOut(one, `${origin}/prechat`);
    const admitted = await acknowledge(other, `${origin}/prechat`);
    both = { optOut: both.optOut && out, acknowledge: both.acknowledge && admitted };
    await Promise.all([one, other].map((page) => page.context().close()));
  }
  return both;
};
