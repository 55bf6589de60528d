import type { Catalogue, Words } from "../locales/words.ts";
import type * as Ask from "../panel/ask.ts";
import type * as Choose from "../panel/choose.ts";
import type { Load } from "./chunks.ts";
import { makeFrame } from "./frame.ts";
import { make } from "./root.ts";
import type { Axis } from "../standing.ts";
import type { Backstage } from "./stage.ts";

type Chunk = typeof Ask | typeof Choose;

/** Opens the form and the choices: a frame at once, and what belongs in it as soon as it has come. */
export const makeDialogs = (
  { config, ...stage }: Backstage,
  load: Load,
  body: HTMLElement,
  word: Words,
) => {
  const { consent, language, say, trusted } = stage;
  const frame = makeFrame(body, trusted);
  const line = (key: string, ...more: (Node | string)[]) =>
    frame.open(word("close"), word(key), ...more);
  const contact = (scheme: string, to: string | undefined) =>
    to ? [" ", make("a", { href: scheme + to }, to)] : [];

  /** Our words of the form and the choices; none where the host has its own. */
  const wording = async (): Promise<Catalogue> =>
    say ? {} : (await load<{ default: Catalogue }>(`locales/${language}.js`)).default;

  /** Why there is no chat now, and how else to reach the business. */
  const excuse = () =>
    line("unavailable", ...contact("mailto:", config?.email), ...contact("tel:", config?.phone));

  return {
    frame,
    excuse,
    wording,
    /** Draws what a chunk draws, with all the words of the language. */
    show: async (name: "panel.js" | "choices.js", asking?: Axis): Promise<void> => {
      if (!config) return excuse();
      line("loading");
      try {
        const [chunk, words] = await Promise.all([load<Chunk>(name), wording()]);
        // Closed while it was loading?
        if (frame.isOpen()) {
          const root = body.getRootNode() as ShadowRoot;
          await chunk.draw({ ...stage, asking, config, load, frame, root, words });
        }
      } catch (error) {
        // Never an open chat.
        consent.fail(error);
        excuse();
      }
    },
  };
};
