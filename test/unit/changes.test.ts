import { describe, expect, it } from "vitest";
import { changesOf } from "../../src/changes.ts";
import { normalize, type Config } from "../../src/config.ts";
import { memoryStore, open } from "../../src/headless.ts";
import { compile } from "../../src/locales/compile.ts";
import en from "../../src/locales/en.json" with { type: "json" };
import es from "../../src/locales/es.json" with { type: "json" };
import { makeWords } from "../../src/locales/words.ts";
import { makeNotice } from "../../src/notice.ts";
import { changedSince, sectionsOf } from "../../src/sections.ts";
import { config } from "./configs.ts";
import { noon, record } from "./steps.ts";

const english = makeWords("en", compile(en, "en"));
const spanish = makeWords("es", compile(es, "es"));
const [first, second] = config.collects as [Config["collects"][0], Config["collects"][0]];
const before = sectionsOf(normalize(config));
const changed = (parts: Partial<Config>) =>
  changedSince(normalize({ ...config, ...parts }), before);

describe("the parts of a notice", () => {
  it.each<[string, Partial<Config>, readonly string[]]>([
    ["nothing, with the rows in another order", { collects: [second, first] }, []],
    ["nothing, with other looks", { launcher: false, phone: "+1 559 555 0100" }, []],
    ["the business", { company: "Other, Inc." }, ["who"]],
    ["where to opt out", { optOutPage: "https://acme.example/out" }, ["who"]],
    [
      "a kind more",
      { collects: [first, second, { ...first, category: "location" }] },
      ["what", "why", "kept", "sale"],
    ],
    ["a kind's name", { collects: [{ ...first, called: "contact" }, second] }, ["what"]],
    ["a purpose", { collects: [{ ...first, purpose: "sales" }, second] }, ["why"]],
    ["a period", { collects: [first, { ...second, retention: "2 years" }] }, ["kept"]],
    ["a sale", { collects: [first, { ...second, sold: true }] }, ["sale"]],
    ["training", { vendor: { ...config.vendor!, trainsAi: true } }, ["receives"]],
    ["a party", { parties: [{ name: "Ads", role: "third-party" }] }, ["receives"]],
    ["an AI", { assistant: { kind: "ai" } }, ["asked"]],
    ["how often the AI says so", { assistant: { kind: "ai", repeat: 9 } }, ["asked"]],
    ["a clause", { clauses: ["processing", "recording"] }, ["asked"]],
  ])("tell what has changed: %s", (_, parts, sections) => {
    expect(changed(parts)).toEqual(sections);
  });

  it("cannot tell it of a record that has none", () => {
    expect(changedSince(normalize(config), undefined)).toBeUndefined();
  });
});

describe("what has changed", () => {
  const settled = normalize(config);

  it("is told to who has acknowledged before, even if they have declined since", () => {
    const kept = record({ at: noon, sections: before });
    expect(changesOf(settled, [kept])).toEqual({ since: noon, sections: [] });
    const declined = record({ type: "notice.declined" });
    expect(changesOf(settled, [kept, declined])?.since).toBe(noon);
  });

  it("is told to nobody who is new here or has withdrawn", () => {
    const withdrawn = record({ type: "notice.withdrawn" });
    expect(changesOf(settled, [])).toBeUndefined();
    expect(changesOf(settled, [record({}), withdrawn])).toBeUndefined();
    expect(changesOf(settled, [record({ type: "notice.declined" })])).toBeUndefined();
  });

  it("follows from the record of the acknowledgement, over a store", async () => {
    const store = memoryStore();
    const gate = open(config, { store });
    await gate.shown({ text: "the whole text" });
    gate.acknowledge(["business-notice", "processing", "recording"], { isTrusted: true });
    const longer = { ...config, collects: [first, { ...second, retention: "2 years" }] };
    const later = open(longer, { store });
    expect(later.state.notice).toBe("stale");
    expect(changesOf(normalize(longer), later.records())?.sections).toEqual(["kept"]);
  });
});

describe("a notice that asks again", () => {
  const said = (sections: Parameters<typeof makeNotice>[3]) =>
    makeNotice(config, english, "en", sections);

  it("says since when, what has changed, and marks it", () => {
    const notice = said({ since: noon, sections: ["kept", "sale"] });
    expect(notice.again).toBe(
      "Since you started a chat here on November 22, 2026, this has changed: how long it is kept; what is sold or shared.",
    );
    expect(notice.glance.map(({ changed }) => changed)).toEqual([
      undefined,
      undefined,
      undefined,
      "changed",
      "changed",
    ]);
    expect(notice.text).toContain(notice.again);
    expect(notice.text).toContain("Kept for (changed): 12 months");
  });

  it("says so too where only time has passed, and where what changed is not known", () => {
    expect(said({ since: noon, sections: [] }).again).toContain("From time to time we ask again.");
    expect(said({ since: noon, sections: undefined }).again).toContain("has changed since you");
    expect(said(undefined).again).toBeUndefined();
  });

  it("says it in the notice's language", () => {
    const { again } = makeNotice(config, spanish, "es", { since: noon, sections: ["who", "why"] });
    expect(again).toBe(
      "Desde que usted inició un chat aquí el 22 de noviembre de 2026, esto cambió: quiénes somos y cómo comunicarse con nosotros; para qué se usa.",
    );
  });
});
