import type { ClauseId } from "./config.js";
/** The edition of each built-in clause: raised only when its meaning changes, so that typos re-ask nobody. */
export declare const editions: Readonly<Record<ClauseId, number>>;
