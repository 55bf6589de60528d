import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { serve } from "../../demo/serve.js";

type Server = Awaited<ReturnType<typeof serve>>;

let dir = "";
const servers: Server[] = [];
const start = async (options: Parameters<typeof serve>[0] = {}) => {
  const roots = [
    { prefix: "/", dir: join(dir, "site") },
    { prefix: "/lib/", dir: join(dir, "lib") },
  ];
  const server = await serve({ roots, ...options });
  servers.push(server);
  return server;
};
// fetch would tidy the path away before it is sent.
const rawStatus = (port: number, path: string) =>
  new Promise<number | undefined>((done, failed) => {
    request({ port, path, host: "127.0.0.1" }, (response) => {
      response.resume();
      done(response.statusCode);
    })
      .on("error", failed)
      .end();
  });

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "serve-"));
  for (const name of ["site/shop", "lib", "site-secret"])
    await mkdir(join(dir, name), { recursive: true });
  await writeFile(join(dir, "site/index.html"), "<p>home</p>");
  await writeFile(join(dir, "site/shop/index.html"), "<p>shop</p>");
  await writeFile(join(dir, "lib/a.mjs"), "export {}");
  await writeFile(join(dir, "secret.txt"), "secret");
  await writeFile(join(dir, "site-secret/key.txt"), "secret");
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(() => rm(dir, { recursive: true }));

test("files come with their type, uncached and readable from other origins", async () => {
  const { origin } = await start();
  const home = await fetch(`${origin}/`);
  expect(await home.text()).toBe("<p>home</p>");
  expect(home.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(home.headers.get("cache-control")).toBe("no-store");
  expect(home.headers.get("access-control-allow-origin")).toBe("*");
  const module = await fetch(`${origin}/lib/a.mjs?v=1`);
  expect(module.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
  expect((await fetch(`${origin}/nothing.js`)).status).toBe(404);
});

test("a folder without its slash leads to the one with it, and keeps the query", async () => {
  const { origin } = await start();
  const shop = await fetch(`${origin}/shop?a=1`);
  expect([shop.url, await shop.text()]).toEqual([`${origin}/shop/?a=1`, "<p>shop</p>"]);
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/..%5csecret.txt",
  "/lib/..%2f..%2fsecret.txt",
  "/..%2fsite-secret%2fkey.txt",
  "/secret.txt%00.html",
  "/%",
  `//${"..%2f".repeat(9)}etc/hostname`,
])("%s does not lead out of the served folders", async (path) => {
  const { port } = await start();
  expect(await rawStatus(port, path)).toBe(404);
});

test("routes come before files, and every request is kept with its body until cleared", async () => {
  const server = await start({
    headers: (path) => ({
      "content-security-policy": path === "/" ? "default-src 'self'" : "none",
    }),
    routes: ({ url }, body) => {
      if (url === "/api") return { status: 201, json: { got: JSON.parse(body) as unknown } };
      return undefined;
    },
  });
  const body = JSON.stringify({ ü: 1 });
  const made = await fetch(`${server.origin}/api`, { method: "POST", body });
  expect([made.status, await made.json()]).toEqual([201, { got: { ü: 1 } }]);
  const home = await fetch(`${server.origin}/`);
  expect(home.headers.get("content-security-policy")).toBe("default-src 'self'");
  expect(server.requests).toMatchObject([
    { method: "POST", url: "/api", body, host: `127.0.0.1:${server.port}` },
    { method: "GET", url: "/", body: "" },
  ]);
  server.clear();
  expect(server.requests).toEqual([]);
});

test("a route that throws answers 500 and the server goes on", async () => {
  const server = await start({
    routes: ({ url }) => {
      if (url === "/bad") throw new Error("broken stand-in");
      return undefined;
    },
  });
  expect((await fetch(`${server.origin}/bad`)).status).toBe(500);
  expect((await fetch(`${server.origin}/`)).status).toBe(200);
});

test("another origin's preflight is answered", async () => {
  const { origin } = await start();
  const headers = { "access-control-request-headers": "content-type,x-key" };
  const answer = await fetch(`${origin}/api`, { method: "OPTIONS", headers });
  expect(answer.status).toBe(204);
  expect(answer.headers.get("access-control-allow-headers")).toBe("content-type,x-key");
});

test("latency delays each answer by at least that long", async () => {
  const { origin } = await start({ latency: 120 });
  const begun = performance.now();
  await (await fetch(`${origin}/`)).text();
  expect(performance.now() - begun).toBeGreaterThan(115);
});

test("an upgrade is kept, and handed to the option that takes it or refused", async () => {
  const upgrade = { connection: "Upgrade", upgrade: "websocket" };
  const ask = (port: number) =>
    new Promise<string>((done) => {
      request({ port, host: "127.0.0.1", path: "/socket", headers: upgrade })
        .on("upgrade", (response) => done(`upgraded ${response.statusCode}`))
        .on("error", () => done("refused"))
        .end();
    });
  const refusing = await start();
  expect(await ask(refusing.port)).toBe("refused");
  expect(refusing.requests).toMatchObject([{ url: "/socket" }]);
  const taking = await start({
    upgrade: (_, socket) =>
      void socket.write(
        "HTTP/1.1 101 Switching Protocols\r\nconnection: Upgrade\r\nupgrade: websocket\r\n\r\n",
      ),
  });
  expect(await ask(taking.port)).toBe("upgraded 101");
});

test("close ends connections that are still open", async () => {
  const server = await serve({});
  const socket = connect(server.port, "127.0.0.1");
  await new Promise((done) => socket.once("connect", done));
  const ended = new Promise((done) => socket.on("error", () => {}).once("close", done));
  await server.close();
  await ended;
  await expect(fetch(server.origin)).rejects.toThrow();
});
