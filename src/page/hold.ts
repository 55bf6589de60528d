import type { Held, Purpose } from "../gate.ts";
import type { HeldHow } from "../record.ts";
import type { Load } from "./chunks.ts";
import type * as Revive from "./revive.ts";
import type { Page } from "./stage.ts";

/** Parts of script addresses, scheme cut off: `host/path` must begin them, `/part` may stand anywhere in the path. */
export type Patterns = readonly string[];

/** Is this address one of the patterns'? Addresses that cannot be read are nobody's. */
export const matches = (patterns: Patterns, address: string, base: string): boolean => {
  try {
    const { host, pathname } = new URL(address, base);
    return patterns.some((pattern) =>
      pattern[0] === "/" ? pathname.includes(pattern) : (host + pathname).startsWith(pattern),
    );
  } catch {
    return false;
  }
};

const purposes = ["chat", "sale"];

/**
 * Holds what is marked (`type="text/plain" data-prechat="chat"`), what a snippet or tag manager loads by the vendor's
 * address (caught at the script's `src`), and what the parser is about to run (disarmed by an observer first).
 * Nothing of Node, Element or Document is replaced.
 */
export const holdScripts = (
  page: Page,
  patterns: Patterns,
  isOpen: () => boolean,
  hold: (held: Held) => void,
  load: Load,
) => {
  const { document, Element, HTMLScriptElement, MutationObserver, Range } = page;
  const proto = HTMLScriptElement.prototype;
  const { setAttribute, setAttributeNode } = Element.prototype;
  const native = Object.getOwnPropertyDescriptor(proto, "src") as Required<PropertyDescriptor>;
  const { createContextualFragment } = Range.prototype;
  /** Addresses that were asked for and not given to the element: without a `src` it sleeps, also when inserted. */
  const wanted = new WeakMap<HTMLScriptElement, unknown>();
  const taken = new WeakSet<Element>();
  let how: HeldHow = "not-requested";
  let code: typeof Revive | undefined;

  const isVendor = (address: unknown) => matches(patterns, String(address), document.baseURI);

  const caught = (script: HTMLScriptElement, address: unknown): boolean => {
    if (isOpen() || !isVendor(address)) {
      wanted.delete(script);
      return false;
    }
    const known = wanted.has(script);
    wanted.set(script, address);
    const release = () => {
      if (wanted.has(script)) native.set.call(script, wanted.get(script));
      wanted.delete(script);
    };
    if (!known) hold({ purpose: "chat", release });
    return true;
  };

  Object.defineProperty(proto, "src", {
    ...native,
    get(this: HTMLScriptElement) {
      return wanted.has(this)
        ? new URL(String(wanted.get(this)), document.baseURI).href
        : native.get.call(this);
    },
    set(this: HTMLScriptElement, address: unknown) {
      if (!caught(this, address)) native.set.call(this, address);
    },
  });
  // Own properties of the script's prototype: they stand before Element's, which stay as they are.
  proto.setAttribute = function (name, value) {
    if (!/^src$/i.test(name) || !caught(this, value)) {
      setAttribute.call(this, name, value);
    }
  };
  proto.setAttributeNode = function (attribute) {
    return attribute.name === "src" && caught(this, attribute.value)
      ? null
      : setAttributeNode.call(this, attribute);
  };
  // Scripts of such a fragment run when it is inserted, and their `src` was never set by anybody.
  Range.prototype.createContextualFragment = function (html) {
    const fragment = createContextualFragment.call(this, html);
    for (const script of fragment.querySelectorAll("script")) {
      const address = script.getAttribute("src");
      if (address && caught(script, address)) script.removeAttribute("src");
    }
    return fragment;
  };

  const take = (element: HTMLElement, purpose: Purpose, type?: string) => {
    taken.add(element);
    const wake = () => code?.revive(element, type);
    // Fetched once something sleeps here, so that it is there when that may wake.
    const fetchCode = () =>
      load<typeof Revive>("revive.js").then((it) => {
        code = it;
      });
    if (!code) fetchCode().catch(() => {});
    hold({ purpose, release: () => (code ? wake() : fetchCode().then(wake)) });
  };

  const meet = (element: HTMLScriptElement, parsing: boolean) => {
    if (taken.has(element)) return;
    const { dataset, type } = element;
    if (purposes.includes(dataset["prechat"] as string)) {
      if (element.localName !== "script" || type === "text/plain") {
        take(element, dataset["prechat"] as Purpose, dataset["type"]);
      }
    } else if (element.localName === "script" && !isOpen()) {
      const address = element.getAttribute("src");
      const inline = type === "module" && !address;
      if (
        inline
          ? patterns.some((pattern) => element.text.includes(pattern))
          : address && isVendor(address)
      ) {
        if (parsing) {
          // Written into the page, or a template's copy, it is prepared already and would run whatever its type is now,
          // but only in the document it was prepared for: it goes to another one, and a fresh one sleeps in its place.
          const fresh = document.createElement("script");
          for (const { name, value } of element.attributes) setAttribute.call(fresh, name, value);
          fresh.nonce = element.nonce;
          fresh.text = element.text;
          fresh.type = "text/plain";
          take(fresh, "chat", type);
          element.replaceWith(fresh);
          document.implementation.createHTMLDocument("").adoptNode(element);
        }
        // The browser's preload scanner may have fetched it; what stood there before us has run.
        if (address) how = parsing ? "fetched-not-run" : "already-running";
      }
    }
  };
  const sweep = (root: ParentNode, parsing: boolean) =>
    root
      .querySelectorAll<HTMLScriptElement>("script,[data-prechat][data-src]")
      .forEach((element) => meet(element, parsing));

  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node.nodeType === 1) {
          if ((node as Element).matches("script,[data-prechat][data-src]"))
            meet(node as HTMLScriptElement, true);
          sweep(node as Element, true);
        }
      }
    }
  });
  sweep(document, false);
  observer.observe(document, { childList: true, subtree: true });

  return {
    how: () => how,
    stop: () => {
      observer.disconnect();
      Object.defineProperty(proto, "src", native);
      Reflect.deleteProperty(proto, "setAttribute");
      Reflect.deleteProperty(proto, "setAttributeNode");
      Range.prototype.createContextualFragment = createContextualFragment;
    },
  };
};
