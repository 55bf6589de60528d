import { fits } from './shape.js';

const editions = {
  "business-notice": 1,
  processing: 1,
  recording: 1,
  assistant: 1,
  "sensitive-warning": 1,
  minors: 1,
  incentive: 1,
  "gdpr-consent": 1,
  marketing: 1
};
const builtIn = (config) => [
  ...config.assistant ? ["assistant"] : [],
  ...config.clauses,
  ...config.incentive ? ["incentive"] : [],
  ...config.gdprConsent ? ["gdpr-consent"] : []
];
const said = /^(assistant|sensitive-warning|minors)$/;
const free = /^(incentive|gdpr-consent|marketing)$/;
const clausesOf = (config) => {
  const ours = builtIn(config).map((id) => {
    const box = said.test(id) ? "none" : free.test(id) ? "optional" : "required";
    return { id, edition: editions[id], box };
  });
  const theirs = (config.ownClauses ?? []).map((own) => {
    const box = own.kind === "consent" ? "optional" : own.required ? "required" : "none";
    return { id: own.id, edition: 1, box, own };
  });
  const all = [...ours, ...theirs];
  return ["none", "required", "optional"].flatMap(
    (box) => all.filter((clause) => clause.box === box)
  );
};

const shape = {company:"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}",address:"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}",email:"[^\\s<>@?&%,;]{1,99}@[^\\s<>@?&%,;]{1,99}","tenant?":"[\\w.-]{1,60}","phone?":"[+(\\d][\\d ()./x-]{2,39}","contactPage?":"https?:\\/\\/[^\\s<>\"#/?@][^\\s<>\"#]{1,999}(#[^\\s<>\"#]{0,199})?",privacyPolicy:"https?:\\/\\/[^\\s<>\"#/?@][^\\s<>\"#]{1,999}#[^\\s<>\"#]{1,199}","optOutPage?":"https?:\\/\\/[^\\s<>\"#/?@][^\\s<>\"#]{1,999}(#[^\\s<>\"#]{0,199})?",collects:[1,8,{category:"identifiers|messages|device-usage|location|commercial|audio-video|inferences|sensitive",purpose:{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}"},retention:{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}"},"called?":{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,60}"},"examples?":{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}"},sold:true,shared:true}],"vendor?":{name:"livechat|rocketchat|deep-chat|intercom|crisp|tawk|userlike|flowise|botframework|openwidget|chatbot|custom","id?":"[\\w.:/-]{1,200}",role:"service-provider|third-party|own",trainsAi:true,"label?":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,60}","scripts?":[0,20,"[^\\s<>\"]{4,200}"],"holders?":[0,20,"[^{}<;@]{1,200}"],"covered?":true,"":"custom"},"clauses?":[1,6,"business-notice|processing|recording|sensitive-warning|minors|marketing"],"parties?":[1,10,{name:"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,100}",role:"service-provider|third-party","policy?":"https?:\\/\\/[^\\s<>\"#/?@][^\\s<>\"#]{1,999}(#[^\\s<>\"#]{0,199})?"}],"assistant?":{kind:"ai|hybrid","repeat?":[5,1440]},"incentive?":{offer:{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}"},terms:"https?:\\/\\/[^\\s<>\"#/?@][^\\s<>\"#]{1,999}(#[^\\s<>\"#]{0,199})?"},"gdprConsent?":{purpose:{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}"}},"ownClauses?":[1,10,{id:"own-[a-z\\d-]{1,40}",kind:"notice|recording|consent",name:{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,60}"},text:{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,600}"},"required?":true,"":"own"}],"fields?":[1,12,{id:"[a-z][a-z\\d-]{0,40}",kind:"name|email|phone|text|question|choice|choices|dropdown","label?":{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,100}"},"required?":true,"options?":[2,30,{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,100}"}],"note?":{"*":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,300}"},"":"field"}],"release?":"session|always","acknowledgementLasts?":[1,12],"tellTimeout?":[0,10000],"enabled?":true,"show?":{"paths?":[1,50,"[/*][^\\s<>\"]{0,200}"],"hours?":"(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))? (2[0-4]|[01]\\d):[0-5]\\d-(2[0-4]|[01]\\d):[0-5]\\d( [\\w/+-]{1,60})?"},"launcher!":{"position?":"bottom-right|bottom-left","label?":"(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,60}","color?":"#([\\da-fA-F]{3}){1,2}|[a-z]{3,20}|(rgb|hsl)\\([\\d.,% deg]{5,40}\\)","icon?":"chat|question|none"},"language?":"[a-zA-Z]{2,3}(-\\w{2,8}){0,3}","region?":"US-[A-Z]{2}","sensitive?":"not-used|exempt|used","age?":"under13|13to15|16plus","sale?":{scripts:[1,20,"[^\\s<>\"]{4,200}"]},"choicesTitle?":"privacy|california","":"optOut","?":"sensitive"};

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

