import type { Purpose } from "../gate.ts";
import { catchScripts, type Lanes, type PurposeOf } from "./catch.ts";
import type { Load } from "./chunks.ts";
import { disarmScripts } from "./disarm.ts";
import type { Page } from "./stage.ts";

/** Parts of addresses, scheme cut off: `host/path` must begin them, `/part` may stand anywhere in the path. */
export type Patterns = readonly string[];

/** Is this address one of the patterns'? Addresses that cannot be read are nobody's. */
export const matches = (patterns: Patterns, address: string, base: string): boolean => {
  // A glance first: reading an address takes longer than all else that is done to a script of the page's own.
  const text = (address + base).toLowerCase();
  try {
    return patterns.some((pattern) => {
      if (!text.includes(pattern.toLowerCase().split("/")[+(pattern[0] === "/")] as string))
        return false;
      const { host, pathname } = new URL(address, base);
      return pattern[0] === "/"
        ? pathname.includes(pattern)
        : (host + pathname).startsWith(pattern);
    });
  } catch {
    return false;
  }
};

/** A purpose, and the addresses that are held for it though nobody marked them. */
export type Lane = readonly [Purpose, Patterns];

/**
 * Holds what is marked (`type="text/plain" data-prechat="chat"`), what a snippet or tag manager loads by an address of
 * the patterns' (caught at the script's `src`), and what the parser is about to run (disarmed by an observer first).
 * Nothing of Node, Element or Document is replaced.
 */
export const holdScripts = (
  page: Page,
  /** What is held unmarked, and what for; the first that an address is one of counts. */
  lanes: readonly Lane[],
  gate: Lanes,
  load: Load,
) => {
  const { isOpen, ran, hold } = gate;
  const wanted = new WeakMap<Node, unknown>();
  const purposeOf: PurposeOf = (address, code) => {
    const purpose = lanes.find(([, patterns]) =>
      code
        ? patterns.some((pattern) => code.includes(pattern))
        : matches(patterns, String(address), page.document.baseURI),
    )?.[0];
    if (!purpose || !isOpen(purpose)) return purpose;
    ran(purpose);
    return undefined;
  };
  const release = catchScripts(page, purposeOf, hold, wanted);
  const isCaught = (it: Node) => wanted.has(it);
  const { stop, ...parts } = disarmScripts(page, purposeOf, gate, isCaught, load);
  return {
    ...parts,
    stop: () => {
      release();
      stop();
    },
  };
};
