import type { Held, Purpose } from "../gate.ts";
import type { HeldHow } from "../record.ts";
import type { Lanes, PurposeOf } from "./catch.ts";
import type { Load } from "./chunks.ts";
import type * as Revive from "./revive.ts";
import type { Page } from "./stage.ts";

/** Everything that may have to sleep, and the templates it is copied from. */
const candidates = "script,template,iframe[src],[data-prechat][data-src]";
const asleep = "text/plain";

/**
 * Holds what is marked, and disarms what a parser made before it runs: scripts, modules and frames of the page's HTML,
 * fragments, copies, and whatever else was given an address by a way that nobody could catch.
 */
export const disarmScripts = (
  page: Page,
  purposeOf: PurposeOf,
  { hold, isOpen, ran }: Lanes,
  /** What was caught at its address stands in the list already. */
  isCaught: (element: Node) => boolean,
  load: Load,
) => {
  const { document, Document, MutationObserver, Range } = page;
  const { createContextualFragment } = Range.prototype;
  /** Stopped with an address of its own: the browser's preload scanner may have fetched it. */
  const stopped: HTMLElement[] = [];
  const taken = new WeakSet<Node>();
  let running = false;
  let code: typeof Revive | undefined;

  const take = (node: ChildNode, purpose: Purpose, type?: string, dead?: HTMLScriptElement) => {
    const wake = () => code?.revive(node, type, dead);
    // Fetched once something sleeps here, so that it is there when that may wake.
    const fetchCode = () =>
      load<typeof Revive>("revive.js").then((it) => {
        code = it;
      });
    if (!code) fetchCode().catch(() => {});
    taken.add(dead ?? node);
    const entry: Held = {
      purpose,
      // While its code was on the way the gate may have been closed again.
      release: () =>
        code ? wake() : fetchCode().then(() => (isOpen(purpose) ? wake() : hold(entry))),
    };
    hold(entry);
  };

  const aim = (element: HTMLScriptElement, address = element.getAttribute("src")) =>
    address
      ? // What is no code and no frame sleeps for somebody else.
        /^$|script|^module$/i.test(element.type ?? "") && purposeOf(address)
      : element.type === "module" && purposeOf("", element.text);

  /** Marks what is not in the page yet, so that it and its copies sleep when they come there. */
  const mark = (root: ParentNode) => {
    for (const script of root.querySelectorAll("script")) {
      const { dataset, type } = script;
      const purpose = aim(script);
      if (purpose) {
        Object.assign(dataset, { prechat: purpose, type });
        script.type = asleep;
      }
    }
  };
  Range.prototype.createContextualFragment = function (html) {
    const fragment = createContextualFragment.call(this, html);
    mark(fragment);
    return fragment;
  };

  const meet = (element: HTMLScriptElement, parsing: boolean) => {
    const { dataset, localName, type } = element;
    const sleeps = type === asleep;
    if (taken.has(element) || (isCaught(element) && !sleeps)) return;
    const { content } = element as unknown as HTMLTemplateElement;
    const isScript = localName === "script";
    if (content) return mark(content);
    if (/^(chat|sale)$/.test(dataset["prechat"] as string)) {
      if (!isScript || sleeps || dataset["src"])
        take(element, dataset["prechat"] as Purpose, sleeps ? dataset["type"] : type);
      return;
    }
    const address = element.getAttribute("src");
    const purpose = aim(element, address);
    if (!purpose) return;
    if (!parsing) ran(purpose);
    if (purpose === "chat") {
      // An inline module that stood there has run as well, or will.
      if (!parsing) running = true;
      else if (address) stopped.push(element);
    }
    if (parsing) {
      if (isScript) {
        // It may be prepared already and would run whatever its type is now, but only in the document it was prepared
        // for: it goes to another one, and its place is kept for a copy.
        const place = document.createComment("");
        take(place, purpose, type, element);
        element.replaceWith(place);
        new Document().adoptNode(element);
      } else {
        dataset["src"] = address as string;
        take(element, purpose);
        element.removeAttribute("src");
        // Put in anew, a frame forgets where it was going.
        element.replaceWith(element);
      }
    }
  };
  const sweep = (root: ParentNode, parsing: boolean) =>
    root
      .querySelectorAll<HTMLScriptElement>(candidates)
      .forEach((element) => meet(element, parsing));

  const observer = new MutationObserver((records) => {
    for (const { addedNodes, attributeName, target } of records) {
      for (const node of (attributeName ? [target] : addedNodes) as Iterable<HTMLScriptElement>) {
        // Neither text nor comment.
        if (node.matches) {
          if (node.matches(candidates)) meet(node, true);
          if (node.childElementCount) sweep(node, true);
        }
      }
    }
  });
  sweep(document, false);
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ["src"] });

  return {
    how: (): HeldHow =>
      running ? "already-running" : stopped.length ? "fetched-not-run" : "not-requested",
    stopped,
    stop: () => {
      observer.disconnect();
      Range.prototype.createContextualFragment = createContextualFragment;
    },
  };
};
