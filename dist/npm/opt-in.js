const makeOptIn = ({ keep, know, state, tell }) => {
  let asking;
  let first;
  let ripe = false;
  const about = () => asking === "limit" ? "sensitive" : void 0;
  const record = (type, source) => {
    const of = about();
    const kept = keep({ type: `optin.${type}`, source, about: of });
    if (type !== "requested") asking = first = void 0;
    know({ asking });
    tell(`optin.${type}`, { about: of }, kept);
    return true;
  };
  const offered = (axis) => {
    const { age, saleShare, sensitive, sensitiveAllowed } = state();
    return axis === "limit" ? sensitive !== "notApplicable" && !sensitiveAllowed : age !== "under13" && /^(optedOut|minorBlocked)$/.test(saleShare.status) && !("pending" in saleShare && saleShare.pending);
  };
  return {
    offered,
    /** What was asked for and awaits its confirmation. */
    asking: () => asking,
    /** The first step. `false` where there is nothing to give free. */
    request: (axis, source, act) => {
      if (asking || !offered(axis)) return false;
      asking = axis;
      first = act;
      ripe = false;
      setTimeout(() => ripe = true);
      return record("requested", source);
    },
    /** The second: by another act than the first. */
    confirm: (source, act) => !!asking && ripe && act !== first && record("confirmed", source),
    /** Anything else: No, Escape, the close button, leaving. What was restricted stays so. */
    abandon: (source) => !!asking && record("abandoned", source)
  };
};

export { makeOptIn };
