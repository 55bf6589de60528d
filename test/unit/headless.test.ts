import { describe, expect, it, vi } from "vitest";
import { ConfigError, memoryStore, open, type Config } from "../../src/headless.ts";
import { config } from "./configs.ts";

const person = { isTrusted: true };
const all = ["business-notice", "processing", "recording"] as const;
const notice = { text: "the whole text" };

describe("the engine without a pixel", () => {
  it("refuses a config that does not hold", () => {
    const bad = { ...config, privacyPolicy: "https://acme.example/privacy" } as Config;
    expect(() => open(bad)).toThrow(ConfigError);
  });

  it("opens only after the notice was shown, with every clause, by a person", async () => {
    const gate = open(config);
    expect(gate.acknowledge(all, person)).toBe(false);
    await gate.shown(notice);
    expect(gate.acknowledge(all.slice(1), person)).toBe(false);
    expect(gate.acknowledge(all, { isTrusted: false })).toBe(false);
    expect(gate.state.chat).toBe("held");
    expect(gate.acknowledge(all, person)).toBe(true);
    expect(gate.state.chat).toBe("open");
    expect(gate.records().at(-1)?.hash).toMatch(/^[0-9a-f]{64}$/);
  });

  it("sends nothing while held, and says so", async () => {
    const onEvent = vi.fn();
    const gate = open(config, { onEvent });
    const send = vi.fn((text: string) => text.length);
    const guarded = gate.guard(send);
    expect(guarded("hello")).toBeUndefined();
    expect(send).not.toHaveBeenCalled();
    expect(onEvent.mock.calls.map(([event]) => event.type)).toContain("invite.gated");
    await gate.shown(notice);
    gate.acknowledge(all, person);
    expect(guarded("hello")).toBe(5);
  });

  it("asks again for another notice, after twelve months, and after a withdrawal", async () => {
    const store = memoryStore();
    let now = Date.UTC(2026, 10, 22);
    const again = (parts: Partial<Config> = {}) =>
      open({ ...config, ...parts }, { store, now: () => now });
    const gate = again();
    await gate.shown(notice);
    gate.acknowledge(all, person);
    expect(again().state.notice).toBe("acknowledged");
    expect(again({ company: "Other, Inc." }).state.notice).toBe("stale");
    expect(again({ launcher: false }).state.notice).toBe("acknowledged");
    now = Date.UTC(2027, 10, 22);
    expect(again().state.notice).toBe("stale");
    now = Date.UTC(2026, 10, 23);
    again().withdraw();
    expect(again().state).toMatchObject({ notice: "withdrawn", chat: "held" });
  });

  it("keeps the records of two tenants apart", async () => {
    const store = memoryStore();
    const acme = open({ ...config, tenant: "acme" }, { store });
    await acme.shown(notice);
    acme.acknowledge(all, person);
    acme.optOut("form");
    const other = open({ ...config, tenant: "other" }, { store });
    expect(other.state).toMatchObject({ notice: "unshown", saleShareAllowed: true });
  });

  it("takes the server's header as GPC", () => {
    const gate = open(config, { gpc: () => true });
    expect(gate.state).toMatchObject({ gpc: true, saleShareAllowed: false });
    expect(gate.records()).toMatchObject([{ type: "optout.recorded", source: "gpc" }]);
  });

  it("opts back in by two acts of a person, in two tasks, and abandons otherwise", async () => {
    const gate = open(config);
    gate.optOut("form");
    expect(gate.optIn("request", { isTrusted: false })).toBe(false);
    expect(gate.optIn("request", person)).toBe(true);
    expect(gate.optIn("confirm", { isTrusted: true })).toBe(false);
    await new Promise((done) => setTimeout(done));
    expect(gate.optIn("confirm", person)).toBe(false);
    expect(gate.unlimit("confirm", { isTrusted: true })).toBe(false);
    expect(gate.optIn("abandon")).toBe(true);
    expect(gate.state.saleShareAllowed).toBe(false);
    gate.optIn("request", person);
    await new Promise((done) => setTimeout(done));
    expect(gate.optIn("confirm", { isTrusted: true })).toBe(true);
    expect(gate.state.saleShareAllowed).toBe(true);
  });

  it("limits, and knows what the host knows", async () => {
    const gate = open({ ...config, sensitive: "used" });
    gate.limit();
    expect(gate.state.sensitive).toBe("limited");
    gate.unlimit("request", person);
    await new Promise((done) => setTimeout(done));
    gate.unlimit("confirm", { isTrusted: true });
    expect(gate.state.sensitive).toBe("unlimited");
    gate.age("under13");
    expect(gate.state.saleShareAllowed).toBe(false);
    expect(gate.optIn({ source: "account" })).toBe(true);
    gate.identify("user-7", { saleShare: "optedOut", at: 0 });
    expect(gate.state.saleShareAllowed).toBe(false);
    expect(JSON.stringify(gate.records())).not.toContain("user-7");
  });

  it("marks records made under a test's trust", async () => {
    const gate = open(config, { trust: () => true });
    await gate.shown(notice);
    expect(gate.acknowledge(all, { isTrusted: false })).toBe(true);
    expect(gate.records().at(-1)?.test).toBe(true);
  });

  it("tells no personal data in any event", async () => {
    const told: string[] = [];
    const gate = open(config, { onEvent: (event) => void told.push(JSON.stringify(event)) });
    await gate.shown(notice);
    gate.acknowledge(all, person);
    gate.optOut("form");
    gate.withdraw();
    expect(told.length).toBeGreaterThan(4);
    for (const text of told) expect(text).not.toMatch(/@|Fresno|Acme/);
  });
});
