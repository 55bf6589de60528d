import { expect } from "vitest";
import type { ConsentRecord } from "../../src/record.ts";
import type { Page } from "../engines/driver.ts";
import { controlUrl } from "./intercept.ts";
import { heard, html, launcher, pass, records, siteOf, tag } from "./site.ts";
import type { suite } from "./site.ts";
import type { Subject } from "./subject.ts";

type Suite = ReturnType<typeof suite>;

/** In the page twenty seconds go by in one: for a vendor that is waited for. */
const lapse = `<script>const wait = setTimeout;
globalThis.setTimeout = (act, ms, ...more) => wait(act, ms / 20, ...more);</script>`;

/** The same snippet as an owner marks it: asleep until the chat is let in. */
const marked = (snippet: string): string =>
  snippet.replace(/<script(?: type="(module)")?/g, (_, type?: string) =>
    ['<script type="text/plain" data-prechat="chat"', type && `data-type="${type}"`]
      .filter(Boolean)
      .join(" "),
  );

/** Pages of a site with this vendor, by their path. */
const pagesOf = ({ vendor, site, snippet, again = "", ...more }: Subject) => {
  const own = `<script>globalThis.called = globalThis.called ?? [];${site}</script>`;
  const first = more.tag ?? ((attributes: string) => tag(vendor, attributes));
  return {
    "/": html(first("") + own, snippet),
    "/marked": html(first("") + own, more.tag ? snippet : marked(snippet)),
    "/covered": html(first(`data-vendor-covered="yes"`) + own, snippet),
    "/late": html(own, snippet),
    "/lapse": html(lapse + first("") + own, snippet),
    "/away": html("", "another page"),
    "/again.js": `void 0;${again}`,
  };
};

/** Starts a site with this vendor; what it answers with is asked of both. */
export const begin = async (subject: Subject, { start, open }: Suite) => {
  const vendor = subject.serve();
  const site = await start(siteOf(pagesOf(subject), vendor.serving));
  let controlled = !vendor.far;
  const asked = () => vendor.asked(site.requests.map(({ url }) => url));
  return {
    /** A new tab of the same browser: a visit of its own. */
    visit: async (path = "/"): Promise<Page> => {
      const tab = await open();
      if (!controlled) {
        await tab.goto(site.origin + controlUrl);
        await tab.waitFor("document.title === 'controlled'", 15_000);
      }
      controlled = true;
      await tab.goto(site.origin + path);
      return tab;
    },
    go: (page: Page, path: string) => page.goto(site.origin + path),
    asked,
    become: vendor.become,
    told: vendor.told,
    loads: () => asked().filter((address) => subject.loader.test(address)).length,
  };
};

export type Begun = Awaited<ReturnType<typeof begin>>;

const shadow = "document.querySelector('pre-chat-root')?.shadowRoot";

export const present = (page: Page): Promise<void> =>
  page.waitFor(`${shadow}?.querySelector(".launcher")`, 15_000);

/** What the vendor has on the page's window and in its document. */
const traces = ({ globals, holders }: Subject, page: Page): Promise<string[]> =>
  page.evaluate(`[...${JSON.stringify(globals)}.filter((name) => name in window),
    ...[...document.querySelectorAll(${JSON.stringify(holders)})].map(({ localName, id }) => localName + id)]`);

/** What of the vendor a visitor sees, open shadow roots included. */
export const inSight = ({ holders }: Subject, page: Page): Promise<string[]> =>
  page.evaluate(`(() => {
    const inside = (one) => [one, ...(one.shadowRoot?.children ?? []), ...one.children].flatMap((part) => part === one ? one : inside(part));
    return [...document.querySelectorAll(${JSON.stringify(holders)})].flatMap(inside).filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return width * height && one.checkVisibility({ opacityProperty: true, visibilityProperty: true, checkOpacity: true, checkVisibilityCSS: true });
    }).map(({ localName, id }) => localName + id);
  })()`);

