import { readAttributes } from "../attributes.ts";
import { isConfig } from "../config.ts";
import type * as Schema from "../schema.ts";
import { running, startPage, type PageParts, type Prechat } from "./page.ts";

interface TagPage {
  prechat?: Prechat;
  prechatConfig?: unknown;
  prechatReady?: unknown;
}

/** The config as the owner gave it, wherever that is; `problem` names what could not be found or read. */
const findConfig = (page: Window & typeof globalThis & TagPage, tag: HTMLScriptElement | null) => {
  const selector = tag?.dataset["config"];
  const { prechatConfig } = page;
  let element: Element | null = null;
  try {
    element = page.document.querySelector(selector ?? "script#prechat-config");
  } catch {
    // Not a selector: the same as an element that is not there.
  }
  if (selector && !element) return { problem: "config-element-missing", detail: selector };
  let said: unknown;
  if (element) {
    try {
      said = JSON.parse(element.textContent ?? "");
    } catch {
      return { problem: "json", detail: element.textContent ?? "" };
    }
  } else if (prechatConfig && !(prechatConfig instanceof page.Element)) {
    said = prechatConfig;
  }
  const attributes = readAttributes(tag?.dataset ?? {});
  if (!said) return attributes ? { said: attributes } : { problem: "no-config", detail: "" };
  return { said: attributes ? { ...said, ...attributes } : said };
};

/** Only on the owner's own machine may a test's acts count by attribute. */
const isLoopback = ({ hostname }: Location) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);

/** What the script tag does: reads the config, starts, serves the ready queue, and tells the owner what is wrong. */
export const runTag = (
  window: Window & typeof globalThis,
  tag: HTMLScriptElement | null,
  parts: Omit<PageParts, "page">,
): void => {
  const page = window as Window & typeof globalThis & TagPage;
  const { document, console } = page;
  const schema = () => parts.load<typeof Schema>("schema.js");
  const tell = (code: string, detail = "") =>
    void schema().then(
      (it) => console.error(it.report(code, detail)),
      () => console.error(`prechat: ${code} ${detail}`),
    );

  if (running(document)) return tell("double-load");
  // Too old: what is marked stays asleep, and links lead to their pages as they would without us.
  if (!("adoptedStyleSheets" in Document.prototype && "findLast" in Array.prototype && page.HTMLDialogElement)) {
    return tell("browser-too-old");
  }
  const { said, problem, detail } = findConfig(page, tag);
  const test = tag?.dataset["trust"] === "all";
  if (test && !isLoopback(page.location)) tell("trust-not-loopback");
  const prechat = startPage(said, {
    ...parts,
    page,
    tag: tag ?? undefined,
    trust: test && isLoopback(page.location) ? () => true : undefined,
  });
  if (problem) tell(problem, detail);
  else if (!isConfig(said)) {
    void schema().then(
      (it) => console.error(it.explainAll(said)),
      () => tell("config"),
    );
  }

  const queued = Array.isArray(page.prechatReady) ? page.prechatReady : [];
  const serve = (ready: unknown) => {
    try {
      (ready as (prechat: Prechat) => void)(prechat);
    } catch (error) {
      // The host's own mistake is the host's to see, and stops neither us nor the next one.
      console.error(error);
    }
  };
  page.prechat = prechat;
  page.prechatReady = { push: serve };
  queued.forEach(serve);
};
