import type { SettledConfig } from "./config.ts";
import { makeEffect } from "./effect.ts";
import type { ConsentEvent, DataOf, EventType, Listener } from "./event.ts";
import { makeGate, type Held } from "./gate.ts";
import { openLedger, type Store } from "./ledger.ts";
import type { ConsentRecord, Fact, HeldHow, Source } from "./record.ts";
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
  /** ms since the epoch. */
  readonly now: () => number;
  readonly random: () => string;
  readonly gpc: () => boolean;
  readonly sinks: readonly Sink[];
  readonly language: string;
  /** Marks every record as a test's. */
  readonly test: boolean;
}

/** Keep, tell, release, in this order, always: the steps wired together. */
export const makeConsent = ({
  config,
  fingerprint,
  gpc,
  language,
  now,
  random,
  sinks,
  store,
  test,
}: Setup) => {
  const ledger = openLedger(store, `prechat:${config?.tenant ?? ""}:`, now, random);
  const watchers = new Set<(state: ConsentState) => void>();
  const sells = !config || config.collects.some((row) => row.sold || row.shared);
  let shown = false;
  let settled = false;
  let seq = 0;
  /** Has a listener answered with a promise before there was an opt-out? */
  let promised = false;
  let begun = false;
  let seen = "";

  const look = (): ConsentState =>
    fold({
      records: ledger.records(),
      unread: ledger.unread(),
      shown,
      gpc: gpc(),
      now: now(),
      fingerprint,
      sells,
      lasts: config?.acknowledgementLasts ?? 0,
      settled,
    });

  const event = <T extends EventType>(
    type: T,
    data: DataOf<T> & { error?: string; held?: HeldHow | undefined; source?: Source },
    record?: ConsentRecord,
  ) => {
    const { id = random(), at = now(), source = "host" } = record ?? {};
    const subject = ledger.records()[0]?.subject ?? "";
    const common = { id, at, seq: ++seq, subject, source, language, fingerprint, state: look() };
    return { ...common, record, ...data, type } as unknown as ConsentEvent;
  };

  const { ask, listeners, ...teller } = makeTeller(sinks, (error, { type }, sink) => {
    // A failure while telling of a failure is not told again: that could go on for ever.
    if (/error|failed/.test(type)) return;
    if (sink) tell("delivery.failed", { sink, error: `${error}` });
    else fail(error);
  });
  const tell = <T extends EventType>(...of: Parameters<typeof event<T>>) =>
    teller.tell(event(...of));
  const fail = (error: unknown) => tell("error", { error: `${error}` });

  const gate = makeGate(fail);
  const optOuts = () => ledger.records().filter(({ type }) => type === "optout.recorded");

  /** Folds anew; lets tags of purpose `sale` run only while sale and sharing are allowed; calls who watches. */
  const refresh = (): ConsentState => {
    const state = look();
    gate.open("sale", state.saleShareAllowed);
    const text = JSON.stringify(state);
    if (text !== seen) {
      seen = text;
      for (const watcher of watchers) {
        try {
          watcher(state);
        } catch (error) {
          fail(error);
        }
      }
    }
    return state;
  };

  const keep = (fact: Omit<Fact, "language">) =>
    ledger.append(test ? { ...fact, language, test: true } : { ...fact, language }, fingerprint);

  const effect = makeEffect(
    () => gate.count("sale").held > 0 && !gate.count("sale").released,
    () => {
      const last = optOuts().at(-1);
      if (settled || !last || !sells) return;
      settled = true;
      // Another tab may have said so already.
      ledger.refresh();
      const told = ledger.records().some((record) => record.of === last.id);
      const record = !told && keep({ type: "optout.effective", source: last.source, of: last.id });
      refresh();
      if (record) tell("optout.effective", {}, record);
    },
  );

  /** Asks everybody on this page to act on the standing opt-out. */
  const enforce = (standing?: true) => {
    settled = false;
    effect.begin();
    refresh();
    effect.join(tell("optout.recorded", { standing }, optOuts().at(-1)).flat());
  };
  const optOut = (source: Source) => {
    const again = optOuts().some((record) => record.source === source) || undefined;
    if (!again) keep({ type: "optout.recorded", source });
    // The same act again keeps nothing new, but whoever failed to act on it is asked once more.
    if (!again || !settled) enforce(again);
  };

  /** GPC is a request of its own; its first sight is kept, later ones keep nothing. */
  const heed = () => {
    if (gpc() && !optOuts().some(({ source }) => source === "gpc")) {
      tell("gpc.seen", { source: "gpc" });
      optOut("gpc");
    }
    return refresh();
  };

  let last: string | undefined;
  const unwatch = ledger.watch(() => {
    if (refresh().chat === "held") gate.open("chat", false);
    const { id } = optOuts().at(-1) ?? {};
    if (id && id !== last) enforce(true);
    last = id;
  });

  return {
    gate,
    ledger,
    tell,
    fail,
    keep,
    refresh,
    heed,
    state: look,
    /** The notice was drawn, or taken away. */
    show: (drawn: boolean) => {
      shown = drawn;
      return refresh();
    },
    isShown: () => shown,
    hold: (held: Held) => {
      gate.hold(held);
      // A tag that stays asleep is an opt-out in effect.
      if (held.purpose === "sale") effect.join([]);
    },
    optOut: (source: Source) => {
      heed();
      optOut(source);
    },
    /** The first events of the page, told to the sinks. */
    begin: () => {
      begun = true;
      promised = tell("ready", {})[1].length > 0;
      last = optOuts().at(-1)?.id;
      if (last) enforce(true);
      heed();
    },
    on: (listener: Listener) => {
      listeners.add(listener);
      const off = () => void listeners.delete(listener);
      // Before the page has begun nothing is missed.
      if (!begun) return off;
      promised = ask(event("ready", {}), listener).length > 0 || promised;
      const last = optOuts().at(-1);
      if (last) effect.join(ask(event("optout.recorded", { standing: true }, last), listener));
      return off;
    },
    subscribe: (watcher: (state: ConsentState) => void) => {
      watchers.add(watcher);
      watcher(look());
      return () => void watchers.delete(watcher);
    },
    /** Is there anybody on this page who acts on an opt-out? */
    effective: () => promised || effect.any(),
    stop: () => {
      unwatch();
      listeners.clear();
      watchers.clear();
      for (const sink of sinks) sink.stop?.();
    },
  };
};

export type Consent = ReturnType<typeof makeConsent>;
