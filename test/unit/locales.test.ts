import { createHash } from "node:crypto";
import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import { editions } from "../../src/clauses.ts";
import { compile, reading, type Source } from "../../src/locales/compile.ts";
import en from "../../src/locales/en.json" with { type: "json" };
import es from "../../src/locales/es.json" with { type: "json" };
import { makeWords, type Catalogue } from "../../src/locales/words.ts";

const sources: Readonly<Record<string, Source>> = { en, es };
const languages = Object.keys(sources);
const tables: Readonly<Record<string, Catalogue>> = Object.fromEntries(
  Object.entries(sources).map(([language, json]) => [language, compile(json, language)]),
);
const table = (language: string): Catalogue => tables[language] as Catalogue;

/** "form.missing_one" -> "form.missing" */
const base = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, "");
const keys = (language: string) => [...new Set(Object.keys(table(language)).map(base))].sort();
const slots = (language: string, key: string) =>
  [
    ...new Set(
      Object.entries(table(language))
        .filter(([name]) => base(name) === key)
        .flatMap(([, text]) => text.match(/\{\w+\}/g) ?? []),
    ),
  ].sort();

/**
 * The English of each clause, pinned. If a change here is only of wording, put the new hash in; if the meaning changes,
 * raise the edition in clauses.ts too, which asks every visitor again.
 */
const pinned = {
  "business-notice": { edition: 1, sha256: "33d14962c6ff3792" },
  processing: { edition: 1, sha256: "94bbee22aaaca1ac" },
  recording: { edition: 1, sha256: "36041c064df6a2e4" },
  assistant: { edition: 1, sha256: "556d0ab1347e09d3" },
  "sensitive-warning": { edition: 1, sha256: "9f48e3ff23e13a0f" },
  minors: { edition: 1, sha256: "119c8417ebc063d8" },
  incentive: { edition: 1, sha256: "75caab0d3b64e062" },
  "gdpr-consent": { edition: 1, sha256: "c38bf47526cb60de" },
  marketing: { edition: 1, sha256: "1ccd04b8dc1822cf" },
};

describe.each(languages)("the %s sentences", (language) => {
  it("have exactly the keys of the English ones", () => {
    expect(keys(language)).toEqual(keys("en"));
  });

  it("have in each sentence exactly the slots of the English one", () => {
    for (const key of keys("en")) {
      expect([key, slots(language, key)]).toEqual([key, slots("en", key)]);
    }
  });

  it("have every plural form of the language", () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const counted = Object.keys(table(language)).filter((key) => base(key) !== key);
    expect(counted.length).toBeGreaterThan(0);
    for (const key of counted.map(base)) {
      for (const form of forms) expect(table(language)).toHaveProperty([`${key}_${form}`]);
    }
  });

  it("come out of the table as i18next itself gives them", () => {
    const oracle = createInstance();
    void oracle.init(reading(language, sources[language] as Source));
    const words = makeWords(language, table(language));
    const every = keys("en").flatMap((key) => slots("en", key));
    const filled = Object.fromEntries(every.map((slot) => [slot.slice(1, -1), `<${slot}> & "$1"`]));
    for (const key of keys(language)) {
      for (const count of [0, 1, 2, 3, 11, 21, 1_000_000]) {
        const given = { ...filled, count };
        expect(words(key, given)).toBe(oracle.t(key, given));
      }
    }
  });

  it("are never empty, and never blank at an end", () => {
    for (const text of Object.values(table(language))) expect(text).toMatch(/^\S(.*\S)?$/);
  });

  it("ask for no agreement and promise no lawfulness", () => {
    for (const text of Object.values(table(language))) {
      expect(text).not.toMatch(
        /\b(agree|consent|accept|complian|comply|CCPA|CPRA|acept|acuerdo|consient|cumpl)/i,
      );
    }
  });
});

describe("the English sentences", () => {
  it("have the titles that the law fixes, to the letter", () => {
    expect(table("en")).toMatchObject({
      "page.do-not-sell": "Do Not Sell or Share My Personal Information",
      "title.privacy": "Your Privacy Choices",
      "title.california": "Your California Privacy Choices",
      "title.elsewhere": "Opt out of sale and targeted advertising",
      "title.limit": "Limit the Use of My Sensitive Personal Information",
      "page.honored": "Opt-Out Request Honored",
      "form.opt-out": "Do Not Sell or Share My Personal Information",
    });
  });

  it("change in a clause only when its edition was decided upon", () => {
    const parts = { ...en.clause, ...en.more };
    const text = (id: keyof typeof pinned) =>
      JSON.stringify(id === "recording" ? [parts[id], parts.training] : parts[id]);
    const now = Object.fromEntries(
      Object.entries(editions).map(([id, edition]) => [
        id,
        {
          edition,
          sha256: createHash("sha256")
            .update(text(id as keyof typeof pinned))
            .digest("hex")
            .slice(0, 16),
        },
      ]),
    );
    expect(now).toEqual(pinned);
  });

  it("begin each clause with what the visitor has read or understood", () => {
    for (const [key, text] of Object.entries(table("en"))) {
      if (/^clause\.(business|processing|recording).*(?<!name)$/.test(key)) {
        expect(text).toMatch(/^I (have read|understand) /);
      }
    }
  });
});
