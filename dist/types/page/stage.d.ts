import type { SettledConfig } from "../config.js";
import type { Consent } from "../consent.js";
import type { FieldValues } from "../fields.js";
import type { Catalogue, Words } from "../locales/words.js";
import type { HeldHow } from "../record.js";
import type { Axis } from "../standing.js";
import type { Load } from "./chunks.js";
import type { Frame } from "./frame.js";
/** A page in a browser: its window, with the constructors of its realm. */
export type Page = Window & typeof globalThis;
/** What the first load hands to the parts that come later: the form, the choices, the chat. */
export interface Stage {
    readonly page: Page;
    readonly config: SettledConfig;
    readonly load: Load;
    readonly consent: Consent;
    readonly frame: Frame;
    readonly root: ShadowRoot;
    /** BCP 47 tag of the words. */
    readonly language: string;
    /** The host's own words instead of ours. */
    readonly say?: Words | undefined;
    /** Our words of the form and the choices. */
    readonly words: Catalogue;
    readonly trusted: (event: Event) => boolean;
    /** What the vendor's code had done before. */
    readonly how: () => HeldHow;
    /** The visitor opts out from within a dialog. */
    readonly optOut: () => void;
    /** The visitor has asked to give this free, and the choices open with the question whether to. */
    readonly asking?: Axis | undefined;
    /** Lets the chat in, opened: the visitor has just asked for it, and may have filled in fields. */
    readonly admit: (fields?: FieldValues) => void;
    /** Was the chat ended on this page, so that only loading the page anew brings it back? */
    readonly over: () => boolean;
    /** The visitor withdraws. */
    readonly withdraw: () => void;
}
/** What there is of the stage before anything is drawn; no config where it was refused. */
export type Backstage = Omit<Stage, "asking" | "config" | "load" | "frame" | "root" | "words"> & {
    readonly config: SettledConfig | undefined;
    /** Aborted when everything is taken out of the page again. */
    readonly signal: AbortSignal;
};
