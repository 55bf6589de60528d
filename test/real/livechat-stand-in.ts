import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** Where the vendor's own code, which names this address itself, loads its script from. */
export const trackingUrl = "https://cdn.livechatinc.com/tracking.js";

const near = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { outputFiles } = buildSync({
  entryPoints: [near("livechat-tracking.ts")],
  bundle: true,
  format: "iife",
  target: "es2022",
  write: false,
});

/** The stand-in's classic script, for a test that answers {@link trackingUrl} on its own. */
export const trackingScript = outputFiles[0]?.text ?? "";

/**
 * A local LiveChat: the real `@livechat/widget-core` under `/widget-core/`, and the vendor's script
 * answered with a stand-in that keeps its rules.
 *
 * Open {@link controlUrl} once before the page under test. It installs a service worker, which in
 * every engine answers the vendor's address and lets no other request leave the machine.
 */
export function livechat() {
  /** Addresses off this machine that a page asked for, in their order. */
  const asked: string[] = [];

  function routes(request: IncomingMessage, body?: unknown): Answer | undefined {
    const answer = answers[request.url ?? ""];
    if (answer) return answer;
    if (request.url !== "/vendor-asked") return undefined;
    asked.push(String(body));
    return { status: 204 };
  }

  const roots = [
    { prefix: "/widget-core/", dir: near("node_modules/@livechat/widget-core/dist/") },
  ];
  return { roots, routes, asked, snippet, loader };
}

/** The page that brings the service worker; its title becomes "controlled" when it has. */
export const controlUrl = "/vendor-control";

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
}

const script = (body: string): Answer => ({ headers: { "content-type": "text/javascript" }, body });

const control = `<!doctype html><html lang="en"><title>not yet</title><script type="module">
const { serviceWorker } = navigator;
const controlled = () => (document.title = "controlled");
serviceWorker.addEventListener("controllerchange", controlled);
await serviceWorker.register("/vendor-worker.js");
if (serviceWorker.controller) controlled();
</script></html>`;

const answers: Record<string, Answer> = {
  [controlUrl]: { headers: { "content-type": "text/html" }, body: control },
  "/vendor-worker.js": script(readFileSync(near("vendor-worker.js"), "utf8")),
  "/livechat-tracking.js": script(trackingScript),
};

interface Snippet {
  license?: number | undefined;
  /** Leaves it to the page to call `LiveChatWidget.init()`. @default false */
  asyncInit?: boolean | undefined;
}

/** The vendor's kind of snippet, as an owner pastes it. */
const snippet = (options?: Snippet): string => `<script>${loader(options)}</script>`;

/** The same without the `<script>` around it, to be put into a held script. */
const loader = ({ license = 1234567, asyncInit = false }: Snippet = {}): string => `
window.__lc = window.__lc || {};
window.__lc.license = ${license};
window.__lc.asyncInit = ${asyncInit};
(function (n, t) {
  function queue(args) { return own._h ? own._h.apply(null, args) : own._q.push(args); }
  function method(name) { return function () { return queue([name, [].slice.call(arguments)]); }; }
  var own = { _q: [], _h: null, _v: "2.0", on: method("on"), once: method("once"), off: method("off"),
    get: function () {
      if (!own._h) throw new Error("[LiveChatWidget] You can't use getters before load.");
      return method("get").apply(null, arguments);
    },
    call: method("call"),
    init: function () {
      var tag = t.createElement("script");
      tag.async = true;
      tag.type = "text/javascript";
      tag.src = ${JSON.stringify(trackingUrl)};
      t.head.appendChild(tag);
    } };
  if (!n.__lc.asyncInit) own.init();
  n.LiveChatWidget = n.LiveChatWidget || own;
})(window, document);`;
