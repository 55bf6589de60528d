import { type SignalOptions } from "./opt-out-signal.js";
import type { Sink } from "./sink.js";
/**
 * Tells other tags of the opt-out through the IAB's `__gpp` (CMP API 1.1): the sections usnat, as a transaction that
 * the MSPA does not cover, usca, and usva, usco, usut or usct where the region names that state. Takes over from a stub with its listeners and calls, but never from another CMP.
 */
export declare const gpp: ({ page, state, notices, region, foreign }: SignalOptions) => Sink;
