import type { ConsentEvent } from "../../src/event.ts";
import type { Sink } from "../../src/sinks/sink.ts";
import type { ConsentState } from "../../src/state.ts";
import { allowed, eventOf, optedOut } from "./signal-page.ts";

/** What is on the page, as its scripts have put it there. */
export type Globals = Record<string, unknown>;

/** Makes a sink for these globals. */
export type Make = (globals: Globals) => Sink;

/** Tells the sink this state, as the first event of a page does. */
export const tell = (sink: Sink, state: ConsentState): void => void sink.tell(eventOf(state));

export const out = (sink: Sink): void => tell(sink, optedOut);
export const back = (sink: Sink): void => tell(sink, allowed);

/** An event of another type than the first. */
export const eventNamed = (type: ConsentEvent["type"], state: ConsentState): ConsentEvent =>
  ({ ...eventOf(state), type }) as ConsentEvent;

/** A function that keeps its calls, with properties as a vendor's stub has. */
export const recorder = () => {
  const calls: unknown[][] = [];
  return { calls, fn: Object.assign((...call: unknown[]) => void calls.push(call), { queue: [] }) };
};

/** The entries of a queue as arrays, whatever they were, and which of them were `arguments` objects. */
export const queued = (queue: unknown) => {
  const entries = queue as ArrayLike<unknown>[];
  const isArguments = (entry: unknown) =>
    Object.prototype.toString.call(entry) === "[object Arguments]";
  return { calls: entries.map((entry) => Array.from(entry)), all: entries.every(isArguments) };
};

/** As an element of the page with the global's id is. */
export const clobber = { nodeType: 1, id: "clobber" };
