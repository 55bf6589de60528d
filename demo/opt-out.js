// @ts-check
// The page of a publisher: real Prebid.js, two slots, and beside them what the exchange was sent.

/** @typedef {{ body: any, gpc?: string, price: number, synced: boolean }} Bid */

const page = /** @type {any} */ (window);

/** @param {string} selector */
const one = (selector) => /** @type {HTMLElement} */ (document.querySelector(selector));
const state = one("#state");

/** Names this visit to the exchange, so that a page shows its own requests only; it lives as long as the tab. */
const visit = sessionStorage.getItem("opt-out-visit") ?? String(Math.random()).slice(2);
sessionStorage.setItem("opt-out-visit", visit);

const ads = {
  fern: "Back for another fern? Yours is 20% off until Sunday.",
  any: "Free delivery on every plant, all week.",
};

const slots = ["top", "end"];
const adUnits = slots.map((code) => ({
  code,
  mediaTypes: { banner: { sizes: [[300, 250]] } },
  bids: [{ bidder: "acorn", params: { exchange: `${location.origin}/acorn` } }],
}));

page.pbjs = page.pbjs ?? { que: [] };
page.pbjs.que.push(() => {
  page.pbjs.setConfig({
    consentManagement: {
      gpp: { cmpApi: "iab", timeout: 1000 },
      usp: { cmpApi: "iab", timeout: 50 },
    },
    userSync: {
      syncDelay: 0,
      auctionDelay: 50,
      filterSettings: { image: { bidders: "*", filter: "include" } },
      userIds: [{ name: "sharedId", storage: { type: "html5", name: "_pubcid", expires: 30 } }],
    },
    ortb2: { user: { keywords: "ferns,shade,humidifier" }, site: { ext: { data: { visit } } } },
  });
});

/** Runs an auction and fills the slots; over when the page shows what was sent. */
const auction = () =>
  new Promise((done) => {
    page.pbjs.que.push(() =>
      page.pbjs.requestBids({
        adUnits,
        timeout: 2000,
        bidsBackHandler: (/** @type {Record<string, { bids: any[] }>} */ answers = {}) => {
          for (const code of slots) {
            const crid = answers[code]?.bids[0]?.creativeId;
            const text = ads[crid === "fern" ? "fern" : "any"];
            one(`[data-slot=${code}] p`).textContent = text;
          }
          // The sync follows the auction.
          setTimeout(() => show().then(done, done), 250);
        },
      }),
    );
  });

/** @param {Bid} bid */
const isOut = ({ body }) => body.regs?.ext?.us_privacy?.[2] === "Y";

/** @param {Bid} bid @returns {[term: string, value: string | undefined, kind: "names" | "code" | ""][]} */
const factsOf = ({ body, gpc, price, synced }) => {
  const id = body.user?.ext?.eids?.[0];
  return [
    ["Id that follows the visitor", id && `${id.source}: ${id.uids[0].id.slice(0, 8)}…`, "names"],
    ["Interests", body.user?.keywords?.replaceAll(",", ", "), "names"],
    ["Sync of ids with others", synced ? "done" : undefined, "names"],
    ["US Privacy string", body.regs?.ext?.us_privacy, "code"],
    ["GPP string", body.regs?.gpp, "code"],
    ["Global Privacy Control", gpc ? "on" : "off", "code"],
    ["Highest bid", `$${price.toFixed(2)}`, ""],
  ];
};

/** @param {string} tag @param {string} text @param {string} [name] */
const make = (tag, text, name = "") =>
  Object.assign(document.createElement(tag), { textContent: text, className: name });

/** @param {"before" | "after"} when @param {Bid | undefined} bid */
const draw = (when, bid) => {
  const box = one(`[data-when=${when}]`);
  const list = document.createElement("dl");
  for (const [term, value, kind] of bid ? factsOf(bid) : []) {
    const row = document.createElement("div");
    row.append(make("dt", term), make("dd", value ?? "not sent", value ? kind : "gone"));
    list.append(row);
  }
  const none = when === "before" ? "No request without an opt-out." : "Nothing yet.";
  box.querySelector("dl, p")?.remove();
  box.append(bid ? list : make("p", none));
};

const show = async () => {
  /** @type {{ bids: Bid[] }} */
  const { bids } = await (await fetch("/acorn/seen")).json();
  const mine = bids.filter(({ body }) => body?.site?.ext?.data?.visit === visit);
  const [before, after] = [mine.findLast((bid) => !isOut(bid)), mine.findLast(isOut)];
  draw("before", before);
  draw("after", after);
  one("#whole").textContent = JSON.stringify(mine.at(-1)?.body, null, 2);
  const names = after ? factsOf(after).filter(([, , kind]) => kind === "names") : [];
  const still = names.filter(([, value]) => value);
  state.textContent = !after
    ? "Nobody has opted out: the exchange learns who the visitor is."
    : still.length
      ? `Opted out, but still sent: ${still.map(([term]) => term).join(", ")}.`
      : "Opted out: id, interests and sync no longer leave this browser.";
};

one("#again").addEventListener("click", () => void auction());
one("#over").addEventListener("click", () => {
  for (const key of Object.keys(localStorage)) {
    if (/^(prechat:|_pubcid|_shared)/.test(key)) localStorage.removeItem(key);
  }
  sessionStorage.clear();
  location.reload();
});

void auction();
page.prechatReady = page.prechatReady ?? [];
// The opt-out counts as honored once the slots were asked for anew.
page.prechatReady.push((/** @type {any} */ prechat) =>
  prechat.on((/** @type {any} */ { type, standing }) =>
    type === "optout.recorded" && !standing ? auction() : undefined,
  ),
);
one("script[src$='prebid.js']").addEventListener("error", () => {
  state.textContent = "Prebid.js could not be built. The terminal of the demo says why.";
});
