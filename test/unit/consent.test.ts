import { describe, expect, it, vi } from "vitest";
import { withdraw } from "../../src/acts.ts";
import { memoryStore } from "../../src/ledger.ts";
import type { Sink } from "../../src/sinks/sink.ts";
import { ids, setUp } from "./consent-page.ts";
import { noon } from "./steps.ts";

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
    withdraw(consent, "stopped");
    const release = vi.fn();
    consent.gate.hold({ purpose: "chat", release });
    expect(release).not.toHaveBeenCalled();
    expect(consent.state()).toMatchObject({ notice: "withdrawn", chat: "held" });
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

  it("hear of each event once, whether they come before the page has begun or after", () => {
    const { consent } = setUp({ gpc: true });
    const [early, late] = [vi.fn(), vi.fn()];
    consent.on(early);
    consent.begin();
    consent.on(late);
    const types = (listener: typeof early) => listener.mock.calls.map(([event]) => event.type);
    expect(types(early)).toEqual(["ready", "gpc.seen", "optout.recorded"]);
    expect(types(late)).toEqual(["ready", "optout.recorded"]);
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
