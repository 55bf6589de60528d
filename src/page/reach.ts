import { within } from "./guess.ts";
import type { Page } from "./stage.ts";
import type { Veil } from "./veil.ts";

/** So often a vendor that changes is looked at, in ms. */
const often = 200;
/** A launcher is no longer than this, in px; what reaches out is. */
const launcher = 120;
const growth = 1.5;
/** How a holder says of itself that it has opened or has something to say. */
const speaking = /open|trigger|maxim|expand|invit|greet|unread|popup|(^|[^-\w])active/i;

/** What a holder looked like. `size`: 0 nothing, 1 a launcher, else the largest box in square px. */
interface Look {
  readonly size: number;
  readonly state: string;
  /** Has it ever stood there with a box? What comes first is no attempt. */
  readonly stood: boolean;
}

/**
 * Reads off a covered vendor's elements that it reaches out: a box that stood there no larger than a launcher has
 * grown, or the holder's `data-state` or class says so. What it first came as is no attempt.
 * @param told called at each change that looks like one
 */
export const watchReach = (page: Page, veil: Veil, told: () => void) => {
  const looks = new WeakMap<Element, Look>();
  const known = new WeakSet<Node>();
  let timer = 0;

  /** The largest box in sight, had it no cover. */
  const sizeOf = (holder: HTMLElement): number => {
    let most = 0;
    for (const part of within(holder)) {
      const { bottom, height, left, right, top, width } = part.getBoundingClientRect();
      const inView = bottom > 0 && right > 0 && top < page.innerHeight && left < page.innerWidth;
      if (!inView || (part !== holder && page.getComputedStyle(part).opacity === "0")) continue;
      const area = width * height;
      most = Math.max(most, Math.max(width, height) > launcher ? area : Math.min(area, 1));
    }
    return most;
  };
  const lookAt = (holder: HTMLElement, stood = false): Look => {
    const { className, dataset } = holder;
    const size = sizeOf(holder);
    return { size, state: `${dataset["state"] ?? ""} ${className}`, stood: stood || size > 0 };
  };
  const says = (state: string, before: string) => {
    const old = before.split(/\s+/);
    return state.split(/\s+/).some((word) => speaking.test(word) && !old.includes(word));
  };

  const look = () => {
    timer = 0;
    for (const holder of veil.under()) {
      follow(holder);
      const before = looks.get(holder);
      const now = lookAt(holder, before?.stood);
      looks.set(holder, now);
      const grown = now.size > 1 && now.size > (before?.size ?? 0) * growth;
      if (before?.stood && (grown || says(now.state, before.state))) told();
    }
  };
  const soon = () => {
    timer ||= page.setTimeout(look, often);
  };
  const observer = new page.MutationObserver(soon);
  const sizes = new page.ResizeObserver(soon);
  const what = {
    childList: true,
    subtree: true,
    attributeFilter: ["class", "style", "data-state", "hidden", "width", "height"],
  };
  const follow = (holder: HTMLElement) => {
    for (const part of within(holder)) {
      if (known.has(part) || (part !== holder && !part.shadowRoot && part.localName !== "iframe"))
        continue;
      known.add(part);
      sizes.observe(part);
      if (part === holder) observer.observe(part, what);
      if (part.shadowRoot) observer.observe(part.shadowRoot, what);
    }
  };

  return {
    /** The covered elements may be others now. */
    soon,
    /** What has changed by our own doing is where the vendor rests now. */
    settle: (): void => {
      for (const holder of veil.under()) looks.set(holder, lookAt(holder, true));
    },
    stop: (): void => {
      page.clearTimeout(timer);
      observer.disconnect();
      sizes.disconnect();
    },
  };
};
