import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { engines } from "./driver.ts";
import { footerLink, shopBed, siteOf, state, tag } from "./shop-bed.ts";

const folder = fileURLToPath(new URL("../../dist/sinks/", import.meta.url));
const names = readdirSync(folder).map((file) => file.replace(/\.js$/, ""));

test.each(names)("%s.js has at most 400 bytes, and imports nothing", (name) => {
  const code = readFileSync(`${folder}${name}.js`);
  expect(brotliCompressSync(code).length).toBeLessThanOrEqual(400);
  expect(code.toString()).not.toMatch(/\bimport\b|\beval\b|innerHTML/);
});

const sink = (...names: string[]) =>
  names.map((name) => `<script src="/sinks/${name}.js"></script>`).join("");

/** As their makers' snippets begin: they load nothing where the name is taken, and speak at once. */
const tags = `
function gtag() { dataLayer.push(arguments); }
window.dataLayer = window.dataLayer || [];
gtag("js", new Date(0));
gtag("config", "AW-1");
window.uetq = window.uetq || [];
window.uetq.push("event", "page_view", {});
if (!window.fbq) {
  const fbq = (window.fbq = function () { fbq.queue.push([...arguments]); });
  fbq.queue = [];
  window.fbq("init", "1");
}
if (!window.twq) {
  const twq = (window.twq = function () { twq.queue.push([...arguments]); });
  twq.queue = [];
  window.twq("config", "x1");
}
window.wp_fallback_consent_type = "";
window.wp_set_consent = (name, value) => {
  (window.wp ??= []).push(name + " " + value);
  const detail = Object.assign([], { [name]: value });
  document.dispatchEvent(new CustomEvent("wp_listen_for_consent_change", { detail }));
};`;

const all = sink("google-consent", "microsoft-uet", "meta", "x", "data-layer", "wordpress");

const page = (before: string, after: string) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Tags</title>${before}${tag()}${after}<script src="/tags.js"></script></head>
<body><h1>Tags</h1><footer><a data-prechat="do-not-sell" href="/opt-out"></a></footer></body></html>`;

const rules = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const site = siteOf(
  {
    "/": page("", all),
    "/before": page(all, ""),
    "/twice": page(all, all),
    "/named": page(
      "",
      `<script src="/sinks/data-layer.js" data-event="cookie_consent_update"></script>`,
    ),
    "/tags.js": tags,
  },
  () => ({ "content-security-policy": rules }),
);

/** What the tags have been told so far: of the data layer, commands and events in their order. */
const told = `({
  layer: [...dataLayer].map((entry) => entry.event
    ? entry.event + " " + entry.prechat_sale_share
    : [entry[0], typeof entry[1] === "string" ? entry[1] : "", entry[2]?.ad_storage ?? ""].join(" ").trim()),
  commands: [...dataLayer].filter((entry) => String(entry) === "[object Arguments]").length,
  uet: [...uetq].map((part) => part.ad_storage ?? part).filter((part) => typeof part === "string"),
  meta: window.fbq.queue.map(([call, ids]) => call + " " + ids),
  x: window.twq.queue.map(([call, , given]) => call + " " + (given?.restricted_data_use ?? "")),
  wp: window.wp ?? [],
})`;

const allowed = {
  layer: ["consent default granted", "prechat_consent_update allowed", "js", "config AW-1"],
  commands: 3,
  uet: ["consent", "default", "granted", "event", "page_view"],
  meta: ["init 1"],
  x: ["config "],
  wp: [],
};

const optedOut = {
  layer: [...allowed.layer, "consent update denied", "prechat_consent_update denied"],
  commands: 4,
  uet: [...allowed.uet, "consent", "update", "denied"],
  meta: ["init 1", "dataProcessingOptions LDU"],
  x: ["config ", "event restrict_optimization"],
  wp: ["marketing deny"],
};

const reloaded = {
  layer: [
    "consent default denied",
    "consent update denied",
    "prechat_consent_update denied",
    "js",
    "config AW-1",
  ],
  commands: 4,
  uet: ["consent", "default", "denied", "consent", "update", "denied", "event", "page_view"],
  meta: ["dataProcessingOptions LDU", "init 1"],
  x: ["config restrict_optimization"],
  wp: ["marketing deny"],
};

describe.each(engines())("$name", ({ launch }) => {
  const { open } = shopBed(launch);

  test.each(["/", "/before", "/twice"])(
    "%s: a default stands before the tags, and one click tells them all in its own task",
    async (path) => {
      const page = await open(path, { site });
      expect(await page.evaluate(told)).toEqual(allowed);
      await page.waitFor(`document.querySelector("${footerLink}").textContent`);
      await page.evaluate(`document.addEventListener("click", () => {
        window.twq("event", "tw-1");
        globalThis.after = ${told};
      })`);
      await page.click(footerLink);
      expect(await page.evaluate("after")).toEqual(optedOut);
      await page.reload();
      expect(await page.evaluate(told)).toEqual(reloaded);
      expect(await page.messages()).toEqual([]);
    },
  );

  test("the owner names the event on the script's own tag", async () => {
    const page = await open("/named", { site });
    expect(await page.evaluate("[...dataLayer].map(({ event }) => event ?? '')")).toEqual([
      "cookie_consent_update",
      "",
      "",
    ]);
  });

  test("a no to marketing in a WordPress banner is an opt-out with us, kept once", async () => {
    const page = await open("/", { site });
    await page.evaluate(`wp_set_consent("marketing", "deny")`);
    expect(await page.evaluate(`${state}.saleShareAllowed`)).toBe(false);
    const records = `prechat.records().map(({ type, source }) => type + " " + source)`;
    expect(await page.evaluate(records)).toContain("optout.recorded host");
    await page.evaluate(`wp_set_consent("marketing", "deny")`);
    expect(await page.evaluate<string[]>(records)).toHaveLength(1);
  });
});

describe.each(engines())("$name with GPC", ({ launch }) => {
  const { open } = shopBed(launch, { gpc: true });

  test("the very first page has the tags denied before they run", async () => {
    const page = await open("/", { site });
    expect(await page.evaluate(told)).toMatchObject({
      layer: expect.arrayContaining(["consent default denied", "consent update denied"]),
      meta: ["dataProcessingOptions LDU", "init 1"],
      x: ["config restrict_optimization"],
    });
  });
});
