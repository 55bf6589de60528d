/** What something is held for. */
export type Purpose = "chat" | "sale";
/** One held thing. `release` runs it, once; a promise keeps the next one waiting, so that order is kept. */
export interface Held {
    readonly purpose: Purpose;
    release(): void | Promise<unknown>;
}
/** The one list of what is held, a lane for each purpose. */
export declare const makeGate: (failed: (error: unknown) => void) => {
    /** Holds it, or runs it at once where its purpose is open and nothing waits before it. */
    hold: (held: Held) => void;
    /** Lets a purpose's entries run in the order they came, or holds later ones again; what ran stays run. */
    open: (purpose: Purpose, open?: boolean) => void;
    /** Do a purpose's entries run as they come? */
    isOpen: (purpose: Purpose) => boolean;
    /** One has run that was never held. */
    ran: (purpose: Purpose) => void;
    /** How many are held now, and how many have run on this page. */
    count: (purpose: Purpose) => {
        readonly held: number;
        readonly released: number;
    };
};