/** Held, whatever is tried: nothing is asked for, nothing of it runs. */
export const expectHeld = async (subject: Subject, page: Page, { loads }: Begun) => {
  const before = loads();
  await present(page);
  await page.hover(launcher, 10_000);
  if (subject.call) await page.evaluate(`void (() => { try { ${subject.call} } catch {} })()`);
  await pass(400);
  expect([loads(), await traces(subject, page)]).toEqual([before, []]);
};

/** The acknowledgement as the agents are shown it. */
const briefOf = async (page: Page): Promise<string> => {
  const all: ConsentRecord[] = await records(page);
  const record = all.findLast(({ type }) => type === "notice.acknowledged");
  return `${record?.fingerprint}|${new Date(record?.at ?? 0).toISOString()}|${record?.id}`;
};

/** The agents find the record among what they see of this visitor. */
export const expectBrief = async ({ agents }: Subject, page: Page, { told }: Begun) => {
  const brief = await briefOf(page);
  const seen = async () =>
    agents ? page.evaluate(`JSON.stringify(${agents})`) : JSON.stringify(told?.());
  await expect.poll(seen, { timeout: 10_000 }).toContain(brief);
};

/** The vendor's entries in cookies and storage: those that are there. */
export const stored = ({ stored = "" }: Subject, page: Page): Promise<string[]> =>
  page.evaluate(`${JSON.stringify(stored.split(" "))}.filter((key) => key &&
    (key in localStorage || document.cookie.split("; ").some((one) => one.startsWith(key + "="))))`);

/** A conversation begins, and Prechat tells once which record allowed it. */
export const expectConversation = async (subject: Subject, page: Page) => {
  if (!subject.begin) return;
  await subject.begin(page);
  if (subject.conversation === undefined) return;
  const told = () => heard(page, "conversation.started");
  await expect.poll(told, { timeout: 20_000 }).toHaveLength(1);
  const [acknowledgement] = (await records(page)).slice(-1);
  expect((await told())[0]).toMatchObject({
    conversationId: subject.conversation,
    acknowledgedBy: acknowledgement?.id,
  });
};

/** Whatever a vendor does now, the visitor does not see it, and Prechat tells nobody of a chat. */
export const expectGone = async (subject: Subject, page: Page) => {
  const before = await page.evaluate<number>("heard.length");
  await subject.invite?.(page).catch(() => {});
  await pass(100);
  expect(await inSight(subject, page)).toEqual([]);
  const later = await page.evaluate<string[]>(`heard.slice(${before}).map(({ type }) => type)`);
  expect(later.filter((type) => /vendor|conversation|invite/.test(type))).toEqual([]);
};

/** The chat's window is there for the visitor. */
export const expectOpen = async (subject: Subject, page: Page) => {
  await page.waitFor(subject.open, 20_000);
  await expect.poll(() => inSight(subject, page), { timeout: 10_000 }).not.toEqual([]);
};

/** The visitor reads that there is no chat now, and how else to reach the business. */
export const expectExcuse = async (page: Page) => {
  await page.waitFor(`${shadow}.querySelector("dialog[open] a[href^='mailto:']")`, 15_000);
  expect(await heard(page, "vendor.failed")).toHaveLength(1);
  expect(await heard(page, "vendor.opened")).toEqual([]);
};

export const invited = `${shadow}?.querySelector("[part=invite]")`;

type Seen = Record<string, string | string[]>;

const report = new Map<string, Seen>();

/** Keeps what a test saw of a vendor; it must be the same in every engine. */
export const note = ({ vendor }: Subject, seen: Seen): void => {
  const known = report.get(vendor) ?? {};
  for (const [key, value] of Object.entries(seen)) expect(known[key] ?? value).toEqual(value);
  report.set(vendor, { ...known, ...seen });
};

/** What the README's table is made of. */
export const reported = (engines: readonly string[], subjects: readonly Subject[]): string => {
  const vendors = Object.fromEntries(
    subjects.map(({ vendor }) => [vendor, report.get(vendor)] as const),
  );
  return `${JSON.stringify({ engines, vendors }, null, 2)}\n`;
};
