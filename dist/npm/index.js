import { withdraw, isConfig, normalize, makeConsent, fingerprint, readGpc, localStore, editions, ConfigError } from './gpc.js';
import { domEvent } from './sinks/dom-event.js';
import { gpp } from './sinks/gpp.js';
import { usp } from './sinks/usp.js';
import { make, makeRoot, own } from './root.js';

const english = {"page.open":"Chat","page.do-not-sell":"Do Not Sell or Share My Personal Information","page.choices":"Your Privacy Choices","page.limit":"Limit the Use of My Sensitive Personal Information","page.chip":"Privacy choices","page.loading":"Loading…","page.unavailable":"The chat is not available right now.","page.received":"Your opt-out request has been received.","page.honored":"Opt-Out Request Honored","page.close":"Close"};

const known = {
  livechat: { label: "LiveChat", scripts: ["cdn.livechatinc.com/", "cdn.livechat-static.com/"] },
  rocketchat: { label: "Rocket.Chat", scripts: ["/rocketchat-livechat."] },
  "deep-chat": { label: "Deep Chat", scripts: ["/deepChat.bundle.js", "/deep-chat@"] },
  custom: { label: "", scripts: [] }
};

const key = "prechat:visit";
const isVisit = (page) => {
  try {
    return !!page.sessionStorage.getItem(key);
  } catch {
    return false;
  }
};
const setVisit = (page, running) => {
  try {
    page.sessionStorage.setItem(key, running ? "1" : "");
  } catch {
  }
};

const makeAdmission = ({ page, load, vendor }, config, consent, changed) => {
  const { id, name = "custom" } = config?.vendor ?? {};
  let released = false;
  let chat;
  let coming;
  const withChat = (act) => {
    if (chat) return act(chat);
    coming ?? (coming = Promise.all([
      load("chat.js"),
      vendor ?? (name === "custom" ? void 0 : load(`vendors/${name}.js`))
    ]).then(([{ makeChat }, part]) => {
      chat = makeChat(page, config, consent, part);
    }).catch((error) => {
      coming = void 0;
      consent.tell("vendor.failed", { vendor: name, error: `${error}` });
    }));
    void coming.then(() => chat && act(chat)).catch(consent.fail);
  };
  if (id) consent.hold({ purpose: "chat", release: () => withChat((it) => it.load()) });
  const leave = () => {
    if (!released) return;
    released = false;
    consent.gate.open("chat", false);
    setVisit(page, false);
    withChat((it) => it.end());
    changed();
  };
  return {
    open: () => released,
    holders: () => chat?.holders() ?? [],
    prepare: () => config?.vendor && withChat(() => {
    }),
    admit: (asked) => {
      const first = !released;
      released = true;
      consent.gate.open("chat");
      if (first) consent.tell("vendor.released", { vendor: name });
      if (config?.enabled) setVisit(page, true);
      changed();
      withChat((it) => released && it.follow(asked, changed));
    },
    /** Kept and told at once, whatever of the chat's own code could be loaded; then the vendor is ended. */
    withdraw: () => {
      withdraw(consent, !released || chat?.ends ? "stopped" : "covered-until-reload");
      leave();
    },
    leave,
    /** Was the chat ended on this page so that only loading it anew brings it back? */
    over: () => !!chat?.over(),
    stop: () => chat?.stop()
  };
};

