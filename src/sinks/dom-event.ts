import type { ConsentEvent } from "../event.ts";
import type { Sink } from "./sink.ts";

/** What `event.detail` of the DOM event `prechat` is. */
export type PrechatDetail = ConsentEvent & {
  /** While the event is being told: makes the listener an effector of an opt-out, settled when the promise is. */
  waitUntil(promise: Promise<unknown>): void;
};

/** Tells every event as one bubbling, composed DOM event `prechat` (names with dots cannot be bound in templates). */
export const domEvent = (target: EventTarget): Sink => ({
  name: "dom-event",
  tell(event) {
    const waits: Promise<unknown>[] = [];
    const detail: PrechatDetail = { ...event, waitUntil: (promise) => void waits.push(promise) };
    target.dispatchEvent(new CustomEvent("prechat", { bubbles: true, composed: true, detail }));
    return waits.length ? Promise.all(waits) : undefined;
  },
});
