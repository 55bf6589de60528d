import fc from "fast-check";
import type { ConsentRecord, RecordType, Source } from "../../src/record.ts";
import type { Step } from "../../src/state.ts";
import { facts, noon, record } from "./steps.ts";

const day = 864e5;

const anyRecord = fc.record({
  type: fc.constantFrom<RecordType>(
    "notice.acknowledged",
    "notice.declined",
    "notice.withdrawn",
    "optout.recorded",
    "optout.effective",
    "optin.requested",
    "optin.confirmed",
    "optin.abandoned",
    "limit.recorded",
    "minor.blocked",
  ),
  source: fc.constantFrom<Source>("link", "gpc", "form", "host", "account"),
  about: fc.constantFrom(undefined, undefined, "sensitive" as const),
  age: fc.constantFrom(undefined, "under13" as const, "13to15" as const),
  fingerprint: fc.constantFrom("f1", "f2", ""),
  at: fc.integer({ min: noon - 800 * day, max: noon + 800 * day }),
  despite: fc.constantFrom(undefined, 0, 1, 2),
});

const anyStep = fc.constantFrom<Step>("received", "processing", "honored");

/** What a fold may be given: everything that storage, host and browser can say. */
export const anyFacts = fc
  .record({
    records: fc.array(anyRecord, { maxLength: 8 }),
    unread: fc.integer({ min: 0, max: 3 }),
    shown: fc.boolean(),
    gpc: fc.boolean(),
    fingerprint: fc.constantFrom("f1", ""),
    sells: fc.boolean(),
    lasts: fc.integer({ min: 1, max: 12 }),
    uses: fc.constantFrom(true, false, "optIn" as const),
    age: fc.constantFrom(undefined, "under13" as const, "13to15" as const, "16plus" as const),
    asking: fc.constantFrom(undefined, undefined, "optOut" as const, "limit" as const),
    steps: fc.record({ optOut: anyStep, limit: anyStep }),
  })
  .map((given) =>
    facts({ ...given, records: given.records.map((parts, i) => record({ ...parts, seq: i + 1 })) }),
  );

/** The records of a kind. */
export const about = (records: readonly ConsentRecord[], what: string) =>
  records.filter(({ type }) => type.startsWith(what));
