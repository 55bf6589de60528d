import { own } from "./root.ts";

/** What the host's own elements can be for. */
const uses = ["do-not-sell", "limit", "choices", "open", "status", "request"] as const;
export type Use = (typeof uses)[number];

const useOf = (target: EventTarget): Use | undefined => {
  const use = (target as HTMLElement).dataset?.["prechat"] as Use;
  return uses.includes(use) ? use : undefined;
};

/** Every element of ours in a tree, open shadow roots below it included. */
const find = (root: ParentNode, found: HTMLElement[] = []): HTMLElement[] => {
  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    if (useOf(element)) found.push(element);
    // Not into our own root: what stands there needs no words and gives way to the host's.
    if (element.shadowRoot && element.localName !== own) find(element.shadowRoot, found);
  }
  return found;
};

/**
 * The host's own elements with `data-prechat`: one listener on the window serves them all, later ones and those in
 * open shadow roots too. A real link keeps leading to its page without us or with a modifier key.
 */
export const watchLinks = (
  page: Window & typeof globalThis,
  {
    act,
    intent,
    fill,
    scanned,
  }: {
    /** Answers whether it dealt with the click. */
    act: (use: Use, event: MouseEvent) => boolean;
    intent: () => void;
    /** Puts words into an empty element. */
    fill: (use: Use, element: HTMLElement) => void;
    /** The page has changed, and its elements are known anew. */
    scanned: () => void;
  },
) => {
  const { document } = page;
  const known = new Set<HTMLElement>();

  const onClick = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    for (const target of event.composedPath()) {
      const use = useOf(target);
      if (!use) continue;
      if (act(use, event)) event.preventDefault();
      return;
    }
  };
  const onIntent = (event: Event) => {
    if (event.composedPath().some((target) => ["open", "choices"].includes(useOf(target) ?? ""))) intent();
  };

  const adopt = (root: ParentNode) => {
    for (const element of find(root)) {
      known.add(element);
      const use = useOf(element) as Use;
      // Only empty ones: a framework's own children are its own.
      if (!element.firstElementChild && (use === "status" || !element.textContent?.trim())) fill(use, element);
    }
  };

  // Late, and when there is time: earlier it would throw away a tree that a framework is about to hydrate.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      adopt(document);
      scanned();
    }, 50);
  };
  const observer = new page.MutationObserver(later);
  const start = () => {
    later();
    observer.observe(document, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ["data-prechat"],
    });
  };
  if (document.readyState === "complete") start();
  else page.addEventListener("load", start);

  const events = ["pointerover", "touchstart", "focusin"] as const;
  page.addEventListener("click", onClick, true);
  for (const name of events) page.addEventListener(name, onIntent, { capture: true, passive: true });

  return {
    links: adopt,
    /** The elements that are in the page now. */
    all: () => [...known].filter((element) => element.isConnected || !known.delete(element)),
    stop: () => {
      clearTimeout(timer);
      observer.disconnect();
      page.removeEventListener("load", start);
      page.removeEventListener("click", onClick, true);
      for (const name of events) page.removeEventListener(name, onIntent, true);
    },
  };
};
