import { makeActs, sha256, withdraw } from "./acts.ts";
import { editions } from "./clauses.ts";
import {
  ConfigError,
  fingerprint,
  isConfig,
  normalize,
  type ClauseId,
  type Config,
} from "./config.ts";
import { makeConsent } from "./consent.ts";
import type { ConsentEvent, EventType, Listener } from "./event.ts";
import { localStore, memoryStore, type Store } from "./ledger.ts";
import type { ConsentRecord, Declined, HeldHow, Source } from "./record.ts";
import { readGpc } from "./signals/gpc.ts";
import type { Sink } from "./sinks/sink.ts";
import type { ConsentState } from "./state.ts";

export { ConfigError, localStore, memoryStore, readGpc };
export { makeNotice, type Notice } from "./notice.ts";
export { makeWords, type Catalogue, type Words } from "./locales/words.ts";
export type * from "./config.ts";
export type {
  ConsentEvent,
  ConsentRecord,
  ConsentState,
  Declined,
  EventType,
  HeldHow,
  Listener,
  Sink,
  Source,
  Store,
};

/** An act of a person: in a page the `click` event. Only what the browser itself vouches for counts. */
export interface Act {
  readonly isTrusted: boolean;
}

/** The parts that are handed in; none is touched at import. */
export interface Parts {
  /** @default a store in memory; in a page hand in `localStore(window)` */
  readonly store?: Store | undefined;
  /** ms since the epoch. @default Date.now */
  readonly now?: (() => number) | undefined;
  /** Does the browser send GPC now? In a page `() => readGpc(navigator)`, on a server the header `Sec-GPC: 1`. @default never */
  readonly gpc?: (() => boolean) | undefined;
  readonly sinks?: readonly Sink[] | undefined;
  readonly onEvent?: Listener | undefined;
  /** BCP 47 tag of the words that are shown. @default "en" */
  readonly language?: string | undefined;
  /** Decides which acts count; for a site's own end-to-end tests. Marks every record `test: true`. */
  readonly trust?: ((act: Act) => boolean) | undefined;
}

/** What was drawn: `makeNotice()` makes it, and a form of your own may too. */
export interface Shown {
  /** The exact words in reading order. */
  readonly text: string;
  /** SHA-256 of them as hex. @default computed where there is `crypto.subtle`, else `null` */
  readonly hash?: string | null | undefined;
}

/** The engine without a pixel: keeps, tells, releases. */
export interface Headless {
  readonly state: ConsentState;
  /** Which notice this config makes: 16 hex digits. */
  readonly fingerprint: string;
  /** Tells every event, `ready` first; returns its undo. */
  on(listener: Listener): () => void;
  /** Calls at once and at each change; returns its undo. */
  subscribe(watcher: (state: ConsentState) => void): () => void;
  /** The notice stands before the visitor. Nothing can be acknowledged before; resolves once its text is told. */
  shown(notice: Shown): Promise<void>;
  /** Opens the chat if the notice was shown, every clause of the config is among the ids and the act is a person's. */
  acknowledge(clauses: readonly ClauseId[], act: Act): boolean;
  decline(how?: Declined): void;
  withdraw(): void;
  optOut(source?: Source): void;
  /** Way 5: sends only while the chat is open; otherwise tells `invite.gated` and answers `undefined`. */
  guard<A extends unknown[], R>(send: (...message: A) => R): (...message: A) => R | undefined;
  /** Looks at GPC and the clock anew, as after a page was shown again. */
  refresh(): ConsentState;
  records(): readonly ConsentRecord[];
  close(): void;
}

/** Opens the engine for a config. @throws {ConfigError} where the config does not hold. */
export const open = (config: Config, parts: Parts = {}): Headless => {
  if (!isConfig(config)) throw new ConfigError(config);
  const settled = normalize(config);
  const print = fingerprint(settled, editions);
  const now = parts.now ?? Date.now;
  const trust = parts.trust ?? ((act: Act) => act.isTrusted);
  const consent = makeConsent({
    config: settled,
    fingerprint: print,
    store: parts.store ?? memoryStore(),
    now,
    random: () => crypto.randomUUID(),
    gpc: parts.gpc ?? (() => false),
    sinks: parts.sinks ?? [],
    language: parts.language ?? "en",
    test: !!parts.trust,
  });
  const acts = makeActs(consent, settled, now);
  if (parts.onEvent) consent.on(parts.onEvent);
  consent.begin();
  return {
    get state() {
      return consent.state();
    },
    fingerprint: print,
    on: consent.on,
    subscribe: consent.subscribe,
    shown: ({ text, hash }) => acts.shown(text, hash === undefined ? sha256(text) : hash),
    acknowledge: (clauses, act) =>
      trust(act) && acts.acknowledge(clauses, "not-requested") !== false,
    decline: (how = "button") => acts.decline(how),
    withdraw: () => withdraw(consent, "stopped"),
    optOut: (source = "host") => consent.optOut(source),
    guard:
      (send) =>
      (...message) => {
        if (consent.heed().chat === "open") return send(...message);
        consent.tell("invite.gated", {});
        return undefined;
      },
    refresh: () => {
      consent.ledger.refresh();
      return consent.heed();
    },
    records: consent.ledger.records,
    close: consent.stop,
  };
};
