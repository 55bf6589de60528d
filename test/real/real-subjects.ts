import type { IncomingMessage } from "node:http";
import { botframework } from "./botframework-subject.ts";
import { local, widgets, write } from "./local-widget.ts";
import { rocketchat as rocketChatServer } from "./rocketchat.ts";
import type { Subject } from "./subject.ts";

/**
 * The visitor writes in the frame, again after two seconds without an answer: the trigger's message, which has a button
 * of its own before anybody may write, can take the place of the input at any moment. True once Ann has answered.
 */
const wrote = `(() => {
  const inside = document.querySelector("#rocketchat-iframe").contentDocument;
  inside.querySelector("[class*=trigger-message__link-reply]")?.click();
  const input = inside.querySelector("[contenteditable]");
  if (input && Date.now() - (globalThis.wroteAt ?? 0) > 2000) {
    globalThis.wroteAt = Date.now();
    input.textContent = "Hello";
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    const enter = new KeyboardEvent("keypress", { key: "Enter", bubbles: true });
    input.dispatchEvent(Object.defineProperty(enter, "which", { value: 13 }));
  }
  return inside.body.innerText.includes("You said: Hello");
})()`;

const rocketchat: Subject = {
  vendor: "rocketchat",
  label: "Rocket.Chat",
  evidence: "real",
  runs: "@rocket.chat/livechat 1.13.3",
  held: "caught",
  serve: () => {
    const { roots, routes, upgrade, told } = rocketChatServer({ trigger: true });
    const loader = "/livechat/rocketchat-livechat.min.js";
    const own = /^\/(livechat|api\/v1|websocket|avatar)/;
    return local({ roots, routes, upgrade, loader, own, told: () => told });
  },
  // Each state is kept: the server's trigger may soon change the opened one.
  site: `globalThis.states = [];
    new MutationObserver(() => {
      const { state } = document.querySelector(".rocketchat-widget")?.dataset ?? {};
      if (state && state !== states.at(-1)) states.push(state);
    }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-state"] });`,
  snippet: `<script>(function (w, d, u) {
      w.RocketChat = function (c) { w.RocketChat._.push(c); }; w.RocketChat._ = [];
      w.RocketChat.url = u + "/livechat?serverUrl=" + encodeURIComponent(u);
      var first = d.getElementsByTagName("script")[0], own = d.createElement("script");
      own.async = true; own.src = "/livechat/rocketchat-livechat.min.js";
      first.parentNode.insertBefore(own, first);
    })(window, document, location.origin);
    RocketChat(function () {
      this.onWidgetShown(() => called.push("shown"));
      this.onChatMaximized(() => called.push("maximized"));
      this.setCustomField("plan", "gold", true);
      this.registerGuest({ token: "guest-token", name: "Kim", email: "kim@example.com" });
    });</script>`,
  again: `(() => { const tag = document.createElement("script"); tag.async = true;
    tag.src = "/livechat/rocketchat-livechat.min.js"; document.head.append(tag); })()`,
  loader: /rocketchat-livechat\.min\.js/,
  call: `RocketChat(function () { this.maximizeWidget(); })`,
  globals: [],
  holders: ".rocketchat-widget",
  open: "states.includes('opened')",
  replayed: `called.includes("maximized")`,
  arrives: `document.querySelector(".rocketchat-widget")?.dataset.state === "triggered"`,
  begin: (page) => page.waitFor(wrote, 15_000),
  conversation: "",
};

const flowise: Subject = {
  vendor: "flowise",
  label: "Flowise",
  evidence: "real",
  runs: "flowise-embed 3.1.6",
  held: "caught",
  serve: () => {
    const told: unknown[] = [];
    const dir = widgets("flowise-embed/");
    const routes = (request: IncomingMessage, body: string) => {
      const path = request.url ?? "";
      if (path.startsWith("/api/v1/public-chatbotConfig")) return { json: { uploads: false } };
      if (path.startsWith("/api/v1/chatflows-streaming")) return { json: { isStreaming: false } };
      if (!path.startsWith("/api/v1/prediction")) return undefined;
      if (body) told.push(JSON.parse(body));
      return { json: { text: "Hello.", chatId: "chat-7", chatMessageId: "message-1" } };
    };
    return local({
      roots: [{ prefix: "/flowise-embed/", dir }],
      routes,
      loader: "/flowise-embed/dist/web.js",
      own: /^\/(flowise-embed|api\/v1)/,
      told: () => told,
    });
  },
  site: "",
  // Opens by itself after three seconds, as a site may have set it.
  snippet: `<script type="module">import Chatbot from "/flowise-embed/dist/web.js";
    Chatbot.init({ chatflowid: "flow-1", apiHost: location.origin, chatflowConfig: { vars: { plan: "gold" } },
      observersConfig: { observeMessages: ({ length }) => called.push(length) },
      theme: { button: { autoWindowOpen: { autoOpen: true, openDelay: 1 } } } });</script>`,
  loader: /flowise-embed\/dist\/web\.js/,
  globals: ["Chatbot"],
  holders: "flowise-chatbot",
  open: `document.querySelector("flowise-chatbot")?.shadowRoot?.querySelector("[part=bot] textarea")`,
  arrives: `document.querySelector("flowise-chatbot")?.shadowRoot?.querySelector("[part=bot] textarea")`,
  replayed: "called.length",
  begin: (page) => write(page, "flowise-chatbot >>> textarea"),
  conversation: "chat-7",
  stored: "flow-1_EXTERNAL",
};

const deepChat: Subject = {
  vendor: "deep-chat",
  label: "deep-chat",
  evidence: "real",
  runs: "deep-chat 2.4.2",
  held: "caught",
  serve: () => {
    const told: unknown[] = [];
    const dir = widgets("deep-chat/dist/");
    const routes = (request: IncomingMessage, body: string) => {
      if (request.url !== "/deep-chat/answer") return undefined;
      told.push(JSON.parse(body));
      return { json: { text: "Hello." } };
    };
    return local({
      roots: [{ prefix: "/deep-chat/", dir }],
      routes,
      loader: "/deep-chat/deepChat.bundle.js",
      own: /^\/deep-chat\//,
      told: () => told,
    });
  },
  site: "",
  // Without a font on the element it asks for one from afar.
  snippet: `<deep-chat connect='{"url":"/deep-chat/answer"}' style="font-family: sans-serif"></deep-chat>
    <script>document.querySelector("deep-chat").onMessage = () => called.push("message");
    const own = document.createElement("script"); own.type = "module";
    own.src = "/deep-chat/deepChat.bundle.js"; document.head.append(own);</script>`,
  again: `(() => { const tag = document.createElement("script"); tag.type = "module";
    tag.src = "/deep-chat/deepChat.bundle.js"; document.head.append(tag); })()`,
  loader: /deepChat\.bundle\.js/,
  globals: [],
  holders: "deep-chat:defined",
  open: `document.querySelector("deep-chat")?.shadowRoot?.querySelector("#text-input")`,
  begin: (page) => write(page, "deep-chat >>> #text-input"),
  conversation: "",
};

/** Vendors whose own code runs here, offline. */
export const realWidgets: readonly Subject[] = [rocketchat, flowise, deepChat, botframework];
