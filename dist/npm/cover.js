import { known, matches } from './index.js';
import { makeWords } from './words.js';
import { make, adopt, own as own$1 } from './root.js';

const sheet = `.invited{flex-direction:column;gap:12px}
.right.invited>*{margin-left:auto}
.left.invited>*{margin-right:auto}
.invite{box-sizing:border-box;width:min(320px,100vw - 40px);max-height:calc(100vh - 96px);overflow:auto;padding:16px;font-size:15px;border:1px solid var(--line);border-radius:var(--r);background:var(--bg);box-shadow:0 8px 40px #0004}
.invite p{margin:0 0 12px}
.invite div{display:flex;flex-wrap:wrap;gap:8px}
.invite button{padding:8px 12px}
.invite .read{border-color:#0000;background:var(--a);color:var(--on);font-weight:600}
@media(max-width:480px) and (min-height:400px){.invited{gap:32px}}`;
const dressed = /* @__PURE__ */ new WeakSet();
const heard = 8e3;
const invite = (root, { known, later, trusted, word }) => {
  const corner = root.querySelector(".corner");
  const launcher = corner.querySelector(".launcher");
  const live = root.querySelector("[role=status]");
  const text = word(known ? "invite.again" : "invite.text");
  const id = "prechat-invited";
  const read = { class: "read", type: "button", "data-prechat": "open" };
  const off = make("button", { class: "later", type: "button" }, word("invite.later"));
  const card = make(
    "div",
    { class: "invite", part: "invite", role: "group", "aria-labelledby": id },
    make("p", { id }, text),
    make("div", {}, make("button", read, word(known ? "invite.chat" : "invite.read")), off)
  );
  if (!dressed.has(root)) adopt(root, sheet);
  dressed.add(root);
  const put = (event) => {
    if (!trusted(event)) return;
    event.stopPropagation();
    later();
  };
  off.addEventListener("click", put);
  card.addEventListener("keydown", (event) => {
    if (event.key === "Escape") put(event);
  });
  corner.classList.add("invited");
  corner.prepend(card);
  if (live) live.textContent = text;
  const timer = setTimeout(hush, heard);
  function hush() {
    if (live?.textContent === text) live.textContent = "";
  }
  return () => {
    clearTimeout(timer);
    hush();
    const focused = card.contains(root.activeElement);
    card.remove();
    corner.classList.remove("invited");
    if (focused) launcher?.focus();
  };
};

const answer$1 = 500;
const pause = 5 * 6e4;
const key = "prechat:later";
const putOff = ({ sessionStorage }, now) => {
  try {
    if (now) sessionStorage.setItem(key, `${now}`);
    return Number(sessionStorage.getItem(key));
  } catch {
    return 0;
  }
};
const makeAttempts = ({ parts, consent, changed, gated, hide }) => {
  const { page, load, say, trust: trusted = (event) => event.isTrusted } = parts;
  let until = 0;
  let echoes = 0;
  let standing = false;
  let over = false;
  let remove;
  const clear = () => {
    standing = false;
    remove?.();
    remove = void 0;
    changed();
  };
  const later = () => {
    const now = Date.now();
    until = now + pause;
    putOff(page, now);
    clear();
  };
  const draw = async () => {
    const root = page.document.querySelector(own$1)?.shadowRoot;
    const body = root?.querySelector(".prechat");
    if (!root || !body?.querySelector(".corner")) {
      await new Promise((done) => page.setTimeout(done, 100));
      if (standing) await draw();
      return;
    }
    const catalogue = say ? { default: {} } : await load(`locales/${body.lang}.js`);
    const dialog = root.querySelector("dialog");
    if (!standing || over) return;
    if (dialog?.open) {
      dialog.addEventListener("close", () => void draw(), { once: true });
      return;
    }
    remove?.();
    remove = invite(root, {
      word: say ?? makeWords(body.lang, catalogue.default),
      known: consent.state().chat === "open",
      trusted,
      later
    });
    changed();
  };
  const reached = () => {
    gated();
    if (over || standing || Date.now() < Math.max(until, putOff(page) + pause)) return;
    standing = true;
    consent.tell("invite.gated", {});
    draw().catch(consent.fail);
  };
  const opened = () => {
    if (over || Date.now() < echoes) return;
    reached();
    hide();
  };
  let notice = consent.state().notice;
  const unwatch = consent.subscribe(({ chat, notice: now }) => {
    if (now === "declined" && now !== notice) later();
    else if (chat === "open" && now !== notice) clear();
    notice = now;
  });
  return {
    /** An agent, greeting, campaign or trigger has reached out. */
    reached,
    /** The chat's window has opened, whoever did it. */
    opened,
    /** A covered element looks as if it reached out. */
    seen: () => {
      if (Date.now() >= echoes) reached();
    },
    /** We are about to call the vendor. */
    echo: () => {
      echoes = Date.now() + answer$1;
    },
    stop: () => {
      over = true;
      unwatch();
      clear();
    }
  };
};

