import { describe, expect, it } from "vitest";
import { makeKnown, type Choice } from "../../src/known.ts";
import { memoryStore } from "../../src/ledger.ts";
import { makeOptIn } from "../../src/opt-in.ts";
import { later, setUp } from "./consent-page.ts";
import { noon } from "./steps.ts";

const day = 864e5;

const page = (given: Parameters<typeof setUp>[0] = {}) => {
  const made = setUp(given);
  made.consent.begin();
  return { ...made, known: makeKnown(made.consent) };
};
const choice = (more: Partial<Choice>): Choice => ({ at: noon + day, ...more });

describe("a known consumer", () => {
  it("who has opted out elsewhere is opted out here, also after leaving", () => {
    const { consent, known, store, types } = page();
    known.identify("user-7", choice({ saleShare: "optedOut", at: noon - day }));
    expect(consent.state().saleShare).toEqual({ status: "optedOut", sources: ["account"] });
    expect(types()).toContain("optout.recorded");
    known.identify(undefined);
    expect(consent.state().saleShareAllowed).toBe(false);
    const next = page({ store });
    expect(next.consent.state().saleShareAllowed).toBe(false);
    next.known.identify("user-7", choice({ saleShare: "optedOut", at: noon - day }));
    expect(next.consent.ledger.records()).toHaveLength(1);
  });

  it("who has opted in later elsewhere is opted in here, until leaving", () => {
    const { consent, events, known } = page();
    consent.optOut("link");
    known.identify("user-7", choice({ saleShare: "optedIn" }));
    expect(consent.state()).toMatchObject({ saleShareAllowed: true, optOut: "none" });
    expect(events.at(-1)).toMatchObject({ type: "optin.confirmed", source: "account" });
    known.identify(undefined);
    expect(consent.state().saleShare).toEqual({ status: "optedOut", sources: ["link"] });
  });

  it("is opted out by every act after the server's word, here and on later pages", () => {
    const { consent, known, now, store } = page();
    known.identify("user-7", choice({ saleShare: "optedIn", at: noon - day }));
    consent.optOut("link");
    expect(consent.state().saleShareAllowed).toBe(false);
    const next = page({ store });
    next.known.identify("user-7", choice({ saleShare: "optedIn", at: noon - day }));
    expect(next.consent.state().saleShareAllowed).toBe(false);
    now.at = noon + 3 * day;
    next.known.identify("user-7", choice({ saleShare: "optedIn", at: noon + 2 * day }));
    expect(next.consent.state().saleShareAllowed).toBe(true);
  });

  it("is opted out by an act after the server's word though this clock runs behind", () => {
    const { consent, known } = page();
    known.identify("user-7", choice({ saleShare: "optedIn", at: noon + 300 * day }));
    consent.optOut("link");
    expect(consent.state().saleShareAllowed).toBe(false);
  });

  it("is still restricted by the browser's signal", () => {
    const { consent, known, now } = page({ gpc: true });
    known.identify("user-7", choice({ saleShare: "optedIn" }));
    expect(consent.state().saleShareAllowed).toBe(false);
    now.gpc = false;
    // Seen before the consumer opted in on the server, it is taken back by that.
    expect(consent.heed().saleShareAllowed).toBe(true);
  });

  it("has the server's limit too", () => {
    const { consent, known } = page({ sensitive: "used" });
    known.identify("user-7", choice({ limited: true }));
    expect(consent.state()).toMatchObject({ sensitive: "limited", saleShareAllowed: true });
    known.identify("user-7", choice({ limited: false, at: noon + 2 * day }));
    expect(consent.state().sensitive).toBe("unlimited");
  });

  it("of whom the server has nothing, or no time, changes nothing for the better", () => {
    const { consent, known } = page();
    consent.optOut("link");
    known.identify("user-7", choice({}));
    known.identify("user-7");
    known.identify("user-7", { saleShare: "optedIn", at: Number.NaN });
    expect(consent.state().saleShareAllowed).toBe(false);
  });

  it("is named in no record, no event and no stored text", () => {
    const { consent, events, known, store } = page();
    known.identify("user-7", choice({ saleShare: "optedOut" }));
    known.identify("user-7", choice({ saleShare: "optedIn", at: noon + 2 * day }));
    const all = JSON.stringify([events, consent.ledger.records(), store.get("")]);
    expect(all).not.toContain("user-7");
  });
});

describe("a visitor under 16", () => {
  it("is blocked once the host says so, on later pages too, until it says otherwise", () => {
    const { consent, known, store, types } = page();
    known.age("13to15");
    expect(consent.state()).toMatchObject({
      saleShare: { status: "minorBlocked" },
      saleShareAllowed: false,
      age: "13to15",
      chat: "held",
    });
    expect(types().slice(-2)).toEqual(["age.changed", "minor.blocked"]);
    const next = page({ store });
    expect(next.consent.state().saleShare.status).toBe("minorBlocked");
    expect(next.types()).toEqual(["ready", "minor.blocked"]);
    next.known.age("13to15");
    expect(next.consent.ledger.records()).toHaveLength(1);
    next.known.age("16plus");
    expect(next.consent.state().saleShareAllowed).toBe(true);
  });

  it("from 13 on opts in by two steps, and one made before does not count", async () => {
    const { consent, known } = page();
    const optIn = makeOptIn(consent);
    const both = async () => {
      optIn.request("optOut", "form", {});
      await later();
      return optIn.confirm("form", {});
    };
    consent.optOut("link");
    await both();
    known.age("13to15");
    expect(consent.state().saleShareAllowed).toBe(false);
    expect(await both()).toBe(true);
    expect(consent.state().saleShare.status).toBe("optedIn");
  });

  it("below 13 is let in by a parent only, through the host", () => {
    const { consent, known } = page();
    expect(known.parent()).toBe(false);
    known.age("under13");
    expect(makeOptIn(consent).request("optOut", "form", {})).toBe(false);
    expect(consent.state().mayAsk).toBe(false);
    expect(known.parent()).toBe(true);
    expect(consent.state().saleShare.status).toBe("optedIn");
    expect(known.parent()).toBe(false);
  });

  it("has an opt-in that the server vouches for from the first page on", () => {
    const { consent, known } = page({ store: memoryStore() });
    known.identify("child-1", choice({ saleShare: "optedIn", at: noon - day }));
    known.age("under13");
    expect(consent.state().saleShareAllowed).toBe(true);
  });
});
