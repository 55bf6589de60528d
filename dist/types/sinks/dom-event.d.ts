import type { ConsentEvent } from "../event.js";
import type { Sink } from "./sink.js";
/** What `event.detail` of the DOM event `prechat` is. */
export type PrechatDetail = ConsentEvent & {
    /** While the event is being told: makes the listener an effector of an opt-out, settled when the promise is. */
    waitUntil(promise: Promise<unknown>): void;
};
/** Tells every event as one bubbling, composed DOM event `prechat` (names with dots cannot be bound in templates). */
export declare const domEvent: (target: EventTarget) => Sink;
