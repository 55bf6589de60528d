import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll } from "vitest";
import { serve } from "../../demo/serve.js";
import { startDemo } from "../../demo/start.js";
import type { Browser, Engine, LaunchOptions, Page, PageOptions } from "./driver.ts";

type Site = Awaited<ReturnType<typeof startDemo>>;
type Options = Parameters<typeof serve>[0];

/** The path of something of ours, inside our one element. */
export const ours = (path: string) => `pre-chat-root >>> ${path}`;
export const launcher = ours(".launcher");
export const start = ours("[part=start]");
export const choices = ours(".chip [part=choices]");
export const footerLink = "footer [data-prechat=do-not-sell]";
export const footerStatus = "footer [data-prechat=status]";
/** The label of a clause, from 1. */
export const box = (at: number) => ours(`label:nth-of-type(${at})`);

/** Expressions: our shadow root, what has the focus in it, and the state. */
export const root = `document.querySelector("pre-chat-root").shadowRoot`;
export const focused = `${root}.activeElement`;
export const state = "prechat.state";
export const dialogOpen = `!!${root}.querySelector("dialog").open`;

export const title = "Do Not Sell or Share My Personal Information";
export const received = "Your opt-out request has been received.";
export const processing = "Your opt-out request is being processed.";
export const honored = "Opt-Out Request Honored";

/** Expression: what other tags are told, by USP and by the two sections of GPP. */
export const signals = `(() => {
  const found = [];
  __uspapi("getUSPData", 1, ({ uspString }) => found.push(uspString));
  for (const section of ["usnat", "usca"])
    __gpp("getField", (value) => found.push(value), section + ".SaleOptOut");
  return found;
})()`;

/** The records of this browser: type, and how or from where. */
export const records = (page: Page) =>
  page.evaluate<string[]>(
    "prechat.records().map(({ type, how, source }) => type + ' ' + (how ?? source))",
  );

/** The visitor opens the form with the mouse. */
export const openForm = async (page: Page, by = launcher) => {
  await page.click(by);
  await page.waitFor(`${root}.querySelector("[part=start]")`);
};

/** The whole way through the form, with the mouse. */
export const acknowledge = async (page: Page, by = launcher) => {
  await openForm(page, by);
  for (const at of [1, 2, 3]) await page.click(box(at));
  await page.click(start);
  await page.waitFor(`${state}.chat === "open"`);
};

/** How a test's first page is opened: also, from which site. */
type Opening = PageOptions & { site?: (() => Promise<Site>) | undefined };

/**
 * One browser for a suite, and for each test a site of its own: another port is another origin, with storage of its
 * own and requests of its own.
 */
export const shopBed = (launch: Engine["launch"], options: LaunchOptions = {}) => {
  let browser: Browser | undefined;
  let site: Site | undefined;
  const pages: Page[] = [];
  beforeAll(async () => {
    browser = await launch(options);
  });
  afterEach(async () => {
    for (const page of pages.splice(0)) await page.close();
    await site?.close();
    site = undefined;
  });
  afterAll(() => browser?.close());
  return {
    /** Opens a page in a tab of its own, which is a visit of its own. */
    open: async (path: string, { site: startSite = startDemo, ...how }: Opening = {}) => {
      if (!browser) throw new Error("the browser is not running");
      site ??= await startSite();
      const page = await browser.page(how);
      pages.push(page);
      await page.goto(site.origin + path);
      return page;
    },
    /** Goes on to another page of the test's site, in the same visit. */
    go: (page: Page, path: string) => page.goto((site?.origin ?? "") + path),
    /** The addresses that the site was asked for and that match. */
    asked: (match: RegExp) =>
      (site?.requests ?? []).map(({ url }) => url).filter((url) => match.test(url)),
    /** Forgets what was asked for until now. */
    forget: () => void site?.requests.splice(0),
  };
};

/** A site of our own making: the built files, and pages by their paths. */
export const siteOf =
  (pages: Readonly<Record<string, string>>, headers: Options["headers"] = () => ({})) =>
  (): Promise<Site> =>
    serve({
      roots: [{ prefix: "/", dir: fileURLToPath(new URL("../../dist", import.meta.url)) }],
      headers,
      routes: ({ url = "/" }) => {
        const path = url.replace(/[?].*/, "");
        const body = pages[path];
        const kind = /\.(js|css)$/.exec(path)?.[1] ?? "html";
        const type = `text/${kind === "js" ? "javascript" : kind}; charset=utf-8`;
        return body === undefined ? undefined : { headers: { "content-type": type }, body };
      },
    });

/** Our tag with a whole config for a site's own chat; of an attribute named twice the one in `more` counts. */
export const tag = (more = "") => `<script ${more} src="/prechat.js" data-vendor="custom"
  data-vendor-label="the test chat" data-vendor-role="own" data-trains-ai="no" data-company="Test Shop"
  data-address="1 Main St, Fresno, CA" data-email="privacy@shop.example"
  data-privacy-policy="https://shop.example/privacy#chat" data-opt-out-page="https://shop.example/opt-out"
  data-collects="identifiers messages" data-purpose="support" data-retention="12 months"
  data-sold="no" data-shared="yes" data-vendor-holders="#widget"></script>`;
