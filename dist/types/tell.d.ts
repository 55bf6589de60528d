import type { ConsentEvent, Listener } from "./event.js";
import type { Sink } from "./sinks/sink.js";
/** What those who were told answered with, as far as they were promises. */
export type Answers = Promise<unknown>[];
/** Tells listeners and sinks; one that throws or rejects silences no other and is reported. */
export declare const makeTeller: (sinks: readonly Sink[], failed: (error: unknown, during: ConsentEvent, sink: string | undefined) => void) => {
    ask: (event: ConsentEvent, tell: Listener, sink?: string) => Answers;
    listeners: Set<Listener>;
    /** First the answers of the sinks, who alone hold a release back; then those of the listeners. */
    tell: (event: ConsentEvent) => [sinks: Answers, listeners: Answers];
};
