import { makeWords, isConfig, normalize, makeConsent, fingerprint, readGpc, localStore, editions, ConfigError } from './words.js';
import { domEvent } from './sinks/dom-event.js';
import { gpp } from './sinks/gpp.js';
import { usp } from './sinks/usp.js';
import { make, makeRoot, own } from './root.js';

const english = {"page.launcher":"Chat","page.do-not-sell":"Do Not Sell or Share My Personal Information","page.choices":"Your Privacy Choices","page.limit":"Limit the Use of My Sensitive Personal Information","page.chip":"Privacy choices","page.loading":"Loading…","page.failed":"The chat cannot be started right now. Other ways to reach {company}: {email} {phone}","page.unavailable":"The chat is not available right now.","page.received":"Your opt-out request has been received.","page.honored":"Opt-Out Request Honored","page.close":"Close"};

const known = {
  livechat: { label: "LiveChat", scripts: ["cdn.livechatinc.com/", "cdn.livechat-static.com/"] },
  rocketchat: { label: "Rocket.Chat", scripts: ["/rocketchat-livechat."] },
  "deep-chat": { label: "Deep Chat", scripts: ["/deepChat.bundle.js", "/deep-chat@"] },
  custom: { label: "", scripts: [] }
};

const key = "prechat:visit";
const makeAdmission = ({ page, load, vendor: part }, config, consent, changed) => {
  const { id, name = "custom" } = config?.vendor ?? {};
  let state = "held";
  let chat;
  let coming;
  let undo = () => {
  };
  const getVendor = async () => part ?? (name === "custom" ? { name, holders: [], ready: () => true } : Object.values(await load(`vendors/${name}.js`))[0]());
  const get = () => coming ?? (coming = Promise.all([load("chat.js"), getVendor()]).then(([code, vendor]) => chat = { ...code, page, config, consent, vendor }).catch((error) => {
    coming = void 0;
    consent.tell("vendor.failed", { vendor: name, error: `${error}` });
    throw error;
  }));
  const withChat = (act) => chat ? act(chat) : void get().then(act, () => {
  });
  const holdOwn = () => {
    if (id) consent.hold({ purpose: "chat", release: () => withChat(({ vendor }) => vendor.load?.(page, id)) });
  };
  holdOwn();
  const setVisit = (running) => {
    try {
      page.sessionStorage.setItem(key, running ? "1" : "");
    } catch {
    }
  };
  return {
    state: () => state,
    open: () => state === "released",
    holders: () => chat ? chat.holdersOf(chat) : [],
    prepare: () => void (config?.vendor && get().catch(() => {
    })),
    /** Does the chat come with the page, without a click? */
    goesOn: () => {
      try {
        return config?.release === "always" || page.sessionStorage.getItem(key) === "1";
      } catch {
        return false;
      }
    },
    admit: (asked) => {
      const first = state !== "released";
      state = "released";
      consent.gate.open("chat");
      if (first) consent.tell("vendor.released", { vendor: name });
      if (config?.enabled) setVisit(true);
      changed();
      withChat((it) => {
        undo();
        undo = it.follow(it, asked, changed);
      });
    },
    withdraw: () => {
      undo();
      setVisit(false);
      withChat((it) => {
        it.end(it, state === "released");
        if (state === "released") {
          state = it.vendor.load && id ? "held" : "ended";
          if (state === "held") holdOwn();
        }
        changed();
      });
    },
    stop: () => undo()
  };
};

