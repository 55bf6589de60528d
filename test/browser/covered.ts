import { afterEach, beforeEach, expect } from "vitest";
import { page, userEvent } from "vitest/browser";
import { editions } from "../../src/clauses.ts";
import { normalize, type Config } from "../../src/config.ts";
import { fingerprint } from "../../src/fingerprint.ts";
import type { PageParts } from "../../src/page/prechat.ts";
import type { Vendor } from "../../src/vendors/vendor.ts";
import { record } from "../unit/steps.ts";
import { begin, drawn, make, ours } from "./begin.ts";

/** What a covered chat tells whoever watches it. */
type Watcher = Parameters<NonNullable<Vendor["watch"]>>[1];

const place = (element: HTMLElement, width: number, height: number) => {
  const look = { position: "fixed", right: "0", bottom: "0", "background-color": "red" };
  for (const [name, value] of Object.entries(look)) element.style.setProperty(name, value);
  element.style.setProperty("width", `${width}px`);
  element.style.setProperty("height", `${height}px`);
};

/** A chat that draws itself in one holder with a frame, and can reach out to the visitor. */
export const makeInviting = () => {
  const done: string[] = [];
  const watchers = new Set<Watcher>();
  const holder = document.createElement("div");
  const draw = () => {
    holder.id = "vendor";
    place(holder, 60, 60);
    const frame = document.createElement("iframe");
    frame.srcdoc = "<input autofocus>";
    frame.title = "the vendor's window";
    holder.replaceChildren(frame);
    document.body.append(holder);
  };
  return {
    done,
    holder,
    watchers,
    draw,
    /** An agent's message pops up: vendors tell it several times over. */
    invite: () => {
      holder.dataset["message"] = "Can I help you?";
      place(holder, 360, 500);
      for (const it of watchers) {
        it.invited();
        it.opened();
        it.invited();
      }
    },
    name: "livechat",
    holders: ["#vendor"],
    load: () => {
      done.push("load");
      draw();
    },
    ready: () => holder.isConnected,
    hide: () => void done.push("hide"),
    show: () => void done.push("show"),
    open: () => void done.push("open"),
    watch: (_: Window, watcher: Watcher) => {
      watchers.add(watcher);
      return () => void watchers.delete(watcher);
    },
    end: () => {
      done.push("end");
      holder.remove();
      return true;
    },
  } satisfies Vendor & Record<string, unknown>;
};

/** An ordinary config for a chat that runs covered. */
export const covering = (own: Partial<Config> = {}, vendor: Partial<Config["vendor"]> = {}) =>
  make({
    vendor: {
      name: "livechat",
      id: "1",
      role: "own",
      trainsAi: false,
      covered: true,
      ...vendor,
    },
    ...own,
  });

/** Nothing of it is painted, hit or focused. */
export const isCovered = (element: HTMLElement): boolean => {
  const { opacity, visibility } = getComputedStyle(element);
  return opacity === "0" && visibility === "hidden" && element.inert;
};

/** Elements that a test puts straight into the page; taken out after it. */
export const strays = () => {
  let before: Set<Element>;
  beforeEach(() => {
    before = new Set([...document.body.children, ...document.documentElement.children]);
  });
  afterEach(() => {
    for (const root of [document.body, document.documentElement])
      for (const one of Array.from(root.children)) if (!before.has(one)) one.remove();
    document.adoptedStyleSheets = [];
  });
};

/** The config of most of these tests. */
export const own = covering();
const print = fingerprint(normalize(own), editions);
/** Keeps a record as an earlier page or another tab would. */
export const keep = (parts: Parameters<typeof record>[0]) => {
  const one = record({ at: Date.now(), fingerprint: print, ...parts });
  localStorage.setItem(`prechat::${one.at}-${one.id}`, JSON.stringify(one));
};
/** Another tab has kept something. */
export const fromOtherTab = () => dispatchEvent(new StorageEvent("storage"));
/** A button of ours by its name. */
export const button = (name: string) => page.getByRole("button", { name });
/** Ticks every box of the open form and starts. */
export const tick = async () => {
  await expect.element(button("Start chat")).toBeVisible();
  for (const box of page.getByRole("checkbox").all()) await userEvent.click(box);
  await userEvent.click(button("Start chat"));
};
export const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));
/** The invitation, while it stands. */
export const card = () => ours(".invite");

/** A page on which the chat runs covered by now. */
export const covered = async (parts: Partial<PageParts> = {}, config = own) => {
  const vendor = makeInviting();
  const events: string[] = [];
  const onEvent: PageParts["onEvent"] = ({ type, held }) =>
    void events.push(held ? `${type} ${held}` : type);
  const prechat = begin(config, { vendor, onEvent, ...parts });
  await drawn();
  await expect.poll(() => vendor.watchers.size).toBe(1);
  return { prechat, vendor, events };
};
/** The same, and an agent has invited. */
export const invited = async (...how: Parameters<typeof covered>) => {
  const it = await covered(...how);
  it.vendor.invite();
  await expect.poll(card).toBeTruthy();
  return it;
};
