import { editions } from "./clauses.js";
import type { ClauseId, Config } from "./config.js";
import { type Words } from "./locales/words.js";
export { editions };
/** A link of the notice: its words and where it leads. */
export interface NoticeLink {
    readonly text: string;
    readonly href: string;
}
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
/** A statement with a box of its own. */
export interface NoticeClause {
    readonly id: ClauseId;
    readonly edition: number;
    /** A word or two: "Recording". */
    readonly name: string;
    readonly text: string;
}
/** Exactly what a visitor is shown before the chat. */
export interface Notice {
    /** BCP 47 tag of the words. */
    readonly language: string;
    readonly title: string;
    readonly intro: string;
    /** The whole in five lines: what, why, who receives it, how long, sold or shared. */
    readonly glance: readonly {
        readonly term: string;
        readonly texts: readonly string[];
    }[];
    /** The same for each kind of information. */
    readonly rows: readonly NoticeRow[];
    /** Who receives it: the company, and the named vendor with its part (7050, 7051; 7012(g)). */
    readonly parties: readonly string[];
    readonly clauses: readonly NoticeClause[];
    /** The section of the privacy policy (7012(e)(6), (f)). */
    readonly policy: NoticeLink;
    /** The mandated title (7013(a)); only when something is sold or shared (7012(e)(5)). */
    readonly optOutPage?: NoticeLink | undefined;
    /** All of it as plain text in reading order: what is hashed, and told once. */
    readonly text: string;
}
/** The notice of a checked config, in the words of one language (7012(e)). */
export declare const makeNotice: (config: Config, words: Words, language: string) => Notice;