const makeDialogs = ({ load, page }, given) => {
  const { config, consent, language } = given;
  let drop = () => {
  };
  const fetchWords = () => load(`locales/${language}.js`).then((module) => module.default);
  const show = async ({ frame, root, words, catalogue }, name, draw) => {
    const lines = (key, ...more) => frame.open(words("page.close"), words(key), ...more);
    drop = () => {
      consent.show(false);
      frame.close();
    };
    try {
      if (!config) return lines("page.unavailable");
      lines("page.loading");
      const [chunk, more] = await Promise.all([load(name), fetchWords()]);
      if (!frame.isOpen()) return;
      draw(chunk, { ...given, page, config, frame, root, words: { ...catalogue, ...more } });
    } catch (error) {
      consent.fail(error);
      const link = (href, text) => make(page.document, "a", { href }, text);
      const { email = "", phone } = config ?? {};
      lines("page.unavailable", link(`mailto:${email}`, email), ...phone ? [link(`tel:${phone}`, phone)] : []);
    }
  };
  return {
    /** On intent: panel and words side by side. */
    prepare: () => void Promise.all([load("panel.js"), fetchWords()]).catch(() => {
    }),
    ask: (drawn) => show(drawn, "panel.js", (it, stage) => it.ask(stage)),
    choose: (drawn) => show(drawn, "choices.js", (it, stage) => it.choose(stage)),
    /** Takes the form away without an act. */
    drop: () => drop()
  };
};

const gap = 8;
const keepClear = (page, mine, others) => {
  const ups = mine.map(() => 0);
  let asked = 0;
  const place = () => {
    asked = 0;
    const boxes = others().map((other) => other.getBoundingClientRect());
    mine.forEach((element, at) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const before = ups[at];
      let up = 0;
      for (const _ of boxes) {
        for (const box of boxes) {
          const shift = before - up;
          if (box.width && box.left < right + gap && box.right > left - gap && box.top < bottom + shift + gap && box.bottom > top + shift - gap) {
            up = bottom + before - box.top + gap;
          }
        }
      }
      ups[at] = up;
      element.style.setProperty("translate", `0 ${-up}px`);
      element.style.setProperty("visibility", top + before - up < 0 ? "hidden" : "");
    });
  };
  const update = () => {
    asked || (asked = page.requestAnimationFrame(place));
  };
  const on = (change) => {
    for (const name of ["scroll", "resize"]) page[change](name, update, { passive: true, capture: true });
  };
  on("addEventListener");
  return {
    update,
    stop: () => {
      page.cancelAnimationFrame(asked);
      on("removeEventListener");
    }
  };
};

const titleId = "prechat-title";
const makeFrame = (body, trusted) => {
  const { ownerDocument: document } = body;
  const dialog = make(document, "dialog", { part: "panel", "aria-labelledby": titleId });
  let undo = () => {
  };
  let left;
  let before = null;
  body.append(dialog);
  const put = (...nodes) => {
    undo();
    undo = () => {
    };
    left = void 0;
    dialog.replaceChildren(...nodes);
  };
  const close = () => {
    put();
    dialog.close();
    before?.focus?.();
  };
  const leave = (how) => {
    const tell = left;
    if (dialog.open) close();
    tell?.(how);
  };
  dialog.oncancel = (event) => {
    event.preventDefault();
    leave("escape");
  };
  dialog.onclose = () => left && leave("escape");
  dialog.onclick = (event) => {
    if (event.target === dialog && trusted(event)) leave("backdrop");
  };
  return {
    close,
    leave,
    isOpen: () => dialog.open,
    /** Opens at once, with plain lines until something better is there. */
    open: (closing, ...lines) => {
      const button = make(document, "button", { type: "button" }, closing);
      button.onclick = () => leave("close");
      const paragraphs = lines.map((line) => make(document, "p", {}, line));
      if (paragraphs[0]) paragraphs[0].id = titleId;
      put(make(document, "div", { class: "plain" }, ...paragraphs, button));
      if (dialog.open) return;
      before = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      dialog.showModal();
    },
    /** Lets somebody draw in it; `onLeave` hears of Escape, the close button and the backdrop. */
    fill: (draw, onLeave) => {
      put();
      left = onLeave;
      undo = draw(dialog);
    },
    stop: () => {
      put();
      dialog.remove();
    }
  };
};

const makeButton = (document, use, part, word) => make(document, "button", { type: "button", class: part, part, "data-prechat": use, hidden: "" }, word);

