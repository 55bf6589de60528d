import type { ConsentRecord, Source } from "./record.js";
/** What a visitor can restrict: sale and sharing (`optOut`), the use of sensitive information (`limit`). */
export type Axis = "optOut" | "limit";
/** What stands on an axis: the sources that restrict it, and the opt-in that took back all before it. */
export declare const standing: (records: readonly ConsentRecord[], axis: Axis) => {
    asked: Set<Source>;
    by: ConsentRecord | undefined;
};
/** Since when a request stands where it does: when it was received, or has taken effect. */
export declare const since: (records: readonly ConsentRecord[], axis: Axis, honored: boolean) => number | undefined;
