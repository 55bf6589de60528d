import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { explainJson } from "../../src/schema.ts";

describe("an explanation of JSON", () => {
  it.each<[string, string, string]>([
    ["", "JSON line 1, column 1", "is empty"],
    ['{"a": 1,}', "JSON line 1, column 9", "comma before the closing bracket"],
    ["[1, 2,\n]", "JSON line 2, column 1", "comma before the closing bracket"],
    ["{\n  'a': 1\n}", "JSON line 2, column 3", "single quote"],
    ['{"a": \u201cb\u201d}', "JSON line 1, column 7", "curly quote"],
    ["{a: 1}", "JSON line 1, column 2", "name without quotes"],
    ['{"a" 1}', "JSON line 1, column 6", "no colon"],
    ['{"a": 1\n "b": 2}', "JSON line 2, column 2", "no comma"],
    ['{"a": [1, 2}', "JSON line 1, column 12", '"}" where it does not belong'],
    ['{"a": {"b": 1}', "JSON line 1, column 15", "ends too early"],
    ['{"a": "b\nc"}', "JSON line 1, column 7", "text that does not end well"],
    ['{"a": "C:\\dir"}', "JSON line 1, column 7", "text that does not end well"],
    ['{"a": yes}', "JSON line 1, column 7", "word without quotes"],
    ['{"a": 01}', "JSON line 1, column 7", "number that JSON does not know"],
    ['{"a": 1} // ours', "JSON line 1, column 10", "comment"],
    ["{&quot;a&quot;: 1}", "JSON line 1, column 2", "HTML entity"],
    ['{"a": 1}}', "JSON line 1, column 9", '"}" where it does not belong'],
  ])("finds the place and the cause in %j", (text, path, said) => {
    const [issue, ...more] = explainJson(text);
    expect(more).toEqual([]);
    expect(issue!.path).toBe(path);
    expect(issue!.message).toContain(said);
    expect(issue!.hint).not.toBe("");
  });

  it("finds nothing in JSON, and something in everything else", () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom("", ",", "'", "{", "]", '"', "x", "\\"),
        (json, at, sign) => {
          const cut = at % (json.length + 1);
          const text = json.slice(0, cut) + sign + json.slice(cut + 1);
          let good = true;
          try {
            JSON.parse(text);
          } catch {
            good = false;
          }
          expect(explainJson(text).length === 0).toBe(good);
          expect(explainJson(json)).toEqual([]);
        },
      ),
    );
  });

  it("is not overrun by deep or long text", () => {
    expect(explainJson("[".repeat(20_000))[0]!.message).toContain("ends too early");
    expect(explainJson(`{"a": "${"x".repeat(100_000)}`)[0]!.path).toBe("JSON line 1, column 7");
  });
});
