import { afterEach, describe, expect, it, vi } from "vitest";
import { memoryStore } from "../../src/ledger.ts";
import { makeOptIn } from "../../src/opt-in.ts";
import { later, setUp } from "./consent-page.ts";

afterEach(() => {
  vi.useRealTimers();
});

describe("a request to limit", () => {
  it("is kept, told and followed like an opt-out, and touches neither sale nor the chat", async () => {
    const { consent, types } = setUp({ sensitive: "used" });
    let done = () => {};
    consent.begin();
    consent.on(({ type }) => type === "limit.recorded" && new Promise<void>((go) => (done = go)));
    consent.limit("link");
    expect(consent.state()).toMatchObject({
      sensitive: "limited",
      sensitiveAllowed: false,
      limit: "processing",
      saleShareAllowed: true,
      optOut: "none",
      chat: "held",
    });
    done();
    await later();
    expect(consent.state().limit).toBe("honored");
    expect(types().filter((type) => type.startsWith("limit"))).toEqual([
      "limit.recorded",
      "limit.effective",
    ]);
    const [recorded, effective] = consent.ledger.records();
    expect(effective).toMatchObject({ type: "limit.effective", of: recorded?.id });
  });

  it("stays received where nobody acts on it, whatever tags of sale are held", () => {
    const { consent } = setUp({ sensitive: "used" });
    consent.begin();
    consent.hold({ purpose: "sale", release: () => {} });
    consent.limit("form");
    expect(consent.state().limit).toBe("received");
  });

  it("is honored at once where nothing is there to limit", () => {
    const { consent } = setUp();
    consent.begin();
    consent.limit("form");
    expect(consent.state()).toMatchObject({ sensitive: "notApplicable", limit: "honored" });
  });

  it("is handed to a listener that comes later, and to the next page", async () => {
    const { consent, store } = setUp({ sensitive: "used" });
    consent.begin();
    consent.limit("link");
    const next = setUp({ store, sensitive: "used" });
    next.consent.begin();
    expect(next.types()).toEqual(["ready", "limit.recorded"]);
    next.consent.on(async () => {});
    await later();
    expect(next.consent.state().limit).toBe("honored");
    expect(next.consent.ledger.records()).toHaveLength(2);
  });

  it("is taken back by two steps, which leave an opt-out alone", async () => {
    const { consent, types } = setUp({ sensitive: "used" });
    consent.begin();
    consent.optOut("link");
    consent.limit("link");
    const optIn = makeOptIn(consent);
    optIn.request("limit", "form", {});
    expect(consent.state().sensitive).toBe("unlimitRequested");
    await later();
    optIn.confirm("form", {});
    expect(consent.state()).toMatchObject({ sensitive: "unlimited", saleShareAllowed: false });
    expect(consent.ledger.records().at(-1)).toMatchObject({ about: "sensitive" });
    expect(types().slice(-2)).toEqual(["optin.requested", "optin.confirmed"]);
    expect(optIn.request("limit", "form", {})).toBe(false);
  });

  it.each([
    ["US-CA", true],
    ["US-UT", true],
    ["US-IA", true],
    ["US-VA", false],
    ["US-CO", false],
  ])(
    "is how the region %s has it, or else sensitive information waits for an opt-in",
    (region, may) => {
      const { consent } = setUp({ sensitive: "used", region });
      consent.begin();
      expect(consent.state()).toMatchObject({ sensitive: "default", sensitiveAllowed: may });
    },
  );
});

describe("somebody who fails to act", () => {
  it("is asked again, later each time, and the status stays meanwhile", async () => {
    vi.useFakeTimers();
    const { consent } = setUp();
    let asked = 0;
    let works = false;
    consent.begin();
    consent.on(async ({ type }) => {
      if (type !== "optout.recorded") return;
      asked++;
      if (!works) throw new Error("endpoint down");
    });
    consent.optOut("link");
    await vi.advanceTimersByTimeAsync(4900);
    expect([asked, consent.state().optOut]).toEqual([1, "processing"]);
    await vi.advanceTimersByTimeAsync(200);
    expect(asked).toBe(2);
    await vi.advanceTimersByTimeAsync(9800);
    expect(asked).toBe(2);
    works = true;
    await vi.advanceTimersByTimeAsync(400);
    expect([asked, consent.state().optOut]).toEqual([3, "honored"]);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked).toBe(3);
    expect(consent.ledger.records().map(({ type }) => type)).toEqual([
      "optout.recorded",
      "optout.effective",
    ]);
  });

  it("is not asked any more once the visitor has opted back in, or the page is over", async () => {
    vi.useFakeTimers();
    const pages = [setUp(), setUp({ store: memoryStore() })] as const;
    let asked = 0;
    for (const { consent } of pages) {
      consent.begin();
      consent.on(async ({ type }) => {
        if (type === "optout.recorded") {
          asked++;
          throw new Error("endpoint down");
        }
      });
      consent.optOut("link");
    }
    await vi.advanceTimersByTimeAsync(100);
    const optIn = makeOptIn(pages[0].consent);
    optIn.request("optOut", "form", {});
    await vi.advanceTimersByTimeAsync(1);
    optIn.confirm("form", {});
    pages[1].consent.stop();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(asked).toBe(2);
  });
});
