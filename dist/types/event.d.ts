import type { ConsentRecord, Declined, HeldHow, Source } from "./record.js";
import type { ConsentState } from "./state.js";
/** An opt-in: to the use of sensitive information, or without `about` to sale and sharing. */
interface OptIn {
    readonly about?: "sensitive" | undefined;
}
/** The parts of each event beyond the common ones. */
interface EventData {
    ready: object;
    "notice.shown": {
        readonly text: string;
        readonly hash: string | null;
    };
    "notice.acknowledged": object;
    "notice.declined": {
        readonly how: Declined;
    };
    "notice.stale": object;
    "notice.withdrawn": object;
    "invite.gated": object;
    /** `standing`: made on an earlier page and handed to this page's listeners, who have tags of their own to stop. */
    "optout.recorded": {
        readonly standing?: true | undefined;
    };
    "optout.effective": object;
    "optin.requested": OptIn;
    "optin.confirmed": OptIn;
    "optin.abandoned": OptIn;
    "limit.recorded": {
        readonly standing?: true | undefined;
    };
    "limit.effective": object;
    "gpc.seen": object;
    /** It was seen before and is gone, told once a page. What it asked for stays. */
    "gpc.absent": object;
    "minor.blocked": object;
    /** The host has said how old the visitor is. */
    "age.changed": object;
    "request.submitted": object;
    "request.verified": object;
    "request.completed": object;
    "request.denied": object;
    "vendor.held": {
        readonly vendor: string;
    };
    "vendor.released": {
        readonly vendor: string;
    };
    "vendor.opened": {
        readonly vendor: string;
    };
    "vendor.failed": {
        readonly vendor: string;
    };
    "conversation.started": {
        readonly conversationId: string;
        readonly acknowledgedBy: string;
    };
    /** The visitor was told again that an AI answers (`assistant.repeat`). */
    "assistant.repeated": object;
    "delivery.failed": {
        readonly sink: string;
    };
    "gate.off": object;
    error: object;
}
export type EventType = keyof EventData;
/** What every event carries. Never personal data. */
interface EventBase<T extends EventType> {
    readonly type: T;
    /** The record's id where the event tells of one, so that a receiver stores it once. */
    readonly id: string;
    /** ms since the epoch, UTC. */
    readonly at: number;
    /** Position among the events of this page, from 1. */
    readonly seq: number;
    /** Random id of this browser; empty while nothing has been kept. */
    readonly subject: string;
    readonly source: Source;
    readonly language: string;
    readonly fingerprint: string;
    /** The state after the event. */
    readonly state: ConsentState;
    readonly record?: ConsentRecord | undefined;
    readonly held?: HeldHow | undefined;
    readonly error?: string | undefined;
}
/** One event of the union; narrow it by `type`. */
export type ConsentEvent<T extends EventType = EventType> = {
    readonly [K in T]: EventBase<K> & EventData[K];
}[T];
/** The data of an event that its teller must give. */
export type DataOf<T extends EventType> = EventData[T];
/** What a listener gives back; a promise makes it an effector of an opt-out, settled when the promise is. */
export type Listener = (event: ConsentEvent) => unknown;
export {};
