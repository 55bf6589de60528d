import type { Sink } from "./sink.js";
import type { Globals } from "./tag.js";
/**
 * FullStory: no capture on this page. It has no other switch, so name it only if what it gets counts as sold or shared.
 * Before its snippet a flag keeps it from starting; a stub would be taken for a conflict of names.
 *
 * Source: developer.fullstory.com/browser/v2/auto-capture/capture-data. Checked: the snippet of `@fullstory/snippet`
 * 2.1.0.
 */
export declare const fullstory: (globals?: Globals) => Sink;
