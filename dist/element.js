import english from './npm/words/en.js';
import { open } from './headless.js';
import { makeWords } from './npm/words.js';
import { domEvent } from './npm/sinks/dom-event.js';
import { mountPanel } from './npm/panel.js';
import { adopt, tokens, make } from './npm/root.js';
import { readGpc, localStore } from './npm/gpc.js';
import { makeNotice } from './npm/notice.js';

var __typeError = (msg) => {
  throw TypeError(msg);
};
var __accessCheck = (obj, member, msg) => member.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member, getter) => (__accessCheck(obj, member, "read from private field"), getter ? getter.call(obj) : member.get(obj));
var __privateAdd = (obj, member, value) => member.has(obj) ? __typeError("Cannot add the same private member more than once") : member instanceof WeakSet ? member.add(obj) : member.set(obj, value);
var __privateSet = (obj, member, value, setter) => (__accessCheck(obj, member, "write to private field"), member.set(obj, value), value);
var __privateMethod = (obj, member, method) => (__accessCheck(obj, member, "access private method"), method);
var _config, _gate, _undo, _PreChatElement_instances, stop_fn, draw_fn, show_fn;
const Base = globalThis.HTMLElement ?? class {
};
const catalogues = {
  en: () => Promise.resolve(english),
  es: () => import('./npm/words/es.js').then((module) => module.default)
};
class PreChatElement extends Base {
  constructor() {
    super(...arguments);
    __privateAdd(this, _PreChatElement_instances);
    __privateAdd(this, _config);
    __privateAdd(this, _gate);
    __privateAdd(this, _undo, []);
  }
  /** What the site says. Setting it draws the form anew; a config that does not hold throws a `ConfigError`. */
  get config() {
    return __privateGet(this, _config);
  }
  set config(config) {
    __privateSet(this, _config, config);
    if (this.isConnected) __privateMethod(this, _PreChatElement_instances, draw_fn).call(this);
  }
  /** Ask `gate.state.chat` or wrap with `gate.guard(send)` before each message. */
  get gate() {
    return __privateGet(this, _gate);
  }
  connectedCallback() {
    __privateMethod(this, _PreChatElement_instances, draw_fn).call(this);
  }
  disconnectedCallback() {
    __privateMethod(this, _PreChatElement_instances, stop_fn).call(this);
  }
}
_config = new WeakMap();
_gate = new WeakMap();
_undo = new WeakMap();
_PreChatElement_instances = new WeakSet();
stop_fn = function() {
  for (const undo of __privateGet(this, _undo).splice(0).reverse()) undo();
  __privateSet(this, _gate, void 0);
};
draw_fn = function() {
  __privateMethod(this, _PreChatElement_instances, stop_fn).call(this);
  const config = __privateGet(this, _config);
  if (!config) return;
  const page = this.ownerDocument.defaultView;
  const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
  if (!root.adoptedStyleSheets.length) {
    adopt(root, tokens);
  }
  const wanted = config.language ?? this.closest("[lang]")?.lang ?? "en";
  const language = wanted.toLowerCase().split("-")[0];
  const shown = language in catalogues ? language : "en";
  const sink = domEvent(this);
  const gate = open(config, {
    store: localStore(page),
    gpc: () => readGpc(page.navigator),
    language: shown,
    sinks: [sink]
  });
  __privateSet(this, _gate, gate);
  const into = make("div", { class: "prechat" });
  root.append(into);
  __privateGet(this, _undo).push(gate.close, () => into.remove());
  void catalogues[shown]().then((catalogue) => {
    if (__privateGet(this, _gate) === gate) __privateMethod(this, _PreChatElement_instances, show_fn).call(this, gate, config, makeWords(shown, catalogue), shown, into);
  });
};
show_fn = function(gate, config, words, language, into) {
  let drawn = false;
  let undo = () => {
  };
  const hide = () => {
    if (drawn) undo();
    drawn = false;
  };
  const unsubscribe = gate.subscribe(({ chat, notice: stands }) => {
    this.hidden = chat === "open";
    if (chat === "open" || stands === "declined") return hide();
    if (drawn) return;
    drawn = true;
    undo = mountPanel(into, this.shadowRoot, {
      notice: makeNotice(config, words, language),
      words,
      contact: config,
      state: () => gate.state,
      subscribe: gate.subscribe,
      trusted: (event) => event.isTrusted,
      onStart: (clauses, event) => void gate.acknowledge(clauses, event),
      onDecline: () => gate.decline(),
      onOptOut: () => gate.optOut("form"),
      shown: (notice) => void gate.shown(notice)
    });
  });
  __privateGet(this, _undo).push(unsubscribe, hide);
};
const define = (name = "pre-chat") => {
  const { customElements } = globalThis;
  if (customElements && !customElements.get(name)) customElements.define(name, PreChatElement);
};
define();

export { PreChatElement, define };
