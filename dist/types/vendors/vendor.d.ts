import type { FieldValues } from "../fields.js";
import type { ConsentRecord } from "../record.js";
/** What stands behind a vendor's part: run against its real code, against a stand-in that keeps its documented rules, or read in its documentation only. */
export type Evidence = "real" | "stand-in" | "documentation";
/** What a vendor tells us once it runs. */
export interface Watcher {
    /** The chat's window has opened, whoever opened it. */
    opened(): void;
    /** An agent, greeting, campaign or trigger has reached out. */
    invited(): void;
    /** A conversation has begun; `""` where the vendor gives it no id. */
    started(id: string): void;
}
/** A chat vendor: how it is loaded, shown, told and ended. What it cannot do is left out. */
export interface Vendor {
    readonly name: string;
    /** The elements it draws in, as CSS selectors. */
    readonly holders: readonly string[];
    readonly evidence?: Evidence | undefined;
    /** Way 1: puts the vendor's script into the page. */
    load?(page: Window, id: string): void;
    /** The vendor's API stands ready. Asked again and again, as vendors replace their globals. */
    ready(page: Window): boolean;
    /** Takes launcher, window and pop-ups out of sight. */
    hide?(page: Window): void;
    /** Undoes `hide`: the vendor as it is when closed. */
    show?(page: Window): void;
    /** Opens the chat's window. Called once `ready`. */
    open?(page: Window): void;
    close?(page: Window): void;
    /** Listens to a vendor that is `ready`, and leaves the site's own callbacks as they are; returns its undo. */
    watch?(page: Window, watcher: Watcher): () => void;
    /**
     * Shows the agents what was acknowledged (see `brief`), in the form this vendor wants. Called before `open` on each
     * page, as vendors forget; `fresh` where this record has not been written in this visit, for entries of a time line.
     */
    write?(page: Window, brief: string, fresh: boolean): void;
    /** The same for what a vendor keeps on the conversation: called once there is one. */
    writeStarted?(page: Window, brief: string): void;
    /** Fills the vendor's own profile or pre-chat form with what the visitor filled in. Called after `write`, before `open`. */
    fields?(page: Window, values: FieldValues): void;
    /** Stops the vendor's code and forgets the visitor; `false` where it only could be put out of sight. */
    end?(page: Window): boolean;
    /** Its code runs on after `end` until the page is loaded anew. @default false */
    readonly stays?: boolean | undefined;
    /** Starts it again on this page after `end`, without loading it again. */
    resume?(page: Window, id: string): void;
}
/** The record as agents see it: short, and the same with every vendor. */
export declare const brief: (record: ConsentRecord) => string;
