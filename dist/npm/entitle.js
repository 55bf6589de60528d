import { makeWords } from './words.js';
import { titleOf, optOutIcon } from './titles.js';

const svg = "http://www.w3.org/2000/svg";
const heightsAround = (element) => {
  const place = element.closest("header,footer,nav");
  return [...place?.querySelectorAll("svg,img") ?? []].map((icon) => icon.getBoundingClientRect().height).filter((height) => height >= 10 && height <= 48).sort((a, b) => a - b);
};
const drawIcon = (element) => {
  const { ownerDocument: document } = element;
  const heights = heightsAround(element);
  const height = heights[heights.length >> 1];
  const icon = document.createElementNS(svg, "svg");
  const set = (on, attributes) => {
    for (const name in attributes) on.setAttribute(name, attributes[name]);
  };
  set(icon, {
    viewBox: optOutIcon.viewBox,
    height: height ? `${height}` : "0.9em",
    width: height ? `${height * 30 / 14}` : `${0.9 * 30 / 14}em`,
    // The title beside it says it all.
    "aria-hidden": "true",
    focusable: "false",
    "stroke-width": "1.2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round"
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
const entitle = (use, element, { config, language, say }, catalogue) => {
  if (!config || element.childNodes.length) return;
  element.append(titleOf(use, config, say ?? makeWords(language, catalogue)));
  if (use === "choices") element.append(drawIcon(element));
};

export { entitle };
