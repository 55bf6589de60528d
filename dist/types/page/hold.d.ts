import type { Purpose } from "../gate.js";
import { type Lanes } from "./catch.js";
import type { Load } from "./chunks.js";
import type { Page } from "./stage.js";
/** Parts of addresses, scheme cut off: `host/path` must begin them, `/part` may stand anywhere in the path. */
export type Patterns = readonly string[];
/** Is this address one of the patterns'? Addresses that cannot be read are nobody's. */
export declare const matches: (patterns: Patterns, address: string, base: string) => boolean;
/** A purpose, and the addresses that are held for it though nobody marked them. */
export type Lane = readonly [Purpose, Patterns];
/**
 * Holds what is marked (`type="text/plain" data-prechat="chat"`), what a snippet or tag manager loads by an address of
 * the patterns' (caught at the script's `src`), and what the parser is about to run (disarmed by an observer first).
 * Nothing of Node, Element or Document is replaced.
 */
export declare const holdScripts: (page: Page, 
/** What is held unmarked, and what for; the first that an address is one of counts. */
lanes: readonly Lane[], gate: Lanes, load: Load) => {
    stop: () => void;
    how: () => import("../record.js").HeldHow;
    stopped: HTMLElement[];
};
