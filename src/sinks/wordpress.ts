import type { Sink } from "./sink.ts";

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
export const wordpress = (page: WordPressPage = globalThis): Sink => {
  const { document } = page;
  let allowed = true;
  let told = true;
  const say = () => {
    // An element of the page with that id is no function.
    if (allowed === told || !page.wp_set_consent?.call) return;
    if (!allowed && !(page.wp_consent_type ?? page.wp_fallback_consent_type)) {
      page.wp_consent_type = "optout";
      document.dispatchEvent(new CustomEvent("wp_consent_type_defined"));
    }
    page.wp_set_consent("marketing", allowed ? "allow" : "deny");
    told = allowed;
  };
  // The plugin's script may come after this one, but not after the page has been read.
  document.addEventListener("DOMContentLoaded", say);
  return {
    name: "wordpress",
    tell({ state }) {
      allowed = state.saleShareAllowed;
      say();
    },
    read(optOut) {
      document.addEventListener("wp_listen_for_consent_change", (event) => {
        const { detail } = event as CustomEvent;
        if (allowed && detail?.marketing === "deny") optOut();
      });
    },
    stop() {
      // Whoever is not allowed anything has nothing to hear, and has been told.
      allowed = told = false;
    },
  };
};
