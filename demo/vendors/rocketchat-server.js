// @ts-check
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { accept } from "./websocket.js";

const build = new URL("../node_modules/@rocket.chat/livechat/build/", import.meta.url);

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:stream").Duplex} Duplex
 * @typedef {import("./websocket.js").TextSocket} TextSocket
 * @typedef {{ what: string, data: Record<string, any> }} Told the part of the REST path after `livechat/`, and the body
 * @typedef {{ _id: string, rid: string, msg: string, u: object, ts: string }} Said
 * @typedef {{ name: string, value: string }} Condition of a trigger, as Rocket.Chat has them
 */

/**
 * A stand-in for a Rocket.Chat server, good enough for the real widget: launcher, pre-chat form, an agent called Ann
 * who answers every message, and a proactive message of hers once the condition is met.
 *
 * @param {Condition} [trigger]
 */
export function makeRocketChat(trigger) {
  /** What the server was told, oldest first. @type {Told[]} */
  const told = [];
  /** @type {Said[]} */
  const history = [];
  /** @type {Map<TextSocket, Set<string>>} */
  const sockets = new Map();
  /** @param {object} message */
  const tell = (message) => {
    for (const [socket, subscriptions] of sockets) {
      if (subscriptions.has(roomId)) socket.send(JSON.stringify(message));
    }
  };
  /** @param {Request} request @param {unknown} [body] */
  function routes(request, body) {
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
  /** @param {Request} request @param {Duplex} socket */
  function upgrade(request, socket) {
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
    /** Sets the proactive message's condition, for the frames that load from now on. @param {Condition | undefined} next */
    arm: (next) => {
      trigger = next;
    },
  };
}

const page = () => ({
  headers: { "content-type": "text/html" },
  body: readFileSync(new URL("index.html", build), "utf8"),
});
const portrait = {
  headers: { "content-type": "image/svg+xml" },
  body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path fill="#36c" d="M0 0h1v1H0z"/></svg>',
};

/** A wave file of four silent samples: with no sound to play the widget throws at each message. */
const silence =
  "data:audio/wav;base64,UklGRigAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQQAAACAgICA";
const roomId = "room-1";
const ann = { _id: "agent-1", username: "ann", name: "Ann" };
const guest = { _id: "guest-1", username: "guest-1", name: "Guest", token: "guest-token" };
/** @param {Condition | undefined} trigger */
function config(trigger) {
  const invitation = {
    _id: "invitation",
    enabled: true,
    runOnce: false,
    conditions: [trigger],
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

/**
 * @param {Told & { trigger: Condition | undefined, history: Said[], tell: (message: object) => void }} call
 * @returns {object}
 */
function answer({ what, data, trigger, history, tell }) {
  if (what === "config") return { config: config(trigger) };
  if (what === "visitor") return { visitor: { ...guest, ...data["visitor"] } };
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

/** @param {string} msg @param {object} u @returns {Said} */
const say = (msg, u) => ({
  _id: randomUUID(),
  rid: roomId,
  msg,
  u,
  ts: new Date().toISOString(),
});
/** DDP carries dates as EJSON, REST as ISO strings. @param {Said} said */
function inRoom(said) {
  const args = [{ ...said, ts: { $date: Date.parse(said.ts) } }];
  const fields = { eventName: roomId, args };
  return { msg: "changed", collection: "stream-room-messages", id: "id", fields };
}

/**
 * The little of Meteor's DDP that the widget speaks.
 * @param {Record<string, unknown>} heard
 * @param {Set<string> | undefined} subscriptions
 * @returns {object[]}
 */
function ddp(heard, subscriptions) {
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
