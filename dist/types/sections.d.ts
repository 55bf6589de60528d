import { type SettledConfig } from "./config.js";
/** The parts of a notice that can be told to have changed. */
export type Section = "who" | "what" | "why" | "receives" | "kept" | "sale" | "asked";
/** A short hash of each part of a notice. */
export type Sections = Readonly<Record<Section, string>>;
/** What an acknowledgement keeps of its notice, so that a later one can say what is new. */
export declare const sectionsOf: (config: SettledConfig) => Sections;
/** The parts that differ from those that were acknowledged; `undefined` where that cannot be known. */
export declare const changedSince: (config: SettledConfig, before: Readonly<Record<string, string>> | undefined) => Section[] | undefined;
