import type { Config } from "../config.ts";
import { usesOf, type TitleUse } from "../titles.ts";
import { own } from "./root.ts";

/** What is wrong with the privacy links of a page. */
export type LinkFault = "no-link" | "link-place" | "link-small" | "link-pale" | "link-hidden";

const places = "header,footer,nav,[role=banner],[role=contentinfo]";

const linksOf = (document: Document, uses: readonly TitleUse[]): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(uses.map((use) => `[data-prechat="${use}"]`).join()),
];

type Color = readonly number[];

const read = (color: string): Color => (color.match(/[\d.]+/g) ?? []).map(Number);

/** The first background behind an element that is not see-through; white behind everything. */
const behind = (element: Element): Color => {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const color = read(getComputedStyle(at).backgroundColor);
    if ((color[3] ?? 1) > 0 && color.length > 2) return color;
  }
  return [255, 255, 255];
};

const luminance = (color: Color): number => {
  const [r = 0, g = 0, b = 0] = color.map((part) => (part / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

/** WCAG 2.2's contrast ratio of the text with what is behind it. */
const contrast = (element: Element): number => {
  const [dark, light] = [read(getComputedStyle(element).color), behind(element)]
    .map((color) => luminance(color) + 0.05)
    .sort((a, b) => a - b) as [number, number];
  return light / dark;
};

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[numbers.length >> 1] as number;

/** As large and as plain as the links around it (7013(c), 7014(c), 7015(b)). */
const looks = (link: HTMLElement): LinkFault[] => {
  const place = link.closest(places);
  const others = [...(place?.querySelectorAll<HTMLElement>("a[href]") ?? [])].filter(
    (it) => it !== link && !it.dataset["prechat"] && it.checkVisibility(),
  );
  if (!others.length) return [];
  const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
  const faults: LinkFault[] = [];
  if (size(link) < middle(others.map(size)) - 0.5) faults.push("link-small");
  if (contrast(link) < middle(others.map(contrast)) * 0.9) faults.push("link-pale");
  return faults;
};

/** Is it drawn, and is nothing else at its place where the visitor sees it? */
const isHidden = (link: HTMLElement): boolean => {
  // Still to be filled.
  if (!link.childNodes.length) return false;
  if (!link.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
  const { left, top, width, height } = link.getBoundingClientRect();
  if (!width || !height) return true;
  const [x, y] = [left + width / 2, top + height / 2];
  const seen = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const on = seen && link.ownerDocument.elementFromPoint(x, y);
  return !!on && on.localName !== own && !link.contains(on) && !on.contains(link);
};

/** Looks for the links that the config makes necessary, on this page. */
export const checkLinks = (
  /** `undefined`: it was refused. */
  config: Config | undefined,
  document: Document,
  find: (fault: LinkFault, use: TitleUse, element?: Element) => void,
): void => {
  // The one that stands for both may be two as well, and either one may be the one for both.
  const needed = (config ? usesOf(config) : ["do-not-sell" as const]).flatMap((use): TitleUse[] =>
    use === "choices" && !linksOf(document, ["choices"]).length ? ["do-not-sell", "limit"] : [use],
  );
  for (const use of needed) {
    const links = linksOf(document, [use, "choices"]);
    if (!links.length) find("no-link", use);
    else if (!links.some((link) => link.closest(places))) find("link-place", use, links[0]);
    for (const link of links) {
      for (const fault of isHidden(link) ? (["link-hidden"] as const) : looks(link)) {
        find(fault, use, link);
      }
    }
  }
};
