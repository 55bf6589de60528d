import type { Page } from "./stage.ts";
import type { Veil } from "./veil.ts";

/** What takes room in the flow so long stays the site's, in ms. */
const patience = 3000;
/** After an act of the visitor a plain box that opens is the site's answer to it, in ms. */
const answer = 1000;
const noBox = /^(script|style|link|meta|title|base|noscript|template|head|br|pre-chat-root)$/;

/** An element and all in it, open shadow roots included. */
export const within = (element: Element): Element[] => {
  const found = [element];
  for (const root of [element.shadowRoot, element])
    for (const inner of root?.children ?? []) found.push(...within(inner));
  return found;
};

const box = (element: Element) => {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
};

/**
 * Finds a vendor nothing is known of by what appears after its scripts were let run, and puts it under the veil. The
 * rule, in this order:
 * 1. What stood in the page before is the site's, with all that is put into it later, and so is what comes in exchange
 *    for it or with a new `<body>`. Only a frame of one of the vendor's own script hosts is the vendor's anywhere.
 * 2. Of what appears beside it, directly in `<body>` or `<html>`: what floats or is empty and holds a frame of the
 *    vendor's host is the vendor's; with a frame of somebody else's host, or a native `<dialog>`, it is not.
 * 3. A plain box (no frame, no shadow root) that opens within a second of the visitor's own act is the site's answer.
 * 4. A custom element with an open shadow root of a kind the page had not got yet is the vendor's, and so is all that
 *    is or holds something `fixed` or `sticky`.
 * 5. What comes empty, or while a style sheet is on its way, is out of sight until it can be told, three seconds at most
 *    once it is filled; what else takes room in the flow is left alone.
 *
 * An owner who names the vendor's `holders` needs none of this: then only those, and frames of its hosts, are covered.
 * @param wide do the rules 2 to 5 hold, or is only rule 1's frame looked for?
 */
export const makeGuess = (
  page: Page,
  veil: Veil,
  isTheirs: (address: string) => boolean,
  wide: boolean,
) => {
  const { document } = page;
  const { host } = page.location;
  const site = new WeakSet<Node>([
    document.documentElement,
    ...document.documentElement.children,
    ...(document.body?.children ?? []),
  ]);
  /** What cannot be told yet, and since when. */
  const open = new Map<HTMLElement, number>();
  /** Style sheets that have come into the page and not arrived. */
  const coming = new Set<Node>();
  let acted = -answer;
  const act = ({ isTrusted, target }: Event) => {
    if (isTrusted && !veil.covered(target as Element)) acted = page.performance.now();
  };

  const framesIn = (parts: readonly Element[]) =>
    parts.filter((part): part is HTMLIFrameElement => part.localName === "iframe");
  const elsewhere = ({ src }: HTMLIFrameElement) => {
    const { protocol, host: other } = new URL(src || "about:blank", document.baseURI);
    return /^http/.test(protocol) && other !== host;
  };
  const afloat = (part: Element) => /fixed|sticky/.test(page.getComputedStyle(part).position);

  /** The vendor's? `undefined` while it cannot be said. */
  const judge = (element: HTMLElement): boolean | undefined => {
    const parts = within(element);
    const frames = framesIn(parts);
    const floats = parts.some(afloat);
    if (frames.some(({ src }) => isTheirs(src))) return floats || !box(element);
    if (frames.some(elsewhere) || element.localName === "dialog") return false;
    const plain = !frames[0] && !parts.some((part) => part.shadowRoot);
    if (plain && (floats || box(element)) && page.performance.now() - acted < answer) return false;
    if (floats) return true;
    if (!element.shadowRoot) return undefined;
    const kin = [...document.getElementsByTagName(element.localName)];
    return kin.every((one) => veil.covered(one) || one === element);
  };
  /** A frame of the vendor's host within the site's own: only itself, never what the site has put round it. */
  const cut = (element: Element) => {
    for (const frame of framesIn(within(element))) {
      if (isTheirs(frame.src) && !veil.covered(frame)) veil.put(frame);
    }
  };

  const decide = (element: HTMLElement, since: number) => {
    const theirs = judge(element);
    const room = !!box(element);
    const old = page.performance.now() - since > patience;
    // What was empty, or comes with a style sheet that is still on its way, stays out of sight for now.
    const early = !old && (veil.covered(element) || coming.size > 0);
    if (theirs ?? (!room || early)) veil.put(element);
    else veil.take(element);
    const done = theirs ?? (room && old ? false : undefined);
    if (done !== undefined || !element.isConnected) open.delete(element);
    if (done === false) site.add(element);
    if (theirs === false) cut(element);
  };
  const review = () => open.forEach((since, element) => decide(element, since));
  const observer = new page.MutationObserver(review);

  const meet = (node: Node, parent: Node, exchanged: boolean) => {
    if (node instanceof page.HTMLLinkElement && node.relList.contains("stylesheet")) {
      coming.add(node);
      const come = () => {
        coming.delete(node);
        review();
      };
      for (const name of ["load", "error"]) node.addEventListener(name, come, { once: true });
    }
    if (!(node instanceof page.HTMLElement) || noBox.test(node.localName) || veil.covered(node)) {
      return;
    }
    const beside = parent === document.body || parent === document.documentElement;
    if (wide && beside && !exchanged && !site.has(node) && node !== document.body) {
      const now = page.performance.now();
      open.set(node, now);
      observer.observe(node, { subtree: true, attributeFilter: ["class", "style"] });
      decide(node, now);
      page.setTimeout(review, patience + 1);
      return;
    }
    if (beside) for (const one of [node, ...node.children]) site.add(one);
    cut(node);
  };

  for (const name of ["click", "keydown"]) page.addEventListener(name, act, true);

  return {
    /** Looks at what a mutation observer has seen. */
    look: (records: readonly MutationRecord[]): void => {
      for (const { addedNodes, removedNodes, target, type } of records) {
        if (type === "attributes") cut(target as Element);
        const exchanged = [...removedNodes].some((node) => site.has(node));
        for (const node of addedNodes) meet(node, target, exchanged);
      }
      review();
    },
    stop: (): void => {
      observer.disconnect();
      for (const name of ["click", "keydown"]) page.removeEventListener(name, act, true);
    },
  };
};
