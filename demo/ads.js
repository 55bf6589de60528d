// @ts-check
import { fileURLToPath } from "node:url";
import { ensure } from "./nested.js";

/** @type {Promise<string> | undefined} */
let built;

const build = async () => {
  await ensure("demo/ads");
  const { build: bundle } = await import("esbuild");
  const { outputFiles } = await bundle({
    entryPoints: [fileURLToPath(new URL("./ads/prebid.js", import.meta.url))],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false,
  });
  return outputFiles[0]?.text ?? "";
};

/** The real Prebid.js as one classic script. The package is 100 MB, so it is only installed when this is asked for. */
export const prebid = () => {
  built ??= build();
  // Asked again after a failure, it tries again.
  built.catch(() => (built = undefined));
  return built;
};

/** @param {unknown} value */
const textOf = (value) => (typeof value === "string" ? value : "");

/** @param {string} body */
const parse = (body) => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

const pixel = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** A mock ad exchange under `/acorn/`: keeps what it was sent, and answers each slot with a banner. */
export const exchange = () => {
  /** The last that were asked for. @type {{ body: any, gpc: string | undefined, price: number, synced: boolean }[]} */
  const bids = [];
  /** @type {string[]} */
  const syncs = [];
  /** @param {import("node:http").IncomingMessage} request @param {string} body */
  const routes = async ({ method, url = "", headers }, body) => {
    if (url === "/acorn/prebid.js") {
      return {
        headers: { "content-type": "text/javascript; charset=utf-8" },
        body: await prebid(),
      };
    }
    if (url === "/acorn/seen") return { json: { bids } };
    if (url.startsWith("/acorn/sync.gif")) {
      syncs.push(url);
      const of = new URL(url, "http://localhost").searchParams.get("from");
      for (const bid of bids) bid.synced ||= bid.body?.id === of;
      return { headers: { "content-type": "image/gif" }, body: pixel };
    }
    if (`${method} ${url}` !== "POST /acorn/bid") return undefined;
    const sent = parse(body);
    const slots = Array.isArray(sent?.imp) ? sent.imp : [];
    // It pays for knowing whom it shows an ad.
    const known = Boolean(sent?.user?.ext?.eids?.length);
    const price = known ? 2.4 : 0.6;
    const gpc = textOf(headers["sec-gpc"]) || undefined;
    bids.push({ body: sent, gpc, price, synced: false });
    bids.splice(0, bids.length - 100);
    const bid = slots.map((/** @type {{ id: unknown }} */ { id }) => ({
      id: `bid-${id}`,
      impid: id,
      price,
      crid: known ? "fern" : "any",
      w: 300,
      h: 250,
      adm: "<p>Acorn</p>",
    }));
    const sync = `http://${headers.host}/acorn/sync.gif?from=${encodeURIComponent(textOf(sent?.id))}`;
    return { json: { id: sent?.id, cur: "USD", seatbid: [{ bid }], ext: { sync } } };
  };
  return { bids, syncs, routes };
};
