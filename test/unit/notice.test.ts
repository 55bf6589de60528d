import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Config, VendorConfig } from "../../src/config.ts";
import { compile } from "../../src/locales/compile.ts";
import en from "../../src/locales/en.json" with { type: "json" };
import es from "../../src/locales/es.json" with { type: "json" };
import { makeWords } from "../../src/locales/words.ts";
import { makeNotice } from "../../src/notice.ts";
import { config } from "./configs.ts";

const english = makeWords("en", compile(en, "en"));
const spanish = makeWords("es", compile(es, "es"));
const made = (parts: Partial<Config> = {}) => makeNotice({ ...config, ...parts }, english, "en");
const row = (parts: object) => [{ ...config.collects[0], ...parts }] as Config["collects"];
const vendor = (parts: Partial<VendorConfig>): VendorConfig => ({
  name: "livechat",
  role: "service-provider",
  trainsAi: false,
  ...parts,
});
const recording = (parts: Partial<VendorConfig>) =>
  made({ vendor: vendor(parts) }).clauses.find(({ id }) => id === "recording")?.text;

describe("the notice", () => {
  it("says of each kind what, why, how long, sold or not, shared or not", () => {
    expect(made().rows).toEqual([
      {
        category: "identifying details",
        examples: "name, email, phone, account or cookie ID",
        purpose: "customer support",
        retention: "12 months",
        sold: "No",
        shared: "Yes",
        sensitive: false,
      },
      expect.objectContaining({ category: "chat messages", shared: "No" }),
    ]);
    expect(made({ collects: row({ category: "sensitive" }) }).rows[0]?.sensitive).toBe(true);
  });

  it("keeps an owner's own purpose and period word for word", () => {
    const notice = made({
      collects: row({ purpose: "Fitting boots: {company} knows", retention: "as long as you ski" }),
    });
    expect(notice.rows[0]).toMatchObject({
      purpose: "Fitting boots: {company} knows",
      retention: "as long as you ski",
    });
    expect(notice.text).toContain("for Fitting boots: {company} knows.");
  });

  it("says periods in the notice's language", () => {
    const said = (retention: string) =>
      makeNotice({ ...config, collects: row({ retention }) }, spanish, "es").rows[0]?.retention;
    expect(["1 month", "12 months", "30 days", "2 years", "6 weeks"].map(said)).toEqual([
      "1 mes",
      "12 meses",
      "30 días",
      "2 años",
      "6 semanas",
    ]);
    expect(said("12 months or so")).toBe("12 months or so");
  });

  it("names each period with its kinds where they differ", () => {
    const collects = [...config.collects, ...row({ category: "location", retention: "30 days" })];
    expect(made({ collects }).glance.map(({ texts }) => texts)).toContainEqual([
      "12 months (identifying details and chat messages); 30 days (location)",
    ]);
  });

  it("names who receives the chat, and the vendor's part in it", () => {
    expect(made().parties).toEqual([
      "Acme, Inc.",
      "LiveChat, which provides the chat on behalf of Acme, Inc.",
    ]);
    const other = made({ vendor: vendor({ role: "third-party", label: "Chatty" }) });
    expect(other.parties[1]).toMatch(/^Chatty, .*for its own purposes$/);
    expect(made({ vendor: vendor({ role: "own" }) }).parties).toEqual([
      "Acme, Inc., which runs the chat itself",
    ]);
  });

  it("says in the recording clause who reads along, in real time, and whether AI learns from it", () => {
    expect(recording({})).toContain("Acme, Inc. and LiveChat");
    expect(recording({})).toContain("in real time");
    expect(recording({})).toContain("It is not used to train or improve AI.");
    expect(recording({ trainsAi: true })).toContain("It may also be used to train or improve AI.");
    expect(recording({ role: "third-party" })).toContain("LiveChat may also use this for its own");
    expect(recording({ role: "own" })).not.toContain("LiveChat");
  });

  it("says in the processing clause why, how long, and how to withdraw", () => {
    const text = made().clauses.find(({ id }) => id === "processing")?.text;
    for (const part of ["customer support", "12 months", "withdraw", "privacy@acme.example"]) {
      expect(text).toContain(part);
    }
  });

  it("has the clauses of the config in its order, each with its edition", () => {
    const ids = (parts: Partial<Config>) => made(parts).clauses.map(({ id }) => id);
    expect(ids({})).toEqual(["business-notice", "processing", "recording"]);
    expect(ids({ clauses: ["recording", "processing"] })).toEqual(["recording", "processing"]);
    for (const { edition, box } of made().clauses) expect([edition, box]).toEqual([1, "required"]);
  });

  it("links the opt-out by its fixed title only when something is sold or shared", () => {
    expect(made().optOutPage).toEqual({
      text: "Do Not Sell or Share My Personal Information",
      href: "https://acme.example/opt-out",
    });
    expect(made({ collects: row({ shared: false }) }).optOutPage).toBeUndefined();
    expect(made({ collects: row({ shared: false, sold: true }) }).optOutPage).toBeDefined();
  });

  it("says at a glance what is sold and what is shared", () => {
    const sale = (sold: boolean, shared: boolean) =>
      made({ collects: row({ sold, shared }) }).glance.at(-1)?.texts[0];
    expect(sale(false, false)).toBe("Neither sold nor shared for targeted ads.");
    expect(sale(true, false)).toMatch(/^Sold, but not shared .* opt out below/);
    expect(sale(false, true)).toMatch(/^Shared .* but not sold\. .* opt out below/);
    expect(sale(true, true)).toMatch(/^Sold, and shared .* opt out below/);
  });
});

describe("the notice's text", () => {
  it("holds everything of the notice, in reading order", () => {
    const { text, ...notice } = made({ phone: "+1 559 555 0100" });
    const parts = [
      notice.title,
      notice.intro,
      ...notice.glance.flatMap(({ term, texts }) => [term, ...texts]),
      ...notice.rows.flatMap(({ category, examples }) => [category, examples]),
      ...notice.clauses.flatMap((clause) => [clause.name, clause.text]),
      "+1 559 555 0100",
      notice.policy.href,
      notice.optOutPage?.href as string,
    ];
    let from = 0;
    for (const part of parts) {
      const found = text.indexOf(part, from);
      expect([part, found]).not.toEqual([part, -1]);
      from = found + part.length;
    }
  });

  it("never shows a hole, a key or a slot, whatever the vendor's part and the language", () => {
    for (const [words, language] of [
      [english, "en"],
      [spanish, "es"],
    ] as const) {
      for (const role of ["service-provider", "third-party", "own"] as const) {
        for (const name of ["livechat", "rocketchat", "deep-chat", "crisp", "chatbot"] as const) {
          for (const trainsAi of [true, false]) {
            const { text } = makeNotice(
              { ...config, vendor: { name, role, trainsAi } },
              words,
              language,
            );
            expect(text).not.toMatch(
              /[{}]|undefined|\b(form|clause|party|sale|category)\.[a-z]| {2}| ,/,
            );
          }
        }
      }
    }
  });

  it("differs as soon as anything told differs", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (company) => {
        const other = made({ company });
        expect(other.text === made().text).toBe(company === config.company);
      }),
    );
  });

  it("can be made for a language that is none, and without a vendor", () => {
    const { vendor: _, ...bare } = config;
    expect(makeNotice(bare, english, "en_US!").text).toContain("runs the chat itself");
  });
});
