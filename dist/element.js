import english from './npm/words/en.js';
import { changesOf, mountPanel } from './npm/panel.js';
import { readGpc, localStore, normalize } from './npm/gpc.js';
import { open } from './headless.js';
import { makeWords } from './npm/words.js';
import { needsMore, makeNotice } from './npm/notice.js';
import { domEvent } from './npm/sinks/dom-event.js';
import { adopt, tokens, make } from './npm/root.js';

var __typeError = (msg) => {
  throw TypeError(msg);
};
var __accessCheck = (obj, member, msg) => member.has(obj) || __typeError("Cannot " + msg);
var __privateGet = (obj, member, getter) => (__accessCheck(obj, member, "read from private field"), getter ? getter.call(obj) : member.get(obj));
var __privateAdd = (obj, member, value) => member.has(obj) ? __typeError("Cannot add the same private member more than once") : member instanceof WeakSet ? member.add(obj) : member.set(obj, value);
var __privateSet = (obj, member, value, setter) => (__accessCheck(obj, member, "write to private field"), member.set(obj, value), value);
var __privateMethod = (obj, member, method) => (__accessCheck(obj, member, "access private method"), method);
var _config, _gate, _undo, _asked, _message, _look, _PreChatElement_instances, deliver_fn, forget_fn, stop_fn, draw_fn, show_fn;
const Base = globalThis.HTMLElement ?? class {
};
const catalogues = {
  en: { all: () => Promise.resolve({ default: english }), some: () => import('./npm/words/en.more.js') },
  es: { all: () => import('./npm/words/es.js'), some: () => import('./npm/words/es.more.js') }
};
const load = async (language, config, again) => {
  const { all, some } = catalogues[language];
  const parts = await Promise.all([all(), ...again || needsMore(config) ? [some()] : []]);
  return Object.assign({}, ...parts.map((part) => part.default));
};
class PreChatElement extends Base {
  constructor() {
    super(...arguments);
    __privateAdd(this, _PreChatElement_instances);
    __privateAdd(this, _config);
    __privateAdd(this, _gate);
    __privateAdd(this, _undo, []);
    /** `true`: nothing is asked until `ask()` is called, say with the visitor's first message. @default false */
    this.late = false;
    __privateAdd(this, _asked, false);
    __privateAdd(this, _message);
    __privateAdd(this, _look, () => {
    });
  }
  /**
   * Asks the visitor now, even one who has declined before. A message waits in this tab: it goes to `onMessage` after
   * the acknowledgement, at once where the chat is open, and is dropped when the visitor declines.
   */
  ask(message) {
    __privateSet(this, _message, message);
    __privateSet(this, _asked, true);
    if (__privateGet(this, _gate)?.state.chat === "open") __privateMethod(this, _PreChatElement_instances, deliver_fn).call(this);
    else __privateGet(this, _look).call(this);
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
    __privateMethod(this, _PreChatElement_instances, forget_fn).call(this);
  }
}
_config = new WeakMap();
_gate = new WeakMap();
_undo = new WeakMap();
_asked = new WeakMap();
_message = new WeakMap();
_look = new WeakMap();
_PreChatElement_instances = new WeakSet();
deliver_fn = function() {
  const message = __privateGet(this, _message);
  if (__privateGet(this, _gate)?.state.chat !== "open") return;
  __privateMethod(this, _PreChatElement_instances, forget_fn).call(this);
  if (message !== void 0) this.onMessage?.(message);
};
forget_fn = function() {
  __privateSet(this, _asked, false);
  __privateSet(this, _message, void 0);
};
stop_fn = function() {
  for (const undo of __privateGet(this, _undo).splice(0).reverse()) undo();
  __privateSet(this, _gate, void 0);
  __privateSet(this, _look, () => {
  });
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
  const code = config.fields ? import('./npm/fields.js') : Promise.resolve(void 0);
  const changes = changesOf(normalize(config), gate.records());
  void Promise.all([load(shown, config, !!changes), code]).then(([catalogue, code2]) => {
    const words = makeWords(shown, catalogue);
    if (__privateGet(this, _gate) === gate)
      __privateMethod(this, _PreChatElement_instances, show_fn).call(this, { gate, config, words, language: shown, into, code: code2, changes });
  });
};
show_fn = function({ gate, config, words, language, into, code, changes }) {
  let drawn = false;
  let undo = () => {
  };
  const hide = () => {
    if (drawn) undo();
    drawn = false;
  };
  const look = ({ chat, notice: stands }) => {
    this.hidden = chat === "open";
    if (chat === "open") queueMicrotask(() => __privateMethod(this, _PreChatElement_instances, deliver_fn).call(this));
    else if (drawn && stands === "declined") __privateMethod(this, _PreChatElement_instances, forget_fn).call(this);
    const waits = !__privateGet(this, _asked) && (this.late || stands === "declined");
    if (chat === "open" || waits) return hide();
    if (drawn) return;
    drawn = true;
    const made = makeNotice(config, words, language, changes);
    const fields = code?.makeFields({ fields: made.fields, words, form: config });
    undo = mountPanel(into, this.shadowRoot, {
      notice: made,
      fields,
      css: code?.fieldsStyle,
      words,
      contact: config,
      state: () => gate.state,
      subscribe: gate.subscribe,
      trusted: (event) => event.isTrusted,
      onStart: (clauses, event) => {
        if (gate.acknowledge(clauses, event) && fields) this.onFields?.(fields.take());
      },
      onDecline: () => {
        fields?.clear();
        gate.decline();
      },
      onOptOut: () => gate.optOut("form"),
      shown: (notice) => void gate.shown(notice)
    });
  };
  __privateSet(this, _look, () => look(gate.state));
  __privateGet(this, _undo).push(gate.subscribe(look), hide);
};
const define = (name = "pre-chat") => {
  const { customElements } = globalThis;
  if (customElements && !customElements.get(name)) customElements.define(name, PreChatElement);
};
define();

export { PreChatElement, define };
