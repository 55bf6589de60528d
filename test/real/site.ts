import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll } from "vitest";
import { serve } from "../../demo/serve.js";
import type { ConsentEvent } from "../../src/event.ts";
import type { ConsentRecord } from "../../src/record.ts";
import type { Browser, Engine, Page } from "../engines/driver.ts";

type Serving = Parameters<typeof serve>[0];
type Served = Awaited<ReturnType<typeof serve>>;

const dist = fileURLToPath(new URL("../../dist/", import.meta.url));

const said = {
  role: "service-provider",
  notice: `data-trains-ai="no" data-company="Fern &amp; Field"
    data-address="482 Orchard Lane, Petaluma, CA 94952" data-email="privacy@fernandfield.example"
    data-privacy-policy="https://fernandfield.example/privacy#chat"
    data-collects="identifiers messages" data-purpose="support" data-retention="12 months"
    data-sold="no" data-shared="no"`,
};

/** Prechat's tag as an owner writes it, for this vendor; `more` are further attributes. */
export const tag = (vendor: string, more = ""): string =>
  `<script src="/prechat.js" data-vendor="${vendor}" data-vendor-role="${said.role}" ${said.notice} ${more}></script>`;

/** A site's page around its head and body. */
export const html = (head: string, body = ""): string =>
  `<!doctype html><html lang="en"><head>${head}<meta charset="utf-8"><title>site</title></head>
<body><h1>Fern and Field</h1>${body}</body></html>`;

type Routes = NonNullable<Serving["routes"]>;

/** A site that serves `dist` at its root and these pages by their path, before a vendor's own answers. */
export const siteOf = (pages: Record<string, string>, vendor: Partial<Serving> = {}): Serving => {
  const routes: Routes = (request, body) => {
    const page = pages[(request.url ?? "").replace(/\?.*/, "")];
    if (page === undefined) return vendor.routes?.(request, body);
    const type = page.startsWith("<") ? "text/html; charset=utf-8" : "text/javascript";
    return { headers: { "content-type": type }, body: page };
  };
  return { ...vendor, roots: [...(vendor.roots ?? []), { prefix: "/", dir: dist }], routes };
};

/** What the page keeps of the events told to it, from its first one. */
const hear = `globalThis.heard = [];
addEventListener("prechat", ({ detail }) => heard.push(JSON.parse(JSON.stringify(detail))));`;

/** One browser for a suite; each test starts servers of its own, so that it also has a storage of its own. */
export const suite = (launch: Engine["launch"]) => {
  const stops: (() => Promise<void>)[] = [];
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launch();
  });
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
  });
  afterAll(() => browser?.close());
  return {
    start: async (serving: Serving): Promise<Served> => {
      const server = await serve(serving);
      stops.push(server.close);
      return server;
    },
    /** Closes it with the test. */
    stopping: <T extends { close(): Promise<void> }>(started: T): T => {
      stops.push(started.close);
      return started;
    },
    /** A new tab: it shares what is stored, and begins a visit of its own. */
    open: async (url?: string): Promise<Page> => {
      if (!browser) throw new Error("the browser is not running");
      const page = await browser.page({ before: hear });
      stops.push(page.close);
      if (url) await page.goto(url);
      return page;
    },
  };
};

const ours = (path: string) => `pre-chat-root >>> ${path}`;
export const launcher = ours(".launcher");
const clauses = 3;

/** The visitor opens the form by our launcher, ticks every clause and starts the chat. */
export const acknowledge = async (page: Page): Promise<void> => {
  await page.click(launcher, 10_000);
  for (let at = 1; at <= clauses; at++) {
    await page.click(ours(`label:nth-of-type(${at}) input`), 10_000);
  }
  await page.click(ours("[part=start]"));
};

/** The visitor opens the choices by our chip and withdraws. */
export const withdraw = async (page: Page): Promise<void> => {
  await page.click(ours("[part=choices]"), 10_000);
  await page.click(ours("[part=choices].body section:nth-of-type(2) button"), 10_000);
  await page.click(ours("dialog .close"));
};

/** Events of this type that the page was told. */
export const heard = (page: Page, type: string): Promise<ConsentEvent[]> =>
  page.evaluate(`heard.filter((event) => event.type === ${JSON.stringify(type)})`);

/** The records of this browser, as an owner reads them. */
export const records = (page: Page): Promise<ConsentRecord[]> => page.evaluate("prechat.records()");

/** What went wrong in the page without anybody catching it. */
export const uncaught = async (page: Page): Promise<string[]> =>
  (await page.messages()).filter((line) => line.startsWith("uncaught:"));

/** Lets time go by in which something might happen that must not, in ms. */
export const pass = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