const stays = 8e3;
const makeStatus = (page, into, elements) => {
  const line = make(page.document, "div", { class: "corner line", part: "status", hidden: "" });
  const heard = make(page.document, "div", { class: "heard", role: "status" });
  into.append(line, heard);
  let timer;
  return {
    /** Writes it on the host's elements, silently. */
    write: (text) => {
      for (const element of elements()) if (element.textContent !== text) element.textContent = text;
    },
    /** After an act of the visitor: says it where it is seen, and aloud. */
    say: (text) => {
      heard.textContent = line.textContent = text;
      line.hidden = elements().some((element) => {
        const { top, bottom, width } = element.getBoundingClientRect();
        return width > 0 && bottom > 0 && top < page.innerHeight;
      });
      clearTimeout(timer);
      timer = setTimeout(() => {
        line.hidden = true;
        heard.textContent = "";
      }, stays);
    }
  };
};

const drawPage = ({ page, config, consent, links, language, catalogue, ...rest }) => {
  const { document } = page;
  const { looks, chat, holders, trusted } = rest;
  const words = makeWords(language, catalogue);
  const { root, body, stop } = makeRoot(page);
  body.lang = language;
  const frame = makeFrame(body, trusted);
  const wish = config?.launcher || {};
  const [side, other] = wish.position === "bottom-left" ? ["left", "right"] : ["right", "left"];
  const launcher = makeButton(document, "open", "launcher", words("page.launcher"));
  const optOut = makeButton(document, "do-not-sell", "opt-out", words("page.do-not-sell"));
  const choices = makeButton(document, "choices", "choices", words("page.chip"));
  const corners = [
    make(document, "div", { class: `corner ${side}` }, launcher),
    make(document, "div", { class: `corner chip ${other}` }, optOut, choices)
  ];
  body.append(...corners);
  looks?.paint(page, launcher, wish);
  const status = makeStatus(page, body, () => links.all(["status"]));
  const clear = keepClear(page, corners, () => [...links.all(), ...choices.hidden ? [] : holders()]);
  const told = () => {
    const { optOut: now } = consent.state();
    return now === "none" ? "" : words(`page.${now}`);
  };
  const update = () => {
    const { saleShare } = consent.state();
    const running = chat() === "running";
    const offered = !looks || looks.offered(config?.show, page.location.pathname, Date.now());
    launcher.hidden = config?.launcher === false || !offered || chat() !== "held";
    optOut.hidden = saleShare.status !== "allowed" || !running && links.all(["do-not-sell", "choices"]).length > 0;
    choices.hidden = !running;
    status.write(told());
    clear.update();
  };
  return {
    frame,
    root,
    words,
    catalogue,
    update,
    /** Says where the opt-out stands, unless an open dialog does so itself. */
    say: () => {
      if (!frame.isOpen()) status.say(told());
    },
    fill: (use, element) => {
      const key = { open: "launcher" }[use] ?? use;
      element.textContent = words(`page.${key}`);
      if (element.localName === "a" && !element.hasAttribute("href")) {
        element.setAttribute("href", config?.optOutPage ?? "#");
      }
    },
    stop: () => {
      clear.stop();
      frame.stop();
      stop();
    }
  };
};

