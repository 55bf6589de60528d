const makeKnown = ({ keep, know, ledger, limit, optOut, state, tell }) => {
  const free = (axis, at) => {
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
      about: axis === "limit" ? "sensitive" : void 0
    };
  };
  const restrict = (axis, request, at) => {
    const last = ledger.records().findLast(
      ({ source, type }) => source === "account" && type === `${axis.toLowerCase()}.recorded`
    );
    if (!last || !(last.at >= at)) request("account");
  };
  return {
    /** The record tells later pages, on which the host may not know. */
    age: (age) => {
      const told = ledger.records().findLast(({ type }) => type === "minor.blocked");
      const record = age !== "16plus" && told?.age !== age && keep({ type: "minor.blocked", source: "host", age });
      know({ age });
      tell("age.changed", {});
      if (record) tell("minor.blocked", {}, record);
    },
    /** May the question whether to opt back in be opened now: is it time, or does the visitor act? */
    may: ({ userActivation }) => state().mayAsk || userActivation?.isActive,
    /** A parent has opted in, as the site has verified (7070(a)): only for a visitor under 13. */
    parent: () => {
      const { age, saleShare } = state();
      if (age !== "under13" || !/^(optedOut|minorBlocked)$/.test(saleShare.status)) return false;
      const record = keep({ type: "optin.confirmed", source: "account" });
      know({});
      tell("optin.confirmed", {}, record);
      return true;
    },
    /** Without a reference the consumer has left. GPC and later acts restrict whatever the host's server says. */
    identify: (ref, choice) => {
      const before = state();
      const { at = NaN, limited, saleShare } = ref && choice || {};
      ledger.assume([]);
      if (saleShare === "optedOut") restrict("optOut", optOut, at);
      if (limited) restrict("limit", limit, at);
      ledger.assume([
        ...saleShare === "optedIn" ? [free("optOut", at)] : [],
        ...limited === false ? [free("limit", at)] : []
      ]);
      const { saleShareAllowed, sensitiveAllowed } = know({});
      const source = "account";
      if (saleShareAllowed && !before.saleShareAllowed) tell("optin.confirmed", { source });
      if (sensitiveAllowed && !before.sensitiveAllowed)
        tell("optin.confirmed", { source, about: "sensitive" });
    }
  };
};

export { makeKnown };
