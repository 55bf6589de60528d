import { expect } from "vitest";
import type { Held } from "../../src/gate.ts";
import { makeGate } from "../../src/gate.ts";
import { holdScripts, type Lane } from "../../src/page/hold.ts";
import * as revive from "../../src/page/revive.ts";
import type { Page } from "../../src/page/stage.ts";

/** A page in which the stand-in vendor's scripts write down their names when they run. */
export type VendorPage = Page & { ran?: string[] };

export const here: VendorPage = window;
const { host, pathname } = new URL("./vendor-", import.meta.url);

/** What the stand-in vendor's addresses begin with. */
const pattern = host + pathname;
/** The vendor's script; the name is what it writes down when it runs. */
export const script = (name: string) => `${new URL("./vendor-script.js", import.meta.url)}?${name}`;
export const moduleScript = (name: string) =>
  `${new URL("./vendor-module.js", import.meta.url)}?${name}`;
/** The same code, but nobody's: outside the pattern. */
export const foreign = (name: string) => script(name).replace("/vendor-", "/%76endor-");

/** The vendor's scripts that the page has asked the network for. */
export const requested = (page: Page = here): string[] =>
  page.performance
    .getEntriesByType("resource")
    .filter((entry) => (entry as PerformanceResourceTiming).initiatorType === "script")
    .map(({ name }) => name)
    .filter((name) => name.includes("/vendor-"))
    .map((name) => new URL(name).search.slice(1));

/** Long enough for whatever was asked for by now to arrive and run: a foreign script went the same way. */
export const quiet = async (page: VendorPage = here): Promise<void> => {
  const sentinel = page.document.createElement("script");
  const arrived = new Promise((resolve, reject) => {
    sentinel.addEventListener("load", resolve);
    sentinel.addEventListener("error", reject);
  });
  sentinel.src = foreign("sentinel");
  page.document.head.append(sentinel);
  await arrived;
  sentinel.remove();
  await new Promise((resolve) => setTimeout(resolve, 30));
  page.ran = page.ran?.filter((name) => name !== "sentinel") ?? [];
};

/** Waits until these have run, then makes sure that nothing more did. */
export const ran = async (names: readonly string[], page: VendorPage = here): Promise<void> => {
  await expect.poll(() => page.ran?.length ?? 0).toBeGreaterThanOrEqual(names.length);
  await quiet(page);
  expect(page.ran).toEqual(names);
};

/** Holds the stand-in vendor on a page, with a gate of its own. */
export const holdVendor = (page: Page = here, lanes: readonly Lane[] = [["chat", [pattern]]]) => {
  const errors: unknown[] = [];
  const list: Held[] = [];
  const gate = makeGate((error) => errors.push(error));
  const { how, stop, stopped } = holdScripts(
    page,
    lanes,
    {
      ...gate,
      hold: (held) => {
        list.push(held);
        gate.hold(held);
      },
    },
    <T>() => Promise.resolve(revive as T),
  );
  return {
    errors,
    list,
    gate,
    how,
    stop,
    stopped,
    release: () => gate.open("chat"),
  };
};
