import { describe, expect, test, vi } from "vitest";
import { meta, pinterest, reddit, x } from "../../src/sinks/table.ts";
import { back, clobber, out, recorder, type Globals } from "./sinks-page.ts";

type Tag = (...call: unknown[]) => unknown;

/** What Meta's snippet does, in its order: away if the name is taken, then a stub whose queue comes later. */
const metaSnippet = (page: Globals) => {
  if (page["fbq"]) return undefined;
  const queue: unknown[][] = [];
  const stub = (...call: unknown[]) => {
    const { callMethod } = stub as { callMethod?: Tag };
    return callMethod
      ? callMethod(...call)
      : (stub as unknown as { queue: unknown[] }).queue.push(call);
  };
  page["fbq"] = stub;
  Object.assign(stub, { queue, loaded: true, version: "2.0" });
  (page["fbq"] as Tag)("init", "1234");
  (page["fbq"] as Tag)("track", "PageView");
  return { stub, queue };
};

const ldu = ["dataProcessingOptions", ["LDU"], 0, 0];

describe("meta", () => {
  test("limited data use stands in the queue before the snippet's own init", () => {
    const page: Globals = {};
    const sink = meta(page);
    out(sink);
    expect(page["fbq"]).toBeUndefined();
    expect(metaSnippet(page)?.queue).toEqual([ldu, ["init", "1234"], ["track", "PageView"]]);
  });

  test("nothing of ours stands there while all is allowed; a change is said at once, and once", () => {
    const page: Globals = {};
    const sink = meta(page);
    back(sink);
    const queue = metaSnippet(page)?.queue;
    out(sink);
    out(sink);
    back(sink);
    expect(queue).toEqual([
      ["init", "1234"],
      ["track", "PageView"],
      ldu,
      ["dataProcessingOptions", []],
    ]);
  });

  test("the pixel's script finds the snippet's stub behind the name, with all it has", () => {
    const page: Globals = {};
    out(meta(page));
    const snippet = metaSnippet(page);
    const seen = page["fbq"] as { queue: unknown; callMethod?: Tag };
    expect(seen.queue).toBe(snippet?.queue);
    const callMethod = vi.fn(() => "done");
    seen.callMethod = callMethod;
    expect((page["fbq"] as Tag)("track", "Lead")).toBe("done");
    expect(callMethod.mock.calls).toEqual([["track", "Lead"]]);
  });

  test("a pixel that is there already is told at once", () => {
    const { calls, fn } = recorder();
    const page: Globals = { fbq: fn };
    const sink = meta(page);
    (page["fbq"] as Tag)("track", "PageView");
    out(sink);
    expect(calls).toEqual([["track", "PageView"], ldu]);
  });

  test("once stopped it says nothing more, and the page's calls go on", () => {
    const page: Globals = {};
    const sink = meta(page);
    out(sink);
    sink.stop?.();
    expect(metaSnippet(page)?.queue).toEqual([
      ["init", "1234"],
      ["track", "PageView"],
    ]);
  });
});

test("an element with the name hides no snippet from us, and no call goes to it", () => {
  const page: Globals = { fbq: clobber };
  const sink = meta(page);
  out(sink);
  expect(page["fbq"]).toBeUndefined();
  expect(metaSnippet(page)?.queue[0]).toEqual(ldu);
});

test.each([null, undefined, 0, "fbq", {}])(
  "a page that sets the name to %j harms nobody",
  (value) => {
    const page: Globals = {};
    const sink = meta(page);
    page["fbq"] = value;
    expect(() => out(sink)).not.toThrow();
    expect(metaSnippet(page)?.queue[0]).toEqual(ldu);
  },
);

test("a name that the page has declared for good is told directly", () => {
  const { calls, fn } = recorder();
  const page: Globals = {};
  Object.defineProperty(page, "fbq", { value: fn, writable: true, enumerable: true });
  const sink = meta(page);
  out(sink);
  expect(calls).toEqual([ldu]);
});

test("a tag that throws at our call gets the page's all the same", () => {
  const { calls, fn } = recorder();
  const page: Globals = {};
  out(meta(page));
  page["fbq"] = (...call: unknown[]) => {
    if (call[0] === "dataProcessingOptions") throw new Error("unknown");
    return fn(...call);
  };
  (page["fbq"] as Tag)("init", "1234");
  expect(calls).toEqual([["init", "1234"]]);
});

test("Pinterest is told after its load and before its first event", () => {
  const page: Globals = {};
  const sink = pinterest(page);
  out(sink);
  const { calls, fn } = recorder();
  page["pintrk"] = fn;
  const pintrk = page["pintrk"] as Tag;
  pintrk("load", "26");
  pintrk("page");
  back(sink);
  expect(calls).toEqual([
    ["load", "26"],
    ["set", { opt_out_type: "LDP" }],
    ["page"],
    ["set", { opt_out_type: "" }],
  ]);
});

describe("x", () => {
  const flag = { restricted_data_use: "restrict_optimization" };

  test("each config and event carries the flag from the opt-out on, and no other call does", () => {
    const page: Globals = {};
    const sink = x(page);
    const { calls, fn } = recorder();
    page["twq"] = fn;
    const twq = page["twq"] as Tag;
    twq("config", "abc");
    out(sink);
    twq("event", "tw-1", { value: 10 });
    twq("event", "tw-2");
    twq("track", "other", { value: 1 });
    back(sink);
    twq("event", "tw-3", { value: 3 });
    expect(calls).toEqual([
      ["config", "abc"],
      ["event", "tw-1", { value: 10, ...flag }],
      ["event", "tw-2", flag],
      ["track", "other", { value: 1 }],
      ["event", "tw-3", { value: 3 }],
    ]);
  });

  test("the page's own object is not written into", () => {
    const { calls, fn } = recorder();
    const page: Globals = { twq: fn };
    out(x(page));
    const given = { value: 10 };
    (page["twq"] as Tag)("event", "tw-1", given);
    expect(given).toEqual({ value: 10 });
    expect(calls).toEqual([["event", "tw-1", { value: 10, ...flag }]]);
  });
});

describe("reddit", () => {
  const flag = { dpm: "LDU", dpcc: "US", dprc: "US-CA" };

  test("init carries the flag where the visitor is out already", () => {
    const page: Globals = {};
    out(reddit(page));
    const { calls, fn } = recorder();
    page["rdt"] = fn;
    (page["rdt"] as Tag)("init", "t2_1", { useDecimalCurrencyValues: true });
    (page["rdt"] as Tag)("track", "PageVisit");
    expect(calls).toEqual([
      ["init", "t2_1", { useDecimalCurrencyValues: true, ...flag }],
      ["track", "PageVisit"],
    ]);
  });

  test("an opt-out on the page says the page's init again, with the flag, once", () => {
    const page: Globals = {};
    const sink = reddit(page);
    back(sink);
    const { calls, fn } = recorder();
    page["rdt"] = fn;
    (page["rdt"] as Tag)("init", "t2_1");
    out(sink);
    out(sink);
    expect(calls).toEqual([
      ["init", "t2_1"],
      ["init", "t2_1", flag],
    ]);
  });

  test("once stopped it adds nothing", () => {
    const { calls, fn } = recorder();
    const page: Globals = { rdt: fn };
    const sink = reddit(page);
    out(sink);
    sink.stop?.();
    (page["rdt"] as Tag)("init", "t2_1");
    expect(calls).toEqual([["init", "t2_1"]]);
  });
});
