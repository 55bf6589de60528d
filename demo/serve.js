// @ts-check
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, resolve, sep } from "node:path";

/**
 * A request as the server saw it; `at` is milliseconds since the epoch, `body` is "" until read.
 * @typedef {{ method: string, url: string, host: string, headers: import("node:http").IncomingHttpHeaders, body: string, at: number }} Seen
 * @typedef {{ status?: number, headers?: Record<string, string>, body?: string | Uint8Array, json?: unknown }} Answer
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {object} Options
 * @property {{ prefix: string, dir: string }[]} [roots] folders by URL prefix; the first that holds the file wins
 * @property {number} [port] 0 takes any free one
 * @property {(path: string, request: Request) => Record<string, string>} [headers] extra headers, such as a page's CSP
 * @property {(request: Request, body: string) => Answer | undefined | Promise<Answer | undefined>} [routes] tried before files
 * @property {(request: Request, socket: import("node:stream").Duplex, head: Buffer) => void} [upgrade] for WebSocket stand-ins; refused without it
 * @property {number} [latency] milliseconds before each answer
 */

/** @type {Record<string, string>} */
const mimeTypes = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".ico": "image/x-icon",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".txt": "text/plain; charset=utf-8",
};

/** @param {string} pathname */
const decoded = (pathname) => {
  try {
    const path = decodeURIComponent(pathname);
    return path.includes("\0") || path.includes("\\") ? undefined : path;
  } catch {
    return undefined;
  }
};

/**
 * @param {{ prefix: string, dir: string }[]} roots
 * @param {string} path decoded, starts with a slash
 * @returns {Promise<{ file: string, size: number } | { folder: true } | undefined>}
 */
const find = async (roots, path) => {
  for (const { prefix, dir } of roots) {
    if (!path.startsWith(prefix)) continue;
    const base = resolve(dir);
    const wanted = resolve(base, "." + sep + path.slice(prefix.length));
    if (wanted !== base && !wanted.startsWith(base + sep)) continue;
    const file = path.endsWith("/") ? resolve(wanted, "index.html") : wanted;
    const found = await stat(file).catch(() => undefined);
    if (found?.isFile()) return { file, size: found.size };
    if (found?.isDirectory()) return { folder: true };
  }
  return undefined;
};

/** @param {Request} request */
const textOf = async (request) => {
  request.setEncoding("utf8");
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
};

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Answer} answer
 */
const send = (request, response, { status = 200, headers = {}, body = "", json }) => {
  const type = json === undefined ? "text/plain; charset=utf-8" : "application/json";
  const bytes = Buffer.from(json === undefined ? body : JSON.stringify(json));
  if (!response.hasHeader("content-type")) response.setHeader("content-type", type);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (status !== 204) response.setHeader("content-length", bytes.length);
  response.writeHead(status).end(request.method === "HEAD" || status === 204 ? undefined : bytes);
};

/**
 * @param {Request} request
 * @param {Response} response
 * @param {Options} options
 * @param {string} body
 */
const answer = async (request, response, { roots = [], headers, routes }, body) => {
  // Joined, not resolved: "//name" is a path here, not another host.
  const { pathname, search } = new URL(`http://127.0.0.1${request.url}`);
  response.setHeader("cache-control", "no-store");
  response.setHeader("access-control-allow-origin", "*");
  for (const [name, value] of Object.entries(headers?.(pathname, request) ?? {}))
    response.setHeader(name, value);
  const routed = await routes?.(request, body);
  if (routed) return send(request, response, routed);
  if (request.method === "OPTIONS") {
    const asked = request.headers["access-control-request-headers"] ?? "*";
    const allow = { "access-control-allow-methods": "*", "access-control-allow-headers": asked };
    return send(request, response, { status: 204, headers: allow });
  }
  const path = decoded(pathname);
  const readable = request.method === "GET" || request.method === "HEAD";
  const found = path && readable ? await find(roots, path) : undefined;
  if (!found) return send(request, response, { status: 404, body: "not found" });
  if ("folder" in found)
    return send(request, response, {
      status: 302,
      headers: { location: `${pathname.replace(/^\/+/, "/")}/${search}` },
    });
  const type = mimeTypes[extname(found.file)] ?? "application/octet-stream";
  response.setHeader("content-type", type).setHeader("content-length", found.size);
  if (request.method === "HEAD") return response.end();
  createReadStream(found.file)
    .on("error", () => response.destroy())
    .pipe(response);
};

/**
 * Starts a file and stand-in server on the loopback address and keeps every request it saw.
 * @param {Options} options
 * @returns {Promise<{ origin: string, port: number, requests: Seen[], clear(): void, close(): Promise<void> }>}
 */
export const serve = async (options) => {
  /** @type {Seen[]} */
  const requests = [];
  /** @type {Set<import("node:net").Socket>} */
  const sockets = new Set();
  /** @param {Request} request */
  const see = ({ method = "GET", url = "/", headers }) => {
    const seen = { method, url, host: headers.host ?? "", headers, body: "", at: Date.now() };
    requests.push(seen);
    return seen;
  };
  const server = createServer(async (request, response) => {
    const seen = see(request);
    try {
      seen.body = await textOf(request);
      if (options.latency) await new Promise((done) => setTimeout(done, options.latency));
      await answer(request, response, options, seen.body);
    } catch (error) {
      if (response.headersSent || response.destroyed) return void response.destroy();
      send(request, response, { status: 500, body: String(error) });
    }
  });
  server.on("connection", (socket) => {
    sockets.add(socket.on("close", () => sockets.delete(socket)));
  });
  server.on("upgrade", (request, socket, head) => {
    see(request);
    if (options.upgrade) options.upgrade(request, socket, head);
    else socket.destroy();
  });
  await new Promise((done, failed) => {
    server.once("error", failed).listen(options.port ?? 0, "127.0.0.1", () => done(undefined));
  });
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const clear = () => void requests.splice(0);
  const close = () =>
    new Promise((done) => {
      server.close(() => done(null));
      for (const socket of sockets) socket.destroy();
    });
  return { origin: `http://127.0.0.1:${port}`, port, requests, clear, close };
};
