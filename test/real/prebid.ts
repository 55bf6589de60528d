import { exchange, prebid } from "../../demo/ads.js";
import type { Page } from "../engines/driver.ts";
import { html, siteOf, type suite } from "./site.ts";

/** Prechat's tag on a site that shares data and has no chat; of an attribute named twice the one in `more` counts. */
export const saleTag = (more = ""): string =>
  `<script ${more} src="/prechat.js" data-company="Fern &amp; Field"
    data-address="482 Orchard Lane, Petaluma, CA 94952" data-email="privacy@fernandfield.example"
    data-privacy-policy="https://fernandfield.example/privacy#chat" data-opt-out-page="https://fernandfield.example/opt-out"
    data-collects="identifiers device-usage" data-purpose="advertising" data-retention="12 months"
    data-sold="no" data-shared="yes"></script>`;

export const link = "#opt-out";
const optOutLink = `<p><a id="opt-out" data-prechat="do-not-sell" href="/opt-out">Do not sell</a></p>`;

/** A stub of `__gpp` after the IAB's library, and our tag long after it, as a tag manager may bring it. */
const late = `(() => {
  const queue = [];
  const events = [];
  const pingData = { gppVersion: "1.1", cmpStatus: "stub", signalStatus: "not ready" };
  window.__gpp = (...call) => {
    const [command, reply] = call;
    if (!call.length) return queue;
    if (command === "events") return events;
    if (command === "ping") return reply(pingData, true);
    if (command !== "addEventListener") return void queue.push(call);
    const listenerId = events.push({ id: events.length + 1, callback: reply });
    reply({ eventName: "listenerRegistered", listenerId, data: true, pingData }, true);
  };
  setTimeout(() => document.head.append(document.getElementById("late").content), 600);
})();`;

/** The head of a page whose tag comes 600 ms late, at a stub. */
export const lateHead = `<template id="late">${saleTag()}</template><script src="/late.js"></script>`;

/** What the first script after our tag is told, before anything of the page is drawn. */
const firstPing = `<script>globalThis.__gpp?.("ping", (data) => (globalThis.firstPing = data))</script>`;

/** A publisher's set-up; every auction is one POST to the exchange. */
const setUp = (acorn: string) => `
  globalThis.pbjs = globalThis.pbjs || { que: [] };
  globalThis.cleared = 0;
  globalThis.auction = (bidsBackHandler) => pbjs.requestBids({
    timeout: 2500,
    adUnits: [{
      code: "slot",
      mediaTypes: { banner: { sizes: [[300, 250]] } },
      bids: [{ bidder: "acorn", params: { exchange: "${acorn}" } }],
    }],
    bidsBackHandler: () => cleared++,
  });
  pbjs.que.push(() => {
    pbjs.setConfig({
      consentManagement: {
        gpp: { cmpApi: "iab", timeout: 2000 },
        usp: { cmpApi: "iab", timeout: 50 },
      },
      userSync: {
        syncDelay: 0,
        auctionDelay: 50,
        filterSettings: { image: { bidders: "*", filter: "include" } },
        userIds: [{ name: "sharedId", storage: { type: "html5", name: "_pubcid", expires: 30 } }],
      },
      ortb2: { user: { keywords: "ferns,orchids" } },
    });
    auction();
  });`;

/** What the exchange was told of the visitor in one bid request. */
export interface Told {
  /** The ids' makers. */
  readonly ids: string[];
  readonly keywords: string | undefined;
  readonly gpp: string | undefined;
  readonly sid: number[] | undefined;
  readonly usp: string | undefined;
  /** The signal in the request's body, then its header. */
  readonly gpc: [body: string | undefined, header: string | undefined];
}

const toldBy = ({ body, gpc }: ReturnType<typeof exchange>["bids"][number]): Told => {
  const { user = {}, regs = {} } = body;
  const eids: { source: string }[] = user.ext?.eids ?? user.eids ?? [];
  return {
    ids: eids.map(({ source }) => source),
    keywords: user.keywords,
    gpp: regs.gpp ?? regs.ext?.gpp,
    sid: regs.gpp_sid ?? regs.ext?.gpp_sid,
    usp: regs.us_privacy ?? regs.ext?.us_privacy,
    gpc: [regs.ext?.gpc ?? regs.gpc, gpc],
  };
};

/** Everything that names a visitor goes out. */
export const known = { ids: ["pubcid.org"], keywords: "ferns,orchids" };
/** Nothing of the kind goes out. */
export const unknown = { ids: [], keywords: undefined };

interface Publisher {
  /** Our tag, or what brings it. @default saleTag() */
  head?: string;
  /** Prebid as it was built. @default with every consent module */
  bundle?: string;
  /** In a frame of another origin stands what else stands in the page. */
  framed?: boolean;
}

/** A publisher's site with real Prebid, and the exchange it asks. */
export const publisher = async (
  { open, start }: ReturnType<typeof suite>,
  { head = saleTag(), bundle, framed = false }: Publisher = {},
) => {
  const script = bundle ?? (await prebid());
  const acorn = exchange();
  const served = await start({ routes: acorn.routes });
  const client = `<script>${setUp(`${served.origin}/acorn`)}</script><script src="/prebid.js"></script>`;
  const files = { "/prebid.js": script };
  const frame = await start(siteOf({ "/frame": html("", client), ...files }));
  const inner = framed ? `<iframe src="${frame.origin}/frame"></iframe>` : client;
  const site = await start(
    siteOf({ "/": html(head + firstPing, optOutLink + inner), "/late.js": late, ...files }),
  );
  /** What was told in the auction after as many as these, once it is over. */
  const auction = async (page: Page, before: number): Promise<Told> => {
    const end = Date.now() + 15_000;
    while (acorn.bids.length <= before && Date.now() < end)
      await new Promise((go) => setTimeout(go, 30));
    if (!framed) await page.waitFor("cleared > 0", 10_000);
    const bid = acorn.bids[before];
    if (!bid) throw new Error("the exchange was not asked");
    return toldBy(bid);
  };
  return { acorn, auction, open: () => open(`${site.origin}/`), url: `${site.origin}/` };
};
