import type { Page } from "./opt-out-signal.ts";

/** How the IAB's APIs answer: data, and whether the command could be carried out. */
export type Reply = (data: unknown, success: boolean) => void;

/** Carries out a command. Whoever calls is a stranger. */
export type Answer = (command: unknown, reply?: Reply, parameter?: unknown) => void;

/** Answers frames by message, in the form in which they ask: an object or JSON. */
const hearer =
  (name: string, answer: Answer) =>
  ({ data, source }: MessageEvent): void => {
    try {
      // Only what may be ours is parsed: pages send each other long texts.
      const text = data.includes?.(name);
      const call = (text ? JSON.parse(data) : data)[name + "Call"];
      if (!call || !source) return;
      const reply: Reply = (returnValue, success) => {
        const message = { [name + "Return"]: { returnValue, success, callId: call.callId } };
        (source as Window).postMessage(text ? JSON.stringify(message) : message, "*");
      };
      answer(call.command, reply, call.parameter);
    } catch {
      // Not JSON, or nothing to read from: meant for somebody else.
    }
  };

/** Makes the frame by which others find the API, once the page has a frame that could look for it. */
const locate = (page: Page, name: string) => {
  const { document } = page;
  const locator = name + "Locator";
  let frame: HTMLIFrameElement | undefined;
  const look = () => {
    if (!page.length) return;
    observer.disconnect();
    if (locator in page) return;
    frame = document.createElement("iframe");
    frame.name = locator;
    // Important, because the page's own style sheet may well say how iframes are shown.
    frame.style.setProperty("display", "none", "important");
    document.documentElement.append(frame);
  };
  const observer = new page.MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
    frame?.remove();
  };
};

/**
 * Puts an API of the IAB on the page, for its own scripts and for its frames. Returns its undo, which gives back what
 * stood there; `undefined` where the page does not let the API be set.
 */
export const publish = (
  page: Page,
  name: "__gpp" | "__uspapi",
  /** Called by frames, and by the page's own scripts where there is no `api`. */
  answer: Answer,
  /** The function for the page's own scripts, where it takes its arguments in another order. */
  api: unknown = answer,
): (() => void) | undefined => {
  const before = page[name];
  if (!Reflect.set(page, name, api)) return;
  const hear = hearer(name, answer);
  // The handler of a stub after the IAB's example would call the API as well, and frames be answered twice.
  const theirs = page[`${name}_msghandler`];
  const resting = typeof theirs === "function" ? (theirs as EventListener) : hear;
  page.removeEventListener("message", resting);
  page.addEventListener("message", hear);
  const removeFrame = locate(page, name);
  return () => {
    page.addEventListener("message", resting);
    page.removeEventListener("message", hear);
    removeFrame();
    if (page[name] !== api) return;
    if (before) page[name] = before;
    else Reflect.deleteProperty(page, name);
  };
};
