import { afterAll, afterEach, beforeAll } from "vitest";
import { serve } from "../../demo/serve.js";
import type { Browser, Engine, Page, PageOptions } from "./driver.ts";

const html = `<!doctype html><meta charset="utf-8"><title>engines</title>
<link rel="stylesheet" href="/page.css">
<body><p id="far"><button id="plain">plain</button></p>
<span id="gone" hidden>gone</span>
<div id="lid-box"><button id="under">under</button><div id="lid"></div></div>
<input id="word"><x-host></x-host>
<iframe src="/frame"></iframe>
<script src="/page.js"></script>`;

const css = `#far { margin-top: 3000px } #lid-box { position: relative }
#lid { position: absolute; inset: 0 } iframe { border: 7px solid }`;

const script = `
globalThis.log = [];
globalThis.beforeSeen = globalThis.fromBefore;
const note = (name) => (event) => log.push(name + " " + event.type + " " + event.isTrusted);
document.querySelector("#plain").addEventListener("click", note("plain"));
const root = document.querySelector("x-host").attachShadow({ mode: "open" });
const dialog = document.createElement("dialog");
const label = document.createElement("label");
const box = document.createElement("input");
const inner = document.createElement("button");
box.type = "checkbox";
label.htmlFor = box.id = "box";
label.append("I have read it");
inner.textContent = "inner";
for (const type of ["click", "change"]) box.addEventListener(type, note("box"));
inner.addEventListener("click", note("inner"));
dialog.append(label, box, inner);
root.append(dialog);
dialog.showModal();`;

const frame = `<!doctype html><button id="framed">framed</button><script src="/frame.js"></script>`;

const frameScript = `document.querySelector("#framed").addEventListener("click",
  (event) => parent.log.push("framed " + event.type + " " + event.isTrusted));`;

const loud = `<!doctype html><body><script>1</script><script src="/loud.js"></script>`;

const loudScript = `console.error("said", 1);
setTimeout(() => { throw new Error("went wrong") });
Promise.reject(new Error("nobody caught this"));
try { document.body.innerHTML = "sink" } catch {}`;

const bodies: Record<string, [type: string, body: string]> = {
  "/": ["text/html", html],
  "/page.css": ["text/css", css],
  "/page.js": ["text/javascript", script],
  "/plain": ["text/html", `<!doctype html><button id="framed">framed</button>`],
  "/frame": ["text/html", frame],
  "/frame.js": ["text/javascript", frameScript],
  "/loud": ["text/html", loud],
  "/loud.js": ["text/javascript", loudScript],
};

/** The strict policy of every page here, and for one what the back/forward cache asks for. */
const headers = (path: string): Record<string, string> => ({
  ...(path === "/plain" && { "cache-control": "max-age=0" }),
  "content-security-policy": "script-src 'self'; require-trusted-types-for 'script'",
});

/** The pages that the driver's own tests open. */
const routes = ({ url }: { url?: string | undefined }) => {
  const [type, body] = bodies[(url ?? "").replace(/[?].*/, "")] ?? [];
  return type && body ? { headers: { "content-type": type }, body } : undefined;
};

/** A server of these pages and one browser for a suite; `open` opens a page that its test closes. */
export const testbed = (launch: Engine["launch"]) => {
  let server: Awaited<ReturnType<typeof serve>> | undefined;
  let browser: Browser | undefined;
  const pages: Page[] = [];
  const origin = () => server?.origin ?? "";
  const requests = () => server?.requests ?? [];
  const open = async (options?: PageOptions, path = "/") => {
    if (!browser) throw new Error("the browser is not running");
    const page = await browser.page(options);
    pages.push(page);
    await page.goto(origin() + path);
    return page;
  };
  beforeAll(async () => {
    server = await serve({ headers, routes });
    browser = await launch();
  }, 60_000);
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return { open, origin, requests };
};
