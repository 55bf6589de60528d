/** An owner's own words: the same in every language, or for each language by its BCP 47 tag: `{ en: "...", es: "..." }`. */
export type Texts = string | Readonly<Record<string, string>>;
/** The built-in clauses that need nothing but their name. */
export type ClauseName = "business-notice" | "processing" | "recording" | "sensitive-warning" | "minors" | "marketing";
/** The built-in clauses; the last three stand in the form as soon as their option is there. */
export type BuiltInClause = ClauseName | "assistant" | "incentive" | "gdpr-consent";
/** Names a clause in the form and in the records. */
export type ClauseId = BuiltInClause | `own-${string}`;
/** Who answers, told in the form's first line: an AI, or an AI and people (Cal. Bus. & Prof. Code 17941; EU AI Act 50(1)). */
export interface AssistantConfig {
    /** `hybrid`: an AI answers first or in part, people may take over. */
    readonly kind: "ai" | "hybrid";
    /** Says the line again after so many minutes of chat, 5 to 1440, as laws on companion bots ask. @default once, in the form */
    readonly repeat?: number | undefined;
}
/** Something given in return for personal information: a notice of financial incentive (7016), and a box of its own. */
export interface IncentiveConfig {
    /** What the visitor gets: "10% off your next order". */
    readonly offer: Texts;
    /** The page with the terms and the value of the information (7016(d)): http(s). */
    readonly terms: string;
}
/** A permission under the GDPR (article 6(1)(a)), apart from the chat: a box that may stay empty. */
export interface GdprConsentConfig {
    /** `support`, `sales`, `orders`, `security`, `improvement`, or the owner's own words. */
    readonly purpose: Texts;
}
interface OwnText {
    readonly id: `own-${string}`;
    /** A word or two. */
    readonly name: Texts;
    readonly text: Texts;
}
/**
 * A clause of the owner's. Only a notice or a statement on recording can be required: whoever must agree to something
 * else before they may chat has not agreed freely (Cal. Code Regs. tit. 11, 7004(a)(4)(B); Civ. Code 1798.140(h)).
 */
export type OwnClause = OwnText & ({
    /** What the visitor is told. */
    readonly kind: "notice" | "recording";
    /** `true`: with a box that must be checked. @default false, said without a box */
    readonly required?: boolean | undefined;
} | {
    /** What the visitor may allow: a box that may stay empty. */
    readonly kind: "consent";
    readonly required?: false | undefined;
});
/** The edition of each built-in clause: raised only when its meaning changes, so that typos re-ask nobody. */
export declare const editions: Readonly<Record<BuiltInClause, number>>;
/** What a config says of clauses. */
interface Clauses {
    readonly clauses: readonly ClauseName[];
    readonly assistant?: AssistantConfig | undefined;
    readonly incentive?: IncentiveConfig | undefined;
    readonly gdprConsent?: GdprConsentConfig | undefined;
    readonly ownClauses?: readonly OwnClause[] | undefined;
}
/** The built-in clauses of a config, in the form's order. */
export declare const builtIn: (config: Clauses) => BuiltInClause[];
/** How a clause stands in the form: with a box that must be checked, with one that may be, or said without a box. */
export type Box = "required" | "optional" | "none";
/** A clause as the form and the records know it. */
export interface Clause {
    readonly id: ClauseId;
    readonly edition: number;
    readonly box: Box;
    /** The owner's own; the built-in ones have their words in the catalogue. */
    readonly own?: OwnClause | undefined;
}
/** Every clause of a config: first what is said, then what must be checked, then what may be. */
export declare const clausesOf: (config: Clauses) => Clause[];
export {};
