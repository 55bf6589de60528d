import { fits } from './shape.js';

const editions = {
  "business-notice": 1,
  processing: 1,
  recording: 1
};

const sha256 = async (text) => {
  const bytes = await globalThis.crypto?.subtle?.digest("SHA-256", new TextEncoder().encode(text));
  return bytes ? [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, "0")).join("") : null;
};
const withdraw = (consent, stopped) => {
  consent.gate.open("chat", false);
  const record = consent.keep({ type: "notice.withdrawn", source: "form", stopped });
  consent.tell("notice.withdrawn", {}, record);
  consent.refresh();
};
const makeActs = (consent, config, now) => {
  let shownAt;
  let hash = null;
  const { keep, tell } = consent;
  return {
    /** The notice is drawn: from now on it can be acknowledged. Its exact text is told once, with its hash. */
    shown: async (text, digest) => {
      shownAt = now();
      consent.show(true);
      hash = await digest;
      tell("notice.shown", { text, hash, source: "form" });
    },
    /**
     * Keep, tell, release. Answers `false` where the notice is not shown or not every clause is there; a promise where
     * sinks are waited for.
     */
    acknowledge: (ids, held) => {
      if (!consent.isShown() || !config.clauses.every((id) => ids.includes(id))) return false;
      const clauses = config.clauses.map((id) => ({ id, edition: editions[id] }));
      const record = keep({
        type: "notice.acknowledged",
        source: "form",
        clauses,
        hash,
        shownAt,
        held
      });
      consent.show(false);
      const [sinks] = tell("notice.acknowledged", { held }, record);
      const release = () => {
        const open = consent.state().chat === "open";
        consent.gate.open("chat", open);
        return open;
      };
      if (!sinks.length) return release();
      const late = new Promise((go) => setTimeout(go, config.tellTimeout));
      return Promise.race([Promise.allSettled(sinks), late]).then(release);
    },
    decline: (how) => {
      if (!consent.isShown()) return;
      const record = keep({ type: "notice.declined", source: "form", how, hash, shownAt });
      consent.show(false);
      tell("notice.declined", { how }, record);
    }
  };
};

const shape = {company:"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}",address:"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}",email:"[^\\s<>@?&%,;]{1,99}@[^\\s<>@?&%,;]{1,99}","tenant?":"[\\w.-]{1,60}","phone?":"[+(\\d][\\d ()./x-]{2,39}",privacyPolicy:"https?:\\/\\/[^\\s<>\"#/?@][^\\s<>\"#]{1,999}#[^\\s<>\"#]{1,199}","optOutPage?":"https?:\\/\\/[^\\s<>\"#/?@][^\\s<>\"#]{1,999}(#[^\\s<>\"#]{0,199})?",collects:[1,8,{category:"identifiers|messages|device-usage|location|commercial|audio-video|inferences|sensitive",purpose:"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}",retention:"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}",sold:true,shared:true}],"vendor?":{name:"livechat|rocketchat|deep-chat|custom","id?":"[\\w.:/-]{1,200}",role:"service-provider|third-party|own",trainsAi:true,"label?":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,60}","scripts?":[0,20,"[^\\s<>\"]{4,200}"],"holders?":[0,20,"[^{}<;@]{1,200}"],"":"custom"},"clauses?":[1,3,"business-notice|processing|recording"],"release?":"session|always","acknowledgementLasts?":[1,12],"tellTimeout?":[0,10000],"enabled?":true,"show?":{"paths?":[1,50,"[/*][^\\s<>\"]{0,200}"],"hours?":"(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))? (2[0-4]|[01]\\d):[0-5]\\d-(2[0-4]|[01]\\d):[0-5]\\d( [\\w/+-]{1,60})?"},"launcher!":{"position?":"bottom-right|bottom-left","label?":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,60}","color?":"#([\\da-fA-F]{3}){1,2}|[a-z]{3,20}|(rgb|hsl)\\([\\d.,% deg]{5,40}\\)","icon?":"chat|question|none"},"language?":"[a-zA-Z]{2,3}(-\\w{2,8}){0,3}","":"optOut"};

