import type { AgeBand } from "./config.js";
import { type Axis } from "./standing.js";
import type { ConsentRecord, Source } from "./record.js";
/** Where the notice stands with this visitor. */
export type NoticeState = "unshown" | "shown" | "acknowledged" | "declined" | "stale" | "withdrawn";
/**
 * Sale and sharing (Civ. Code 1798.120). `optedOut` says by which acts; one source gone leaves the others. `pending`:
 * the visitor has opted back in, but the browser's signal still wins.
 */
export type SaleState = {
    readonly status: "notApplicable" | "allowed" | "optInRequested" | "optedIn" | "minorBlocked";
} | {
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
export declare const monthsOn: (at: number, months: number, later?: boolean) => number;
/** What is allowed now. GPC and unreadable records only ever restrict (7025(c)(1), (5)). */
export declare const fold: (facts: Facts) => ConsentState;
