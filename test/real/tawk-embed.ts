// Served in the place of tawk.to's script. What it keeps is what the vendor documents:
// https://developer.tawk.to/jsapi/
import { makeParts, remembered, setCookie } from "./stand-in.ts";
import type { Look } from "./stand-in.ts";

type Done = (error?: string) => void;
type Api = Record<string, unknown> & { autoStart?: boolean };

interface TawkPage extends Window {
  Tawk_API?: Api;
  Tawk_LoadStart?: Date;
}

const page = window as TawkPage;

/** Letters, digits and dashes; the vendor makes keys lower case. */
const isKey = (key: string): boolean => /^[a-z0-9-]+$/i.test(key);
const isValue = (value: unknown): boolean => !!value && String(value).length <= 255;

const id = (): string => Math.random().toString(36).slice(2, 15);

function start(api: Api): void {
  const emitted: string[] = [];
  const memory = remembered("twk_state");
  const look: Look = { open: memory.read(), shown: api.autoStart !== false, note: "" };
  let connected = false;
  let started = false;
  let unread = 0;
  let agents = {
    attributes: {} as Record<string, unknown>,
    events: [] as unknown[],
    tags: [] as string[],
  };
  const holder = document.createElement("div");
  const parts = makeParts((what) => {
    if (what === "open") maximize();
    if (what === "close") minimize();
    if (what === "message") begin();
  });
  for (const frame of [parts.launcher, parts.messenger]) frame.id = id();
  holder.id = id();
  holder.className = "widget-visible";
  holder.append(parts.launcher, parts.messenger, parts.note);
  document.body.append(holder);

  /** The page's one callback of this name, looked up now, and the window's event. */
  const emit = (name: string, detail?: unknown): void => {
    emitted.push(name);
    const call = api[`on${name}`];
    if (typeof call === "function") call(detail);
    window.dispatchEvent(new CustomEvent(`tawk${name}`, { detail }));
  };
  const draw = (): void => parts.draw(look);
  const maximize = (): void => {
    if (look.open) return;
    Object.assign(look, { open: true, shown: true, note: "" });
    memory.keep(true);
    draw();
    emit("ChatMaximized");
    if (unread) emit("UnreadCountChanged", (unread = 0));
  };
  const minimize = (): void => {
    if (!look.open) return;
    look.open = false;
    memory.keep(false);
    draw();
    emit("ChatMinimized");
  };
  const begin = (): void => {
    if (!started) emit("ChatStarted");
    started = true;
    emit("ChatMessageVisitor", "Hello");
  };
  const visible = (shown: boolean) => (): void => {
    look.shown = shown;
    if (!shown) look.open = false;
    draw();
    if (!shown) emit("ChatHidden");
  };
  const connect = (options?: { showWidget?: boolean }): void => {
    if (connected) return;
    connected = true;
    setCookie("TawkConnectionTime", String(Date.now()));
    setCookie("twk_idm_key", id());
    localStorage.setItem("twk_uuid_1", id());
    if (options?.showWidget) look.shown = true;
    draw();
    emit("StatusChange", "online");
  };
  const check = (values: object, limit: number): string | undefined => {
    const rows = Object.entries(values);
    if (!connected) return "SESSION_EXPIRED";
    if (!rows.length) return "INVALID_ATTRIBUTES";
    if (rows.length > limit) return "ATTRIBUTE_LIMIT_EXCEEDED";
    if (!rows.every(([key]) => isKey(key))) return "CONTAINS_INVALID_KEY";
    return rows.every(([, value]) => isValue(value)) ? undefined : "CONTAINS_INVALID_VALUE";
  };
  Object.assign(api, {
    start: connect,
    shutdown: () => {
      connected = false;
      visible(false)();
    },
    maximize,
    minimize,
    toggle: () => (look.open ? minimize() : maximize()),
    showWidget: visible(true),
    hideWidget: visible(false),
    endChat: () => {
      if (started) emit("ChatEnded");
      started = false;
      minimize();
    },
    isChatMaximized: () => look.open,
    isChatMinimized: () => !look.open,
    isChatHidden: () => !look.shown,
    isChatOngoing: () => started,
    getStatus: () => "online",
    setAttributes: (values: object, done?: Done) => {
      const error = check(values, 50);
      if (!error) {
        for (const [key, value] of Object.entries(values))
          agents.attributes[key.toLowerCase()] = value;
      }
      done?.(error);
    },
    addEvent: (name: string, about?: object | Done, done?: Done) => {
      const values = typeof about === "object" ? about : undefined;
      const error = isKey(name) ? values && check(values, 50) : "INVALID_EVENT_NAME";
      if (!error) agents.events.push([name, values]);
      (typeof about === "function" ? (about as Done) : done)?.(error);
    },
    addTags: (tags: string[], done?: Done) => {
      const all = [...agents.tags, ...tags];
      if (all.length <= 10) agents.tags = all;
      done?.(all.length > 10 ? "TAG_LIMIT_EXCEEDED" : undefined);
    },
  });
  emit("BeforeLoad");
  draw();
  if (api.autoStart !== false) connect();
  api["onLoaded"] = true;
  emit("Load");
  window.standIn = {
    invite: () => {
      if (!connected) return;
      if (!look.open) look.note = "May I help you?";
      draw();
      emit("ChatMessageAgent", "May I help you?");
      if (!look.open) emit("UnreadCountChanged", (unread += 1));
    },
    begin,
    agents: () => agents,
    emitted,
    look: () => look,
  };
}

const api = (page.Tawk_API ??= {});
if (!api["maximize"]) setTimeout(() => start(api), 20);
