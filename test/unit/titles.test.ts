import english from "words:en.all";
import { describe, expect, it } from "vitest";
import { gpcJson, makeWords, titles, type Config } from "../../src/headless.ts";
import { config } from "./configs.ts";

const words = makeWords("en", english);
const none = config.collects.map((row) => ({ ...row, shared: false }));
const texts = (more: Partial<Config>) =>
  titles({ ...config, ...more }, words).map(({ text }) => text);

describe("the links that a site needs", () => {
  it.each<[string, Partial<Config>, string[]]>([
    ["nothing sold, shared or used", { collects: none }, []],
    ["something shared", {}, ["Do Not Sell or Share My Personal Information"]],
    [
      "only sensitive information used",
      { collects: none, sensitive: "used" },
      ["Limit the Use of My Sensitive Personal Information"],
    ],
    ["both", { sensitive: "used" }, ["Your Privacy Choices"]],
    [
      "both, with California's title",
      { sensitive: "used", choicesTitle: "california" },
      ["Your California Privacy Choices"],
    ],
    [
      "something shared in Virginia",
      { region: "US-VA" },
      ["Opt out of sale and targeted advertising"],
    ],
    ["an exempt use", { collects: none, sensitive: "exempt" }, []],
  ])("follow from what it says: %s", (_, more, wanted) => {
    expect(texts(more)).toEqual(wanted);
  });

  it("have the icon only beside the title that stands for both, and lead to the page without us", () => {
    const [one] = titles({ ...config, sensitive: "used" }, words);
    expect(one).toMatchObject({ use: "choices", icon: true, href: "https://acme.example/opt-out" });
    const [other] = titles(config, words);
    expect(other).toMatchObject({ use: "do-not-sell", icon: false });
    const [limit] = titles(
      { ...config, collects: none, optOutPage: undefined, sensitive: "used" },
      words,
    );
    expect(limit?.href).toBe("https://acme.example/privacy#chat");
  });
});

describe("gpc.json", () => {
  it("says since when the site honors the signal, and refuses what is no date", () => {
    expect(gpcJson("2026-11-22")).toBe('{"gpc":true,"lastUpdate":"2026-11-22"}');
    expect(() => gpcJson("soon")).toThrow(RangeError);
  });
});