const patience = 3e3;
const answer = 1e3;
const noBox = /^(script|style|link|meta|title|base|noscript|template|head|br|pre-chat-root)$/;
const within = (element) => {
  const found = [element];
  for (const root of [element.shadowRoot, element])
    for (const inner of root?.children ?? []) found.push(...within(inner));
  return found;
};
const box = (element) => {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
};
const makeGuess = (page, veil, isTheirs, wide) => {
  const { document } = page;
  const { host } = page.location;
  const site = new WeakSet([
    document.documentElement,
    ...document.documentElement.children,
    ...document.body?.children ?? []
  ]);
  const open = /* @__PURE__ */ new Map();
  const coming = /* @__PURE__ */ new Set();
  let acted = -answer;
  const act = ({ isTrusted, target }) => {
    if (isTrusted && !veil.covered(target)) acted = page.performance.now();
  };
  const framesIn = (parts) => parts.filter((part) => part.localName === "iframe");
  const elsewhere = ({ src }) => {
    const { protocol, host: other } = new URL(src || "about:blank", document.baseURI);
    return /^http/.test(protocol) && other !== host;
  };
  const afloat = (part) => /fixed|sticky/.test(page.getComputedStyle(part).position);
  const judge = (element) => {
    const parts = within(element);
    const frames = framesIn(parts);
    const floats = parts.some(afloat);
    if (frames.some(({ src }) => isTheirs(src))) return floats || !box(element);
    if (frames.some(elsewhere) || element.localName === "dialog") return false;
    const plain = !frames[0] && !parts.some((part) => part.shadowRoot);
    if (plain && (floats || box(element)) && page.performance.now() - acted < answer) return false;
    if (floats) return true;
    if (!element.shadowRoot) return void 0;
    const kin = [...document.getElementsByTagName(element.localName)];
    return kin.every((one) => veil.covered(one) || one === element);
  };
  const cut = (element) => {
    for (const frame of framesIn(within(element))) {
      if (isTheirs(frame.src) && !veil.covered(frame)) veil.put(frame);
    }
  };
  const decide = (element, since) => {
    const theirs = judge(element);
    const room = !!box(element);
    const old = page.performance.now() - since > patience;
    const early = !old && (veil.covered(element) || coming.size > 0);
    if (theirs ?? (!room || early)) veil.put(element);
    else veil.take(element);
    const done = theirs ?? (room && old ? false : void 0);
    if (done !== void 0 || !element.isConnected) open.delete(element);
    if (done === false) site.add(element);
    if (theirs === false) cut(element);
  };
  const review = () => open.forEach((since, element) => decide(element, since));
  const observer = new page.MutationObserver(review);
  const meet = (node, parent, exchanged) => {
    if (node instanceof page.HTMLLinkElement && node.relList.contains("stylesheet")) {
      coming.add(node);
      const come = () => {
        coming.delete(node);
        review();
      };
      for (const name of ["load", "error"]) node.addEventListener(name, come, { once: true });
    }
    if (!(node instanceof page.HTMLElement) || noBox.test(node.localName) || veil.covered(node)) {
      return;
    }
    const beside = parent === document.body || parent === document.documentElement;
    if (wide && beside && !exchanged && !site.has(node) && node !== document.body) {
      const now = page.performance.now();
      open.set(node, now);
      observer.observe(node, { subtree: true, attributeFilter: ["class", "style"] });
      decide(node, now);
      page.setTimeout(review, patience + 1);
      return;
    }
    if (beside) for (const one of [node, ...node.children]) site.add(one);
    cut(node);
  };
  for (const name of ["click", "keydown"]) page.addEventListener(name, act, true);
  return {
    /** Looks at what a mutation observer has seen. */
    look: (records) => {
      for (const { addedNodes, removedNodes, target, type } of records) {
        if (type === "attributes") cut(target);
        const exchanged = [...removedNodes].some((node) => site.has(node));
        for (const node of addedNodes) meet(node, target, exchanged);
      }
      review();
    },
    stop: () => {
      observer.disconnect();
      for (const name of ["click", "keydown"]) page.removeEventListener(name, act, true);
    }
  };
};

