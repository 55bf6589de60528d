import { GppModel } from "@iabgpp/cmpapi";
import { describe, expect, test } from "vitest";
import { ping } from "../../src/sinks/gpp-answers.ts";
import {
  encodeSection,
  fillSection,
  sectionsFor,
  type Filled,
} from "../../src/sinks/gpp-string.ts";
import { readSignal } from "../../src/sinks/opt-out-signal.ts";
import { states } from "./gpp-says.ts";
import { allowed } from "./signal-page.ts";

/** Numbers that are the same on each run (mulberry32). */
const seeded = (seed: number) => () => {
  let mixed = (seed += 0x6d2b79f5);
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

describe("the encoder", () => {
  const signal = readSignal(allowed, true);
  const all = [
    ...sectionsFor("US-CA"),
    ...states.flatMap(([region]) => sectionsFor(region).slice(2)),
  ];

  test.each(all)(
    "section %i (%s) is encoded as the IAB's library does, in 10,000 sets of values",
    (...section) => {
      const [, prefix] = section;
      const random = seeded(section[0]);
      const among = (least: number) => least + Math.floor(random() * (3 - least));
      const [core, end] = fillSection(section, signal);
      const model = new GppModel();
      const drawn = new Set<string>();
      const wrong: Filled[] = [];
      for (let run = 0; run < 10_000; run++) {
        const filled: Filled = [{ ...core }];
        for (const [name, value] of Object.entries(core).slice(1)) {
          const one = () => among(name === "MspaCoveredTransaction" ? 1 : 0);
          filled[0][name] = typeof value === "number" ? one() : value.map(one);
          model.setFieldValue(prefix, name, filled[0][name]);
        }
        if (end) {
          filled[1] = { ...end, Gpc: random() < 0.5 };
          model.setFieldValue(prefix, "Gpc", filled[1].Gpc);
        }
        const text = encodeSection(filled);
        drawn.add(text);
        if (text !== model.encodeSection(prefix)) wrong.push(filled);
      }
      expect(wrong).toEqual([]);
      expect(drawn.size).toBeGreaterThan(9_900);
    },
  );

  test.each(["US-CA", ...states.map(([region]) => region)])(
    "the header for %s names exactly the sections that are sent",
    (region) => {
      const sections = sectionsFor(region);
      const model = new GppModel();
      for (const [id] of sections) model.setFieldValueBySectionId(id, "MspaCoveredTransaction", 2);
      expect(ping(sections, signal, "ready").gppString.split("~")[0]).toBe(
        model.encode().split("~")[0],
      );
      expect(model.getSectionIds()).toEqual(sections.map(([id]) => id));
    },
  );

  test("sections come out as fresh objects each time, since Prebid writes into them", () => {
    const sections = sectionsFor("US-CT");
    const [first, second] = [ping(sections, signal, "ready"), ping(sections, signal, "ready")];
    const [core = {}] = first.parsedSections["usnat"] ?? [];
    (core["SensitiveDataProcessing"] as number[])[0] = 2;
    Object.assign(core, { SaleOptOut: 1, Gpc: 0 });
    first.applicableSections[0] = -1;
    first.sectionList.pop();
    expect(ping(sections, signal, "ready")).toEqual(second);
  });
});
