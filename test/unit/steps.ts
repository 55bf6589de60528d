import type { ConsentRecord } from "../../src/record.ts";
import type { Facts } from "../../src/state.ts";

/** A day in 2026 that tests count from. */
export const noon = Date.UTC(2026, 10, 22, 12);

let made = 0;

/** A record with the parts a test cares for. */
export const record = (parts: Partial<ConsentRecord>): ConsentRecord => ({
  schema: 1,
  type: "notice.acknowledged",
  id: `r${++made}`,
  at: noon,
  seq: made,
  subject: "s",
  source: "form",
  language: "en",
  fingerprint: "f1",
  ...parts,
});

/** What a fold is given on an ordinary page. */
export const facts = (parts: Partial<Facts>): Facts => ({
  records: [],
  unread: 0,
  shown: false,
  gpc: false,
  now: noon,
  fingerprint: "f1",
  sells: true,
  lasts: 12,
  uses: false,
  steps: { optOut: "received", limit: "received" },
  ...parts,
});
