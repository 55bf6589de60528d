import { describe, expect, it } from "vitest";
import type { Config } from "../../src/config.ts";
import { compile } from "../../src/locales/compile.ts";
import en from "../../src/locales/en.json" with { type: "json" };
import es from "../../src/locales/es.json" with { type: "json" };
import { makeWords, pick } from "../../src/locales/words.ts";
import { makeNotice } from "../../src/notice.ts";
import { config } from "./configs.ts";

const english = makeWords("en", compile(en, "en"));
const spanish = makeWords("es", compile(es, "es"));
const made = (parts: Partial<Config>) => makeNotice({ ...config, ...parts }, english, "en");
const inSpanish = (parts: Partial<Config>) => makeNotice({ ...config, ...parts }, spanish, "es");

const row: Config["collects"][0] = {
  category: "commercial",
  called: { en: "plant orders", es: "pedidos de plantas" },
  examples: { en: "what you order from us", es: "lo que nos pide" },
  purpose: { en: "care tips", es: "consejos de cuidado" },
  retention: { en: "while your plant lives", es: "mientras viva su planta" },
  sold: false,
  shared: false,
};

describe("an owner's own words", () => {
  it("stand at a glance and in the details, in the notice's language", () => {
    const notice = inSpanish({ collects: [row] });
    expect(notice.rows[0]).toMatchObject({
      category: "pedidos de plantas",
      examples: "lo que nos pide",
      purpose: "consejos de cuidado",
      retention: "mientras viva su planta",
    });
    expect(notice.glance.map(({ texts }) => texts).slice(0, 2)).toEqual([
      ["pedidos de plantas"],
      ["consejos de cuidado"],
    ]);
    expect(made({ collects: [row] }).text).toContain("uses this information for care tips.");
  });

  it("may be one of ours for each language: a purpose of the catalogue, a period", () => {
    const notice = inSpanish({
      collects: [
        { ...row, purpose: { en: "care tips", es: "support" }, retention: { es: "1 month" } },
      ],
    });
    expect(notice.rows[0]).toMatchObject({ purpose: "atención al cliente", retention: "1 mes" });
  });

  it("are picked by the tag, then its language, then English, then whatever there is", () => {
    const texts = { "es-MX": "mx", es: "es", en: "en", fr: "fr" };
    expect(["es", "es-mx", "es-AR", "en-GB", "ko"].map((tag) => pick(texts, tag))).toEqual([
      "es",
      "mx",
      "mx",
      "en",
      "en",
    ]);
    expect(pick({ fr: "fr", de: "de" }, "ko")).toBe("fr");
    expect(pick("always", "ko")).toBe("always");
  });
});

describe("a notice for several parties", () => {
  const parties: Config["parties"] = [
    { name: "Ship Co.", role: "service-provider" },
    { name: "Ads, Inc.", role: "third-party", policy: "https://ads.example/privacy" },
  ];

  it("names each with its part, after the business and its chat vendor", () => {
    const notice = made({ parties });
    expect(notice.parties.slice(2)).toEqual([
      "Ship Co., on behalf of Acme, Inc.",
      "Ads, Inc., also for its own purposes",
    ]);
    expect(notice.glance.find(({ texts }) => texts.includes("Acme, Inc."))?.texts).toEqual(
      notice.parties,
    );
  });

  it("is given for those who decide for themselves, with their own policies", () => {
    const { joint, policies, text } = made({ parties });
    expect(joint).toBe("Acme, Inc. gives this notice for Ads, Inc., too.");
    expect(policies).toEqual([
      { text: "Privacy policy of Ads, Inc.", href: "https://ads.example/privacy" },
    ]);
    expect(text).toContain(joint);
    expect(text).toContain("https://ads.example/privacy");
    expect(made({ parties: parties.slice(0, 1) }).joint).toBeUndefined();
  });
});
