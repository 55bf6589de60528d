import fc from "fast-check";
import { createInstance } from "i18next";
import { describe, expect, it } from "vitest";
import english from "../../src/locales/en.json" with { type: "json" };
import { compile, split } from "../../src/locales/compile.ts";
import { i18nextWords, namespace } from "../../src/locales/i18next.ts";
import { makeWords } from "../../src/locales/words.ts";

describe("words", () => {
  const boxes = {
    box_one: "{count} box",
    box_other: "{count} boxes",
    hello: "Hello {name}, {name}",
  };

  it("picks the plural form of the language", () => {
    const words = makeWords("en", boxes);
    expect([0, 1, 2].map((count) => words("box", { count }))).toEqual([
      "0 boxes",
      "1 box",
      "2 boxes",
    ]);
    const polish = makeWords("pl", {
      a_one: "one",
      a_few: "few",
      a_many: "many",
      a_other: "other",
    });
    expect([1, 2, 5, 0.5].map((count) => polish("a", { count }))).toEqual([
      "one",
      "few",
      "many",
      "other",
    ]);
  });

  it("takes the other form where the language has no form for a number", () => {
    expect(makeWords("pl", boxes)("box", { count: 2 })).toBe("2 boxes");
  });

  it("fills a slot as often as it stands there, and leaves an unfilled one empty", () => {
    const words = makeWords("en", boxes);
    expect(words("hello", { name: "Ann" })).toBe("Hello Ann, Ann");
    expect(words("hello")).toBe("Hello , ");
  });

  it("never reads what fills a slot as a slot or as a pattern", () => {
    const words = makeWords("en", { line: "{a} and {b}" });
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(words("line", { a, b })).toBe(`${a} and ${b}`);
      }),
    );
    expect(words("line", { a: "{b}", b: "$&" })).toBe("{b} and $&");
  });

  it("gives back a key that is not there, and never throws at what is no language", () => {
    expect(makeWords("en", {})("no.such", { count: 2 })).toBe("no.such");
    expect(makeWords("en", {})("own {words}")).toBe("own {words}");
    expect(["constructor", "__proto__"].map((key) => makeWords("en", {})(key))).toEqual([
      "constructor",
      "__proto__",
    ]);
    expect(makeWords("en_US!", boxes)("box", { count: 1 })).toBe("1 box");
    expect(makeWords("", boxes)("box", { count: 2 })).toBe("2 boxes");
  });
});

describe("the build's rendering", () => {
  it("resolves nesting and leaves out the translators' notes", () => {
    const json = { _notes: { a: "to translators" }, a: "Say $t(b.c)", b: { c: "{{who}}!" } };
    expect(compile(json, "en")).toEqual({ a: "Say {who}!", "b.c": "{who}!" });
  });

  it("refuses what the page could not render", () => {
    expect(() => compile({ a: "{{n, number}}" }, "en")).toThrow("en.json, a");
    expect(() => compile({ a: "a {brace" }, "en")).toThrow("en.json, a");
  });

  it("puts the words of the first load apart, and at most a dozen", () => {
    const { page, panel } = split(compile(english, "en"));
    expect(Object.keys(page).every((key) => key.startsWith("page."))).toBe(true);
    expect(Object.keys(panel).some((key) => key.startsWith("page."))).toBe(false);
    expect(Object.keys(page).length).toBeLessThanOrEqual(12);
  });
});

describe("a host's own i18next", () => {
  const own = async () => {
    const instance = createInstance();
    await instance.init({
      lng: "de",
      fallbackLng: "en",
      resources: { de: { app: { title: "Laden" } } },
    });
    instance.addResourceBundle("en", namespace, english);
    instance.addResourceBundle("de", namespace, {
      form: { title: "Bevor Sie mit {{company}} chatten" },
    });
    return instance;
  };

  it("gives its own words, and English for those that it lacks", async () => {
    const words = i18nextWords(await own());
    expect(words("form.title", { company: "Bär & <b>Söhne</b>" })).toBe(
      "Bevor Sie mit Bär & <b>Söhne</b> chatten",
    );
    expect(words("form.start")).toBe("Start chat");
    expect(words("form.missing", { count: 1, names: "A" })).toBe("1 box still needs a check: A.");
  });

  it("follows the instance's language unless one is named", async () => {
    const instance = await own();
    const following = i18nextWords(instance);
    const fixed = i18nextWords(instance, "de");
    await instance.changeLanguage("en");
    expect(following("form.title", { company: "Acme" })).toBe("Before you chat with Acme");
    expect(fixed("form.title", { company: "Acme" })).toBe("Bevor Sie mit Acme chatten");
  });

  it("gives back a key that it does not have, so that an owner's own purpose stays as written", async () => {
    expect(i18nextWords(await own())("purpose.helping you. Really: fast")).toBe(
      "purpose.helping you. Really: fast",
    );
  });
});
