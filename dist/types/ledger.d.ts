import { type ConsentRecord, type Fact } from "./record.js";
/** Where records are kept: entries under keys that are never written twice, so tabs cannot overwrite each other. */
export interface Store {
    /** Every entry whose key begins with `prefix`. Throws where storage cannot be read. */
    get(prefix: string): readonly (readonly [key: string, value: string])[];
    /** Throws where storage is blocked or full. */
    append(key: string, value: string): void;
    clear(keys: readonly string[]): void;
    /** Calls back when another tab has changed something; returns the undo. */
    watch?(changed: () => void): () => void;
}
/** A store for this page's life only. */
export declare const memoryStore: () => Store;
/** The browser's own storage, shared by the tabs of one origin. */
export declare const localStore: (page: Window) => Store;
/** The records of this browser. */
export interface Ledger {
    /** Oldest first. */
    records(): readonly ConsentRecord[];
    /** How many entries could not be read. They may have been anything, so the protective value holds. */
    unread(): number;
    /** `memory`: what is kept will not outlive this page. */
    kept(): "store" | "memory";
    append(fact: Fact, fingerprint: string): ConsentRecord;
    /** Takes these for records of this page, instead of those it was told to take before. They are kept nowhere. */
    assume(records: readonly ConsentRecord[]): void;
    /** Reads the store anew, as another tab may have written. */
    refresh(): void;
    watch(changed: () => void): () => void;
}
/**
 * Opens the records kept under `prefix`. Nothing is written, and no subject exists, before the first record.
 * @param now ms since the epoch
 */
export declare const openLedger: (store: Store, prefix: string, now: () => number, random: () => string) => Ledger;
