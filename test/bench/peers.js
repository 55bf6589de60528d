// @ts-check
import { readFileSync } from "node:fs";

const modules = new URL("node_modules/", import.meta.url);

const probo = {
  banner_id: "bench",
  version: 1,
  language: "en",
  default_language: "en",
  privacy_policy_url: "/privacy",
  cookie_policy_url: "/privacy",
  consent_expiry_days: 365,
  consent_mode: "OPT_OUT",
  regulation: "CCPA",
  layout: {
    presentation: "OPT_OUT",
    // Its own default under the CCPA: closed until the visitor asks.
    initial_state: "hidden",
    reopen_state: "privacy_choices",
    default_non_necessary_granted: true,
    buttons: { accept_all: false, reject_all: true, customize: false, save: false },
    settings_link: "ccpa_privacy_choices",
  },
  show_branding: false,
  resource_reporting_enabled: false,
  categories: ["Necessary", "Advertising"].map((name) => ({
    name,
    slug: name.toLowerCase(),
    description: "What it is for.",
    kind: name === "Necessary" ? "NECESSARY" : "NORMAL",
    cookies: [],
    gcm_consent_types: [],
    posthog_consent: false,
  })),
  texts: { banner_title: "Your privacy", banner_description: "We share data with partners." },
};

const vanilla = {
  // It takes a driven browser for a bot, and would show it nothing.
  hideFromBots: false,
  categories: { necessary: { enabled: true, readOnly: true }, advertising: {} },
  language: {
    default: "en",
    translations: {
      en: {
        consentModal: {
          title: "Your privacy",
          description: "We share data with partners who advertise for us.",
          acceptAllBtn: "Accept",
          acceptNecessaryBtn: "Reject",
          showPreferencesBtn: "Preferences",
        },
        preferencesModal: {
          title: "Preferences",
          acceptAllBtn: "Accept",
          acceptNecessaryBtn: "Reject",
          savePreferencesBtn: "Save",
          closeIconLabel: "Close",
          sections: [
            { title: "Your privacy", description: "We share data with partners." },
            { title: "Necessary", description: "Always on.", linkedCategory: "necessary" },
            { title: "Advertising", description: "Ads.", linkedCategory: "advertising" },
          ],
        },
      },
    },
  },
};

const klaro = {
  version: 1,
  privacyPolicy: "/privacy",
  services: [{ name: "ads", title: "Ads", purposes: ["advertising"] }],
  translations: { en: { purposes: { advertising: { title: "Advertising" } } } },
};

const orejime = {
  privacyPolicyUrl: "/privacy",
  purposes: [{ id: "ads", title: "Advertising", description: "Ads.", cookies: ["ads"] }],
};

/**
 * The peers as their own documentation puts them on a page, with what they need to show themselves.
 * `body` stands in the page's own part, `answers` is what their server would say, `stands` finds what they draw.
 *
 * @type {Record<string, { files: string[], stands: string, head: (files: string[]) => string, body?: (files: string[]) => string, answers?: Record<string, unknown> }>}
 */
export const peers = {
  "vanilla-cookieconsent": {
    files: ["dist/cookieconsent.umd.js", "dist/cookieconsent.css"],
    stands: "#cc-main .cm",
    head: ([, css]) => `<link rel="stylesheet" href="${css}">`,
    // At the page's end, where its documentation puts it: it draws at once, and in the head has no body to draw in.
    body: ([js]) =>
      '<button type="button" data-cc="show-preferencesModal">Preferences</button>' +
      `<script src="${js}"></script><script>CookieConsent.run(${JSON.stringify(vanilla)})</script>`,
  },
  klaro: {
    files: ["dist/klaro.js"],
    stands: ".klaro .cookie-notice",
    head: ([js]) =>
      `<script>var klaroConfig=${JSON.stringify(klaro)}</script><script defer src="${js}"></script>`,
  },
  orejime: {
    files: ["dist/orejime-standard-en.js", "dist/orejime-standard.css"],
    stands: ".orejime-Banner",
    head: ([js, css]) =>
      `<script>window.orejimeConfig=${JSON.stringify(orejime)}</script>` +
      `<script src="${js}"></script><link rel="stylesheet" href="${css}">`,
  },
  "@probo/cookie-banner": {
    files: ["dist/cookie-banner.iife.js"],
    stands: "probo-settings-link svg",
    head: ([js]) =>
      `<script src="${js}" data-banner-id="bench" data-base-url="{origin}/probo/" data-gcm-enabled="false"></script>`,
    body: () => "<probo-settings-link>Privacy</probo-settings-link>",
    answers: { "/probo/bench/config": probo },
  },
};

/** A peer's file, as a site would serve it. @param {string} name @param {string} file */
export const peerFile = (name, file) => readFileSync(new URL(`${name}/${file}`, modules));

/** @param {string} name @returns {string} */
export const peerVersion = (name) => JSON.parse(String(peerFile(name, "package.json"))).version;
