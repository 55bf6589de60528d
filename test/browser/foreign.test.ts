import { afterEach, describe, expect, test } from "vitest";
import { add, begin, make } from "./begin.ts";
import { config } from "../unit/configs.ts";

type Reply = (answer: unknown, success: boolean) => void;

/** Another CMP's `__gpp`, before Prechat on the page; `say` is a choice made there. */
const install = (first: 1 | 2) => {
  const listeners: Reply[] = [];
  let choice = first;
  const answer = () => ({
    eventName: "signalStatus",
    data: "ready",
    pingData: { cmpStatus: "loaded", parsedSections: { usnat: { SaleOptOut: choice } } },
  });
  const theirs = (command: string, reply: Reply) => {
    if (command === "ping") return reply(answer().pingData, true);
    listeners.push(reply);
    reply(answer(), true);
  };
  Object.assign(window, { __gpp: theirs });
  return {
    theirs,
    say: (next: 1 | 2) => {
      choice = next;
      for (const listener of listeners) listener(answer(), true);
    },
  };
};

afterEach(() => {
  Reflect.deleteProperty(window, "__gpp");
  Reflect.deleteProperty(window, "ranForSale");
});

const kept = (prechat: ReturnType<typeof begin>) =>
  prechat.records().map(({ type, source }) => `${type} ${source}`);

describe("another CMP on the page", () => {
  test("keeps its API, and an opt-out made with it counts here from the first moment", () => {
    const { theirs } = install(1);
    const prechat = begin();
    expect((window as { __gpp?: unknown }).__gpp).toBe(theirs);
    expect(prechat.state.saleShare).toMatchObject({ status: "optedOut", sources: ["host"] });
    expect(kept(prechat)).toContain("optout.recorded host");
  });

  test("an opt-out made with it later counts then, once", () => {
    const { say } = install(2);
    const prechat = begin();
    expect(prechat.state.saleShareAllowed).toBe(true);
    expect(prechat.records()).toEqual([]);
    say(1);
    expect(prechat.state.saleShareAllowed).toBe(false);
    say(1);
    expect(kept(prechat).filter((record) => record.startsWith("optout.recorded"))).toEqual([
      "optout.recorded host",
    ]);
  });

  test("a choice taken back there undoes nothing here", () => {
    const { say } = install(1);
    const prechat = begin();
    say(2);
    expect(prechat.state.saleShareAllowed).toBe(false);
  });

  test("a tag that shares does not run where it says opted out", async () => {
    install(1);
    begin();
    add("script", { type: "text/plain", "data-prechat": "sale" }, "globalThis.ranForSale = true");
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect("ranForSale" in window).toBe(false);
  });

  test("a site that sells and shares nothing keeps no record of it", () => {
    install(1);
    const collects = config.collects.map((row) => ({ ...row, sold: false, shared: false }));
    expect(begin(make({ collects })).records()).toEqual([]);
  });

  test("nothing of it is heard after the end", () => {
    const { say } = install(2);
    const prechat = begin();
    prechat.destroy();
    say(1);
    expect(localStorage).toHaveLength(0);
  });
});
