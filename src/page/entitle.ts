import type { Catalogue } from "../locales/words.ts";
import { makeWords } from "../locales/words.ts";
import { optOutIcon, titleOf, type TitleUse } from "../titles.ts";
import type { Backstage } from "./stage.ts";

const svg = "http://www.w3.org/2000/svg";

/** Icons of the header or footer that an element stands in, as high as an icon is. */
const heightsAround = (element: Element): number[] => {
  const place = element.closest("header,footer,nav");
  return [...(place?.querySelectorAll("svg,img") ?? [])]
    .map((icon) => icon.getBoundingClientRect().height)
    .filter((height) => height >= 10 && height <= 48)
    .sort((a, b) => a - b);
};

/** The opt-out icon, about as large as the icons around it, else as the letters (7015(b)). */
const drawIcon = (element: Element): SVGElement => {
  const { ownerDocument: document } = element;
  const heights = heightsAround(element);
  const height = heights[heights.length >> 1];
  const icon = document.createElementNS(svg, "svg");
  const set = (on: Element, attributes: Readonly<Record<string, string>>) => {
    for (const name in attributes) on.setAttribute(name, attributes[name] as string);
  };
  set(icon, {
    viewBox: optOutIcon.viewBox,
    height: height ? `${height}` : "0.9em",
    width: height ? `${(height * 30) / 14}` : `${(0.9 * 30) / 14}em`,
    // The title beside it says it all.
    "aria-hidden": "true",
    focusable: "false",
    "stroke-width": "1.2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
  for (const path of optOutIcon.paths) {
    const shape = document.createElementNS(svg, "path");
    set(shape, path);
    icon.append(shape);
  }
  icon.style.setProperty("vertical-align", "middle");
  icon.style.setProperty("margin-inline-start", "0.4em");
  return icon;
};

/** Gives an empty element of the host's the title that the law has for it, and the opt-out icon where that belongs. */
export const entitle = (
  use: TitleUse,
  element: HTMLElement,
  { config, language, say }: Backstage,
  catalogue: Catalogue,
): void => {
  // Filled meanwhile by the page itself, or by the same call before.
  if (!config || element.childNodes.length) return;
  element.append(titleOf(use, config, say ?? makeWords(language, catalogue)));
  if (use === "choices") element.append(drawIcon(element));
};
