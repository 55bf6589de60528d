import type { Texts } from "../clauses.ts";

/** Words of one language, flat, with plural forms as `key_one`, `key_other`. Rendered from the JSON by the build. */
export type Catalogue = Readonly<Record<string, string>>;

/** Gives the words for a key, its slots filled. A key that is not there comes back as it is; never throws. */
export type Words = (key: string, slots?: Readonly<Record<string, string | number>>) => string;

/** The tag as `Intl` takes it, or English: a host's language can be anything, and `Intl` throws at what is no tag. */
export const localeOf = (language: string): string => {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
};

/** The words of a catalogue: picks the plural form by `slots.count` and fills each `{slot}`. */
export const makeWords = (language: string, catalogue: Catalogue): Words => {
  const locale = localeOf(language);
  return (key, slots = {}) => {
    const { count } = slots;
    const form = typeof count == "number" ? `_${new Intl.PluralRules(locale).select(count)}` : "";
    const text = catalogue[key + form] ?? catalogue[`${key}_other`] ?? catalogue[key];
    // In one pass, so that a company called "{email}" stays what it is. An inherited property is no text.
    return typeof text == "string"
      ? text.replace(/\{(\w+)\}/g, (_, slot) => `${slots[slot] ?? ""}`)
      : key;
  };
};

const base = (tag: string) => tag.toLowerCase().split("-")[0];

/** The owner's words for a language: its own, else those of the same language elsewhere, else English, else any. */
export const pick = (texts: Texts, language: string): string => {
  if (typeof texts == "string") return texts;
  const tags = Object.keys(texts);
  const tag =
    tags.find((one) => one.toLowerCase() === language.toLowerCase()) ??
    tags.find((one) => base(one) === base(language)) ??
    tags.find((one) => base(one) === "en") ??
    tags[0];
  return (tag && texts[tag]) || "";
};
