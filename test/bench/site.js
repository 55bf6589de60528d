// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "../../demo/serve.js";
import { peerFile, peers } from "./peers.js";

const root = new URL("../../", import.meta.url);

/** What `dist/` holds now: a build in the middle of a run changes nothing. @type {Map<string, Buffer>} */
export const dist = new Map(
  readdirSync(new URL("dist/", root), { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => [name, readFileSync(new URL(`dist/${name}`, root))]),
);

/** @param {string} language */
const tag = (language) => `<script src="/dist/prechat.js" data-vendor="custom"
  data-vendor-label="the shop’s chat" data-vendor-role="own" data-vendor-scripts="/vendor.js"
  data-trains-ai="no" data-company="Acme, Inc." data-address="1 Main St, Fresno, CA"
  data-email="privacy@acme.example" data-privacy-policy="https://acme.example/privacy#chat"
  data-opt-out-page="https://acme.example/opt-out" data-collects="identifiers messages device-usage"
  data-purpose="support" data-retention="12 months" data-sold="no" data-shared="yes"
  data-language="${language}"></script>`;

const held = '<script type="text/plain" data-prechat="chat" src="/vendor.js"></script>';

const text = "Plants that like it where you live, grown slowly in peat-free soil. ".repeat(12);

/**
 * A page of plain text whose footer is in sight, so that whatever moves there counts as layout shift.
 * @param {{ head?: string, body?: string, style?: boolean }} [parts]
 */
const pageOf = ({
  head = "",
  body = "",
  style = true,
} = {}) => `<!doctype html><html lang="en"><head>${head}
  <meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A shop</title>
  ${style ? '<link rel="stylesheet" href="/site.css">' : ""}</head><body><h1>A shop</h1>
  ${`<p>${text}</p>`.repeat(3)}<footer><ul><li><a href="/privacy">Privacy policy</a></li>
  <li><a data-prechat="do-not-sell" href="/opt-out"></a></li><li><a href="/contact">Contact</a></li></ul>
  <p data-prechat="status"></p></footer>${body}</body></html>`;

const css = "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto}footer{margin-top:2em}";

const rowCss = "footer ul{display:flex;gap:1em;padding:0;list-style:none}";

/** The pages by name; `bare` is what all the others are measured against. */
const pages = {
  empty: "<!doctype html><title>Empty</title>",
  bare: pageOf(),
  prechat: pageOf({ head: tag("en") + held }),
  "prechat-row": pageOf({ head: `${tag("en")}<link rel="stylesheet" href="/row.css">` }),
  "bare-unstyled": pageOf({ style: false }),
  "prechat-unstyled": pageOf({ head: tag("en"), style: false }),
  ...Object.fromEntries(
    Object.entries(peers).map(([name, { files, head, body }]) => {
      const addresses = files.map((file) => `/peers/${name}/${file}`);
      return [name, pageOf({ head: head(addresses), body: body?.(addresses) ?? "" })];
    }),
  ),
};

/** The demo's shop, without its developers' log: as it is, without Prechat, and with its chat running from the start. */
const shops = () => {
  const whole = String(readFileSync(new URL("demo/index.html", root)))
    .replace('<script src="/log.js"></script>', "")
    .replace('<link rel="stylesheet" href="/log.css" />', "")
    .replace('src="/prechat.js"', 'src="/dist/prechat.js"');
  const bare = whole.replace(/<script\s+src="\/dist\/prechat.js"[^>]*><\/script>/, "");
  return {
    "shop-held": whole,
    "shop-bare": bare,
    "shop-running": bare.replace('type="text/plain" data-prechat="chat"', ""),
  };
};

/** @param {string} type @param {string | Uint8Array} body @param {boolean} [cached] */
const found = (type, body, cached = false) => ({
  headers: {
    "content-type": `${type}; charset=utf-8`,
    ...(cached && { "cache-control": "max-age=3600" }),
  },
  body,
});

/** @param {string} path */
const scriptOrStyle = (path) => `text/${path.endsWith(".css") ? "css" : "javascript"}`;

/**
 * Starts the site that holds all pages and files of the bench.
 * @param {{ latency?: number }} [options] `latency`: the round trip to its server, in ms.
 */
export const openSite = ({ latency = 0 } = {}) => {
  /** @type {Record<string, string>} */
  const html = { ...pages, ...shops() };
  const answers = Object.assign({}, ...Object.values(peers).map((peer) => peer.answers));
  return serve({
    latency,
    roots: [
      {
        prefix: "/deep-chat/",
        dir: fileURLToPath(new URL("demo/node_modules/deep-chat/dist", root)),
      },
      { prefix: "/", dir: fileURLToPath(new URL("demo", root)) },
    ],
    routes: ({ url = "/", headers }) => {
      const path = decodeURI(new URL(url, "http://localhost").pathname);
      const page = html[path.slice(1)];
      if (page) return found("text/html", page.replaceAll("{origin}", `http://${headers.host}`));
      if (path in answers) return { json: answers[path] };
      if (path === "/site.css") return found("text/css", css);
      if (path === "/row.css") return found("text/css", rowCss);
      if (path === "/vendor.js") return found("text/javascript", "");
      if (path === "/own.js") return found("text/javascript", "", true);
      const own = path.startsWith("/dist/") && dist.get(path.slice("/dist/".length));
      if (own) return found("text/javascript", own, true);
      const peer = Object.keys(peers).find((name) => path.startsWith(`/peers/${name}/`));
      const file = peer && path.slice(`/peers/${peer}/`.length);
      if (peer && file) return found(scriptOrStyle(file), peerFile(peer, file), true);
      return undefined;
    },
  });
};
