import { describe, expect, test, vi } from "vitest";
import { usp } from "../../src/sinks/usp.ts";
import type { ConsentState } from "../../src/state.ts";
import {
  allowed,
  ask,
  eventOf,
  makePage,
  notApplicable,
  optedOut,
  withGpc,
} from "./signal-page.ts";

type Row = [title: string, state: ConsentState, notices: boolean, string: string];
const rows: Row[] = [
  ["nobody has opted out", allowed, true, "1YNN"],
  ["the visitor has opted out", optedOut, true, "1YYN"],
  ["the browser sends GPC", withGpc, true, "1YYN"],
  ["nothing is sold", notApplicable, false, "1---"],
  ["nothing is sold, and the browser sends GPC", { ...notApplicable, gpc: true }, false, "1-YN"],
  [
    "nothing is sold, and the visitor asks all the same",
    { ...notApplicable, optOut: "honored" },
    false,
    "1-YN",
  ],
];

const data = (uspString: string) => [[{ version: 1, uspString }, true]];

describe("the US Privacy string", () => {
  test.each(rows)("%s", (_, state, notices, uspString) => {
    const { page } = makePage();
    usp({ page, state: () => state, notices });
    expect(ask(page, "__uspapi", "getUSPData", 1)).toEqual(data(uspString));
  });

  test("is that of the moment of asking", () => {
    const { page } = makePage();
    let now = allowed;
    usp({ page, state: () => now, notices: true });
    expect(ask(page, "__uspapi", "getUSPData", 1)).toEqual(data("1YNN"));
    now = optedOut;
    expect(ask(page, "__uspapi", "getUSPData", 1)).toEqual(data("1YYN"));
  });
});

test.each(["setUSPData", "constructor", undefined])(
  "%s answers null without success",
  (command) => {
    const { page } = makePage();
    usp({ page, state: () => allowed, notices: true });
    expect(ask(page, "__uspapi", command, 1)).toEqual([[null, false]]);
  },
);

test("a call without a callback does nothing", () => {
  const { page } = makePage();
  usp({ page, state: () => allowed, notices: true });
  const api = page.__uspapi as (...call: unknown[]) => unknown;
  expect([api(), api("getUSPData", 1)]).toEqual([undefined, undefined]);
});

test("frames are answered once each, in the form in which they ask", () => {
  const { page, post } = makePage();
  usp({ page, state: () => optedOut, notices: true });
  const source = { postMessage: vi.fn() };
  const call = { __uspapiCall: { command: "getUSPData", version: 1, callId: 3 } };
  const returnValue = { version: 1, uspString: "1YYN" };
  const answer = { __uspapiReturn: { returnValue, success: true, callId: 3 } };
  post(call, source);
  post(JSON.stringify(call), source);
  post({ __gppCall: { command: "ping", callId: 3 } }, source);
  expect(source.postMessage.mock.calls).toEqual([
    [answer, "*"],
    [JSON.stringify(answer), "*"],
  ]);
});

test("the locator is made with the page's first frame, and stop takes everything out again", () => {
  const { page, mutate, elements, hearing, observing } = makePage();
  const sink = usp({ page, state: () => allowed, notices: true });
  expect(elements).toEqual([]);
  mutate(1);
  expect(elements).toMatchObject([{ name: "__uspapiLocator" }]);
  sink.stop?.();
  expect("__uspapi" in page).toBe(false);
  expect([elements.length, observing.size, hearing.size]).toEqual([0, 0, 0]);
});

test("a __uspapi of the page's own is left alone, and it is said", () => {
  const theirs = vi.fn();
  const { page, hearing, elements } = makePage({ __uspapi: theirs, length: 1 });
  const foreign = vi.fn();
  const sink = usp({ page, state: () => allowed, notices: true, foreign });
  void sink.tell(eventOf(optedOut));
  sink.stop?.();
  expect(page.__uspapi).toBe(theirs);
  expect(theirs).not.toHaveBeenCalled();
  expect(foreign).toHaveBeenCalledOnce();
  expect([hearing.size, elements.length]).toEqual([0, 0]);
});