const gap = 8;
const keepClear = (mine, links, holders, signal) => {
  const ups = /* @__PURE__ */ new Map();
  let asked = 0;
  const place = () => {
    asked = 0;
    const boxOf = (element) => element.getBoundingClientRect();
    const theirs = links().map(boxOf);
    const boxes = [...theirs, ...holders().map(boxOf)];
    for (const element of mine) {
      const { left, right, top, bottom } = boxOf(element);
      const moved = ups.get(element) ?? 0;
      let up = 0;
      const covers = (box) => box.width && // With nothing in it now, it waits in its corner.
      left < right && box.left < right + gap && box.right > left - gap && box.top < bottom + moved - up + gap && box.bottom > top + moved - up - gap;
      for (const _ of boxes) {
        for (const box of boxes) if (covers(box)) up = bottom + moved - box.top + gap;
      }
      up = Math.max(0, Math.min(up, top + moved - gap));
      ups.set(element, up);
      element.style.translate = `0 ${-up}px`;
      element.style.visibility = theirs.some(covers) ? "hidden" : "";
    }
  };
  const update = () => {
    asked || (asked = requestAnimationFrame(() => setTimeout(place)));
  };
  for (const name of ["scroll", "resize"])
    addEventListener(name, update, { capture: true, signal });
  return update;
};

const titleId = "prechat-title";
const makeFrame = (body, trusted) => {
  const dialog = make("dialog", { part: "panel", "aria-labelledby": titleId });
  let undo;
  let left;
  body.append(dialog);
  const fill = (draw, onLeave) => {
    undo?.();
    dialog.textContent = "";
    left = onLeave;
    undo = draw?.(dialog);
  };
  const close = () => {
    fill();
    dialog.close();
  };
  const leave = (how) => {
    const tell = left;
    close();
    tell?.(how);
  };
  dialog.addEventListener("close", () => dialog.open || leave("escape"));
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog && trusted(event)) leave("backdrop");
  });
  return {
    fill,
    close,
    leave,
    isOpen: () => dialog.open,
    /** Opens at once, with a plain line until something better is there. */
    open: (closing, ...line) => {
      const button = make("button", {}, closing);
      button.addEventListener("click", () => leave("close"));
      const title = make("p", { id: titleId }, ...line);
      fill((into) => into.append(make("div", { class: "plain" }, title, button)));
      if (!dialog.open) dialog.showModal();
    }
  };
};

const makeDialogs = ({ config, ...stage }, load, body, word) => {
  const { consent, language, say, trusted } = stage;
  const frame = makeFrame(body, trusted);
  const line = (key, ...more) => frame.open(word("close"), word(key), ...more);
  const contact = (scheme, to) => to ? [" ", make("a", { href: scheme + to }, to)] : [];
  const excuse = () => line("unavailable", ...contact("mailto:", config?.email), ...contact("tel:", config?.phone));
  return {
    frame,
    excuse,
    /** Draws what a chunk draws, with all the words of the language. */
    show: async (name) => {
      if (!config) return excuse();
      line("loading");
      try {
        const [chunk, words] = await Promise.all([
          load(name),
          say ? { default: {} } : load(`locales/${language}.js`)
        ]);
        if (frame.isOpen()) {
          const root = body.getRootNode();
          chunk.draw({ ...stage, config, frame, root, words: words.default });
        }
      } catch (error) {
        consent.fail(error);
        excuse();
      }
    }
  };
};

const stays = 8e3;
const makeStatus = (body, elements) => {
  const line = make("div", { class: "corner line", part: "status", hidden: "" });
  const heard = make("div", { class: "heard", role: "status" });
  body.append(line, heard);
  let timer;
  return {
    /** Writes it on the host's elements, silently. */
    write: (text) => {
      for (const element of elements())
        if (element.textContent !== text) element.textContent = text;
    },
    /** After an act of the visitor: says it where it is seen, and aloud. */
    say: (text) => {
      heard.textContent = line.textContent = text;
      line.hidden = elements().some((element) => {
        const { top, bottom, width } = element.getBoundingClientRect();
        return width && bottom > 0 && top < innerHeight;
      });
      clearTimeout(timer);
      timer = setTimeout(() => {
        line.hidden = true;
        heard.textContent = "";
      }, stays);
    }
  };
};

