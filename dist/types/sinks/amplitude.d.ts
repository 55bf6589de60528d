import type { Sink } from "./sink.js";
import type { Globals } from "./tag.js";
/**
 * Amplitude: stops it altogether, for it has one switch only. Name it only if what it gets counts as sold or shared.
 * Told before `init`, from the stub that its snippet makes or from its loader's own object.
 *
 * Source and check: `@amplitude/analytics-browser` 2.48.1, its types, its snippet and what reads the snippet's queue.
 */
export declare const amplitude: (globals?: Globals) => Sink;
