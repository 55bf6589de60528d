import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { normalize } from "../../src/config.ts";
import type { Consent } from "../../src/consent.ts";
import type { Held } from "../../src/gate.ts";
import { makeChat, type VendorPart } from "../../src/page/chat.ts";
import type { Vendor, Watcher } from "../../src/vendors/vendor.ts";
import { crisp } from "../../src/vendors/table.ts";
import { config } from "./configs.ts";
import { noon, record } from "./steps.ts";
import { asWindow, makeElement, makePage } from "./vendor-page.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const text = `f1|${new Date(noon).toISOString()}|ack`;

/** A chat let in by the record `ack`, with a vendor that takes notes. */
const make = (own: Partial<Vendor> = {}, id?: string, part?: VendorPart) => {
  const page = makePage();
  const calls: string[] = [];
  const told: unknown[] = [];
  const held: Held[] = [];
  let acknowledgedBy: string | undefined = "ack";
  let watcher: Watcher | undefined;
  const note =
    (name: string) =>
    (_: Window, ...args: unknown[]) =>
      void calls.push([name, ...args].join(" "));
  const vendor: Vendor = {
    name: "acme",
    holders: ["#acme"],
    ready: () => true,
    show: note("show"),
    open: note("open"),
    write: note("write"),
    writeStarted: note("writeStarted"),
    watch: (_, given) => {
      calls.push("watch");
      watcher = given;
      return () => {
        calls.push("unwatch");
        watcher = undefined;
      };
    },
    ...own,
  };
  const consent = {
    state: () => ({ acknowledgedBy }),
    ledger: { records: () => [record({ id: "other" }), record({ id: "ack" })] },
    tell: (type: string, data: object) => void told.push([type, data]),
    fail: (error: unknown) => void told.push(["error", `${error}`]),
    hold: (one: Held) => void held.push(one),
  } as unknown as Consent;
  const settled = normalize({ ...config, vendor: { ...config.vendor!, name: "custom", id } });
  const build = () => makeChat(asWindow(page), settled, consent, part ?? vendor);
  return {
    page,
    calls,
    told,
    held,
    build,
    chat: build(),
    watcher: () => watcher,
    revoke: () => void (acknowledgedBy = undefined),
  };
};

describe("a vendor that was let in", () => {
  it("is listened to, told the record before it opens, and told of as opened", () => {
    const { chat, calls, told } = make();
    const ready = vi.fn<() => void>();
    chat.follow(true, ready);
    expect(calls).toEqual(["watch", `write ${text} true`, "open"]);
    expect(told).toEqual([["vendor.opened", { vendor: "acme" }]]);
    expect(ready).toHaveBeenCalledOnce();
  });

  it("is told the record on each page, as a fresh one only on the visit's first", () => {
    const { build, calls } = make();
    build().follow(false, () => {});
    build().follow(false, () => {});
    expect(calls.filter((call) => call.startsWith("write"))).toEqual([
      `write ${text} true`,
      `write ${text} false`,
    ]);
  });

  it("is listened to once, however often the visitor asks for it", () => {
    const { chat, calls } = make();
    chat.follow(true, () => {});
    chat.follow(true, () => {});
    expect(calls.filter((call) => call === "watch")).toHaveLength(1);
  });

  it("is told nothing where there is no record, as with the gate off", () => {
    const { chat, calls, revoke } = make();
    revoke();
    chat.follow(true, () => {});
    expect(calls).toEqual(["watch", "open"]);
  });

  it("that stays silent for ten seconds has failed", () => {
    const { chat, told } = make({ ready: () => false });
    chat.follow(true, () => {});
    vi.advanceTimersByTime(9900);
    expect(told).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(told).toEqual([["vendor.failed", { vendor: "acme" }]]);
  });

  it("stops nothing of ours by throwing", () => {
    const broken = () => {
      throw new Error("no");
    };
    const { chat, told } = make({ watch: broken, write: broken, open: broken });
    const ready = vi.fn<() => void>();
    chat.follow(true, ready);
    expect(ready).toHaveBeenCalledOnce();
    expect(told).toEqual([
      ["error", "Error: no"],
      ["error", "Error: no"],
      ["error", "Error: no"],
      ["vendor.opened", { vendor: "acme" }],
    ]);
  });

  it("may come as a row of the table", () => {
    const { chat } = make({}, undefined, { default: crisp });
    expect([chat.vendor.name, chat.vendor.evidence, chat.ends]).toEqual([
      "crisp",
      "stand-in",
      false,
    ]);
  });
});

