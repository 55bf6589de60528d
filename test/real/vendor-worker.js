// @ts-check
// Stands between a page under test and the world, in all engines alike: the vendor's script is
// answered from this server, and whatever else would leave the machine fails and is told.
const worker = /** @type {any} */ (self);
const stand = new Map([["https://cdn.livechatinc.com/tracking.js", "/livechat-tracking.js"]]);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) =>
  event.waitUntil(worker.clients.claim()),
);
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { protocol, hostname, href } = new URL(event.request.url);
  if (!protocol.startsWith("http") || hostname === "127.0.0.1" || hostname === "localhost") return;
  const answer = stand.get(href);
  // Told first, so that a test which sees the answer's effect also finds the request told.
  const told = fetch("/vendor-asked", { method: "POST", body: href });
  event.respondWith(told.then(() => (answer ? fetch(answer) : Response.error())));
});
