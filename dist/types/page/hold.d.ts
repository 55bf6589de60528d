import type { Held } from "../gate.js";
import type { HeldHow } from "../record.js";
import type { Load } from "./chunks.js";
import type { Page } from "./stage.js";
/** Parts of script addresses, scheme cut off: `host/path` must begin them, `/part` may stand anywhere in the path. */
export type Patterns = readonly string[];
/** Is this address one of the patterns'? Addresses that cannot be read are nobody's. */
export declare const matches: (patterns: Patterns, address: string, base: string) => boolean;
/**
 * Holds what is marked (`type="text/plain" data-prechat="chat"`), what a snippet or tag manager loads by the vendor's
 * address (caught at the script's `src`), and what the parser is about to run (disarmed by an observer first).
 * Nothing of Node, Element or Document is replaced.
 */
export declare const holdScripts: (page: Page, patterns: Patterns, isOpen: () => boolean, hold: (held: Held) => void, load: Load) => {
    how: () => HeldHow;
    stop: () => void;
};
