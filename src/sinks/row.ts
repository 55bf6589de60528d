import type { Sink } from "./sink.ts";
import type { Call, Globals, Say } from "./tag.ts";

/** A tag that is told by calls alone. */
export interface Row {
  readonly name: string;
  /** The global that it is spoken to through. */
  readonly to: string;
  readonly say: Say;
  /** Said when data may not be sold or shared. */
  readonly out: readonly Call[];
  /** Said when it may again, and only after `out` has been said on this page: a tag's own setting is not ours to loosen. */
  readonly back: readonly Call[];
  /** What must stand before the tag runs: the call where it is allowed, the call where it is not. @default nothing */
  readonly first?: readonly [allowed: Call, out: Call] | undefined;
}

/**
 * Makes the sink of a row: in the task of each change it says what the tag does not know yet, and nothing twice. What
 * could not be said is said again at the next event.
 * @param globals The object that has the tag's global. @default the page
 */
export const fromRow = (
  { name, to, say, out, back, first }: Row,
  globals: Globals = globalThis,
): Sink => {
  let told = true;
  return {
    name,
    tell({ state: { saleShareAllowed: allowed } }) {
      const calls = told === allowed ? [] : allowed ? back : out;
      for (const call of first ? [first[allowed ? 0 : 1], ...calls] : calls) {
        say(globals, to, call);
      }
      told = allowed;
      first = undefined;
    },
  };
};