const drawPage = ({ links, admission, word, looks, chat, load, ...stage }) => {
  const { config, consent, page, signal } = stage;
  const body = makeRoot(signal);
  body.lang = stage.language;
  body.dir = "auto";
  const { excuse, frame, show } = makeDialogs(stage, load, body, word);
  const wish = config?.launcher || {};
  const [side, other] = wish.position === "bottom-left" ? ["left", "right"] : ["right", "left"];
  const button = (use, part, text) => make("button", { class: part, part, "data-prechat": use, hidden: "" }, text);
  const launcher = button("open", "launcher", word("open"));
  const optOut = button("do-not-sell", "opt-out", word("do-not-sell"));
  const choices = button("choices", "choices", word("chip"));
  const corners = [
    make("div", { class: `corner ${side}` }, launcher),
    make("div", { class: `corner chip ${other}` }, optOut, choices)
  ];
  body.append(...corners);
  looks?.paint(page, launcher, wish);
  const status = makeStatus(body, () => links.all(["status"]));
  const clear = keepClear(
    corners,
    links.all,
    () => choices.hidden ? [] : admission.holders(),
    signal
  );
  const told = () => {
    const { optOut: now } = consent.state();
    return now === "none" ? "" : word(now);
  };
  let said = false;
  const announce = () => {
    said = true;
    if (!frame.isOpen()) status.say(told());
  };
  return {
    excuse,
    frame,
    show,
    announce,
    /** Says it again after a step, to a visitor who has opted out on this page. */
    confirm: () => said && announce(),
    update: () => {
      const running = chat && admission.open();
      const { saleShareAllowed } = consent.state();
      launcher.hidden = config?.launcher === false || !chat || running || looks?.offered(config?.show, page.location.pathname, Date.now()) === false;
      optOut.hidden = !saleShareAllowed || !running && !!links.all(["do-not-sell", "choices"])[0];
      choices.hidden = !running;
      status.write(told());
      clear();
    },
    fill: (use, element) => {
      element.textContent = word(use);
      if (element.localName === "a" && !element.hasAttribute("href")) {
        element.setAttribute("href", config?.optOutPage ?? "#");
      }
    }
  };
};

const appear = async (stage, english) => {
  const { config, consent, language, links, load, page, say, signal } = stage;
  const { document } = page;
  const [catalogue, looks] = await Promise.all([
    say || language === "en" ? english : load(`locales/${language}.page.js`).then(
      (module) => module.default,
      () => english
    ),
    config?.show || config?.launcher ? load("looks.js").catch(() => void 0) : void 0
  ]);
  if (signal.aborted) return void 0;
  const word = (key) => say?.(`page.${key}`) ?? catalogue[`page.${key}`] ?? "";
  const drawn = drawPage({ ...stage, word, looks });
  let told = consent.state().optOut;
  consent.subscribe(({ optOut: now, notice }) => {
    if (notice === "acknowledged" && consent.isShown()) {
      consent.show(false);
      drawn.frame.close();
    }
    if (told !== now && now === "honored") drawn.confirm();
    told = now;
    drawn.update();
  });
  const watch = () => links.watch(() => {
    links.scan(document, drawn.fill);
    drawn.update();
  });
  if (document.readyState === "complete") watch();
  else page.addEventListener("load", watch, { signal });
  return drawn;
};

