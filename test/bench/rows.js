// @ts-check
import { bundleBytes, distBytes } from "./sizes.js";

/**
 * One number to hold. `value` is compared, `shown` is what is read; without `hold` it is only told.
 * @typedef {{ what: string, shown: string, value?: number, hold?: number, stretch?: number, unit?: string, peer?: string }} Row
 * @typedef {import("./stats.js").Spread} Spread
 * @typedef {Awaited<ReturnType<typeof import("./run.js").measure>>} Results
 */

/** @param {number} bytes */
const kept = (bytes) => `${bytes.toLocaleString("en-US")} B`;

/** @param {string} what @param {number} value @param {Partial<Row>} [more] @returns {Row} */
const size = (what, value, more = {}) => ({ what, value, shown: kept(value), unit: "B", ...more });

const vendors = ["deep-chat", "livechat", "rocketchat"];

/**
 * What is downloaded, from the files themselves; which files those are was seen on the network.
 *
 * @param {Pick<Results, "peers" | "downloads">} results
 * @returns {Row[]}
 */
export const sizeRows = ({ peers, downloads }) => {
  const first = downloads.first.split(" ");
  const form = downloads.form.split(" ").filter((name) => name !== "chat.js");
  const largest = Math.max(...vendors.map((name) => distBytes(`vendors/${name}.js`)));
  /** @param {string} name */
  const peer = (name) => `${kept(peers[name]?.bytes ?? Number.NaN)} (${name})`;
  return [
    size("First load: all before intent, English page", distBytes(...first), {
      hold: 8500,
      stretch: 7500,
      peer: peer("vanilla-cookieconsent"),
    }),
    size("More on a page in another language", distBytes("locales/es.page.js"), {
      hold: 700,
      stretch: 500,
    }),
    size("All until the form stands, English", distBytes(...form), {
      hold: 18_500,
      stretch: 17_000,
      peer: peer("@probo/cookie-banner"),
    }),
    size(
      "The same with what is fetched beside it to run the chat",
      distBytes(...form, "chat.js") + largest,
      { peer: peer("klaro") },
    ),
    size("`prechat.all.js`, which fetches nothing", distBytes("prechat.all.js"), {
      hold: 18_500,
      peer: peer("@probo/cookie-banner"),
    }),
    size("`import { start }`, bundled, before intent", bundleBytes("start"), {
      hold: 8500,
      stretch: 7500,
      peer: peer("vanilla-cookieconsent"),
    }),
    size("`prechat/headless`, bundled", bundleBytes("headless"), {
      hold: 3300,
      stretch: 2800,
      peer: peer("vanilla-cookieconsent, its core without a GUI"),
    }),
  ];
};

/** @param {Spread} spread @param {string} [unit] */
const told = ({ median, low, high }, unit = "") => `${median}${unit} (${low} to ${high})`;

/** @param {string} what @param {Spread} spread @param {Partial<Row>} [more] @returns {Row} */
const middle = (what, spread, more = {}) => ({
  what,
  value: spread.median,
  shown: told(spread, more.unit ? ` ${more.unit}` : ""),
  ...more,
});

/** @param {string} what @param {boolean} yes @returns {Row} */
const always = (what, yes) => ({
  what,
  value: yes ? 0 : 1,
  shown: yes ? "yes" : "no",
  hold: 0,
  unit: "always",
});

/**
 * The page's own work, which nobody should notice; as much as two runs without the tag differ counts as nothing.
 * @param {Results["dom"]} dom
 */
const domRows = (dom) =>
  Object.entries(dom).map(([kind, { tagged, noise }]) =>
    middle(`The page’s own ${kind}, as a share of the page without the tag`, tagged, {
      value: tagged.median <= noise.high ? 1 : tagged.median,
      hold: 1,
      peer: `${told(noise)} without it twice`,
    }),
  );

/**
 * What the visitor waits for.
 * @param {Results} results
 * @returns {Row[]}
 */
export const timeRows = ({ load, shift, paint, intent, held, acts, dom }) => {
  const { prechat, ...others } = load;
  const peer = others["vanilla-cookieconsent"];
  if (!prechat || !peer) throw new Error("The results hold no first load.");
  const peerRatios = ["klaro", "orejime", "@probo/cookie-banner"].map(
    (name) => `${others[name]?.script.median} ${name}`,
  );
  return [
    middle("Script of the first load, as a share of vanilla-cookieconsent’s", prechat.script, {
      hold: 1,
      stretch: 0.6,
      peer: peerRatios.join(", "),
    }),
    middle("The same with the layout that it forces", prechat.withLayout),
    middle("The same by the clock, with all waiting", prechat.byTheClock),
    middle("Long tasks more than on the bare page", prechat.longTasks, {
      hold: 0,
      peer: `${peer.longTasks.median} vanilla-cookieconsent`,
    }),
    middle("Blocking time more than on the bare page", prechat.blocking, {
      unit: "ms",
      peer: `${peer.blocking.median} ms vanilla-cookieconsent`,
    }),
    middle("Layout shift, a link filled in a column", shift.column, { hold: 0 }),
    middle("Layout shift, a link filled amid a row in sight", shift.row, { hold: 0 }),
    // Whole round trips: what is left over is the machine's noise.
    ...[
      middle("First paint later by, page with a style sheet", paint.styled),
      middle("First paint later by, page that waits for nothing else", paint.unstyled),
    ].map((row) => ({
      ...row,
      value: Math.round(row.value ?? 0),
      hold: 1,
      unit: "round trip",
    })),
    middle("Frames from the click to the dialog", intent.frames, { hold: 1 }),
    middle(
      "From intent to the form, as a share of vanilla-cookieconsent’s preferences",
      intent.form,
      {
        hold: 1.2,
        stretch: 1,
      },
    ),
    {
      what: "Requests to a held chat (deep-chat) before intent",
      value: held.requests,
      shown: `${held.requests}`,
      hold: 0,
      peer: `${held.requestsUnheld} without Prechat`,
    },
    middle("Blocking time of that page more than without tag and chat", held.blocking, {
      // Within noise: not more in three rounds of four.
      value: Math.max(0, held.blocking.low),
      hold: 0,
      unit: "ms",
      peer: `${held.blockingUnheld.median} ms with the chat running`,
    }),
    ...domRows(dom),
    always("Opt-out: every signal has changed in the click’s own task", acts.optOut),
    always("Acknowledgement: the vendor is asked for in the click’s own task", acts.acknowledge),
  ];
};

/** @param {Row} row */
export const misses = ({ value, hold }) =>
  hold !== undefined && !(value !== undefined && value <= hold);

/** @param {Row} row @param {"hold" | "stretch"} key */
export const goal = (row, key) => {
  const { [key]: wanted, unit = "" } = row;
  if (wanted === undefined) return "";
  if (unit === "always") return unit;
  return unit === "B" ? kept(wanted) : `${wanted} ${unit}`.trim();
};
