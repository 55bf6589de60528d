import type { SettledConfig } from "../config.js";
import type { Consent } from "../consent.js";
import type { HeldHow } from "../record.js";
import type * as Schema from "../schema.js";
import { type Patterns } from "./hold.js";
import type { Page } from "./stage.js";
/** Something an owner should know of or mend. */
export interface Finding {
    readonly id: string;
    readonly level: "error" | "warning" | "info";
    readonly what: string;
    readonly why: string;
    readonly mend: string;
    readonly element?: Element | undefined;
}
/** Puts down a finding, its message by its code. */
export type Find = (id: Schema.TellCode, level: Finding["level"], slots: Readonly<Record<string, string>>, element?: Element) => void;
/** What a check of the holding looks at. */
export interface Holding {
    readonly page: Page;
    readonly config: SettledConfig | undefined;
    readonly consent: Consent;
    readonly patterns: Patterns;
    readonly how: HeldHow;
    /** Scripts and frames that could only be disarmed. */
    readonly stopped: readonly HTMLElement[];
}
/** Looks at what is held, and at what came past it. */
export declare const checkHold: (holding: Holding, find: Find) => void;
