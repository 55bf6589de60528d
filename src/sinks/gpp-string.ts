import type { OptOutSignal } from "./opt-out-signal.ts";

/**
 * A section: its registered id, its API prefix, the header of the sections that are sent because of it, and how many
 * values (in base 36) it has of each of {@link names}, then of GPC.
 */
export type Section = readonly [id: number, prefix: string, header: string, has: string];

/** A section as `getSection` hands it out: the core, then the GPC subsection where it has one. */
export type Filled = [
  core: Record<string, number | number[]>,
  gpc?: { SubsectionType: 1; Gpc: boolean },
];

/** The two-bit fields, in the order that all sections keep. */
const names =
  "SharingNotice SaleOptOutNotice SharingOptOutNotice TargetedAdvertisingOptOutNotice SensitiveDataProcessingOptOutNotice SensitiveDataLimitUseNotice SaleOptOut SharingOptOut TargetedAdvertisingOptOut SensitiveDataProcessing KnownChildSensitiveDataConsents PersonalDataConsents MspaCoveredTransaction MspaOptOutOptionMode MspaServiceProviderMode".split(
    " ",
  );

/**
 * US national in its version 2, California, and the states whose own section is sent where the config's region names
 * them. A header is type 3, version 1, and the ids as a Fibonacci range; written out, since the range encoder would
 * cost the first load more than these few.
 */
const table: readonly Section[] = [
  [7, "usnat", "DBABrw", "111111111g311111"],
  [8, "usca", "DBABrw", "0110011109211111"],
  [9, "usva", "DBABrYA", "1101001018101110"],
  [10, "usco", "DBACrzA", "1101001017101111"],
  [11, "usut", "DBACrxg", "1101101018101110"],
  [12, "usct", "DBACr1g", "1101001018301111"],
];

/** The sections for a region such as `"US-CA"`, in the order of their ids: usnat, usca, and the region's own. */
export const sectionsFor = (region: string): readonly Section[] =>
  table.filter(([id, prefix]) => id < 9 || prefix === `us${region.slice(3).toLowerCase()}`);

/** Fills a section with fresh objects throughout: Prebid writes into what it is handed. */
export const fillSection = (
  [id, , , has]: Section,
  [notice, optOut, limitNotice, limited, child, Gpc]: OptOutSignal,
): Filled => {
  const core: Filled[0] = { Version: id > 7 ? 1 : 2 };
  const notices = [notice, notice, notice, notice, limitNotice, limitNotice];
  // Who has not signed the MSPA must say so: 2. Of the rest nothing is said: 0, not applicable.
  const all = [...notices, optOut, optOut, optOut, limited, child, 0, 2, 0, 0];
  all.forEach((value, i) => {
    const count = parseInt(has[i] as string, 36);
    if (count) core[names[i] as string] = count > 1 ? Array<number>(count).fill(value) : value;
  });
  return has.endsWith("1") ? [core, { SubsectionType: 1, Gpc }] : [core];
};

/**
 * A filled section as text: six bits of version and two for each value, so a digit each in base 4, then base64. Filled
 * up to whole bytes, which the IAB's own library does and its specification does not. No value is 3, so that none of
 * the signs appears by which GPP's alphabet differs.
 */
export const encodeSection = ([core, end]: Filled): string => {
  const digits = `00${Object.values(core).flat().join("")}000`;
  const bytes = (digits.match(/.{4}/g) as string[]).map((byte) => parseInt(byte, 4));
  return (
    btoa(String.fromCharCode(...bytes)).replace(/=/g, "") + (end ? (end.Gpc ? ".YA" : ".QA") : "")
  );
};
