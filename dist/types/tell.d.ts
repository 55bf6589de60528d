import type { ConsentEvent, Listener } from "./event.js";
import type { Sink } from "./sinks/sink.js";
/** What somebody who was told answered with, as far as it was a promise. */
export interface Answers {
    /** Of everybody: they act on an opt-out, and it is in effect once all have settled well. */
    readonly all: readonly Promise<unknown>[];
    /** Of the sinks alone: they hold a release back. */
    readonly sinks: readonly Promise<unknown>[];
}
/** Tells listeners and sinks; one that throws or rejects silences no other and is reported. */
export declare const makeTeller: (sinks: readonly Sink[], failed: (who: string | undefined, error: unknown, during: ConsentEvent) => void) => {
    tell: (event: ConsentEvent) => Answers;
    /** Adds a listener and tells it first what it has missed. */
    on: (listener: Listener, missed: readonly ConsentEvent[]) => {
        answers: Promise<unknown>[];
        off: () => undefined;
    };
    stop: () => void;
};
