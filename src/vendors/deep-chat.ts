import { fromRow, type Row } from "./row.ts";
import type { Vendor } from "./vendor.ts";

/** What is used of the element, which keeps the settings of a request where `additionalBodyProps` are put. */
interface DeepChat extends HTMLElement {
  readonly _activeService?: { readonly rawBody?: Record<string, unknown> };
  connect?: { additionalBodyProps?: Record<string, unknown> };
}
type Told = CustomEvent<{ message?: { role?: string }; isHistory?: boolean }>;

const find = (page: Window) => [...page.document.querySelectorAll<DeepChat>("deep-chat")];

/** deep-chat, run as `deep-chat` 2.4.2: it stands where the site puts it and has no launcher, window or stop. */
export const row: Row = {
  name: "deep-chat",
  evidence: "real",
  holders: ["deep-chat"],
  // The site may have put the element there before its code came.
  drawn: "deep-chat:defined",
  gone: [],
  own: {
    open: (page) => find(page)[0]?.scrollIntoView?.({ block: "nearest" }),
    watch: (page, watcher) => {
      let talks = false;
      const hear = (event: Event) => {
        const { message, isHistory } = (event as Told).detail ?? {};
        if (isHistory || !(event.target as Element).matches?.("deep-chat")) return;
        if (message?.role !== "user") watcher.invited();
        else if (!talks) {
          talks = true;
          watcher.started("");
        }
      };
      // At the document, as the element may be put there anew; its events do not bubble.
      const capture = { capture: true };
      page.document.addEventListener("message", hear, capture);
      return () => page.document.removeEventListener("message", hear, capture);
    },
    // With each request. To set its properties anew would draw it anew and lose what was said.
    write: (page, brief) => {
      for (const element of find(page)) {
        const { connect, _activeService } = element;
        const body = { privacy_notice: brief };
        if (_activeService?.rawBody) Object.assign(_activeService.rawBody, body);
        else if (connect) connect.additionalBodyProps = { ...connect.additionalBodyProps, ...body };
      }
    },
  },
};

/** deep-chat, the open-source chat element. */
export const deepChat = (): Vendor => fromRow(row);
