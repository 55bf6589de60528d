import type { Texts } from "./clauses.js";
import { type Words } from "./locales/words.js";
/** What the words of a notice are made with. */
export interface Pen {
    readonly words: Words;
    /** "a, b, and c" */
    list(texts: readonly string[]): string;
    /** The owner's own words in the notice's language. */
    own(texts: Texts): string;
    /** "12 months" in the notice's language; the owner's own words as they are. */
    period(texts: Texts): string;
    /** A purpose of the catalogue, or the owner's own words. */
    purpose(texts: Texts): string;
}
/** Words, lists, and periods of one language. */
export declare const makePen: (words: Words, language: string) => Pen;
