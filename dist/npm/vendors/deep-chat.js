import { fromRow } from '../row.js';

const find = (page) => [...page.document.querySelectorAll("deep-chat")];
const row = {
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
      const hear = (event) => {
        const { message, isHistory } = event.detail ?? {};
        if (isHistory || !event.target.matches?.("deep-chat")) return;
        if (message?.role !== "user") watcher.invited();
        else if (!talks) {
          talks = true;
          watcher.started("");
        }
      };
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
    }
  }
};
const deepChat = () => fromRow(row);

export { deepChat, row };
