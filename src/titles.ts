import type { Config } from "./config.ts";
import type { Words } from "./locales/words.ts";

/** What a privacy link of the site's header or footer is for; the value of its `data-prechat`. */
export type TitleUse = "do-not-sell" | "limit" | "choices";

/** A link that a site has to have, with the title that the law gives it. */
export interface Title {
  readonly use: TitleUse;
  readonly text: string;
  /** Where it leads without JavaScript. */
  readonly href: string | undefined;
  /** The opt-out icon has to stand beside it (7015(b)): `optOutIcon`, about as large as the icons around it. */
  readonly icon: boolean;
}

/**
 * The opt-out icon (7015(b)), 30 to 14: a pill, its left part white with a check mark, its right part blue with a
 * cross. Strokes are 1.6 wide.
 */
export const optOutIcon = {
  viewBox: "0 0 30 14",
  paths: [
    { d: "M7 .6h16a6.4 6.4 0 0 1 0 12.8H7A6.4 6.4 0 0 1 7 .6z", fill: "#fff", stroke: "none" },
    { d: "M17.3 .6H23a6.4 6.4 0 0 1 0 12.8h-9.2z", fill: "#06f", stroke: "none" },
    { d: "M7 .6h16a6.4 6.4 0 0 1 0 12.8H7A6.4 6.4 0 0 1 7 .6z", fill: "none", stroke: "#06f" },
    { d: "m5.2 7.2 2.6 2.6 4.4-5.6", fill: "none", stroke: "#06f" },
    { d: "m19 4.6 4.8 4.8m0-4.8L19 9.4", fill: "none", stroke: "#fff" },
  ],
} as const;

/** Only California says "sell or share" and fixes the words. */
const isCalifornia = ({ region }: Config): boolean => (region ?? "US-CA") === "US-CA";

/** The title of a link: fixed words in California (7013(a), 7014(a), 7015(b)), translated faithfully elsewhere. */
export const titleOf = (use: TitleUse, config: Config, words: Words): string =>
  words(
    use === "limit"
      ? "title.limit"
      : use === "choices"
        ? `title.${config.choicesTitle ?? "privacy"}`
        : isCalifornia(config)
          ? "form.opt-out"
          : "title.elsewhere",
  );

/** Which links a site needs, from what it says it collects. */
export const usesOf = (config: Config): TitleUse[] => {
  const sells = config.collects.some(({ sold, shared }) => sold || shared);
  const limits = config.sensitive === "used";
  return sells && limits ? ["choices"] : sells ? ["do-not-sell"] : limits ? ["limit"] : [];
};

/**
 * The links that a site needs in its header or footer, on every page that collects: none, one for its one right, or
 * the one that stands for both (1798.135(a)(3)). For a site's own components; a marked empty link is filled by itself.
 */
export const titles = (config: Config, words: Words): Title[] =>
  usesOf(config).map((use) => ({
    use,
    text: titleOf(use, config, words),
    href: config.optOutPage ?? config.privacyPolicy,
    icon: use === "choices",
  }));
