import type { AgeBand } from "./config.js";
import type { Consent } from "./consent.js";
/** What the host's own server knows of a known consumer. */
export interface Choice {
    readonly saleShare?: "optedOut" | "optedIn" | undefined;
    readonly limited?: boolean | undefined;
    /** When the consumer chose, ms since the epoch. */
    readonly at: number;
}
/** What the host knows of the visitor: how old, and who. The reference to a consumer is kept nowhere. */
export declare const makeKnown: ({ keep, know, ledger, limit, optOut, state, tell }: Consent) => {
    /** The record tells later pages, on which the host may not know. */
    age: (age: AgeBand) => void;
    /** May the question whether to opt back in be opened now: is it time, or does the visitor act? */
    may: ({ userActivation }: Navigator) => boolean;
    /** A parent has opted in, as the site has verified (7070(a)): only for a visitor under 13. */
    parent: () => boolean;
    /** Without a reference the consumer has left. GPC and later acts restrict whatever the host's server says. */
    identify: (ref: string | undefined, choice?: Choice) => void;
};
