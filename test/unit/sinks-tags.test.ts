import { describe, expect, test, vi } from "vitest";
import { amplitude } from "../../src/sinks/amplitude.ts";
import { dataLayer } from "../../src/sinks/data-layer.ts";
import { fullstory } from "../../src/sinks/fullstory.ts";
import { googlePublisher } from "../../src/sinks/google-publisher.ts";
import { segment } from "../../src/sinks/segment.ts";
import { allowed, optedOut, withGpc } from "./signal-page.ts";
import { back, clobber, out, recorder, tell, type Globals } from "./sinks-page.ts";

describe("google-publisher", () => {
  /** The tag, once it runs what waits in its queue. */
  const run = (page: Globals) => {
    const settings: unknown[] = [];
    const googletag = page["googletag"] as { cmd: (() => void)[]; pubads?: unknown };
    googletag.pubads = () => ({ setPrivacySettings: (given: unknown) => settings.push(given) });
    for (const act of googletag.cmd.splice(0)) act();
    return settings;
  };

  test("restricted data processing waits in the tag's queue before the first ad request", () => {
    const page: Globals = {};
    const sink = googlePublisher(page);
    back(sink);
    expect(page["googletag"]).toBeUndefined();
    out(sink);
    out(sink);
    expect(run(page)).toEqual([{ restrictDataProcessing: true }]);
    back(sink);
    expect(run(page)).toEqual([{ restrictDataProcessing: false }]);
  });

  test("it keeps the queue that the page has, and takes an element for none", () => {
    const cmd: unknown[] = [];
    out(googlePublisher({ googletag: { cmd } }));
    expect(cmd).toHaveLength(1);
    const page: Globals = { googletag: clobber };
    out(googlePublisher(page));
    expect(run(page)).toEqual([{ restrictDataProcessing: true }]);
  });
});

describe("fullstory", () => {
  test("a flag keeps it from starting, and no stub of ours takes its name", () => {
    const page: Globals = {};
    const sink = fullstory(page);
    out(sink);
    expect(page).toEqual({ _fs_capture_on_startup: false });
    const { calls, fn } = recorder();
    page["FS"] = fn;
    back(sink);
    expect(calls).toEqual([["start"]]);
    expect(page["_fs_capture_on_startup"]).toBe(true);
  });

  test("where it runs it is shut down, and restarted", () => {
    const { calls, fn } = recorder();
    const page: Globals = { FS: fn };
    const sink = fullstory(page);
    back(sink);
    out(sink);
    out(sink);
    back(sink);
    expect(calls).toEqual([["shutdown"], ["restart"]]);
  });
});

describe("amplitude", () => {
  test("its snippet's stub is told before anything else waits in it", () => {
    const page: Globals = {};
    out(amplitude(page));
    const queue: unknown[] = [];
    page["amplitude"] = {
      setOptOut: (on: boolean) => queue.push(["setOptOut", on]),
      init: (key: string) => queue.push(["init", key]),
    };
    (page["amplitude"] as { init(key: string): void }).init("key");
    expect(queue).toEqual([
      ["setOptOut", true],
      ["init", "key"],
    ]);
  });

  test("where it runs, each change is said once", () => {
    const setOptOut = vi.fn();
    const sink = amplitude({ amplitude: { setOptOut } });
    back(sink);
    out(sink);
    out(sink);
    back(sink);
    expect(setOptOut.mock.calls).toEqual([[true], [false]]);
    sink.stop?.();
  });

  test("stop leaves the page what it has set itself", () => {
    const page: Globals = { amplitude: clobber };
    const sink = amplitude(page);
    const theirs = { setOptOut: vi.fn() };
    page["amplitude"] = theirs;
    sink.stop?.();
    expect(Object.getOwnPropertyDescriptor(page, "amplitude")).toMatchObject({ value: theirs });
    expect(theirs.setOptOut).not.toHaveBeenCalled();
  });
});

describe("data-layer", () => {
  test("a plain event at once, and at each change that a trigger could use", () => {
    const page: Globals = {};
    const sink = dataLayer({ globals: page });
    back(sink);
    tell(sink, { ...allowed, notice: "acknowledged", chat: "open" });
    out(sink);
    tell(sink, withGpc);
    const event = (sale: string, gpc: boolean) => ({
      event: "prechat_consent_update",
      prechat_sale_share: sale,
      prechat_sensitive: allowed.sensitive,
      prechat_gpc: gpc,
    });
    expect(page["dataLayer"]).toEqual([
      event("allowed", false),
      event("denied", false),
      event("denied", true),
    ]);
  });

  test("the owner names the event", () => {
    const page: Globals = { dataLayer: clobber };
    tell(dataLayer({ event: "cookie_consent_update", globals: page }), optedOut);
    expect(page["dataLayer"]).toMatchObject([{ event: "cookie_consent_update" }]);
  });
});

describe("segment", () => {
  type Middleware = (passing: { payload: unknown; next: (payload: unknown) => void }) => void;
  /** Sends an event through the middleware; what comes out. */
  const pass = (middleware: Middleware, obj: object) => {
    const next = vi.fn();
    const payload = { obj };
    middleware({ payload, next });
    expect(next.mock.calls).toEqual([[payload]]);
    return obj;
  };

  test("joins once, in the snippet's array, and stamps events only while the visitor is out", () => {
    const page: Globals = {};
    const sink = segment({ globals: page });
    back(sink);
    out(sink);
    const queue = page["analytics"] as [string, Middleware][];
    expect(queue).toEqual([["addSourceMiddleware", expect.any(Function)]]);
    const middleware = (queue[0] as [string, Middleware])[1];
    const no = { Advertising: false, DataSharing: false };
    expect(pass(middleware, { event: "a" })).toEqual({
      event: "a",
      context: { consent: { categoryPreferences: no } },
    });
    back(sink);
    expect(pass(middleware, { event: "b" })).toEqual({ event: "b" });
  });

  test("what another consent tool has said stays, but for our no", () => {
    const addSourceMiddleware = vi.fn<(middleware: Middleware) => void>();
    out(segment({ categories: ["C4"], globals: { analytics: { addSourceMiddleware } } }));
    const middleware = addSourceMiddleware.mock.calls[0]?.[0] as Middleware;
    const consent = { categoryPreferences: { C4: true, C2: true }, own: 1 };
    expect(pass(middleware, { context: { ip: "1", consent } })).toEqual({
      context: { ip: "1", consent: { categoryPreferences: { C4: false, C2: true }, own: 1 } },
    });
  });
});