const often = 200;
const launcher = 120;
const growth = 1.5;
const speaking = /open|trigger|maxim|expand|invit|greet|unread|popup|(^|[^-\w])active/i;
const watchReach = (page, veil, told) => {
  const looks = /* @__PURE__ */ new WeakMap();
  const known = /* @__PURE__ */ new WeakSet();
  let timer = 0;
  const sizeOf = (holder) => {
    let most = 0;
    for (const part of within(holder)) {
      const { bottom, height, left, right, top, width } = part.getBoundingClientRect();
      const inView = bottom > 0 && right > 0 && top < page.innerHeight && left < page.innerWidth;
      if (!inView || part !== holder && page.getComputedStyle(part).opacity === "0") continue;
      const area = width * height;
      most = Math.max(most, Math.max(width, height) > launcher ? area : Math.min(area, 1));
    }
    return most;
  };
  const lookAt = (holder, stood = false) => {
    const { className, dataset } = holder;
    const size = sizeOf(holder);
    return { size, state: `${dataset["state"] ?? ""} ${className}`, stood: stood || size > 0 };
  };
  const says = (state, before) => {
    const old = before.split(/\s+/);
    return state.split(/\s+/).some((word) => speaking.test(word) && !old.includes(word));
  };
  const look = () => {
    timer = 0;
    for (const holder of veil.under()) {
      follow(holder);
      const before = looks.get(holder);
      const now = lookAt(holder, before?.stood);
      looks.set(holder, now);
      const grown = now.size > 1 && now.size > (before?.size ?? 0) * growth;
      if (before?.stood && (grown || says(now.state, before.state))) told();
    }
  };
  const soon = () => {
    timer || (timer = page.setTimeout(look, often));
  };
  const observer = new page.MutationObserver(soon);
  const sizes = new page.ResizeObserver(soon);
  const what = {
    childList: true,
    subtree: true,
    attributeFilter: ["class", "style", "data-state", "hidden", "width", "height"]
  };
  const follow = (holder) => {
    for (const part of within(holder)) {
      if (known.has(part) || part !== holder && !part.shadowRoot && part.localName !== "iframe")
        continue;
      known.add(part);
      sizes.observe(part);
      if (part === holder) observer.observe(part, what);
      if (part.shadowRoot) observer.observe(part.shadowRoot, what);
    }
  };
  return {
    /** The covered elements may be others now. */
    soon,
    /** What has changed by our own doing is where the vendor rests now. */
    settle: () => {
      for (const holder of veil.under()) looks.set(holder, lookAt(holder, true));
    },
    stop: () => {
      page.clearTimeout(timer);
      observer.disconnect();
      sizes.disconnect();
    }
  };
};

