import type { SettledConfig } from "./config.js";
import type { ConsentRecord } from "./record.js";
import { type Section } from "./sections.js";
/** What has changed for a visitor who has acknowledged before. */
export interface Changes {
    /** When they last acknowledged, ms since the epoch. */
    readonly since: number;
    /** The parts that differ now, none where it has only been long; `undefined` where that is not known. */
    readonly sections: readonly Section[] | undefined;
}
/** What has changed since the last acknowledgement; `undefined` where there is none, or it was withdrawn. */
export declare const changesOf: (config: SettledConfig, records: readonly ConsentRecord[]) => Changes | undefined;
