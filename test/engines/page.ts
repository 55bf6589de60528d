import { find, kept, point } from "./in-page.ts";

/** One open page (tab or window) of an engine; every act is real, trusted input. */
export interface Page {
  /** Resolves after the page's load event. */
  goto(url: string): Promise<void>;
  /** Evaluates a JavaScript expression (or a promise of one) and hands its JSON back. */
  evaluate<T>(expression: string): Promise<T>;
  /**
   * Clicks the middle of the element, once it is visible, enabled, still and uncovered. A path is CSS
   * pieces joined by ` >>> ` through open shadow roots and same-origin frames.
   * @param ms milliseconds to wait for it. @default 5000
   */
  click(path: string, ms?: number): Promise<void>;
  /** Presses and releases the mouse at a point of the viewport, whatever is there. */
  clickAt(x: number, y: number): Promise<void>;
  hover(path: string, ms?: number): Promise<void>;
  /** A key or chord: `"Tab"`, `"Shift+Tab"`, `" "`, `"Escape"`, `"a"`. */
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  /** The element's text content, or null when there is no such element. */
  text(path: string): Promise<string | null>;
  /** Rendered, not `visibility: hidden`, and with a box that is not empty. */
  visible(path: string): Promise<boolean>;
  /**
   * Polls the expression until it is truthy, over navigations too.
   * @param ms milliseconds to wait for it. @default 5000
   */
  waitFor(expression: string, ms?: number): Promise<void>;
  screenshot(file: string): Promise<void>;
  /** Since the document began: `error:`, `warning:`, `uncaught:` and `csp:` lines of the main frame. */
  messages(): Promise<string[]>;
  /** One step back in the history; the document may come out of the back/forward cache. */
  back(): Promise<void>;
  reload(): Promise<void>;
  close(): Promise<void>;
}

/** Options of a new page; sizes in CSS pixels. */
export interface PageOptions {
  /** WebKit throws below about 450, its window has a toolbar. @default 1280 */
  width?: number | undefined;
  /** @default 800 */
  height?: number | undefined;
  /** Source of a script that runs before any of the page's own, in each document. */
  before?: string | undefined;
}

/** Options of a fresh profile; `gpc` is the browser's own signal where it has one (else a stand-in). */
export interface LaunchOptions {
  gpc?: boolean | undefined;
  dark?: boolean | undefined;
}

/** A running browser with a fresh profile, which its pages share. */
export interface Browser {
  page(options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

/** One of the browser engines found on this machine. */
export interface Engine {
  readonly name: "chromium" | "firefox" | "webkit";
  launch(options?: LaunchOptions): Promise<Browser>;
}

/** What an engine itself must be able to do; the rest of a {@link Page} is the same for all. */
export interface Hands {
  goto(url: string): Promise<unknown>;
  /** `source` is an expression for a promise of a string. */
  run(source: string): Promise<unknown>;
  move(x: number, y: number): Promise<unknown>;
  clickAt(x: number, y: number): Promise<unknown>;
  /** Keys held down in this order, released in the other. */
  chord(keys: string[]): Promise<unknown>;
  type(text: string): Promise<unknown>;
  screenshot(file: string): Promise<unknown>;
  reload(): Promise<unknown>;
  close(): Promise<unknown>;
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Makes a whole {@link Page} of an engine's {@link Hands}. */
export const pageOf = (hands: Hands): Page => {
  const evaluate = async <T>(expression: string): Promise<T> => {
    const source = `(async () => JSON.stringify(await (${expression}\n)) ?? "null")()`;
    return JSON.parse(String(await hands.run(source))) as T;
  };
  const waitFor = async (expression: string, ms = 5000) => {
    const end = Date.now() + ms;
    for (let last = ""; ; await pause(30)) {
      // A navigation in between breaks an evaluation; only the last word counts.
      const value = await evaluate(`!!(${expression}\n)`).catch(
        (error) => ((last = `; ${error}`), false),
      );
      if (value) return;
      if (Date.now() > end) throw new Error(`waited ${ms} ms for ${expression}${last}`);
    }
  };
  const pointOf = async (path: string, ms = 5000): Promise<[number, number]> => {
    const end = Date.now() + ms;
    for (let before = ""; ; await pause(30)) {
      const now = await evaluate<string | [number, number]>(point(path)).catch(String);
      // Two equal answers in a row: it does not move any more.
      if (typeof now !== "string" && String(now) === before) return now;
      before = String(now);
      if (Date.now() > end) throw new Error(`cannot point at "${path}": ${before}`);
    }
  };
  // Not the protocols' own way back: some wait for a load event, and the back/forward cache has none.
  const back = async () => {
    const here = `globalThis[Symbol.for("engine left")]`;
    const left = `${Date.now()} ${Math.random()}`;
    const from = await evaluate<string>(
      `(${here} = "${left}", setTimeout(() => history.back()), location.href)`,
    );
    // Not in the moment of leaving: a script that goes into the cache with its document never answers.
    await pause(250);
    const gone = `(${here} !== "${left}" || location.href !== ${JSON.stringify(from)})`;
    await waitFor(`${gone} && document.readyState === "complete"`, 30_000);
  };
  return {
    evaluate,
    waitFor,
    back,
    goto: async (url) => void (await hands.goto(url)),
    click: async (path, ms) => void (await hands.clickAt(...(await pointOf(path, ms)))),
    clickAt: async (x, y) => void (await hands.clickAt(x, y)),
    hover: async (path, ms) => void (await hands.move(...(await pointOf(path, ms)))),
    press: async (chord) => void (await hands.chord(chord.split(/(?<=.)\+(?=.)/))),
    type: async (text) => void (await hands.type(text)),
    text: (path) => evaluate(`(${find(path)})?.el.textContent ?? null`),
    visible: (path) => evaluate(`!!(${find(path)})?.shown`),
    messages: () => evaluate(`${kept} ?? ["uncaught: the early script did not run"]`),
    screenshot: async (file) => void (await hands.screenshot(file)),
    reload: async () => void (await hands.reload()),
    close: async () => void (await hands.close()),
  };
};