const mark = "data-prechat-covered";
const own = /* @__PURE__ */ Symbol.for("prechat.veil");
const rules = (selectors) => `:is(${selectors.join()}){visibility:hidden!important;opacity:0!important;pointer-events:none!important;clip-path:inset(50%)!important;transition:none!important}
:is(${selectors.join()}) *{visibility:hidden!important}`;
const reads = (document) => (selector) => {
  try {
    return !!document.createDocumentFragment().querySelectorAll(selector);
  } catch {
    return false;
  }
};
const makeVeil = (page, holders) => {
  const { document } = page;
  const sheet = document[own] ?? (document[own] = new page.CSSStyleSheet());
  const selectors = holders.filter(reads(document));
  const css = rules([...selectors, `[${mark}]`]);
  sheet.replaceSync(css);
  let scrolled = [];
  const scrolls = (one) => page.getComputedStyle(one).overflowY;
  const under = /* @__PURE__ */ new Set();
  let up = false;
  let focused = [];
  const covered = (element) => !!element && [...under].some((one) => one.contains(element));
  const giveBack = () => {
    const { activeElement } = document;
    if (!up || !covered(activeElement)) return;
    activeElement.blur();
    focused.find((one) => one?.isConnected && !covered(one))?.focus({ preventScroll: true });
  };
  const follow = ({ target }) => {
    if (up && covered(target)) giveBack();
    else if (target instanceof page.HTMLElement) focused = [target, ...focused].slice(0, 2);
  };
  const leave = () => void page.setTimeout(giveBack);
  const put = (element) => {
    under.add(element);
    if (element.inert && element.hasAttribute(mark)) return;
    if (!element.hasAttribute(mark)) element.setAttribute(mark, element.inert ? "inert" : "");
    element.inert = true;
    giveBack();
  };
  const bare = (element) => {
    if (element.getAttribute(mark) === "") element.inert = false;
    element.removeAttribute(mark);
  };
  const renew = () => {
    if (!up) return;
    if (!document.adoptedStyleSheets.includes(sheet))
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    for (const element of under) if (element.isConnected) put(element);
    if (selectors.length) document.querySelectorAll(selectors.join()).forEach(put);
  };
  return {
    covered,
    put,
    /** It is not the vendor's after all. */
    take: (element) => {
      if (under.delete(element)) bare(element);
    },
    renew,
    /** A window that nobody sees may have locked the page's scrolling: it goes on as before. */
    unlock: () => {
      const locked = scrolled.filter(([one, was]) => was !== "hidden" && scrolls(one) === "hidden");
      for (const [{ localName }, was] of up ? locked : [])
        sheet.insertRule(`${localName}{overflow-y:${was}!important}`);
    },
    /** What is under it and in the page. */
    under: () => [...under].filter(({ isConnected }) => isConnected),
    up: () => {
      if (up) return;
      up = true;
      sheet.replaceSync(css);
      const { body, documentElement } = document;
      scrolled = [documentElement, body].filter(Boolean).map((one) => [one, scrolls(one)]);
      focused = [document.activeElement];
      document.addEventListener("focusin", follow, true);
      page.addEventListener("blur", leave);
      renew();
    },
    /** What was under it is kept in mind, so that it can be put up again. */
    lift: () => {
      up = false;
      document.removeEventListener("focusin", follow, true);
      page.removeEventListener("blur", leave);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      for (const element of document.querySelectorAll(`[${mark}]`)) bare(element);
      for (const element of under) bare(element);
    }
  };
};

