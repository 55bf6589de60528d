import { describe, expect, test } from "vitest";
import { flip, install, listen, names } from "./gpp-page.ts";
import { allowed, ask, optedOut, withGpc } from "./signal-page.ts";

const out = "DBABrw~CVQVAAAAAACA.QA~BUUAAACA.QA";
const not = "DBABrw~CVQqAAAAAACA.QA~BUoAAACA.QA";

describe("the commands", () => {
  test("ping answers at once, ready, with the choice that was kept", () => {
    const { page } = install(optedOut);
    expect(ask(page, "__gpp", "ping")).toEqual([
      [
        expect.objectContaining({
          gppVersion: "1.1",
          cmpStatus: "loaded",
          cmpDisplayStatus: "hidden",
          signalStatus: "ready",
          supportedAPIs: ["7:usnat", "8:usca"],
          cmpId: 1,
          sectionList: [7, 8],
          applicableSections: [7, 8],
          gppString: out,
        }),
        true,
      ],
    ]);
  });

  test("hasSection says which sections there are", () => {
    const { page } = install();
    expect(ask(page, "__gpp", "hasSection", "usca")).toEqual([[true, true]]);
    expect(ask(page, "__gpp", "hasSection", "tcfeuv2")).toEqual([[false, true]]);
  });

  test("getSection gives the subsections as a list", () => {
    const { page } = install(withGpc);
    expect(ask(page, "__gpp", "getSection", "usca")).toEqual([
      [
        [
          expect.objectContaining({ Version: 1, SaleOptOut: 1, MspaCoveredTransaction: 2 }),
          { SubsectionType: 1, Gpc: true },
        ],
        true,
      ],
    ]);
  });

  test("getField gives a field of any subsection", () => {
    const { page } = install(withGpc);
    expect(ask(page, "__gpp", "getField", "usnat.SharingOptOut")).toEqual([[1, true]]);
    expect(ask(page, "__gpp", "getField", "usnat.Gpc")).toEqual([[true, true]]);
  });

  test.each([
    ["getSection", "tcfeuv2"],
    ["getSection", "constructor"],
    ["getSection", undefined],
    ["getField", "usnat.Nothing"],
    ["getField", "usnat.toString"],
    ["getField", "usnat"],
    ["getField", "uspv1.Notice"],
    ["getGPPData", undefined],
    ["constructor", "usnat.Gpc"],
    [undefined, "usnat.Gpc"],
  ])("%s(%s) answers null without success", (command, parameter) => {
    const { page } = install();
    expect(ask(page, "__gpp", command, parameter)).toEqual([[null, false]]);
  });

  test("a call without a callback does nothing, as stubs are called", () => {
    const { page } = install();
    const api = page.__gpp as (...call: unknown[]) => unknown;
    for (const call of [[], ["ping"], ["events"], ["addEventListener"]]) {
      expect(api(...call)).toBeUndefined();
    }
  });
});

describe("the listeners", () => {
  test("each is registered at once under an id of its own", () => {
    const { page } = install();
    const [first, second] = [listen(page), listen(page)];
    expect([first[0], second[0]]).toEqual([
      expect.objectContaining({ eventName: "listenerRegistered", listenerId: 1, data: true }),
      expect.objectContaining({ eventName: "listenerRegistered", listenerId: 2, data: true }),
    ]);
    expect(first[0]?.pingData.gppString).toBe(not);
  });

  test("one that comes late is told in a microtask that the signal is ready", async () => {
    const { page } = install();
    const told = listen(page);
    expect(told).toHaveLength(1);
    await Promise.resolve();
    expect(names(told)).toEqual(["listenerRegistered true", "signalStatus ready"]);
  });

  test("an opt-out is told in the task of the click, from not ready to ready", () => {
    const { page, tell } = install();
    const told = listen(page);
    tell(optedOut);
    expect(names(told.slice(1))).toEqual(flip);
    expect(
      told.slice(1).map(({ pingData }) => [pingData.signalStatus, pingData.gppString]),
    ).toEqual([
      ["not ready", not],
      ["not ready", out],
      ["not ready", out],
      ["ready", out],
    ]);
  });

  test("GPC that comes on later is told, also when an opt-out already stands", () => {
    const { page, tell } = install(optedOut);
    const told = listen(page);
    tell(withGpc);
    expect(names(told.slice(1))).toEqual(flip);
    expect(told.at(-1)?.pingData.gppString).toBe("DBABrw~CVQVAAAAAACA.YA~BUUAAACA.YA");
  });

  test("an event that changes nothing for them is not told", () => {
    const { page, tell } = install(optedOut);
    const told = listen(page);
    tell({ ...optedOut, notice: "acknowledged", chat: "open", optOut: "honored" });
    expect(told).toHaveLength(1);
  });

  test("one that throws stops no other, and its error is reported", () => {
    const { page, tell, reportError } = install();
    const error = new Error("theirs");
    listen(page, () => {
      throw error;
    });
    const told = listen(page);
    tell(optedOut);
    expect(names(told.slice(1))).toEqual(flip);
    expect(reportError).toHaveBeenCalledTimes(5);
    expect(reportError).toHaveBeenCalledWith(error);
  });

  test("one that is removed is told nothing more, not even what waits", async () => {
    const { page, tell } = install();
    const told = listen(page);
    expect(ask(page, "__gpp", "removeEventListener", 1)).toEqual([[true, true]]);
    expect(ask(page, "__gpp", "removeEventListener", 1)).toEqual([[false, true]]);
    tell(optedOut);
    await Promise.resolve();
    expect(told).toHaveLength(1);
  });

  test("one that removes another or adds one while it is told harms nothing", () => {
    const { page, tell } = install();
    listen(page, ({ eventName }) => {
      if (eventName === "listenerRegistered") return;
      ask(page, "__gpp", "removeEventListener", 2);
      listen(page);
    });
    const second = listen(page);
    tell(optedOut);
    expect(second).toHaveLength(1);
  });

  test("a choice made while they are told is the one that stays", () => {
    const { page, tell } = install(optedOut);
    let done = false;
    const told = listen(page, ({ data }) => {
      if (data !== "not ready" || done) return;
      done = true;
      tell(withGpc);
    });
    tell(allowed);
    expect(told.at(-1)).toMatchObject({
      eventName: "signalStatus",
      data: "ready",
      pingData: { signalStatus: "ready", gppString: "DBABrw~CVQVAAAAAACA.YA~BUUAAACA.YA" },
    });
  });
});
