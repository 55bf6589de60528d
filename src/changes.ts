import type { SettledConfig } from "./config.ts";
import type { ConsentRecord } from "./record.ts";
import { changedSince, type Section } from "./sections.ts";

/** What has changed for a visitor who has acknowledged before. */
export interface Changes {
  /** When they last acknowledged, ms since the epoch. */
  readonly since: number;
  /** The parts that differ now, none where it has only been long; `undefined` where that is not known. */
  readonly sections: readonly Section[] | undefined;
}

/** What has changed since the last acknowledgement; `undefined` where there is none, or it was withdrawn. */
export const changesOf = (
  config: SettledConfig,
  records: readonly ConsentRecord[],
): Changes | undefined => {
  const last = records.findLast(({ type }) => /^notice\.(acknowledged|withdrawn)$/.test(type));
  return last?.type === "notice.acknowledged"
    ? { since: last.at, sections: changedSince(config, last.sections) }
    : undefined;
};
