import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { fileURLToPath } from "node:url";
import { accept } from "./websocket.ts";
import type { TextSocket } from "./websocket.ts";

const build = new URL("node_modules/@rocket.chat/livechat/build/", import.meta.url);

/** What the server was told, oldest first: the part of the REST path after `livechat/`, and the body. */
export interface Told {
  what: string;
  data: Record<string, unknown>;
}

/**
 * A stand-in for a Rocket.Chat server, good enough for the real widget: launcher, pre-chat form,
 * an agent called Ann who answers every message, and with `trigger` a proactive message one second
 * after the widget has connected.
 */
export function rocketchat({ trigger = false }: { trigger?: boolean | undefined } = {}) {
  const told: Told[] = [];
  const history: Said[] = [];
  const sockets = new Map<TextSocket, Set<string>>();
  const tell = (message: object): void => {
    for (const [socket, subscriptions] of sockets) {
      if (subscriptions.has(roomId)) socket.send(JSON.stringify(message));
    }
  };

  function routes(request: IncomingMessage, body?: unknown): { json: object } | Page | undefined {
    const { pathname } = new URL(request.url ?? "/", "http://mock");
    // The frame's page names its scripts relative to /livechat, without a slash at the end.
    if (pathname === "/livechat") return page();
    if (pathname.startsWith("/avatar/")) return portrait;
    const [, what] = pathname.split("/api/v1/livechat/");
    if (what === undefined) return undefined;
    const data = body === undefined || !String(body) ? {} : JSON.parse(String(body));
    if (request.method === "POST") told.push({ what, data });
    return { json: { success: true, ...answer({ what, data, trigger, history, tell }) } };
  }

  function upgrade(request: IncomingMessage, socket: Duplex): void {
    if (!request.url?.startsWith("/websocket")) {
      socket.destroy();
      return;
    }
    const own = accept(request, socket, (text) => {
      for (const reply of ddp(JSON.parse(text), sockets.get(own))) own.send(JSON.stringify(reply));
    });
    sockets.set(own, new Set());
    socket.once("close", () => sockets.delete(own));
  }

  return {
    roots: [{ prefix: "/livechat/", dir: fileURLToPath(build) }],
    routes,
    upgrade,
    told,
    /** The vendor's own kind of snippet, for a page on any origin; `origin` is the mock's. */
    snippet: (origin: string): string => `<script>${loader(origin)}</script>`,
    /** The same without the `<script>` around it, to be put into a held script. */
    loader,
  };
}

interface Page {
  headers: Record<string, string>;
  body: string;
}

const page = (): Page => ({
  headers: { "content-type": "text/html" },
  body: readFileSync(new URL("index.html", build), "utf8"),
});

const portrait: Page = {
  headers: { "content-type": "image/svg+xml" },
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="#36c" d="M0 0h1v1H0z"/></svg>',
};

/** A wave file of four silent samples: with no sound to play the widget throws at each message. */
const silence =
  "data:audio/wav;base64,UklGRigAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQQAAACAgICA";

const roomId = "room-1";
const ann = { _id: "agent-1", username: "ann", name: "Ann" };
const guest = { _id: "guest-1", username: "guest-1", name: "Guest", token: "guest-token" };

function loader(origin: string): string {
  // Without its server's address in the query the frame of this build throws.
  const url = `${origin}/livechat?serverUrl=${encodeURIComponent(origin)}`;
  return `(function (w, d, s, u) {
  w.RocketChat = function (c) { w.RocketChat._.push(c); };
  w.RocketChat._ = [];
  w.RocketChat.url = u;
  var first = d.getElementsByTagName(s)[0], own = d.createElement(s);
  own.async = true;
  own.src = ${JSON.stringify(`${origin}/livechat/rocketchat-livechat.min.js`)};
  first.parentNode.insertBefore(own, first);
})(window, document, "script", ${JSON.stringify(url)});`;
}

function config(trigger: boolean): object {
  const invitation = {
    _id: "invitation",
    enabled: true,
    runOnce: false,
    conditions: [{ name: "time-on-site", value: "1" }],
    actions: [
      { name: "send-message", params: { sender: "custom", name: "ann", msg: "Can I help you?" } },
    ],
  };
  return {
    enabled: true,
    online: true,
    settings: {
      registrationForm: true,
      nameFieldRegistrationForm: true,
      emailFieldRegistrationForm: true,
      displayOfflineForm: true,
      language: "en",
      forceAcceptDataProcessingConsent: false,
    },
    theme: { title: "Chat with us", color: "#C1272D" },
    messages: {},
    departments: [],
    resources: { sound: silence },
    triggers: trigger ? [invitation] : [],
  };
}

interface Said {
  _id: string;
  rid: string;
  msg: string;
  u: object;
  ts: string;
}

interface Call extends Told {
  trigger: boolean;
  history: Said[];
  tell(message: object): void;
}

function answer({ what, data, trigger, history, tell }: Call): object {
  if (what === "config") return { config: config(trigger) };
  if (what === "visitor") return { visitor: { ...guest, ...(data["visitor"] as object) } };
  if (what === "room") return { room: { _id: roomId, open: true, servedBy: ann, v: guest } };
  if (what.startsWith("agent.info/")) return { agent: { ...ann, status: "online" } };
  // The widget asks for the history anew after each message of the visitor, the newest first.
  if (what.startsWith("messages.history/")) return { messages: [...history].reverse() };
  if (what !== "message") return {};
  const asked = say(String(data["msg"]), guest);
  const answered = say(`You said: ${asked.msg}`, ann);
  history.push(asked, answered);
  for (const said of [asked, answered]) tell(inRoom(said));
  return { message: asked };
}

const say = (msg: string, u: object): Said => ({
  _id: randomUUID(),
  rid: roomId,
  msg,
  u,
  ts: new Date().toISOString(),
});

/** DDP carries dates as EJSON, REST as ISO strings. */
function inRoom(said: Said): object {
  const args = [{ ...said, ts: { $date: Date.parse(said.ts) } }];
  const fields = { eventName: roomId, args };
  return { msg: "changed", collection: "stream-room-messages", id: "id", fields };
}

/** The little of Meteor's DDP that the widget speaks. */
function ddp(heard: Record<string, unknown>, subscriptions: Set<string> | undefined): object[] {
  const { msg, id } = heard;
  if (msg === "connect") return [{ msg: "connected", session: "session-1" }];
  if (msg === "ping") return [{ msg: "pong", ...(id === undefined ? {} : { id }) }];
  if (msg === "method")
    return [
      { msg: "result", id, result: {} },
      { msg: "updated", methods: [id] },
    ];
  if (msg === "unsub") return [{ msg: "nosub", id }];
  if (msg !== "sub") return [];
  if (heard["name"] === "stream-room-messages") subscriptions?.add(roomId);
  return [{ msg: "ready", subs: [id] }];
}
