import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { localStore, memoryStore, openLedger, type Store } from "../../src/ledger.ts";
import { readRecord, type Fact } from "../../src/record.ts";
import { noon, record } from "./steps.ts";

const fact: Fact = { type: "notice.acknowledged", source: "form", language: "en" };
const ids = () => {
  let n = 0;
  return () => `id${++n}`;
};
const ledgerOf = (store: Store, prefix = "prechat::") =>
  openLedger(store, prefix, () => noon, ids());

const blocked: Store = {
  get: () => {
    throw new Error("SecurityError");
  },
  append: () => {
    throw new Error("SecurityError");
  },
  clear: () => {},
};

describe("the ledger", () => {
  it("writes nothing before the first record", () => {
    const store = memoryStore();
    ledgerOf(store);
    expect(store.get("")).toEqual([]);
  });

  it("gives each record a key of its own, an increasing position and one subject", () => {
    const store = memoryStore();
    const ledger = ledgerOf(store);
    ledger.append(fact, "f1");
    ledger.append({ ...fact, type: "notice.withdrawn" }, "f1");
    expect(new Set(store.get("prechat::").map(([key]) => key)).size).toBe(2);
    expect(ledger.records().map(({ seq }) => seq)).toEqual([1, 2]);
    expect(new Set(ledger.records().map(({ subject }) => subject)).size).toBe(1);
  });

  it("loses nothing between two tabs that write at the same time", () => {
    const store = memoryStore();
    const shared = ids();
    const tab = () => openLedger(store, "prechat::", () => noon, shared);
    const [a, b] = [tab(), tab()];
    for (let i = 0; i < 30; i++) {
      a.append(fact, "f1");
      b.append(fact, "f1");
    }
    expect(tab().records()).toHaveLength(60);
  });

  it("does not see another tenant's records or anybody else's entries", () => {
    const store = memoryStore();
    store.append("prechat:other:1-x", JSON.stringify(record({})));
    store.append("unrelated", "1");
    const ledger = ledgerOf(store);
    expect(ledger.records()).toEqual([]);
    expect(ledger.unread()).toBe(0);
  });

  it("counts what it cannot read, and every later record says how much lay there", () => {
    fc.assert(
      fc.property(fc.string(), (garbage) => {
        fc.pre(!readRecord(garbage));
        const store = memoryStore();
        store.append("prechat::1-x", garbage);
        const ledger = ledgerOf(store);
        expect(ledger.unread()).toBe(1);
        expect(ledger.append(fact, "f1").despite).toBe(1);
      }),
    );
  });

  it("keeps in memory what a blocked store refuses, and says so", () => {
    const ledger = ledgerOf(blocked);
    expect(ledger.unread()).toBe(1);
    ledger.append(fact, "f1");
    ledger.refresh();
    expect(ledger.records()).toHaveLength(1);
    expect(ledger.kept()).toBe("memory");
  });

  it("stays bounded but never drops the last record of a type", () => {
    const store = memoryStore();
    const ledger = ledgerOf(store);
    ledger.append({ ...fact, type: "optout.recorded", source: "link" }, "f1");
    for (let i = 0; i < 300; i++) ledger.append(fact, "f1");
    expect(ledger.records().length).toBeLessThanOrEqual(201);
    expect(store.get("").length).toBe(ledger.records().length);
    expect(ledger.records().some(({ type }) => type === "optout.recorded")).toBe(true);
    expect(ledger.records().at(-1)?.seq).toBe(301);
  });
});

describe("the browser's storage", () => {
  it("keeps, finds, drops and follows entries of its own prefix only", () => {
    const entries: Record<string, string> = { other: "1" };
    const methods = {
      getItem: (key: string) => entries[key] ?? null,
      setItem: (key: string, value: string) => void (entries[key] = value),
      removeItem: (key: string) => void delete entries[key],
    };
    const hear = new EventTarget();
    const localStorage = new Proxy(entries, {
      get: (_, key) => methods[key as keyof typeof methods],
    });
    const page = Object.assign(hear, { localStorage }) as unknown as Window;
    const store = localStore(page);
    store.append("prechat::1", "one");
    expect(store.get("prechat::")).toEqual([["prechat::1", "one"]]);
    let heard = 0;
    const stop = store.watch?.(() => heard++);
    hear.dispatchEvent(new Event("storage"));
    stop?.();
    hear.dispatchEvent(new Event("storage"));
    expect(heard).toBe(1);
    store.clear(["prechat::1"]);
    expect(entries).toEqual({ other: "1" });
  });
});

describe("a stored record", () => {
  it("is read back as it was written", () => {
    const one = record({ how: "escape" });
    expect(readRecord(JSON.stringify(one))).toEqual(one);
  });

  it.each(["", "null", "1", "[]", "{}", '{"schema":2}', '{"schema":1,"at":"x"}', "\u0000"])(
    "is not read from %j",
    (text) => expect(readRecord(text)).toBeUndefined(),
  );
});
