import { readFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

/** What is answered in a vendor's place. */
export interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: string;
  json?: unknown;
}

/** An absolute path of a file beside this one. */
export const near = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const script = (body: string): Answer => ({
  headers: { "content-type": "text/javascript" },
  body,
});

const bundles = new Map<string, string>();

/** A stand-in of this folder as one classic script; bundled once a run. */
export const bundle = (file: string): string => {
  const made =
    bundles.get(file) ??
    buildSync({
      entryPoints: [near(file)],
      bundle: true,
      format: "iife",
      target: "es2022",
      write: false,
    }).outputFiles[0]?.text ??
    "";
  bundles.set(file, made);
  return made;
};

/** The page that brings the service worker; its title becomes "controlled" when it has. */
export const controlUrl = "/vendor-control";

const control = `<!doctype html><html lang="en"><title>not yet</title><script type="module">
const { serviceWorker } = navigator;
const controlled = () => (document.title = "controlled");
serviceWorker.addEventListener("controllerchange", controlled);
await serviceWorker.register("/vendor-worker.js");
if (serviceWorker.controller) controlled();
</script></html>`;

/**
 * Answers the vendors' own addresses on this machine.
 *
 * Open {@link controlUrl} once before the page under test. It installs a service worker, which in every engine asks
 * `answer` for each address that would leave the machine, and lets no such request through.
 */
export function intercept(answer: (href: string) => Answer | undefined) {
  /** Addresses off this machine that a page asked for, in their order. */
  const asked: string[] = [];

  function routes(request: IncomingMessage, body?: unknown): Answer | undefined {
    const { url } = request;
    if (url === controlUrl) return { headers: { "content-type": "text/html" }, body: control };
    if (url === "/vendor-worker.js") return script(readFileSync(near("vendor-worker.js"), "utf8"));
    if (url !== "/vendor-asked") return undefined;
    const href = String(body);
    asked.push(href);
    return answer(href) ?? { status: 404 };
  }
  return { asked, routes };
}