const matches = (patterns, address, base) => {
  try {
    const { host, pathname } = new URL(address, base);
    return patterns.some(
      (pattern) => pattern[0] === "/" ? pathname.includes(pattern) : (host + pathname).startsWith(pattern)
    );
  } catch {
    return false;
  }
};
const purposes = ["chat", "sale"];
const holdScripts = (page, patterns, isOpen, hold, load) => {
  const { document, Element, HTMLScriptElement, MutationObserver, Range } = page;
  const proto = HTMLScriptElement.prototype;
  const { setAttribute, setAttributeNode } = Element.prototype;
  const native = Object.getOwnPropertyDescriptor(proto, "src");
  const { createContextualFragment } = Range.prototype;
  const wanted = /* @__PURE__ */ new WeakMap();
  const taken = /* @__PURE__ */ new WeakSet();
  let how = "not-requested";
  let code;
  const isVendor = (address) => matches(patterns, String(address), document.baseURI);
  const caught = (script, address) => {
    if (isOpen() || !isVendor(address)) {
      wanted.delete(script);
      return false;
    }
    const known = wanted.has(script);
    wanted.set(script, address);
    const release = () => {
      if (wanted.has(script)) native.set.call(script, wanted.get(script));
      wanted.delete(script);
    };
    if (!known) hold({ purpose: "chat", release });
    return true;
  };
  Object.defineProperty(proto, "src", {
    ...native,
    get() {
      return wanted.has(this) ? new URL(String(wanted.get(this)), document.baseURI).href : native.get.call(this);
    },
    set(address) {
      if (!caught(this, address)) native.set.call(this, address);
    }
  });
  proto.setAttribute = function(name, value) {
    if (!/^src$/i.test(name) || !caught(this, value)) {
      setAttribute.call(this, name, value);
    }
  };
  proto.setAttributeNode = function(attribute) {
    return attribute.name === "src" && caught(this, attribute.value) ? null : setAttributeNode.call(this, attribute);
  };
  Range.prototype.createContextualFragment = function(html) {
    const fragment = createContextualFragment.call(this, html);
    for (const script of fragment.querySelectorAll("script")) {
      const address = script.getAttribute("src");
      if (address && caught(script, address)) script.removeAttribute("src");
    }
    return fragment;
  };
  const take = (element, purpose, type) => {
    taken.add(element);
    const wake = () => code?.revive(element, type);
    const fetchCode = () => load("revive.js").then((it) => {
      code = it;
    });
    if (!code) fetchCode().catch(() => {
    });
    hold({ purpose, release: () => code ? wake() : fetchCode().then(wake) });
  };
  const meet = (element, parsing) => {
    if (taken.has(element)) return;
    const { dataset, type } = element;
    if (purposes.includes(dataset["prechat"])) {
      if (element.localName !== "script" || type === "text/plain") {
        take(element, dataset["prechat"], dataset["type"]);
      }
    } else if (element.localName === "script" && !isOpen()) {
      const address = element.getAttribute("src");
      const inline = type === "module" && !address;
      if (inline ? patterns.some((pattern) => element.text.includes(pattern)) : address && isVendor(address)) {
        if (parsing) {
          const fresh = document.createElement("script");
          for (const { name, value } of element.attributes) setAttribute.call(fresh, name, value);
          fresh.nonce = element.nonce;
          fresh.text = element.text;
          fresh.type = "text/plain";
          take(fresh, "chat", type);
          element.replaceWith(fresh);
          document.implementation.createHTMLDocument("").adoptNode(element);
        }
        if (address) how = parsing ? "fetched-not-run" : "already-running";
      }
    }
  };
  const sweep = (root, parsing) => root.querySelectorAll("script,[data-prechat][data-src]").forEach((element) => meet(element, parsing));
  const observer = new MutationObserver((records) => {
    for (const { addedNodes } of records) {
      for (const node of addedNodes) {
        if (node.nodeType === 1) {
          if (node.matches("script,[data-prechat][data-src]"))
            meet(node, true);
          sweep(node, true);
        }
      }
    }
  });
  sweep(document, false);
  observer.observe(document, { childList: true, subtree: true });
  return {
    how: () => how,
    stop: () => {
      observer.disconnect();
      Object.defineProperty(proto, "src", native);
      Reflect.deleteProperty(proto, "setAttribute");
      Reflect.deleteProperty(proto, "setAttributeNode");
      Range.prototype.createContextualFragment = createContextualFragment;
    }
  };
};