class ConfigError extends Error {
  constructor(given, issues = []) {
    super(
      issues.map(({ path, message, hint }) => `${path} ${message} ${hint}`).join("\n") || "not a config: explain(error.given) of prechat/schema says why"
    );
    this.name = "ConfigError";
    this.given = given;
    this.issues = issues;
  }
}
const isConfig = (value) => fits(shape, value);
const normalize = (config) => {
  const settled = {
    clauses: ["business-notice", "processing", "recording"],
    release: "session",
    acknowledgementLasts: 12,
    tellTimeout: 1500,
    enabled: true,
    ...JSON.parse(JSON.stringify(config))
  };
  return JSON.parse(
    JSON.stringify(settled),
    (_, value) => typeof value == "string" ? value.trim().replace(/\s+/g, " ") : Object.freeze(value)
  );
};
const untold = /^\.(launcher|language|tenant|show|enabled|release|tellTimeout|acknowledgementLasts|phone|vendor\.(id|scripts|holders))\b/;
const lines = (value, path, editions) => untold.test(path) ? [] : Object(value) === value ? Object.entries(value).flatMap(
  ([key, inner]) => path == ".clauses" ? `${path}.${inner}=${editions[inner]}` : lines(inner, `${path}.${inner.category ?? key}`, editions)
) : [path + "=" + JSON.stringify(value)];
const lane = (text, factor) => {
  let hash = factor;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), factor);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
};
const fingerprint = (config, editions) => {
  const text = lines(config, "", editions).sort().join("\n");
  return lane(text, 2654435761) + lane(text, 2246822507);
};

const makeEffect = (stopped, settled) => {
  let round = { joined: 0, open: 0 };
  const any = () => round.joined > 0 || stopped();
  const check = () => {
    if (!round.open && any()) settled();
  };
  return {
    any,
    /** A new opt-out: what settles for an earlier one says nothing of it. */
    begin: () => {
      round = { joined: 0, open: 0 };
    },
    /** Takes in the promises of those who act on it. One that fails stays open, so that nothing is called honored. */
    join: (promises) => {
      const mine = round;
      for (const promise of promises) {
        mine.joined++;
        mine.open++;
        promise.then(
          () => {
            mine.open--;
            check();
          },
          () => {
          }
          // The teller has reported it.
        );
      }
      check();
    }
  };
};

const makeGate = (failed) => {
  const makeLane = () => ({ list: [], open: false, busy: false, released: 0 });
  const lanes = { chat: makeLane(), sale: makeLane() };
  const run = (purpose) => {
    const lane = lanes[purpose];
    while (lane.open && !lane.busy && lane.list[0]) {
      lane.released++;
      try {
        const wait = lane.list.shift()?.release();
        lane.busy = !!wait;
        void wait?.catch(failed).then(() => {
          lane.busy = false;
          run(purpose);
        });
      } catch (error) {
        failed(error);
      }
    }
  };
  return {
    /** Holds it, or runs it at once where its purpose is open and nothing waits before it. */
    hold: (held) => {
      lanes[held.purpose].list.push(held);
      run(held.purpose);
    },
    /** Lets a purpose's entries run in the order they came, or holds later ones again; what ran stays run. */
    open: (purpose, open = true) => {
      lanes[purpose].open = open;
      run(purpose);
    },
    /** How many are held now, and how many have run on this page. */
    count: (purpose) => ({
      held: lanes[purpose].list.length,
      released: lanes[purpose].released
    })
  };
};

const texts = ["type", "id", "source", "language", "subject", "fingerprint"];
const readRecord = (text) => {
  try {
    const value = JSON.parse(text);
    return value.schema === 1 && Number.isFinite(value.at) && Number.isFinite(value.seq) && texts.every((key) => typeof value[key] === "string") ? value : void 0;
  } catch {
    return void 0;
  }
};

