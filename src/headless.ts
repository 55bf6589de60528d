import { makeActs, sha256, withdraw } from "./acts.ts";
import { editions } from "./clauses.ts";
import {
  ConfigError,
  isConfig,
  normalize,
  type AgeBand,
  type ClauseId,
  type Config,
} from "./config.ts";
import { fingerprint } from "./fingerprint.ts";
import { makeConsent } from "./consent.ts";
import type { ConsentEvent, EventType, Listener } from "./event.ts";
import { localStore, memoryStore, type Store } from "./ledger.ts";
import type { ConsentRecord, Declined, HeldHow, Source } from "./record.ts";
import { makeKnown, type Choice } from "./known.ts";
import { makeOptIn } from "./opt-in.ts";
import { gpcJson, readGpc } from "./signals/gpc.ts";
import type { Axis } from "./standing.ts";
import type { Sink } from "./sinks/sink.ts";
import type { ConsentState } from "./state.ts";

export { ConfigError, gpcJson, localStore, memoryStore, readGpc };
export { optOutIcon, titles, type Title, type TitleUse } from "./titles.ts";
export { makeNotice, type Notice } from "./notice.ts";
export { makeWords, type Catalogue, type Words } from "./locales/words.ts";
export type * from "./config.ts";
export type {
  Choice,
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
  /** Limits the use of sensitive information (1798.121). */
  limit(source?: Source): void;
  /**
   * Opting back in takes two acts of a person, the second in a later task than the first (7028(a)); anything else is
   * `abandon`. Answers whether the step was taken.
   */
  optIn(step: "request" | "confirm", act: Act): boolean;
  optIn(step: "abandon"): boolean;
  /** A parent has opted in for a child under 13, as the site has verified (7070(a)). */
  optIn(by: { readonly source: "account" }): boolean;
  /** The same two steps to take back a limit. */
  unlimit(step: "request" | "confirm", act: Act): boolean;
  unlimit(step: "abandon"): boolean;
  /**
   * A consumer whom the site knows is here, and what its server has of them; without a reference they have left. The
   * server's record wins over this browser's older ones; GPC still restricts. The reference is kept nowhere.
   */
  identify(ref: string | undefined, choice?: Choice): void;
  /** How old the visitor is. Under 16 nothing is sold or shared until the right person opts in (1798.120(c)). */
  age(band: AgeBand): void;
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
  const known = makeKnown(consent);
  const back = makeOptIn(consent);
  const take = (axis: Axis, step: "request" | "confirm" | "abandon", act?: Act): boolean => {
    const asked = back.asking();
    if (step === "abandon") return asked === axis && back.abandon("form");
    if (!act || !trust(act)) return false;
    return step === "request"
      ? back.request(axis, "form", act)
      : asked === axis && back.confirm("form", act);
  };
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
    limit: (source = "host") => consent.limit(source),
    optIn: (step: "request" | "confirm" | "abandon" | object, act?: Act) =>
      typeof step == "string" ? take("optOut", step, act) : known.parent(),
    unlimit: (step: "request" | "confirm" | "abandon", act?: Act) => take("limit", step, act),
    identify: known.identify,
    age: known.age,
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
