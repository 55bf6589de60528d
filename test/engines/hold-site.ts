import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "../../demo/serve.js";
import { tag } from "./shop-bed.ts";

const ways = readFileSync(new URL("./hold-ways.js", import.meta.url), "utf8");

/** What the stand-in chat's files do: each says its name, and as which element it ran. */
const chatCode = (name: string, current: string) => `{
  const it = ${current};
  (globalThis.ran ??= []).push(${JSON.stringify(name)});
  if (${name === "widget"}) {
    const widget = document.body.appendChild(document.createElement("div"));
    widget.id = "widget";
    widget.textContent = location.hash === "#open-chat" ? "open" : "closed";
  }
  (globalThis.seen ??= {})[${JSON.stringify(name)}] = it && {
    id: it.id, nonce: it.nonce, integrity: it.integrity, crossOrigin: it.crossOrigin,
    async: it.hasAttribute("async"), defer: it.defer, type: it.type,
  };
}`;

const own = (name: string) =>
  `<script>(globalThis.ran ??= []).push(${JSON.stringify(name)})</script>`;
const chat = (name: string, file = "chat.js") => `/chat/${file}?${encodeURIComponent(name)}`;

const page = (body: string, more = "") => `<!doctype html><html lang="en"><head>${tag(
  `data-vendor-scripts="/chat/" ${more}`,
)}<meta charset="utf-8"><title>Test</title><script src="/ways.js"></script></head>
<body><h1>Test</h1>${body}</body></html>`;

const templates = ["a template's copy", "a template's import"].map(
  (name) => `<template><b><script src="${chat(name)}"></script></b></template>`,
);

const integrityOf = (code: string) =>
  `sha256-${createHash("sha256").update(code).digest("base64")}`;
const current = "document.currentScript";
/** Two scripts with everything that can be written on one, and two with the integrity of another's code. */
const whole = ["", "-broken"].map((more) => {
  const [caught, parsed] = ["caught", "parsed"].map((name) => name + more) as [string, string];
  const digest = (name: string) => integrityOf(chatCode(more ? "other" : name, current));
  return `<script>
      globalThis.heard ??= [];
      (globalThis.digests ??= {}).${more ? "broken" : "whole"} = ["${digest(caught)}", "${digest(parsed)}"];
      document.body.append(Object.assign(document.createElement("script"), {
        id: "${caught}", nonce: "n0nce", integrity: "${digest(caught)}", crossOrigin: "anonymous",
        defer: true, async: true, type: "text/javascript", src: "${chat(caught)}",
        onload: () => heard.push("${caught} onload"), onerror: () => heard.push("${caught} onerror"),
      }));
    </script>
    <script id="${parsed}" nonce="n0nce" integrity="${digest(parsed)}" crossorigin="anonymous"
      defer async type="text/javascript" src="${chat(parsed)}"
      onload="heard.push('${parsed} onload')" onerror="heard.push('${parsed} onerror')"></script>`;
});

const parsed = `${own("first")}
  <script src="${chat("blocking")}"></script>
  ${own("second")}
  <script src="${chat("defer")}" defer></script>
  <script src="${chat("async")}" async></script>
  <script type="module" src="${chat("module", "module.js")}"></script>
  <script type="module">import ${JSON.stringify(chat("inline module", "module.js"))};</script>
  <script>document.write('<script src="${chat("written")}"><\\/script>')</script>
  ${own("last")}`;

const frames = `<iframe id="frame" src="${chat("frame", "frame.html")}"></iframe>
  <iframe id="marked" data-prechat="chat" data-src="${chat("marked", "frame.html")}"></iframe>
  <script>
    const made = document.createElement("iframe");
    made.id = "made";
    made.src = ${JSON.stringify(chat("made", "frame.html"))};
    document.body.append(made);
    const late = document.createElement("iframe");
    late.id = "late";
    document.body.append(late);
    late.src = ${JSON.stringify(chat("late", "frame.html"))};
  </script>`;

const direct = "https://direct.lc.chat/1";
const doors = `<a id="door" href="${direct}">Chat</a> <a id="tab" target="_blank" href="${direct}">Chat in a tab</a>
  <a id="help" href="https://help.example/">Help</a> <button id="window">Chat in a window</button>
  <script>
    const clicks = [];
    addEventListener("click", (event) => {
      const { id } = event.target;
      if (id) clicks.push(id + (event.defaultPrevented ? " stopped" : " goes on"));
      if (event.target.href) event.preventDefault();
    });
    addEventListener("load", () => open("${direct}"));
    document.querySelector("#window").addEventListener("click", () => open("${direct}"));
  </script>`;

const snippet = (name: string) => `<script>ways.snippet(${JSON.stringify(name)})</script>`;
const widget = snippet("widget");

const pages: Readonly<Record<string, string>> = {
  "/": page(""),
  "/templates": page(templates.join("")),
  "/whole": page(whole.join("")),
  "/parsed": page(parsed),
  "/frames": page(frames),
  "/doors": page(doors, 'data-vendor="livechat"'),
  "/widget": page(widget),
  "/turbo": page(
    `${widget}<script type="text/plain" data-prechat="chat" src="${chat("marked")}"></script>`,
  ),
  "/away": "<!doctype html><title>Away</title><p>Another page.",
};

/** The site of the holding's tests: its chat's files say their names, whatever they are asked for. */
export const startHoldSite = () =>
  serve({
    roots: [{ prefix: "/", dir: fileURLToPath(new URL("../../dist", import.meta.url)) }],
    routes: ({ url = "/" }) => {
      const [path = "", query = ""] = url.split("?");
      const name = decodeURIComponent(query);
      const found = (type: string, body: string) => ({
        headers: { "content-type": `text/${type}; charset=utf-8` },
        body,
      });
      if (path === "/ways.js") return found("javascript", ways);
      if (path === "/chat/chat.js" || path === "/rocketchat-livechat.min.js")
        return found("javascript", chatCode(name, current));
      if (path === "/chat/module.js") return found("javascript", chatCode(name, "null"));
      if (path === "/chat/frame.html")
        return found(
          "html",
          `<!doctype html><title>frame</title><script>(parent.ran ??= []).push(${JSON.stringify(name)})</script>`,
        );
      const body = pages[path];
      return body === undefined ? undefined : found("html", body);
    },
  });
