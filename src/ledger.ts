import { readRecord, type ConsentRecord, type Fact } from "./record.ts";

/** Where records are kept: entries under keys that are never written twice, so tabs cannot overwrite each other. */
export interface Store {
  /** Every entry whose key begins with `prefix`. Throws where storage cannot be read. */
  get(prefix: string): readonly (readonly [key: string, value: string])[];
  /** Throws where storage is blocked or full. */
  append(key: string, value: string): void;
  clear(keys: readonly string[]): void;
  /** Calls back when another tab has changed something; returns the undo. */
  watch?(changed: () => void): () => void;
}

/** A store for this page's life only. */
export const memoryStore = (): Store => {
  const entries = new Map<string, string>();
  return {
    get: (prefix) => [...entries].filter(([key]) => key.startsWith(prefix)),
    append: (key, value) => void entries.set(key, value),
    clear: (keys) => keys.forEach((key) => entries.delete(key)),
  };
};

/** The browser's own storage, shared by the tabs of one origin. */
export const localStore = (page: Window): Store => ({
  get: (prefix) =>
    Object.keys(page.localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => [key, page.localStorage.getItem(key) ?? ""]),
  append: (key, value) => page.localStorage.setItem(key, value),
  clear: (keys) => keys.forEach((key) => page.localStorage.removeItem(key)),
  watch: (changed) => {
    page.addEventListener("storage", changed);
    return () => page.removeEventListener("storage", changed);
  },
});

/** The records of this browser. */
export interface Ledger {
  /** Oldest first. */
  records(): readonly ConsentRecord[];
  /** How many entries could not be read. They may have been anything, so the protective value holds. */
  unread(): number;
  /** `memory`: what is kept will not outlive this page. */
  kept(): "store" | "memory";
  append(fact: Fact, fingerprint: string): ConsentRecord;
  /** Takes these for records of this page, instead of those it was told to take before. They are kept nowhere. */
  assume(records: readonly ConsentRecord[]): void;
  /** Reads the store anew, as another tab may have written. */
  refresh(): void;
  watch(changed: () => void): () => void;
}

/** Records of requests must live 24 months (7101(a)); far more than this many acts of one visitor they are not. */
const most = 200;

/**
 * Opens the records kept under `prefix`. Nothing is written, and no subject exists, before the first record.
 * @param now ms since the epoch
 */
export const openLedger = (
  store: Store,
  prefix: string,
  now: () => number,
  random: () => string,
): Ledger => {
  /** Records that only this page holds, because the store refused them. */
  const loose: ConsentRecord[] = [];
  let assumed: readonly ConsentRecord[] = [];
  let list: ConsentRecord[] = [];
  let unread = 0;
  let blocked = false;

  const key = (record: ConsentRecord) => `${prefix}${record.at}-${record.id}`;
  const refresh = () => {
    list = [...loose, ...assumed];
    unread = 0;
    try {
      for (const [, value] of store.get(prefix)) {
        const record = readRecord(value);
        if (record) list.push(record);
        else unread++;
      }
    } catch {
      // Blocked storage: what it may hold counts as an opt-out, and new records stay in memory.
      blocked = true;
      unread = 1;
    }
    list.sort((a, b) => a.seq - b.seq || a.at - b.at);
  };
  refresh();

  return {
    records: () => list,
    unread: () => unread,
    kept: () => (blocked ? "memory" : "store"),
    append: (fact, fingerprint) => {
      refresh();
      const record: ConsentRecord = {
        schema: 1,
        id: random(),
        at: now(),
        seq: (list.at(-1)?.seq ?? 0) + 1,
        subject: list[0]?.subject || random(),
        fingerprint,
        despite: unread,
        ...fact,
      };
      try {
        store.append(key(record), JSON.stringify(record));
        blocked = false;
      } catch {
        // Blocked or full: kept in memory, and `kept()` says so.
        loose.push(record);
        blocked = true;
      }
      list.push(record);
      // Drops the oldest, but never the last record of a type: that one still decides.
      const old = list.find(({ type }, at) => list.findLastIndex((it) => it.type === type) > at);
      if (list.length > most && old) {
        store.clear([key(old)]);
        list.splice(list.indexOf(old), 1);
      }
      return record;
    },
    assume: (records) => {
      assumed = records;
      refresh();
    },
    refresh,
    watch: (changed) =>
      store.watch?.(() => {
        refresh();
        changed();
      }) ?? (() => {}),
  };
};
