import type { Catalogue } from "../locales/words.ts";
import { drawPage, type Drawing } from "./draw.ts";
import type * as Looks from "./looks.ts";

/** Draws once the words are there, and keeps what is drawn as the state is; nothing where all was taken away meanwhile. */
export const appear = async (
  stage: Omit<Drawing, "word" | "looks">,
  english: Catalogue,
): Promise<ReturnType<typeof drawPage> | undefined> => {
  const { config, consent, language, links, load, page, say, signal } = stage;
  const { document } = page;
  const [catalogue, looks] = await Promise.all([
    say || language === "en"
      ? english
      : load<{ default: Catalogue }>(`locales/${language}.page.js`).then(
          (module) => module.default,
          () => english,
        ),
    config?.show || config?.launcher
      ? load<typeof Looks>("looks.js").catch(() => undefined)
      : undefined,
  ]);
  if (signal.aborted) return undefined;
  const word = (key: string) => say?.(`page.${key}`) ?? catalogue[`page.${key}`] ?? "";
  const drawn = drawPage({ ...stage, word, looks });
  let told = consent.state().optOut;
  consent.subscribe(({ optOut: now, notice }) => {
    // Another tab has decided: the form here has nothing left to ask.
    if (notice === "acknowledged" && consent.isShown()) {
      consent.show(false);
      drawn.frame.close();
    }
    // The step to honored is said to whoever was told that it was received; never for a signal alone.
    if (told !== now && now === "honored") drawn.confirm();
    told = now;
    drawn.update();
  });
  const watch = () =>
    links.watch(() => {
      links.scan(document, drawn.fill);
      drawn.update();
    });
  // Late: earlier it would throw away a tree that a framework is about to hydrate.
  if (document.readyState === "complete") watch();
  else page.addEventListener("load", watch, { signal });
  return drawn;
};
