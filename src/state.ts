import type { ConsentRecord, Source } from "./record.ts";

/** Where the notice stands with this visitor. */
export type NoticeState = "unshown" | "shown" | "acknowledged" | "declined" | "stale" | "withdrawn";

/** Sale and sharing (Civ. Code 1798.120). `optedOut` says by which acts; one source gone leaves the others. */
export type SaleState =
  | { readonly status: "notApplicable" | "allowed" | "optInRequested" | "optedIn" | "minorBlocked" }
  | { readonly status: "optedOut"; readonly sources: readonly Source[] };

/** What is allowed *now*: a pure fold of records, signals and the clock. */
export interface ConsentState {
  readonly notice: NoticeState;
  readonly saleShare: SaleState;
  /** Sensitive personal information (1798.121). */
  readonly sensitive: "notApplicable" | "default" | "limited" | "unlimited";
  readonly age: "unknown" | "under13" | "13to15" | "16plus";
  /** The browser sends Global Privacy Control at this moment. */
  readonly gpc: boolean;
  /** May the chat run? Never depends on sale and sharing. */
  readonly chat: "held" | "open";
  /** May data be sold or shared? */
  readonly saleShareAllowed: boolean;
  /** What the visitor is told of an opt-out; `honored` only once everything on this page that acts on it has settled. */
  readonly optOut: "none" | "received" | "honored";
  /** The record that opened the chat. */
  readonly acknowledgedBy?: string | undefined;
}

/** Everything a decision depends on. */
export interface Facts {
  readonly records: readonly ConsentRecord[];
  /** Stored entries that could not be read count as an opt-out, and the chat asks again. */
  readonly unread: number;
  /** The notice stands drawn on this page. */
  readonly shown: boolean;
  readonly gpc: boolean;
  /** ms since the epoch. */
  readonly now: number;
  /** `""`: there is no valid config, so nothing can have been acknowledged. */
  readonly fingerprint: string;
  /** Is anything sold or shared? */
  readonly sells: boolean;
  /** Months an acknowledgement lasts. */
  readonly lasts: number;
  /** Everything on this page that acts on the standing opt-out has settled well. */
  readonly settled: boolean;
}

/** The same day some months on, in UTC; a day the month has not got becomes its last, as deadlines round earlier. */
export const monthsOn = (at: number, months: number): number => {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day) date.setUTCDate(0);
  return date.getTime();
};

const day = 864e5;

/** A record from a clock that ran far ahead would never expire: such a one does not count. */
const lives = ({ at }: ConsentRecord, { now, lasts }: Facts) =>
  at < now + day && now < monthsOn(at, lasts);

/** The last word on the notice: `acknowledged`, `declined` or `withdrawn`. */
const wordOf = ({ type }: ConsentRecord) =>
  /^notice\.(.+)/.exec(type)?.[1] as NoticeState | undefined;

const foldNotice = (facts: Facts): { notice: NoticeState; by?: string } => {
  const last = facts.records.findLast(wordOf);
  const notice = last ? (wordOf(last) as NoticeState) : "unshown";
  const stale = notice === "acknowledged";
  if (
    last &&
    stale &&
    facts.fingerprint &&
    last.fingerprint === facts.fingerprint &&
    lives(last, facts) &&
    facts.unread <= (last.despite ?? 0)
  ) {
    return { notice, by: last.id };
  }
  return { notice: facts.shown ? "shown" : stale ? "stale" : notice };
};

/** What is allowed now. GPC and unreadable records only ever restrict (7025(c)(1), (5)). */
export const fold = (facts: Facts): ConsentState => {
  const { gpc, records, sells, settled, unread } = facts;
  const { notice, by } = foldNotice(facts);
  const asked = new Set<Source>(gpc ? ["gpc"] : []);
  for (const { type, source } of records) if (type === "optout.recorded") asked.add(source);
  const sources = [...asked, ...(unread ? (["unread"] as const) : [])];
  const saleShare: SaleState = !sells
    ? { status: "notApplicable" }
    : sources.length
      ? { status: "optedOut", sources }
      : { status: "allowed" };
  return {
    notice,
    saleShare,
    sensitive: "notApplicable",
    age: "unknown",
    gpc,
    chat: by ? "open" : "held",
    saleShareAllowed: saleShare.status === "allowed",
    optOut: !asked.size ? "none" : settled || !sells ? "honored" : "received",
    acknowledgedBy: by,
  };
};
