import { fromRow } from '../row.js';

const find = (page) => page.document.querySelector("flowise-chatbot,flowise-fullchatbot");
const part = (page, name) => find(page)?.shadowRoot?.querySelector(`[part=${name}]`);
const isOpen = (page) => !!part(page, "bot")?.getBoundingClientRect().height;
const keyOf = (page) => `${find(page)?.chatflowid}_EXTERNAL`;
const conversation = (page) => {
  try {
    const kept = JSON.parse(page.localStorage.getItem(keyOf(page)) ?? "{}");
    return kept.chatHistory?.some(({ type }) => type === "userMessage") ? kept.chatId ?? "" : void 0;
  } catch {
    return void 0;
  }
};
const toggle = (open) => (page) => {
  if (isOpen(page) !== open) part(page, "button")?.click();
};
const row = {
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
        if (now !== void 0 && now !== last) watcher.started(now);
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
      }
      find(page)?.remove();
      return true;
    }
  }
};
const flowise = () => fromRow(row);

export { flowise, row };
