import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAttributes } from "../../src/attributes.ts";
import { editions } from "../../src/clauses.ts";
import { ConfigError, isConfig, normalize, type Config } from "../../src/config.ts";
import { fingerprint } from "../../src/fingerprint.ts";
import { anyConfig, asAttributes, shorthand } from "./any-config.ts";
import { config } from "./configs.ts";

const print = (given: Config, of = editions) => fingerprint(normalize(given), of);

const shuffled = (value: any): any =>
  Array.isArray(value)
    ? value.map(shuffled)
    : Object(value) === value
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, inner]) => [key, shuffled(inner)])
            .toReversed(),
        )
      : value;

describe("the shape check of a config", () => {
  it("passes an ordinary config, from an object and from JSON", () => {
    expect(isConfig(config)).toBe(true);
    expect(isConfig(JSON.parse(JSON.stringify(config)))).toBe(true);
  });

  it("refuses options that are inherited rather than said", () => {
    const { company, ...rest } = config;
    expect(isConfig(Object.assign(Object.create({ company }), rest))).toBe(false);
    expect(
      isConfig(
        Object.assign(Object.create(Object.create(null, { company: { value: company } })), rest),
      ),
    ).toBe(false);
    const polluted = Object.prototype as { company?: unknown };
    try {
      polluted.company = company;
      expect(isConfig(rest)).toBe(false);
    } finally {
      delete polluted.company;
    }
  });
});

describe("the canonical form", () => {
  it("fills the defaults in", () => {
    const { vendor: _vendor, ...bare } = config;
    expect(normalize(bare)).toEqual({
      ...bare,
      clauses: ["business-notice", "processing", "recording"],
      release: "session",
      acknowledgementLasts: 12,
      tellTimeout: 1500,
      enabled: true,
    });
  });

  it("fills them in where an option is there but undefined, and keeps what is said", () => {
    const said = normalize({
      ...config,
      release: undefined,
      clauses: ["recording"],
      enabled: false,
      launcher: { color: "navy", icon: undefined },
    });
    expect(said).toMatchObject({
      release: "session",
      clauses: ["recording"],
      enabled: false,
      launcher: { color: "navy" },
    });
    expect(normalize({ ...config, launcher: false }).launcher).toBe(false);
  });

  it("trims texts and joins their lines", () => {
    const { address } = normalize({ ...config, address: "  1 Main St,\n    Fresno, CA " });
    expect(address).toBe("1 Main St, Fresno, CA");
  });

  it("is frozen throughout and does not follow the host's object", () => {
    const given = structuredClone(config) as unknown as {
      company: string;
      collects: { sold: boolean }[];
    };
    const settled = normalize(given as unknown as Config);
    given.company = "Evil, Inc.";
    given.collects[0]!.sold = true;
    expect(settled.company).toBe("Acme, Inc.");
    expect(settled.collects[0]!.sold).toBe(false);
    const frozen = [
      settled,
      settled.collects,
      settled.collects[0],
      settled.vendor,
      settled.launcher,
    ];
    expect(frozen.every(Object.isFrozen)).toBe(true);
  });

  it("still is a config, and its own canonical form", () => {
    fc.assert(
      fc.property(anyConfig, (given) => {
        const settled = normalize(given);
        expect(isConfig(settled)).toBe(true);
        expect(normalize(settled)).toEqual(settled);
      }),
    );
  });
});

