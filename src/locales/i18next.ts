import type { i18n } from "i18next";
import type { Words } from "./words.ts";

export type { Words };

/** The namespace in which the words are looked for in the host's own i18next. */
export const namespace = "prechat";

/**
 * Words from the host's own i18next instance, for languages and wordings of its own.
 *
 * Put a translation of Prechat's JSON into it first: `instance.addResourceBundle("de", namespace, de)`. Keys that a
 * language lacks come from the instance's `fallbackLng`, so put the English one in too.
 *
 * @param language BCP 47 tag. @default the instance's own language at each call
 */
export const i18nextWords =
  (instance: i18n, language?: string): Words =>
  (key, slots) => {
    const options = {
      ...slots,
      ns: namespace,
      lng: language ?? instance.language,
      // An owner's own purpose is looked up too, and may hold a colon.
      nsSeparator: false,
      // Texts become text nodes, which need no escaping.
      interpolation: { escapeValue: false },
    } as const;
    return instance.exists(key, options) ? instance.t(key, options) : key;
  };
