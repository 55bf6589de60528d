import { own } from "./root.ts";
import type { Page } from "./stage.ts";

/** What the host's own elements with `data-prechat` can be for. */
export type Use = "do-not-sell" | "limit" | "choices" | "open" | "status" | "request";

const useOf = (target: EventTarget): Use | undefined =>
  /^(do-not-sell|limit|choices|open|status|request)$/.exec(
    (target as HTMLElement).dataset?.["prechat"] ?? "",
  )?.[0] as Use | undefined;

/** The elements of a tree, open shadow roots included; not our own: what stands there gives way to the host's. */
const find = (root: ParentNode, found: HTMLElement[] = []): HTMLElement[] => {
  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    if (useOf(element)) found.push(element);
    if (element.shadowRoot && element.localName !== own) find(element.shadowRoot, found);
  }
  return found;
};

/**
 * The host's own elements: one listener on the window serves them all, later ones and those in open shadow roots too.
 * A real link keeps leading to its page without us or with a modifier key.
 */
export const makeLinks = (
  page: Page,
  /** Answers whether it dealt with the click. */
  act: (use: Use, event: MouseEvent) => boolean,
  /** The visitor is about to open something of ours. */
  intent: () => void,
) => {
  const { document } = page;
  const known = new Set<HTMLElement>();
  const undo: (() => void)[] = [];
  const on = <E extends Event>(name: string, listener: (event: E) => void) => {
    page.addEventListener(name, listener as EventListener, { capture: true, passive: name !== "click" });
    undo.push(() => page.removeEventListener(name, listener as EventListener, true));
  };

  on("click", (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const use = event.composedPath().map(useOf).find(Boolean);
    if (use && act(use, event)) event.preventDefault();
  });
  for (const name of ["pointerover", "touchstart", "focusin"]) {
    on(name, (event) => {
      if (event.composedPath().some((target) => /open|choices/.test(useOf(target) ?? ""))) intent();
    });
  }

  return {
    /** The elements that are in the page now, for these uses. */
    all: (uses?: readonly Use[]) =>
      [...known].filter((it) => it.isConnected && (!uses || uses.includes(useOf(it) as Use))),
    /** Looks for elements in a tree, and puts words into the empty ones: a framework's own children are its own. */
    scan: (root: ParentNode, fill: (use: Use, element: HTMLElement) => void) => {
      for (const element of find(root)) {
        known.add(element);
        const use = useOf(element) as Use;
        if (use !== "status" && !element.childElementCount && !element.textContent?.trim()) fill(use, element);
      }
    },
    /** Calls soon after the page's elements have changed. */
    watch: (changed: () => void) => {
      let timer = 0;
      const soon = () => {
        timer ||= page.setTimeout(() => {
          timer = 0;
          changed();
        }, 50);
      };
      const observer = new page.MutationObserver(soon);
      observer.observe(document, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ["data-prechat"],
      });
      soon();
      undo.push(() => {
        page.clearTimeout(timer);
        observer.disconnect();
      });
    },
    stop: () => undo.forEach((it) => it()),
  };
};
