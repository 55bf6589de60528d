import type { Sink } from "./sink.js";
import { type Globals } from "./tag.js";
/** How `dataLayer()` names its event, and where it writes. */
export interface DataLayerOptions {
    /** @default "prechat_consent_update" */
    readonly event?: string | undefined;
    /** The object that has the data layer. @default the page */
    readonly globals?: Globals | undefined;
}
/**
 * A plain event in the data layer, for a tag manager's triggers: at once, and whenever sale and sharing, the limit on
 * sensitive data, or GPC change. Place it after `google-consent`, so that what it triggers finds consent mode set.
 *
 * Source: developers.google.com/tag-platform/tag-manager/datalayer. Checked by the order of the queue only.
 */
export declare const dataLayer: ({ event, globals, }?: DataLayerOptions) => Sink;
