import { type Call, type On, type Value } from "./call.js";
import { type Loading } from "./load.js";
import type { Evidence, Vendor } from "./vendor.js";
/** Something that a vendor tells, and what it must say to count. */
export interface Signal {
    /** @default asked again and again, and heard when the answer becomes another */
    readonly on?: On;
    /** Asks the vendor; its answer is taken instead of what the signal itself said. */
    readonly ask?: Call;
    /** What must be answered with yes for the signal to count. */
    readonly if?: Call;
    /** What must be there: a path in what was said, from the argument's number on; `true` stands for anything but nothing. */
    readonly when?: readonly [path: string, value: Value];
    /** The path of the conversation's id in what was said. */
    readonly id?: string;
}
/** A vendor as data: the calls that its documentation names. `fromRow` makes them. */
export interface Row {
    readonly name: string;
    readonly holders: readonly string[];
    readonly evidence: Evidence;
    readonly load?: Loading;
    /** The global that stands once the API is ready. */
    readonly ready?: string;
    /** The element that stands once it is ready. */
    readonly drawn?: string;
    readonly hide?: readonly Call[];
    readonly show?: readonly Call[];
    readonly open?: readonly Call[];
    readonly close?: readonly Call[];
    readonly opened?: readonly Signal[];
    readonly invited?: readonly Signal[];
    readonly started?: readonly Signal[];
    /** The method that takes a listener away, called as the one that added it. */
    readonly off?: string;
    /** What agents see, kept up on each page. */
    readonly write?: readonly Call[];
    /** An entry in the agents' time line, made once a visit. */
    readonly note?: readonly Call[];
    readonly writeStarted?: readonly Call[];
    /** The most characters that a value may have. @default no limit */
    readonly most?: number;
    readonly end?: readonly Call[];
    /** Globals to delete at the end; the holders are removed then, too. */
    readonly gone?: readonly string[];
    /** What the names of its cookies and entries begin with. */
    readonly forget?: readonly string[];
    readonly stays?: boolean;
    readonly resume?: readonly Call[];
    /** What is not a row: takes the place of what the data say. */
    readonly own?: Partial<Vendor>;
}
/** Makes a vendor's part of a row: each step calls what the row names, and where it names nothing there is no step. */
export declare const fromRow: (row: Row) => Vendor;
