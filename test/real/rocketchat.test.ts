import { describe, expect, test } from "vitest";
import { engines, type Page } from "../engines/driver.ts";
import { rocketchat } from "./rocketchat.ts";
import {
  acknowledge,
  html,
  pass,
  records,
  siteOf,
  suite,
  tag,
  uncaught,
  withdraw,
} from "./site.ts";

const widget = "document.querySelector('.rocketchat-widget')";
/** Keeps each state of the widget: a trigger may soon change the opened one. */
const watcher = `<script>
  globalThis.states = [];
  new MutationObserver(() => {
    const { state } = ${widget}?.dataset ?? {};
    if (state && state !== states.at(-1)) states.push(state);
  }).observe(document, { subtree: true, childList: true, attributeFilter: ["data-state"] });
</script>`;
const opened = "states.includes('opened')";
/** A call that the site itself queues before the widget is there. */
const own = `RocketChat(function () { this.setCustomField("plan", "gold", true); });`;
const guest = `RocketChat(function () { this.registerGuest({ token: "guest-token", name: "Kim", email: "kim@example.com" }); })`;

const loaderFile = "/livechat/rocketchat-livechat.min.js";

describe.each(engines())("Rocket.Chat livechat, $name", { timeout: 120_000 }, ({ launch }) => {
  const { open, start } = suite(launch);

  /** The vendor's server on an origin of its own, and a site with one page made from its address. */
  const begin = async (
    write: (vendor: ReturnType<typeof rocketchat>, origin: string) => Record<string, string>,
  ) => {
    const mock = rocketchat({ trigger: true });
    const vendor = await start({ ...mock });
    const site = await start(siteOf(write(mock, vendor.origin)));
    const page = await open(`${site.origin}/`);
    return { mock, vendor, site, page };
  };

  const stayHeld = async (page: Page, ms = 1000) => {
    await page.waitFor("document.querySelector('pre-chat-root')");
    await pass(ms);
    expect(await page.evaluate("states")).toEqual([]);
    expect(await page.evaluate("document.querySelectorAll('iframe').length")).toBe(0);
  };

  const paths = ({ requests }: { requests: { url: string }[] }) =>
    requests.map(({ url }) => url.replace(/\?.*/, ""));

  const head = tag("rocketchat") + watcher;

  test("an unchanged snippet is caught: nothing of it is asked for, no trigger pops up, and then it opens once with the site's own calls", async () => {
    const { mock, vendor, page } = await begin((mock, origin) => ({
      "/": html(head, mock.snippet(origin) + `<script>${own}</script>`),
    }));
    // Longer than the trigger's second: a widget that ran would have connected and popped up by now.
    await stayHeld(page, 4000);
    expect(vendor.requests).toEqual([]);

    await acknowledge(page);
    await page.waitFor(opened, 20_000);
    expect(paths(vendor).filter((path) => path === loaderFile)).toHaveLength(1);
    expect(
      await page.evaluate("document.querySelectorAll('.rocketchat-widget iframe').length"),
    ).toBe(1);

    await page.evaluate(`void ${guest}`);
    const field = (key: string) =>
      mock.told.find(({ what, data }) => what === "custom.field" && data["key"] === key)?.data[
        "value"
      ];
    await expect.poll(() => field("privacy_notice"), { timeout: 10_000 }).toBeTruthy();
    const [record] = await records(page);
    expect(record).toMatchObject({ type: "notice.acknowledged", held: "not-requested" });
    expect(field("privacy_notice")).toBe(
      `${record?.fingerprint}|${new Date(record?.at ?? 0).toISOString()}|${record?.id}`,
    );
    expect(field("plan")).toBe("gold");
    expect(await uncaught(page)).toEqual([]);
  });

  test("the withdrawal takes it away: nothing of it speaks to its server any more, and the next page is held", async () => {
    const { vendor, site, page } = await begin((mock, origin) => ({
      "/": html(head, mock.snippet(origin)),
    }));
    await acknowledge(page);
    await page.waitFor(opened, 20_000);
    await withdraw(page);
    expect(await page.evaluate(`[${widget}, typeof RocketChat]`)).toEqual([null, "undefined"]);
    await pass(300);
    vendor.clear();
    // It looks at the page's address and title every 0.8 seconds, and tells its server what changed.
    await page.evaluate("history.pushState({}, '', '/other')");
    await pass(1500);
    expect(vendor.requests).toEqual([]);
    await page.goto(`${site.origin}/`);
    await page.waitFor("document.querySelector('pre-chat-root')");
    await pass(1000);
    expect(vendor.requests).toEqual([]);
    expect(await uncaught(page)).toEqual([]);
  });

  test("a marked snippet sleeps until it is acknowledged, then opens once", async () => {
    const { vendor, page } = await begin((mock, origin) => ({
      "/": html(
        head,
        `<script type="text/plain" data-prechat="chat">${mock.loader(origin)}${own}</script>`,
      ),
    }));
    await stayHeld(page);
    expect(vendor.requests).toEqual([]);
    expect(await page.evaluate("typeof RocketChat")).toBe("undefined");
    await acknowledge(page);
    await page.waitFor(opened, 20_000);
    expect(paths(vendor).filter((path) => path === loaderFile)).toHaveLength(1);
    expect((await records(page))[0]).toMatchObject({ held: "not-requested" });
    expect(await uncaught(page)).toEqual([]);
  });

  test("a snippet that a tag manager puts in later is caught as well", async () => {
    const { vendor, page } = await begin((mock, origin) => ({
      "/": html(head, `<script async src="/tag-manager.js"></script>`),
      "/tag-manager.js": `setTimeout(() => {
        const tag = document.createElement("script");
        tag.text = ${JSON.stringify(mock.loader(origin))};
        document.head.append(tag);
      }, 300);`,
    }));
    await page.waitFor("typeof RocketChat === 'function'");
    await stayHeld(page);
    expect(vendor.requests).toEqual([]);
    await acknowledge(page);
    await page.waitFor(opened, 20_000);
    expect(paths(vendor).filter((path) => path === loaderFile)).toHaveLength(1);
    expect(await uncaught(page)).toEqual([]);
  });

  test("its script written into the page may be fetched but does not run, and the record says so", async () => {
    const { vendor, page } = await begin((_, origin) => ({
      "/": html(
        head,
        `<script>window.RocketChat = function (c) { RocketChat._.push(c); }; RocketChat._ = [];
        RocketChat.url = ${JSON.stringify(`${origin}/livechat?serverUrl=${encodeURIComponent(origin)}`)};</script>
        <script src="${origin}${loaderFile}"></script>`,
      ),
    }));
    await stayHeld(page);
    expect(paths(vendor).filter((path) => path !== loaderFile)).toEqual([]);
    expect(vendor.requests.length).toBeLessThanOrEqual(1);
    expect(await page.evaluate("'livechat' in RocketChat")).toBe(false);
    await acknowledge(page);
    await page.waitFor(opened, 20_000);
    expect((await records(page))[0]).toMatchObject({
      type: "notice.acknowledged",
      held: "fetched-not-run",
    });
    expect(await uncaught(page)).toEqual([]);
  });
});
