import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConsentRecord, RecordType, Source } from "../../src/record.ts";
import { fold, monthsOn } from "../../src/state.ts";
import { facts, noon, record } from "./steps.ts";

const day = 864e5;

const anyRecord = fc.record({
  type: fc.constantFrom<RecordType>(
    "notice.acknowledged",
    "notice.declined",
    "notice.withdrawn",
    "optout.recorded",
    "optout.effective",
    "optin.confirmed",
  ),
  source: fc.constantFrom<Source>("link", "gpc", "form", "host"),
  fingerprint: fc.constantFrom("f1", "f2", ""),
  at: fc.integer({ min: noon - 800 * day, max: noon + 800 * day }),
  despite: fc.constantFrom(undefined, 0, 1, 2),
});

const anyFacts = fc
  .record({
    records: fc.array(anyRecord, { maxLength: 8 }),
    unread: fc.integer({ min: 0, max: 3 }),
    shown: fc.boolean(),
    gpc: fc.boolean(),
    fingerprint: fc.constantFrom("f1", ""),
    sells: fc.boolean(),
    lasts: fc.integer({ min: 1, max: 12 }),
    settled: fc.boolean(),
  })
  .map((given) =>
    facts({ ...given, records: given.records.map((parts, i) => record({ ...parts, seq: i + 1 })) }),
  );

const about = (records: readonly ConsentRecord[], what: string) =>
  records.filter(({ type }) => type.startsWith(what));

describe("the notice axis", () => {
  it("opens the chat only by an unexpired acknowledgement of this fingerprint that is the last word", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const last = about(given.records, "notice").at(-1);
        const may =
          given.fingerprint !== "" &&
          last?.type === "notice.acknowledged" &&
          last.fingerprint === given.fingerprint &&
          last.at < given.now + day &&
          given.now < monthsOn(last.at, given.lasts) &&
          given.unread <= (last.despite ?? 0);
        const { chat, notice, acknowledgedBy } = fold(given);
        expect(chat).toBe(may ? "open" : "held");
        expect(notice === "acknowledged").toBe(may);
        expect(acknowledgedBy).toBe(may ? last.id : undefined);
      }),
    );
  });

  it("never depends on sale and sharing", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const without = { ...given, gpc: false, records: about(given.records, "notice") };
        expect(fold(given).chat).toBe(fold(without).chat);
      }),
    );
  });

  it("is stale once the fingerprint has changed or the months are over", () => {
    const acknowledged = record({});
    expect(fold(facts({ records: [acknowledged], fingerprint: "f2" })).notice).toBe("stale");
    expect(fold(facts({ records: [acknowledged], now: monthsOn(noon, 12) - 1 })).notice).toBe(
      "acknowledged",
    );
    expect(fold(facts({ records: [acknowledged], now: monthsOn(noon, 12) })).notice).toBe("stale");
  });

  it("does not trust a record from a clock that ran far ahead", () => {
    expect(fold(facts({ records: [record({ at: noon + 400 * day })] })).chat).toBe("held");
  });

  it("says declined, withdrawn, shown and unshown", () => {
    expect(fold(facts({})).notice).toBe("unshown");
    expect(fold(facts({ shown: true })).notice).toBe("shown");
    expect(fold(facts({ records: [record({ type: "notice.declined" })] })).notice).toBe("declined");
    const records = [record({}), record({ type: "notice.withdrawn" })];
    expect(fold(facts({ records })).notice).toBe("withdrawn");
    expect(fold(facts({ records, shown: true })).notice).toBe("shown");
  });
});

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

  it("is allowed only where nothing restricts it: no opt-out, no signal, nothing unreadable", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const free =
          given.sells &&
          !given.gpc &&
          !given.unread &&
          !about(given.records, "optout.recorded").length;
        expect(fold(given).saleShareAllowed).toBe(free);
      }),
    );
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
    expect(fold(facts({ records })).optOut).toBe("received");
    expect(fold(facts({ records, settled: true })).optOut).toBe("honored");
    expect(fold(facts({ records, sells: false })).optOut).toBe("honored");
    expect(fold(facts({ settled: true })).optOut).toBe("none");
  });
});

describe("months", () => {
  it.each([
    ["2026-11-22", 12, "2027-11-22"],
    ["2028-02-29", 12, "2029-02-28"],
    ["2026-08-31", 1, "2026-09-30"],
    ["2026-12-31", 2, "2027-02-28"],
  ])("end earlier rather than later: %s and %i", (from, months, to) => {
    expect(new Date(monthsOn(Date.parse(from), months)).toISOString().slice(0, 10)).toBe(to);
  });
});
