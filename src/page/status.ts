import { make } from "./root.ts";

/** How long the quiet line stays, in ms. */
const stays = 8000;

/**
 * Tells the visitor where an opt-out stands: in the host's status elements; where none is in view, in a quiet line of
 * ours. Announced once for each step; never modal (7025(f)(3): no pop-up for a signal).
 */
export const makeStatus = (body: Element, elements: () => readonly HTMLElement[]) => {
  const line = make("div", { class: "corner line", part: "status", hidden: "" });
  const heard = make("div", { class: "heard", role: "status" });
  body.append(line, heard);
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    /** Writes it on the host's elements, silently. */
    write: (text: string) => {
      for (const element of elements())
        if (element.textContent !== text) element.textContent = text;
    },
    /** After an act of the visitor: says it where it is seen, and aloud. */
    say: (text: string) => {
      heard.textContent = line.textContent = text;
      line.hidden = elements().some((element) => {
        const { top, bottom, width } = element.getBoundingClientRect();
        return width && bottom > 0 && top < innerHeight;
      });
      clearTimeout(timer);
      timer = setTimeout(() => {
        line.hidden = true;
        heard.textContent = "";
      }, stays);
    },
  };
};
