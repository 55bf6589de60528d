import { createInstance, type InitOptions } from "i18next";
import type { Catalogue } from "./words.ts";

/** A translation as translators keep it: i18next JSON v4. */
export interface Source {
  readonly [key: string]: string | Source;
}

/** The options under which Prechat's JSON is read, here and in the tests. */
export const reading = (language: string, json: Source): InitOptions => ({
  lng: language,
  resources: { [language]: { translation: json } },
  initAsync: false,
  // Texts become text nodes, which need no escaping.
  interpolation: { escapeValue: false },
});

const entriesOf = (json: Source, path = ""): [key: string, text: string][] =>
  Object.entries(json).flatMap(([key, value]) =>
    path + key === "_notes"
      ? []
      : typeof value === "string"
        ? [[path + key, value]]
        : entriesOf(value, `${path}${key}.`),
  );

const slotsIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, slot]) => slot as string));

/** Renders a translation with i18next into a flat table for `makeWords`, `_notes` left out. For the build. */
export const compile = (json: Source, language: string): Catalogue => {
  const instance = createInstance();
  void instance.init(reading(language, json));
  const entries = entriesOf(json);
  // Each slot stands in for itself. As text, so that i18next leaves the choice of the plural form to `makeWords`.
  const slots = Object.fromEntries(
    slotsIn(entries.map(([, text]) => text)).map((slot) => [slot, `{${slot}}`]),
  );
  return Object.fromEntries(
    entries.map(([key, text]) => {
      const rendered = instance.t(key, slots);
      // i18next can format, `makeWords` cannot; a lone brace would read as a slot.
      if (/[{}]/.test(text.replace(/\{\{\w+\}\}|\$t\([^{}]*\)/g, "")) || rendered.includes("$t(")) {
        throw new Error(`${language}.json, ${key}: the page cannot render "${text}".`);
      }
      return [key, rendered];
    }),
  );
};

/** Three parts: of the first load (`page.*`), of every form and the choices, and what only some configs need (`more.*`). */
export const split = (
  catalogue: Catalogue,
): { page: Catalogue; panel: Catalogue; more: Catalogue } => {
  const part = (fits: (key: string) => boolean) =>
    Object.fromEntries(Object.entries(catalogue).filter(([key]) => fits(key)));
  return {
    page: part((key) => key.startsWith("page.")),
    panel: part((key) => !/^(page|more)\./.test(key)),
    more: part((key) => key.startsWith("more.")),
  };
};
