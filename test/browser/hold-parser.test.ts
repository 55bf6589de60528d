import { afterEach, expect, it } from "vitest";
import { foreign, holdVendor, moduleScript, quiet, ran, requested, script } from "./vendor.ts";
import type { VendorPage } from "./vendor.ts";

interface Opener extends Window {
  begin?: (page: VendorPage) => void;
}
const opener: Opener = window;
let undo: (() => void)[] = [];

afterEach(() => {
  for (const act of undo.splice(0)) act();
});

/** A document that the parser reads, held from its first script on. */
const parse = async (html: string) => {
  let held: ReturnType<typeof holdVendor> | undefined;
  opener.begin = (page) => {
    page.ran = [];
    held = holdVendor(page);
  };
  const frame = document.createElement("iframe");
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  frame.setAttribute("srcdoc", `<!doctype html><script>parent.begin(window)</script>${html}`);
  document.body.append(frame);
  undo.push(() => frame.remove());
  await loaded;
  delete opener.begin;
  const page = frame.contentWindow as VendorPage;
  await quiet(page);
  return { page, held: held as ReturnType<typeof holdVendor> };
};
const say = (name: string) => `<script>ran.push("${name}")</script>`;

it("a vendor's script in the page's HTML does not run before the release, the page's own do", async () => {
  const { page, held } = await parse(
    `${say("first")}<script src="${script("blocking")}"></script>${say("second")}
     <script defer src="${script("defer")}"></script>
     <script async src="${script("async")}"></script>
     <script src="${foreign("own")}"></script>`,
  );
  expect(page.ran).toEqual(["first", "second", "own"]);
  expect(held.how()).toBe("fetched-not-run");
  held.release();
  await expect.poll(() => page.ran).toHaveLength(6);
  expect(page.ran?.slice(0, 3)).toEqual(["first", "second", "own"]);
  expect(page.ran?.filter((name) => name !== "async").slice(3)).toEqual(["blocking", "defer"]);
  expect(page.ran).toContain("async");
});

it("a vendor's module in the page's HTML waits as well, with an address or inline", async () => {
  const inline = `<script type="module">import ${JSON.stringify(moduleScript("inline"))}</script>`;
  const { page, held } = await parse(
    `<script type="module" src="${moduleScript("outer")}"></script>${inline}`,
  );
  expect(page.ran).toEqual([]);
  held.release();
  await ran(["outer", "inline"], page);
});

it("an inline snippet runs, and what it inserts is held", async () => {
  const { page, held } = await parse(
    `<script>
       const made = document.createElement("script");
       made.src = "${script("snippet")}";
       document.currentScript.before(made);
       ran.push("queued");
     </script>`,
  );
  expect(page.ran).toEqual(["queued"]);
  expect(requested(page)).toEqual([]);
  expect(held.how()).toBe("not-requested");
  held.release();
  await ran(["queued", "snippet"], page);
});

it("a vendor's script written while the page is read does not run before the release", async () => {
  const { page, held } = await parse(
    `<script>document.write('<script src="${script("written")}"><\\/script>')</script>${say("next")}`,
  );
  expect(page.ran).toEqual(["next"]);
  held.release();
  await ran(["next", "written"], page);
});

it("a copy of a vendor's script in a template does not run before the release", async () => {
  const { page, held } = await parse(
    `<template><script src="${script("copied")}"></script></template>
     <script>document.currentScript.after(document.querySelector("template").content.cloneNode(true))</script>`,
  );
  expect(page.ran).toEqual([]);
  held.release();
  await ran(["copied"], page);
});

it("a vendor's script that ran before the holding began is told as such", async () => {
  const frame = document.createElement("iframe");
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  frame.setAttribute("srcdoc", `<script src="${script("before")}"></script>`);
  document.body.append(frame);
  await loaded;
  const page = frame.contentWindow as VendorPage;
  const held = holdVendor(page);
  undo.push(held.stop, () => frame.remove());
  expect(page.ran).toEqual(["before"]);
  expect(held.how()).toBe("already-running");
  expect(held.list).toEqual([]);
});
