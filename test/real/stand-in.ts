/** What a visitor sees of a chat: its window, all of it or nothing, and a message that pops up beside the launcher. */
export interface Look {
  open: boolean;
  shown: boolean;
  note: string;
}

/** What a test asks of a stand-in, at `window.standIn`. */
export interface StandIn {
  /** An agent, campaign or trigger writes first. */
  invite(): void;
  /** The visitor writes: a conversation begins. */
  begin(): void;
  /** What the agents see of this visitor now. */
  agents(): unknown;
  /** The vendor's events so far, in their order, with or without a listener. */
  emitted: string[];
  look(): Look;
}

declare global {
  interface Window {
    standIn?: StandIn | undefined;
  }
}

const launcherPage = `<!doctype html><html lang="en"><title>launcher</title><style>
body{margin:0}button{width:60px;height:60px;border:0;border-radius:50%;background:#1f57ff;color:#fff;font:15px sans-serif}
</style><button onclick="parent.postMessage('open','*')">Chat</button></html>`;

const windowPage = `<!doctype html><html lang="en"><title>chat</title><style>
body{margin:0;font:15px/1.4 sans-serif;display:flex;flex-direction:column;height:100vh}
header{background:#1f57ff;color:#fff;padding:14px}form{display:flex;gap:8px;padding:12px;margin-top:auto}input{flex:1}
</style><header>Chat <button onclick="parent.postMessage('close','*')">Minimize</button></header>
<form onsubmit="parent.postMessage('message','*');return false"><input aria-label="Message"><button>Send</button></form>
</html>`;

const frameOf = (document: Document, html: string, sandbox?: string): HTMLIFrameElement => {
  const frame = document.createElement("iframe");
  // As foreign to the page as the vendor's own frame: without its origin.
  if (sandbox) frame.setAttribute("sandbox", sandbox);
  frame.srcdoc = html;
  frame.title = "chat widget";
  return frame;
};

const place = (element: HTMLElement, width: string, height: string, bottom: string): void => {
  const fixed = { position: "fixed", right: "20px", border: "0", zIndex: "2147483000" };
  Object.assign(element.style, fixed, { width, height, bottom, background: "#fff" });
};

/** What the visitor does in the frames. */
export type Act = "open" | "close" | "message";

/**
 * A vendor's launcher, window and popped-up message, for it to put into its own holders.
 * @param page The window they are drawn in, which need not be the one the code runs in.
 */
export const makeParts = (act: (what: Act) => void, page: Window = window) => {
  const { document } = page;
  const launcher = frameOf(document, launcherPage);
  const messenger = frameOf(document, windowPage, "allow-scripts allow-forms");
  const note = document.createElement("div");
  place(launcher, "60px", "60px", "20px");
  place(messenger, "376px", "600px", "90px");
  place(note, "260px", "48px", "90px");
  const hear = ({ source, data }: MessageEvent): void => {
    if ([launcher, messenger].some((frame) => frame.contentWindow === source)) act(data as Act);
  };
  page.addEventListener("message", hear);
  return {
    launcher,
    messenger,
    note,
    draw: ({ open, shown, note: text }: Look): void => {
      launcher.style.display = shown ? "block" : "none";
      messenger.style.display = shown && open ? "block" : "none";
      note.textContent = text;
      note.style.display = shown && text && !open ? "block" : "none";
    },
    stop: (): void => page.removeEventListener("message", hear),
  };
};

/** Listeners by the vendor's event names; what was emitted is kept in its order. */
export const makeEvents = () => {
  let listeners: { name: string; call: (...args: unknown[]) => void }[] = [];
  const emitted: string[] = [];
  return {
    emitted,
    on: (name: string, call: unknown): void =>
      void listeners.push({ name, call: call as () => void }),
    /** Takes all of this name away. */
    off: (name: string): void => {
      listeners = listeners.filter((one) => one.name !== name);
    },
    emit: (name: string, ...args: unknown[]): void => {
      emitted.push(name);
      for (const { call } of listeners.filter((one) => one.name === name)) call(...args);
    },
  };
};

export const setCookie = (name: string, value: string): void => {
  document.cookie = `${name}=${value};path=/;max-age=86400`;
};

/** What a vendor remembers between pages: whether its window was open. */
export const remembered = (key: string) => ({
  read: (): boolean => localStorage.getItem(key) === "open",
  keep: (open: boolean): void => localStorage.setItem(key, open ? "open" : "closed"),
});
