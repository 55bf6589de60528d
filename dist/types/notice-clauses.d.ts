import { type Clause, type ClauseId } from "./clauses.js";
import type { Config } from "./config.js";
import type { Pen } from "./pen.js";
/** A link of the notice: its words and where it leads. */
export interface NoticeLink {
    readonly text: string;
    readonly href: string;
}
/** A statement of the form. */
export interface NoticeClause {
    readonly id: ClauseId;
    readonly edition: number;
    /** A word or two: "Recording". */
    readonly name: string;
    readonly text: string;
    /** With a box that must be checked, with one that may be, or without. */
    readonly box: Clause["box"];
    /** Where more of it stands, such as the terms of an offer. */
    readonly link?: NoticeLink | undefined;
}
/** The words for a key, with the slots of this notice. */
export type Say = (key: string, slots?: Readonly<Record<string, string>>) => string;
/** Does this form need words beyond those of every form? */
export declare const needsMore: (config: Config) => boolean;
/** The clauses of a config in words. */
export declare const sayClauses: (config: Config, pen: Pen, say: Say) => NoticeClause[];
