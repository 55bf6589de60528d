import type { Words } from "../locales/words.ts";
import type { ConsentState } from "../state.ts";
import { make } from "./root.ts";

/** How long the quiet line stays, in ms. */
const stays = 8000;

const inView = (page: Window, element: Element) => {
  const { top, bottom, width } = element.getBoundingClientRect();
  return width > 0 && bottom > 0 && top < page.innerHeight;
};

/**
 * Tells the visitor where an opt-out stands, and no more than is true: in the host's status elements; where none is in
 * view, in a quiet line of ours. Announced once for each step; never modal (7025(f)(3): no pop-up for a signal).
 */
export const makeStatus = (page: Window, into: Element, words: Words, elements: () => Iterable<HTMLElement>) => {
  const { document } = page;
  const line = make(document, "div", { class: "corner line", part: "status", hidden: "" });
  const heard = make(document, "div", { class: "heard", role: "status" });
  into.append(line, heard);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const text = (status: ConsentState["optOut"]) => (status === "none" ? "" : words(`page.${status}`));
  return {
    line,
    text,
    /** Writes it on the host's elements, silently. */
    write: (status: ConsentState["optOut"]) => {
      for (const element of elements()) {
        if (element.textContent !== text(status)) element.textContent = text(status);
      }
    },
    /** After an act of the visitor: says it where it is seen, and aloud. */
    say: (status: ConsentState["optOut"]) => {
      heard.textContent = line.textContent = text(status);
      line.hidden = [...elements()].some((element) => inView(page, element));
      clearTimeout(timer);
      timer = setTimeout(() => {
        line.hidden = true;
        heard.textContent = "";
      }, stays);
    },
    stop: () => clearTimeout(timer),
  };
};
