import type { SettledConfig } from "../config.js";
import type { Consent } from "../consent.js";
import type { HeldHow } from "../record.js";
import type { Load } from "./chunks.js";
import { type Patterns } from "./hold.js";
import type { Page } from "./stage.js";
/** Something an owner should know of or mend. */
export interface Finding {
    readonly id: string;
    readonly level: "error" | "warning" | "info";
    readonly what: string;
    readonly why: string;
    readonly mend: string;
    readonly element?: Element | undefined;
}
/** Everything a check looks at. */
export interface Checked {
    readonly page: Page;
    readonly load: Load;
    readonly tag?: HTMLScriptElement | undefined;
    readonly given: unknown;
    readonly config: SettledConfig | undefined;
    readonly consent: Consent;
    /** Signals that somebody else serves on this page. */
    readonly foreign: readonly string[];
    readonly patterns: Patterns;
    readonly how: HeldHow;
}
/** Looks at the page and says what an owner should mend. */
export declare const checkPage: (checked: Checked) => Promise<Finding[]>;
