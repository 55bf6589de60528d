import type { LauncherConfig } from "../config.ts";
import type { Words } from "../locales/words.ts";
import { make } from "./root.ts";

const shapes = {
  chat: "M4 5h16v11H10l-5 4v-4H4z",
  question: "M9 9a3 3 0 1 1 4 3c-1 .5-1 1-1 2m0 3v.1M3 12a9 9 0 1 0 18 0 9 9 0 0 0-18 0",
};

const drawIcon = (document: Document, shape: string) => {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", shape);
  svg.append(path);
  return svg;
};

/** Black or white, whichever reads better on the owner's colour (WCAG relative luminance). */
const readable = (page: Window, element: Element): string => {
  const parts = /[\d.]+/g[Symbol.match](page.getComputedStyle(element).backgroundColor) ?? [];
  const [r = 0, g = 0, b = 0] = parts.map((part) => (Number(part) / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? "#000" : "#fff";
};

/** The button that stands in for the vendor's while the chat is held. */
export const makeLauncher = (
  page: Window,
  into: Element,
  config: LauncherConfig,
  words: Words,
): HTMLElement => {
  const { document } = page;
  const { color, icon = "chat", label = words("page.launcher"), position } = config;
  const button = make(document, "button", {
    type: "button",
    class: "launcher",
    part: "launcher",
    "data-prechat": "open",
    "aria-haspopup": "dialog",
  });
  if (icon !== "none") button.append(drawIcon(document, shapes[icon]));
  button.append(label);
  const corner = make(document, "div", { class: `corner ${position === "bottom-left" ? "left" : "right"}` }, button);
  into.append(corner);
  if (color) {
    button.style.setProperty("background", color);
    button.style.setProperty("color", readable(page, button));
  }
  return corner;
};

/** The quiet chip in the other corner: the opt-out in one act, and the visitor's choices. */
export const makeChip = (document: Document, into: Element, config: LauncherConfig, words: Words) => {
  const button = (use: string, word: string, part: string) =>
    make(document, "button", { type: "button", "data-prechat": use, part }, words(word));
  const optOut = button("do-not-sell", "page.do-not-sell", "opt-out");
  const choices = button("choices", "page.chip", "choices");
  const side = config.position === "bottom-left" ? "right" : "left";
  const corner = make(document, "div", { class: `corner chip ${side}` }, optOut, choices);
  into.append(corner);
  return { corner, optOut, choices };
};
