import { describe, expect, it } from "vitest";
import { memoryStore } from "../../src/ledger.ts";
import { makeOptIn } from "../../src/opt-in.ts";
import { later, setUp } from "./consent-page.ts";
import { monthsOn } from "../../src/state.ts";
import { noon } from "./steps.ts";

/** A page whose visitor has opted out, and what it takes to opt back in. */
const optedOut = (given: Parameters<typeof setUp>[0] = {}) => {
  const page = setUp(given);
  page.consent.begin();
  page.consent.optOut("link");
  return { ...page, optIn: makeOptIn(page.consent) };
};
const kept = ({ consent }: ReturnType<typeof setUp>) =>
  consent.ledger.records().map(({ type, source }) => `${type} ${source}`);

describe("opting back in", () => {
  it("takes two acts in two tasks: asked for, then confirmed", async () => {
    const page = optedOut();
    const { consent, optIn } = page;
    const first = {};
    expect(optIn.request("optOut", "form", first)).toBe(true);
    expect(consent.state()).toMatchObject({
      saleShare: { status: "optInRequested" },
      saleShareAllowed: false,
    });
    expect(optIn.confirm("form", {})).toBe(false);
    await later();
    expect(optIn.confirm("form", first)).toBe(false);
    expect(consent.state().saleShareAllowed).toBe(false);
    expect(optIn.confirm("form", {})).toBe(true);
    expect(consent.state()).toMatchObject({
      saleShare: { status: "optedIn" },
      saleShareAllowed: true,
      optOut: "none",
    });
    expect(kept(page)).toEqual([
      "optout.recorded link",
      "optin.requested form",
      "optin.confirmed form",
    ]);
    expect(page.types().slice(-2)).toEqual(["optin.requested", "optin.confirmed"]);
    expect(page.events.at(-1)?.state.saleShareAllowed).toBe(true);
  });

  it("lets tags of purpose sale run in the task of the confirmation, not before", async () => {
    const { consent, optIn } = optedOut();
    let runs = 0;
    consent.hold({ purpose: "sale", release: () => void runs++ });
    optIn.request("optOut", "form", {});
    await later();
    expect(runs).toBe(0);
    optIn.confirm("form", {});
    expect(runs).toBe(1);
  });

  it("abandoned leaves everything as it was, and nobody may ask for twelve months", async () => {
    const page = optedOut();
    const { consent, optIn, now } = page;
    optIn.request("optOut", "form", {});
    expect(optIn.abandon("form")).toBe(true);
    await later();
    expect(optIn.confirm("form", {})).toBe(false);
    expect(consent.state().saleShare).toEqual({ status: "optedOut", sources: ["link"] });
    expect(kept(page).at(-1)).toBe("optin.abandoned form");
    expect(consent.state().mayAsk).toBe(false);
    now.at = monthsOn(noon, 12, true);
    expect(consent.state().mayAsk).toBe(true);
  });

  it("begun on another page is not gone on with here", () => {
    const { optIn, store } = optedOut();
    optIn.request("optOut", "form", {});
    const next = setUp({ store });
    next.consent.begin();
    expect(next.consent.state().saleShare.status).toBe("optedOut");
  });

  it("is not offered to who has not opted out, or to a child", () => {
    const { consent } = setUp();
    consent.begin();
    const optIn = makeOptIn(consent);
    expect(optIn.request("optOut", "form", {})).toBe(false);
    consent.know({ age: "under13" });
    expect(consent.state().saleShare.status).toBe("minorBlocked");
    expect(optIn.request("optOut", "form", {})).toBe(false);
    consent.know({ age: "13to15" });
    expect(optIn.request("optOut", "form", {})).toBe(true);
  });

  it("under the browser's signal is kept as pending, and counts once that is gone", async () => {
    const page = optedOut({ gpc: true });
    const { consent, now, optIn } = page;
    optIn.request("optOut", "form", {});
    await later();
    optIn.confirm("form", {});
    expect(consent.heed()).toMatchObject({
      saleShare: { status: "optedOut", sources: ["gpc"], pending: true },
      saleShareAllowed: false,
    });
    expect(optIn.offered("optOut")).toBe(false);
    const records = kept(page).length;
    now.gpc = false;
    expect(consent.heed()).toMatchObject({ saleShareAllowed: true });
    now.gpc = true;
    expect(consent.heed().saleShareAllowed).toBe(false);
    expect(kept(page)).toHaveLength(records);
    expect(page.types().filter((type) => type.startsWith("gpc"))).toEqual([
      "gpc.seen",
      "gpc.absent",
      "gpc.seen",
    ]);
  });

  it("is taken back by a signal that comes later, also once that has gone", async () => {
    const { consent, now, optIn } = optedOut();
    optIn.request("optOut", "form", {});
    await later();
    optIn.confirm("form", {});
    now.gpc = true;
    consent.heed();
    now.gpc = false;
    expect(consent.heed().saleShare).toEqual({ status: "optedOut", sources: ["gpc"] });
  });

  it("is followed by another tab, whose listeners are told", async () => {
    const store = memoryStore();
    let changed = () => {};
    const { optIn } = optedOut({ store });
    const other = setUp({ store: { ...store, watch: (call) => ((changed = call), () => {}) } });
    other.consent.begin();
    optIn.request("optOut", "form", {});
    changed();
    expect(other.consent.state().saleShareAllowed).toBe(false);
    await later();
    optIn.confirm("form", {});
    changed();
    expect(other.consent.state().saleShareAllowed).toBe(true);
    expect(other.types().at(-1)).toBe("optin.confirmed");
    expect(other.events.at(-1)?.state.saleShareAllowed).toBe(true);
  });
});

describe("the browser's signal", () => {
  it("that was seen before and is gone is told once a page, and changes nothing", () => {
    const { store } = setUp();
    const first = setUp({ store, gpc: true });
    first.consent.begin();
    const next = setUp({ store });
    next.consent.begin();
    expect(next.types()).not.toContain("gpc.absent");
    next.consent.heed();
    next.consent.heed();
    expect(next.types().filter((type) => type === "gpc.absent")).toHaveLength(1);
    expect(next.consent.state().saleShareAllowed).toBe(false);
    expect(next.consent.ledger.records()).toHaveLength(1);
  });
});
