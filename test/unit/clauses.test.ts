import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clausesOf, editions, type OwnClause } from "../../src/clauses.ts";
import { isConfig, normalize, type Config } from "../../src/config.ts";
import { fingerprint } from "../../src/fingerprint.ts";
import { open } from "../../src/headless.ts";
import { explain, schema } from "../../src/schema.ts";
import { anyConfig } from "./any-config.ts";
import { config } from "./configs.ts";

const weather: OwnClause = {
  id: "own-weather",
  kind: "notice",
  name: "Weather",
  text: "It may rain.",
};
const rain: OwnClause = { id: "own-rain", kind: "consent", name: "Rain", text: "Tell me of rain." };

/** Every clause there is. */
const every: Config = {
  ...config,
  clauses: [
    "business-notice",
    "processing",
    "recording",
    "sensitive-warning",
    "minors",
    "marketing",
  ],
  assistant: { kind: "ai" },
  incentive: { offer: "10% off", terms: "https://acme.example/offer" },
  gdprConsent: { purpose: "improvement" },
  ownClauses: [rain, weather],
};

const print = (given: Config, of = editions) => fingerprint(normalize(given), of);
const boxes = (given: Config) => clausesOf(normalize(given)).map(({ id, box }) => [id, box]);

describe("the clauses of a config", () => {
  it("are first what is said, then what must be checked, then what may be", () => {
    expect(boxes(every)).toEqual([
      ["assistant", "none"],
      ["sensitive-warning", "none"],
      ["minors", "none"],
      ["own-weather", "none"],
      ["business-notice", "required"],
      ["processing", "required"],
      ["recording", "required"],
      ["marketing", "optional"],
      ["incentive", "optional"],
      ["gdpr-consent", "optional"],
      ["own-rain", "optional"],
    ]);
    expect(boxes({ ...config, ownClauses: [{ ...weather, required: true }] }).at(-1)).toEqual([
      "own-weather",
      "required",
    ]);
  });

  it("are never required unless they are a notice or a statement on recording, whatever the config", () => {
    fc.assert(
      fc.property(anyConfig, (given) => {
        for (const { id, box, own } of clausesOf(normalize(given))) {
          if (box !== "required") continue;
          expect(own ? own.kind : id).toMatch(/^(notice|business-notice|processing|recording)$/);
        }
      }),
    );
  });

  it("that ask for a consent are refused as required, by the table and by zod, with a reason", () => {
    const given = { ...config, ownClauses: [weather, { ...rain, required: true }] };
    expect([isConfig(given), schema.safeParse(given).success]).toEqual([false, false]);
    expect(explain(given)).toEqual([
      {
        path: "ownClauses[1].required",
        message: "is true for a consent.",
        hint: expect.stringContaining("7004(a)(4)(B)"),
      },
    ]);
  });

  it.each<[string, object, RegExp]>([
    ["ownClauses", { ...weather, id: "recording" }, /ownClauses\[0\]\.id .*"own-"/],
    ["ownClauses", { ...weather, kind: "promise" }, /kind .*One of: notice, recording, consent/],
    ["ownClauses", { ...weather, text: "" }, /ownClauses\[0\]\.text is empty\. .*in plain words/],
    ["ownClauses", { ...weather, text: { en: "<b>x</b>" } }, /text\.en holds HTML/],
    ["ownClauses", { ...weather, text: { english: "x" } }, /text is an object.*"es": "\.\.\."/],
  ])("are explained where they are mistaken: %s %j", (option, clause, said) => {
    const found = explain({ ...config, [option]: [clause] });
    expect(found).toHaveLength(1);
    const text = Object.values(found[0]!).join(" ");
    expect(text).toMatch(said);
    expect(text).not.toContain("in the tag");
  });

  it.each<[object, RegExp]>([
    [{ assistant: { kind: "bot" } }, /^assistant\.kind is "bot".*\(data-assistant in the tag/],
    [{ assistant: { kind: "ai", repeat: 1 } }, /^assistant\.repeat is 1, .*5 to 1440/],
    [{ incentive: { offer: "10% off" } }, /^incentive\.terms is missing/],
    [{ gdprConsent: {} }, /^gdprConsent\.purpose is missing \(data-gdpr-consent-purpose/],
  ])("have no slot without a value: %j", (change, said) => {
    const [issue] = explain({ ...config, ...change });
    expect(Object.values(issue!).join(" ")).toMatch(said);
  });
});

describe("the fingerprint", () => {
  it.each<[string, Partial<Config>]>([
    ["a clause that is only said", { clauses: [...every.clauses!.slice(0, 3), "minors"] }],
    ["an assistant", { assistant: { kind: "ai" } }],
    ["an offer", { incentive: every.incentive }],
    ["a permission", { gdprConsent: every.gdprConsent }],
    ["a clause of the owner's", { ownClauses: [weather] }],
  ])("changes with %s", (_, change) => {
    expect(print({ ...config, ...change })).not.toBe(print(config));
  });

  it.each<[string, Partial<Config>, Partial<Config>, boolean]>([
    ["stays", { assistant: { kind: "ai" } }, { assistant: { kind: "ai", repeat: 60 } }, true],
    ["changes", { assistant: { kind: "ai" } }, { assistant: { kind: "hybrid" } }, false],
    ["stays", { ownClauses: [weather, rain] }, { ownClauses: [rain, weather] }, true],
    ["changes", { ownClauses: [rain] }, { ownClauses: [{ ...rain, text: "Snow?" }] }, false],
    ["changes", { ownClauses: [weather] }, { ownClauses: [{ ...weather, required: true }] }, false],
  ])("%s from %j to %j", (_, one, other, same) => {
    expect(print({ ...config, ...one }) === print({ ...config, ...other })).toBe(same);
  });

  it("changes with the edition of each clause that the form shows", () => {
    for (const id of Object.keys(editions)) {
      expect([id, print(every, { ...editions, [id]: 2 }) === print(every)]).toEqual([id, false]);
    }
  });
});

describe("an acknowledgement", () => {
  const person = { isTrusted: true };
  const acknowledge = async (given: Config, ...ids: Parameters<Gate["acknowledge"]>[0]) => {
    const gate = open(given);
    await gate.shown({ text: "the whole text" });
    return [gate.acknowledge(ids, person), gate.records().at(-1)] as const;
  };
  type Gate = ReturnType<typeof open>;
  const required = ["business-notice", "processing", "recording"] as const;

  it("needs the required clauses and no other, and keeps the free choices by their ids only", async () => {
    expect((await acknowledge(every, "business-notice", "marketing", "own-rain"))[0]).toBe(false);
    const [done, record] = await acknowledge(every, ...required, "own-rain", "marketing");
    expect(done).toBe(true);
    expect(record?.clauses?.map(({ id }) => id)).toEqual(required);
    expect(record?.optional).toEqual(["marketing", "own-rain"]);
    expect((await acknowledge(every, ...required))[1]?.optional).toEqual([]);
  });

  it("keeps no id that was not offered", async () => {
    const [, record] = await acknowledge(config, ...required, "marketing", "own-rain");
    expect(record).not.toHaveProperty("optional", expect.anything());
  });
});
