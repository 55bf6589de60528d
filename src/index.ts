import english from "words:en.page";
import { ConfigError, isConfig, type Config } from "./config.ts";
import type { Listener } from "./event.ts";
import type { OnFields } from "./fields.ts";
import type { Store } from "./ledger.ts";
import { startPage } from "./page/page.ts";
import { running, type Prechat } from "./page/prechat.ts";
import type { Words } from "./locales/words.ts";
import type { Sink } from "./sinks/sink.ts";
import type { Vendor } from "./vendors/vendor.ts";

export { ConfigError };
export type { Prechat, Sink, Store, Vendor };
export type * from "./config.ts";
export type * from "./event.ts";
export type { ConsentRecord } from "./record.ts";
export type { ConsentState } from "./state.ts";
export type { Choice } from "./known.ts";
export type { Finding } from "./page/check.ts";

/** The parts a host may hand in. */
export interface Parts {
  /** The chat behind the gate. @default the config's `vendor.name`, fetched when the visitor shows intent */
  readonly vendor?: Vendor | undefined;
  /** Who is told, besides the standard signals and the DOM event. @default none */
  readonly sinks?: readonly Sink[] | undefined;
  readonly onEvent?: Listener | undefined;
  /** Takes what the visitor fills in before the chat, when it is let in. Personal data: no record or event holds it. */
  readonly onFields?: OnFields | undefined;
  /** The host's own words, such as `i18nextWords(i18n)` of `prechat/i18next`. @default ours in the page's language */
  readonly words?: Words | undefined;
  /** @default localStorage */
  readonly store?: Store | undefined;
  /** Decides which acts count; for a site's own end-to-end tests. Marks every record `test: true`. */
  readonly trust?: ((act: Event) => boolean) | undefined;
}

const chunks: Readonly<Record<string, () => Promise<unknown>>> = {
  "panel.js": () => import("./panel/ask.ts"),
  "choices.js": () => import("./panel/choose.ts"),
  "known.js": () => import("./known.ts"),
  "entitle.js": () => import("./page/entitle.ts"),
  "chat.js": () => import("./page/chat.ts"),
  "cover.js": () => import("./page/cover.ts"),
  "looks.js": () => import("./page/looks.ts"),
  "fields.js": () => import("./panel/fields.ts"),
  "revive.js": () => import("./page/revive.ts"),
  "remind.js": () => import("./page/remind.ts"),
  "check.js": () => import("./page/check.ts"),
  "schema.js": () => import("./schema.ts"),
  "locales/en.js": () => import("words:en"),
  "locales/es.js": () => import("words:es"),
  "locales/es.page.js": () => import("words:es.page"),
  "locales/en.more.js": () => import("words:en.more"),
  "locales/es.more.js": () => import("words:es.more"),
};

/** The rows of all vendors come together: a site that hands in `vendor` needs none of them. */
const rowOf = async (name: string) => {
  const rows = Object.values(await import("./vendors/table.ts"));
  const row = rows.find((one) => name === `vendors/${one.name}.js`);
  if (!row) throw new Error(name);
  return { default: row };
};

/**
 * Puts Prechat to work on this page: the gate, the opt-out, the launcher. Called again, it answers with the one that
 * runs already.
 * @throws {ConfigError} where the config does not hold; nothing is released then.
 */
export const start = (config: Config, parts: Parts = {}): Prechat => {
  if (!isConfig(config)) {
    // What is wrong takes the schema to say: in the console as soon as it has come.
    void import("./schema.ts").then(({ explain }) => {
      for (const issue of explain(config)) console.error("Prechat:", ...Object.values(issue));
    });
    throw new ConfigError(config);
  }
  return (
    running(document) ??
    startPage(config, {
      ...parts,
      say: parts.words,
      page: window,
      words: english,
      languages: ["en", "es"],
      load: <T>(name: string) => (chunks[name]?.() ?? rowOf(name)) as Promise<T>,
    })
  );
};
