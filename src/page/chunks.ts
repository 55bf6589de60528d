/** Fetches one of our own lazily loaded modules by its name in `dist/`. */
export type Load = <T>(name: string) => Promise<T>;

/** One hash over all chunks, and the languages whose words lie in `dist/`; put in by the build. */
declare const PIN: string;
declare const LANGUAGES: readonly string[];

/**
 * Loads chunks from beside the script, by absolute address (a relative one fails across origins in Chromium) and pinned
 * by hash, so that two releases never mix.
 */
export const fromBase = (base: string): { load: Load; languages: readonly string[] } => ({
  languages: LANGUAGES,
  load: (name) => {
    const address = `${base}${name}?v=${PIN}`;
    // Firefox remembers a failed import for ever: the second try needs an address of its own.
    return import(/* @vite-ignore */ address).catch(() => import(/* @vite-ignore */ `${address}-`));
  },
});
