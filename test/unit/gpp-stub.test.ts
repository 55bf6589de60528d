import { describe, expect, test, vi } from "vitest";
import { gpp } from "../../src/sinks/gpp.ts";
import type { ConsentState } from "../../src/state.ts";
import { allowed, ask, eventOf, makePage, optedOut } from "./signal-page.ts";

interface Stub {
  (...call: unknown[]): unknown;
  queue?: unknown[];
  events?: { id: number; callback: unknown }[];
}

/** A stub after the example in the IAB's specification: returns its answers and keeps in properties. */
const exampleStub = () => {
  let last = 0;
  const stub: Stub = (...call) => {
    stub.queue ??= [];
    const [command, callback] = call;
    if (!call.length) return stub.queue;
    if (command === "ping") return { gppVersion: "1.0", cmpStatus: "stub" };
    if (command !== "addEventListener") return void stub.queue.push(call);
    stub.events ??= [];
    stub.events.push({ id: ++last, callback });
    return { eventName: "listenerRegistered", listenerId: last, data: true };
  };
  return stub;
};

/** A stub after the IAB's library: calls back, and hands out what it keeps when it is called. */
const libraryStub = () => {
  let last = 0;
  const queue: unknown[] = [];
  const events: { id: number; callback: unknown }[] = [];
  const stub: Stub = (...call) => {
    const [command, callback] = call as [string?, ((data: unknown, success: boolean) => void)?];
    if (!call.length) return queue;
    if (command === "events") return events;
    if (command === "ping") return callback?.({ gppVersion: "1.1", cmpStatus: "stub" }, true);
    if (command !== "addEventListener") return void queue.push(call);
    events.push({ id: ++last, callback });
    callback?.({ eventName: "listenerRegistered", listenerId: last, data: true }, true);
  };
  return stub;
};

/** A stub that keeps in properties, and hands out nothing when it is called. */
const silentStub = () => {
  const example = exampleStub();
  const stub: Stub = (...call) => {
    const answer = call.length ? example(...call) : undefined;
    stub.queue = example.queue ?? [];
    stub.events = example.events ?? [];
    return answer;
  };
  return stub;
};

const seen = (listener: ReturnType<typeof vi.fn>) =>
  listener.mock.calls
    .map(([event]) => `${event.eventName} ${event.data} ${event.listenerId}`)
    .filter((text) => !text.startsWith("listenerRegistered"));

describe.each([
  ["the specification's example", exampleStub],
  ["the IAB's library", libraryStub],
  ["a page that keeps to properties", silentStub],
])("a stub like that of %s", (_, makeStub) => {
  const install = () => {
    const stub = makeStub();
    const made = makePage({ __gpp: stub });
    const [listener, second, queued] = [vi.fn(), vi.fn(), vi.fn()];
    stub("addEventListener", listener);
    stub("addEventListener", second);
    stub("getSection", queued, "usca");
    stub("usnat.something", queued);
    const foreign = vi.fn();
    let now = optedOut;
    const sink = gpp({ page: made.page, state: () => now, notices: true, foreign });
    const tell = (next: ConsentState) => {
      now = next;
      void sink.tell(eventOf(next));
    };
    return { ...made, stub, listener, second, queued, foreign, sink, tell };
  };

  test("is replaced, and its listeners hear under their ids that the signal is ready", () => {
    const { page, stub, listener, second, foreign } = install();
    expect(page.__gpp).not.toBe(stub);
    expect(foreign).not.toHaveBeenCalled();
    expect(seen(listener)).toEqual(["cmpStatus loaded 1", "signalStatus ready 1"]);
    expect(seen(second)).toEqual(["cmpStatus loaded 2", "signalStatus ready 2"]);
  });

  test("has its waiting calls made, in their order", () => {
    const { queued } = install();
    expect(queued.mock.calls).toEqual([
      [[expect.objectContaining({ SaleOptOut: 1 }), expect.anything()], true],
      [null, false],
    ]);
  });

  test("has listeners that go on being told and that later ones do not displace", () => {
    const { page, tell, listener, second } = install();
    const [[registered]] = ask(page, "__gpp", "addEventListener") as [[{ listenerId: number }]];
    expect(registered.listenerId).toBe(3);
    ask(page, "__gpp", "removeEventListener", 2);
    listener.mockClear();
    second.mockClear();
    tell(allowed);
    expect(seen(listener)).toHaveLength(4);
    expect(second).not.toHaveBeenCalled();
  });

  test("stands there again after stop", () => {
    const { page, sink, stub } = install();
    sink.stop?.();
    expect(page.__gpp).toBe(stub);
  });
});

