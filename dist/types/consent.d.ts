import type { SettledConfig } from "./config.js";
import type { DataOf, EventType, Listener } from "./event.js";
import { type Held } from "./gate.js";
import { type Store } from "./ledger.js";
import type { ConsentRecord, Fact, HeldHow, Source } from "./record.js";
import type { Sink } from "./sinks/sink.js";
import { type ConsentState, type Facts } from "./state.js";
/** Everything the steps are handed. */
export interface Setup {
    /** `undefined`: the config was refused. The opt-out still works; the chat stays held. */
    readonly config: SettledConfig | undefined;
    /** `""` without a config. */
    readonly fingerprint: string;
    readonly store: Store;
    /** ms since the epoch. */
    readonly now: () => number;
    readonly random: () => string;
    readonly gpc: () => boolean;
    readonly sinks: readonly Sink[];
    readonly language: string;
    /** Marks every record as a test's. */
    readonly test: boolean;
}
/** Keep, tell, release, in this order, always: the steps wired together. */
export declare const makeConsent: ({ config, fingerprint, gpc, language, now, random, sinks, store, test, }: Setup) => {
    gate: {
        hold: (held: Held) => void;
        open: (purpose: import("./gate.js").Purpose, open?: boolean) => void;
        isOpen: (purpose: import("./gate.js").Purpose) => boolean;
        ran: (purpose: import("./gate.js").Purpose) => void;
        count: (purpose: import("./gate.js").Purpose) => {
            readonly held: number;
            readonly released: number;
        };
    };
    ledger: import("./ledger.js").Ledger;
    tell: <T extends EventType>(type: T, data: DataOf<T> & {
        error?: string;
        held?: HeldHow | undefined;
        source?: Source;
    }, record?: ConsentRecord | undefined) => [sinks: import("./tell.js").Answers, listeners: import("./tell.js").Answers];
    fail: (error: unknown) => [sinks: import("./tell.js").Answers, listeners: import("./tell.js").Answers];
    keep: (fact: Omit<Fact, "language">) => ConsentRecord;
    refresh: () => ConsentState;
    heed: () => ConsentState;
    state: () => ConsentState;
    /** The notice was drawn, or taken away. */
    show: (drawn: boolean) => ConsentState;
    isShown: () => boolean;
    hold: (held: Held) => void;
    optOut: (source: Source) => void;
    limit: (source: Source) => void;
    /** What else is known of the visitor: the age, or an opt-in that awaits its confirmation. */
    know: (more: Pick<Facts, "age" | "asking">) => ConsentState;
    /** The first events of the page, told to the sinks. */
    begin: () => void;
    on: (listener: Listener) => () => undefined;
    subscribe: (watcher: (state: ConsentState) => void) => () => undefined;
    /** Is there anybody on this page who acts on an opt-out? */
    effective: () => boolean;
    stop: () => void;
};
export type Consent = ReturnType<typeof makeConsent>;
