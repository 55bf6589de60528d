import type { Held, Purpose } from "../gate.ts";
import type { Page } from "./stage.ts";

/** Whether a purpose's scripts may run now, who is told of one that does, and the list of those that may not. */
export interface Lanes {
  isOpen(purpose: Purpose): boolean;
  ran(purpose: Purpose): void;
  hold(held: Held): void;
}

/** What an address, or the code of a module, is to be held for now. */
export type PurposeOf = (address: unknown, code?: string) => Purpose | undefined;

/**
 * Catches a script at its `src`, however that is said, so that nothing is asked for. Own properties of the script's
 * prototype stand before Element's, which stay as they are. Returns its undo.
 */
export const catchScripts = (
  { HTMLScriptElement, document }: Page,
  purposeOf: PurposeOf,
  hold: (held: Held) => void,
  /** Addresses that were asked for and not given to the element: without a `src` it sleeps, also when inserted. */
  wanted: WeakMap<Node, unknown>,
): (() => void) => {
  const proto = HTMLScriptElement.prototype;
  const native = Object.getOwnPropertyDescriptor(proto, "src") as Required<PropertyDescriptor>;

  /** Catches it no more; was it caught? */
  const free = (script: HTMLScriptElement): boolean =>
    wanted.delete(script) && delete script.dataset["prechat"] && delete script.dataset["src"];
  const caught = (script: HTMLScriptElement, address: unknown): boolean => {
    const purpose = purposeOf(address);
    const known = free(script);
    if (purpose) {
      const release = () => {
        const last = wanted.get(script);
        if (free(script)) native.set.call(script, last);
      };
      if (!known) hold({ purpose, release });
      wanted.set(script, address);
      // Copies of it carry the marks on.
      Object.assign(script.dataset, { prechat: purpose, src: address });
    }
    return !!purpose;
  };

  Object.defineProperty(proto, "src", {
    ...native,
    get(this: HTMLScriptElement) {
      return wanted.has(this)
        ? new URL(this.dataset["src"] as string, document.baseURI).href
        : native.get.call(this);
    },
    set(this: HTMLScriptElement, address: unknown) {
      if (!caught(this, address)) native.set.call(this, address);
    },
  });
  const own = proto as object as Record<string, unknown>;
  const ways = ["", "NS", "Node", "NodeNS"].map((kind) => `setAttribute${kind}`);
  for (const way of ways) {
    const inherited = own[way] as (...given: unknown[]) => unknown;
    const at = +way.endsWith("NS");
    own[way] = function (this: HTMLScriptElement, ...given: unknown[]) {
      // Either an attribute, or its name and value behind a namespace or none.
      const { name = given[at], value = given[at + 1] } = Object(given[0]);
      return /^src$/i.test(name) && caught(this, value) ? null : inherited.apply(this, given);
    };
  }
  return () => {
    Object.defineProperty(proto, "src", native);
    for (const way of ways) delete own[way];
  };
};
