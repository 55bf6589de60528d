import { describe, expect, it } from "vitest";
import type { ConsentEvent } from "../../src/event.ts";
import { memoryStore } from "../../src/ledger.ts";
import { later, setUp } from "./consent-page.ts";

describe("an opt-out", () => {
  it("is kept and told in the task of the act, and never touches the chat", () => {
    const { consent, types } = setUp();
    consent.begin();
    consent.optOut("link");
    expect(types()).toContain("optout.recorded");
    expect(consent.state()).toMatchObject({
      saleShareAllowed: false,
      optOut: "received",
      chat: "held",
    });
  });

  it("stays received where nobody acts on it", async () => {
    const { consent, types } = setUp();
    consent.begin();
    consent.on(() => "a plain listener answers with no promise");
    consent.optOut("link");
    await later();
    expect(consent.state().optOut).toBe("received");
    expect(types()).not.toContain("optout.effective");
  });

  it("is honored once every listener that promised has settled, and that is kept", async () => {
    const { consent, types } = setUp();
    let done = () => {};
    consent.begin();
    consent.on(({ type }) => type === "optout.recorded" && new Promise<void>((go) => (done = go)));
    consent.optOut("link");
    await later();
    expect(consent.state().optOut).toBe("processing");
    done();
    await later();
    expect(consent.state().optOut).toBe("honored");
    expect(types().filter((type) => type === "optout.effective")).toHaveLength(1);
    const [recorded, effective] = consent.ledger.records();
    expect(effective).toMatchObject({ type: "optout.effective", of: recorded?.id });
  });

  it("is not honored while one of them has failed, and the same act asks again", async () => {
    const { consent } = setUp();
    let works = false;
    consent.begin();
    consent.on(async ({ type }) => {
      if (type === "optout.recorded" && !works) throw new Error("endpoint down");
    });
    consent.optOut("link");
    await later();
    expect(consent.state().optOut).toBe("processing");
    works = true;
    consent.optOut("link");
    await later();
    expect(consent.state().optOut).toBe("honored");
    const kept = consent.ledger.records().filter(({ type }) => type === "optout.recorded");
    expect(kept).toHaveLength(1);
  });

  it("is handed to a listener that comes later", async () => {
    const { consent } = setUp();
    consent.begin();
    consent.optOut("link");
    const heard: ConsentEvent[] = [];
    consent.on(async (event) => void heard.push(event));
    await later();
    expect(heard.map(({ type }) => type)).toEqual(["ready", "optout.recorded", "optout.effective"]);
    expect(heard[1]).toMatchObject({ standing: true });
    expect(consent.state().optOut).toBe("honored");
  });

  it("is honored by a sale tag that is held and has not run, and not by one that has", () => {
    const held = setUp();
    held.consent.begin();
    held.consent.optOut("link");
    expect(held.consent.state().optOut).toBe("received");
    held.consent.hold({ purpose: "sale", release: () => {} });
    expect(held.consent.state().optOut).toBe("honored");

    const ran = setUp();
    ran.consent.begin();
    ran.consent.hold({ purpose: "sale", release: () => {} });
    ran.consent.optOut("link");
    expect(ran.consent.state().optOut).toBe("received");
  });

  it("is enforced anew on the next page, without a second record", async () => {
    const { consent, store } = setUp();
    consent.begin();
    consent.optOut("link");
    const next = setUp({ store });
    next.consent.begin();
    expect(next.consent.state().optOut).toBe("received");
    next.consent.on(async () => {});
    await later();
    expect(next.consent.state().optOut).toBe("honored");
    const kept = next.consent.ledger.records().filter(({ type }) => type === "optout.recorded");
    expect(kept).toHaveLength(1);
  });

  it("is honored at once where nothing is sold or shared", () => {
    const { consent } = setUp({ sells: false });
    consent.begin();
    consent.optOut("link");
    expect(consent.state()).toMatchObject({
      optOut: "honored",
      saleShare: { status: "notApplicable" },
    });
  });

  it("is followed by another tab", () => {
    const store = memoryStore();
    let changed = () => {};
    const other = setUp({ store: { ...store, watch: (call) => ((changed = call), () => {}) } });
    other.consent.begin();
    const { consent } = setUp({ store });
    consent.begin();
    consent.optOut("link");
    changed();
    expect(other.consent.state().saleShareAllowed).toBe(false);
    expect(other.types()).toContain("optout.recorded");
  });
});

describe("Global Privacy Control", () => {
  it("is an opt-out, kept at its first sight and never again", () => {
    const { consent, store, types } = setUp({ gpc: true });
    consent.begin();
    expect(types()).toEqual(["ready", "gpc.seen", "optout.recorded"]);
    const next = setUp({ store, gpc: true });
    next.consent.begin();
    expect(next.consent.ledger.records()).toHaveLength(1);
    expect(next.types()).not.toContain("gpc.seen");
  });

  it("is read at each decision, and its absence brings nothing back", () => {
    const { consent, now } = setUp();
    consent.begin();
    expect(consent.state().saleShareAllowed).toBe(true);
    now.gpc = true;
    expect(consent.heed().saleShareAllowed).toBe(false);
    now.gpc = false;
    expect(consent.heed().saleShareAllowed).toBe(false);
  });
});
