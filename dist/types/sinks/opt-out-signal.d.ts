import type { ConsentState } from "../state.js";
type Api = "__gpp" | "__uspapi";
/** The page, where a stranger may have put an API of the same name, or a stub with its handler of messages. */
export type Page = Window & typeof globalThis & {
    [name in Api | `${Api}_msghandler`]?: unknown;
};
/** What `gpp()` and `usp()` are made from. */
export interface SignalOptions {
    readonly page: Page;
    /** The state at the moment of asking: a signal that the browser has only just begun to send counts at once. */
    readonly state: () => ConsentState;
    /** Is anything sold or shared, so that notice of the right to opt out is given (Civ. Code 1798.135)? */
    readonly notices: boolean;
    /** The ISO 3166-2 code of the state whose law the config follows. @default "US-CA" */
    readonly region?: string | undefined;
    /** Called at once with the name of an API that the page already has from somebody else: then nothing of ours is installed. */
    readonly foreign?: ((name: Api) => void) | undefined;
}
/** What other tags are told, in the numbers of GPP's fields: 0 is always not applicable. */
export type OptOutSignal = readonly [
    /** 1 given. */
    notice: number,
    /** 1 opted out, 2 did not opt out. */
    optOut: number,
    /** Of the right to limit the use of sensitive data: 1 given. */
    limitNotice: number,
    /** Every kind of sensitive data: 1 opted out, or no consent. */
    limited: number,
    /** A visitor known to be under 16: 1 no consent. */
    child: number,
    gpc: boolean
];
/**
 * Reads what other tags are told from the state.
 *
 * A wish not to be sold is passed on even by a site that itself sells nothing, for others on the page read it too; and
 * GPC counts as that wish, because clients go by the opt-out fields and not by the GPC bit. A minor's own opt-in is not
 * passed on as a consent: no section can say whose it is.
 */
export declare const readSignal: ({ age, gpc, optOut, saleShareAllowed, sensitive, sensitiveAllowed }: ConsentState, notices: boolean) => OptOutSignal;
export {};
