import type { SettledConfig } from "../config.js";
import type { Consent } from "../consent.js";
import type { Catalogue } from "../locales/words.js";
import type { HeldHow } from "../record.js";
import type { Vendor } from "../vendors/vendor.js";
import type { Frame } from "./frame.js";
/** A page in a browser: its window, with the constructors of its realm. */
export type Page = Window & typeof globalThis;
/** What the first load hands to the parts that come later: the form, the choices, the chat. */
export interface Stage {
    readonly page: Page;
    readonly config: SettledConfig;
    readonly consent: Consent;
    readonly frame: Frame;
    readonly root: ShadowRoot;
    /** BCP 47 tag of the words. */
    readonly language: string;
    /** All words of the language. */
    readonly words: Catalogue;
    readonly trusted: (event: Event) => boolean;
    /** What the vendor's code had done before. */
    readonly how: () => HeldHow;
    /** The visitor opts out from within a dialog. */
    readonly optOut: () => void;
    /** Lets the chat in, opened: the visitor has just asked for it. */
    readonly admit: () => void;
    /** The visitor withdraws. */
    readonly withdraw: () => void;
}
/** What the chat's own part is handed. */
export interface ChatStage extends Pick<Stage, "page" | "config" | "consent"> {
    readonly vendor: Vendor;
}
