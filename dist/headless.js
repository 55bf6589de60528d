import { isConfig, ConfigError, normalize, fingerprint, makeConsent, memoryStore, withdraw, sha256, makeActs, editions } from './npm/gpc.js';
export { localStore, readGpc } from './npm/gpc.js';
export { makeNotice } from './npm/notice.js';
export { makeWords } from './npm/words.js';

const open = (config, parts = {}) => {
  if (!isConfig(config)) throw new ConfigError(config);
  const settled = normalize(config);
  const print = fingerprint(settled, editions);
  const now = parts.now ?? Date.now;
  const trust = parts.trust ?? ((act) => act.isTrusted);
  const consent = makeConsent({
    config: settled,
    fingerprint: print,
    store: parts.store ?? memoryStore(),
    now,
    random: () => crypto.randomUUID(),
    gpc: parts.gpc ?? (() => false),
    sinks: parts.sinks ?? [],
    language: parts.language ?? "en",
    test: !!parts.trust
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
    shown: ({ text, hash }) => acts.shown(text, hash === void 0 ? sha256(text) : hash),
    acknowledge: (clauses, act) => trust(act) && acts.acknowledge(clauses, "not-requested") !== false,
    decline: (how = "button") => acts.decline(how),
    withdraw: () => withdraw(consent, "stopped"),
    optOut: (source = "host") => consent.optOut(source),
    guard: (send) => (...message) => {
      if (consent.heed().chat === "open") return send(...message);
      consent.tell("invite.gated", {});
      return void 0;
    },
    refresh: () => {
      consent.ledger.refresh();
      return consent.heed();
    },
    records: consent.ledger.records,
    close: consent.stop
  };
};

export { ConfigError, memoryStore, open };
