import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Page } from "../engines/driver.ts";
import { html, siteOf, type suite } from "./site.ts";
import { link, saleTag } from "./prebid.ts";

const ads = (path = ""): string => fileURLToPath(new URL(`./ads/${path}`, import.meta.url));
const file = (path: string): string => readFileSync(ads(`node_modules/${path}`), "utf8");

/** What the sites put in, after each vendor's own snippet or as npm users do; `collector` is where it sends to. */
const placed = {
  posthog: `globalThis.posthog = globalThis.posthog || [];
    posthog.__SV = 1;
    posthog._i = [["phc_test", {
      api_host: collector, autocapture: false, capture_pageview: false, disable_compression: true,
      disable_session_recording: true, advanced_disable_flags: true, request_batching: false,
      disable_external_dependency_loading: true, opt_out_useragent_filter: true,
    }, "posthog"]];
    globalThis.track = (name) => posthog.capture(name);`,
  mixpanel: `globalThis.MIXPANEL_CUSTOM_LIB_URL = "/mixpanel.js";
    ${file("mixpanel-browser/dist/mixpanel-jslib-snippet.min.js")}
    mixpanel.init("token", {
      api_host: collector, batch_requests: false, track_pageview: false, ip: false,
      api_payload_format: "json", record_sessions_percent: 0,
    });
    globalThis.track = (name) => mixpanel.track(name);`,
  segment: `const analytics = (globalThis.analytics = globalThis.analytics || []);
    analytics._writeKey = "key";
    analytics._cdn = collector;
    analytics.track = (...call) => analytics.push(["track", ...call]);
    globalThis.track = (name) => globalThis.analytics.track(name);`,
  clarity: `import { clarity } from "clarity-js";
    const upload = (body) => void fetch(collector + "/clarity", { method: "POST", body });
    clarity.start({ projectId: "test", upload, track: true, content: true });
    globalThis.track = (name) => clarity.event("test", name);`,
} as const;

export type Client = keyof typeof placed;

/** The client's script and what it loads, by path. */
const filesOf = (client: Client, collector: string): Record<string, string> => {
  const { outputFiles } = buildSync({
    stdin: { contents: placed[client], resolveDir: ads() },
    bundle: true,
    format: "iife",
    target: "es2022",
    define: { collector: JSON.stringify(collector), "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
    write: false,
  });
  const script = outputFiles[0]?.text ?? "";
  const after = {
    posthog: "posthog-js/dist/array.full.no-external.js",
    segment: "@segment/analytics-next/dist/umd/standalone.js",
  };
  if (client === "posthog" || client === "segment") {
    return { "/client.js": `${script}\n${file(after[client])}` };
  }
  const library = client === "mixpanel" && file("mixpanel-browser/dist/mixpanel.min.js");
  return { "/client.js": script, ...(library && { "/mixpanel.js": library }) };
};

/** What Segment's own server tells its script: where events go. */
const settingsFor = (host: string) => ({
  integrations: { "Segment.io": { apiKey: "key", apiHost: `${host}/v1`, protocol: "http" } },
});

interface Reading {
  /** The sink that stands right after our tag; "" for none. */
  readonly sink?: string;
  /** The client is marked as a tag that sells or shares. */
  readonly marked?: boolean;
}

/** A site with a real client, and the collector it sends to. */
export const reader = async (
  { open, start }: ReturnType<typeof suite>,
  client: Client,
  { sink = client, marked = false }: Reading = {},
) => {
  const collector = await start({
    routes: ({ method, url, headers }) =>
      method === "POST"
        ? { json: { status: 1 } }
        : url?.endsWith("/settings")
          ? { json: settingsFor(headers.host ?? "") }
          : undefined,
  });
  const tags = [
    saleTag(),
    sink && `<script src="/sinks/${sink}.js"></script>`,
    `<script ${marked ? `type="text/plain" data-prechat="sale"` : ""} src="/client.js"></script>`,
  ];
  const page = html(
    tags.join(""),
    `<p><a id="opt-out" data-prechat="do-not-sell" href="/x">No</a></p>`,
  );
  const site = await start(siteOf({ "/": page, ...filesOf(client, collector.origin) }));
  /** What the collector was sent that has this word in it. */
  const sent = (word: string) =>
    collector.requests.filter(({ method, url, body }) => {
      return method !== "OPTIONS" && `${url} ${body}`.includes(word);
    });
  return {
    sent,
    open: () => open(`${site.origin}/`),
    optOut: (page: Page) => page.click(link),
  };
};
