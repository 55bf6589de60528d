import { describe, expect, it, vi } from "vitest";
import { makeActs } from "../../src/acts.ts";
import { makeConsent } from "../../src/consent.ts";
import { normalize } from "../../src/config.ts";
import type { ConsentEvent } from "../../src/event.ts";
import { memoryStore, type Store } from "../../src/ledger.ts";
import type { Sink } from "../../src/sinks/sink.ts";
import { config } from "./configs.ts";
import { noon } from "./steps.ts";

const ids = ["business-notice", "processing", "recording"];

const setUp = ({
  store = memoryStore(),
  sinks = [],
  sells = true,
  gpc = false,
  tellTimeout = 1500,
}: {
  store?: Store;
  sinks?: Sink[];
  sells?: boolean;
  gpc?: boolean;
  tellTimeout?: number;
} = {}) => {
  let n = 0;
  const now = { gpc, at: noon };
  const events: ConsentEvent[] = [];
  const settled = normalize({
    ...config,
    tellTimeout,
    collects: config.collects.map((row) => ({ ...row, shared: sells, sold: false })),
  });
  const consent = makeConsent({
    config: settled,
    fingerprint: "f1",
    store,
    now: () => now.at,
    random: () => `${now.at}-${++n}-${Math.random()}`,
    gpc: () => now.gpc,
    sinks: [{ name: "log", tell: (event) => void events.push(event) }, ...sinks],
    language: "en",
    test: false,
  });
  const types = () => events.map(({ type }) => type);
  const acts = makeActs(consent, settled, () => now.at);
  return { acts, consent, events, types, now, store };
};

const later = () => new Promise((done) => setTimeout(done));

describe("an acknowledgement", () => {
  it("is kept, then told, then released, all in the task of the act", () => {
    const order: string[] = [];
    const store = memoryStore();
    const append = store.append;
    store.append = (key, value) => {
      order.push("kept");
      append(key, value);
    };
    const told: Sink = {
      name: "s",
      tell: ({ type }) => void (type === "notice.acknowledged" && order.push("told")),
    };
    const { acts, consent } = setUp({ store, sinks: [told] });
    consent.gate.hold({ purpose: "chat", release: () => void order.push("released") });
    consent.begin();
    void acts.shown("text", Promise.resolve("hash"));
    void acts.acknowledge(ids, "not-requested");
    expect(order).toEqual(["kept", "told", "released"]);
    expect(consent.state().chat).toBe("open");
  });

  it("waits for a sink that answers with a promise, but not longer than tellTimeout", async () => {
    vi.useFakeTimers();
    const release = vi.fn();
    const slow: Sink = {
      name: "slow",
      tell: ({ type }) => (type === "notice.acknowledged" ? new Promise(() => {}) : undefined),
    };
    const { acts, consent } = setUp({ sinks: [slow], tellTimeout: 700 });
    consent.gate.hold({ purpose: "chat", release });
    consent.begin();
    void acts.shown("text", Promise.resolve(null));
    void acts.acknowledge(ids, "not-requested");
    await vi.advanceTimersByTimeAsync(699);
    expect(release).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(2);
    expect(release).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });

  it("carries the hash and the time of what was shown, and its exact text is told once", async () => {
    const { acts, consent, events, now } = setUp();
    consent.begin();
    await acts.shown("the text", Promise.resolve("abc"));
    now.at += 5000;
    void acts.acknowledge(ids, "not-requested");
    expect(consent.ledger.records().at(-1)).toMatchObject({
      type: "notice.acknowledged",
      hash: "abc",
      shownAt: noon,
      at: noon + 5000,
      clauses: ids.map((id) => ({ id, edition: 1 })),
      held: "not-requested",
    });
    expect(events.filter((event) => "text" in event)).toHaveLength(1);
  });

  it("is over with a withdrawal, and the gate is closed again", () => {
    const { acts, consent } = setUp();
    consent.begin();
    void acts.shown("text", Promise.resolve(null));
    void acts.acknowledge(ids, "not-requested");
    acts.withdraw("stopped");
    const release = vi.fn();
    consent.gate.hold({ purpose: "chat", release });
    expect(release).not.toHaveBeenCalled();
    expect(consent.state()).toMatchObject({ notice: "withdrawn", chat: "held" });
  });
});

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
    expect(consent.state().optOut).toBe("received");
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
    expect(consent.state().optOut).toBe("received");
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

describe("those who are told", () => {
  it("cannot silence each other: a listener that throws is reported as an error", () => {
    const { consent, events } = setUp();
    const second = vi.fn();
    consent.begin();
    consent.on(() => {
      throw new Error("host's own mistake");
    });
    consent.on(second);
    consent.optOut("link");
    expect(second.mock.calls.map(([event]) => event.type)).toContain("optout.recorded");
    expect(events.filter(({ type }) => type === "error").length).toBeGreaterThan(0);
  });

  it("hear of a sink that failed", () => {
    const bad: Sink = {
      name: "bad",
      tell: () => {
        throw new Error("no");
      },
    };
    const { consent, events } = setUp({ sinks: [bad] });
    consent.begin();
    consent.optOut("link");
    expect(events.find(({ type }) => type === "delivery.failed")).toMatchObject({ sink: "bad" });
  });

  it("get no more once they have taken themselves off", () => {
    const { consent } = setUp();
    const listener = vi.fn();
    consent.begin();
    consent.on(listener)();
    consent.optOut("link");
    expect(listener).toHaveBeenCalledOnce();
  });
});
