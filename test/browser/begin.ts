import english from "words:en.page";
import { afterEach, expect } from "vitest";
import type { Config } from "../../src/config.ts";
import { startPage } from "../../src/page/page.ts";
import type { PageParts, Prechat } from "../../src/page/prechat.ts";
import type { Vendor } from "../../src/vendors/vendor.ts";
import { config } from "../unit/configs.ts";

const chunks: Readonly<Record<string, () => Promise<unknown>>> = {
  "panel.js": () => import("../../src/panel/ask.ts"),
  "choices.js": () => import("../../src/panel/choose.ts"),
  "known.js": () => import("../../src/known.ts"),
  "entitle.js": () => import("../../src/page/entitle.ts"),
  "chat.js": () => import("../../src/page/chat.ts"),
  "cover.js": () => import("../../src/page/cover.ts"),
  "looks.js": () => import("../../src/page/looks.ts"),
  "fields.js": () => import("../../src/panel/fields.ts"),
  "revive.js": () => import("../../src/page/revive.ts"),
  "remind.js": () => import("../../src/page/remind.ts"),
  "check.js": () => import("../../src/page/check.ts"),
  "schema.js": () => import("../../src/schema-report.ts"),
  "locales/en.js": () => import("words:en"),
  "locales/es.js": () => import("words:es"),
  "locales/es.page.js": () => import("words:es.page"),
  "locales/en.more.js": () => import("words:en.more"),
  "locales/es.more.js": () => import("words:es.more"),
};

/** Loads the source's own modules; the names in `missing` fail. */
export const loader =
  (...missing: string[]): PageParts["load"] =>
  <T>(name: string) =>
    (!missing.includes(name) && chunks[name]
      ? chunks[name]()
      : Promise.reject(new Error(`${name} is not there`))) as Promise<T>;

/** A chat that is nothing but a note of what was done with it. */
export const makeVendor = (): Vendor & { done: string[] } => {
  const done: string[] = [];
  return {
    done,
    name: "livechat",
    holders: ["#vendor"],
    load: () => void done.push("load"),
    ready: () => done.includes("load"),
    open: () => void done.push("open"),
    end: () => {
      done.push("end");
      return true;
    },
  };
};

/** What a page is made from, but for what a test says otherwise. */
export const parts = (own: Partial<PageParts> = {}): PageParts => ({
  page: window,
  load: loader(),
  languages: ["en", "es"],
  words: english,
  vendor: makeVendor(),
  ...own,
});

let running: Prechat[] = [];
let added: Element[] = [];

afterEach(() => {
  for (const prechat of running.splice(0)) prechat.destroy();
  for (const element of added.splice(0)) element.remove();
  localStorage.clear();
  sessionStorage.clear();
  scrollTo(0, 0);
});

/** Starts on this page, and takes everything out of it after the test. */
export const begin = (given: unknown = config, own: Partial<PageParts> = {}): Prechat => {
  const prechat = startPage(given, parts(own));
  running.push(prechat);
  return prechat;
};
/** An ordinary config with some parts said otherwise. */
export const make = (own: Partial<Config> = {}): Config => ({ ...config, ...own });

/** Puts an element of the host's into the page until the test is over. */
export const add = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  text = "",
  into: ParentNode = document.body,
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.textContent = text;
  into.append(element);
  added.push(element);
  return element;
};

/** Our shadow root, once it stands drawn. */
export const drawn = async (): Promise<ShadowRoot> => {
  const find = () => document.querySelector("pre-chat-root")?.shadowRoot?.querySelector("dialog");
  await expect.poll(find).toBeTruthy();
  // The look at the page's own elements follows a moment later.
  await new Promise((resolve) => setTimeout(resolve, 80));
  return find()?.getRootNode() as ShadowRoot;
};
/** Our part under a selector. */
export const ours = (selector: string): HTMLElement =>
  document.querySelector("pre-chat-root")?.shadowRoot?.querySelector(selector) as HTMLElement;
