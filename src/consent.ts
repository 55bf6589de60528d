import type { SettledConfig } from "./config.ts";
import { makeEnforcer } from "./enforce.ts";
import type { ConsentEvent, DataOf, EventType, Listener } from "./event.ts";
import { makeGate, type Held } from "./gate.ts";
import { openLedger, type Store } from "./ledger.ts";
import type { ConsentRecord, Fact, HeldHow, Source } from "./record.ts";
import type { Sink } from "./sinks/sink.ts";
import { standing } from "./standing.ts";
import { fold, type ConsentState, type Facts } from "./state.ts";
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
  // Elsewhere than in these states sensitive information waits for an opt-in.
  const uses = config?.sensitive === "used" && (/CA|UT|IA/.test(config.region ?? "CA") || "optIn");
  let shown = false;
  /** What is known of the visitor besides the records. */
  let about: Pick<Facts, "age" | "asking"> = { age: config?.age };
  let seq = 0;
  /** Has a listener answered with a promise before there was an opt-out? */
  let promised = false;
  let begun = false;
  let seen = "";

  const look = (): ConsentState =>
    fold({
      ...about,
      records: ledger.records(),
      unread: ledger.unread(),
      shown,
      gpc: gpc(),
      now: now(),
      fingerprint,
      sells,
      uses,
      lasts: config?.acknowledgementLasts ?? 0,
      steps: { optOut: sale.step(), limit: limit.step() },
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
    ledger.append(
      { ...fact, language, gpc: gpc() || undefined, test: test || undefined },
      fingerprint,
    );

  const engine = { ask, event, keep, ledger, refresh, state: look, tell: teller.tell };
  const sale = makeEnforcer(
    "optOut",
    sells,
    () => gate.count("sale").held > 0 && !gate.count("sale").released,
    engine,
  );
  const limit = makeEnforcer("limit", !!uses, () => false, engine);
  const axes = [sale, limit];

  const isGpc = ({ source }: ConsentRecord) => source === "gpc";
  let was = false;
  /**
   * GPC is a request of its own; its first sight is kept, later ones keep nothing, nor does one that was there when the
   * visitor opted back in.
   */
  const heed = () => {
    const on = gpc();
    const { asked, by } = standing(ledger.records(), "optOut");
    const kept = asked.has("gpc") || by?.gpc;
    if (on ? !kept || !was : was) tell(on ? "gpc.seen" : "gpc.absent", { source: "gpc" });
    was = on;
    if (on && !kept) sale.request("gpc");
    return refresh();
  };

  const unwatch = ledger.watch(() => {
    if (refresh().chat === "held") gate.open("chat", false);
    for (const one of axes) one.follow();
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
      if (held.purpose === "sale") sale.join([]);
    },
    optOut: (source: Source) => {
      heed();
      sale.request(source);
    },
    limit: limit.request,
    /** What else is known of the visitor: the age, or an opt-in that awaits its confirmation. */
    know: (more: typeof about) => {
      about = { ...about, ...more };
      return refresh();
    },
    /** The first events of the page, told to the sinks. */
    begin: () => {
      begun = true;
      promised = tell("ready", {})[1].length > 0;
      for (const sink of sinks) sink.read?.(() => sale.request("host"));
      for (const one of axes) one.follow();
      if (look().saleShare.status === "minorBlocked") tell("minor.blocked", {});
      was = gpc() || ledger.records().some(isGpc);
      if (gpc()) heed();
      else refresh();
    },
    on: (listener: Listener) => {
      listeners.add(listener);
      const off = () => void listeners.delete(listener);
      // Before the page has begun nothing is missed.
      if (!begun) return off;
      promised = ask(event("ready", {}), listener).length > 0 || promised;
      for (const one of axes) one.greet(listener);
      return off;
    },
    subscribe: (watcher: (state: ConsentState) => void) => {
      watchers.add(watcher);
      watcher(look());
      return () => void watchers.delete(watcher);
    },
    /** Is there anybody on this page who acts on an opt-out? */
    effective: () => promised || sale.any(),
    stop: () => {
      unwatch();
      listeners.clear();
      watchers.clear();
      for (const one of axes) one.stop();
      for (const sink of sinks) sink.stop?.();
    },
  };
};

export type Consent = ReturnType<typeof makeConsent>;
