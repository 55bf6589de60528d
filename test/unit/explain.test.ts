import { describe, expect, it } from "vitest";
import { explain, tell } from "../../src/schema.ts";
import { changed } from "./changed.ts";
import { config } from "./configs.ts";

const mistakes: readonly [place: string, value: unknown, said: RegExp][] = [
  ["company", undefined, /^company is missing \(data-company in the tag\)\. .*name/],
  ["address", "  ", /^address is empty \(data-address in the tag\)\. .*postal/],
  ["company", "<b>Acme</b>", /^company holds HTML \("<b>Acme<\/b>"\), but texts are shown/],
  ["company", "A &amp; B", /^company holds HTML/],
  ["company", "A\u0000", /^company holds a control character/],
  ["company", "x".repeat(301), /^company is 301 characters long, 300 are the most/],
  ["email", "acme.example", /^email is "acme\.example", which has no @ \(data-email.*e-mail/],
  [
    "privacyPolicy",
    "https://a.example/p",
    /which has no # \(data-privacy-policy.*section.*7012\(f\)/,
  ],
  ["privacyPolicy", "https://a.example/#", /^privacyPolicy is "https:.*#fragment/],
  [
    "privacyPolicy",
    ["javascript", "x()#chat"].join(":"),
    /is "javascript:x\(\)#chat", which is not a web address/,
  ],
  ["optOutPage", "/opt-out", /^optOutPage is "\/opt-out", .*\(data-opt-out-page.*whole address/],
  ["optOutPage", undefined, /^optOutPage is missing, though something is sold.*7012\(e\)\(5\)/],
  ["collects", [], /^collects is a list of 0, .*\(data-collects.*a row for each category/],
  ["collects.1.category", "identifiers", /^collects names something twice .*each once/],
  ["collects.0.category", "mesages", /^collects\[0\]\.category .*Did you mean "messages"\?/],
  ["collects.0.category", { toString: 1 }, /^collects\[0\]\.category is an object.*audio-video/],
  [
    "collects.0.retention",
    undefined,
    /^collects\[0\]\.retention is missing \(data-retention.*12 months/,
  ],
  ["collects.1.sold", "yes", /^collects\[1\]\.sold is "yes", .*true or false without quotes/],
  ["collects.1.shared", null, /^collects\[1\]\.shared is null, .*\(data-shared/],
  ["vendor", "livechat", /^vendor is "livechat", .*\(data-vendor in the tag.*"name": "livechat"/],
  [
    "vendor.name",
    "tidio",
    /^vendor\.name is "tidio", .*\(data-vendor in.*One of: livechat, rocketchat/,
  ],
  ["vendor.id", 1234567, /^vendor\.id is 1234567, .*\(data-vendor-id.*"1234567"/],
  ["vendor.id", "", /^vendor\.id is empty \(data-vendor-id/],
  ["vendor.name", "custom", /needs a label and takes no id \(data-vendor .*vendor\.label/],
  ["vendor.trainsAi", undefined, /^vendor\.trainsAi is missing \(data-trains-ai/],
  ["vendor.scripts", ["js"], /^vendor\.scripts\[0\] is "js", .*4 characters/],
  ["clauses", ["record"], /^clauses\[0\] is "record", .*One of: business-notice/],
  ["acknowledgementLasts", 24, /^acknowledgementLasts is 24, .*1 to 12/],
  ["show", { hours: "9 to 5" }, /^show\.hours is "9 to 5", .*\(data-show-hours.*mon-fri 09:00/],
  ["launcher", "off", /^launcher is "off", .*data-launcher="none"/],
  ["launcher", { color: "url(x)" }, /^launcher\.color is "url\(x\)", .*#1f4fd8/],
  ["launcher", { colour: "navy" }, /^launcher\.colour is not an option\. Did you mean color\?/],
  ["launcher", { icon: 1 }, /^launcher\.icon is 1, .*\(data-launcher-icon.*question/],
  ["region", "California", /^region is "California", .*\(data-region.*"US-CA"/],
  [
    "collects.0.category",
    "sensitive",
    /^sensitive is missing, though .*\(data-sensitive.*7027\(m\)/,
  ],
  ["sensitive", "yes", /^sensitive is "yes", .*One of: not-used, exempt, used/],
  ["age", 15, /^age is 15, .*\(data-age.*One of: under13, 13to15, 16plus/],
  ["sale", {}, /^sale\.scripts is missing \(data-sale-scripts.*1 to 20/],
  ["choicesTitle", "Privacy", /^choicesTitle .*Did you mean "privacy"\?/],
  ["fields", [{ id: "topic", kind: "choice", label: "Topic" }], /^fields\[0\]\.kind does not fit/],
  ["fields", [{ id: "Mail", kind: "email" }], /^fields\[0\]\.id is "Mail".*small letters/],
  ["fields", [{ id: "m", kind: "e-mail" }], /^fields\[0\]\.kind .*Did you mean "email"\?/],
  [
    "fields",
    [
      { id: "m", kind: "email" },
      { id: "m", kind: "name" },
    ],
    /^fields names something twice/,
  ],
  ["label", "x", /^label is not an option\. It belongs in/],
  ["privacy-policy", "x", /^privacy-policy is not an option\. Did you mean privacyPolicy\?/],
  ["trainsAi", true, /^trainsAi is not an option\. It belongs in vendor\./],
  ["vendor.company", "A", /^vendor\.company is not an option\. It belongs at the top\./],
  ["zzzzzz", 1, /^zzzzzz is not an option\. Take it away\. Known here: company, address/],
  ["constructor", {}, /^constructor is not an option\. Take it away/],
];

describe("an explanation", () => {
  it.each(mistakes)("names path, mistake and remedy: %s is %j", (place, value, said) => {
    const path = place.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key));
    const found = explain(changed(config, path, value));
    expect(found).toHaveLength(1);
    expect(Object.values(found[0]!).join(" ")).toMatch(said);
  });

  it("says once what every row lacks, as the shorthand leaves it out for all", () => {
    const collects = config.collects.map((row) => ({ ...row, retention: undefined }));
    expect(explain({ ...config, collects })).toMatchObject([
      {
        path: "collects[0].retention",
        message: "is missing, the same in every row (data-retention in the tag).",
      },
    ]);
  });

  it("names each row where only some lack something", () => {
    const lacking = { category: "location", purpose: "support", sold: false, shared: false };
    const collects = [lacking, config.collects[1], { ...lacking, category: "inferences" }];
    expect(explain({ ...config, collects }).map(({ path }) => path)).toEqual([
      "collects[0].retention",
      "collects[2].retention",
    ]);
  });

  it("names every mistake at once", () => {
    const found = explain({ company: "", vendor: { name: "livechat" } });
    expect(found.map(({ path }) => path)).toEqual([
      "company",
      "address",
      "email",
      "privacyPolicy",
      "collects",
      "vendor.role",
      "vendor.trainsAi",
    ]);
  });

  it("says that there is no config, or that it is none", () => {
    expect(explain(undefined)).toMatchObject([{ path: "config", message: "is missing." }]);
    expect(explain([])).toMatchObject([
      { path: "config", message: "is a list of 0, which does not fit." },
    ]);
  });

  it("stays short and does not throw, whatever it is given", () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i) => [`${i}${"k".repeat(99)}`, 1]),
    );
    const found = explain({ ...config, ...many, company: "y".repeat(100_000) });
    expect(found.length).toBeLessThan(20);
    expect(JSON.stringify(found).length).toBeLessThan(10_000);
  });
});

describe("a message to the developer", () => {
  it("has its slots filled, and nothing is read from a slot's prototype", () => {
    const { what, why, mend } = tell("config-element-missing", { selector: "#mine" });
    expect(what).toBe("There is no element #mine to read the config from.");
    expect(why).toContain("held");
    expect(mend).toContain("data-config");
    expect(tell("trust-not-loopback").what).toContain("?");
    expect(tell("no-link", { page: "https://a.example/{page}$&" }).mend).toContain(
      'href="https://a.example/{page}$&"',
    );
  });
});
