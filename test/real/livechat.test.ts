import { describe, expect, test } from "vitest";
import { engines, type Page } from "../engines/driver.ts";
import { controlUrl, livechat, trackingUrl } from "./livechat-stand-in.ts";
import {
  acknowledge,
  heard,
  html,
  launcher,
  pass,
  records,
  siteOf,
  suite,
  tag,
  uncaught,
  withdraw,
} from "./site.ts";

// Prechat's own frames, which other tags look for by name once a page holds a frame, are left out.
const frames = `[...document.querySelectorAll("iframe")].filter(({ name }) => !name.endsWith("Locator"))`;
/** All that the vendor leaves on the page's window and in its document. */
const traces = `[
  ...["LiveChatWidget", "LC_API", "__lc_inited", "liveChatStandIn"].filter((name) => name in window),
  ...[...document.querySelectorAll("[id^=chat-widget]"), ...${frames}].map(({ id }) => id),
]`;
const variables = "liveChatStandIn.customer().sessionVariables";
const visibility = "LiveChatWidget.get('state').visibility";
const maximized = `globalThis.liveChatStandIn && ${visibility} === "maximized"`;

describe.each(engines())("LiveChat, $name", { timeout: 120_000 }, ({ launch }) => {
  const { open, start } = suite(launch);

  /** A site with one page, and the vendor's address answered on this machine. */
  const begin = async (page: string, csp?: string) => {
    const { asked, roots, routes } = livechat();
    const site = await start({
      ...siteOf({ "/": page }, { roots, routes }),
      headers: (path) => (csp && path === "/" ? { "content-security-policy": csp } : {}),
    });
    const tab = await open(site.origin + controlUrl);
    await tab.waitFor("document.title === 'controlled'", 15_000);
    await tab.goto(`${site.origin}/`);
    return { asked, site, page: tab };
  };

  /** What the agents see is what this browser keeps. */
  const expectBrief = async (page: Page) => {
    const record = (await records(page)).findLast(({ type }) => type === "notice.acknowledged");
    const { at = 0, fingerprint, id } = record ?? {};
    expect(await page.evaluate(`${variables}.privacy_notice`)).toBe(
      `${fingerprint}|${new Date(at).toISOString()}|${id}`,
    );
  };

  const own = tag("livechat", `data-vendor-id="1234567"`);

  test("by its id it is loaded after the acknowledgement only, told of it, opened, ended by the withdrawal, and loaded again", async () => {
    const { asked, page } = await begin(html(own));
    await page.hover(launcher, 15_000);
    await pass(500);
    expect([asked, await page.evaluate(traces)]).toEqual([[], []]);

    await acknowledge(page);
    await page.waitFor(maximized, 15_000);
    expect(asked).toEqual([trackingUrl]);
    expect(await page.evaluate("__lc.license")).toBe(1234567);
    await expectBrief(page);
    await page.evaluate("liveChatStandIn.agentInvites()");
    expect(await page.evaluate("liveChatStandIn.emitted")).toContain("greeting_displayed");

    await page.evaluate(
      `["__lc_cid", "__lc_cst", "basket"].map((name) => (document.cookie = name + "=1;path=/"))`,
    );
    await page.evaluate(
      `["@@lc_auth_token:1", "wishes"].map((name) => localStorage.setItem(name, "1"))`,
    );
    await withdraw(page);
    expect(await page.evaluate(traces)).toEqual([]);
    expect(await page.evaluate("document.cookie")).toBe("basket=1");
    expect(
      await page.evaluate("[localStorage['@@lc_auth_token:1'] ?? null, localStorage.wishes]"),
    ).toEqual([null, "1"]);
    expect((await records(page)).at(-1)).toMatchObject({
      type: "notice.withdrawn",
      stopped: "stopped",
    });

    await acknowledge(page);
    await page.waitFor(maximized, 15_000);
    expect(asked).toEqual([trackingUrl, trackingUrl]);
    await expectBrief(page);
    expect(await uncaught(page)).toEqual([]);
  });

  test("the vendor's own npm package is caught, keeps the site's session variables, and its next page is held after the withdrawal", async () => {
    const { asked, site, page } = await begin(
      html(
        tag("livechat"),
        `<script src="/widget-core/widget-core.umd.js"></script><script>
        globalThis.ready = 0;
        const widget = LiveChatWidgetCore.createWidget({ license: "1234567",
          sessionVariables: { plan: "gold" }, onReady: () => ready++ });
        widget.init();</script>`,
      ),
    );
    await page.waitFor("document.querySelector('pre-chat-root')");
    await pass(500);
    expect(await page.evaluate("!!LiveChatWidget._q")).toBe(true);
    expect([
      asked,
      await page.evaluate(`[ready, 'liveChatStandIn' in window, ${frames}.length]`),
    ]).toEqual([[], [0, false, 0]]);

    await acknowledge(page);
    await page.waitFor(maximized, 15_000);
    expect(asked).toEqual([trackingUrl]);
    await expectBrief(page);
    expect(await page.evaluate(`[${variables}.plan, ready]`)).toEqual(["gold", 1]);
    expect((await records(page))[0]).toMatchObject({ held: "not-requested" });

    await withdraw(page);
    expect(await page.evaluate(traces)).toEqual([]);
    await page.goto(`${site.origin}/`);
    await page.waitFor("document.querySelector('pre-chat-root')");
    await pass(500);
    expect(asked).toEqual([trackingUrl]);
    expect(await uncaught(page)).toEqual([]);
  });

  // The page's own policy lets the vendor's markup through, and never an address of a script.
  const markup = `<script>self.trustedTypes?.createPolicy("default", { createHTML: (text) => text });</script>`;
  const csp = (...names: string[]) =>
    `require-trusted-types-for 'script'; trusted-types default ${names.join(" ")}`;

  test("under Trusted Types that name our policy, it is loaded by its id", async () => {
    const { asked, page } = await begin(html(markup + own), csp("prechat"));
    await acknowledge(page);
    await page.waitFor(maximized, 15_000);
    expect(asked).toEqual([trackingUrl]);
    expect((await page.messages()).filter((line) => /^(csp|uncaught):/.test(line))).toEqual([]);
  });

  const failed = "heard.some(({ type }) => /^(error|vendor.failed)$/.test(type))";
  const expectOut = async (page: Page, asked: string[]) => {
    expect([asked, await page.evaluate(`${frames}.length`)]).toEqual([[], 0]);
    expect(await heard(page, "vendor.opened")).toEqual([]);
    expect(await uncaught(page)).toEqual([]);
  };

  test("under Trusted Types without it the failure is told and the chat stays out", async () => {
    const { asked, page } = await begin(html(markup + own), csp());
    await acknowledge(page);
    await page.waitFor(failed, 15_000);
    const { error } = (await heard(page, "error"))[0] ?? {};
    expect(error).toMatch(/policy/i);
    await expectOut(page, asked);
  });

  test("without it nothing is thrown into the page either where a visit goes on and the vendor comes with the page", async () => {
    const { asked, page } = await begin(html(markup + own), csp());
    await acknowledge(page);
    await page.reload();
    await page.waitFor(failed, 15_000);
    await expectOut(page, asked);
  });
});
