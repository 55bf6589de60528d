import { GppModel } from "@iabgpp/cmpapi";
import { describe, expect, test, vi } from "vitest";
import { ping } from "../../src/sinks/gpp-answers.ts";
import { sectionsFor } from "../../src/sinks/gpp-string.ts";
import { readSignal } from "../../src/sinks/opt-out-signal.ts";
import { readForeign } from "../../src/signals/foreign.ts";
import { allowed, optedOut } from "./signal-page.ts";

type Listener = (event: unknown, success: boolean) => void;

/** Another CMP, which tells its listener at once and later what it says by now. */
const cmp = (parsedSections: unknown) => {
  const listeners: Listener[] = [];
  const event = (eventName: string, sections: unknown) => ({
    eventName,
    listenerId: 1,
    data: true,
    pingData: { cmpStatus: "loaded", signalStatus: "ready", parsedSections: sections },
  });
  return {
    page: {
      __gpp: (command: string, listener: Listener) => {
        if (command !== "addEventListener") return;
        listeners.push(listener);
        listener(event("listenerRegistered", parsedSections), true);
      },
    },
    say: (sections: unknown) => {
      for (const listener of listeners) listener(event("signalStatus", sections), true);
    },
  };
};

const read = (page: object, name: "__gpp" | "__uspapi" = "__gpp") => {
  const optedOut = vi.fn();
  readForeign(page, [name], optedOut);
  return optedOut;
};

/** As the IAB's own library hands a section out: flat. */
const flat = (values: Record<string, number>) => {
  const model = new GppModel();
  for (const [name, value] of Object.entries(values)) model.setFieldValue("usnat", name, value);
  return { usnat: model.getSection("usnat") };
};

const lists = (state: typeof allowed) =>
  ping(sectionsFor("US-CA"), readSignal(state, true), "ready").parsedSections;

describe("another CMP's __gpp", () => {
  test.each([
    ["an opt-out of sale, flat", flat({ SaleOptOut: 1 })],
    ["an opt-out of sharing, flat", flat({ SharingOptOut: 1 })],
    ["an opt-out of targeted advertising, flat", flat({ TargetedAdvertisingOptOut: 1 })],
    ["an opt-out in lists", lists(optedOut)],
  ])("%s counts at once", (_, sections) => {
    expect(read(cmp(sections).page)).toHaveBeenCalledOnce();
  });

  test.each([
    ["no opt-out, flat", flat({ SaleOptOut: 2, SharingOptOut: 2 })],
    ["no opt-out, in lists", lists(allowed)],
    ["a notice that was given", flat({ SaleOptOutNotice: 1, SharingOptOutNotice: 1 })],
    ["the MSPA's opt-out option mode", flat({ MspaOptOutOptionMode: 1 })],
    ["no section", {}],
    ["nothing", undefined],
  ])("%s does not", (_, sections) => {
    expect(read(cmp(sections).page)).not.toHaveBeenCalled();
  });

  test("an opt-out that comes later counts then", () => {
    const { page, say } = cmp(lists(allowed));
    const out = read(page);
    expect(out).not.toHaveBeenCalled();
    say(lists(optedOut));
    expect(out).toHaveBeenCalledOnce();
  });
});

describe("another CMP's __uspapi", () => {
  test.each([
    ["1YYN", 1],
    ["1NYN", 1],
    ["1-Y-", 1],
    ["1YNN", 0],
    ["1YNY", 0],
    ["1---", 0],
  ])("%s counts %i times", (uspString, times) => {
    const __uspapi = (_: string, version: number, reply: Listener) =>
      reply({ version, uspString }, true);
    expect(read({ __uspapi }, "__uspapi")).toHaveBeenCalledTimes(times);
  });
});

const circle: Record<string, unknown> = {};
circle["self"] = circle;
test.each([
  ["throws", () => expect.unreachable()],
  ["answers nothing", () => {}],
  ["answers null", (_: unknown, reply: Listener) => reply(null, false)],
  ["answers in circles", (_: unknown, reply: Listener) => reply(circle, true)],
  ["answers with a function", (_: unknown, reply: Listener) => reply(() => {}, true)],
])("one that %s harms nothing and says nothing", (_, __gpp) => {
  expect(read({ __gpp })).not.toHaveBeenCalled();
});
