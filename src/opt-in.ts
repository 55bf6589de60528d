import type { Consent } from "./consent.ts";
import type { Source } from "./record.ts";
import type { Axis } from "./standing.ts";

/**
 * Opting back in (7028(a)): the visitor asks for it, then confirms it by an act of its own, in a later task; whatever
 * else happens, nothing is allowed. The same two steps take back a request to limit.
 */
export const makeOptIn = ({ keep, know, state, tell }: Consent) => {
  let asking: Axis | undefined;
  let first: object | undefined;
  let ripe = false;
  const about = () => (asking === "limit" ? "sensitive" : undefined);
  const record = (type: "requested" | "confirmed" | "abandoned", source: Source) => {
    const of = about();
    const kept = keep({ type: `optin.${type}`, source, about: of });
    if (type !== "requested") asking = first = undefined;
    know({ asking });
    tell(`optin.${type}`, { about: of }, kept);
    return true;
  };

  /** Can the visitor give it free: is it restricted, and not for a parent to decide (1798.120(c))? */
  const offered = (axis: Axis): boolean => {
    const { age, saleShare, sensitive, sensitiveAllowed } = state();
    return axis === "limit"
      ? sensitive !== "notApplicable" && !sensitiveAllowed
      : age !== "under13" &&
          /^(optedOut|minorBlocked)$/.test(saleShare.status) &&
          !("pending" in saleShare && saleShare.pending);
  };

  return {
    offered,
    /** What was asked for and awaits its confirmation. */
    asking: () => asking,
    /** The first step. `false` where there is nothing to give free. */
    request: (axis: Axis, source: Source, act: object): boolean => {
      if (asking || !offered(axis)) return false;
      asking = axis;
      first = act;
      ripe = false;
      setTimeout(() => (ripe = true));
      return record("requested", source);
    },
    /** The second: by another act than the first. */
    confirm: (source: Source, act: object): boolean =>
      !!asking && ripe && act !== first && record("confirmed", source),
    /** Anything else: No, Escape, the close button, leaving. What was restricted stays so. */
    abandon: (source: Source): boolean => !!asking && record("abandoned", source),
  };
};

export type OptIn = ReturnType<typeof makeOptIn>;
