import { GppModel } from "@iabgpp/cmpapi";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ping } from "../../src/sinks/gpp-answers.ts";
import { encodeSection, fillSection, header, sections } from "../../src/sinks/gpp-string.ts";
import { readSignal } from "../../src/sinks/opt-out-signal.ts";
import type { ConsentState } from "../../src/state.ts";
import { allowed, notApplicable, optedOut, withGpc } from "./signal-page.ts";

type Fields = Record<string, number | number[]>;

/** The IAB's own library, asked for the same fields. */
const oracle = (fields: Record<string, Fields>, gpc?: boolean): string => {
  const model = new GppModel();
  for (const [prefix, values] of Object.entries(fields)) {
    for (const [name, value] of Object.entries(values)) model.setFieldValue(prefix, name, value);
    if (gpc !== undefined) model.setFieldValue(prefix, "Gpc", gpc);
  }
  return model.encode();
};

const zeros = (length: number) => Array<number>(length).fill(0);
const unsaid = { PersonalDataConsents: 0, MspaOptOutOptionMode: 0, MspaServiceProviderMode: 0 };

/** What each section has to say, written down by hand from the IAB's field tables. */
const intended = (notice: number, optOut: number) => ({
  usnat: {
    Version: 2,
    SharingNotice: notice,
    SaleOptOutNotice: notice,
    SharingOptOutNotice: notice,
    TargetedAdvertisingOptOutNotice: notice,
    SensitiveDataProcessingOptOutNotice: 0,
    SensitiveDataLimitUseNotice: 0,
    SaleOptOut: optOut,
    SharingOptOut: optOut,
    TargetedAdvertisingOptOut: optOut,
    SensitiveDataProcessing: zeros(16),
    KnownChildSensitiveDataConsents: zeros(3),
    ...unsaid,
    MspaCoveredTransaction: 2,
  },
  usca: {
    Version: 1,
    SaleOptOutNotice: notice,
    SharingOptOutNotice: notice,
    SensitiveDataLimitUseNotice: 0,
    SaleOptOut: optOut,
    SharingOptOut: optOut,
    SensitiveDataProcessing: zeros(9),
    KnownChildSensitiveDataConsents: zeros(2),
    ...unsaid,
    MspaCoveredTransaction: 2,
  },
});

const minor: ConsentState = {
  ...allowed,
  saleShare: { status: "minorBlocked" },
  saleShareAllowed: false,
};
const asking: ConsentState = {
  ...optedOut,
  saleShare: { status: "optInRequested" },
};
const optedIn: ConsentState = { ...allowed, saleShare: { status: "optedIn" } };
const unread: ConsentState = {
  ...optedOut,
  saleShare: { status: "optedOut", sources: ["unread"] },
  optOut: "none",
};

type Row = [
  title: string,
  state: ConsentState,
  notices: boolean,
  wanted: [notice: 0 | 1, optOut: 0 | 1 | 2],
];
const rows: Row[] = [
  ["no choice is told as not opted out", allowed, true, [1, 2]],
  ["an opt-in is told as not opted out", optedIn, true, [1, 2]],
  ["an opt-out is told", optedOut, true, [1, 1]],
  ["GPC is told as an opt-out in the fields too", withGpc, true, [1, 1]],
  ["GPC is told even before it is recorded", { ...allowed, gpc: true }, true, [1, 1]],
  ["records that cannot be read are told as an opt-out", unread, true, [1, 1]],
  ["a minor is told as opted out", minor, true, [1, 1]],
  ["an opt-in that is only asked for is told as still opted out", asking, true, [1, 1]],
  ["a site that sells nothing says not applicable", notApplicable, false, [0, 0]],
  [
    "an opt-out is told by a site that sells nothing",
    { ...notApplicable, optOut: "honored" },
    false,
    [0, 1],
  ],
  ["GPC is told by a site that sells nothing", { ...notApplicable, gpc: true }, false, [0, 1]],
];