describe("the fingerprint", () => {
  it("is 16 hex digits", () => {
    fc.assert(
      fc.property(anyConfig, (given) => {
        expect(print(given)).toMatch(/^[\da-f]{16}$/);
      }),
    );
  });

  it("is the same from data-*, JSON and the object of start()", () => {
    fc.assert(
      fc.property(anyConfig, (any) => {
        const given = shorthand(any);
        const read = readAttributes(asAttributes(given));
        expect(isConfig(read)).toBe(true);
        expect(normalize(read as unknown as Config)).toEqual(normalize(given));
        const fromJson = JSON.parse(JSON.stringify(shuffled(given)));
        expect(print(read as unknown as Config)).toBe(print(given));
        expect(print(fromJson)).toBe(print(given));
      }),
    );
  });

  it("does not change with defaults written out, with white space, or with the order of rows and clauses", () => {
    const same = { ...config, company: " Acme,  Inc. ", collects: config.collects.toReversed() };
    expect(print({ ...same, clauses: ["recording", "processing", "business-notice"] })).toBe(
      print(config),
    );
    expect(print(normalize(config))).toBe(print(config));
  });

  it.each<[string, Partial<Config>]>([
    ["launcher", { launcher: { label: "Ask us", position: "bottom-left", color: "navy" } }],
    ["launcher", { launcher: false }],
    ["language", { language: "es" }],
    ["show", { show: { paths: ["/shop/*"], hours: "mon-fri 09:00-17:00" } }],
    ["enabled", { enabled: false }],
    ["release", { release: "always" }],
    ["acknowledgementLasts", { acknowledgementLasts: 6 }],
    ["tellTimeout", { tellTimeout: 0 }],
    ["tenant", { tenant: "west" }],
    ["contactPage", { contactPage: "https://acme.example/contact" }],
    ["phone", { phone: "+1 559 555 0100" }],
    ["region", { region: "US-VA" }],
    ["age", { age: "16plus" }],
    ["sale", { sale: { scripts: ["ads.example/"] } }],
    ["choicesTitle", { choicesTitle: "california" }],
    ["vendor.id", { vendor: { ...config.vendor!, id: "2" } }],
    ["vendor.scripts", { vendor: { ...config.vendor!, scripts: ["chat.acme.example/"] } }],
    ["vendor.holders", { vendor: { ...config.vendor!, holders: ["#chat"] } }],
  ])("does not change with the plumbing: %s", (_, change) => {
    expect(isConfig({ ...config, ...change })).toBe(true);
    expect(print({ ...config, ...change })).toBe(print(config));
  });

  const [first, second] = config.collects as [Config["collects"][0], Config["collects"][0]];
  it.each<[string, Partial<Config>]>([
    ["company", { company: "Acme Inc." }],
    ["address", { address: "2 Main St, Fresno, CA" }],
    ["email", { email: "legal@acme.example" }],
    ["privacyPolicy", { privacyPolicy: "https://acme.example/privacy#chats" }],
    ["optOutPage", { optOutPage: "https://acme.example/optout" }],
    ["a row's category", { collects: [first, { ...second, category: "location" }] }],
    ["a row's purpose", { collects: [first, { ...second, purpose: "sales" }] }],
    ["a row's retention", { collects: [first, { ...second, retention: "2 years" }] }],
    ["a row sold", { collects: [first, { ...second, sold: true }] }],
    ["a row no longer shared", { collects: [{ ...first, shared: false }, second] }],
    [
      "two rows' parts exchanged",
      {
        collects: [
          { ...first, shared: false },
          { ...second, shared: true },
        ],
      },
    ],
    ["a row fewer", { collects: [first] }],
    ["the vendor", { vendor: { ...config.vendor!, name: "deep-chat" } }],
    ["the vendor's role", { vendor: { ...config.vendor!, role: "third-party" } }],
    ["training", { vendor: { ...config.vendor!, trainsAi: true } }],
    ["the vendor's label", { vendor: { ...config.vendor!, label: "Our chat" } }],
    ["sensitive", { sensitive: "used" }],
    ["no vendor", { vendor: undefined }],
    ["a clause fewer", { clauses: ["processing", "recording"] }],
  ])("changes with what the visitor is told: %s", (_, change) => {
    expect(isConfig({ ...config, ...change })).toBe(true);
    expect(print({ ...config, ...change })).not.toBe(print(config));
  });

  it("changes with the edition of a clause that is asked, and of no other", () => {
    const raised = { ...editions, recording: 2 };
    expect(print(config, raised)).not.toBe(print(config));
    const without: Config = { ...config, clauses: ["processing"] };
    expect(print(without, raised)).toBe(print(without));
  });

  it("is not fooled by line breaks and equal signs inside a text", () => {
    const forged = { ...config, address: 'x"\n.email="a@b', email: "c@d" };
    expect(print(forged)).not.toBe(print({ ...config, address: "x", email: "a@b" }));
  });

  it("tells 10,000 neighbouring configs apart, in each half alone too", () => {
    const settled = normalize(config);
    const prints = Array.from({ length: 10_000 }, (_, i) =>
      fingerprint({ ...settled, company: `Acme ${i}` }, editions),
    );
    expect(new Set(prints).size).toBe(prints.length);
    for (const half of [0, 8]) {
      const parts = prints.map((whole) => whole.slice(half, half + 8));
      // Of 32 bits a pair in 10,000 may meet by chance; a weak hash loses hundreds.
      expect(new Set(parts).size).toBeGreaterThan(prints.length - 3);
    }
  }, 20_000);
});

describe("a config error", () => {
  it("keeps what was given, and says every mistake it is handed", () => {
    const issue = { path: "company", message: "is missing.", hint: "Write the name." };
    const error = new ConfigError({ a: 1 }, [issue]);
    expect(error).toBeInstanceOf(Error);
    expect(error).toMatchObject({ name: "ConfigError", given: { a: 1 }, issues: [issue] });
    expect(error.message).toBe("company is missing. Write the name.");
    expect(new ConfigError(1).message).toContain("prechat/schema");
  });
});
