import type { Changes } from "./changes.js";
import type { Config } from "./config.js";
import type { Words } from "./locales/words.js";
import { type NoticeClause, type NoticeLink } from "./notice-clauses.js";
import { type NoticeField } from "./notice-fields.js";
export type { NoticeClause, NoticeField, NoticeLink };
/** One kind of information, in words (Cal. Code Regs. tit. 11, 7012(e)(1)-(4)). */
export interface NoticeRow {
    readonly category: string;
    readonly examples: string;
    readonly purpose: string;
    readonly retention: string;
    readonly sold: string;
    readonly shared: string;
    readonly sensitive: boolean;
}
/** A line of the notice at a glance. */
export interface NoticeTerm {
    readonly term: string;
    readonly texts: readonly string[];
    /** "changed", where it is since the visitor's last acknowledgement. */
    readonly changed?: string | undefined;
}
/** Exactly what a visitor is shown before the chat. */
export interface Notice {
    /** BCP 47 tag of the words. */
    readonly language: string;
    readonly title: string;
    /** Why the visitor is asked again, and what has changed, where they have acknowledged before. */
    readonly again?: string | undefined;
    readonly intro: string;
    /** The whole in five lines: what, why, who receives it, how long, sold or shared. */
    readonly glance: readonly NoticeTerm[];
    /** The same for each kind of information. */
    readonly rows: readonly NoticeRow[];
    /** Who receives it: the company, and the named vendor with its part (7050, 7051; 7012(g)). */
    readonly parties: readonly string[];
    /** For whom else this notice is given (7012(g)(1)), and their own privacy policies. */
    readonly joint?: string | undefined;
    readonly policies: readonly NoticeLink[];
    /** What is said without a box; that an AI answers comes first. */
    readonly lines: readonly NoticeClause[];
    /** What is asked before the chat. */
    readonly fields: readonly NoticeField[];
    /** The statements with a box of their own: first those that must be checked, then those that may be. */
    readonly clauses: readonly NoticeClause[];
    /** The section of the privacy policy (7012(e)(6), (f)). */
    readonly policy: NoticeLink;
    /** The mandated title (7013(a)), outside California a plain one; only when something is sold or shared (7012(e)(5)). */
    readonly optOutPage?: NoticeLink | undefined;
    /** All of it as plain text in reading order: what is hashed, and told once. */
    readonly text: string;
}
/** The line that says that an AI answers: it comes before everything else. */
export declare const isAssistant: ({ id }: NoticeClause) => boolean;
/** The notice of a checked config, in the words of one language (7012(e)). `changes` marks what is new to the visitor. */
export declare const makeNotice: (config: Config, words: Words, language: string, changes?: Changes) => Notice;
