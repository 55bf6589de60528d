import type { Page } from "./stage.ts";

const mark = "data-prechat-covered";
const own = Symbol.for("prechat.veil");
type Veiled = Document & { [own]?: CSSStyleSheet };

/**
 * Each rule closes a way round the others: what is inside may say `visibility: visible`, a vendor's inline style may be
 * `!important`, and a transition outranks everything. Never `display`, which would break the vendor's own measuring.
 */
const rules = (
  selectors: readonly string[],
) => `:is(${selectors.join()}){visibility:hidden!important;opacity:0!important;pointer-events:none!important;clip-path:inset(50%)!important;transition:none!important}
:is(${selectors.join()}) *{visibility:hidden!important}`;

/** Is this a selector? One that is not would take the whole rule with it. */
const reads = (document: Document) => (selector: string) => {
  try {
    return !!document.createDocumentFragment().querySelectorAll(selector);
  } catch {
    return false;
  }
};

/**
 * Keeps elements out of sight and out of reach while the page goes on: by one style sheet, so that what its selectors
 * name is never painted, and by `inert`, so that nothing in it can be clicked or focused.
 */
export const makeVeil = (page: Page, holders: readonly string[]) => {
  const { document } = page;
  // One a document: who starts anew on the same page lifts what an earlier one has left.
  const sheet = ((document as Veiled)[own] ??= new page.CSSStyleSheet());
  const selectors = holders.filter(reads(document));
  const css = rules([...selectors, `[${mark}]`]);
  sheet.replaceSync(css);
  /** How the page scrolled before. */
  let scrolled: (readonly [HTMLElement, string])[] = [];
  const scrolls = (one: HTMLElement) => page.getComputedStyle(one).overflowY;
  const under = new Set<HTMLElement>();
  let up = false;
  /** What had the focus, the last first: the very last may turn out to be the vendor's. */
  let focused: (HTMLElement | null)[] = [];

  const covered = (element: Element | null | undefined): boolean =>
    !!element && [...under].some((one) => one.contains(element));

  /** The vendor has taken the focus in the moment before it was covered, or from within its frame: it goes back. */
  const giveBack = () => {
    const { activeElement } = document;
    if (!up || !covered(activeElement)) return;
    (activeElement as HTMLElement).blur();
    focused.find((one) => one?.isConnected && !covered(one))?.focus({ preventScroll: true });
  };
  const follow = ({ target }: Event) => {
    if (up && covered(target as Element)) giveBack();
    else if (target instanceof page.HTMLElement) focused = [target, ...focused].slice(0, 2);
  };
  // A frame tells nobody but the window that the focus went into it.
  const leave = () => void page.setTimeout(giveBack);

  const put = (element: HTMLElement): void => {
    under.add(element);
    if (element.inert && element.hasAttribute(mark)) return;
    // What the site itself had made inert stays so when the cover is lifted.
    if (!element.hasAttribute(mark)) element.setAttribute(mark, element.inert ? "inert" : "");
    element.inert = true;
    giveBack();
  };
  const bare = (element: HTMLElement): void => {
    if (element.getAttribute(mark) === "") element.inert = false;
    element.removeAttribute(mark);
  };
  /** What stands there now under the known selectors; a page may also have thrown our sheet out. */
  const renew = () => {
    if (!up) return;
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    for (const element of under) if (element.isConnected) put(element);
    if (selectors.length) document.querySelectorAll<HTMLElement>(selectors.join()).forEach(put);
  };

  return {
    covered,
    put,
    /** It is not the vendor's after all. */
    take: (element: HTMLElement): void => {
      if (under.delete(element)) bare(element);
    },
    renew,
    /** A window that nobody sees may have locked the page's scrolling: it goes on as before. */
    unlock: (): void => {
      const locked = scrolled.filter(([one, was]) => was !== "hidden" && scrolls(one) === "hidden");
      for (const [{ localName }, was] of up ? locked : [])
        sheet.insertRule(`${localName}{overflow-y:${was}!important}`);
    },
    /** What is under it and in the page. */
    under: () => [...under].filter(({ isConnected }) => isConnected),
    up: () => {
      if (up) return;
      up = true;
      sheet.replaceSync(css);
      const { body, documentElement } = document;
      scrolled = [documentElement, body].filter(Boolean).map((one) => [one, scrolls(one)]);
      focused = [document.activeElement as HTMLElement | null];
      document.addEventListener("focusin", follow, true);
      page.addEventListener("blur", leave);
      renew();
    },
    /** What was under it is kept in mind, so that it can be put up again. */
    lift: () => {
      up = false;
      document.removeEventListener("focusin", follow, true);
      page.removeEventListener("blur", leave);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      // Those of an earlier veil on this document too.
      for (const element of document.querySelectorAll<HTMLElement>(`[${mark}]`)) bare(element);
      for (const element of under) bare(element);
    },
  };
};

export type Veil = ReturnType<typeof makeVeil>;
