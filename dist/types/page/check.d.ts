import type { Vendor } from "../vendors/vendor.js";
import { type Finding, type Holding } from "./check-hold.js";
import type { Load } from "./chunks.js";
export type { Finding };
/** Everything a check looks at. */
export interface Checked extends Holding {
    readonly load: Load;
    readonly tag?: HTMLScriptElement | undefined;
    /** The host's own part for the vendor. */
    readonly vendor?: Vendor | undefined;
    readonly given: unknown;
    /** Signals that somebody else serves on this page. */
    readonly foreign: readonly string[];
}
/** Looks at the page and says what an owner should mend. */
export declare const checkPage: (checked: Checked) => Promise<Finding[]>;
