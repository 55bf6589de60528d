/** The package's version. Put in by the build. */
declare const VERSION: string;

/** A language's sentences, flat: `words:en` of every form, `words:en.page` of the page, `words:en.more` of some forms, `words:en.all`. */
declare module "words:*" {
  const catalogue: Readonly<Record<string, string>>;
  export default catalogue;
}
