import type { ClauseId } from "./config.ts";

/** The edition of each built-in clause: raised only when its meaning changes, so that typos re-ask nobody. */
export const editions: Readonly<Record<ClauseId, number>> = {
  "business-notice": 1,
  processing: 1,
  recording: 1,
};
