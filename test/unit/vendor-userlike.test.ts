import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userlike, type CreateMessenger } from "../../src/vendors/userlike.ts";
import { asWindow, makePage, makeWatcher } from "./vendor-page.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("userlike", () => {
  const packaged = () => {
    const calls: string[] = [];
    const seen: { state?: (state: any) => void } = {};
    const note =
      (name: string) =>
      (...args: unknown[]) =>
        void calls.push([name, ...args.map((one) => JSON.stringify(one))].join(" "));
    const unsubscribe = note("unmount");
    const messenger = {
      ...Object.fromEntries(
        ["setVisibility", "maximize", "minimize", "logout", "setCustomData"].map((name) => [
          name,
          note(name),
        ]),
      ),
      state$: {
        subscribe: (next: (state: any) => void) => {
          seen.state = next;
          return { unsubscribe: note("unwatch") };
        },
      },
    };
    const mount = () => ({
      subscribe: (next: (mounted: any) => void) => {
        next({ kind: "success", value: messenger });
        return { unsubscribe };
      },
    });
    const create = (async (options) => {
      note("create")(options);
      return { kind: "success", value: { api: { mount } } };
    }) as CreateMessenger;
    return { calls, seen, vendor: userlike(create), page: asWindow(makePage()) };
  };

  it("without its package is its script, held and covered only", () => {
    const page = makePage();
    const vendor = userlike();
    vendor.load?.(asWindow(page), "0af2");
    expect(page.added).toEqual(["https://userlike-cdn-widgets.s3-eu-west-1.amazonaws.com/0af2.js"]);
    expect([vendor.hide, vendor.stays]).toEqual([undefined, true]);
  });

  it("with its package is called only on release, then shown, told and ended by its API", async () => {
    const { calls, vendor, page } = packaged();
    expect(vendor.ready(page)).toBe(false);
    vendor.load?.(page, "key");
    await vi.waitFor(() => expect(vendor.ready(page)).toBe(true));
    vendor.hide?.(page);
    vendor.show?.(page);
    vendor.open?.(page);
    vendor.close?.(page);
    vendor.write?.(page, "B", true);
    expect(vendor.end?.(page)).toBe(true);
    expect(calls).toEqual([
      'create {"version":2,"widgetKey":"key"}',
      'setVisibility {"main":false,"button":false,"notifications":false}',
      'setVisibility {"main":true,"button":true,"notifications":true}',
      "maximize",
      "minimize",
      'setCustomData {"privacy_notice":"B"}',
      "logout",
      "unmount",
    ]);
    expect(vendor.ready(page)).toBe(false);
  });

  it("forgets the visitor at the end, with its package too", () => {
    const { vendor, page } = packaged();
    page.localStorage.setItem("uslk_umm_key_s", "1");
    vendor.end?.(page);
    expect(page.localStorage.getItem("uslk_umm_key_s")).toBeNull();
  });

  it("is not mounted where it was withdrawn while it was on its way", async () => {
    const { calls, vendor, page } = packaged();
    vendor.load?.(page, "key");
    vendor.end?.(page);
    await vi.advanceTimersByTimeAsync(10);
    expect([vendor.ready(page), calls.includes("unmount")]).toEqual([false, false]);
  });

  it("tells of opening, of what is unread, and of new conversations by their ids", async () => {
    const { calls, seen, vendor, page } = packaged();
    vendor.load?.(page, "key");
    await vi.waitFor(() => expect(vendor.ready(page)).toBe(true));
    const watcher = makeWatcher();
    const undo = vendor.watch?.(page, watcher);
    const old = { id: 1, unread: [] };
    seen.state?.({ state: "minimized", conversations: [old] });
    expect(watcher.told).toEqual([]);
    seen.state?.({ state: "minimized", conversations: [old, { id: 2, unread: ["m"] }] });
    seen.state?.({ state: "maximized", conversations: [old, { id: 2, unread: [] }] });
    expect(watcher.told).toEqual(["invited", "started 2", "opened"]);
    undo?.();
    expect(calls.at(-1)).toBe("unwatch");
  });
});
