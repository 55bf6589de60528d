import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attributeOf, readAttributes } from "../../src/attributes.ts";
import { isConfig } from "../../src/config.ts";
import { anyConfig, asAttributes, shorthand } from "./any-config.ts";

const camel = (attribute: string) =>
  attribute.replace(/^data-/, "").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe("the tag's attributes", () => {
  it("say what the documented tag says", () => {
    const read = readAttributes({
      vendor: "livechat",
      vendorId: "1234567",
      vendorRole: "service-provider",
      trainsAi: "no",
      company: "Acme, Inc.",
      address: "1 Main St, Fresno, CA",
      email: "privacy@acme.example",
      privacyPolicy: "https://acme.example/privacy#chat",
      optOutPage: "https://acme.example/opt-out",
      collects: "identifiers messages",
      purpose: "support",
      retention: "12 months",
      sold: "no",
      shared: "yes",
    });
    const row = { purpose: "support", retention: "12 months", sold: false, shared: true };
    expect(read).toEqual({
      company: "Acme, Inc.",
      address: "1 Main St, Fresno, CA",
      email: "privacy@acme.example",
      privacyPolicy: "https://acme.example/privacy#chat",
      optOutPage: "https://acme.example/opt-out",
      vendor: { name: "livechat", id: "1234567", role: "service-provider", trainsAi: false },
      collects: [
        { category: "identifiers", ...row },
        { category: "messages", ...row },
      ],
    });
    expect(isConfig(read)).toBe(true);
  });

  it("say all that the shorthand can say", () => {
    fc.assert(
      fc.property(anyConfig.map(shorthand), (given) => {
        expect(isConfig(readAttributes(asAttributes(given)))).toBe(true);
      }),
    );
  });

  it("are no config where none of ours is there", () => {
    expect(readAttributes({})).toBeUndefined();
    expect(
      readAttributes({ cfasync: "false", config: "#mine", prechat: "chat", show: "x" }),
    ).toBeUndefined();
    expect(readAttributes(Object.create({ company: "Acme" }))).toBeUndefined();
  });

  it("leave the attributes of other tools alone", () => {
    expect(
      readAttributes({ cfasync: "false", constructor: "x", __proto__: "y", company: "A" }),
    ).toEqual({
      company: "A",
    });
  });

  it("pass on what they do not understand, so that it is refused", () => {
    expect(
      readAttributes({
        enabled: "maybe",
        trainsAi: "",
        acknowledgementLasts: "a year",
        tellTimeout: "-1",
        launcher: "off",
        vendorScripts: "",
        sold: "TRUE",
        collects: "messages",
      }),
    ).toEqual({
      enabled: "maybe",
      vendor: { trainsAi: "", scripts: [""] },
      acknowledgementLasts: "a year",
      tellTimeout: "-1",
      launcher: "off",
      collects: [{ category: "messages", sold: "TRUE" }],
    });
  });

  it("read numbers, lists, yes, no and none", () => {
    expect(
      readAttributes({
        acknowledgementLasts: " 6 ",
        clauses: " processing\n recording ",
        showPaths: "/shop/* /",
        enabled: "yes",
        launcher: "none",
        launcherColor: "navy",
      }),
    ).toEqual({
      acknowledgementLasts: 6,
      clauses: ["processing", "recording"],
      show: { paths: ["/shop/*", "/"] },
      enabled: true,
      launcher: false,
    });
  });

  it.each([
    ["company", "data-company"],
    ["privacyPolicy", "data-privacy-policy"],
    ["vendor.name", "data-vendor"],
    ["vendor.id", "data-vendor-id"],
    ["vendor.trainsAi", "data-trains-ai"],
    ["vendor.scripts[3]", "data-vendor-scripts"],
    ["collects", "data-collects"],
    ["collects[2].category", "data-collects"],
    ["collects[0].retention", "data-retention"],
    ["show.hours", "data-show-hours"],
    ["sale.scripts[0]", "data-sale-scripts"],
    ["choicesTitle", "data-choices-title"],
    ["launcher.position", "data-launcher-position"],
    ["acknowledgementLasts", "data-acknowledgement-lasts"],
  ])("are named to the owner as they are read: %s is %s", (path, attribute) => {
    expect(attributeOf(path)).toBe(attribute);
    const read = JSON.stringify(
      readAttributes({ collects: "messages", [camel(attribute)]: "probe" }),
    );
    expect(read).toContain("probe");
  });
});
