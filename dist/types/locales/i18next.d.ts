import type { i18n } from "i18next";
import type { Words } from "./words.js";
export type { Words };
/** The namespace in which the words are looked for in the host's own i18next. */
export declare const namespace = "prechat";
/**
 * Words from the host's own i18next instance, for languages and wordings of its own.
 *
 * Put a translation of Prechat's JSON into it first: `instance.addResourceBundle("de", namespace, de)`. Keys that a
 * language lacks come from the instance's `fallbackLng`, so put the English one in too.
 *
 * @param language BCP 47 tag. @default the instance's own language at each call
 */
export declare const i18nextWords: (instance: i18n, language?: string) => Words;
