/** What a row may hand to a vendor; strings may have slots: `{brief}`, `{id}`, `{hear}`, `{@a.global}`, `{?a.global}`. */
export type Value = string | number | boolean | null | readonly Value[] | {
    readonly [key: string]: Value;
};
/** A call of a global, by its path: what stands before the last dot is `this`. */
export type Call = readonly [path: string, ...args: Value[]];
/** How a vendor is listened to: a call with `{hear}` where our callback goes, an event of the window, or a single slot. */
export type On = Call | {
    readonly event: string;
} | {
    readonly slot: string;
};
/** What the slots of a row's strings are filled with. */
export type Slots = Readonly<Record<string, unknown>>;
type Heard = (args: readonly unknown[]) => void;
/** What lies at a path; `undefined` where a part of it is missing. Looked up each time, as vendors replace their globals. */
export declare const reach: (from: unknown, path: string) => any;
/** Cuts a path into what holds the last part, and that part's name. */
export declare const cut: (from: unknown, path: string) => [owner: any, key: string];
/** Fills the slots, at any depth. A string that is nothing but a slot becomes what is in it, a function too. */
export declare const fill: (page: Window, value: Value, slots: Slots) => unknown;
/** Calls a global. What is missing, or is no function (an element with that id), is not called. */
export declare const call: (page: Window, [path, ...args]: Call, slots?: Slots) => unknown;
/** Listens; returns its undo. Where a vendor has no undo of its own, it is only not heard any more. */
export declare const hear: (page: Window, on: On, heard: Heard, off?: string) => (() => void);
export {};
