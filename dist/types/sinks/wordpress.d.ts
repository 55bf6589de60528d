import type { Sink } from "./sink.js";
/** The page of a site with the WP Consent API. */
export interface WordPressPage extends Pick<typeof globalThis, "document"> {
    wp_set_consent?: ((category: string, value: string) => void) | undefined;
    wp_consent_type?: unknown;
    wp_fallback_consent_type?: unknown;
}
/**
 * WordPress (WP Consent API): no consent to `marketing`, which the plugin keeps in a cookie and other plugins obey. Two
 * ways: a no to marketing in the site's own banner is an opt-out with us.
 *
 * Where no plugin has said how consent is asked for, the API would let everything pass, so an opt-out says `optout`.
 *
 * Source and check: the script of the plugin (github.com/WordPress/wp-consent-level-api, b6dad05); never with
 * WordPress itself.
 */
export declare const wordpress: (page?: WordPressPage) => Sink;
