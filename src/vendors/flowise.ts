import { fromRow, type Row } from "./row.ts";
import type { Vendor } from "./vendor.ts";

/** What is used of the element; its properties are those that the site hands to `Chatbot.init()`. */
interface Bubble extends HTMLElement {
  chatflowid?: string;
  chatflowConfig?: { readonly vars?: object };
}
interface Kept {
  readonly chatId?: string;
  readonly chatHistory?: readonly { readonly type?: string }[];
}

const find = (page: Window): Bubble | null =>
  page.document.querySelector("flowise-chatbot,flowise-fullchatbot");

const part = (page: Window, name: string) =>
  find(page)?.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`);

/** The window is always there, scaled to nothing while it is closed. */
const isOpen = (page: Window) => !!part(page, "bot")?.getBoundingClientRect().height;

/** Where it keeps the conversation of this browser. */
const keyOf = (page: Window) => `${find(page)?.chatflowid}_EXTERNAL`;

const conversation = (page: Window): string | undefined => {
  try {
    const kept: Kept = JSON.parse(page.localStorage.getItem(keyOf(page)) ?? "{}");
    return kept.chatHistory?.some(({ type }) => type === "userMessage")
      ? (kept.chatId ?? "")
      : undefined;
  } catch {
    // Blocked, or not of its making.
    return undefined;
  }
};

const toggle = (open: boolean) => (page: Window) => {
  if (isOpen(page) !== open) part(page, "button")?.click();
};

/** Flowise, run as `flowise-embed` 3.1.6: an element with an open shadow root, without an API but `init` and `destroy`. */
export const row: Row = {
  name: "flowise",
  evidence: "real",
  holders: ["flowise-chatbot", "flowise-fullchatbot"],
  drawn: "flowise-chatbot,flowise-fullchatbot",
  own: {
    open: toggle(true),
    close: toggle(false),
    watch: (page, watcher) => {
      let open = false;
      let last = conversation(page);
      const timer = page.setInterval(() => {
        const [opens, now] = [isOpen(page), conversation(page)];
        if (opens && !open) watcher.opened();
        if (now !== undefined && now !== last) watcher.started(now);
        open = opens;
        last = now;
      }, 250);
      return () => page.clearInterval(timer);
    },
    // With each message, as a variable of the flow.
    write: (page, brief) => {
      const element = find(page);
      if (!element) return;
      const { chatflowConfig } = element;
      const vars = { ...chatflowConfig?.vars, privacy_notice: brief };
      element.chatflowConfig = { ...chatflowConfig, vars };
    },
    end: (page) => {
      try {
        page.localStorage.removeItem(keyOf(page));
      } catch {
        // Blocked storage holds nothing of it either.
      }
      find(page)?.remove();
      return true;
    },
  },
};

/** Flowise, the open-source builder of chat flows. */
export const flowise = (): Vendor => fromRow(row);
