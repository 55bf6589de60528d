import { withdraw, since, isConfig, normalize, makeConsent, fingerprint, readGpc, localStore, editions, ConfigError } from './gpc.js';
import { domEvent } from './sinks/dom-event.js';
import { gpp } from './sinks/gpp.js';
import { usp } from './sinks/usp.js';
import { make, makeRoot, own } from './root.js';

const english = {"page.open":"Chat","page.do-not-sell":"Do Not Sell or Share My Personal Information","page.chip":"Privacy choices","page.loading":"Loading…","page.unavailable":"The chat is not available right now.","page.received":"Your opt-out request has been received.","page.processing":"Your opt-out request is being processed.","page.honored":"Opt-Out Request Honored","page.close":"Close"};

const readForeign = (page, names, optedOut) => {
  const attempt = (act) => {
    try {
      act();
    } catch {
    }
  };
  const heed = (answer) => attempt(() => {
    if (/OptOut":1|ing":"1.Y/.test(JSON.stringify(answer))) optedOut();
  });
  for (const name of names) {
    attempt(() => {
      const api = page[name];
      if (name === "__gpp") api("addEventListener", heed);
      else api("getUSPData", 1, heed);
    });
  }
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

const makeAdmission = (parts, config, consent, changed) => {
  const { page, load, vendor } = parts;
  const { covered, id, name = "custom" } = config?.vendor ?? {};
  let released = false;
  let cover;
  let chat;
  let coming;
  const withChat = (act) => {
    if (chat) return void act(chat);
    coming ?? (coming = Promise.all([
      load("chat.js"),
      vendor ?? (name === "custom" ? void 0 : load(`vendors/${name}.js`))
    ]).then(([{ makeChat }, part]) => {
      chat = makeChat(page, config, consent, part);
    }).catch((error) => {
      coming = void 0;
      consent.tell("vendor.failed", { vendor: name, error: `${error}` });
    }));
    coming.then(() => chat && act(chat)).catch(consent.fail);
  };
  if (id) consent.hold({ purpose: "chat", release: () => withChat((it) => it.load()) });
  const leave = () => {
    if (!released) return;
    released = false;
    consent.gate.open("chat", false);
    setVisit(page, false);
    cover?.again();
    withChat((it) => it.end());
    changed();
  };
  return {
    open: () => released,
    holders: () => chat?.holders() ?? [],
    prepare: () => config?.vendor && withChat(() => {
    }),
    /** Way 4: lets it run out of sight, as soon as what covers it is there. */
    cover: () => covered && withChat(async (chat2) => {
      const { makeCover } = await load("cover.js");
      if (!released && config) cover = makeCover({ parts, config, consent, chat: chat2, changed });
    }),
    covers: () => cover?.runs(),
    admit: (asked, fields) => {
      const first = !released;
      released = true;
      cover?.lift();
      consent.gate.open("chat");
      if (first) consent.tell("vendor.released", { vendor: name });
      if (config?.enabled) setVisit(page, true);
      changed();
      withChat((it) => released && it.follow(asked, changed, fields));
    },
    /** Kept and told at once, whatever of the chat's own code could be loaded; then the vendor is ended. */
    withdraw: () => {
      withdraw(
        consent,
        !(released || cover?.runs()) || chat?.ends ? "stopped" : "covered-until-reload"
      );
      leave();
    },
    leave,
    /** Was the chat ended on this page so that only loading it anew brings it back? */
    over: () => !!chat?.over(),
    stop: () => {
      cover?.stop();
      chat?.stop();
    }
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
  const wording = async () => say ? {} : (await load(`locales/${language}.js`)).default;
  const excuse = () => line("unavailable", ...contact("mailto:", config?.email), ...contact("tel:", config?.phone));
  return {
    frame,
    excuse,
    wording,
    /** Draws what a chunk draws, with all the words of the language. */
    show: async (name, asking) => {
      if (!config) return excuse();
      line("loading");
      try {
        const [chunk, words] = await Promise.all([load(name), wording()]);
        if (frame.isOpen()) {
          const root = body.getRootNode();
          await chunk.draw({ ...stage, asking, config, load, frame, root, words });
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
  const { excuse, frame, show, wording } = makeDialogs(stage, load, body, word);
  const wish = config?.launcher || {};
  const [side, other] = wish.position === "bottom-left" ? ["left", "right"] : ["right", "left"];
  const button = (use, part, text) => make("button", { class: part, part, "data-prechat": use, hidden: "" }, text);
  const launcher = button("open", "launcher", word("open"));
  const optOut = button("do-not-sell", "opt-out", "");
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
    const at = since(consent.ledger.records(), "optOut", now === "honored");
    const time = at && new Date(at).toLocaleString(stage.say ? void 0 : stage.language);
    return now === "none" ? "" : `${word(now)} (${time})`;
  };
  const fill = (use, element) => {
    if (element.localName === "a" && !element.hasAttribute("href")) {
      element.setAttribute("href", config?.optOutPage ?? "#");
    }
    const { region = "US-CA" } = config ?? {};
    if (use === "open" || use === "do-not-sell" && region === "US-CA") {
      element.textContent = word(use);
    } else {
      Promise.all([load("entitle.js"), wording()]).then(
        ([{ entitle }, words]) => entitle(use, element, stage, words),
        () => element.textContent = word("chip")
      );
    }
  };
  fill("do-not-sell", optOut);
  let reminding;
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
      if (running && config?.assistant?.repeat)
        reminding ?? (reminding = load("remind.js").then((it) => it.remind({ ...stage, load, body, word, open: admission.open })).catch(consent.fail));
      const { saleShareAllowed } = consent.state();
      launcher.hidden = config?.launcher === false || !chat || running || looks?.offered(config?.show, page.location.pathname, Date.now()) === false;
      optOut.hidden = !saleShareAllowed || !running && !!links.all(["do-not-sell", "choices"])[0];
      choices.hidden = !running;
      status.write(told());
      clear();
    },
    fill
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

const catchScripts = ({ HTMLScriptElement, document }, purposeOf, hold, wanted) => {
  const proto = HTMLScriptElement.prototype;
  const native = Object.getOwnPropertyDescriptor(proto, "src");
  const free = (script) => wanted.delete(script) && delete script.dataset["prechat"] && delete script.dataset["src"];
  const caught = (script, address) => {
    const purpose = purposeOf(address);
    const known = free(script);
    if (purpose) {
      const release = () => {
        const last = wanted.get(script);
        if (free(script)) native.set.call(script, last);
      };
      if (!known) hold({ purpose, release });
      wanted.set(script, address);
      Object.assign(script.dataset, { prechat: purpose, src: address });
    }
    return !!purpose;
  };
  Object.defineProperty(proto, "src", {
    ...native,
    get() {
      return wanted.has(this) ? new URL(this.dataset["src"], document.baseURI).href : native.get.call(this);
    },
    set(address) {
      if (!caught(this, address)) native.set.call(this, address);
    }
  });
  const own = proto;
  const ways = ["", "NS", "Node", "NodeNS"].map((kind) => `setAttribute${kind}`);
  for (const way of ways) {
    const inherited = own[way];
    const at = +way.endsWith("NS");
    own[way] = function(...given) {
      const { name = given[at], value = given[at + 1] } = Object(given[0]);
      return /^src$/i.test(name) && caught(this, value) ? null : inherited.apply(this, given);
    };
  }
  return () => {
    Object.defineProperty(proto, "src", native);
    for (const way of ways) delete own[way];
  };
};

const candidates = "script,template,iframe[src],[data-prechat][data-src]";
const asleep = "text/plain";
const disarmScripts = (page, purposeOf, { hold, isOpen, ran }, isCaught, load) => {
  const { document, Document, MutationObserver, Range } = page;
  const { createContextualFragment } = Range.prototype;
  const stopped = [];
  const taken = /* @__PURE__ */ new WeakSet();
  let running = false;
  let code;
  const take = (node, purpose, type, dead) => {
    const wake = () => code?.revive(node, type, dead);
    const fetchCode = () => load("revive.js").then((it) => {
      code = it;
    });
    if (!code) fetchCode().catch(() => {
    });
    taken.add(dead ?? node);
    const entry = {
      purpose,
      // While its code was on the way the gate may have been closed again.
      release: () => code ? wake() : fetchCode().then(() => isOpen(purpose) ? wake() : hold(entry))
    };
    hold(entry);
  };
  const aim = (element, address = element.getAttribute("src")) => address ? (
    // What is no code and no frame sleeps for somebody else.
    /^$|script|^module$/i.test(element.type ?? "") && purposeOf(address)
  ) : element.type === "module" && purposeOf("", element.text);
  const mark = (root) => {
    for (const script of root.querySelectorAll("script")) {
      const { dataset, type } = script;
      const purpose = aim(script);
      if (purpose) {
        Object.assign(dataset, { prechat: purpose, type });
        script.type = asleep;
      }
    }
  };
  Range.prototype.createContextualFragment = function(html) {
    const fragment = createContextualFragment.call(this, html);
    mark(fragment);
    return fragment;
  };
  const meet = (element, parsing) => {
    const { dataset, localName, type } = element;
    const sleeps = type === asleep;
    if (taken.has(element) || isCaught(element) && !sleeps) return;
    const { content } = element;
    const isScript = localName === "script";
    if (content) return mark(content);
    if (/^(chat|sale)$/.test(dataset["prechat"])) {
      if (!isScript || sleeps || dataset["src"])
        take(element, dataset["prechat"], sleeps ? dataset["type"] : type);
      return;
    }
    const address = element.getAttribute("src");
    const purpose = aim(element, address);
    if (!purpose) return;
    if (!parsing) ran(purpose);
    if (purpose === "chat") {
      if (!parsing) running = true;
      else if (address) stopped.push(element);
    }
    if (parsing) {
      if (isScript) {
        const place = document.createComment("");
        take(place, purpose, type, element);
        element.replaceWith(place);
        new Document().adoptNode(element);
      } else {
        dataset["src"] = address;
        take(element, purpose);
        element.removeAttribute("src");
        element.replaceWith(element);
      }
    }
  };
  const sweep = (root, parsing) => root.querySelectorAll(candidates).forEach((element) => meet(element, parsing));
  const observer = new MutationObserver((records) => {
    for (const { addedNodes, attributeName, target } of records) {
      for (const node of attributeName ? [target] : addedNodes) {
        if (node.matches) {
          if (node.matches(candidates)) meet(node, true);
          if (node.childElementCount) sweep(node, true);
        }
      }
    }
  });
  sweep(document, false);
  observer.observe(document, { childList: true, subtree: true, attributeFilter: ["src"] });
  return {
    how: () => running ? "already-running" : stopped.length ? "fetched-not-run" : "not-requested",
    stopped,
    stop: () => {
      observer.disconnect();
      Range.prototype.createContextualFragment = createContextualFragment;
    }
  };
};

const matches = (patterns, address, base) => {
  const text = (address + base).toLowerCase();
  try {
    return patterns.some((pattern) => {
      if (!text.includes(pattern.toLowerCase().split("/")[+(pattern[0] === "/")]))
        return false;
      const { host, pathname } = new URL(address, base);
      return pattern[0] === "/" ? pathname.includes(pattern) : (host + pathname).startsWith(pattern);
    });
  } catch {
    return false;
  }
};
const holdScripts = (page, lanes, gate, load) => {
  const { isOpen, ran, hold } = gate;
  const wanted = /* @__PURE__ */ new WeakMap();
  const purposeOf = (address, code) => {
    const purpose = lanes.find(
      ([, patterns]) => code ? patterns.some((pattern) => code.includes(pattern)) : matches(patterns, String(address), page.document.baseURI)
    )?.[0];
    if (!purpose || !isOpen(purpose)) return purpose;
    ran(purpose);
    return void 0;
  };
  const release = catchScripts(page, purposeOf, hold, wanted);
  const isCaught = (it) => wanted.has(it);
  const { stop, ...parts } = disarmScripts(page, purposeOf, gate, isCaught, load);
  return {
    ...parts,
    stop: () => {
      release();
      stop();
    }
  };
};

const keepDoors = (page, patterns, isHeld, ask, signal) => {
  const isDoor = (address) => !!patterns[0] && isHeld() && matches(patterns, String(address), page.document.baseURI);
  if (patterns[0]) {
    const { open } = page;
    const activation = page.navigator.userActivation;
    page.open = (address, ...rest) => {
      if (!isDoor(address)) return open.call(page, address, ...rest);
      if (activation?.isActive ?? true) ask();
      return null;
    };
    signal.addEventListener("abort", () => {
      page.open = open;
    });
  }
  return isDoor;
};

const known = {
  livechat: {
    scripts: ["cdn.livechatinc.com/", "cdn.livechat-static.com/"],
    links: ["direct.lc.chat/", "secure.livechatinc.com/"]
  },
  rocketchat: { scripts: ["/rocketchat-livechat."] },
  "deep-chat": { scripts: ["/deepChat.bundle.js", "/deep-chat@"] },
  intercom: { scripts: ["widget.intercom.io/", "js.intercomcdn.com/"] },
  crisp: { scripts: ["client.crisp.chat/"], links: ["go.crisp.chat/chat/"] },
  tawk: { scripts: ["embed.tawk.to/"], links: ["tawk.to/chat/"] },
  userlike: { scripts: ["userlike-cdn-"] },
  flowise: { scripts: ["/flowise-embed"] },
  botframework: { scripts: ["cdn.botframework.com/", "/botframework-webchat"] },
  openwidget: { scripts: ["cdn.openwidget.com/"] },
  // Its newer snippet loads OpenWidget's script.
  chatbot: { scripts: ["cdn.chatbot.com/", "cdn.openwidget.com/"] },
  custom: { scripts: [] }
};

const holdPage = (page, config, consent, load) => {
  const vendor = config?.vendor;
  const meant = vendor ? [known[vendor.name]] : config ? [] : Object.values(known);
  const patterns = [...meant.flatMap(({ scripts }) => scripts), ...vendor?.scripts ?? []];
  const held = holdScripts(
    page,
    [
      ["chat", patterns],
      ["sale", config?.sale?.scripts ?? []]
    ],
    {
      ...consent.gate,
      hold: consent.hold,
      // GPC may have come on since the gate was last looked at.
      isOpen: (purpose) => purpose === "sale" ? consent.state().saleShareAllowed : consent.gate.isOpen(purpose)
    },
    load
  );
  return {
    ...held,
    patterns,
    /** Parts of the addresses that open the chat outside of the page. */
    doors: meant.flatMap(({ links = [] }) => links)
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
const makeLinks = (page, signal, act, intent, isDoor) => {
  const known = /* @__PURE__ */ new Set();
  let follow = () => {
  };
  const on = (name, listener) => page.addEventListener(
    name,
    (event) => {
      const path = event.composedPath();
      const door = path.some((it) => isDoor(it.href));
      const use = door ? "open" : path.map(useOf).find(Boolean);
      if (use) listener(use, event, door);
    },
    { capture: true, signal }
  );
  for (const name of ["click", "auxclick"]) {
    on(name, (use, event, door) => {
      const { button, ctrlKey, metaKey, shiftKey } = event;
      const plain = !(button || ctrlKey || metaKey || shiftKey);
      if ((door || plain) && act(use, event) || door) event.preventDefault();
    });
  }
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

const makeTakers = (first, fail) => {
  const takers = new Set(first && [first]);
  return {
    onFields: (take) => {
      takers.add(take);
      return () => void takers.delete(take);
    },
    give: (values) => {
      for (const take of takers) {
        try {
          take(values);
        } catch (error) {
          fail(error);
        }
      }
    }
  };
};

const makeWays = ({
  page,
  load,
  consent,
  choices
}) => {
  const know = (act) => void load("known.js").then((it) => act(it.makeKnown(consent))).catch(consent.fail);
  const offer = (axis) => know((it) => it.may(page.navigator) && choices(axis));
  return {
    optIn: (by) => by ? know((it) => it.parent()) : offer("optOut"),
    unlimit: () => offer("limit"),
    identify: (ref, choice) => know((it) => it.identify(ref, choice)),
    age: (age) => {
      consent.know({ age });
      know((it) => it.age(age));
    }
  };
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
  const foreign = [];
  const signals = {
    page,
    state: consent.state,
    notices: consent.state().saleShare.status !== "notApplicable",
    region: config?.region,
    foreign: (name) => void foreign.push(name)
  };
  sinks.unshift(gpp(signals), usp(signals));
  const update = () => drawn?.update();
  const admission = makeAdmission(parts, config, consent, update);
  const held = holdPage(page, config, consent, load);
  if (parts.onEvent) consent.on(parts.onEvent);
  let drawn;
  let asked = false;
  const fields = makeTakers(parts.onFields, consent.fail);
  const admit = (values) => {
    asked = true;
    admission.admit(true, values);
    if (values) fields.give(values);
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
  const choices = (asking) => void drawn?.show("choices.js", asking);
  const acts = {
    "do-not-sell": () => optOut("link"),
    choices: () => choices(),
    limit: config?.sensitive === "used" ? () => consent.limit("link") : void 0,
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
    },
    keepDoors(page, held.doors, () => !off && consent.state().chat === "held", open, signal)
  );
  const begin = () => {
    consent.begin();
    readForeign(page, foreign, () => {
      if (!signal.aborted && consent.state().saleShareAllowed) consent.optOut("host");
    });
    if (off) consent.tell("gate.off", {});
    else if (vendor) consent.tell("vendor.held", { vendor: vendor.name, held: held.how() });
    const goesOn = config?.release === "always" || isVisit(page);
    if (off || goesOn && consent.state().chat === "open") admission.admit(false);
    else admission.cover();
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
    const how = () => admission.covers() ? "covered" : held.how();
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
    onFields: fields.onFields,
    open,
    choices: () => choices(),
    decline: () => drawn?.frame.leave("host"),
    withdraw,
    optOut: () => optOut("host"),
    limit: () => consent.limit("host"),
    ...makeWays({ page, load, consent, choices }),
    links: (root) => drawn && links.scan(root, drawn.fill),
    records: consent.ledger.records,
    check: () => load("check.js").then(
      (it) => it.checkPage({
        ...parts,
        given,
        config,
        consent,
        foreign,
        patterns: held.patterns,
        stopped: held.stopped,
        how: held.how()
      })
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
  "known.js": () => import('./known.js'),
  "entitle.js": () => import('./entitle.js'),
  "chat.js": () => import('./chat.js'),
  "cover.js": () => import('./cover.js'),
  "looks.js": () => import('./looks.js'),
  "fields.js": () => import('./fields.js'),
  "revive.js": () => import('./revive.js'),
  "remind.js": () => import('./remind.js'),
  "check.js": () => import('./check.js'),
  "schema.js": () => import('./schema.js'),
  "locales/en.js": () => import('./words/en.js'),
  "locales/es.js": () => import('./words/es.js'),
  "locales/es.page.js": () => import('./words/es.page.js'),
  "locales/en.more.js": () => import('./words/en.more.js'),
  "locales/es.more.js": () => import('./words/es.more.js')
};
const rowOf = async (name) => {
  const rows = Object.values(await import('./table.js'));
  const row = rows.find((one) => name === `vendors/${one.name}.js`);
  if (!row) throw new Error(name);
  return { default: row };
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
    load: (name) => chunks[name]?.() ?? rowOf(name)
  });
};

export { known, matches, start };
