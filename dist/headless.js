import { isConfig, ConfigError, normalize, fingerprint, makeConsent, memoryStore, makeActs, withdraw, sha256, editions } from './npm/gpc.js';
export { gpcJson, localStore, readGpc } from './npm/gpc.js';
import { makeKnown } from './npm/known.js';
import { makeOptIn } from './npm/opt-in.js';
export { optOutIcon, titles } from './npm/titles.js';
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
  const known = makeKnown(consent);
  const back = makeOptIn(consent);
  const take = (axis, step, act) => {
    const asked = back.asking();
    if (step === "abandon") return asked === axis && back.abandon("form");
    if (!act || !trust(act)) return false;
    return step === "request" ? back.request(axis, "form", act) : asked === axis && back.confirm("form", act);
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
    shown: ({ text, hash }) => acts.shown(text, hash === void 0 ? sha256(text) : hash),
    acknowledge: (clauses, act) => trust(act) && acts.acknowledge(clauses, "not-requested") !== false,
    decline: (how = "button") => acts.decline(how),
    withdraw: () => withdraw(consent, "stopped"),
    optOut: (source = "host") => consent.optOut(source),
    limit: (source = "host") => consent.limit(source),
    optIn: (step, act) => typeof step == "string" ? take("optOut", step, act) : known.parent(),
    unlimit: (step, act) => take("limit", step, act),
    identify: known.identify,
    age: known.age,
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
