import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isConfig, type Config } from "../../src/config.ts";
import { makeJsonSchema, makeShape } from "../../src/shape.build.ts";
import shape from "../../src/shape.json" with { type: "json" };
import { explain, schema } from "../../src/schema.ts";
import { anyConfig } from "./any-config.ts";
import { changed, type Path } from "./changed.ts";
import { config } from "./configs.ts";
import { hostile } from "./hostile.ts";

const pathsOf = (value: unknown, above: Path = []): Path[] =>
  Object(value) === value
    ? [
        above,
        ...Object.entries(value as object).flatMap(([key, inner]) =>
          pathsOf(inner, [...above, Array.isArray(value) ? Number(key) : key]),
        ),
      ]
    : [above];

/** What the table, zod and the explanation say of a value: three times the same. */
const judge = (value: unknown) => {
  const verdicts = [isConfig(value), schema.safeParse(value).success, !explain(value).length];
  return verdicts.every((one) => one === verdicts[0]) ? verdicts[0] : verdicts;
};

describe("the shape check", { timeout: 20_000 }, () => {
  it("is the one that follows from the schema: else `npm run build` writes shape.json anew", () => {
    expect(JSON.stringify(shape)).toBe(JSON.stringify(makeShape()));
  });

  it("knows each option of Config, and no other", () => {
    // The type makes this list whole: an option of Config that is not here does not compile.
    const options: Record<keyof Required<Config>, true> = {
      company: true,
      address: true,
      email: true,
      tenant: true,
      phone: true,
      privacyPolicy: true,
      optOutPage: true,
      collects: true,
      vendor: true,
      clauses: true,
      assistant: true,
      incentive: true,
      gdprConsent: true,
      ownClauses: true,
      fields: true,
      parties: true,
      contactPage: true,
      release: true,
      acknowledgementLasts: true,
      tellTimeout: true,
      enabled: true,
      show: true,
      launcher: true,
      language: true,
      region: true,
      sensitive: true,
      age: true,
      sale: true,
      choicesTitle: true,
    };
    const known = Object.keys(shape).flatMap((key) => key.replace(/\W/, "") || []);
    expect(known.toSorted()).toEqual(Object.keys(options).toSorted());
    const { properties } = makeJsonSchema() as { properties: object };
    expect(Object.keys(properties).toSorted()).toEqual(known.toSorted());
  });

  it("passes, as zod does, whatever a config may hold", () => {
    fc.assert(
      fc.property(anyConfig, (given) => {
        expect(judge(given)).toBe(true);
        expect(judge(JSON.parse(JSON.stringify(given)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("passes exactly what zod passes where one place of a config is spoilt", () => {
    let refused = 0;
    fc.assert(
      fc.property(anyConfig, fc.nat(), fc.constantFrom(...hostile), (given, place, value) => {
        const paths = pathsOf(given);
        const verdict = judge(changed(given, paths[place % paths.length]!, value));
        expect(verdict).toBeTypeOf("boolean");
        if (!verdict) refused++;
      }),
      { numRuns: 1200 },
    );
    expect(refused).toBeGreaterThan(300);
  });

  it("passes exactly what zod passes where one text of a config is mangled", () => {
    const mangle = fc.tuple(
      fc.nat(),
      fc.nat(),
      fc.constantFrom(
        "",
        " ",
        "<",
        "</",
        "#",
        "@",
        "\u0000",
        "é",
        "9",
        ":",
        "x".repeat(70),
        '"',
        "|",
      ),
    );
    fc.assert(
      fc.property(anyConfig, mangle, (given, [place, at, sign]) => {
        const json = JSON.parse(JSON.stringify(given));
        const read = (path: Path) => path.reduce((value, key) => value[key], json);
        const texts = pathsOf(json).filter((path) => typeof read(path) === "string");
        const path = texts[place % texts.length]!;
        const text: string = read(path);
        const cut = at % (text.length + 1);
        expect(
          judge(changed(json, path, text.slice(0, cut) + sign + text.slice(cut + 1))),
        ).toBeTypeOf("boolean");
      }),
      { numRuns: 600 },
    );
  });

  it("passes exactly what zod passes where a stray key is added to any object", () => {
    const names = fc.constantFrom(
      "__proto__",
      "constructor",
      "prototype",
      "",
      "x",
      "id",
      "toString",
      "optOutPage?",
      "0",
    );
    fc.assert(
      fc.property(
        anyConfig,
        fc.nat(),
        names,
        fc.constantFrom(...hostile),
        (given, place, name, value) => {
          const json = JSON.parse(JSON.stringify(given));
          const objects = pathsOf(json).filter((path) => {
            const at = path.reduce((inner, key) => inner[key], json);
            return Object(at) === at && !Array.isArray(at);
          });
          const target = objects[place % objects.length]!.reduce((inner, key) => inner[key], json);
          Object.defineProperty(target, name, { value, enumerable: true, configurable: true });
          expect(judge(json)).toBeTypeOf("boolean");
        },
      ),
      { numRuns: 600 },
    );
  });

  it("passes exactly what zod passes of arbitrary values", () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(judge(value)).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(judge(value)).toBe(false);
      }),
    );
    for (const value of hostile) expect(judge(value)).toBe(false);
  });

  it("takes no notice of how long a hostile text is", () => {
    const began = performance.now();
    const long = "<a ".repeat(35_000);
    for (const path of pathsOf(config)) {
      for (const text of [
        long,
        " ".repeat(100_000),
        "https://".repeat(12_500),
        "a@".repeat(50_000),
      ]) {
        expect(isConfig(changed(config, path, text))).toBe(false);
      }
    }
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
