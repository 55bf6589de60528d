import type { ConsentState } from "../state.js";
type Api = "__gpp" | "__uspapi";
/** The page, where a stranger may have put an API of the same name, or a stub with its handler of messages. */
export type Page = Window & typeof globalThis & {
    [name in Api | `${Api}_msghandler`]?: unknown;
};
/** What `gpp()` and `usp()` are made from. */
export interface SignalOptions {
    readonly page: Page;
    /** The state at this moment, so that the first answer is already right; later ones come with each event. */
    readonly state: ConsentState;
    /** Is anything sold or shared, so that notice of the right to opt out is given (Civ. Code 1798.135)? */
    readonly notices: boolean;
    /** Called at once with the name of an API that the page already has from somebody else: then nothing of ours is installed. */
    readonly foreign?: ((name: Api) => void) | undefined;
}
/** What other tags are told, in the numbers of GPP's fields. */
export interface OptOutSignal {
    /** 0 not applicable, 1 given. */
    readonly notice: 0 | 1;
    /** 0 not applicable, 1 opted out, 2 did not opt out. */
    readonly optOut: 0 | 1 | 2;
    readonly gpc: boolean;
}
/**
 * Reads what other tags are told from the state.
 *
 * A wish not to be sold is passed on even by a site that itself sells nothing, for others on the page read it too; and
 * GPC counts as that wish, because clients go by the opt-out fields and not by the GPC bit.
 */
export declare const readSignal: ({ gpc, optOut, saleShareAllowed }: ConsentState, notices: boolean) => OptOutSignal;
export {};
