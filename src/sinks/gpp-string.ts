import type { OptOutSignal } from "./opt-out-signal.ts";

/**
 * A section: its registered id, API prefix, version, and the names of its two-bit fields in their order. After a name
 * stands what it holds (`n` notice, `o` opt-out, a number, or nothing: 0) and, of a list, how many.
 */
export type Section = readonly [id: number, prefix: string, version: number, fields: string];

/** A section as `getSection` hands it out: the core, then the GPC subsection. */
export type Filled = [
  core: Record<string, number | number[]>,
  gpc: { SubsectionType: 1; Gpc: boolean },
];

// Nothing is said of sensitive data and of minors: 0, not applicable. Who has not signed the MSPA must say so: 2.
const ending =
  "PersonalDataConsents MspaCoveredTransaction:2 MspaOptOutOptionMode MspaServiceProviderMode";

/** The sections that are always sent, in the order of their ids: US national version 2, and California. */
export const sections: readonly Section[] = [
  [
    7,
    "usnat",
    2,
    `SharingNotice:n SaleOptOutNotice:n SharingOptOutNotice:n TargetedAdvertisingOptOutNotice:n SensitiveDataProcessingOptOutNotice SensitiveDataLimitUseNotice SaleOptOut:o SharingOptOut:o TargetedAdvertisingOptOut:o SensitiveDataProcessing::16 KnownChildSensitiveDataConsents::3 ${ending}`,
  ],
  [
    8,
    "usca",
    1,
    `SaleOptOutNotice:n SharingOptOutNotice:n SensitiveDataLimitUseNotice SaleOptOut:o SharingOptOut:o SensitiveDataProcessing::9 KnownChildSensitiveDataConsents::2 ${ending}`,
  ],
];

/**
 * The header for exactly these ids: type 3, version 1, and the ids as a Fibonacci range. Written out, since the range
 * encoder would cost the first load more than the few headers that a site can need.
 */
export const header = "DBABrw";

/** Fills a section with fresh objects throughout: Prebid writes into what it is handed. */
export const fillSection = (
  [, , Version, fields]: Section,
  { notice, optOut, gpc }: OptOutSignal,
): Filled => {
  const core: Filled[0] = { Version };
  for (const field of fields.split(" ")) {
    const [name = "", holds, count] = field.split(":");
    const value = holds === "n" ? notice : holds === "o" ? optOut : Number(holds ?? 0);
    core[name] = count ? Array<number>(+count).fill(value) : value;
  }
  return [core, { SubsectionType: 1, Gpc: gpc }];
};

/**
 * A filled section as text: six bits of version and two for each value, so in base 4 a digit each, and three digits a
 * character of base64. Filled up to whole bytes first, which the IAB's own library does and its specification does not.
 */
export const encodeSection = ([core, { Gpc }]: Filled): string => {
  let digits = `00${Object.values(core).flat().join("")}`;
  while (digits.length % 4) digits += "0";
  const text = digits.replace(/.{1,3}/g, (three) => {
    const code = parseInt(three.padEnd(3, "0"), 4);
    // No value is 3, so that no code is above 42 and letters suffice.
    return String.fromCharCode(code + (code < 26 ? 65 : 71));
  });
  return text + (Gpc ? ".YA" : ".QA");
};
