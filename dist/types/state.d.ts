import type { ConsentRecord, Source } from "./record.js";
/** Where the notice stands with this visitor. */
export type NoticeState = "unshown" | "shown" | "acknowledged" | "declined" | "stale" | "withdrawn";
/** Sale and sharing (Civ. Code 1798.120). `optedOut` says by which acts; one source gone leaves the others. */
export type SaleState = {
    readonly status: "notApplicable" | "allowed" | "optInRequested" | "optedIn" | "minorBlocked";
} | {
    readonly status: "optedOut";
    readonly sources: readonly Source[];
};
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
export declare const monthsOn: (at: number, months: number) => number;
/** What is allowed now. GPC and unreadable records only ever restrict (7025(c)(1), (5)). */
export declare const fold: (facts: Facts) => ConsentState;
