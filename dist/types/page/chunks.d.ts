/** Fetches one of our own lazily loaded modules by its name in `dist/`. */
export type Load = <T>(name: string) => Promise<T>;
/**
 * Loads chunks from beside the script, by absolute address (a relative one fails across origins in Chromium) and pinned
 * by hash, so that two releases never mix.
 */
export declare const fromBase: (base: string) => {
    load: Load;
    languages: readonly string[];
};
