import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { about, anyFacts } from "./any-facts.ts";
import { fold, monthsOn } from "../../src/state.ts";
import { facts, noon, record } from "./steps.ts";

const day = 864e5;

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

describe("a visitor's age", () => {
  it("is what the host says on this page, else what it told this browser, else unknown", () => {
    const told = [record({ type: "minor.blocked", age: "13to15" })];
    expect(fold(facts({})).age).toBe("unknown");
    expect(fold(facts({ records: told })).age).toBe("13to15");
    expect(fold(facts({ records: told, age: "16plus" })).saleShareAllowed).toBe(true);
  });

  it("is the younger one where a record does not say it", () => {
    const records = [record({ type: "minor.blocked" })];
    expect(fold(facts({ records }))).toMatchObject({
      age: "under13",
      saleShare: { status: "minorBlocked" },
    });
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
