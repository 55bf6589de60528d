import type { Texts } from "../clauses.js";
/** Words of one language, flat, with plural forms as `key_one`, `key_other`. Rendered from the JSON by the build. */
export type Catalogue = Readonly<Record<string, string>>;
/** Gives the words for a key, its slots filled. A key that is not there comes back as it is; never throws. */
export type Words = (key: string, slots?: Readonly<Record<string, string | number>>) => string;
/** The tag as `Intl` takes it, or English: a host's language can be anything, and `Intl` throws at what is no tag. */
export declare const localeOf: (language: string) => string;
/** The words of a catalogue: picks the plural form by `slots.count` and fills each `{slot}`. */
export declare const makeWords: (language: string, catalogue: Catalogue) => Words;
/** The owner's words for a language: its own, else those of the same language elsewhere, else English, else any. */
export declare const pick: (texts: Texts, language: string) => string;
