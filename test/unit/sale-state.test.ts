import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { about, anyFacts } from "./any-facts.ts";
import type { ConsentRecord, Source } from "../../src/record.ts";
import { fold } from "../../src/state.ts";
import { facts, record } from "./steps.ts";

describe("sale and sharing", () => {
  it("is only ever restricted by GPC", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const on = fold({ ...given, gpc: true });
        const off = fold({ ...given, gpc: false });
        expect(on.saleShareAllowed).toBe(false);
        if (on.saleShareAllowed) expect(off.saleShareAllowed).toBe(true);
        expect(on.chat).toBe(off.chat);
      }),
    );
  });

  it("is allowed only where nothing that restricts it is younger than a confirmed opt-in", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const { age, asking, gpc, records, sells, unread } = given;
        const isFree = ({ type, about }: ConsentRecord) => type === "optin.confirmed" && !about;
        const at = records.findLastIndex(isFree);
        const later = records.slice(at + 1);
        const stands = about(later, "optout.recorded").length > 0;
        const free = at >= 0 && !stands ? records[at] : undefined;
        const blocked = about(records, "minor.blocked").at(-1);
        const band = age ?? (blocked ? (blocked.age ?? "under13") : "unknown");
        // An opt-in of before the site knew does not count, unless the host's server vouches for it.
        const own = free?.source === "account" || !about(later, "minor.blocked").length;
        const may =
          band === "under13" ? free?.source === "account" : band === "13to15" ? free && own : true;
        const read = unread <= ((own ? free?.despite : 0) ?? 0);
        const allowed = sells && !gpc && asking !== "optOut" && !stands && may && read;
        expect(fold(given).saleShareAllowed).toBe(!!allowed);
      }),
      { numRuns: 1000 },
    );
  });

  it("is never allowed to a minor without an opt-in, nor by a child's own", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const child = fold({ ...given, age: "under13" }).saleShareAllowed;
        const minor = fold({ ...given, age: "13to15" }).saleShareAllowed;
        const optIns = about(given.records, "optin.confirmed");
        if (minor) expect(optIns.length).toBeGreaterThan(0);
        if (child) expect(optIns.some(({ source }) => source === "account")).toBe(true);
      }),
    );
  });

  it("stays restricted by every other source where one is taken away", () => {
    fc.assert(
      fc.property(anyFacts, fc.constantFrom<Source>("link", "gpc", "form"), (given, gone) => {
        const { saleShare } = fold({ ...given, asking: undefined });
        const records = given.records.filter(({ source }) => source !== gone);
        const rest = fold({ ...given, asking: undefined, records, gpc: false }).saleShare;
        if (saleShare.status !== "optedOut") return;
        const others = saleShare.sources.filter((it) => it !== gone && it !== "gpc");
        if (rest.status === "optedOut")
          expect(rest.sources).toEqual(expect.arrayContaining(others));
        else expect(others).toEqual([]);
      }),
    );
  });

  it("awaits the confirmation of an opt-in as restricted as before", () => {
    const records = [record({ type: "optout.recorded", source: "link" })];
    const state = fold(facts({ records, asking: "optOut" }));
    expect(state.saleShare).toEqual({ status: "optInRequested" });
    expect(state).toMatchObject({ saleShareAllowed: false, optOut: "received" });
  });

  it("keeps an opt-in pending while the browser's signal is on", () => {
    const records = [
      record({ type: "optout.recorded", source: "gpc" }),
      record({ type: "optin.confirmed", gpc: true }),
    ];
    expect(fold(facts({ records, gpc: true })).saleShare).toEqual({
      status: "optedOut",
      sources: ["gpc"],
      pending: true,
    });
    expect(fold(facts({ records })).saleShare).toEqual({ status: "optedIn" });
  });

  it("keeps the sources apart", () => {
    const records = [record({ type: "optout.recorded", source: "link" })];
    expect(fold(facts({ records, gpc: true })).saleShare).toEqual({
      status: "optedOut",
      sources: ["gpc", "link"],
    });
    expect(fold(facts({ records })).saleShare).toEqual({ status: "optedOut", sources: ["link"] });
  });

  it("counts unreadable records as an opt-out but never tells the visitor that they asked for one", () => {
    const state = fold(facts({ unread: 1 }));
    expect(state.saleShare).toEqual({ status: "optedOut", sources: ["unread"] });
    expect(state.optOut).toBe("none");
  });

  it("says honored only once it has settled or where nothing is sold or shared", () => {
    const records = [record({ type: "optout.recorded", source: "link" })];
    const done = { optOut: "honored", limit: "received" } as const;
    expect(fold(facts({ records })).optOut).toBe("received");
    expect(fold(facts({ records, steps: done })).optOut).toBe("honored");
    expect(fold(facts({ records, sells: false })).optOut).toBe("honored");
    expect(fold(facts({ steps: done })).optOut).toBe("none");
  });
});
