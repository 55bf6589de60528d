import type { Sink } from "./sink.js";
import { type Globals } from "./tag.js";
/** Which of the owner's categories `segment()` denies, and where Segment is found. */
export interface SegmentOptions {
    /** Ids of the consent categories in the Segment workspace. @default ["Advertising", "DataSharing"] */
    readonly categories?: readonly string[] | undefined;
    /** The object that has `analytics`. @default the page */
    readonly globals?: Globals | undefined;
}
/**
 * Segment: while data may not be sold or shared, every event carries a no to these categories, by which Segment's
 * consent management keeps it from their destinations. Analytics goes on; what other consent tools have said stays.
 * Destinations in device mode are loaded by Segment's own wrapper or not: mark their scripts `data-prechat="sale"`.
 *
 * Source: twilio.com/docs/segment/privacy/consent-management. Checked: `@segment/analytics-consent-tools` 2.0.3, which
 * stamps events in the same way, and that `@segment/analytics-next` 1.84.3 takes waiting middleware before any event.
 */
export declare const segment: ({ categories, globals, }?: SegmentOptions) => Sink;