describe("every state as a GPP string", () => {
  test.each(rows)("%s", (_, state, notices, wanted) => {
    const signal = readSignal(state, notices);
    const { gppString, parsedSections } = ping(signal, "ready");
    const fields = intended(...wanted);
    expect(gppString).toBe(oracle(fields, state.gpc));
    expect(parsedSections).toEqual({
      usnat: [fields.usnat, { SubsectionType: 1, Gpc: state.gpc }],
      usca: [fields.usca, { SubsectionType: 1, Gpc: state.gpc }],
    });

    const read = new GppModel(gppString);
    expect(read.getSectionIds()).toEqual([7, 8]);
    for (const [prefix, values] of Object.entries(fields)) {
      for (const [name, value] of Object.entries(values)) {
        expect([name, read.getFieldValue(prefix, name)]).toEqual([name, value]);
      }
      expect(read.getFieldValue(prefix, "Gpc")).toBe(state.gpc);
    }
  });

  test("the strings are the ones that real clients have been seen to act on", () => {
    const text = (state: ConsentState) => ping(readSignal(state, true), "ready").gppString;
    expect(text(allowed)).toBe("DBABrw~CVQqAAAAAACA.QA~BUoAAACA.QA");
    expect(text(optedOut)).toBe("DBABrw~CVQVAAAAAACA.QA~BUUAAACA.QA");
    expect(text(withGpc)).toBe("DBABrw~CVQVAAAAAACA.YA~BUUAAACA.YA");
  });
});

describe("the encoder", () => {
  const signal = readSignal(allowed, true);

  test.each(sections)(
    "section %i (%s) is encoded as the IAB's library does, whatever it says",
    (...section) => {
      const [, prefix] = section;
      const values = ([core]: ReturnType<typeof fillSection>) =>
        fc.record(
          Object.fromEntries(
            Object.entries(core).map(([name, value]) => {
              const one = fc.integer({ min: name === "MspaCoveredTransaction" ? 1 : 0, max: 2 });
              if (name === "Version") return [name, fc.constant(value)];
              if (typeof value === "number") return [name, one];
              return [name, fc.array(one, { minLength: value.length, maxLength: value.length })];
            }),
          ),
        );
      const property = fc.property(
        values(fillSection(section, signal)),
        fc.boolean(),
        (random, gpc) => {
          const [core, end] = fillSection(section, signal);
          const filled: ReturnType<typeof fillSection> = [
            { ...core, ...random },
            { ...end, Gpc: gpc },
          ];
          expect(encodeSection(filled)).toBe(oracle({ [prefix]: random }, gpc).split("~")[1]);
        },
      );
      fc.assert(property, { numRuns: 400 });
    },
  );

  test("a section of another length is padded as the IAB's library does", () => {
    const fields = `SharingNotice:n SaleOptOutNotice:n TargetedAdvertisingOptOutNotice:n SensitiveDataProcessingOptOutNotice SaleOptOut:o TargetedAdvertisingOptOut:o SensitiveDataProcessing::8 KnownChildSensitiveDataConsents MspaCoveredTransaction:2 MspaOptOutOptionMode MspaServiceProviderMode`;
    const filled = fillSection([11, "usut", 1, fields], signal);
    const theirs = oracle({ usut: filled[0] });
    expect(encodeSection(filled).split(".")[0]).toBe(theirs.split("~")[1]);
  });

  test("the header names exactly the sections of the table", () => {
    const model = new GppModel();
    for (const [id] of sections) model.setFieldValueBySectionId(id, "MspaCoveredTransaction", 2);
    expect(header).toBe(model.encode().split("~")[0]);
    expect(model.getSectionIds()).toEqual(sections.map(([id]) => id));
  });

  test("sections come out as fresh objects each time, since Prebid writes into them", () => {
    const [first, second] = [ping(signal, "ready"), ping(signal, "ready")];
    const [core = {}] = first.parsedSections.usnat ?? [];
    (core.SensitiveDataProcessing as number[])[0] = 2;
    Object.assign(core, { SaleOptOut: 1, Gpc: 0 });
    first.applicableSections[0] = -1;
    first.sectionList.pop();
    expect(ping(signal, "ready")).toEqual(second);
  });
});
