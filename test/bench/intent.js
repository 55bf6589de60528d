// @ts-check
import { newTab, throttle } from "./browser.js";
import { dist } from "./site.js";
import { interleave, ratio, spread } from "./stats.js";

/**
 * What is clicked, the dialog that opens and the first control in it that the visitor can use.
 * @type {Record<string, { click: string, dialog: string, control: string }>}
 */
const contenders = {
  prechat: { click: ".launcher", dialog: "dialog[open]", control: "dialog input[type=checkbox]" },
  "vanilla-cookieconsent": {
    click: "[data-cc]",
    dialog: ".show--preferences .pm",
    control: ".show--preferences .pm .section__toggle:not(:disabled)",
  },
};

/**
 * Runs in the page before anything else: from the pointer's arrival to the first frame in which the dialog is open, and
 * to the first in which its control is drawn and takes the focus.
 *
 * @param {Record<string, { dialog: string, control: string }>} all
 */
const watch = (all) => {
  const seen = /** @type {Record<string, number>} */ ({});
  Object.assign(globalThis, { seen });
  const wanted = all[location.pathname.slice(1)];
  if (!wanted) return;
  /** @param {string} selector */
  const find = (selector) => {
    const root = document.querySelector("pre-chat-root")?.shadowRoot ?? document;
    const element = root.querySelector(selector);
    if (!(element instanceof HTMLElement)) return undefined;
    return element.checkVisibility({ visibilityProperty: true }) ? element : undefined;
  };
  /** @param {HTMLElement} control */
  const takesFocus = (control) => {
    control.focus();
    return control.matches(":focus");
  };
  let frames = 0;
  const look = () => {
    frames++;
    const now = performance.now();
    if (!seen["frames"] && find(wanted.dialog)) Object.assign(seen, { frames });
    const control = find(wanted.control);
    if (control && takesFocus(control)) seen["form"] = now;
    else requestAnimationFrame(look);
  };
  addEventListener("pointerover", ({ timeStamp }) => void (seen["over"] = timeStamp), true);
  addEventListener("click", () => requestAnimationFrame(look), true);
};

/** @param {import("playwright").Page} page @param {string} url @param {string} name */
const open = async (page, url, name) => {
  const { click } = contenders[name] ?? { click: "" };
  await page.goto(url, { waitUntil: "load" });
  const button = page.locator(click).first();
  await button.waitFor();
  await page.waitForTimeout(150);
  const box = await button.boundingBox();
  if (!box) throw new Error(`Nothing to click on for ${name}.`);
  await page.mouse.move(5, 5);
  // What counts is the arrival on the button.
  await page.evaluate("delete seen.over");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForFunction("seen.form", undefined, { timeout: 20_000 });
  return page.evaluate(() => /** @type {any} */ (globalThis).seen);
};

/**
 * From intent to the dialog and to the form, with all chunks cached, side by side with vanilla-cookieconsent's
 * preferences.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 * @param {number} rounds
 */
export const measureIntent = async (browser, origin, rounds) => {
  const names = Object.keys(contenders);
  const before = `(${watch})(${JSON.stringify(contenders)})`;
  const page = await newTab(browser, origin, { rate: throttle, before });
  // The first time fills the cache.
  for (const name of names) await open(page, `${origin}/${name}`, name);
  const all = await interleave(rounds, names, (name) => open(page, `${origin}/${name}`, name));
  await page.context().close();
  /** @param {string} name @returns {number[]} */
  const times = (name) => (all[name] ?? []).map(({ over, form }) => form - over);
  const peer = "vanilla-cookieconsent";
  return {
    frames: spread(
      (all["prechat"] ?? []).map(({ frames }) => frames),
      0,
    ),
    form: ratio(times("prechat"), times(peer)),
  };
};

/**
 * What a first visitor downloads of ours, from the network itself: before intent, and until the form stands.
 *
 * @param {import("playwright").Browser} browser
 * @param {Awaited<ReturnType<typeof import("./site.js").openSite>>} site
 */
export const listDownloads = async (browser, site) => {
  const before = `(${watch})(${JSON.stringify(contenders)})`;
  const page = await newTab(browser, site.origin, { before });
  /** What was asked for, by its name in `dist/`. */
  const asked = () => {
    const names = site.requests.map(({ url }) => url.replace(/^\/dist\/|\?.*/g, ""));
    return [...new Set(names.filter((name) => dist.has(name)))].toSorted();
  };
  site.clear();
  await page.goto(`${site.origin}/prechat`);
  await page.waitForTimeout(1000);
  const first = asked();
  await open(page, `${site.origin}/prechat`, "prechat");
  const form = asked();
  await page.context().close();
  return { first: first.join(" "), form: form.join(" ") };
};
