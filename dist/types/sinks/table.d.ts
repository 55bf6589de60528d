import type { Sink } from "./sink.js";
import { type Globals } from "./tag.js";
/**
 * Google consent mode v2: a `default` before any tag, then an `update` with each change. The three advertising types
 * only; `analytics_storage` stays what the site has made it. A default of the site's own that comes later counts
 * instead of ours, but not instead of an update, which an opt-out makes at once.
 *
 * Source: developers.google.com/tag-platform/security/guides/consent. Checked: the types of `@types/gtag.js` 0.0.20;
 * that Google's reader of the data layer takes an `arguments` object for a command and an array not.
 */
export declare const googleConsent: (globals?: Globals) => Sink;
/**
 * Google Ads: restricted data processing (`rdp=1`) and no personalised advertising (`npa=1`), for every product of the
 * page's Google tag, from the next event on.
 *
 * Source: developers.google.com/tag-platform/security/guides/privacy; support.google.com/google-ads/answer/9606827.
 * By the documentation only.
 */
export declare const googleAds: (globals?: Globals) => Sink;
/**
 * Meta pixel: Limited Data Use, before the pixel's `init`; Meta finds out itself whether the visitor is in a state
 * where it has effect.
 *
 * Source: developers.facebook.com/docs/meta-pixel/implementation/data-processing-options. By the documentation only.
 */
export declare const meta: (globals?: Globals) => Sink;
/**
 * Microsoft Advertising (UET): its consent mode, a `default` before the tag, then an `update` with each change.
 *
 * Source: docs.cookiehub.com/advanced/microsoft-consent-mode; help.consentmanager.net, "UET Consent Mode". By the
 * documentation of others only.
 */
export declare const microsoftUet: (globals?: Globals) => Sink;
/**
 * Microsoft Clarity: no advertising storage; its analytics go on as they were. Session replay is another matter than
 * sale: to stop it, mark the tag `data-prechat="sale"`. Under GPC Clarity does not start at all, of itself.
 *
 * Source: learn.microsoft.com/clarity, "consent API v2". Checked: the source of `clarity-js` 0.8.70, which keeps the
 * value that is not named, and the queue of its snippet.
 */
export declare const clarity: (globals?: Globals) => Sink;
/**
 * TikTok pixel: its consent taken back. Limited data use, which TikTok has for the states of the US, can only be said
 * to `ttq.load(id, { limited_data_use: true })` in the site's own snippet.
 *
 * Source: business-api.tiktok.com, "Pixel Cookie Consent Mode", as others cite it. Not checked with the vendor.
 */
export declare const tiktok: (globals?: Globals) => Sink;
/**
 * Pinterest tag: limited data processing, after `load` and before the first event. Where the visitor lives is left to
 * Pinterest.
 *
 * Source: developers.pinterest.com/docs/track-conversions/use-limited-data-processing-flag. By the documentation only.
 */
export declare const pinterest: (globals?: Globals) => Sink;
/**
 * X pixel: restricted data use, in the page's own `config` and `event` calls, for X has no switch for it.
 *
 * Source: business.x.com, "Restricted data use guide", methods 1 and 2. By the documentation only.
 */
export declare const x: (globals?: Globals) => Sink;
/**
 * Reddit pixel: limited data use, in the page's own `init`, which is said again at an opt-out. An opt-in counts from
 * the next page on.
 *
 * Source: Reddit's GTM template (`dpm`, `dpcc`, `dprc`); Segment's `reddit-pixel` destination, which calls `init` again
 * and again. Not checked with the vendor.
 */
export declare const reddit: (globals?: Globals) => Sink;
/**
 * Mixpanel: stops it altogether, for it has one switch only; the visitor's profile and id are kept, since an opt-out of
 * sale is no wish to be deleted. Mixpanel remembers it. Name it only if what it gets counts as sold or shared.
 *
 * Source and check: `mixpanel-browser` 2.83.0, its types and how it takes over its snippet's array.
 */
export declare const mixpanel: (globals?: Globals) => Sink;
/**
 * PostHog: stops it altogether, for it has one switch only, and remembers it. Name it only if what it gets counts as
 * sold or shared.
 *
 * Source and check: `posthog-js` 1.449.2, its types and how it takes over its snippet's array.
 */
export declare const posthog: (globals?: Globals) => Sink;
