import { matches, type Patterns } from "./hold.ts";
import type { Page } from "./stage.ts";

/**
 * Addresses that open a chat outside of the page, in a tab or a window of the vendor's: while it is held, the page's own
 * `window.open` asks the visitor first. Answers whether an address is one of them now.
 */
export const keepDoors = (
  page: Page,
  patterns: Patterns,
  isHeld: () => boolean,
  /** Shows the visitor the form. */
  ask: () => void,
  signal: AbortSignal,
): ((address: unknown) => boolean) => {
  const isDoor = (address: unknown) =>
    !!patterns[0] && isHeld() && matches(patterns, String(address), page.document.baseURI);
  if (patterns[0]) {
    const { open } = page;
    const activation = page.navigator.userActivation as UserActivation | undefined;
    page.open = (address, ...rest) => {
      if (!isDoor(address)) return open.call(page, address, ...rest);
      // In an act of the visitor's; otherwise it is as with any pop-up that nobody asked for. Firefox knows since 120.
      if (activation?.isActive ?? true) ask();
      return null;
    };
    signal.addEventListener("abort", () => {
      page.open = open;
    });
  }
  return isDoor;
};
