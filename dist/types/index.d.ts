import { ConfigError, type Config } from "./config.js";
import type { Listener } from "./event.js";
import type { OnFields } from "./fields.js";
import type { Store } from "./ledger.js";
import { type Prechat } from "./page/prechat.js";
import type { Words } from "./locales/words.js";
import type { Sink } from "./sinks/sink.js";
import type { Vendor } from "./vendors/vendor.js";
export { ConfigError };
export type { Prechat, Sink, Store, Vendor };
export type * from "./config.js";
export type * from "./event.js";
export type { ConsentRecord } from "./record.js";
export type { ConsentState } from "./state.js";
export type { Choice } from "./known.js";
export type { Finding } from "./page/check.js";
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
/**
 * Puts Prechat to work on this page: the gate, the opt-out, the launcher. Called again, it answers with the one that
 * runs already.
 * @throws {ConfigError} where the config does not hold; nothing is released then.
 */
export declare const start: (config: Config, parts?: Parts) => Prechat;
