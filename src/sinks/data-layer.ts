import type { Sink } from "./sink.ts";
import { queueOf, type Globals } from "./tag.ts";

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
export const dataLayer = ({
  event = "prechat_consent_update",
  globals = globalThis,
}: DataLayerOptions = {}): Sink => {
  let told = "";
  return {
    name: "data-layer",
    tell({ state: { saleShareAllowed, sensitive, gpc } }) {
      const data = {
        event,
        prechat_sale_share: saleShareAllowed ? "allowed" : "denied",
        prechat_sensitive: sensitive,
        prechat_gpc: gpc,
      };
      const text = JSON.stringify(data);
      if (text === told) return;
      queueOf(globals, "dataLayer").push(data);
      told = text;
    },
  };
};
