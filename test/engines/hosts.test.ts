import { describe, expect, test } from "vitest";
import { engines, type Page } from "./driver.ts";
import {
  acknowledge,
  dialogOpen,
  footerLink,
  focused,
  launcher,
  openForm,
  ours,
  root,
  shopBed,
  start,
  state,
  title,
} from "./shop-bed.ts";

/** Looks that no page may change, of each part of ours; places may differ, as we move clear of the host's links. */
const looks = (...names: string[]) => `${JSON.stringify(names)}.map((name) => {
  const element = ${root}.querySelector(name);
  const style = getComputedStyle(element);
  const { width, height } = element.getBoundingClientRect();
  const own = ["display", "position", "visibility", "opacity", "color", "backgroundColor", "fontSize", "fontWeight",
    "fontFamily", "lineHeight", "letterSpacing", "textTransform", "borderRadius", "paddingInline", "cursor", "zIndex",
    "direction", "transform"].map((property) => property + ": " + style[property]);
  return [name, Math.round(width), Math.round(height), ...own];
})`;

const measure = async (page: Page) => {
  await page.waitFor(`${root}.querySelector(".launcher").checkVisibility()`);
  const closed = await page.evaluate<unknown[]>(looks(".corner", ".launcher"));
  await openForm(page);
  const parts = ["dialog", "h2", "label", "input", "[part=start]", "[part=decline]", ".close"];
  const open = await page.evaluate<unknown[]>(looks(...parts));
  return [...closed, ...open];
};

/** What a page's own rules may do to our element, and to all that inherits. */
const hostile = `(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(\`html, body { letter-spacing: 4px; text-transform: uppercase; line-height: 3; cursor: wait }
    html > * { display: none !important; opacity: .2 !important; transform: scale(2) !important }
    html > body { display: block !important }\`);
  document.adoptedStyleSheets = [sheet];
})()`;

const runs = "globalThis.fakeChatRuns";

describe.each(engines())("$name", ({ launch }) => {
  const { open, go } = shopBed(launch);

  test("neither a reset of everything, giant z-indexes nor rules for our own element change how launcher and form look", async () => {
    const page = await open("/ways/tag.html");
    const plain = await measure(page);
    for (const path of ["/hosts/reset.html", "/hosts/z-index.html"]) {
      await go(page, path);
      expect(await measure(page), path).toEqual(plain);
    }
    await go(page, "/ways/tag.html");
    await page.evaluate(hostile);
    expect(await measure(page), "rules for our own element").toEqual(plain);
  });

  test("under giant z-indexes the launcher stands clear of the link at the foot, and both can be clicked", async () => {
    const page = await open("/hosts/z-index.html");
    await page.waitFor(`document.querySelector("${footerLink}").textContent`);
    // The page's own bar lies over the foot until it is scrolled up or taken away.
    await page.evaluate(`(document.querySelector(".bar").remove(), scrollTo(0, 9e9))`);
    await page.click(footerLink);
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
    await acknowledge(page);
    await page.waitFor(`${runs} === 1`);
  });

  test("on a page written from right to left the form keeps its own direction and language", async () => {
    const page = await open("/hosts/rtl.html");
    await openForm(page);
    const panel = `${root}.querySelector(".panel")`;
    expect(
      await page.evaluate(`[${panel}.lang, ${panel}.dir, getComputedStyle(${panel}).direction]`),
    ).toEqual(["en", "ltr", "ltr"]);
    // English words on an Arabic page: from right to left the full stop would stand before them.
    expect(await page.evaluate(`getComputedStyle(${root}.querySelector(".line")).direction`)).toBe(
      "ltr",
    );
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThan(
      1,
    );
  });

  test("on a dark page the filled link keeps the page's colors, and the boxes have those of the form", async () => {
    const page = await open("/hosts/dark.html");
    await page.waitFor(`document.querySelector("${footerLink}").textContent`);
    const color = (selector: string) =>
      `getComputedStyle(document.querySelector("${selector}")).color`;
    expect(await page.evaluate(color(footerLink))).toBe("rgb(255, 209, 102)");
    await openForm(page);
    // Drawn for the page's dark scheme, an unchecked box of the light form would look checked.
    expect(
      await page.evaluate(`getComputedStyle(${root}.querySelector("input")).colorScheme`),
    ).toEqual(expect.stringContaining("light"));
  });

  test("a Spanish page has the link, the launcher and the form in Spanish, and never English first", async () => {
    const seen = `globalThis.titles = [];
      document.addEventListener("DOMContentLoaded", () => {
        const link = document.querySelector("${footerLink}");
        new MutationObserver(() => titles.push(link.textContent)).observe(link, { childList: true });
      });`;
    const page = await open("/hosts/es.html", { before: seen });
    await openForm(page);
    expect(await page.evaluate("titles")).toEqual([
      "No vender ni compartir mi información personal",
    ]);
    expect(await page.text(launcher)).toBe("Chat");
    expect(await page.text(ours("h2"))).toBe("Antes de chatear con Fern & Field");
    expect(await page.text(start)).toBe("Iniciar chat");
    await page.click(start);
    expect(await page.text(ours("[role=alert]"))).toMatch(/^Faltan 3 casillas por marcar/);
    expect(await page.text(ours("dialog"))).not.toMatch(/Start chat|Privacy policy|Kept for/);
    await page.click(ours("dialog [part=opt-out]"));
    await page.waitFor(
      `${root}.querySelector("dialog [part=status]").textContent === "Solicitud de exclusión aplicada"`,
    );
    expect(await page.evaluate("prechat.records()[0].language")).toBe("es");
  });

  test("elements of the page called prechat and currentScript stay as they are, and the chat starts", async () => {
    const page = await open("/hosts/clobber.html");
    await acknowledge(page);
    await page.waitFor(`${runs} === 1`);
    expect(await page.text("#prechat")).toBe("A part of the page that is called prechat.");
    expect(await page.evaluate("document.currentScript?.localName")).toBe("img");
    expect(await page.text(footerLink)).toBe(title);
    expect(await page.messages()).toEqual([]);
  });

  test("a page that throws our element out, or takes the focus, gets both back", async () => {
    const page = await open("/ways/tag.html");
    await page.waitFor(`${root}.querySelector(".launcher").checkVisibility()`);
    await page.evaluate(`document.querySelector("pre-chat-root").remove()`);
    await openForm(page);
    await page.evaluate(`document.querySelector("main [data-prechat=open]").focus()`);
    expect(await page.evaluate(`[${dialogOpen}, ${focused}?.localName]`)).toEqual([true, "h2"]);
  });
});
