import type { AgeBand } from "./config.js";
/** How a choice reached us. `unread`: this browser's records could not be read, so the protective value holds. */
export type Source = "link" | "gpc" | "form" | "agent" | "account" | "host" | "unread";
/** How a notice was left without acknowledging. None of these is ever read as an acknowledgement (7004(a)(3)(D)). */
export type Declined = "button" | "close" | "escape" | "backdrop" | "host";
/** What the vendor's code had done before the visitor acknowledged. */
export type HeldHow = "not-requested" | "fetched-not-run" | "covered" | "already-running";
/** Facts that are kept. Everything else is only told. */
export type RecordType = "notice.acknowledged" | "notice.declined" | "notice.withdrawn" | "optout.recorded" | "optout.effective" | "optin.requested" | "optin.confirmed" | "optin.abandoned" | "limit.recorded" | "limit.effective" | "minor.blocked";
/** What happened, without the parts that every record has. */
export interface Fact {
    readonly type: RecordType;
    readonly source: Source;
    /** BCP 47 tag of the words that were shown. */
    readonly language: string;
    /** Required clauses, all ticked, with the edition of each. */
    readonly clauses?: readonly {
        readonly id: string;
        readonly edition: number;
    }[] | undefined;
    /** Ids of the optional clauses that were ticked; empty where some were offered and none was ticked. */
    readonly optional?: readonly string[] | undefined;
    /** A short hash of each part of the notice, so that a later notice can say what has changed. */
    readonly sections?: Readonly<Record<string, string>> | undefined;
    /** SHA-256 (hex) of the exact text shown; `null` where the page has no `crypto.subtle`. */
    readonly hash?: string | null | undefined;
    /** When the notice was drawn, ms since the epoch. */
    readonly shownAt?: number | undefined;
    readonly how?: Declined | undefined;
    readonly held?: HeldHow | undefined;
    /** After a withdrawal: did the vendor's code stop, or is it only out of sight until the page is loaded anew? */
    readonly stopped?: "stopped" | "covered-until-reload" | undefined;
    /** An opt-in to the use of sensitive information; without it to sale and sharing. */
    readonly about?: "sensitive" | undefined;
    /** The band that `minor.blocked` was made for. */
    readonly age?: AgeBand | undefined;
    /** The browser sent Global Privacy Control when this was made. */
    readonly gpc?: true | undefined;
    /** The record this one answers (`optout.effective` names its `optout.recorded`). */
    readonly of?: string | undefined;
    /** Made under a test's `trust`, not by a person. */
    readonly test?: true | undefined;
}
/** One fact that happened; never changed afterwards. No personal data: only a random id for this browser. */
export interface ConsentRecord extends Fact {
    readonly schema: 1;
    readonly id: string;
    /** ms since the epoch, UTC. */
    readonly at: number;
    /** Position among this browser's records, from 1. */
    readonly seq: number;
    /** Random id of this browser, made with its first record. */
    readonly subject: string;
    /** The config's fingerprint: which notice was live. */
    readonly fingerprint: string;
    /** How many unreadable entries lay in the store already: none of them can be a later withdrawal of this. */
    readonly despite?: number | undefined;
}
/** Reads one stored record. Storage is hostile: anything not exactly of our making is `undefined`. */
export declare const readRecord: (text: string) => ConsentRecord | undefined;
