import { GppModel } from "@iabgpp/cmpapi";
import { describe, expect, test } from "vitest";
import { ping } from "../../src/sinks/gpp-answers.ts";
import { sectionsFor } from "../../src/sinks/gpp-string.ts";
import { readSignal } from "../../src/sinks/opt-out-signal.ts";
import type { ConsentState } from "../../src/state.ts";
import { intended, intendedState, rows, states } from "./gpp-says.ts";
import { allowed, optedOut, withGpc } from "./signal-page.ts";

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

const textOf = (state: ConsentState) =>
  ping(sectionsFor("US-CA"), readSignal(state, true), "ready").gppString;

describe("every state as a GPP string", () => {
  test.each(rows)("%s", (_, state, notices, wanted) => {
    const signal = readSignal(state, notices);
    const { gppString, parsedSections } = ping(sectionsFor("US-CA"), signal, "ready");
    const fields = intended(wanted);
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
    expect(textOf(allowed)).toBe("DBABrw~CVQqAAAAAACA.QA~BUoAAACA.QA");
    expect(textOf(optedOut)).toBe("DBABrw~CVQVAAAAAACA.QA~BUUAAACA.QA");
    expect(textOf(withGpc)).toBe("DBABrw~CVQVAAAAAACA.YA~BUUAAACA.YA");
  });
});

describe.each(states)("the region %s", (region, id, kinds, children, hasGpc) => {
  const prefix = region.replace("-", "").toLowerCase();
  const sections = sectionsFor(region);

  test.each(rows)("%s", (_, state, notices, wanted) => {
    const { gppString, parsedSections } = ping(sections, readSignal(state, notices), "ready");
    const { SensitiveDataProcessingOptOutNotice, ...common } = intendedState(
      wanted,
      kinds,
      children,
    );
    const own = region === "US-UT" ? { ...common, SensitiveDataProcessingOptOutNotice } : common;
    const model = new GppModel();
    for (const [name, values] of Object.entries({ ...intended(wanted), [prefix]: own })) {
      for (const [field, value] of Object.entries(values)) model.setFieldValue(name, field, value);
      if (name !== prefix || hasGpc) model.setFieldValue(name, "Gpc", state.gpc);
    }
    expect(gppString).toBe(model.encode());
    const gpc = { SubsectionType: 1, Gpc: state.gpc };
    expect(parsedSections[prefix]).toEqual(hasGpc ? [own, gpc] : [own]);
  });

  test("its own section stands third, and counts beside usnat", () => {
    const { applicableSections, sectionList, supportedAPIs } = ping(
      sections,
      readSignal(allowed, true),
      "ready",
    );
    expect(sectionList).toEqual([7, 8, id]);
    expect(supportedAPIs).toEqual(["7:usnat", "8:usca", `${id}:${prefix}`]);
    expect(applicableSections).toEqual([7, id]);
  });
});

test.each(["US-CA", "US-TX", "US-FL", "US-MD", "US-NAT", "", "US-", "US-va "])(
  "the region %j has no further section",
  (region) => {
    const { applicableSections, gppString, sectionList } = ping(
      sectionsFor(region),
      readSignal(optedOut, true),
      "ready",
    );
    expect([sectionList, applicableSections]).toEqual([
      [7, 8],
      [7, 8],
    ]);
    expect(new GppModel(gppString).getSectionIds()).toEqual([7, 8]);
  },
);
