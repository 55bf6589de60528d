import { readAttributes } from "../attributes.ts";
import { isConfig } from "../config.ts";
import type * as Schema from "../schema.ts";
import { startPage } from "./page.ts";
import { running, type PageParts, type Prechat } from "./prechat.ts";

interface TagPage {
  prechat?: Prechat;
  prechatConfig?: unknown;
  prechatReady?: unknown;
}

/** The config as the owner gave it, wherever that is; `problem` names what could not be found or read. */
const findConfig = (
  page: Window & typeof globalThis & TagPage,
  tag: HTMLScriptElement | null,
): { said?: unknown; problem?: Schema.TellCode; json?: string } => {
  const selector = tag?.dataset["config"];
  const { prechatConfig } = page;
  let element: Element | null = null;
  try {
    element = page.document.querySelector(selector ?? "script#prechat-config");
  } catch {
    // Not a selector: the same as an element that is not there.
  }
  if (selector && !element) return { problem: "config-element-missing" };
  let said: unknown;
  if (element) {
    try {
      said = JSON.parse(element.textContent ?? "");
    } catch {
      return { json: element.textContent ?? "" };
    }
  } else if (prechatConfig && !(prechatConfig instanceof page.Element)) {
    said = prechatConfig;
  }
  const attributes = readAttributes(tag?.dataset ?? {});
  if (!said) return attributes ? { said: attributes } : { problem: "no-config" };
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
  /** The words for developers come only when there is something to say; without them the bare code must do. */
  const say = (code: string, words: (it: typeof Schema) => readonly object[]) =>
    void schema().then(
      (it) => {
        for (const one of words(it)) console.error(`Prechat: ${Object.values(one).join(" ")}`);
      },
      () => console.error(`Prechat: ${code}`),
    );
  const tell = (code: Schema.TellCode, slots?: Readonly<Record<string, string>>) =>
    say(code, (it) => [it.tell(code, slots)]);

  if (running(document)) return tell("double-load");
  // Too old: what is marked stays asleep, and links lead to their pages as they would without us.
  if (!("adoptedStyleSheets" in Document.prototype && "findLast" in Array.prototype && page.HTMLDialogElement)) {
    return tell("browser-too-old");
  }
  const { said, problem, json } = findConfig(page, tag);
  const test = tag?.dataset["trust"] === "all";
  if (test && !isLoopback(page.location)) tell("trust-not-loopback", { host: page.location.host });
  const prechat = startPage(said, {
    ...parts,
    page,
    tag: tag ?? undefined,
    trust: test && isLoopback(page.location) ? () => true : undefined,
  });
  if (problem) tell(problem, { selector: tag?.dataset["config"] ?? "" });
  else if (json !== undefined) say("json", (it) => it.explainJson(json));
  else if (!isConfig(said)) say("config", (it) => it.explain(said));

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