const memoryStore = () => {
  const entries = /* @__PURE__ */ new Map();
  return {
    get: (prefix) => [...entries].filter(([key]) => key.startsWith(prefix)),
    append: (key, value) => void entries.set(key, value),
    clear: (keys) => keys.forEach((key) => entries.delete(key))
  };
};
const localStore = (page) => ({
  get: (prefix) => Object.keys(page.localStorage).filter((key) => key.startsWith(prefix)).map((key) => [key, page.localStorage.getItem(key) ?? ""]),
  append: (key, value) => page.localStorage.setItem(key, value),
  clear: (keys) => keys.forEach((key) => page.localStorage.removeItem(key)),
  watch: (changed) => {
    page.addEventListener("storage", changed);
    return () => page.removeEventListener("storage", changed);
  }
});
const most = 200;
const openLedger = (store, prefix, now, random) => {
  const loose = [];
  let list = [];
  let unread = 0;
  let blocked = false;
  const key = (record) => `${prefix}${record.at}-${record.id}`;
  const refresh = () => {
    list = [...loose];
    unread = 0;
    try {
      for (const [, value] of store.get(prefix)) {
        const record = readRecord(value);
        if (record) list.push(record);
        else unread++;
      }
    } catch {
      blocked = true;
      unread = 1;
    }
    list.sort((a, b) => a.seq - b.seq || a.at - b.at);
  };
  refresh();
  return {
    records: () => list,
    unread: () => unread,
    kept: () => blocked ? "memory" : "store",
    append: (fact, fingerprint) => {
      refresh();
      const record = {
        schema: 1,
        id: random(),
        at: now(),
        seq: (list.at(-1)?.seq ?? 0) + 1,
        subject: list[0]?.subject ?? random(),
        fingerprint,
        despite: unread,
        ...fact
      };
      try {
        store.append(key(record), JSON.stringify(record));
        blocked = false;
      } catch {
        loose.push(record);
        blocked = true;
      }
      list.push(record);
      const old = list.find(({ type }, at) => list.findLastIndex((it) => it.type === type) > at);
      if (list.length > most && old) {
        store.clear([key(old)]);
        list.splice(list.indexOf(old), 1);
      }
      return record;
    },
    refresh,
    watch: (changed) => store.watch?.(() => {
      refresh();
      changed();
    }) ?? (() => {
    })
  };
};

const monthsOn = (at, months) => {
  const date = new Date(at);
  const day2 = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day2) date.setUTCDate(0);
  return date.getTime();
};
const day = 864e5;
const lives = ({ at }, { now, lasts }) => at < now + day && now < monthsOn(at, lasts);
const wordOf = ({ type }) => /^notice\.(.+)/.exec(type)?.[1];
const foldNotice = (facts) => {
  const last = facts.records.findLast(wordOf);
  const notice = last ? wordOf(last) : "unshown";
  const stale = notice === "acknowledged";
  if (last && stale && facts.fingerprint && last.fingerprint === facts.fingerprint && lives(last, facts) && facts.unread <= (last.despite ?? 0)) {
    return { notice, by: last.id };
  }
  return { notice: facts.shown ? "shown" : stale ? "stale" : notice };
};
const fold = (facts) => {
  const { gpc, records, sells, settled, unread } = facts;
  const { notice, by } = foldNotice(facts);
  const asked = new Set(gpc ? ["gpc"] : []);
  for (const { type, source } of records) if (type === "optout.recorded") asked.add(source);
  const sources = [...asked, ...unread ? ["unread"] : []];
  const saleShare = !sells ? { status: "notApplicable" } : sources.length ? { status: "optedOut", sources } : { status: "allowed" };
  return {
    notice,
    saleShare,
    sensitive: "notApplicable",
    age: "unknown",
    gpc,
    chat: by ? "open" : "held",
    saleShareAllowed: saleShare.status === "allowed",
    optOut: !asked.size ? "none" : settled || !sells ? "honored" : "received",
    acknowledgedBy: by
  };
};

const makeTeller = (sinks, failed) => {
  const listeners = /* @__PURE__ */ new Set();
  const ask = (event, tell, sink) => {
    try {
      const answer = tell(event);
      if (typeof answer?.then == "function") {
        answer.then(void 0, (error) => failed(error, event, sink));
        return [answer];
      }
    } catch (error) {
      failed(error, event, sink);
    }
    return [];
  };
  return {
    ask,
    listeners,
    /** First the answers of the sinks, who alone hold a release back; then those of the listeners. */
    tell: (event) => [
      sinks.flatMap((sink) => ask(event, () => sink.tell(event), sink.name)),
      [...listeners].flatMap((listener) => ask(event, listener))
    ]
  };
};

