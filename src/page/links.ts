import { own } from "./root.ts";
import type { Page } from "./stage.ts";

/** What the host's own elements with `data-prechat` can be for. */
export type Use = "do-not-sell" | "limit" | "choices" | "open" | "status" | "request";

const useOf = (target: EventTarget): Use | undefined =>
  /^(do-not-sell|limit|choices|open|status|request)$/.exec(
    (target as HTMLElement).dataset?.["prechat"] ?? "",
  )?.[0] as Use | undefined;

/** The elements of a tree, open shadow roots included; not our own: what stands there gives way to the host's. */
const find = (
  root: ParentNode,
  found: (element: HTMLElement) => void,
  met: (root: ShadowRoot) => void,
) => {
  for (const element of root.querySelectorAll<HTMLElement>("*")) {
    const { shadowRoot } = element;
    if (useOf(element)) found(element);
    if (shadowRoot && element.localName !== own) {
      met(shadowRoot);
      find(shadowRoot, found, met);
    }
  }
};

/**
 * The host's own elements: one listener on the window serves them all, later ones and those in open shadow roots too.
 * A real link keeps leading to its page without us or with a modifier key.
 */
export const makeLinks = (
  page: Page,
  signal: AbortSignal,
  /** Answers whether it dealt with the click. */
  act: (use: Use, event: MouseEvent) => boolean,
  /** The visitor is about to open something of ours. */
  intent: () => void,
  /** Does this address open a chat outside of the page that is held now? */
  isDoor: (address: unknown) => boolean,
) => {
  const known = new Set<HTMLElement>();
  let follow: (root: Node) => void = () => {};
  const on = (name: string, listener: (use: Use, event: MouseEvent, door: boolean) => void) =>
    page.addEventListener(
      name,
      (event) => {
        const path = event.composedPath();
        const door = path.some((it) => isDoor((it as HTMLAnchorElement).href));
        const use = door ? "open" : path.map(useOf).find(Boolean);
        if (use) listener(use, event as MouseEvent, door);
      },
      { capture: true, signal },
    );

  for (const name of ["click", "auxclick"]) {
    on(name, (use, event, door) => {
      const { button, ctrlKey, metaKey, shiftKey } = event;
      const plain = !(button || ctrlKey || metaKey || shiftKey);
      // Neither a modifier key nor a script opens what is held; only a visitor's own click asks for it.
      if (((door || plain) && act(use, event)) || door) event.preventDefault();
    });
  }
  for (const name of ["pointerover", "touchstart", "focusin"]) {
    on(name, (use) => /open|choices/.test(use) && intent());
  }

  return {
    /** The elements that are in the page now, for these uses. */
    all: (uses?: readonly Use[]) =>
      [...known].filter((it) => it.isConnected && (!uses || uses.includes(useOf(it) as Use))),
    /** Looks for elements in a tree, and puts words into the empty ones: a framework's own children are its own. */
    scan: (root: ParentNode, fill: (use: Use, element: HTMLElement) => void) => {
      const found = (element: HTMLElement) => {
        known.add(element);
        const use = useOf(element) as Use;
        const empty = !element.childElementCount && !element.textContent?.trim();
        if (use !== "status" && empty) fill(use, element);
      };
      find(root, found, follow);
    },
    /** Calls soon after the page's elements have changed, those in open shadow roots that were met included. */
    watch: (changed: () => void) => {
      let timer = 0;
      const soon = () => {
        timer ||= page.setTimeout(() => {
          timer = 0;
          if (!signal.aborted) changed();
        }, 50);
      };
      const observer = new page.MutationObserver(soon);
      const attributeFilter = ["data-prechat"];
      follow = (root) =>
        observer.observe(root, { childList: true, subtree: true, attributeFilter });
      follow(page.document);
      signal.addEventListener("abort", () => observer.disconnect());
      soon();
    },
  };
};

export type Links = ReturnType<typeof makeLinks>;
