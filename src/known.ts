import type { AgeBand } from "./config.ts";
import type { Consent } from "./consent.ts";
import type { ConsentRecord } from "./record.ts";
import type { Axis } from "./standing.ts";

/** What the host's own server knows of a known consumer. */
export interface Choice {
  readonly saleShare?: "optedOut" | "optedIn" | undefined;
  readonly limited?: boolean | undefined;
  /** When the consumer chose, ms since the epoch. */
  readonly at: number;
}

/** What the host knows of the visitor: how old, and who. The reference to a consumer is kept nowhere. */
export const makeKnown = ({ keep, know, ledger, limit, optOut, state, tell }: Consent) => {
  /** The host's word as a record that only this page has, in its place among the browser's own: later acts go on top. */
  const free = (axis: Axis, at: number): ConsentRecord => {
    const records = ledger.records();
    const newer = records.findIndex((record) => !(record.at <= at));
    const before = newer < 0 ? records.at(-1) : records[newer - 1];
    return {
      schema: 1,
      type: "optin.confirmed",
      id: `account-${axis}`,
      at,
      seq: (before?.seq ?? 0) + 0.5,
      subject: records[0]?.subject ?? "",
      source: "account",
      language: "",
      fingerprint: "",
      about: axis === "limit" ? "sensitive" : undefined,
    };
  };
  /** Its refusal is kept like any other, so that it stays on this browser after the consumer has left. */
  const restrict = (axis: Axis, request: Consent["limit"], at: number): void => {
    const last = ledger
      .records()
      .findLast(
        ({ source, type }) => source === "account" && type === `${axis.toLowerCase()}.recorded`,
      );
    // The one that an earlier page has kept may have been taken back here since.
    if (!last || !(last.at >= at)) request("account");
  };

  return {
    /** The record tells later pages, on which the host may not know. */
    age: (age: AgeBand): void => {
      const told = ledger.records().findLast(({ type }) => type === "minor.blocked");
      const record =
        age !== "16plus" &&
        told?.age !== age &&
        keep({ type: "minor.blocked", source: "host", age });
      know({ age });
      tell("age.changed", {});
      if (record) tell("minor.blocked", {}, record);
    },
    /** May the question whether to opt back in be opened now: is it time, or does the visitor act? */
    may: ({ userActivation }: Navigator): boolean => state().mayAsk || userActivation?.isActive,
    /** A parent has opted in, as the site has verified (7070(a)): only for a visitor under 13. */
    parent: (): boolean => {
      const { age, saleShare } = state();
      if (age !== "under13" || !/^(optedOut|minorBlocked)$/.test(saleShare.status)) return false;
      const record = keep({ type: "optin.confirmed", source: "account" });
      know({});
      tell("optin.confirmed", {}, record);
      return true;
    },
    /** Without a reference the consumer has left. GPC and later acts restrict whatever the host's server says. */
    identify: (ref: string | undefined, choice?: Choice): void => {
      const before = state();
      const { at = NaN, limited, saleShare } = (ref && choice) || {};
      ledger.assume([]);
      if (saleShare === "optedOut") restrict("optOut", optOut, at);
      if (limited) restrict("limit", limit, at);
      ledger.assume([
        ...(saleShare === "optedIn" ? [free("optOut", at)] : []),
        ...(limited === false ? [free("limit", at)] : []),
      ]);
      const { saleShareAllowed, sensitiveAllowed } = know({});
      const source = "account";
      if (saleShareAllowed && !before.saleShareAllowed) tell("optin.confirmed", { source });
      if (sensitiveAllowed && !before.sensitiveAllowed)
        tell("optin.confirmed", { source, about: "sensitive" });
    },
  };
};
