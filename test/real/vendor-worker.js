// @ts-check
// Stands between a page under test and the world, in all engines alike: what would leave the machine is told to this
// page's own server, which answers in the vendor's place; what it does not answer fails.
const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) =>
  event.waitUntil(worker.clients.claim()),
);
worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const { protocol, hostname, href } = new URL(event.request.url);
  if (!protocol.startsWith("http") || hostname === "127.0.0.1" || hostname === "localhost") return;
  const answered = fetch("/vendor-asked", { method: "POST", body: href });
  event.respondWith(answered.then((answer) => (answer.ok ? answer : Response.error())));
});
