import { encodeSection, fillSection, header, sections } from "./gpp-string.ts";
import type { OptOutSignal } from "./opt-out-signal.ts";

/** The answer to `ping` (CMP API 1.1, "PingReturn"), made afresh throughout. */
export const ping = (signal: OptOutSignal, signalStatus: string) => {
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
    // Never -1: clients would pass an opt-out on without acting on it.
    applicableSections: [7],
    gppString: [header, ...filled.map(encodeSection)].join("~"),
    parsedSections: Object.fromEntries(sections.map(([, prefix], i) => [prefix, filled[i]])),
  };
};

/** The answers to `hasSection`, `getSection`, `getField`; nothing for what is not there. */
export const look = (command: unknown, parameter: unknown, signal: OptOutSignal): unknown => {
  const [prefix, field = ""] = `${parameter}`.split(".");
  const section = sections.find((it) => it[1] === prefix);
  if (command === "hasSection") return !!section;
  if (!section) return undefined;
  const filled = fillSection(section, signal);
  if (command === "getSection") return filled;
  const fields: Record<string, unknown> = { ...filled[0], ...filled[1] };
  return command === "getField" && Object.hasOwn(fields, field) ? fields[field] : undefined;
};
