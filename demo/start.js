// @ts-check
import { readFile } from "node:fs/promises";
import { join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { exchange } from "./ads.js";
import { answer } from "./bot.js";
import { ensure } from "./nested.js";
import { policyOf } from "./policy.js";
import { serve } from "./serve.js";
import { serveVendors } from "./vendors/serve-vendors.js";

const demo = fileURLToPath(new URL(".", import.meta.url));
const root = join(demo, "..");
const dist = join(root, "dist");

/** Where the shop's pages say they live; here they live at the demo's own address. */
const site = "https://fernandfield.example";

/** Folders by address; the first that has the file answers. */
const roots = [
  { prefix: "/dist/", dir: dist },
  { prefix: "/deep-chat/", dir: join(demo, "node_modules/deep-chat/dist") },
  ...["preact", "zod"].map((name) => ({
    prefix: `/node_modules/${name}/`,
    dir: join(root, "node_modules", name),
  })),
  { prefix: "/", dir: demo },
  { prefix: "/", dir: dist },
];

/** @param {string | undefined} text */
const fromJson = (text) => {
  try {
    return JSON.parse(text || "null");
  } catch {
    return undefined;
  }
};

/** A page of the demo, with the shop's address made this server's. @param {string} path @param {string} host */
const page = async (path, host) => {
  const file = normalize(path.endsWith("/") ? `${path}index.html` : path);
  if (!/^[\w./-]+\.html$/.test(file) || file.includes("node_modules")) return undefined;
  const text = await readFile(join(demo, file), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const body = text.replaceAll(site, `http://${host}`);
  const headers = {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": policyOf(path, body),
  };
  return { headers, body };
};

/** What the shop's own server answers. */
const makeRoutes = (/** @type {ReturnType<typeof serveVendors>["routes"]} */ vendors) => {
  const acorn = exchange();
  /** @type {Map<string, unknown>} */
  const kept = new Map();
  /** @param {import("node:http").IncomingMessage} request @param {string} body */
  return async (request, body) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const asked = `${request.method} ${pathname}`;
    const answered = vendors(request, body);
    if (answered) return answered;
    if (asked === "POST /bot") {
      const text = fromJson(body)?.messages?.at?.(-1)?.text;
      return typeof text === "string"
        ? { json: { text: answer(text) } }
        : { status: 400, json: { error: "Expected messages with a text." } };
    }
    if (asked === "POST /consent") {
      const fact = fromJson(body);
      if (typeof fact?.id !== "string") return { status: 400, json: { error: "Expected an id." } };
      // Delivered at least once: the id keeps a fact from being stored twice.
      kept.set(`${fact.type} ${fact.id}`, fact);
      return { json: { kept: kept.size } };
    }
    if (asked === "GET /consent") return { json: [...kept.values()] };
    const sold = await acorn.routes(request, body);
    if (sold) return sold;
    const readable = request.method === "GET" || request.method === "HEAD";
    return readable ? page(pathname, request.headers.host ?? "localhost") : undefined;
  };
};

/**
 * Starts the demo, installing its chat widgets first where they are missing.
 *
 * @param {{ port?: number | undefined }} [options] `port`: 0, the default, takes any free one.
 * @returns {Promise<{ origin: string, requests: import("./serve.js").Seen[], close: () => Promise<void> }>}
 */
export const startDemo = async ({ port = 0 } = {}) => {
  await ensure("demo");
  const vendors = serveVendors();
  const { origin, requests, close } = await serve({
    roots: [...vendors.roots, ...roots],
    port,
    routes: makeRoutes(vendors.routes),
    upgrade: vendors.upgrade,
  });
  return { origin, requests, close };
};

/** The next free port from this one. @param {number} port @param {number} [tries] */
const startNear = async (port, tries = 15) => {
  for (let next = port; ; next++) {
    try {
      return await startDemo({ port: next });
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || next >= port + tries) throw error;
    }
  }
};

/** The pages as `pages.html` lists them: address and title. */
const listed = async () => {
  const text = await readFile(join(demo, "pages.html"), "utf8");
  return [...text.matchAll(/<li>\s*<a href="([^"]+)">([^<]+)<\/a>/g)].map(([, path, title]) => ({
    path: path ?? "",
    title: (title ?? "").replaceAll("&amp;", "&").replaceAll("&lt;", "<").replaceAll("&gt;", ">"),
  }));
};

const main = async () => {
  const started = await startNear(Number(process.env["PORT"]) || 4173);
  console.log(`\nFern & Field, the demo shop: ${started.origin}/\n`);
  for (const { path, title } of await listed()) {
    console.log(`  ${(started.origin + path).padEnd(60)} ${title}`);
  }
  console.log("\nCtrl+C ends it.");
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => started.close().then(() => process.exit(0)));
  }
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
