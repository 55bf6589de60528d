import type { Sink } from "./sink.js";
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
export declare const shopify: (page?: ShopifyPage) => Sink;
