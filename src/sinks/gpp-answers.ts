import { encodeSection, fillSection, type Section } from "./gpp-string.ts";
import type { OptOutSignal } from "./opt-out-signal.ts";

/** The answer to `ping` (CMP API 1.1, "PingReturn"), made afresh throughout. */
export const ping = (sections: readonly Section[], signal: OptOutSignal, signalStatus: string) => {
  const [last, , header] = sections.at(-1) as Section;
  const filled = sections.map((section) => fillSection(section, signal));
  return {
    gppVersion: "1.1",
    cmpStatus: "loaded",
    cmpDisplayStatus: "hidden",
    signalStatus,
    supportedAPIs: sections.map(([id, prefix]) => `${id}:${prefix}`),
    // The id of makers who are not registered with the IAB.
    cmpId: 1,
    sectionList: sections.map(([id]) => id),
    // Never -1: clients would pass an opt-out on without acting on it. The specification lets two stand where a single
    // one cannot be known, and nobody knows from which state a visitor comes.
    applicableSections: [7, last],
    gppString: [header, ...filled.map(encodeSection)].join("~"),
    parsedSections: Object.fromEntries(sections.map(([, prefix], i) => [prefix, filled[i]])),
  };
};

/** The answers to `hasSection`, `getSection`, `getField`; nothing for what is not there. */
export const look = (
  sections: readonly Section[],
  signal: OptOutSignal,
  command: unknown,
  parameter: unknown,
): unknown => {
  const [prefix, field] = `${parameter}`.split(".") as [string, string];
  const section = sections.find((it) => it[1] === prefix);
  const filled = section && (fillSection(section, signal) as object[]);
  return command === "hasSection"
    ? !!filled
    : command === "getSection"
      ? filled
      : command === "getField"
        ? new Map<string, unknown>(filled?.flatMap(Object.entries)).get(field)
        : undefined;
};