const catchWrites = (script) => {
  const { ownerDocument: document } = script;
  const write = (...parts) => {
    const range = document.createRange();
    range.selectNode(script);
    script.after(range.createContextualFragment(parts.join("")));
  };
  document.write = document.writeln = write;
  return () => {
    Reflect.deleteProperty(document, "write");
    Reflect.deleteProperty(document, "writeln");
  };
};
const revive = (element, type) => {
  const { dataset, parentNode } = element;
  const { src } = dataset;
  if (!parentNode) return;
  if (src && /^https?:/.test(new URL(src, element.baseURI).protocol)) element.setAttribute("src", src);
  if (element.localName !== "script") return;
  const script = element;
  if (type) script.type = type;
  else script.removeAttribute("type");
  const late = script.hasAttribute("async");
  if (!late) script.async = false;
  const place = element.ownerDocument.createComment("");
  const stop = catchWrites(script);
  script.replaceWith(place);
  let wait;
  if (script.hasAttribute("src") && !late) {
    wait = new Promise((done) => {
      script.addEventListener("load", done);
      script.addEventListener("error", done);
    }).then(stop);
  }
  place.replaceWith(script);
  if (!wait) stop();
  return wait;
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
const holdScripts = (page, patterns, isOpen, hold) => {
  const { document, Element, HTMLScriptElement, MutationObserver, Range } = page;
  const proto = HTMLScriptElement.prototype;
  const native = Object.getOwnPropertyDescriptor(proto, "src");
  const { createContextualFragment } = Range.prototype;
  const wanted = /* @__PURE__ */ new WeakMap();
  const taken = /* @__PURE__ */ new WeakSet();
  let how = "not-requested";
  const isVendor = (address) => matches(patterns, String(address), document.baseURI);
  const caught = (script, address) => {
    if (isOpen() || !isVendor(address)) {
      wanted.delete(script);
      return false;
    }
    if (!wanted.has(script)) {
      hold({
        purpose: "chat",
        release: () => {
          if (wanted.has(script)) native.set.call(script, wanted.get(script));
          wanted.delete(script);
        }
      });
    }
    wanted.set(script, address);
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
    if (String(name).toLowerCase() !== "src" || !caught(this, value)) {
      Element.prototype.setAttribute.call(this, name, value);
    }
  };
  proto.setAttributeNode = function(attribute) {
    return attribute.name === "src" && caught(this, attribute.value) ? null : Element.prototype.setAttributeNode.call(this, attribute);
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
    hold({ purpose, release: () => revive(element, type) });
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
          take(element, "chat", type);
          element.type = "text/plain";
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
          if (node.matches("script,[data-prechat][data-src]")) meet(node, true);
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
const find = (root, found = []) => {
  for (const element of root.querySelectorAll("*")) {
    if (useOf(element)) found.push(element);
    if (element.shadowRoot && element.localName !== own) find(element.shadowRoot, found);
  }
  return found;
};
const makeLinks = (page, act, intent) => {
  const { document } = page;
  const known = /* @__PURE__ */ new Set();
  const undo = [];
  const on = (name, listener) => {
    page.addEventListener(name, listener, { capture: true, passive: name !== "click" });
    undo.push(() => page.removeEventListener(name, listener, true));
  };
  on("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const use = event.composedPath().map(useOf).find(Boolean);
    if (use && act(use, event)) event.preventDefault();
  });
  for (const name of ["pointerover", "touchstart", "focusin"]) {
    on(name, (event) => {
      if (event.composedPath().some((target) => /open|choices/.test(useOf(target) ?? ""))) intent();
    });
  }
  return {
    /** The elements that are in the page now, for these uses. */
    all: (uses) => [...known].filter((it) => it.isConnected && (!uses || uses.includes(useOf(it)))),
    /** Looks for elements in a tree, and puts words into the empty ones: a framework's own children are its own. */
    scan: (root, fill) => {
      for (const element of find(root)) {
        known.add(element);
        const use = useOf(element);
        if (use !== "status" && !element.childElementCount && !element.textContent?.trim()) fill(use, element);
      }
    },
    /** Calls soon after the page's elements have changed. */
    watch: (changed) => {
      let timer = 0;
      const soon = () => {
        timer || (timer = page.setTimeout(() => {
          timer = 0;
          changed();
        }, 50));
      };
      const observer = new page.MutationObserver(soon);
      observer.observe(document, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ["data-prechat"]
      });
      soon();
      undo.push(() => {
        page.clearTimeout(timer);
        observer.disconnect();
      });
    },
    stop: () => undo.forEach((it) => it())
  };
};

const mark = /* @__PURE__ */ Symbol.for("prechat");
const running = (document) => document[mark];
const setRunning = (document, prechat) => {
  document[mark] = prechat;
};

const randomId = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(16)).join("");
const startPage = (given, parts) => {
  const { page, load, trust } = parts;
  const { document } = page;
  const config = isConfig(given) ? normalize(given) : void 0;
  const trusted = trust ?? ((event) => event.isTrusted);
  const wanted = (config?.language ?? document.documentElement.lang).toLowerCase().split("-")[0];
  const language = parts.languages.includes(wanted) ? wanted : "en";
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
    test: !!trust
  });
  const foreign = [];
  const state = consent.state();
  const notices = state.saleShare.status !== "notApplicable";
  sinks.unshift(
    gpp({ page, state, notices, foreign: () => foreign.push("__gpp") }),
    usp({ page, state, notices, foreign: () => foreign.push("__uspapi") })
  );
  const vendor = config?.vendor;
  const off = config?.enabled === false;
  const patterns = vendor ? [...known[vendor.name].scripts, ...vendor.scripts ?? []] : config ? [] : Object.values(known).flatMap(({ scripts }) => scripts);
  const admission = makeAdmission(parts, config, consent, () => drawn?.update());
  const held = holdScripts(page, patterns, admission.open, consent.hold);
  if (parts.onEvent) consent.on(parts.onEvent);
  let drawn;
  const dialogs = makeDialogs(parts, {
    config,
    consent,
    language,
    trusted,
    how: held.how,
    admit: () => admission.admit(true),
    withdraw: admission.withdraw,
    optOut: () => optOut("form")
  });
  const optOut = (source) => {
    consent.optOut(source);
    drawn?.say();
  };
  const open = () => {
    if (consent.heed().chat === "open" && admission.state() !== "ended") admission.admit(true);
    else if (drawn) dialogs.ask(drawn);
  };
  const choices = () => drawn && dialogs.choose(drawn);
  const links = makeLinks(
    page,
    (use, event) => {
      if (!trusted(event)) return false;
      if (use === "do-not-sell") optOut("link");
      else if (use === "choices") choices();
      else if (use === "open" && !off) open();
      else return false;
      return true;
    },
    () => {
      dialogs.prepare();
      admission.prepare();
    }
  );
  const begin = () => {
    consent.begin();
    if (off) consent.tell("gate.off", {});
    else if (vendor) consent.tell("vendor.held", { vendor: vendor.name, held: held.how() });
    if (off || consent.state().chat === "open" && admission.goesOn()) admission.admit(false);
  };
  if (document.prerendering) {
    document.addEventListener("prerenderingchange", begin, { once: true });
  } else begin();
  const back = () => {
    consent.ledger.refresh();
    consent.heed();
  };
  page.addEventListener("pageshow", back);
  const draw = async () => {
    const [catalogue, looks] = await Promise.all([
      language === "en" ? parts.words : load(`locales/${language}.page.js`).then(
        (module) => module.default,
        () => parts.words
      ),
      config?.show || config?.launcher ? load("looks.js").catch(() => void 0) : void 0
    ]);
    if (stopped) return;
    const { holders } = admission;
    const chat = () => off || config && !vendor ? "none" : admission.open() ? "running" : "held";
    drawn = drawPage({ page, config, consent, links, language, catalogue, trusted, looks, chat, holders });
    const { fill, say, update } = drawn;
    let told = consent.state().optOut;
    consent.subscribe(({ optOut: now, notice }) => {
      if (notice === "acknowledged" && consent.isShown()) dialogs.drop();
      if (told !== now && now === "honored") say();
      told = now;
      update();
    });
    const scan = () => {
      links.scan(document, fill);
      update();
    };
    if (document.readyState === "complete") links.watch(scan);
    else page.addEventListener("load", () => links.watch(scan), { once: true });
  };
  let stopped = false;
  setTimeout(draw);
  const prechat = {
    get state() {
      return consent.state();
    },
    subscribe: consent.subscribe,
    on: consent.on,
    open,
    choices,
    decline: () => drawn?.frame.leave("host"),
    withdraw: admission.withdraw,
    optOut: () => optOut("host"),
    links: (root) => drawn && links.scan(root, drawn.fill),
    records: consent.ledger.records,
    check: () => load("check.js").then(
      (it) => it.checkPage({ ...parts, given, config, consent, foreign, patterns, how: held.how() })
    ),
    destroy: () => {
      stopped = true;
      page.removeEventListener("pageshow", back);
      document.removeEventListener("prerenderingchange", begin);
      links.stop();
      drawn?.stop();
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
  if (!isConfig(config)) throw new ConfigError(config);
  return running(document) ?? startPage(config, {
    ...parts,
    page: window,
    words: english,
    languages: ["en", "es"],
    load: (name) => chunks[name]?.() ?? Promise.reject(new Error(name))
  });
};

export { known, matches, start };
