/** Fetches one of our own lazily loaded modules by its name in `dist/`. */
export type Load = <T>(name: string) => Promise<T>;

/** The names that can be loaded, with the hash of each chunk's bytes; put in by the build. */
declare const CHUNKS: Readonly<Record<string, string>>;

/** The languages whose words lie in `dist/`. */
export const languages = (names: object): string[] =>
  Object.keys(names).flatMap((name) => /^locales\/([\w-]+)\.js$/.exec(name)?.[1] ?? []);

/**
 * Loads chunks from beside the script, by absolute address (a relative one fails across origins in Chromium) and pinned
 * by hash, so that two releases never mix.
 */
export const fromBase = (base: string): { load: Load; languages: string[] } => ({
  languages: languages(CHUNKS),
  load: (name) => {
    const address = `${base}${name}?v=${CHUNKS[name]}`;
    // Firefox remembers a failed import for ever: the second try needs an address of its own.
    return import(/* @vite-ignore */ address).catch(() => import(/* @vite-ignore */ `${address}&again`));
  },
});
