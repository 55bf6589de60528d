import { type Call, type Value } from "./call.js";
/** The queues that vendors' snippets make until the script has come. */
export type Stub = 
/** An array that commands are pushed to. */
"array"
/** An object for the page's settings and callbacks. */
 | "object"
/** A function that keeps its arguments in `q`. */
 | "calls"
/** A function that keeps the functions it is given in `_`. */
 | "functions"
/** LiveChat's: methods that keep name and arguments in `_q` until `_h` answers them. */
 | "methods";
/** Way 1: how Prechat loads a vendor itself. */
export interface Loading {
    /** The script's address; `{id}` is filled in as part of a path, `{server}` as the origin of the vendor's server. */
    readonly script: string;
    /** Globals to set first, by their paths. */
    readonly set?: Readonly<Record<string, Value>>;
    /** The stub, and the global that it becomes where there is none. */
    readonly stub?: readonly [Stub, global: string];
    /** What makes the stub load the script. @default the script is simply added */
    readonly begin?: Call;
}
/**
 * Adds the vendor's script. Under Trusted Types it needs `trusted-types prechat`, one policy that lets through only
 * addresses that begin with a vendor's own origin.
 */
export declare const addScript: (page: Window, url: string) => void;
/** What an account's id may stand for. */
export declare const slotsOf: (id: string) => Readonly<Record<string, unknown>>;
/** Loads a vendor as its own snippet would. */
export declare const load: (page: Window, { script, set, stub, begin }: Loading, id: string) => void;
/** Deletes the vendor's own entries and cookies on this site; frames of another origin are out of reach. */
export declare const forget: (page: Window, names: readonly string[]) => void;
