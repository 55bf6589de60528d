// @ts-check

/**
 * One entry of a Chromium trace; times in µs. `tdur` is the thread's own time: what else the machine did meanwhile is
 * not in it.
 * @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args: any }} Entry
 */

const categories = [
  "devtools.timeline",
  "disabled-by-default-devtools.timeline",
  "v8",
  "loading",
  "blink.user_timing",
];

/** What runs a page's script; only the outermost of them counts. */
const running = new Set([
  "EvaluateScript",
  "EventDispatch",
  "FireAnimationFrame",
  "FireIdleCallback",
  "FunctionCall",
  "RunMicrotasks",
  "TimerFire",
  "v8.compile",
  "v8.compileModule",
  "v8.evaluateModule",
]);

/** What script makes the browser do at once by asking for a size; without it this comes later, once, with the frame. */
const forced = new Set(["Layout", "UpdateLayoutTree"]);

/** A task longer than this is a long task, in ms (W3C Long Tasks API). */
const long = 50;

/**
 * What a page's main thread did while something happened.
 *
 * @param {import("playwright").Page} page
 * @param {() => Promise<unknown>} act
 * @returns {Promise<Entry[]>}
 */
export const trace = async (page, act) => {
  const browser = page.context().browser();
  if (!browser) throw new Error("The browser has gone.");
  await browser.startTracing(page, { categories });
  await act();
  const text = (await browser.stopTracing()).toString();
  /** @type {Entry[]} */
  const entries = JSON.parse(text).traceEvents;
  const { origin } = new URL(page.url());
  const ours = entries.find(
    ({ name, args }) => name === "ParseHTML" && args.beginData?.url?.startsWith(origin),
  );
  const click = entries.find(
    ({ name, args }) => name === "EventDispatch" && args.data?.type === "click",
  );
  const { pid, tid } = ours ?? click ?? { pid: 0, tid: 0 };
  if (!pid) throw new Error("The trace does not show the page.");
  return entries.filter((it) => it.pid === pid && it.tid === tid).sort((a, b) => a.ts - b.ts);
};

/** @param {Entry} entry */
export const endOf = ({ ts, dur = 0 }) => ts + dur;

/**
 * What a page's load cost: thread time of its script in ms, the same with the layout that it forces, the same by the
 * clock, long tasks, the time in them above the limit in ms, and layout shift without a visitor's input.
 *
 * @param {Entry[]} entries
 */
export const costOf = (entries) => {
  let all = 0;
  let layout = 0;
  let wall = 0;
  let until = 0;
  let laidOut = 0;
  for (const entry of entries) {
    if (entry.ph !== "X") continue;
    const { name, ts, dur = 0, tdur = dur } = entry;
    if (ts >= until && running.has(name)) {
      until = endOf(entry);
      all += tdur / 1000;
      wall += dur / 1000;
    } else if (ts < until && ts >= laidOut && forced.has(name)) {
      laidOut = endOf(entry);
      layout += tdur / 1000;
    }
  }
  const tasks = entries
    .filter(({ name }) => name === "RunTask")
    .map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000)
    .filter((time) => time > long);
  const shift = entries
    .filter(({ name, args }) => name === "LayoutShift" && !args.data?.had_recent_input)
    .reduce((sum, { args }) => sum + args.data.score, 0);
  const blocking = tasks.reduce((sum, time) => sum + time - long, 0);
  return { script: all - layout, all, wall, longTasks: tasks.length, blocking, shift };
};
