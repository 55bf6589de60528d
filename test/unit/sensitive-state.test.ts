import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyFacts } from "./any-facts.ts";
import type { ConsentRecord, RecordType } from "../../src/record.ts";
import { fold, monthsOn } from "../../src/state.ts";
import { facts, record } from "./steps.ts";

describe("sensitive information", () => {
  const limit = record({ type: "limit.recorded", source: "link" });
  const free = record({ type: "optin.confirmed", about: "sensitive" });

  it("is not applicable where it is not used beyond what needs no choice", () => {
    expect(fold(facts({ records: [limit] }))).toMatchObject({
      sensitive: "notApplicable",
      sensitiveAllowed: false,
      limit: "honored",
    });
  });

  it("is allowed until limited, and again after the two steps back", () => {
    const look = (...records: ConsentRecord[]) => {
      const { sensitive, sensitiveAllowed } = fold(facts({ records, uses: true }));
      return [sensitive, sensitiveAllowed];
    };
    expect(look()).toEqual(["default", true]);
    expect(look(limit)).toEqual(["limited", false]);
    expect(look(limit, free)).toEqual(["unlimited", true]);
    expect(look(limit, free, limit)).toEqual(["limited", false]);
  });

  it("waits for an opt-in where the region says so", () => {
    expect(fold(facts({ uses: "optIn" })).sensitiveAllowed).toBe(false);
    expect(fold(facts({ uses: "optIn", records: [free] })).sensitiveAllowed).toBe(true);
  });

  it("is not allowed while an opt-in awaits its confirmation, or records cannot be read", () => {
    const asking = fold(facts({ uses: true, records: [limit], asking: "limit" }));
    expect(asking).toMatchObject({ sensitive: "unlimitRequested", sensitiveAllowed: false });
    expect(fold(facts({ uses: true, unread: 1 })).sensitiveAllowed).toBe(false);
  });

  it("and sale and sharing know nothing of each other", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const without = (what: RegExp, sensitive: boolean) =>
          given.records.filter(
            ({ type, about: of }) =>
              !what.test(type) && !(type === "optin.confirmed" && !!of === sensitive),
          );
        const { saleShareAllowed, sensitiveAllowed } = fold({ ...given, asking: undefined });
        const sale = { ...given, asking: undefined, records: without(/^limit/, true) };
        const use = { ...given, asking: undefined, records: without(/^optout/, false) };
        expect(fold(sale).saleShareAllowed).toBe(saleShareAllowed);
        expect(fold(use).sensitiveAllowed).toBe(sensitiveAllowed);
      }),
    );
  });
});

describe("asking a visitor to opt back in", () => {
  const refused: readonly RecordType[] = ["optout.recorded", "limit.recorded", "optin.abandoned"];

  it("is for twelve months after a refusal out of the question, whatever the clock did before", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const recent = given.records.some(
          ({ at, type }) => refused.includes(type) && given.now < monthsOn(at, 12, true),
        );
        const { age, gpc, mayAsk } = fold(given);
        expect(mayAsk).toBe(!recent && !gpc && !given.unread && age !== "under13");
      }),
    );
  });

  it.each(refused)("waits from %s to the day after twelve months rather than before", (type) => {
    const records = [record({ type, at: Date.UTC(2028, 1, 29) })];
    expect(fold(facts({ records, now: Date.UTC(2029, 1, 28, 23) })).mayAsk).toBe(false);
    expect(fold(facts({ records, now: Date.UTC(2029, 2, 1) })).mayAsk).toBe(true);
  });
});