const hostsOf = ({ page }, patterns) => {
  const { document, location } = page;
  return (address) => {
    const { host } = new URL(address || "about:blank", document.baseURI);
    if (!host || host === location.host) return false;
    const named = patterns.map((pattern) => pattern.split("/")[0]);
    const run = [...document.scripts].flatMap(
      ({ src }) => src && matches(patterns, src, document.baseURI) ? new URL(src).host : []
    );
    return [...named, ...run].some((one) => one && (host === one || host.endsWith(`.${one}`)));
  };
};
const makeCover = ({ parts, config, consent, chat, changed }) => {
  const { page, load } = parts;
  const { vendor } = chat;
  const { document } = page;
  const { holders = vendor.holders, name = "custom", scripts = [] } = config.vendor ?? {};
  const patterns = [...known[name]?.scripts ?? [], ...scripts];
  const veil = makeVeil(page, holders);
  const undo = [];
  let runs = false;
  let over = false;
  let hid = false;
  const begun = /* @__PURE__ */ new Set();
  const call = (act) => {
    attempts.echo();
    try {
      act?.call(vendor, page);
    } catch (error) {
      consent.fail(error);
    }
    reach?.settle();
  };
  const hide = () => {
    hid = true;
    call(vendor.hide);
  };
  const gated = () => void page.setTimeout(veil.unlock, 100);
  const attempts = makeAttempts({ parts, consent, changed, hide, gated });
  let reach;
  const listen = (pause) => {
    if (!runs) return;
    if (!vendor.ready(page)) {
      const timer = page.setTimeout(() => listen(Math.min(pause * 1.1, 5e3)), pause);
      undo.push(() => page.clearTimeout(timer));
      return;
    }
    const { opened, reached } = attempts;
    const started = (id) => {
      begun.add(id);
      reached();
    };
    const stop2 = vendor.watch?.(page, { opened, invited: reached, started });
    if (stop2) undo.push(stop2);
    if (vendor.hide) hide();
  };
  const keep = () => {
    const guess = makeGuess(page, veil, hostsOf(parts, patterns), !holders.length);
    const look = (records) => {
      guess.look(records);
      veil.renew();
      reach?.soon();
    };
    const observer = new page.MutationObserver(look);
    const what = { childList: true, subtree: true, attributeFilter: ["src"] };
    observer.observe(document, what);
    veil.up();
    undo.push(guess.stop, () => observer.disconnect());
  };
  const begin = () => {
    if (over) return;
    runs = true;
    keep();
    reach = watchReach(page, veil, attempts.seen);
    undo.push(reach.stop);
    consent.gate.open("chat");
    consent.tell("vendor.held", { vendor: name, held: "covered" });
    listen(100);
  };
  const stop = () => {
    over = true;
    runs = false;
    attempts.stop();
    for (const one of undo.splice(0)) one();
  };
  const start = async () => {
    if (config.show) {
      const { offered } = await load("looks.js");
      if (!offered(config.show, page.location.pathname, Date.now())) return;
    }
    if (holders.length || document.readyState === "complete") begin();
    else page.addEventListener("load", begin, { once: true });
  };
  if (!/declined|withdrawn/.test(consent.state().notice)) {
    start().catch(consent.fail);
    undo.push(
      // Another tab's record closes the lane of a chat that is held.
      consent.ledger.watch(() => runs && consent.gate.open("chat")),
      consent.subscribe(({ notice }) => {
        if (notice !== "withdrawn" || !runs) return;
        stop();
        consent.gate.open("chat", false);
        chat.end();
      })
    );
  }
  return {
    /** Does the vendor run under it? */
    runs: () => runs,
    /** It was acknowledged: the vendor stands there again as it is, with what it has to say. */
    lift: () => {
      stop();
      veil.lift();
      if (hid) call(vendor.show);
      hid = false;
      queueMicrotask(() => {
        begun.forEach(chat.started);
        begun.clear();
      });
    },
    /** It was withdrawn after all: out of sight at once, and nothing of it is heard any more. */
    again: () => {
      keep();
    },
    stop
  };
};

export { makeCover };
