import type { Sink } from "./sink.ts";
import type { Globals } from "./tag.ts";

/** The page of a shop. */
export interface ShopifyPage extends Pick<typeof globalThis, "document"> {
  Shopify?: unknown;
}

/**
 * Shopify's customer privacy: no sale of data, for the shop's pixels, audiences and checkout. It answers, so it counts
 * as one who acts on an opt-out. Two ways: a no to the sale of data in the shop's own banner is an opt-out with us.
 *
 * Source: shopify.dev/docs/api/customer-privacy. Checked: the types of `@shopify/hydrogen` 2026.4.6; never with a shop.
 */
export const shopify = (page: ShopifyPage = globalThis): Sink => {
  let allowed = true;
  let told = true;
  /** Calls what answers with an error or nothing. */
  const ask = (api: Globals, method: string, what: object) =>
    new Promise<void>((done, fail) =>
      api[method](what, (failed?: unknown) => (failed ? fail(failed) : done())),
    );
  const say = async () => {
    // The shop's script may come after this one, but not after the page has been read.
    if (!page.Shopify) {
      await new Promise((done) => page.document.addEventListener("DOMContentLoaded", done));
    }
    const shop = page.Shopify as Globals;
    if (!shop.customerPrivacy) {
      await ask(shop, "loadFeatures", [{ name: "consent-tracking-api", version: "0.1" }]);
    }
    await ask(shop.customerPrivacy, "setTrackingConsent", { sale_of_data: allowed });
  };

  return {
    name: "shopify",
    tell({ state, type }) {
      allowed = state.saleShareAllowed;
      // Whoever asks for an opt-out to be acted on gets an answer to it, also when it is not news.
      if (allowed === told && type !== "optout.recorded") return undefined;
      told = allowed;
      return say();
    },
    read(optOut) {
      page.document.addEventListener("visitorConsentCollected", (event) => {
        if (allowed && (event as CustomEvent).detail?.saleOfDataAllowed === false) optOut();
      });
    },
    stop() {
      // Whoever is not allowed anything has nothing to hear.
      allowed = false;
    },
  };
};
