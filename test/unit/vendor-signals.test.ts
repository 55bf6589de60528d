import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fromRow, type Row } from "../../src/vendors/row.ts";
import { asWindow, makePage, makeWatcher } from "./vendor-page.ts";

const make = (row: Partial<Row> = {}) =>
  fromRow({ name: "acme", holders: ["#acme"], evidence: "documentation", ...row });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a signal", () => {
  type Heard = (...args: unknown[]) => void;

  it("is heard through the vendor's own method, if it says what counts, until its undo", () => {
    const listeners = new Map<string, Heard>();
    const acme = {
      on: (name: string, heard: Heard) => void listeners.set(name, heard),
      off: (name: string, heard: Heard) => listeners.get(name) === heard && listeners.delete(name),
    };
    const page = makePage({ acme });
    const watcher = makeWatcher();
    const on = ["acme.on", "seen", "{hear}"] as const;
    const row: Partial<Row> = { opened: [{ on, when: ["0.state", "open"] }], off: "acme.off" };
    const undo = make(row).watch?.(asWindow(page), watcher);
    const tell = listeners.get("seen") as Heard;
    for (const state of ["closed", "open", "closed"]) tell({ state });
    expect(watcher.told).toEqual(["opened"]);
    undo?.();
    expect(listeners.size).toBe(0);
    tell({ state: "open" });
    expect(watcher.told).toEqual(["opened"]);
  });

  it("is not heard any more after its undo, though the vendor cannot take a listener away", () => {
    let tell: Heard | undefined;
    const page = makePage({ acme: (heard: Heard) => void (tell = heard) });
    const watcher = makeWatcher();
    const undo = make({ invited: [{ on: ["acme", "{hear}"] }] }).watch?.(asWindow(page), watcher);
    undo?.();
    tell?.();
    expect(watcher.told).toEqual([]);
  });

  it("ends by what the vendor's method has answered with", () => {
    const off = vi.fn<() => void>();
    const page = makePage({ acme: () => off });
    make({ invited: [{ on: ["acme", "{hear}"] }] }).watch?.(asWindow(page), makeWatcher())();
    expect(off).toHaveBeenCalledOnce();
  });

  it("comes as an event of the window with its detail, and leaves no listener behind", () => {
    const page = makePage();
    const watcher = makeWatcher();
    const row: Partial<Row> = { invited: [{ on: { event: "acmeUnread" }, when: ["0", true] }] };
    const undo = make(row).watch?.(asWindow(page), watcher);
    for (const detail of [0, 2]) page.dispatchEvent(new CustomEvent("acmeUnread", { detail }));
    expect(watcher.told).toEqual(["invited"]);
    undo?.();
    page.dispatchEvent(new CustomEvent("acmeUnread", { detail: 3 }));
    expect(watcher.told).toEqual(["invited"]);
  });

  it("names the conversation that the vendor gives when it is asked", () => {
    let tell: Heard | undefined;
    const acme = {
      on: (heard: Heard) => void (tell = heard),
      get: (what: string) => ({ [what]: { id: 7 } }),
    };
    const page = makePage({ acme });
    const watcher = makeWatcher();
    const ask = ["acme.get", "chat"] as const;
    const row: Partial<Row> = {
      started: [{ on: ["acme.on", "{hear}"], ask, when: ["0.chat.id", true], id: "0.chat.id" }],
    };
    make(row).watch?.(asWindow(page), watcher);
    tell?.();
    expect(watcher.told).toEqual(["started 7"]);
  });

  it("that only asking shows is heard when the answer changes, and at once if it stands already", () => {
    let unread = 1;
    const page = makePage({ acme: { unread: () => unread } });
    const watcher = makeWatcher();
    const row: Partial<Row> = { invited: [{ ask: ["acme.unread"], when: ["0", true] }] };
    const undo = make(row).watch?.(asWindow(page), watcher);
    expect(watcher.told).toEqual(["invited"]);
    vi.advanceTimersByTime(2000);
    expect(watcher.told).toHaveLength(1);
    unread = 0;
    vi.advanceTimersByTime(1000);
    unread = 2;
    vi.advanceTimersByTime(1000);
    expect(watcher.told).toHaveLength(2);
    undo?.();
    unread = 3;
    vi.advanceTimersByTime(1000);
    expect(watcher.told).toHaveLength(2);
  });

  it("of a conversation that went on already is no beginning", () => {
    let id = "old";
    const page = makePage({ acme: { id: () => id } });
    const watcher = makeWatcher();
    make({ started: [{ ask: ["acme.id"], when: ["0", true], id: "0" }] }).watch?.(
      asWindow(page),
      watcher,
    );
    expect(watcher.told).toEqual([]);
    id = "new";
    vi.advanceTimersByTime(600);
    expect(watcher.told).toEqual(["started new"]);
  });

  it("is no answer where the vendor throws while it is asked", () => {
    let broken = true;
    const page = makePage({
      acme: () => {
        if (broken) throw new Error("going away");
        return true;
      },
    });
    const watcher = makeWatcher();
    make({ opened: [{ ask: ["acme"], when: ["0", true] }] }).watch?.(asWindow(page), watcher);
    vi.advanceTimersByTime(600);
    expect(watcher.told).toEqual([]);
    broken = false;
    vi.advanceTimersByTime(600);
    expect(watcher.told).toEqual(["opened"]);
  });
});

describe("a callback that a vendor has only one of", () => {
  const slotted = (own?: object) => {
    const page = makePage({ acme: { ...own } });
    const watcher = makeWatcher();
    const undo = make({ opened: [{ on: { slot: "acme.onOpen" } }] }).watch?.(
      asWindow(page),
      watcher,
    );
    return { page, watcher, undo };
  };

  it("still calls the site's own, on its object, with its arguments and its answer", () => {
    const seen: unknown[] = [];
    const { page, watcher } = slotted({
      onOpen(this: unknown, ...args: unknown[]) {
        seen.push([this, args]);
        return "site";
      },
    });
    expect(page["acme"].onOpen(1, 2)).toBe("site");
    expect(seen).toEqual([[page["acme"], [1, 2]]]);
    expect(watcher.told).toEqual(["opened"]);
  });

  it("also calls what the site puts there later, instead of its first", () => {
    const [first, second] = [vi.fn<() => void>(), vi.fn<() => void>()];
    const { page, watcher } = slotted({ onOpen: first });
    page["acme"].onOpen = second;
    page["acme"].onOpen();
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1]);
    expect(watcher.told).toEqual(["opened"]);
  });

  it("is the site's alone again after the undo", () => {
    const { page, watcher, undo } = slotted();
    const late = () => {};
    page["acme"].onOpen = late;
    undo?.();
    expect(Object.getOwnPropertyDescriptor(page["acme"], "onOpen")).toEqual({
      value: late,
      configurable: true,
      enumerable: true,
      writable: true,
    });
    page["acme"].onOpen();
    expect(watcher.told).toEqual([]);
  });

  it("is left alone where the vendor is not there", () => {
    const page = makePage();
    const watch = () =>
      make({ opened: [{ on: { slot: "acme.onOpen" } }] }).watch?.(asWindow(page), makeWatcher())();
    expect(watch).not.toThrow();
    expect("acme" in page).toBe(false);
  });
});
