// Served in the place of Crisp's script. What it keeps is what the vendor documents:
// https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/dollar-crisp/
import { makeEvents, makeParts, remembered, setCookie } from "./stand-in.ts";
import type { Look } from "./stand-in.ts";

type Command = [action: string, name?: unknown, value?: unknown];

interface CrispPage extends Window {
  $crisp?: unknown;
  CRISP_WEBSITE_ID?: string;
  $__CRISP_INCLUDED?: boolean;
}

const page = window as CrispPage;
let sessions = 0;

function start(website: string, queue: Command[]): void {
  const { emitted, emit, on, off } = makeEvents();
  const memory = remembered(`crisp-client/state/${website}`);
  const look: Look = { open: memory.read(), shown: true, note: "" };
  let session = "";
  let unread = 0;
  let agents = {
    data: {} as Record<string, unknown>,
    events: [] as unknown[],
    segments: [] as string[],
  };
  let messages = 0;

  const holder = document.createElement("div");
  holder.className = "crisp-client";
  const box = holder.appendChild(document.createElement("div"));
  box.id = "crisp-chatbox";
  const parts = makeParts((what) => {
    if (what === "message") send();
    else if (what === "open") open();
    else close();
  });
  box.append(parts.launcher, parts.messenger, parts.note);
  document.body.append(holder);

  const draw = (): void => parts.draw(look);
  const begin = (): void => {
    sessions += 1;
    session = `session_${website}_${sessions}`;
    agents = { data: {}, events: [], segments: [] };
    messages = 0;
    setCookie(`crisp-client/session/${website}`, session);
  };
  const open = (): void => {
    if (look.open) return;
    Object.assign(look, { open: true, note: "" });
    unread = 0;
    memory.keep(true);
    draw();
    emit("chat:opened");
    emit("chat:initiated");
  };
  const close = (): void => {
    if (!look.open) return;
    look.open = false;
    memory.keep(false);
    draw();
    emit("chat:closed");
  };
  const send = (): void => {
    messages += 1;
    emit("message:sent", { content: "Hello", from: "user", type: "text", session_id: session });
  };
  const receive = (): void => {
    messages += 1;
    if (!look.open) {
      unread += 1;
      look.note = "May I help you?";
    }
    draw();
    emit("message:received", { content: "May I help you?", from: "operator", type: "text" });
  };
  const visible = (shown: boolean) => (): void => {
    look.shown = shown;
    draw();
  };
  const actions: Record<string, (args: unknown) => void> = {
    "chat:open": open,
    "chat:close": close,
    "chat:toggle": () => (look.open ? close() : open()),
    "chat:show": visible(true),
    "chat:hide": visible(false),
    "message:send": send,
    "session:reset": () => {
      close();
      begin();
      emit("session:loaded", session);
    },
  };
  /** Texts, numbers and booleans; anything else the vendor refuses. */
  const isValue = (value: unknown): boolean => /^(string|number|boolean)$/.test(typeof value);
  const settings: Record<string, (value: any) => void> = {
    "session:data": ([rows]: [[string, unknown][]]) => {
      for (const [key, value] of rows) if (isValue(value)) agents.data[key] = value;
    },
    "session:event": ([rows]: [unknown[]]) => void agents.events.push(...rows),
    "session:segments": ([names, overwrite]: [string[], boolean?]) => {
      agents.segments = [...(overwrite ? [] : agents.segments), ...names];
    },
  };
  const run = ([action, name, value]: Command): void => {
    if (action === "do") actions[String(name)]?.(value);
    if (action === "set") settings[String(name)]?.(value);
    if (action === "on") on(String(name), value);
    // It takes no listener: all of them go.
    if (action === "off") off(String(name));
  };
  const states: Record<string, () => boolean> = {
    "chat:opened": () => look.open,
    "chat:closed": () => !look.open,
    "chat:visible": () => look.shown,
    "chat:hidden": () => !look.shown,
    "session:ongoing": () => messages > 0,
  };
  const values: Record<string, () => unknown> = {
    "chat:unread:count": () => unread,
    "session:identifier": () => session,
    "session:data": () => agents.data,
  };
  draw();
  page.$crisp = {
    push: (...commands: Command[]) => commands.forEach(run),
    is: (name: string) => !!states[name]?.(),
    get: (name: string) => values[name]?.(),
  };
  begin();
  queue.forEach(run);
  emit("session:loaded", session);
  window.standIn = {
    invite: receive,
    begin: send,
    agents: () => agents,
    emitted,
    look: () => look,
  };
}

if (!page.$__CRISP_INCLUDED && page.CRISP_WEBSITE_ID) {
  page.$__CRISP_INCLUDED = true;
  const { CRISP_WEBSITE_ID } = page;
  // The client itself comes after its loader, so what the page queues in between is kept too.
  setTimeout(() => start(CRISP_WEBSITE_ID, (page.$crisp ?? []) as Command[]), 20);
}
