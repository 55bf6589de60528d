import type { Config } from "./config.js";
import type { Words } from "./locales/words.js";
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
export declare const optOutIcon: {
    readonly viewBox: "0 0 30 14";
    readonly paths: readonly [{
        readonly d: "M7 .6h16a6.4 6.4 0 0 1 0 12.8H7A6.4 6.4 0 0 1 7 .6z";
        readonly fill: "#fff";
        readonly stroke: "none";
    }, {
        readonly d: "M17.3 .6H23a6.4 6.4 0 0 1 0 12.8h-9.2z";
        readonly fill: "#06f";
        readonly stroke: "none";
    }, {
        readonly d: "M7 .6h16a6.4 6.4 0 0 1 0 12.8H7A6.4 6.4 0 0 1 7 .6z";
        readonly fill: "none";
        readonly stroke: "#06f";
    }, {
        readonly d: "m5.2 7.2 2.6 2.6 4.4-5.6";
        readonly fill: "none";
        readonly stroke: "#06f";
    }, {
        readonly d: "m19 4.6 4.8 4.8m0-4.8L19 9.4";
        readonly fill: "none";
        readonly stroke: "#fff";
    }];
};
/** The title of a link: fixed words in California (7013(a), 7014(a), 7015(b)), translated faithfully elsewhere. */
export declare const titleOf: (use: TitleUse, config: Config, words: Words) => string;
/** Which links a site needs, from what it says it collects. */
export declare const usesOf: (config: Config) => TitleUse[];
/**
 * The links that a site needs in its header or footer, on every page that collects: none, one for its one right, or
 * the one that stands for both (1798.135(a)(3)). For a site's own components; a marked empty link is filled by itself.
 */
export declare const titles: (config: Config, words: Words) => Title[];