const untold = /^\.(launcher|language|tenant|show|enabled|release|tellTimeout|acknowledgementLasts|phone|contactPage|region|age|sale|choicesTitle|assistant\.repeat|fields\.[^.]+\.(?!note)|vendor\.(id|scripts|holders|covered))\b/;
const lines = (value, path, editions) => untold.test(path) ? [] : Object(value) === value ? Object.entries(value).flatMap(
  ([key, inner]) => path == ".clauses" ? `${path}.${inner}=${editions[inner]}` : lines(
    inner,
    `${path}.${Array.isArray(value) && (inner.category ?? inner.id) || key}`,
    editions
  )
) : [path + "=" + JSON.stringify(value)];
const lane = (text, factor) => {
  let hash = factor;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), factor);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0).toString(16).padStart(8, "0");
};
const digest = (text) => lane(text, 2654435761);
const fingerprint = (config, editions) => {
  const told = { ...config, clauses: builtIn(config) };
  const text = lines(told, "", editions).sort().join("\n");
  return digest(text) + lane(text, 2246822507);
};

const sectionsOf = (config) => {
  const { address, collects, company, email, optOutPage, parties, privacyPolicy, vendor } = config;
  const rows = collects.toSorted((one, other) => one.category < other.category ? -1 : 1);
  const { label, name, role, trainsAi } = vendor ?? {};
  const clauses = clausesOf(config).map(({ id, edition, box, own }) => JSON.stringify([id, edition, box, own])).toSorted((one, other) => one < other ? -1 : 1);
  const notes = config.fields?.map(({ id, note }) => [id, note]);
  const parts = {
    who: [company, address, email, privacyPolicy, optOutPage],
    what: rows.map(({ called, category, examples }) => [category, called, examples]),
    why: rows.map(({ category, purpose }) => [category, purpose]),
    receives: [name, label, role, trainsAi, parties],
    kept: rows.map(({ category, retention }) => [category, retention]),
    sale: rows.map(({ category, sold, shared }) => [category, sold, shared]),
    asked: [clauses, config.assistant?.kind, config.incentive, config.gdprConsent, notes]
  };
  return Object.fromEntries(
    Object.entries(parts).map(([section, part]) => [section, digest(JSON.stringify(part))])
  );
};
const changedSince = (config, before) => before && Object.entries(sectionsOf(config)).flatMap(
  ([section, hash]) => before[section] === hash ? [] : section
);

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
  const boxes = clausesOf(config);
  const required = boxes.filter(({ box }) => box === "required");
  const optional = boxes.filter(({ box }) => box === "optional").map(({ id }) => id);
  return {
    /** The notice is drawn: from now on it can be acknowledged. Its exact text is told once, with its hash. */
    shown: async (text, digest) => {
      shownAt = now();
      consent.show(true);
      hash = await digest;
      tell("notice.shown", { text, hash, source: "form" });
    },
    /**
     * Keep, tell, release. Answers `false` where the notice is not shown or not every required clause is there; a
     * promise where sinks are waited for.
     */
    acknowledge: (ids, held) => {
      if (!consent.isShown() || !required.every(({ id }) => ids.includes(id))) return false;
      const clauses = required.map(({ id, edition }) => ({ id, edition }));
      const record = keep({
        type: "notice.acknowledged",
        source: "form",
        clauses,
        // Empty says that they were offered and left.
        optional: optional.length ? optional.filter((id) => ids.includes(id)) : void 0,
        sections: sectionsOf(config),
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

const standing = (records, axis) => {
  const asked = /* @__PURE__ */ new Set();
  let by;
  for (const record of records) {
    const { about, source, type } = record;
    if (type === `${axis.toLowerCase()}.recorded`) {
      asked.add(source);
      by = void 0;
    } else if (type === "optin.confirmed" && axis === "limit" === (about === "sensitive")) {
      asked.clear();
      by = record;
    } else if (type === "minor.blocked" && by?.source !== "account") by = void 0;
  }
  return { asked, by };
};
const since = (records, axis, honored) => records.findLast(({ type }) => type.startsWith(`${axis.toLowerCase()}.${honored ? "" : "r"}`))?.at;

const soon = 5e3;
const late = 6e5;
const makeEnforcer = (axis, applies, stopped, { ask, event, keep, ledger, refresh, state, tell }) => {
  const kind = axis.toLowerCase();
  const type = `${kind}.recorded`;
  let settled = false;
  let wait = soon;
  let timer;
  let told;
  let round = { joined: 0, open: 0 };
  const asked = () => state()[axis] !== "none";
  const any = () => round.joined > 0 || stopped();
  const last = () => ledger.records().findLast((record) => record.type === type);
  const check = () => {
    const record = last();
    if (settled || round.open || !any() || !record || !applies || !asked()) return;
    settled = true;
    wait = soon;
    ledger.refresh();
    const done = !ledger.records().some(({ of }) => of === record.id) && keep({ type: `${kind}.effective`, source: record.source, of: record.id });
    refresh();
    if (done) tell(event(`${kind}.effective`, {}, done));
  };
  const join = (promises) => {
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
          if (mine !== round) return;
          timer ?? (timer = setTimeout(() => asked() && enforce(true), wait));
          wait = Math.min(wait * 2, late);
        }
      );
    }
    check();
  };
  const enforce = (standing2) => {
    clearTimeout(timer);
    timer = void 0;
    settled = false;
    round = { joined: 0, open: 0 };
    refresh();
    const record = last();
    told = record?.id;
    join(tell(event(type, { standing: standing2 }, record)).flat());
    refresh();
  };
  return {
    any,
    join,
    step: () => settled ? "honored" : any() ? "processing" : "received",
    /** The same act again keeps nothing new, but whoever failed to act on it is asked once more. */
    request: (source) => {
      const again = standing(ledger.records(), axis).asked.has(source) || void 0;
      if (!again) keep({ type, source });
      if (!again || !settled) enforce(again);
    },
    /** What an earlier page or another tab has done is done here too. */
    follow: () => {
      const { by } = standing(ledger.records(), axis);
      const record = asked() ? last() : by;
      if (!record || record.id === told) return;
      if (record !== by) return enforce(true);
      told = by.id;
      tell(event("optin.confirmed", { about: by.about }, by));
    },
    /** A listener that comes later has tags of its own to stop. */
    greet: (listener) => {
      if (asked()) join(ask(event(type, { standing: true }, last()), listener));
    },
    stop: () => clearTimeout(timer)
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
    /** Do a purpose's entries run as they come? */
    isOpen: (purpose) => lanes[purpose].open,
    /** One has run that was never held. */
    ran: (purpose) => void lanes[purpose].released++,
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
  let assumed = [];
  let list = [];
  let unread = 0;
  let blocked = false;
  const key = (record) => `${prefix}${record.at}-${record.id}`;
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
        subject: list[0]?.subject || random(),
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
    assume: (records) => {
      assumed = records;
      refresh();
    },
    refresh,
    watch: (changed) => store.watch?.(() => {
      refresh();
      changed();
    }) ?? (() => {
    })
  };
};

const monthsOn = (at, months, later = false) => {
  const date = new Date(at);
  const day2 = date.getUTCDate();
  date.setUTCMonth(date.getUTCMonth() + months);
  if (date.getUTCDate() !== day2 && !later) date.setUTCDate(0);
  return date.getTime();
};
const day = 864e5;
const lives = ({ at }, { now, lasts }) => at < now + day && now < monthsOn(at, lasts);
const wordOf = ({ type }) => /^notice\.(.+)/.exec(type)?.[1];
const lost = ({ unread }, by) => unread > (by?.despite ?? 0);
const foldNotice = (facts) => {
  const last = facts.records.findLast(wordOf);
  const notice = last ? wordOf(last) : "unshown";
  const stale = notice === "acknowledged";
  if (last && stale && facts.fingerprint && last.fingerprint === facts.fingerprint && lives(last, facts) && !lost(facts, last)) {
    return { notice, by: last.id };
  }
  return { notice: facts.shown ? "shown" : stale ? "stale" : notice };
};
const ageOf = ({ age, records }) => {
  const minor = records.findLast(({ type }) => type === "minor.blocked");
  return age ?? (!minor ? "unknown" : minor.age === "13to15" ? minor.age : "under13");
};
const isRefusal = ({ type }) => /^(optout|limit).r|^optin.a/.test(type);
const fold = (facts) => {
  const { asking, gpc, now, records, sells, steps, unread, uses } = facts;
  const { notice, by } = foldNotice(facts);
  const sale = standing(records, "optOut");
  const sensitive = standing(records, "limit");
  const age = ageOf(facts);
  const asked = [...gpc ? ["gpc"] : [], ...sale.asked];
  const sources = [...new Set(lost(facts, sale.by) ? [...asked, "unread"] : asked)];
  const young = age === "under13" ? sale.by?.source !== "account" : age === "13to15" && !sale.by;
  const status = !sells ? "notApplicable" : asking === "optOut" ? "optInRequested" : sources[0] ? "optedOut" : young ? "minorBlocked" : sale.by ? "optedIn" : "allowed";
  const use = !uses ? "notApplicable" : asking === "limit" ? "unlimitRequested" : lost(facts, sensitive.by) || sensitive.asked.size ? "limited" : sensitive.by ? "unlimited" : "default";
  return {
    notice,
    saleShare: status === "optedOut" ? { status, sources, pending: gpc && !!sale.by || void 0 } : { status },
    sensitive: use,
    age,
    gpc,
    chat: by ? "open" : "held",
    saleShareAllowed: /^(allowed|optedIn)$/.test(status),
    sensitiveAllowed: use === "unlimited" || use === "default" && uses !== "optIn",
    mayAsk: !gpc && !unread && age !== "under13" && records.every((one) => !isRefusal(one) || now >= monthsOn(one.at, 12, true)),
    optOut: asked[0] ? sells ? steps.optOut : "honored" : "none",
    limit: sensitive.asked.size ? uses ? steps.limit : "honored" : "none",
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
  const uses = config?.sensitive === "used" && (/CA|UT|IA/.test(config.region ?? "CA") || "optIn");
  let shown = false;
  let about = { age: config?.age };
  let seq = 0;
  let promised = false;
  let begun = false;
  let seen = "";
  const look = () => fold({
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
    steps: { optOut: sale.step(), limit: limit.step() }
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
  const keep = (fact) => ledger.append(
    { ...fact, language, gpc: gpc() || void 0, test: test || void 0 },
    fingerprint
  );
  const engine = { ask, event, keep, ledger, refresh, state: look, tell: teller.tell };
  const sale = makeEnforcer(
    "optOut",
    sells,
    () => gate.count("sale").held > 0 && !gate.count("sale").released,
    engine
  );
  const limit = makeEnforcer("limit", !!uses, () => false, engine);
  const axes = [sale, limit];
  const isGpc = ({ source }) => source === "gpc";
  let was = false;
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
    show: (drawn) => {
      shown = drawn;
      return refresh();
    },
    isShown: () => shown,
    hold: (held) => {
      gate.hold(held);
      if (held.purpose === "sale") sale.join([]);
    },
    optOut: (source) => {
      heed();
      sale.request(source);
    },
    limit: limit.request,
    /** What else is known of the visitor: the age, or an opt-in that awaits its confirmation. */
    know: (more) => {
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
    on: (listener) => {
      listeners.add(listener);
      const off = () => void listeners.delete(listener);
      if (!begun) return off;
      promised = ask(event("ready", {}), listener).length > 0 || promised;
      for (const one of axes) one.greet(listener);
      return off;
    },
    subscribe: (watcher) => {
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
    }
  };
};

const readGpc = (navigator) => !!navigator && "globalPrivacyControl" in navigator && navigator.globalPrivacyControl === true;
const gpcJson = (lastUpdate) => JSON.stringify({ gpc: true, lastUpdate: new Date(lastUpdate).toISOString().slice(0, 10) });

export { ConfigError, changedSince, clausesOf, editions, fingerprint, gpcJson, isConfig, localStore, makeActs, makeConsent, memoryStore, normalize, readGpc, sha256, since, withdraw };