describe("a conversation", () => {
  const started = (conversationId: string) => [
    "conversation.started",
    { conversationId, acknowledgedBy: "ack" },
  ];

  it("is told once with the record that allowed it, which is written again and onto it", () => {
    const { chat, calls, told, watcher } = make();
    chat.follow(false, () => {});
    calls.length = 0;
    watcher()?.started("c1");
    watcher()?.started("c1");
    expect(told).toEqual([started("c1")]);
    expect(calls).toEqual([`write ${text} false`, `writeStarted ${text}`]);
    watcher()?.started("c2");
    expect(told).toEqual([started("c1"), started("c2")]);
  });

  it("that goes on over the visit's pages is told on the first of them only", () => {
    const { build, told, watcher } = make();
    build().follow(false, () => {});
    watcher()?.started("c1");
    build().follow(false, () => {});
    watcher()?.started("c1");
    expect(told).toEqual([started("c1")]);
  });

  it("without an id is told each time one begins", () => {
    const { chat, told, watcher } = make();
    chat.follow(false, () => {});
    watcher()?.started("");
    watcher()?.started("");
    expect(told).toEqual([started(""), started("")]);
  });

  it("is not told without a record, nor after the end", () => {
    const { chat, told, watcher, revoke } = make({ end: () => true });
    chat.follow(false, () => {});
    const kept = watcher();
    chat.end();
    expect(watcher()).toBeUndefined();
    revoke();
    kept?.started("c1");
    expect(told).toEqual([]);
  });
});

describe("after a withdrawal", () => {
  it("the vendor is ended and needs the page anew where it cannot be started again", () => {
    const end = vi.fn<() => boolean>(() => true);
    const { chat, held } = make({ end });
    chat.follow(true, () => {});
    chat.end();
    expect([end.mock.calls.length, chat.ends, chat.over(), held.length]).toEqual([
      1,
      true,
      true,
      0,
    ]);
  });

  it("the vendor that Prechat loads is held again", () => {
    const load = vi.fn<() => void>();
    const { chat, held } = make({ end: () => true, load }, "1");
    chat.end();
    expect([chat.over(), held[0]?.purpose]).toEqual([false, "chat"]);
    void held[0]?.release();
    expect(load).toHaveBeenCalledOnce();
  });

  it("the vendor that can be resumed is not loaded a second time", () => {
    const [load, resume] = [vi.fn<() => void>(), vi.fn<(page: Window, id: string) => void>()];
    const { chat, held } = make({ end: () => true, load, resume }, "1");
    chat.end();
    void held[0]?.release();
    expect([load.mock.calls.length, resume.mock.calls[0]?.[1]]).toEqual([0, "1"]);
  });

  it("the vendor that runs on is hidden and covered until it is let in again, as it was", () => {
    const { page, chat, calls, held } = make({ stays: true, end: () => false, hide: () => {} });
    const holder = makeElement();
    holder["style"].visibility = "inherit";
    page.elements.set("#acme", [holder]);
    chat.follow(true, () => {});
    expect(holder["style"].visibility).toBe("inherit");
    chat.end();
    expect([holder["inert"], holder["style"].visibility]).toEqual([true, "hidden"]);
    expect([chat.ends, chat.over(), held.length]).toEqual([false, false, 0]);
    calls.length = 0;
    chat.follow(true, () => {});
    expect([holder["inert"], holder["style"].visibility]).toEqual([false, "inherit"]);
    expect(calls).toEqual(["show", "watch", `write ${text} false`, "open"]);
  });
});
