/** The package's version. Put in by the build. */
declare const VERSION: string;

/** A language's sentences, flat: `words:en` for the panel, `words:en.page` for the page, `words:en.all` for both. */
declare module "words:*" {
  const catalogue: Readonly<Record<string, string>>;
  export default catalogue;
}
