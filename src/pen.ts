import type { Texts } from "./clauses.ts";
import { localeOf, pick, type Words } from "./locales/words.ts";

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
export const makePen = (words: Words, language: string): Pen => {
  const locale = localeOf(language);
  const own = (texts: Texts) => pick(texts, language);
  return {
    words,
    own,
    list: (texts) => new Intl.ListFormat(locale).format(texts),
    period: (texts) => {
      const text = own(texts);
      const [, number, unit] = /^(\d{1,4}) (day|week|month|year)s?$/.exec(text) ?? [];
      return unit
        ? new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "long" }).format(
            Number(number),
          )
        : text;
    },
    purpose: (texts) => {
      const text = own(texts);
      const known = words(`purpose.${text}`);
      return known === `purpose.${text}` ? text : known;
    },
  };
};