const makeConsent = ({
  config,
  fingerprint,
  gpc,
  language,
  now,
  random,
  sinks,
  store,
  test
}) => {
  const ledger = openLedger(store, `prechat:${config?.tenant ?? ""}:`, now, random);
  const watchers = /* @__PURE__ */ new Set();
  const sells = !config || config.collects.some((row) => row.sold || row.shared);
  let shown = false;
  let settled = false;
  let seq = 0;
  let promised = false;
  let begun = false;
  let seen = "";
  const look = () => fold({
    records: ledger.records(),
    unread: ledger.unread(),
    shown,
    gpc: gpc(),
    now: now(),
    fingerprint,
    sells,
    lasts: config?.acknowledgementLasts ?? 0,
    settled
  });
  const event = (type, data, record) => {
    const { id = random(), at = now(), source = "host" } = record ?? {};
    const subject = ledger.records()[0]?.subject ?? "";
    const common = { id, at, seq: ++seq, subject, source, language, fingerprint, state: look() };
    return { ...common, record, ...data, type };
  };
  const { ask, listeners, ...teller } = makeTeller(sinks, (error, { type }, sink) => {
    if (/error|failed/.test(type)) return;
    if (sink) tell("delivery.failed", { sink, error: `${error}` });
    else fail(error);
  });
  const tell = (...of) => teller.tell(event(...of));
  const fail = (error) => tell("error", { error: `${error}` });
  const gate = makeGate(fail);
  const optOuts = () => ledger.records().filter(({ type }) => type === "optout.recorded");
  const refresh = () => {
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
  const keep = (fact) => ledger.append(test ? { ...fact, language, test: true } : { ...fact, language }, fingerprint);
  const effect = makeEffect(
    () => gate.count("sale").held > 0 && !gate.count("sale").released,
    () => {
      const last2 = optOuts().at(-1);
      if (settled || !last2 || !sells) return;
      settled = true;
      ledger.refresh();
      const told = ledger.records().some((record2) => record2.of === last2.id);
      const record = !told && keep({ type: "optout.effective", source: last2.source, of: last2.id });
      refresh();
      if (record) tell("optout.effective", {}, record);
    }
  );
  const enforce = (standing) => {
    settled = false;
    effect.begin();
    refresh();
    effect.join(tell("optout.recorded", { standing }, optOuts().at(-1)).flat());
  };
  const optOut = (source) => {
    const again = optOuts().some((record) => record.source === source) || void 0;
    if (!again) keep({ type: "optout.recorded", source });
    if (!again || !settled) enforce(again);
  };
  const heed = () => {
    if (gpc() && !optOuts().some(({ source }) => source === "gpc")) {
      tell("gpc.seen", { source: "gpc" });
      optOut("gpc");
    }
    return refresh();
  };
  let last;
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
    show: (drawn) => {
      shown = drawn;
      return refresh();
    },
    isShown: () => shown,
    hold: (held) => {
      gate.hold(held);
      if (held.purpose === "sale") effect.join([]);
    },
    optOut: (source) => {
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
    on: (listener) => {
      listeners.add(listener);
      const off = () => void listeners.delete(listener);
      if (!begun) return off;
      promised = ask(event("ready", {}), listener).length > 0 || promised;
      const last2 = optOuts().at(-1);
      if (last2) effect.join(ask(event("optout.recorded", { standing: true }, last2), listener));
      return off;
    },
    subscribe: (watcher) => {
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
    }
  };
};

const readGpc = (navigator) => !!navigator && "globalPrivacyControl" in navigator && navigator.globalPrivacyControl === true;

export { ConfigError, editions, fingerprint, isConfig, localStore, makeActs, makeConsent, memoryStore, normalize, readGpc, sha256, withdraw };
