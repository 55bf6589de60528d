import { local, widgets, write } from "./local-widget.ts";
import { bundledApp } from "./npm-app.ts";
import type { Subject } from "./subject.ts";

/** An in-page Direct Line, as a site makes one for its bot: it keeps what is sent in `sent`. */
const directLine = `
globalThis.sent = [];
globalThis.stream = (last) => {
  const all = new Set();
  return {
    next: (value) => { last = value; for (const one of all) one(value); },
    subscribe: (next) => {
      const one = typeof next === "function" ? next : (value) => next.next?.(value);
      all.add(one);
      if (last !== undefined) one(last);
      return { unsubscribe: () => all.delete(one) };
    } };
};
globalThis.activity$ = stream();
globalThis.connectionStatus$ = stream(0);
globalThis.say = (text, id) => activity$.next({ type: "message", id, text, timestamp: new Date().toISOString(),
  conversation: { id: "conversation-9" }, from: { id: "bot", role: "bot" } });
globalThis.directLine = { activity$, connectionStatus$, end: () => {}, postActivity: (activity) => {
  sent.push(activity);
  const id = "sent-" + sent.length;
  setTimeout(() => { activity$.next({ ...activity, id, conversation: { id: "conversation-9" },
    timestamp: new Date().toISOString() }); say("Hello.", "answer-" + id); });
  return { subscribe: (next, fail, done) => {
    const { next: told, complete } = typeof next === "function" ? { next, complete: done } : next;
    setTimeout(() => { told?.call(next, id); complete?.call(next); });
    return { unsubscribe: () => {} };
  } };
} };`;

/** Bot Framework Web Chat, drawn into the page by the site's own code. */
export const botframework: Subject = {
  vendor: "botframework",
  label: "Bot Framework Web Chat",
  evidence: "real",
  runs: "botframework-webchat 4.16.0",
  held: "caught",
  // The vendor's part gives the site's store its middleware, so this site uses Prechat's package.
  tag: () => `<script type="module" src="/site/app.js"></script>`,
  serve: () => {
    const files = botframeworkApp();
    return local({
      roots: [{ prefix: "/botframework-webchat/", dir: widgets("botframework-webchat/dist/") }],
      routes: (request) => {
        const file = files[request.url ?? ""];
        return file && { headers: { "content-type": "text/javascript" }, body: file() };
      },
      loader: "/botframework-webchat/webchat-minimal.js",
      own: /^\/botframework-webchat\//,
    });
  },
  site: directLine,
  snippet: `<div id="webchat" role="main"></div>`,
  loader: /webchat-minimal\.js/,
  globals: ["WebChat", "store"],
  holders: ".webchat__css-custom-properties",
  open: `document.querySelector("#webchat input[type=text]")`,
  agents: "sent",
  invite: (page) => page.evaluate(`say("May I help you?", "invitation-1")`),
  begin: (page) => write(page, "#webchat input[type=text]"),
  conversation: "conversation-9",
};

const botframeworkApp = () =>
  bundledApp(`import { start } from "../../dist/index.js";
    import { botframework } from "../../dist/npm/vendors/botframework.js";
    const part = botframework();
    const config = { ...said, vendor: { ...said.vendor, name: "botframework",
      covered: location.pathname === "/covered" } };
    globalThis.prechat = start(config, { vendor: part });
    const own = document.createElement("script");
    own.onload = () => {
      const count = () => (next) => (action) => {
        if (action.type === "WEB_CHAT/SEND_MESSAGE") called.push("sent");
        return next(action);
      };
      globalThis.store = WebChat.createStore({}, part.middleware, count);
      WebChat.renderWebChat({ directLine, store }, document.querySelector("#webchat"));
      connectionStatus$.next(1);
      connectionStatus$.next(2);
    };
    own.src = "/botframework-webchat/webchat-minimal.js";
    document.head.append(own);`);
