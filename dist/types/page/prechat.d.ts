import type { Listener } from "../event.js";
import type { OnFields } from "../fields.js";
import type { Store } from "../ledger.js";
import type { Catalogue, Words } from "../locales/words.js";
import type { ConsentRecord } from "../record.js";
import type { Sink } from "../sinks/sink.js";
import type { ConsentState } from "../state.js";
import type { AgeBand } from "../config.js";
import type { Choice } from "../known.js";
import type { Vendor } from "../vendors/vendor.js";
import type { Finding } from "./check.js";
import type { Load } from "./chunks.js";
import type { Page } from "./stage.js";
/** The handle: `window.prechat`, and what `start()` gives back. */
export interface Prechat {
    readonly state: ConsentState;
    /** Calls at once and at each change; returns its undo. */
    subscribe(watcher: (state: ConsentState) => void): () => void;
    /** Tells every event, `ready` first; a listener that answers with a promise acts on opt-outs. Returns its undo. */
    on(listener: Listener): () => void;
    /** Takes what the visitor fills in before the chat, if the config asks for `fields`. Returns its undo. */
    onFields(take: OnFields): () => void;
    /** Opens the form, or the chat where it has been acknowledged. */
    open(): void;
    /** Opens the visitor's choices. */
    choices(): void;
    /** Closes the form, which is a decline. */
    decline(): void;
    withdraw(): void;
    optOut(): void;
    /** Limits the use of sensitive information (1798.121). */
    limit(): void;
    /**
     * The visitor asks to opt back in: opens the choices with the question whether to (7028(a)). Does nothing within 12
     * months of a refusal, unless called in an act of the visitor's. `account`: a parent has opted in for a child under
     * 13, as the site has verified.
     */
    optIn(by?: {
        readonly source: "account";
    }): void;
    /** The visitor asks to take back a limit: opens the choices with that question. */
    unlimit(): void;
    /**
     * A consumer whom the site knows is here, and what its server has of them; without a reference they have left. The
     * server's record wins over this browser's older ones; GPC still restricts. The reference is kept nowhere.
     */
    identify(ref: string | undefined, choice?: Choice): void;
    /** How old the visitor is. Under 16 nothing is sold or shared until the right person opts in (1798.120(c)). */
    age(band: AgeBand): void;
    /** Looks for `data-prechat` elements in a tree that was made just now, such as a new shadow root. */
    links(root: ParentNode): void;
    /** The records of this browser, oldest first. */
    records(): readonly ConsentRecord[];
    /** What an owner should mend, found on this page. */
    check(): Promise<Finding[]>;
    /** Takes everything out of the page again. What is held stays asleep. */
    destroy(): void;
}
/** The parts a page is made from. */
export interface PageParts {
    readonly page: Page;
    readonly load: Load;
    readonly languages: readonly string[];
    /** The English words of the first load. */
    readonly words: Catalogue;
    /** The host's own words, instead of any of ours. */
    readonly say?: Words | undefined;
    readonly tag?: HTMLScriptElement | undefined;
    readonly vendor?: Vendor | undefined;
    readonly sinks?: readonly Sink[] | undefined;
    readonly onEvent?: Listener | undefined;
    readonly onFields?: OnFields | undefined;
    readonly store?: Store | undefined;
    readonly trust?: ((act: Event) => boolean) | undefined;
}
/** The Prechat that runs in this page already: a second one would hold and ask twice. */
export declare const running: (document: Document) => Prechat | undefined;
/** Marks the page as served by this one; `undefined` takes the mark away. */
export declare const setRunning: (document: Document, prechat: Prechat | undefined) => void;
