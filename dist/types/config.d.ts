import type { AssistantConfig, ClauseName, GdprConsentConfig, IncentiveConfig, OwnClause, Texts } from "./clauses.js";
import type { FieldConfig } from "./fields.js";
import type { PartyConfig } from "./parties.js";
export type * from "./clauses.js";
export type * from "./fields.js";
export type * from "./parties.js";
/** Kinds of personal information, in the law's groups (Civ. Code 1798.140(v)) under plain names. */
export type Category = "identifiers" | "messages" | "device-usage" | "location" | "commercial" | "audio-video" | "inferences" | "sensitive";
/** One row of the notice at collection (Cal. Code Regs. tit. 11, 7012(e)(1)-(4)). Nothing here has a default. */
export interface Collected {
    readonly category: Category;
    /** `support`, `sales`, `orders`, `security`, `improvement`, or the owner's own words. */
    readonly purpose: Texts;
    /** `12 months`, `30 days`, `2 years`, or the owner's own words: a period or the criteria for it. */
    readonly retention: Texts;
    /** The owner's own name for this kind, in place of ours: it stands inside a sentence, so it begins small. @default the law's group under a plain name */
    readonly called?: Texts | undefined;
    /** What belongs to it here. @default examples of the group */
    readonly examples?: Texts | undefined;
    /** Is this kind sold? */
    readonly sold: boolean;
    /** Is this kind shared for cross-context behavioral advertising? */
    readonly shared: boolean;
}
/** Who runs the chat, and how it is held. */
export interface VendorConfig {
    /** A vendor of the table, or `custom` together with `scripts` and `label`. */
    readonly name: VendorName;
    /** The account at the vendor (licence, property, website id). With it Prechat loads the vendor itself (way 1). */
    readonly id?: string | undefined;
    /** `own`: the business runs the chat software itself. Decides the notice's words (7050, 7051). */
    readonly role: "service-provider" | "third-party" | "own";
    /** May chats be used to train or improve AI models? */
    readonly trainsAi: boolean;
    /** The name visitors are shown. @default the vendor's own name */
    readonly label?: string | undefined;
    /** Further parts of script addresses that are this vendor's (way 3), such as `chat.acme.example/`. @default [] */
    readonly scripts?: readonly string[] | undefined;
    /** CSS selectors of the elements the vendor draws in. @default the vendor's known ones */
    readonly holders?: readonly string[] | undefined;
    /** The vendor runs unseen before the notice, so that agents may invite; the record says so. @default false */
    readonly covered?: boolean | undefined;
}
/** The vendors whose scripts are known by address. */
export type VendorName = "livechat" | "rocketchat" | "deep-chat" | "intercom" | "crisp" | "tawk" | "userlike" | "flowise" | "botframework" | "openwidget" | "chatbot" | "custom";
/** The button that stands in for the vendor's while the chat is held. */
export interface LauncherConfig {
    /** @default "bottom-right" */
    readonly position?: "bottom-right" | "bottom-left" | undefined;
    /** The owner's own words on the button. @default the language's words for "Chat" */
    readonly label?: string | undefined;
    /** A CSS colour for the button; its text turns black or white, whichever reads better. @default `--prechat-accent` */
    readonly color?: string | undefined;
    /** @default "chat" */
    readonly icon?: "chat" | "question" | "none" | undefined;
}
/** Where and when the launcher is offered. The chat is held whether or not it is. */
export interface ShowConfig {
    /** Paths that offer the chat; `*` stands for anything. @default every path */
    readonly paths?: readonly string[] | undefined;
    /** `mon-fri 09:00-17:00`, optionally followed by a time zone: `mon-fri 09:00-17:00 America/Los_Angeles`. @default always */
    readonly hours?: string | undefined;
}
/** The tags that sell or share data: what waits while that is not allowed. */
export interface SaleConfig {
    /** Parts of the addresses of ad, replay and similar scripts, such as `ads.example/tag.js`. */
    readonly scripts: readonly string[];
}
/** How old the visitor is, as far as the site knows (Civ. Code 1798.120(c)). Prechat asks nobody for their age. */
export type AgeBand = "under13" | "13to15" | "16plus";
/** What the site owner says. The same in `data-*`, in JSON and in `start()`. */
export interface Config {
    /** The business, as visitors know it. */
    readonly company: string;
    /** Its postal address. */
    readonly address: string;
    /** Where visitors write to about privacy. */
    readonly email: string;
    /** Another way to reach the business, offered to who declines. */
    readonly phone?: string | undefined;
    /** A page with a form, offered to who declines: http(s). @default none */
    readonly contactPage?: string | undefined;
    /** The section of the privacy policy about this chat: http(s), with a `#fragment` (7012(f)). */
    readonly privacyPolicy: string;
    /** The page of the notice of right to opt out (7012(e)(5), 7013). Required once anything is sold or shared. */
    readonly optOutPage?: string | undefined;
    /** What is collected in the chat, a row a category (7012(e)). */
    readonly collects: readonly Collected[];
    /** The chat. Without it Prechat only serves the opt-out. */
    readonly vendor?: VendorConfig | undefined;
    /** Who receives it besides the business and its chat vendor. @default nobody */
    readonly parties?: readonly PartyConfig[] | undefined;
    /** The built-in clauses of the form, each once. @default business-notice, processing, recording */
    readonly clauses?: readonly ClauseName[] | undefined;
    /** An AI answers: the form's first line says so. @default people answer */
    readonly assistant?: AssistantConfig | undefined;
    /** Something is given in return for personal information: a box of its own. @default none */
    readonly incentive?: IncentiveConfig | undefined;
    /** A permission under the GDPR, apart from the chat: a box of its own. @default none */
    readonly gdprConsent?: GdprConsentConfig | undefined;
    /** The owner's own clauses. @default none */
    readonly ownClauses?: readonly OwnClause[] | undefined;
    /** What is asked before the chat; handed to the chat and to `onFields`, never into a record. @default nothing */
    readonly fields?: readonly FieldConfig[] | undefined;
    /** `session`: after acknowledging, the vendor loads with each page of that visit only. `always`: on later visits too. @default "session" */
    readonly release?: "session" | "always" | undefined;
    /** Months until an acknowledgement is asked for again, 1 to 12. @default 12 */
    readonly acknowledgementLasts?: number | undefined;
    /** How long, in ms, sinks that answer with a promise hold the release back, 0 to 10000. @default 1500 */
    readonly tellTimeout?: number | undefined;
    /** @default true; `false` is a knowing off switch: the vendor runs as if Prechat were not there. */
    readonly enabled?: boolean | undefined;
    readonly show?: ShowConfig | undefined;
    /** `false`: no button of ours; the host's own `data-prechat="open"` elements open the form. */
    readonly launcher?: LauncherConfig | false | undefined;
    /** A BCP 47 tag. @default the page's own language, else English */
    readonly language?: string | undefined;
    /** The visitors' US state as an ISO 3166-2 code. Outside California the opt-out has another title. @default "US-CA" */
    readonly region?: string | undefined;
    /**
     * Is sensitive information used beyond what 7027(m) allows without a choice? Then visitors may limit that (1798.121),
     * and outside California nothing of it is used before they opt in. `exempt`: only as 7027(m) allows. Has to be said
     * where a row's category is `sensitive`. @default "not-used"
     */
    readonly sensitive?: "not-used" | "exempt" | "used" | undefined;
    /** Every visitor's age, where the site is made for one band. @default unknown, until `age()` says it */
    readonly age?: AgeBand | undefined;
    readonly sale?: SaleConfig | undefined;
    /** The title of `data-prechat="choices"`: "Your Privacy Choices" or "Your California Privacy Choices" (7015(b)). @default "privacy" */
    readonly choicesTitle?: "privacy" | "california" | undefined;
    /** Keeps the records of several businesses on one origin apart. @default none */
    readonly tenant?: string | undefined;
}
/** One mistake in a config: where, what is wrong, and how to mend it. */
export interface ConfigIssue {
    /** As written in JSON: `collects[0].retention`; `config` for the whole. */
    readonly path: string;
    readonly message: string;
    readonly hint: string;
}
/** Thrown to the developer when a config does not hold. `explain(error.given)` of `prechat/schema` says why. */
export declare class ConfigError extends Error {
    /** What was given as the config. */
    readonly given: unknown;
    /** The mistakes, where they are known already. */
    readonly issues: readonly ConfigIssue[];
    constructor(given: unknown, issues?: readonly ConfigIssue[]);
}
/** A config with its defaults filled in, its texts trimmed, frozen; the host's own object is left alone. */
export interface SettledConfig extends Config {
    readonly clauses: readonly ClauseName[];
    readonly release: "session" | "always";
    readonly acknowledgementLasts: number;
    readonly tellTimeout: number;
    readonly enabled: boolean;
}
/** Is this a config? Says only yes or no; `prechat/schema` says why not. */
export declare const isConfig: (value: unknown) => value is Config;
/** The canonical form: the same from `data-*`, JSON and `start()`. */
export declare const normalize: (config: Config) => SettledConfig;
