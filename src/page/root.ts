import { sheet } from "./sheet.ts";

/** The name of our one element. */
export const own = "pre-chat-root";

/** Makes an element with attributes and children; strings become text, never markup. */
export const make = <K extends keyof HTMLElementTagNameMap>(
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
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
};

/**
 * Our one element in the host's page: a child of `<html>`, since in `<body>` the page's own resets and layouts reach
 * it. Put back if a page throws it out.
 */
export const makeRoot = (signal: AbortSignal): HTMLElement => {
  const host = document.createElement(own);
  const root = host.attachShadow({ mode: "open" });
  const body = make("div", { class: "prechat" });
  root.append(body);
  adopt(root, sheet);
  const attach = () => {
    const { documentElement } = document;
    if (host.parentNode !== documentElement) documentElement.append(host);
    observer.observe(documentElement, { childList: true });
  };
  const observer = new MutationObserver(attach);
  observer.observe(document, { childList: true });
  attach();
  signal.addEventListener("abort", () => {
    observer.disconnect();
    host.remove();
  });
  return body;
};
