import type { Held, Purpose } from "../gate.js";
import type { Page } from "./stage.js";
/** Whether a purpose's scripts may run now, who is told of one that does, and the list of those that may not. */
export interface Lanes {
    isOpen(purpose: Purpose): boolean;
    ran(purpose: Purpose): void;
    hold(held: Held): void;
}
/** What an address, or the code of a module, is to be held for now. */
export type PurposeOf = (address: unknown, code?: string) => Purpose | undefined;
/**
 * Catches a script at its `src`, however that is said, so that nothing is asked for. Own properties of the script's
 * prototype stand before Element's, which stay as they are. Returns its undo.
 */
export declare const catchScripts: ({ HTMLScriptElement, document }: Page, purposeOf: PurposeOf, hold: (held: Held) => void, 
/** Addresses that were asked for and not given to the element: without a `src` it sleeps, also when inserted. */
wanted: WeakMap<Node, unknown>) => (() => void);
