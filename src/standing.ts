import type { ConsentRecord, Source } from "./record.ts";

/** What a visitor can restrict: sale and sharing (`optOut`), the use of sensitive information (`limit`). */
export type Axis = "optOut" | "limit";

/** What stands on an axis: the sources that restrict it, and the opt-in that took back all before it. */
export const standing = (records: readonly ConsentRecord[], axis: Axis) => {
  const asked = new Set<Source>();
  let by: ConsentRecord | undefined;
  for (const record of records) {
    const { about, source, type } = record;
    if (type === `${axis.toLowerCase()}.recorded`) {
      asked.add(source);
      by = undefined;
    } else if (type === "optin.confirmed" && (axis === "limit") === (about === "sensitive")) {
      asked.clear();
      by = record;
      // An opt-in from before the site knew is not a minor's own, unless the host's server vouches for it.
    } else if (type === "minor.blocked" && by?.source !== "account") by = undefined;
  }
  return { asked, by };
};

/** Since when a request stands where it does: when it was received, or has taken effect. */
export const since = (
  records: readonly ConsentRecord[],
  axis: Axis,
  honored: boolean,
): number | undefined =>
  records.findLast(({ type }) => type.startsWith(`${axis.toLowerCase()}.${honored ? "" : "r"}`))
    ?.at;
