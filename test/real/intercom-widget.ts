// Served in the place of Intercom's script. What it keeps is what the vendor documents:
// https://developers.intercom.com/installing-intercom/web/methods
import { makeEvents, makeParts, remembered, setCookie } from "./stand-in.ts";
import type { Look } from "./stand-in.ts";

type Settings = Record<string, unknown> & { app_id?: string };
type Api = ((method: string, ...args: unknown[]) => unknown) & {
  q?: ArrayLike<unknown>[];
  booted?: boolean;
};

interface IntercomPage extends Window {
  Intercom?: Api;
  intercomSettings?: Settings;
}

const page = window as IntercomPage;

/** Settings of the messenger, which say nothing of the visitor. */
const own =
  /^(app_id|api_base|installation_type|hide_default_launcher|hide_notifications|alignment|custom_launcher_selector)$/;

function start(queue: ArrayLike<unknown>[]): void {
  const { emitted, emit, on } = makeEvents();
  const look: Look = { open: false, shown: true, note: "" };
  let settings: Settings = {};
  let quiet = false;
  let unread = 0;
  let nodes: HTMLElement[] = [];
  let agents = { attributes: {} as Record<string, unknown>, events: [] as unknown[] };
  const memory = remembered("intercom-state");
  const parts = makeParts((what) => {
    if (what === "open") show();
    if (what === "close") hide();
  });

  const draw = (): void => {
    const note = quiet || settings["hide_notifications"] ? "" : look.note;
    parts.draw({ ...look, note });
    parts.launcher.style.display = settings["hide_default_launcher"] ? "none" : "block";
  };
  const count = (next: number): void => {
    if (next === unread) return;
    unread = next;
    emit("onUnreadCountChange", unread);
  };
  const update = (given: Settings = {}): void => {
    settings = { ...settings, ...given };
    for (const [key, value] of Object.entries(given)) {
      if (!own.test(key)) agents.attributes[key] = value;
    }
    draw();
  };
  const insert = (): void => {
    const container = document.createElement("div");
    container.id = "intercom-container";
    const app = document.createElement("div");
    app.className = "intercom-lightweight-app";
    for (const [frame, name] of [
      [parts.launcher, "intercom-launcher-frame"],
      [parts.messenger, "intercom-messenger-frame"],
    ] as const) {
      Object.assign(frame, { name, className: name });
    }
    parts.note.className = "intercom-notifications-frame";
    app.append(parts.launcher);
    container.append(parts.messenger, parts.note);
    nodes = [container, app];
    document.body.append(...nodes);
  };
  const boot = (given: Settings = {}): void => {
    if (api.booted) return update(given);
    const { app_id } = { ...page.intercomSettings, ...given };
    if (!app_id) return;
    api.booted = true;
    insert();
    for (const what of ["id", "session", "device-id"]) setCookie(`intercom-${what}-${app_id}`, "1");
    look.open = memory.read();
    update({ ...page.intercomSettings, ...given });
    emit("ready");
  };
  const shutdown = (): void => {
    if (!api.booted) return;
    setCookie(`intercom-session-${settings.app_id}`, "");
    api.booted = false;
    for (const node of nodes) node.remove();
    Object.assign(look, { open: false, note: "" });
    agents = { attributes: {}, events: [] };
    [settings, unread] = [{}, 0];
  };
  const show = (): void => {
    if (look.open || !api.booted) return;
    Object.assign(look, { open: true, note: "" });
    memory.keep(true);
    draw();
    emit("onShow");
    count(0);
  };
  const hide = (): void => {
    if (!look.open) return;
    look.open = false;
    memory.keep(false);
    draw();
    emit("onHide");
  };
  const methods: Record<string, (...args: any[]) => unknown> = {
    boot,
    update,
    shutdown,
    show,
    hide,
    showSpace: show,
    showMessages: show,
    showNewMessage: show,
    ready: (call: () => void) => (api.booted ? call() : on("ready", call)),
    hideNotifications: (silent: boolean) => ((quiet = silent), draw()),
    trackEvent: (name: string, about?: object) => void agents.events.push([name, about]),
    getVisitorId: () => "visitor-1",
  };
  for (const name of ["onShow", "onHide", "onUnreadCountChange", "onUserEmailSupplied"]) {
    methods[name] = (call) => on(name, call);
  }
  const api: Api = (method, ...args) => methods[method]?.(...args);

  page.Intercom = api;
  // The settings of the page boot it before anything that was queued.
  boot();
  for (const args of queue) api(...(Array.from(args) as [string]));
  window.standIn = {
    invite: () => {
      look.note = "May I help you?";
      draw();
      count(unread + 1);
    },
    begin: () => {},
    agents: () => agents,
    emitted,
    look: () => look,
  };
}

if (!page.Intercom?.booted) {
  const queue = page.Intercom?.q ?? [];
  setTimeout(() => start(queue), 20);
}
