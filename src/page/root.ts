import { sheet } from "./sheet.ts";
import type { Page } from "./stage.ts";

/** The name of our one element. */
export const own = "pre-chat-root";

/** Makes an element with attributes and children; strings become text, never markup. */
export const make = <K extends keyof HTMLElementTagNameMap>(
  document: Document,
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name] as string);
  element.append(...children);
  return element;
};

/** Lets a style sheet apply in a shadow root: adopted ones need no nonce under a strict CSP. */
export const adopt = (root: ShadowRoot, css: string): void => {
  const view = root.ownerDocument.defaultView as Page;
  const made = new view.CSSStyleSheet();
  made.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
};

/**
 * Our one element in the host's page: a child of `<html>`, since in `<body>` the page's own resets and layouts reach
 * it. Put back if a page throws it out.
 */
export const makeRoot = (page: Page) => {
  const { document } = page;
  const host = document.createElement(own);
  const root = host.attachShadow({ mode: "open" });
  const body = make(document, "div", { class: "prechat" });
  root.append(body);
  adopt(root, sheet);
  const attach = () => {
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
  };
  attach();
  const observer = new page.MutationObserver(attach);
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  return {
    host,
    root,
    body,
    stop: () => {
      observer.disconnect();
      host.remove();
    },
  };
};

export type Root = ReturnType<typeof makeRoot>;
