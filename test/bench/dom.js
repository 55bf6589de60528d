// @ts-check
import { newTab } from "./browser.js";
import { interleave, ratio } from "./stats.js";

/** Runs in the page: milliseconds of work that has nothing to do with a chat, with all that follows in the same task. */
const work = async () => {
  const slot = document.body.appendChild(document.createElement("ul"));
  const makeRow = () => {
    const row = document.createElement("li");
    const link = row.appendChild(document.createElement("a"));
    link.href = "/plants";
    link.textContent = "A plant";
    return row;
  };
  const makeScript = () => document.createElement("script");
  /** @type {Record<string, { act: (at: number) => unknown, times: number }>} */
  const kinds = {
    appendChild: { act: () => slot.appendChild(makeRow()), times: 500 },
    insertBefore: { act: () => slot.insertBefore(makeRow(), slot.firstChild), times: 500 },
    "script by src": {
      act: (at) => {
        const script = makeScript();
        script.src = `/own.js?${at % 4}`;
        slot.appendChild(script);
      },
      times: 50,
    },
    "script by setAttribute": {
      act: (at) => {
        const script = makeScript();
        script.setAttribute("src", `/own.js?${at % 4}`);
        slot.appendChild(script);
      },
      times: 50,
    },
  };
  /** @type {Record<string, number>} */
  const best = {};
  for (let turn = 0; turn < 5; turn++) {
    for (const [kind, { act, times }] of Object.entries(kinds)) {
      const start = performance.now();
      for (let at = 0; at < times; at++) act(at);
      // Observers have their say before this goes on.
      await Promise.resolve();
      void slot.offsetHeight;
      best[kind] = Math.min(best[kind] ?? Infinity, performance.now() - start);
      slot.replaceChildren();
      await new Promise((done) => setTimeout(done, 40));
    }
  }
  return best;
};

/**
 * The page's own DOM work with the tag against without, and, to tell the noise, without against without.
 *
 * @param {import("playwright").Browser} browser
 * @param {string} origin
 * @param {number} rounds
 */
export const measureDom = async (browser, origin, rounds) => {
  const pages = { bare: "bare", again: "bare", tagged: "prechat" };
  const all = await interleave(rounds, Object.keys(pages), async (name) => {
    const page = await newTab(browser, origin);
    const path = pages[/** @type {keyof typeof pages} */ (name)];
    await page.goto(`${origin}/${path}`, { waitUntil: "load" });
    await page.waitForTimeout(300);
    const best = await page.evaluate(work);
    await page.context().close();
    return best;
  });
  /** @param {string} name @param {string} kind */
  const times = (name, kind) => (all[name] ?? []).map((best) => best[kind] ?? Number.NaN);
  return Object.fromEntries(
    Object.keys(all["bare"]?.[0] ?? {}).map((kind) => [
      kind,
      {
        tagged: ratio(times("tagged", kind), times("bare", kind)),
        noise: ratio(times("again", kind), times("bare", kind)),
      },
    ]),
  );
};
