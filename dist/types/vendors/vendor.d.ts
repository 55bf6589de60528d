import type { ConsentRecord } from "../record.js";
/** A chat vendor: how it is loaded, opened, told and ended. What it cannot do is left out. */
export interface Vendor {
    readonly name: string;
    /** The elements it draws in, as CSS selectors. */
    readonly holders: readonly string[];
    /** Way 1: puts the vendor's script into the page. */
    load?(page: Window, id: string): void;
    /** The vendor's API stands ready. Asked again and again, as vendors replace their globals. */
    ready(page: Window): boolean;
    /** Opens the chat. Called once `ready`. */
    open?(page: Window): void;
    /** Shows the agents what was acknowledged (see `brief`), in the form and phase this vendor wants. Called before `open`. */
    write?(page: Window, brief: string): void;
    /** Stops the vendor's code and forgets the visitor; `false` where it only could be put out of sight. */
    end?(page: Window): boolean;
}
/** The record as agents see it: short, and the same with every vendor. */
export declare const brief: (record: ConsentRecord) => string;
/**
 * Adds the vendor's script. Under Trusted Types it needs `trusted-types prechat`, one policy that lets through only
 * addresses that begin with a vendor's own origin.
 */
export declare const addScript: (page: Window, url: string) => HTMLScriptElement;
/** Deletes the vendor's own entries and cookies on this origin; frames of another origin are out of reach. */
export declare const forget: (page: Window, names: readonly string[]) => void;
