import { readAttributes } from "../attributes.ts";
import { isConfig } from "../config.ts";
import type * as Schema from "../schema-report.ts";
import { startPage } from "./page.ts";
import { running, type PageParts, type Prechat } from "./prechat.ts";

interface TagPage {
  prechat?: Prechat;
  prechatConfig?: unknown;
  prechatReady?: unknown;
}

/** What the script tag does: reads the config, starts, serves the ready queue, and tells the owner what is wrong. */
export const runTag = (
  window: Window & typeof globalThis,
  tag: HTMLScriptElement | null,
  parts: Omit<PageParts, "page">,
): void => {
  const page = window as Window & typeof globalThis & TagPage;
  const { document, console, location } = page;
  const dataset = tag?.dataset ?? {};
  const selector = dataset["config"];
  let json: string | null | undefined;
  let said: unknown;

  /** The words for developers come only when there is something to say; without them the bare code must do. */
  const report = (code?: Schema.TellCode) =>
    void parts.load<typeof Schema>("schema.js").then(
      (it) => it.report({ console, code, said, json, selector, host: location.host }),
      () => console.error(`Prechat: ${code ?? "config"}`),
    );

  if (running(document)) return report("double-load");
  // Too old: what is marked stays asleep, and links lead to their pages as they would without us.
  if (
    !("adoptedStyleSheets" in document && "findLast" in Array.prototype && page.HTMLDialogElement)
  ) {
    return report("browser-too-old");
  }
  try {
    json = document.querySelector(selector ?? "script#prechat-config")?.textContent;
    said = json == null ? !selector && page.prechatConfig : JSON.parse(json);
    const attributes = readAttributes(dataset);
    if (attributes && (said || !selector)) said = { ...(said as object), ...attributes };
  } catch {
    // Not a selector, or not JSON: without a config, which is reported below.
  }
  // Only on the owner's own machine may a test's acts count by attribute.
  const test = dataset["trust"] === "all";
  const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);
  if (test && !local) report("trust-not-loopback");
  const prechat = startPage(said, {
    ...parts,
    page,
    tag: tag ?? undefined,
    trust: test && local ? () => true : undefined,
  });
  if (!isConfig(said)) report();

  const queued = Array.isArray(page.prechatReady) ? page.prechatReady : [];
  const push = (ready: (prechat: Prechat) => void) => {
    try {
      ready(prechat);
    } catch (error) {
      // The host's own mistake is the host's to see, and stops neither us nor the next one.
      console.error(error);
    }
  };
  page.prechat = prechat;
  page.prechatReady = { push };
  queued.forEach(push);
};