const useOf = (target) => /^(do-not-sell|limit|choices|open|status|request)$/.exec(
  target.dataset?.["prechat"] ?? ""
)?.[0];
const find = (root, found, met) => {
  for (const element of root.querySelectorAll("*")) {
    const { shadowRoot } = element;
    if (useOf(element)) found(element);
    if (shadowRoot && element.localName !== own) {
      met(shadowRoot);
      find(shadowRoot, found, met);
    }
  }
};
const makeLinks = (page, signal, act, intent) => {
  const known = /* @__PURE__ */ new Set();
  let follow = () => {
  };
  const on = (name, listener) => page.addEventListener(
    name,
    (event) => {
      const use = event.composedPath().map(useOf).find(Boolean);
      if (use) listener(use, event);
    },
    { capture: true, signal }
  );
  on("click", (use, event) => {
    const { ctrlKey, metaKey, shiftKey } = event;
    if (!(ctrlKey || metaKey || shiftKey) && act(use, event)) event.preventDefault();
  });
  for (const name of ["pointerover", "touchstart", "focusin"]) {
    on(name, (use) => /open|choices/.test(use) && intent());
  }
  return {
    /** The elements that are in the page now, for these uses. */
    all: (uses) => [...known].filter((it) => it.isConnected && (!uses || uses.includes(useOf(it)))),
    /** Looks for elements in a tree, and puts words into the empty ones: a framework's own children are its own. */
    scan: (root, fill) => {
      const found = (element) => {
        known.add(element);
        const use = useOf(element);
        const empty = !element.childElementCount && !element.textContent?.trim();
        if (use !== "status" && empty) fill(use, element);
      };
      find(root, found, follow);
    },
    /** Calls soon after the page's elements have changed, those in open shadow roots that were met included. */
    watch: (changed) => {
      let timer = 0;
      const soon = () => {
        timer || (timer = page.setTimeout(() => {
          timer = 0;
          if (!signal.aborted) changed();
        }, 50));
      };
      const observer = new page.MutationObserver(soon);
      const attributeFilter = ["data-prechat"];
      follow = (root) => observer.observe(root, { childList: true, subtree: true, attributeFilter });
      follow(page.document);
      signal.addEventListener("abort", () => observer.disconnect());
      soon();
    }
  };
};

const mark = /* @__PURE__ */ Symbol.for("prechat");
const running = (document) => document[mark];
const setRunning = (document, prechat) => {
  document[mark] = prechat;
};

