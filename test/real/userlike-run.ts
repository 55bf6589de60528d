// Served in the place of the script that Userlike's manifest names; the real `@userlike/messenger` runs it in a frame of
// its own and calls `run`. What it keeps is the package's types, version 2.
import { makeParts, remembered, setCookie } from "./stand-in.ts";
import type { Look } from "./stand-in.ts";

interface Visibility {
  main: boolean;
  button: boolean;
  notifications: boolean;
}

interface State {
  state: "hidden" | "minimized" | "maximized";
  conversations: { id: number; unread: { id: string }[]; __unstableMessages: object[] }[];
  contact: { custom_field_data: Record<string, unknown> };
}

type Next<T> = { next?: (value: T) => void } | ((value: T) => void);

const success = <T>(value: T) => ({ kind: "success" as const, value });

/** A stream that tells each new listener its last value at once. */
const stream = <T>(last: T) => {
  const listeners = new Set<(value: T) => void>();
  return {
    next: (value: T): void => {
      last = value;
      for (const listener of listeners) listener(value);
    },
    now: (): T => last,
    subscribe: (next: Next<T>) => {
      const listener = typeof next === "function" ? next : (value: T) => next.next?.(value);
      listeners.add(listener);
      listener(last);
      return { unsubscribe: () => void listeners.delete(listener) };
    },
  };
};

function makeMessenger(host: Window, key: string) {
  const memory = remembered(`uslk_umm_${key}_s`);
  const visible: Visibility = { main: true, button: true, notifications: true };
  const look: Look = { open: memory.read(), shown: true, note: "" };
  const emitted: string[] = [];
  let contact: State["contact"] = { custom_field_data: {} };
  let conversations: State["conversations"] = [];
  const parts = makeParts((what) => {
    if (what === "open") void maximize();
    if (what === "close") void minimize();
    if (what === "message") void begin();
  }, host);
  const holder = host.document.createElement("div");
  holder.id = "userlike-umm";
  holder.append(parts.launcher, parts.messenger, parts.note);
  host.document.body.append(holder);
  setCookie(`uslk_umm_${key}_c`, "1");

  const state = (): State => ({
    state: visible.main ? (look.open ? "maximized" : "minimized") : "hidden",
    conversations,
    contact,
  });
  const state$ = stream(state());
  const tell = (what: string): void => {
    emitted.push(what);
    const { main, button, notifications } = visible;
    look.shown = main;
    parts.draw({ ...look, note: notifications ? look.note : "" });
    if (!button) parts.launcher.style.display = "none";
    state$.next(state());
  };
  const act = async (what: string, change: () => void) => {
    change();
    tell(what);
    return success(undefined);
  };
  const maximize = () =>
    act("maximize", () => {
      Object.assign(look, { open: true, note: "" });
      memory.keep(true);
      conversations = conversations.map((one) => ({ ...one, unread: [] }));
    });
  const minimize = () =>
    act("minimize", () => {
      look.open = false;
      memory.keep(false);
    });
  const begin = () =>
    act("conversation", () => {
      const message = { id: `message-${Date.now()}` };
      const [first] = conversations;
      conversations = [
        first
          ? { ...first, __unstableMessages: [...first.__unstableMessages, message] }
          : { id: 4711, unread: [], __unstableMessages: [message] },
      ];
    });
  const invite = () =>
    act("proactive", () => {
      if (!look.open) look.note = "May I help you?";
      conversations = [
        { id: 4711, unread: look.open ? [] : [{ id: "message-1" }], __unstableMessages: [{}] },
      ];
    });
  host.standIn = {
    invite,
    begin,
    agents: () => contact.custom_field_data,
    emitted,
    look: () => look,
  };
  tell("mount");
  const messenger = {
    state$,
    getState: state,
    maximize,
    minimize,
    setVisibility: (next: Visibility) => act("visibility", () => Object.assign(visible, next)),
    setCustomData: (data: object) =>
      act("data", () => {
        contact = { custom_field_data: { ...contact.custom_field_data, ...data } };
      }),
    setContactInfo: () => act("contact", () => {}),
    logout: () =>
      act("logout", () => {
        [contact, conversations] = [{ custom_field_data: {} }, []];
      }),
  };
  const unmount = (): void => {
    holder.remove();
    parts.stop();
    delete host.standIn;
  };
  return { messenger, unmount };
}

const api = (host: Window, key: string) => ({
  version: 2,
  mount: () => ({
    subscribe: (next: Next<unknown>) => {
      const { messenger, unmount } = makeMessenger(host, key);
      const told = success(messenger);
      if (typeof next === "function") next(told);
      else next.next?.(told);
      return { unsubscribe: unmount };
    },
  }),
});

Object.assign(window, {
  run: async ({ widget_key }: { widget_key: string }, host: Window) => ({
    createMessenger: (version: number) => async () =>
      success({ version: { id: version, status: "supported" }, api: api(host, widget_key) }),
  }),
});
