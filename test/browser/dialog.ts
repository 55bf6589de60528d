import axe from "axe-core";
import catalogue from "words:en.all";
import spanishCatalogue from "words:es.all";
import { makeWords } from "../../src/locales/words.ts";
import { sheet } from "../../src/page/sheet.ts";
import { titleId } from "../../src/panel/frame.tsx";
import type { ConsentState } from "../../src/state.ts";

export const english = makeWords("en", catalogue);
export const spanish = makeWords("es", spanishCatalogue);

/** A modal dialog in a shadow root, as the page gives it. */
export const openDialog = () => {
  const host = document.createElement("div");
  document.body.append(host);
  const root = host.attachShadow({ mode: "open" });
  const base = new CSSStyleSheet();
  base.replaceSync(sheet);
  root.adoptedStyleSheets = [base];
  const body = document.createElement("div");
  body.className = "prechat";
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-labelledby", titleId);
  body.append(dialog);
  root.append(body);
  dialog.showModal();
  return { root, dialog, remove: () => host.remove() };
};

/** A state that a test moves. */
export const makeState = (start: Partial<ConsentState> = {}) => {
  const listeners = new Set<(state: ConsentState) => void>();
  let now: ConsentState = {
    notice: "shown",
    saleShare: { status: "allowed" },
    sensitive: "notApplicable",
    age: "unknown",
    gpc: false,
    chat: "held",
    saleShareAllowed: true,
    sensitiveAllowed: false,
    mayAsk: true,
    optOut: "none",
    limit: "none",
    ...start,
  };
  return {
    state: () => now,
    set: (parts: Partial<ConsentState>) => {
      now = { ...now, ...parts };
      for (const listener of listeners) listener(now);
    },
    subscribe: (listener: (state: ConsentState) => void) => {
      listeners.add(listener);
      listener(now);
      return () => void listeners.delete(listener);
    },
    listeners,
  };
};

/** What axe finds wrong, in words. */
export const violations = async (element: Element): Promise<string[]> =>
  (await axe.run(element as HTMLElement)).violations.map(({ id, help }) => `${id}: ${help}`);

/** The texts that stand drawn inside an element, each once. */
export const textsIn = (element: Element): string[] => {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) texts.push((walker.currentNode.textContent ?? "").trim());
  return [...new Set(texts.filter(Boolean))];
};
