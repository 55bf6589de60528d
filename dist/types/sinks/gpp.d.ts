import { type SignalOptions } from "./opt-out-signal.js";
import type { Sink } from "./sink.js";
/**
 * Tells other tags of the opt-out through the IAB's `__gpp` (CMP API 1.1): the section usnat, as a transaction that
 * the MSPA does not cover, and usca. Takes over from a stub with its listeners and calls, but never from another CMP.
 */
export declare const gpp: ({ page, state, notices, foreign }: SignalOptions) => Sink;
