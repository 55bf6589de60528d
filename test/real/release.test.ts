import { describe, expect, test } from "vitest";
import { engines } from "../engines/driver.ts";
import { controlUrl, livechat, trackingUrl } from "./livechat-stand-in.ts";
import { rocketchat } from "./rocketchat.ts";
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
} from "./site.ts";

const ready = "globalThis.liveChatStandIn && !!LiveChatWidget._h";
const visibility = "LiveChatWidget.get('state').visibility";
const isForm =
  "document.querySelector('pre-chat-root').shadowRoot.querySelector('dialog[open] [part=start]')";
const drawn = "document.querySelector('pre-chat-root')?.shadowRoot.querySelector('.launcher')";

/** Makes every stored record older by this many days. */
const age = (
  days: number,
) => `Object.keys(localStorage).filter((key) => key.startsWith("prechat:")).map((key) => {
  const record = JSON.parse(localStorage[key]);
  localStorage[key] = JSON.stringify({ ...record, at: record.at - ${days} * 864e5 });
}).length`;

describe.each(engines())("release, $name", { timeout: 120_000 }, ({ launch }) => {
  const { open, start } = suite(launch);

  /** A site whose visitor has acknowledged, with the vendor held by its id. */
  const acknowledged = async (more: string) => {
    const { asked, roots, routes } = livechat();
    const page = html(tag("livechat", `data-vendor-id="1234567" ${more}`));
    const site = await start(siteOf({ "/": page }, { roots, routes }));
    const tab = await open(site.origin + controlUrl);
    await tab.waitFor("document.title === 'controlled'", 15_000);
    await tab.goto(`${site.origin}/`);
    await acknowledge(tab);
    await tab.waitFor(ready, 15_000);
    asked.splice(0);
    return { asked, tab, url: `${site.origin}/` };
  };

  test("for the session it comes with the visit's next page, and in a later visit with one click and no form", async () => {
    const { asked, tab, url } = await acknowledged("");
    await tab.reload();
    await tab.waitFor(ready, 15_000);
    expect(asked.splice(0)).toEqual([trackingUrl]);

    const later = await open(url);
    await later.waitFor(drawn);
    await pass(500);
    expect(asked).toEqual([]);
    await later.click(launcher, 10_000);
    await later.waitFor(`${ready} && ${visibility} === "maximized"`, 15_000);
    expect(asked).toEqual([trackingUrl]);
    expect(await later.evaluate(isForm)).toBeNull();
    expect(await records(later)).toHaveLength(1);
    expect([...(await uncaught(tab)), ...(await uncaught(later))]).toEqual([]);
  });

  test("always: it comes with the page in a later visit too, unopened, and a year later it asks again", async () => {
    const { asked, tab, url } = await acknowledged(`data-release="always"`);
    const later = await open(url);
    await later.waitFor(ready, 15_000);
    await pass(300);
    expect(asked.splice(0)).toEqual([trackingUrl]);
    expect(await later.evaluate(visibility)).toBe("minimized");
    expect(await heard(later, "vendor.opened")).toEqual([]);

    // The year may hold a leap day.
    expect(await tab.evaluate(age(363))).toBe(1);
    const almost = await open(url);
    await almost.waitFor(ready, 15_000);
    expect(asked.splice(0)).toEqual([trackingUrl]);

    expect(await tab.evaluate(age(4))).toBe(1);
    const after = await open(url);
    await after.waitFor(drawn);
    await pass(500);
    expect(asked).toEqual([]);
    expect(await after.evaluate("[prechat.state.chat, prechat.state.notice]")).toEqual([
      "held",
      "stale",
    ]);
    await after.click(launcher, 10_000);
    await after.waitFor(isForm, 10_000);
    expect(asked).toEqual([]);
  });

  test("switched off, the vendor runs as if Prechat were not there, and that is told", async () => {
    const mock = rocketchat({ trigger: true });
    const vendor = await start({ ...mock });
    const head = tag("rocketchat", `data-enabled="no"`);
    const site = await start(siteOf({ "/": html(head, mock.snippet(vendor.origin)) }));
    const page = await open(`${site.origin}/`);
    await page.waitFor(
      "document.querySelector('.rocketchat-widget')?.dataset.state === 'triggered'",
      20_000,
    );
    expect(await heard(page, "gate.off")).toHaveLength(1);
    expect(await heard(page, "vendor.held")).toEqual([]);
    await page.waitFor(drawn);
    expect(await page.visible(launcher)).toBe(false);
    expect(await records(page)).toEqual([]);
    expect(mock.told.filter(({ data }) => data["key"] === "privacy_notice")).toEqual([]);
    expect(await uncaught(page)).toEqual([]);
  });
});
