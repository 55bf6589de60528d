import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import type { Catalogue } from "../locales/words.ts";
import type { HeldHow } from "../record.ts";
import type { Vendor } from "../vendors/vendor.ts";
import type { Frame } from "./frame.ts";

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
