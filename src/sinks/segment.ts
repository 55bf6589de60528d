import type { Sink } from "./sink.ts";
import { asMethod, type Globals } from "./tag.ts";

/** Which of the owner's categories `segment()` denies, and where Segment is found. */
export interface SegmentOptions {
  /** Ids of the consent categories in the Segment workspace. @default ["Advertising", "DataSharing"] */
  readonly categories?: readonly string[] | undefined;
  /** The object that has `analytics`. @default the page */
  readonly globals?: Globals | undefined;
}

interface Passing {
  readonly payload: {
    readonly obj: {
      context?: { consent?: { categoryPreferences?: Record<string, boolean> | undefined } };
    };
  };
  next(payload: unknown): void;
}

/**
 * Segment: while data may not be sold or shared, every event carries a no to these categories, by which Segment's
 * consent management keeps it from their destinations. Analytics goes on; what other consent tools have said stays.
 * Destinations in device mode are loaded by Segment's own wrapper or not: mark their scripts `data-prechat="sale"`.
 *
 * Source: twilio.com/docs/segment/privacy/consent-management. Checked: `@segment/analytics-consent-tools` 2.0.3, which
 * stamps events in the same way, and that `@segment/analytics-next` 1.84.3 takes waiting middleware before any event.
 */
export const segment = ({
  categories = ["Advertising", "DataSharing"],
  globals = globalThis,
}: SegmentOptions = {}): Sink => {
  let allowed = true;
  let joined = false;
  const stamp = ({ payload, next }: Passing) => {
    if (!allowed) {
      const context = (payload.obj.context ??= {});
      const no = Object.fromEntries(categories.map((id) => [id, false]));
      const categoryPreferences = { ...context.consent?.categoryPreferences, ...no };
      context.consent = { ...context.consent, categoryPreferences };
    }
    next(payload);
  };
  return {
    name: "segment",
    tell({ state }) {
      allowed = state.saleShareAllowed;
      if (joined) return;
      joined = true;
      asMethod(globals, "analytics", ["addSourceMiddleware", stamp]);
    },
  };
};
