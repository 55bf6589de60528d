import type { Sink } from "./sink.ts";
import type { Call, Globals } from "./tag.ts";

/**
 * Hears the calls of a global function that the page has, or will have. A snippet that finds its global taken would not
 * load the tag, so there is no stub of ours: it finds nothing, and what it makes is met.
 */
const hear = (
  globals: Globals,
  to: string,
  /** Calls the tag for the page, and may say something of its own. */
  apply: (tag: Function, self: unknown, args: unknown[]) => unknown,
): void => {
  // Only what can be called: an element of the page with that id is no tag.
  const wrap = (tag?: Function) => tag?.call && new Proxy(tag, { apply });
  let tag = wrap(globals[to]);
  const set = (theirs: Function | undefined) => (tag = wrap(theirs));
  // A name that the page has declared cannot become an accessor: then what is there now is met.
  if (!Reflect.defineProperty(globals, to, { configurable: true, get: () => tag, set })) {
    globals[to] = tag;
  }
};

/** A tag that is a function, told by calls alone, with a snippet that makes way for nobody. */
export interface GuardedRow {
  readonly name: string;
  readonly to: string;
  readonly out: readonly Call[];
  readonly back: readonly Call[];
  /** The page's own call that has to go before ours, by its first argument. */
  readonly after?: string | undefined;
}

/** Makes the sink of a guarded tag: what it has to know goes right before the page's own first call. */
export const fromGuarded = (
  { name, to, out, back, after }: GuardedRow,
  globals: Globals = globalThis,
): Sink => {
  let allowed = true;
  let told = true;
  const say = (tag: Function) => {
    if (told === allowed) return;
    // Before it is said: our own call comes by here again.
    told = allowed;
    for (const call of allowed ? back : out) tag(...call);
  };
  hear(globals, to, (tag, _self, args) => {
    try {
      if (args[0] !== after) say(tag);
    } catch {
      // The page has asked for its own call, and gets it.
    }
    return tag(...args);
  });
  return {
    name,
    tell({ state }) {
      allowed = state.saleShareAllowed;
      if (globals[to]?.call) say(globals[to]);
    },
    stop() {
      // What was met stays in its place, and passes everything on.
      told = allowed;
    },
  };
};

/** A tag without a switch of its own, whose documented flag stands in the page's calls. */
export interface Amendment {
  readonly name: string;
  readonly to: string;
  /** The calls that carry it, by their first argument; the flag is put into their third. */
  readonly calls: readonly unknown[];
  readonly flag: object;
  /** Says the last of these calls again, with the flag, at an opt-out: the tag reads it nowhere else. @default false */
  readonly again?: boolean | undefined;
}

/** Makes the sink of an amendment: while data may not be sold or shared, the page's calls carry the flag. */
export const fromAmendment = (
  { name, to, calls, flag, again }: Amendment,
  globals: Globals = globalThis,
): Sink => {
  let allowed = true;
  let last: unknown[] | false | undefined;
  hear(globals, to, (tag, _self, args) => {
    if (calls.includes(args[0])) {
      if (allowed) last = again && args;
      else args[2] = { ...(args[2] as object), ...flag };
    }
    return tag(...args);
  });
  return {
    name,
    tell({ state }) {
      allowed = state.saleShareAllowed;
      if (allowed || !last) return;
      globals[to](...last);
      last = undefined;
    },
    stop() {
      // What was met stays in its place, and passes everything on.
      allowed = true;
    },
  };
};
