import { afterEach, expect, test, vi } from "vitest";
import type { ConsentEvent } from "../../src/event.ts";
import { follow, partner, place, said } from "../../src/sinks/place.ts";
import type { Sink } from "../../src/sinks/sink.ts";
import type { ConsentState } from "../../src/state.ts";

const page = window as { prechatReady?: unknown };

afterEach(() => {
  delete page.prechatReady;
  document.body.replaceChildren();
});

const state = { saleShareAllowed: false } as ConsentState;

/** A handle that keeps who has joined. */
const makeHandle = () => {
  const watchers: ((state: ConsentState) => void)[] = [];
  const listeners: ((event: ConsentEvent) => unknown)[] = [];
  return {
    watchers,
    listeners,
    optOut: vi.fn(),
    subscribe: (watcher: (state: ConsentState) => void) => {
      watchers.push(watcher);
      watcher(state);
    },
    on: (listener: (event: ConsentEvent) => unknown) => listeners.push(listener),
  };
};

/** Lets the handle be there, as Prechat's own script does. */
const arrive = (handle: object) => {
  const queued = page.prechatReady as ((prechat: object) => void)[];
  page.prechatReady = { push: (ready: (prechat: object) => void) => ready(handle) };
  queued.forEach((ready) => ready(handle));
};

const makeSink = () => ({ name: "a", tell: vi.fn<Sink["tell"]>(), read: vi.fn() });

test("a script before Prechat's waits; one after it is told the state at once", () => {
  const [early, late] = [makeSink(), makeSink()];
  place("sink:a", () => early, follow);
  expect(early.tell).not.toHaveBeenCalled();
  const handle = makeHandle();
  arrive(handle);
  expect(early.tell.mock.calls).toEqual([[{ state }]]);
  place("sink:b", () => late, follow);
  expect(late.tell.mock.calls).toEqual([[{ state }]]);
  expect(handle.listeners).toEqual([]);
});

test("a script that is placed twice, before or after, joins once", () => {
  const make = vi.fn(makeSink);
  place("sink:a", make, follow);
  place("sink:a", make, follow);
  const handle = makeHandle();
  arrive(handle);
  place("sink:a", make, follow);
  expect(make).toHaveBeenCalledOnce();
  expect(handle.watchers).toHaveLength(1);
});

test("an element with the queue's name does not stand in the way", () => {
  const element = document.createElement("div");
  element.id = "prechatReady";
  document.body.append(element);
  const sink = makeSink();
  place("sink:a", () => sink, follow);
  arrive(makeHandle());
  expect(sink.tell).toHaveBeenCalledOnce();
});

test("a partner hears the events, answers them, and opts out through the handle", () => {
  const sink = makeSink();
  const answer = Promise.resolve();
  sink.tell.mockReturnValue(answer);
  place("sink:a", () => sink, partner);
  const handle = makeHandle();
  arrive(handle);
  expect(handle.listeners[0]?.({ state } as ConsentEvent)).toBe(answer);
  sink.read.mock.calls[0]?.[0]();
  expect(handle.optOut).toHaveBeenCalledOnce();
});

test("where no script runs, or an image has its name, nothing is said on the tag", () => {
  expect(said("event")).toBeUndefined();
  const image = document.createElement("img");
  image.setAttribute("name", "currentScript");
  document.body.append(image);
  expect(said("event")).toBeUndefined();
});
