import type { Catalogue } from "../locales/words.ts";
import type * as Ask from "../panel/ask.ts";
import type * as Choose from "../panel/choose.ts";
import type { drawPage } from "./draw.ts";
import type { PageParts } from "./prechat.ts";
import { make } from "./root.ts";
import type { Stage } from "./stage.ts";

type Drawn = ReturnType<typeof drawPage>;
type Given = Omit<Stage, "page" | "config" | "frame" | "root" | "words"> & {
  readonly config: Stage["config"] | undefined;
};

/** Opens the form and the choices: a frame at once, and what belongs in it as soon as it has come. */
export const makeDialogs = ({ load, page }: PageParts, given: Given) => {
  const { config, consent, language } = given;
  let drop = () => {};

  const fetchWords = () =>
    load<{ default: Catalogue }>(`locales/${language}.js`).then((module) => module.default);

  const show = async <T>({ frame, root, words, catalogue }: Drawn, name: string, draw: (it: T, stage: Stage) => void) => {
    const lines = (key: string, ...more: (Node | string)[]) =>
      frame.open(words("page.close"), words(key), ...more);
    drop = () => {
      consent.show(false);
      frame.close();
    };
    try {
      if (!config) return lines("page.unavailable");
      lines("page.loading");
      const [chunk, more] = await Promise.all([load<T>(name), fetchWords()]);
      // Closed while it was loading.
      if (!frame.isOpen()) return;
      draw(chunk, { ...given, page, config, frame, root, words: { ...catalogue, ...more } });
    } catch (error) {
      // Why there is no form now, and how else to reach the business: never an open chat.
      consent.fail(error);
      const link = (href: string, text: string) => make(page.document, "a", { href }, text);
      const { email = "", phone } = config ?? {};
      lines("page.unavailable", link(`mailto:${email}`, email), ...(phone ? [link(`tel:${phone}`, phone)] : []));
    }
  };

  return {
    /** On intent: panel and words side by side. */
    prepare: () => void Promise.all([load("panel.js"), fetchWords()]).catch(() => {}),
    ask: (drawn: Drawn) => show<typeof Ask>(drawn, "panel.js", (it, stage) => it.ask(stage)),
    choose: (drawn: Drawn) => show<typeof Choose>(drawn, "choices.js", (it, stage) => it.choose(stage)),
    /** Takes the form away without an act. */
    drop: () => drop(),
  };
};
