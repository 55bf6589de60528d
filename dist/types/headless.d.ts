import { ConfigError, type AgeBand, type ClauseId, type Config } from "./config.js";
import type { ConsentEvent, EventType, Listener } from "./event.js";
import { localStore, memoryStore, type Store } from "./ledger.js";
import type { ConsentRecord, Declined, HeldHow, Source } from "./record.js";
import { type Choice } from "./known.js";
import { gpcJson, readGpc } from "./signals/gpc.js";
import type { Sink } from "./sinks/sink.js";
import type { ConsentState } from "./state.js";
export { ConfigError, gpcJson, localStore, memoryStore, readGpc };
export { optOutIcon, titles, type Title, type TitleUse } from "./titles.js";
export { makeNotice, type Notice } from "./notice.js";
export { makeWords, type Catalogue, type Words } from "./locales/words.js";
export type * from "./config.js";
export type { Choice, ConsentEvent, ConsentRecord, ConsentState, Declined, EventType, HeldHow, Listener, Sink, Source, Store, };
/** An act of a person: in a page the `click` event. Only what the browser itself vouches for counts. */
export interface Act {
    readonly isTrusted: boolean;
}
/** The parts that are handed in; none is touched at import. */
export interface Parts {
    /** @default a store in memory; in a page hand in `localStore(window)` */
    readonly store?: Store | undefined;
    /** ms since the epoch. @default Date.now */
    readonly now?: (() => number) | undefined;
    /** Does the browser send GPC now? In a page `() => readGpc(navigator)`, on a server the header `Sec-GPC: 1`. @default never */
    readonly gpc?: (() => boolean) | undefined;
    readonly sinks?: readonly Sink[] | undefined;
    readonly onEvent?: Listener | undefined;
    /** BCP 47 tag of the words that are shown. @default "en" */
    readonly language?: string | undefined;
    /** Decides which acts count; for a site's own end-to-end tests. Marks every record `test: true`. */
    readonly trust?: ((act: Act) => boolean) | undefined;
}
/** What was drawn: `makeNotice()` makes it, and a form of your own may too. */
export interface Shown {
    /** The exact words in reading order. */
    readonly text: string;
    /** SHA-256 of them as hex. @default computed where there is `crypto.subtle`, else `null` */
    readonly hash?: string | null | undefined;
}
/** The engine without a pixel: keeps, tells, releases. */
export interface Headless {
    readonly state: ConsentState;
    /** Which notice this config makes: 16 hex digits. */
    readonly fingerprint: string;
    /** Tells every event, `ready` first; returns its undo. */
    on(listener: Listener): () => void;
    /** Calls at once and at each change; returns its undo. */
    subscribe(watcher: (state: ConsentState) => void): () => void;
    /** The notice stands before the visitor. Nothing can be acknowledged before; resolves once its text is told. */
    shown(notice: Shown): Promise<void>;
    /** Opens the chat if the notice was shown, every clause of the config is among the ids and the act is a person's. */
    acknowledge(clauses: readonly ClauseId[], act: Act): boolean;
    decline(how?: Declined): void;
    withdraw(): void;
    optOut(source?: Source): void;
    /** Limits the use of sensitive information (1798.121). */
    limit(source?: Source): void;
    /**
     * Opting back in takes two acts of a person, the second in a later task than the first (7028(a)); anything else is
     * `abandon`. Answers whether the step was taken.
     */
    optIn(step: "request" | "confirm", act: Act): boolean;
    optIn(step: "abandon"): boolean;
    /** A parent has opted in for a child under 13, as the site has verified (7070(a)). */
    optIn(by: {
        readonly source: "account";
    }): boolean;
    /** The same two steps to take back a limit. */
    unlimit(step: "request" | "confirm", act: Act): boolean;
    unlimit(step: "abandon"): boolean;
    /**
     * A consumer whom the site knows is here, and what its server has of them; without a reference they have left. The
     * server's record wins over this browser's older ones; GPC still restricts. The reference is kept nowhere.
     */
    identify(ref: string | undefined, choice?: Choice): void;
    /** How old the visitor is. Under 16 nothing is sold or shared until the right person opts in (1798.120(c)). */
    age(band: AgeBand): void;
    /** Way 5: sends only while the chat is open; otherwise tells `invite.gated` and answers `undefined`. */
    guard<A extends unknown[], R>(send: (...message: A) => R): (...message: A) => R | undefined;
    /** Looks at GPC and the clock anew, as after a page was shown again. */
    refresh(): ConsentState;
    records(): readonly ConsentRecord[];
    close(): void;
}
/** Opens the engine for a config. @throws {ConfigError} where the config does not hold. */
export declare const open: (config: Config, parts?: Parts) => Headless;
