import type { AgeBand } from "./config.ts";
import { standing, type Axis } from "./standing.ts";
import type { ConsentRecord, Source } from "./record.ts";

/** Where the notice stands with this visitor. */
export type NoticeState = "unshown" | "shown" | "acknowledged" | "declined" | "stale" | "withdrawn";

/**
 * Sale and sharing (Civ. Code 1798.120). `optedOut` says by which acts; one source gone leaves the others. `pending`:
 * the visitor has opted back in, but the browser's signal still wins.
 */
export type SaleState =
  | { readonly status: "notApplicable" | "allowed" | "optInRequested" | "optedIn" | "minorBlocked" }
  | {
      readonly status: "optedOut";
      readonly sources: readonly Source[];
      readonly pending?: true | undefined;
    };

/** How far this page has come with a request that stands: `processing` while somebody acts on it and has not settled. */
export type Step = "received" | "processing" | "honored";

/** What is allowed *now*: a pure fold of records, signals and the clock. */
export interface ConsentState {
  readonly notice: NoticeState;
  readonly saleShare: SaleState;
  /** Sensitive personal information (1798.121). */
  readonly sensitive: "notApplicable" | "default" | "limited" | "unlimitRequested" | "unlimited";
  /** As the host says it. A minor once told of stays one until the host says otherwise. */
  readonly age: "unknown" | AgeBand;
  /** The browser sends Global Privacy Control at this moment. */
  readonly gpc: boolean;
  /** May the chat run? Never depends on sale and sharing. */
  readonly chat: "held" | "open";
  /** May data be sold or shared? */
  readonly saleShareAllowed: boolean;
  /** May sensitive information be used beyond what 7027(m) allows anyway? */
  readonly sensitiveAllowed: boolean;
  /** May this visitor be asked to opt back in? Not within 12 months of a refusal (7026(k), 7027(l), 1798.135(c)(4)-(5)). */
  readonly mayAsk: boolean;
  /** What the visitor is told of an opt-out; `honored` only once everything on this page that acts on it has settled. */
  readonly optOut: "none" | Step;
  /** The same of a request to limit. */
  readonly limit: "none" | Step;
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
  /** Is sensitive information used so that it can be limited, or only after an opt-in? */
  readonly uses: boolean | "optIn";
  /** Months an acknowledgement lasts. */
  readonly lasts: number;
  /** How far this page is with the standing opt-out, and with the standing limit. */
  readonly steps: Readonly<Record<Axis, Step>>;
  /** What the host has said of the visitor's age on this page. */
  readonly age?: AgeBand | undefined;
  /** The opt-in that was requested on this page and awaits its confirmation (7028(a)). */
  readonly asking?: Axis | undefined;
}

/** The same day some months on, in UTC; a day the month has not got becomes its last, or for a waiting period the next. */
export const monthsOn = (at: number, months: number, later = false): number => {
  const date = new Date(at);
  const day = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day && !later) date.setUTCDate(0);
  return date.getTime();
};

const day = 864e5;

/** A record from a clock that ran far ahead would never expire: such a one does not count. */
const lives = ({ at }: ConsentRecord, { now, lasts }: Facts) =>
  at < now + day && now < monthsOn(at, lasts);

/** The last word on the notice: `acknowledged`, `declined` or `withdrawn`. */
const wordOf = ({ type }: ConsentRecord) =>
  /^notice\.(.+)/.exec(type)?.[1] as NoticeState | undefined;

/** Entries that could not be read may have taken it back, save those that were there when it was made. */
const lost = ({ unread }: Facts, by?: ConsentRecord): boolean => unread > (by?.despite ?? 0);

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
    !lost(facts, last)
  ) {
    return { notice, by: last.id };
  }
  return { notice: facts.shown ? "shown" : stale ? "stale" : notice };
};

/** What the host says on this page; else the band that was told before, the younger one where that cannot be read. */
const ageOf = ({ age, records }: Facts): ConsentState["age"] => {
  const minor = records.findLast(({ type }) => type === "minor.blocked");
  return age ?? (!minor ? "unknown" : minor.age === "13to15" ? minor.age : "under13");
};

/** Opt-outs, limits, and opt-ins that were not gone through with: who refused so is left in peace. */
const isRefusal = ({ type }: ConsentRecord) => /^(optout|limit).r|^optin.a/.test(type);

/** What is allowed now. GPC and unreadable records only ever restrict (7025(c)(1), (5)). */
export const fold = (facts: Facts): ConsentState => {
  const { asking, gpc, now, records, sells, steps, unread, uses } = facts;
  const { notice, by } = foldNotice(facts);
  const sale = standing(records, "optOut");
  const sensitive = standing(records, "limit");
  const age = ageOf(facts);
  const asked = [...(gpc ? (["gpc"] as const) : []), ...sale.asked];
  const sources = [...new Set<Source>(lost(facts, sale.by) ? [...asked, "unread"] : asked)];
  // Under 13 it is the parent who opts in, through the host; from 13 the minor (1798.120(c)).
  const young = age === "under13" ? sale.by?.source !== "account" : age === "13to15" && !sale.by;
  const status = !sells
    ? "notApplicable"
    : asking === "optOut"
      ? "optInRequested"
      : sources[0]
        ? "optedOut"
        : young
          ? "minorBlocked"
          : sale.by
            ? "optedIn"
            : "allowed";
  const use = !uses
    ? "notApplicable"
    : asking === "limit"
      ? "unlimitRequested"
      : lost(facts, sensitive.by) || sensitive.asked.size
        ? "limited"
        : sensitive.by
          ? "unlimited"
          : "default";
  return {
    notice,
    saleShare:
      status === "optedOut"
        ? { status, sources, pending: (gpc && !!sale.by) || undefined }
        : { status },
    sensitive: use,
    age,
    gpc,
    chat: by ? "open" : "held",
    saleShareAllowed: /^(allowed|optedIn)$/.test(status),
    sensitiveAllowed: use === "unlimited" || (use === "default" && uses !== "optIn"),
    mayAsk:
      !gpc &&
      !unread &&
      age !== "under13" &&
      records.every((one) => !isRefusal(one) || now >= monthsOn(one.at, 12, true)),
    optOut: asked[0] ? (sells ? steps.optOut : "honored") : "none",
    limit: sensitive.asked.size ? (uses ? steps.limit : "honored") : "none",
    acknowledgedBy: by,
  };
};