const randomId = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(16)).join("");
const startPage = (given, parts) => {
  const { page, load, say, trust = (event) => event.isTrusted } = parts;
  const { document } = page;
  const config = isConfig(given) ? normalize(given) : void 0;
  const vendor = config?.vendor;
  const off = config?.enabled === false;
  const wanted = config?.language ?? document.documentElement.lang;
  const ours = wanted.toLowerCase().split("-")[0];
  const language = say && wanted || (parts.languages.includes(ours) ? ours : "en");
  const ending = new AbortController();
  const { signal } = ending;
  const sinks = [domEvent(document.documentElement), ...parts.sinks ?? []];
  const consent = makeConsent({
    config,
    fingerprint: config ? fingerprint(config, editions) : "",
    store: parts.store ?? localStore(page),
    now: Date.now,
    random: randomId,
    gpc: () => readGpc(page.navigator),
    sinks,
    language,
    test: !!parts.trust
  });
  const state = consent.state();
  const foreign = [];
  const signals = {
    page,
    state,
    notices: state.saleShare.status !== "notApplicable",
    foreign: (name) => void foreign.push(name)
  };
  sinks.unshift(gpp(signals), usp(signals));
  const patterns = vendor ? [...known[vendor.name].scripts, ...vendor.scripts ?? []] : config ? [] : Object.values(known).flatMap(({ scripts }) => scripts);
  const update = () => drawn?.update();
  const admission = makeAdmission(parts, config, consent, update);
  const held = holdScripts(page, patterns, admission.open, consent.hold, load);
  if (parts.onEvent) consent.on(parts.onEvent);
  let drawn;
  let asked = false;
  const admit = () => {
    asked = true;
    admission.admit(true);
  };
  const { withdraw } = admission;
  const optOut = (source) => {
    consent.optOut(source);
    drawn?.announce();
  };
  const open = () => {
    if (consent.heed().chat === "open") admit();
    else void drawn?.show("panel.js");
  };
  const choices = () => void drawn?.show("choices.js");
  const acts = {
    "do-not-sell": () => optOut("link"),
    choices,
    open: off ? void 0 : open
  };
  const links = makeLinks(
    page,
    signal,
    (use, event) => {
      const act = acts[use];
      if (!act || !trust(event)) return false;
      act();
      return true;
    },
    () => {
      for (const name of ["panel.js", ...say ? [] : [`locales/${language}.js`]]) {
        load(name).catch(() => {
        });
      }
      admission.prepare();
    }
  );
  const begin = () => {
    consent.begin();
    if (off) consent.tell("gate.off", {});
    else if (vendor) consent.tell("vendor.held", { vendor: vendor.name, held: held.how() });
    const goesOn = config?.release === "always" || isVisit(page);
    if (off || goesOn && consent.state().chat === "open") admission.admit(false);
  };
  if (document.prerendering) {
    document.addEventListener("prerenderingchange", begin, { once: true, signal });
  } else begin();
  consent.subscribe(({ chat }) => {
    if (chat === "held" && !off) admission.leave();
  });
  const back = () => {
    consent.ledger.refresh();
    consent.heed();
  };
  page.addEventListener("pageshow", back, { signal });
  const draw = async () => {
    const { how } = held;
    const optsOut = () => optOut("form");
    const offered = !off && (!config || !!vendor);
    const acting = { trusted: trust, how, optOut: optsOut, admit, withdraw, over: admission.over };
    const about = { page, config, consent, language, say, signal };
    const drawing = { ...about, ...acting, load, links, admission, chat: offered };
    drawn = await appear(drawing, parts.words);
    consent.on(({ type }) => {
      if (type === "vendor.failed" && asked) drawn?.excuse();
    });
  };
  setTimeout(() => draw().catch(consent.fail));
  const prechat = {
    get state() {
      return consent.state();
    },
    subscribe: consent.subscribe,
    on: consent.on,
    open,
    choices,
    decline: () => drawn?.frame.leave("host"),
    withdraw,
    optOut: () => optOut("host"),
    links: (root) => drawn && links.scan(root, drawn.fill),
    records: consent.ledger.records,
    check: () => load("check.js").then(
      (it) => it.checkPage({ ...parts, given, config, consent, foreign, patterns, how: held.how() })
    ),
    destroy: () => {
      ending.abort();
      drawn?.frame.fill();
      admission.stop();
      held.stop();
      consent.stop();
      setRunning(document, void 0);
    }
  };
  setRunning(document, prechat);
  return prechat;
};

const chunks = {
  "panel.js": () => import('./ask.js'),
  "choices.js": () => import('./choose.js'),
  "chat.js": () => import('./chat.js'),
  "looks.js": () => import('./looks.js'),
  "revive.js": () => import('./revive.js'),
  "check.js": () => import('./check.js'),
  "schema.js": () => import('./schema.js'),
  "vendors/livechat.js": () => import('./vendors/livechat.js'),
  "vendors/rocketchat.js": () => import('./vendors/rocketchat.js'),
  "vendors/deep-chat.js": () => import('./vendors/deep-chat.js'),
  "locales/en.js": () => import('./words/en.js'),
  "locales/es.js": () => import('./words/es.js'),
  "locales/es.page.js": () => import('./words/es.page.js')
};
const start = (config, parts = {}) => {
  if (!isConfig(config)) {
    void import('./schema.js').then(({ explain }) => {
      for (const issue of explain(config)) console.error("Prechat:", ...Object.values(issue));
    });
    throw new ConfigError(config);
  }
  return running(document) ?? startPage(config, {
    ...parts,
    say: parts.words,
    page: window,
    words: english,
    languages: ["en", "es"],
    load: (name) => chunks[name]?.() ?? Promise.reject(new Error(name))
  });
};

export { known, matches, start };
