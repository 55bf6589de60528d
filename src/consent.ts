import type { SettledConfig } from "./config.ts";
import { makeEffect } from "./effect.ts";
import type { ConsentEvent, DataOf, EventType, Listener } from "./event.ts";
import { makeGate, type Gate, type Held } from "./gate.ts";
import { openLedger, type Store } from "./ledger.ts";
import type { ConsentRecord, Declined, Fact, Source } from "./record.ts";
import type { Sink } from "./sinks/sink.ts";
import { fold, type ConsentState } from "./state.ts";
import { makeTeller } from "./tell.ts";

/** Everything the steps are handed. */
export interface Setup {
  /** `undefined`: the config was refused. The opt-out still works; the chat stays held. */
  readonly config: SettledConfig | undefined;
  /** `""` without a config. */
  readonly fingerprint: string;
  readonly store: Store;
  /** The beginning of every key in the store. */
  readonly prefix: string;
  readonly now: () => number;
  readonly random: () => string;
  readonly gpc: () => boolean;
  readonly sinks: readonly Sink[];
  readonly language: () => string;
  /** Marks every record as a test's. */
  readonly test: boolean;
}

/** What stands in a record or event beyond the common parts. */
type Extra = Omit<Fact, "type" | "source" | "language">;

/** Keep, tell, release, in this order, always: the steps wired together. */
export const makeConsent = (setup: Setup) => {
  const { config, fingerprint, now, random } = setup;
  const ledger = openLedger(setup.store, setup.prefix, setup);
  const watchers = new Set<(state: ConsentState) => void>();
  const sells = !config || config.collects.some((row) => row.sold || row.shared);
  const pausing = (ms: number) => new Promise((go) => setTimeout(go, ms));
  let shownAt: number | undefined;
  let hash: string | null = null;
  let settled = false;
  let seq = 0;

  const look = (): ConsentState =>
    fold({
      records: ledger.records(),
      unread: ledger.unread(),
      shown: !!shownAt,
      gpc: setup.gpc(),
      now: now(),
      fingerprint,
      sells,
      lasts: config?.acknowledgementLasts ?? 12,
      settled,
    });

  const event = <T extends EventType>(
    type: T,
    data: DataOf<T> & { error?: string; held?: Extra["held"] },
    record?: ConsentRecord,
    source: Source = "host",
  ) =>
    ({
      id: record?.id ?? random(),
      at: record?.at ?? now(),
      seq: ++seq,
      subject: ledger.records()[0]?.subject ?? "",
      source: record?.source ?? source,
      language: record?.language ?? setup.language(),
      fingerprint,
      state: look(),
      record,
      ...data,
      type,
    }) as unknown as ConsentEvent;

  const teller = makeTeller(setup.sinks, (sink, error, during) => {
    // A failure while telling of a failure is not told again: that could go on for ever.
    if (during.type === "error" || during.type === "delivery.failed") return;
    if (sink) tell("delivery.failed", { sink, error: String(error) });
    else tell("error", { error: String(error) });
  });
  const tell: <T extends EventType>(...of: Parameters<typeof event<T>>) => ReturnType<typeof teller.tell> =
    (...of) => teller.tell(event(...of));

  const gate: Gate = makeGate((error) => tell("error", { error: String(error) }));
  const standing = () => ledger.records().findLast(({ type }) => type === "optout.recorded");

  let seen = "";
  /** Folds anew; lets tags of purpose `sale` run only while sale and sharing are allowed; calls who watches. */
  const refresh = (): ConsentState => {
    const state = look();
    if (state.saleShareAllowed) gate.open("sale");
    else gate.close("sale");
    const text = JSON.stringify(state);
    if (text !== seen) {
      seen = text;
      for (const watcher of watchers) {
        try {
          watcher(state);
        } catch (error) {
          tell("error", { error: String(error) });
        }
      }
    }
    return state;
  };

  const keep = (type: Fact["type"], source: Source, extra: Extra = {}) => {
    const fact = { type, source, language: setup.language(), ...extra };
    return ledger.append(setup.test ? { ...fact, test: true } : fact, fingerprint);
  };

  const effect = makeEffect({
    stopped: () => {
      const { held, released } = gate.count("sale");
      return held > 0 && !released;
    },
    settled: () => {
      const optOut = standing();
      if (settled || !optOut || !sells) return;
      settled = true;
      const done = ledger.records().some((record) => record.of === optOut.id);
      const record = done ? undefined : keep("optout.effective", optOut.source, { of: optOut.id });
      refresh();
      if (record) tell("optout.effective", {}, record);
    },
  });

  const optOut = (source: Source) => {
    const same = ledger.records().some((r) => r.type === "optout.recorded" && r.source === source);
    if (!same) keep("optout.recorded", source);
    // The same act again keeps nothing new, but whoever failed to act on it is asked once more.
    if (!same || !settled) enforce(!same);
  };

  /** GPC is a request of its own; its first sight is kept, later ones keep nothing. */
  const heed = () => {
    const had = ledger.records().some((r) => r.type === "optout.recorded" && r.source === "gpc");
    if (setup.gpc() && !had) {
      tell("gpc.seen", {}, undefined, "gpc");
      optOut("gpc");
    }
    return refresh();
  };

  const again = (record: ConsentRecord) => event("optout.recorded", { standing: true }, record);
  /** The events that somebody who comes now has missed. */
  const missed = (): [ConsentEvent, ConsentEvent?] => {
    const optOut = standing();
    return optOut ? [event("ready", {}), again(optOut)] : [event("ready", {})];
  };
  /** Asks everybody on this page to act on the standing opt-out. */
  const enforce = (first?: boolean) => {
    const optOut = standing();
    if (!optOut) return;
    settled = false;
    effect.begin();
    refresh();
    effect.join(teller.tell(first ? event("optout.recorded", {}, optOut) : again(optOut)).all);
  };

  let last = standing()?.id;
  const unwatch = ledger.watch(() => {
    const { chat } = refresh();
    if (chat === "held") gate.close("chat");
    const id = standing()?.id;
    if (id !== last) enforce();
    last = id;
  });

  return {
    gate: {
      ...gate,
      hold: (held: Held) => {
        gate.hold(held);
        if (held.purpose === "sale") effect.join([]);
      },
    },
    ledger,
    tell,
    refresh,
    heed,
    optOut: (source: Source) => {
      heed();
      optOut(source);
    },
    state: look,
    /** The first events of the page, told to the sinks. */
    begin: () => {
      const [ready, optOut] = missed();
      teller.tell(ready);
      if (optOut) effect.join(teller.tell(optOut).all);
      heed();
    },
    on: (listener: Listener) => {
      const { answers, off } = teller.on(listener, missed());
      if (standing()) effect.join(answers);
      return off;
    },
    subscribe: (watcher: (state: ConsentState) => void) => {
      watchers.add(watcher);
      watcher(look());
      return () => void watchers.delete(watcher);
    },
    /** The notice is drawn: from now on it can be acknowledged. Its exact text is told once, with its hash. */
    shown: (text: string, digest: Promise<string | null>) => {
      shownAt = now();
      hash = null;
      refresh();
      return digest.then((value) => {
        hash = value;
        tell("notice.shown", { text, hash }, undefined, "form");
      });
    },
    /** The notice was taken away without an act (another tab has decided). */
    hidden: () => {
      shownAt = undefined;
      refresh();
    },
    acknowledge: (clauses: NonNullable<Fact["clauses"]>, held: Extra["held"]): Promise<void> | void => {
      const record = keep("notice.acknowledged", "form", { clauses, hash, shownAt, held });
      shownAt = undefined;
      refresh();
      const { sinks } = tell("notice.acknowledged", { held }, record);
      const release = () => gate.open("chat");
      if (!sinks.length) return release();
      const all = Promise.allSettled(sinks);
      return Promise.race([all, pausing(config?.tellTimeout ?? 1500)]).then(release);
    },
    decline: (how: Declined) => {
      const record = keep("notice.declined", "form", { how, hash, shownAt });
      shownAt = undefined;
      refresh();
      tell("notice.declined", { how }, record);
    },
    withdraw: (stopped: Extra["stopped"]) => {
      gate.close("chat");
      const record = keep("notice.withdrawn", "form", { stopped });
      refresh();
      tell("notice.withdrawn", {}, record);
    },
    isShown: () => !!shownAt,
    effective: effect.any,
    stop: () => {
      unwatch();
      teller.stop();
      watchers.clear();
    },
  };
};

export type Consent = ReturnType<typeof makeConsent>;
