const reach = (from, path) => {
  let found = from;
  for (const key of path ? path.split(".") : []) found = found?.[key];
  return found;
};
const cut = (from, path) => {
  const dot = path.lastIndexOf(".");
  return [reach(from, path.slice(0, Math.max(dot, 0))), path.slice(dot + 1)];
};
const fill = (page, value, slots) => {
  if (typeof value === "string") {
    const [, how, name] = /^\{([@?]?)([\w.]+)\}$/.exec(value) ?? [];
    if (!name)
      return value.replace(/\{(\w+)\}/g, (_, slot) => slots[slot] ?? "");
    const found = how ? reach(page, name) : slots[name];
    return how === "?" ? !!found : found;
  }
  if (Array.isArray(value)) return value.map((one) => fill(page, one, slots));
  if (!value || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fill(page, inner, slots)])
  );
};
const call = (page, [path, ...args], slots = {}) => {
  const [owner, key] = cut(page, path);
  const act = owner?.[key];
  if (typeof act !== "function") return void 0;
  return act.apply(owner, fill(page, args, { none: () => {
  }, ...slots }));
};
const chain = (page, path, heard) => {
  const [owner, key] = cut(page, path);
  if (!owner) return () => {
  };
  let own = owner[key];
  const both = function(...args) {
    heard(args);
    return typeof own === "function" ? own.apply(this, args) : void 0;
  };
  const common = { configurable: true, enumerable: true };
  Object.defineProperty(owner, key, {
    ...common,
    get: () => both,
    set: (later) => {
      own = later;
    }
  });
  return () => Object.defineProperty(owner, key, { ...common, writable: true, value: own });
};
const hear = (page, on, heard, off) => {
  let over = false;
  const listen = (args) => void (over || heard(args));
  let undo;
  if ("event" in on) {
    const listener = (event) => listen([event.detail]);
    page.addEventListener(on.event, listener);
    undo = () => page.removeEventListener(on.event, listener);
  } else if ("slot" in on) undo = chain(page, on.slot, listen);
  else {
    const slots = { hear: (...args) => listen(args) };
    undo = call(page, on, slots);
    if (off) undo = () => call(page, [off, ...on.slice(1)], slots);
  }
  return () => {
    over = true;
    if (typeof undo === "function") undo();
  };
};

