import { describe, expect, test, vi } from "vitest";
import { gpp } from "../../src/sinks/gpp.ts";
import { flip, install, listen, names } from "./gpp-page.ts";
import { allowed, makePage, optedOut } from "./signal-page.ts";

describe("frames", () => {
  const call = { command: "getField", parameter: "usca.SaleOptOut", version: "1.1", callId: "a" };
  const answer = { __gppReturn: { returnValue: 1, success: true, callId: "a" } };

  test("a message is answered to its source in the form it came in", () => {
    const { post } = install(optedOut);
    const source = { postMessage: vi.fn() };
    post({ __gppCall: call }, source);
    post(JSON.stringify({ __gppCall: call }), source);
    expect(source.postMessage.mock.calls).toEqual([
      [answer, "*"],
      [JSON.stringify(answer), "*"],
    ]);
  });

  test("a frame's listener is told of each event under the id of its call", () => {
    const { post, tell } = install();
    const source = { postMessage: vi.fn() };
    post({ __gppCall: { command: "addEventListener", callId: 7 } }, source);
    tell(optedOut);
    const told = source.postMessage.mock.calls.map(([{ __gppReturn: it }]) => [
      it.callId,
      `${it.returnValue.eventName} ${it.returnValue.data}`,
    ]);
    expect(told).toEqual(["listenerRegistered true", ...flip].map((name) => [7, name]));
  });

  test.each([
    ["a message without a source", { __gppCall: { command: "addEventListener", callId: 1 } }, null],
    ["another API's message", { __uspapiCall: { command: "getUSPData", callId: 1 } }, undefined],
    ["text", "__gppCall", undefined],
    ["JSON of nothing", "null", undefined],
    ["an empty call", { __gppCall: null }, undefined],
    ["nothing", null, undefined],
    ["a number", 1, undefined],
  ])("%s is not answered", (_, data, none) => {
    const { post, reportError } = install();
    const source = { postMessage: vi.fn() };
    post(data, none === null ? null : source);
    expect(source.postMessage).not.toHaveBeenCalled();
    expect(reportError).not.toHaveBeenCalled();
  });

  test("a frame that is gone when its listener is told stops no other", () => {
    const { page, post, tell } = install();
    const source = {
      postMessage: () => {
        throw new Error("gone");
      },
    };
    post({ __gppCall: { command: "addEventListener", callId: 7 } }, source);
    const told = listen(page);
    tell(optedOut);
    expect(names(told.slice(1))).toEqual(flip);
  });

  test("the locator is made when the page's first frame appears, once and out of sight", () => {
    const { mutate, elements, observing } = install();
    mutate(0);
    expect(elements).toEqual([]);
    mutate(1);
    expect(elements).toMatchObject([{ name: "__gppLocator" }]);
    expect(elements[0]?.style.get("display")).toBe("none");
    expect(observing.size).toBe(0);
  });

  test("the locator is there at once on a page that already has frames", () => {
    const { page, elements } = makePage({ length: 2 });
    gpp({ page, state: () => allowed, notices: true });
    expect(elements).toMatchObject([{ name: "__gppLocator" }]);
  });

  test("a locator that a stub has made is used", () => {
    const { page, elements } = makePage({ length: 1 });
    const frame = page.document.createElement("iframe");
    frame.name = "__gppLocator";
    page.document.documentElement.append(frame);
    gpp({ page, state: () => allowed, notices: true });
    expect(elements).toHaveLength(1);
  });
});

test("stop takes everything out of the page again", async () => {
  const { page, sink, mutate, elements, observing, hearing, tell } = install();
  const told = listen(page);
  mutate(1);
  sink.stop?.();
  tell(optedOut);
  await Promise.resolve();
  expect("__gpp" in page).toBe(false);
  expect([elements.length, observing.size, hearing.size, told.length]).toEqual([0, 0, 0, 1]);
});

test("stop before any frame appears leaves nothing that would still look for one", () => {
  const { sink, observing, mutate, elements } = install();
  sink.stop?.();
  mutate(1);
  expect([observing.size, elements.length]).toEqual([0, 0]);
});

test("stop leaves a __gpp alone that somebody has put over ours", () => {
  const { page, sink } = install();
  const theirs = () => {};
  page.__gpp = theirs;
  sink.stop?.();
  expect(page.__gpp).toBe(theirs);
});