test("a stub's own handler of messages rests until stop, so that frames are answered once", () => {
  const { page, hearing, post } = makePage({ __gpp: libraryStub() });
  const handler = vi.fn();
  page.__gpp_msghandler = handler;
  page.addEventListener("message", handler);
  const sink = gpp({ page, state: () => allowed, notices: true });
  const source = { postMessage: vi.fn() };
  post({ __gppCall: { command: "ping", callId: 1 } }, source);
  expect(handler).not.toHaveBeenCalled();
  expect(source.postMessage).toHaveBeenCalledOnce();
  sink.stop?.();
  expect([...hearing]).toEqual([handler]);
});

test("a stub's handler that is no function harms nothing", () => {
  const { page } = makePage({ __gpp: libraryStub(), __gpp_msghandler: "text" });
  gpp({ page, state: () => allowed, notices: true }).stop?.();
  expect(page.__gpp_msghandler).toBe("text");
});

test("a stub that keeps rubbish is taken over, and what is good of it kept", () => {
  const stub = exampleStub();
  const listener = vi.fn();
  const queued = vi.fn();
  stub.events = [null as never, { id: 5, callback: "text" }, { id: 4, callback: listener }];
  stub.queue = ["ping", null, 3, ["ping", queued]];
  const { page } = makePage({ __gpp: stub });
  gpp({ page, state: () => allowed, notices: true });
  expect(seen(listener)).toEqual(["cmpStatus loaded 4", "signalStatus ready 4"]);
  expect(queued).toHaveBeenCalledOnce();
});

describe("what is not a stub is left alone", () => {
  const cmp = (cmpStatus: string) => (command: unknown, reply: (data: unknown) => void) => {
    if (command === "ping") reply({ cmpStatus });
  };
  test.each([
    ["a CMP that has loaded", cmp("loaded")],
    ["a CMP that is loading", cmp("loading")],
    ["a function that does not answer", () => {}],
    [
      "a function that throws",
      () => {
        throw new Error("theirs");
      },
    ],
  ])("%s: nothing is installed, and it is said", (_, theirs) => {
    const { page, hearing, observing, elements } = makePage({ __gpp: theirs, length: 1 });
    const foreign = vi.fn();
    const sink = gpp({ page, state: () => allowed, notices: true, foreign });
    void sink.tell(eventOf(optedOut));
    sink.stop?.();
    expect(page.__gpp).toBe(theirs);
    expect(foreign).toHaveBeenCalledOnce();
    expect([hearing.size, observing.size, elements.length]).toEqual([0, 0, 0]);
  });

  test("a stub that cannot be replaced: nothing is installed, and it is said", () => {
    const { page, hearing } = makePage();
    const stub = exampleStub();
    const listener = vi.fn();
    stub("addEventListener", listener);
    Object.defineProperty(page, "__gpp", { value: stub });
    const foreign = vi.fn();
    gpp({ page, state: () => allowed, notices: true, foreign });
    expect(foreign).toHaveBeenCalledOnce();
    expect(listener).not.toHaveBeenCalled();
    expect(hearing.size).toBe(0);
  });

  test("an element of that name is nobody's API, so ours is installed", () => {
    const { page } = makePage({ __gpp: { nodeName: "DIV" } });
    const foreign = vi.fn();
    gpp({ page, state: () => allowed, notices: true, foreign });
    expect(ask(page, "__gpp", "hasSection", "usca")).toEqual([[true, true]]);
    expect(foreign).not.toHaveBeenCalled();
  });
});
