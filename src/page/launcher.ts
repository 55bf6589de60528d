import type { Words } from "../locales/words.ts";
import { make } from "./root.ts";

const drawIcon = (document: Document) => {
  const draw = (tag: string, attributes: Readonly<Record<string, string>>) => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const name in attributes) element.setAttribute(name, attributes[name] as string);
    return element;
  };
  const svg = draw("svg", { viewBox: "0 0 24 24", "aria-hidden": "true" });
  svg.append(draw("path", { d: "M4 5h16v11H10l-5 4v-4H4z" }));
  return svg;
};

/** The button that stands in for the vendor's while the chat is held. */
export const makeLauncher = (document: Document, words: Words): HTMLButtonElement =>
  make(
    document,
    "button",
    { type: "button", class: "launcher", part: "launcher", "data-prechat": "open", "aria-haspopup": "dialog" },
    drawIcon(document),
    words("page.launcher"),
  );

/** A small button of the quiet chip in the other corner. */
export const makeChip = (document: Document, use: string, part: string, word: string): HTMLButtonElement =>
  make(document, "button", { type: "button", "data-prechat": use, part, hidden: "" }, word);
