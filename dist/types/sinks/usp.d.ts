import { type SignalOptions } from "./opt-out-signal.js";
import type { Sink } from "./sink.js";
/**
 * Tells other tags of the opt-out through the IAB's `__uspapi` (version 1), and leaves a page's own one alone.
 *
 * The characters after the version: notice given, opted out of sale, covered by the LSPA. Where nothing is sold there
 * is no sale to opt out of, and `1---` says so, as the same fields in GPP do; who asks all the same is passed on.
 */
export declare const usp: ({ page, state, notices, foreign }: SignalOptions) => Sink;
