import { describe, expect, test } from "vitest";
import { engines } from "./driver.ts";
import {
  acknowledge,
  choices,
  openForm,
  ours,
  root,
  shopBed,
  siteOf,
  state,
  tag,
} from "./shop-bed.ts";

const rules = (script: string) =>
  [
    "default-src 'none'",
    `script-src ${script}`,
    "connect-src 'self'",
    // Some browsers ask for an icon of their own accord.
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join("; ");

const foot = `<footer><a data-prechat="do-not-sell" href="/opt-out"></a>
  <p data-prechat="status"></p></footer>`;

const widget = `globalThis.ran = (globalThis.ran ?? 0) + 1;
document.body.append(Object.assign(document.createElement("div"), { id: "widget", textContent: "chat" }));`;

const page = (
  nonce: string,
  inline = "",
) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Strict</title>${tag(nonce)}
<script ${nonce} type="text/plain" data-prechat="chat" src="/widget.js"></script>${inline}
<script ${nonce} type="text/plain" data-prechat="sale" src="/ad.js"></script></head>
<body><h1>Strict</h1>${foot}</body></html>`;

const inline = `<script nonce="n0nce" type="text/plain" data-prechat="chat">globalThis.inlineRan = true;</script>`;

const site = siteOf(
  {
    "/self": page(""),
    "/nonce": page('nonce="n0nce"', inline),
    "/wrong": page('data-retention="<b>long</b>"'),
    "/widget.js": widget,
    "/ad.js": "globalThis.adRan = true;",
  },
  (path) => ({
    "content-security-policy": rules(
      path === "/nonce" ? "'nonce-n0nce' 'strict-dynamic'" : "'self'",
    ),
  }),
);

describe.each(engines())("$name", ({ launch }) => {
  const { open, asked } = shopBed(launch);

  test("under script-src 'self' and Trusted Types the way to the running chat, the opt-out and the choices breaks no rule", async () => {
    const tab = await open("/self", { site });
    await tab.waitFor("globalThis.adRan");
    await acknowledge(tab);
    await tab.waitFor("globalThis.ran === 1");
    await tab.click("footer a");
    await tab.waitFor(`${state}.saleShare.status === "optedOut"`);
    await tab.click(choices);
    await tab.click(ours(".choices section:nth-of-type(2) button"));
    await tab.waitFor(`${state}.notice === "withdrawn"`);
    expect(await tab.messages()).toEqual([]);
    expect(asked(/widget\.js/)).toHaveLength(1);
  });

  test("our own looks are applied where no style of a page is let in", async () => {
    const tab = await open("/self", { site });
    await openForm(tab);
    const looks = `[".corner", "dialog", ".acts"]
      .map((name) => getComputedStyle(${root}.querySelector(name)))`;
    expect(
      await tab.evaluate(
        `((corner, dialog, acts) => [corner.position, dialog.overflow, acts.display])(...${looks})`,
      ),
    ).toEqual(["fixed", "hidden", expect.stringMatching(/grid|flex/)]);
    expect(await tab.messages()).toEqual([]);
  });

  test("with a nonce and 'strict-dynamic' the page's own nonce lets in form and marked scripts, from a file and inline", async () => {
    const tab = await open("/nonce", { site });
    await acknowledge(tab);
    await tab.waitFor("globalThis.ran === 1 && globalThis.inlineRan");
    expect(await tab.evaluate("adRan")).toBe(true);
    expect(await tab.messages()).toEqual([]);
    expect(asked(/widget\.js/)).toHaveLength(1);
  });

  test("a wrong config on a strict page is told without breaking a rule", async () => {
    const tab = await open("/wrong", { site });
    await tab.waitFor(`globalThis[Symbol.for("engine messages")].length`);
    const said = await tab.messages();
    expect(said.join()).toMatch(/^error: Prechat: collects\[0\]\.retention holds HTML/);
    expect(said.filter((line) => !line.startsWith("error: Prechat: "))).toEqual([]);
    expect(asked(/widget\.js/)).toEqual([]);
  });
});