const policies = /* @__PURE__ */ new WeakMap();
const addScript = (page, url) => {
  const script = page.document.createElement("script");
  const { trustedTypes } = page;
  let make = policies.get(page);
  if (!make && trustedTypes) {
    const policy = trustedTypes.createPolicy("prechat", {
      createScriptURL: (text) => {
        if (!/^https:\/\/[\w.:-]+\//.test(text)) throw new TypeError(text);
        return text;
      }
    });
    make = (text) => policy.createScriptURL(text);
    policies.set(page, make);
  }
  script.src = make ? make(url) : url;
  script.async = true;
  page.document.head.append(script);
};
const methods = (begin) => {
  const queue = (name) => {
    return (...args) => void (api._h ? api._h(name, args) : api._q.push([name, args]));
  };
  const api = {
    _q: [],
    _h: null,
    _v: "2.0",
    on: queue("on"),
    once: queue("once"),
    off: queue("off"),
    call: queue("call"),
    get: (...args) => {
      if (!api._h) throw new Error("You can't use getters before load.");
      return api._h("get", args);
    },
    init: begin
  };
  return api;
};
const stubs = {
  array: () => [],
  object: () => ({}),
  calls: () => {
    const stub = (...args) => void stub.q.push(args);
    stub.q = [];
    return stub;
  },
  functions: () => {
    const stub = (one) => void stub._.push(one);
    stub._ = [];
    return stub;
  },
  methods
};
const put = (page, path, value) => {
  const [owner, key] = cut(page, path);
  if (owner) owner[key] = value;
  else put(page, path.slice(0, path.lastIndexOf(".")), { [key]: value });
};
const inPath = (part) => /[^.]/.test(part) ? encodeURIComponent(part) : "";
const slotsOf = (id) => {
  const digits = /^\d+$/.test(id);
  const [first, second] = id.split("/");
  const text = digits ? void 0 : id;
  return { id, first, second, number: digits ? Number(id) : void 0, text };
};
const serverOf = (id) => new URL(/^https?:/.test(id) ? id : `https://${id}`).href.replace(/\/$/, "");
const load = (page, { script, set = {}, stub, begin }, id) => {
  const path = id.split("/").map(inPath).filter(Boolean).join("/");
  const server = script.includes("{server}") ? serverOf(id) : "";
  const address = script.replace("{id}", () => path).replace("{server}", () => server);
  const add = () => addScript(page, address);
  if (stub && !reach(page, stub[1])) put(page, stub[1], stubs[stub[0]](add));
  for (const [where, value] of Object.entries(set)) {
    const filled = fill(page, value, { ...slotsOf(id), server });
    if (filled !== void 0) put(page, where, filled);
  }
  if (begin) call(page, begin);
  else add();
};
const forget = (page, names) => {
  const mine = (key) => names.some((name) => key.startsWith(name));
  try {
    for (const store of [page.localStorage, page.sessionStorage]) {
      for (const key of Object.keys(store)) if (mine(key)) store.removeItem(key);
    }
    const { hostname } = page.location;
    for (const cookie of page.document.cookie.split("; ")) {
      const key = cookie.split("=")[0] ?? "";
      if (!mine(key)) continue;
      const gone = `${key}=;max-age=0;path=/`;
      page.document.cookie = gone;
      for (let at = hostname; at.includes("."); at = at.slice(at.indexOf(".") + 1)) {
        page.document.cookie = `${gone};domain=${at}`;
      }
    }
  } catch {
  }
};

const pause = 500;
const said = (signal, page, args) => {
  if (signal.if && !call(page, signal.if)) return void 0;
  const words = signal.ask ? [call(page, signal.ask)] : args;
  const [path, value] = signal.when ?? [];
  const found = path && reach(words, path);
  return path && (value === true ? !found : found !== value) ? void 0 : words;
};
const poll = (page, signal, heard, later) => {
  let last;
  const look = (silent) => {
    let words;
    try {
      words = said(signal, page, []);
    } catch {
    }
    const now = JSON.stringify(words);
    if (now !== last && words && !silent) heard(words);
    last = now;
  };
  look(later);
  const timer = page.setInterval(() => look(false), pause);
  return () => page.clearInterval(timer);
};
const fromRow = (row) => {
  const { name, holders, evidence, ready = "", drawn = "", off, most, own } = row;
  const { opened = [], invited = [], started = [], stays } = row;
  const run = (page, calls = [], slots) => {
    for (const one of calls) call(page, one, { ...slots });
  };
  const step = (calls) => calls && ((page) => run(page, calls));
  const short = (brief) => ({ brief: brief.slice(0, most) });
  return {
    name,
    holders,
    evidence,
    stays,
    load: row.load && ((page, id) => load(page, row.load, id)),
    ready: (page) => (!ready || !!reach(page, ready)) && (!drawn || !!page.document.querySelector(drawn)),
    hide: step(row.hide),
    show: step(row.show),
    open: step(row.open),
    close: step(row.close),
    watch: (page, watcher) => {
      const listen = (signals, tell, later = false) => signals.map((signal) => {
        const { id, on } = signal;
        const heard = (words) => tell(String((id && reach(words, id)) ?? ""));
        if (!on) return poll(page, signal, heard, later);
        const check = (args) => {
          const words = said(signal, page, args);
          if (words) heard(words);
        };
        return hear(page, on, check, off);
      });
      const undo = [
        ...listen(opened, () => watcher.opened()),
        ...listen(invited, () => watcher.invited()),
        ...listen(started, (id) => watcher.started(id), true)
      ];
      return () => undo.forEach((one) => one());
    },
    write: (page, brief, fresh) => {
      run(page, row.write, short(brief));
      if (fresh) run(page, row.note, short(brief));
    },
    writeStarted: row.writeStarted && ((page, brief) => run(page, row.writeStarted, short(brief))),
    end: row.end || row.gone || row.forget ? (page) => {
      run(page, row.end);
      if (row.gone) {
        for (const holder of page.document.querySelectorAll(holders.join())) holder.remove();
        for (const global of row.gone) Reflect.deleteProperty(page, global);
      }
      forget(page, row.forget ?? []);
      return !stays;
    } : void 0,
    resume: row.resume && ((page, id) => run(page, row.resume, slotsOf(id))),
    ...own
  };
};

export { forget, fromRow };
