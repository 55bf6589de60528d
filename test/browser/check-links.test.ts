import { describe, expect, it } from "vitest";
import { config } from "../unit/configs.ts";
import { add, make } from "./begin.ts";
import { found, ids } from "./found.ts";

describe("the opt-out link", () => {
  it("is missed where something is sold or shared, with the page it should lead to", async () => {
    const [finding] = await found();
    expect(finding).toMatchObject({ id: "no-link", level: "error" });
    expect(finding?.mend).toContain("https://acme.example/opt-out");
  });

  it("is not needed where nothing is", async () => {
    const collects = config.collects.map((row) => ({ ...row, shared: false }));
    expect(await ids(make({ collects }), {}, false)).toEqual([]);
  });

  it("may be the one to all choices", async () => {
    add("a", { href: "#", "data-prechat": "choices" }, "", add("footer"));
    expect(await ids()).toEqual([]);
  });

  it("is to limit as well, where sensitive information is used", async () => {
    const given = make({ sensitive: "used" });
    const missed = (await found(given)).map(({ id, what }) => [id, /"([\w-]+)"/.exec(what)?.[1]]);
    expect(missed).toEqual([
      ["no-link", "do-not-sell"],
      ["no-link", "limit"],
    ]);
  });

  it("is one for both rights where there are both", async () => {
    add("a", { href: "#", "data-prechat": "choices" }, "", add("footer"));
    expect(await ids(make({ sensitive: "used" }))).toEqual([]);
  });

  it("is missed in the header or footer where it stands elsewhere", async () => {
    const element = add("a", { href: "#", "data-prechat": "do-not-sell" }, "Opt out");
    const [finding, ...more] = await found();
    expect(finding).toMatchObject({ id: "link-place", level: "warning", element });
    expect(more).toEqual([]);
  });

  const neighbors = (style: string) => {
    const footer = add("footer");
    for (const text of ["Imprint", "Terms", "Contact"]) {
      add("a", { href: "#" }, text, footer).style.cssText = "font-size:16px;color:#333";
    }
    const link = add("a", { href: "#", "data-prechat": "do-not-sell" }, "Opt out", footer);
    link.style.cssText = style;
    footer.scrollIntoView();
    return link;
  };

  it.each([
    ["link-small", "font-size:11px;color:#333"],
    ["link-pale", "font-size:16px;color:#999"],
    ["link-hidden", "font-size:16px;color:#333;visibility:hidden"],
    ["link-hidden", "font-size:16px;color:#333;opacity:0"],
  ])("is found to be %s with the style %s", async (id, style) => {
    const element = neighbors(style);
    const [finding, ...more] = await found();
    expect(finding).toMatchObject({ id, element });
    expect(more).toEqual([]);
  });

  it("is well with the size and color of its neighbors, or more of both", async () => {
    neighbors("font-size:18px;color:#000");
    expect(await ids()).toEqual([]);
  });

  it("is found under a widget that covers it", async () => {
    const element = neighbors("font-size:16px;color:#333");
    add("div").style.cssText = "position:fixed;inset:0;z-index:9";
    const [finding] = await found();
    expect(finding).toMatchObject({ id: "link-hidden", level: "error", element });
  });
});
