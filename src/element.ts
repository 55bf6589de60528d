import english from "words:en";
import {
  open,
  localStore,
  makeNotice,
  readGpc,
  type Config,
  type Headless,
  type Sink,
} from "./headless.ts";
import { makeWords, type Catalogue, type Words } from "./locales/words.ts";
import { domEvent } from "./sinks/dom-event.ts";
import { mountPanel } from "./panel/panel.tsx";
import { adopt, make } from "./page/root.ts";
import { tokens } from "./page/sheet.ts";

export type { Config, Headless };

/** A server has no HTMLElement; importing must not throw there. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

const catalogues: Readonly<Record<string, () => Promise<Catalogue>>> = {
  en: () => Promise.resolve(english),
  es: () => import("words:es").then((module) => module.default),
};

/**
 * `<pre-chat>`: the form in normal flow, in any container. Set `config`; hear the DOM event `prechat`, which bubbles
 * and is composed. Once acknowledged it hides itself; `gate` is the engine behind it.
 */
export class PreChatElement extends Base {
  #config: Config | undefined;
  #gate: Headless | undefined;
  #undo: (() => void)[] = [];

  /** What the site says. Setting it draws the form anew; a config that does not hold throws a `ConfigError`. */
  get config(): Config | undefined {
    return this.#config;
  }
  set config(config: Config | undefined) {
    this.#config = config;
    if (this.isConnected) this.#draw();
  }

  /** Ask `gate.state.chat` or wrap with `gate.guard(send)` before each message. */
  get gate(): Headless | undefined {
    return this.#gate;
  }

  connectedCallback(): void {
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#stop();
  }

  #stop(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
    this.#gate = undefined;
  }

  #draw(): void {
    this.#stop();
    const config = this.#config;
    if (!config) return;
    const page = this.ownerDocument.defaultView as Window & typeof globalThis;
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    if (!root.adoptedStyleSheets.length) {
      adopt(root, tokens);
    }
    const wanted = config.language ?? this.closest<HTMLElement>("[lang]")?.lang ?? "en";
    const language = wanted.toLowerCase().split("-")[0] as string;
    const shown = language in catalogues ? language : "en";
    const sink: Sink = domEvent(this);
    const gate = open(config, {
      store: localStore(page),
      gpc: () => readGpc(page.navigator),
      language: shown,
      sinks: [sink],
    });
    this.#gate = gate;
    const into = make("div", { class: "prechat" });
    root.append(into);
    this.#undo.push(gate.close, () => into.remove());
    void (catalogues[shown] as () => Promise<Catalogue>)().then((catalogue) => {
      if (this.#gate === gate) this.#show(gate, config, makeWords(shown, catalogue), shown, into);
    });
  }

  #show(gate: Headless, config: Config, words: Words, language: string, into: HTMLElement): void {
    let drawn = false;
    let undo = () => {};
    const hide = () => {
      if (drawn) undo();
      drawn = false;
    };
    const unsubscribe = gate.subscribe(({ chat, notice: stands }) => {
      this.hidden = chat === "open";
      if (chat === "open" || stands === "declined") return hide();
      if (drawn) return;
      // Before it is drawn: `shown` changes the state, which calls back.
      drawn = true;
      undo = mountPanel(into, this.shadowRoot as ShadowRoot, {
        notice: makeNotice(config, words, language),
        words,
        contact: config,
        state: () => gate.state,
        subscribe: gate.subscribe,
        trusted: (event) => event.isTrusted,
        onStart: (clauses, event) => void gate.acknowledge(clauses, event),
        onDecline: () => gate.decline(),
        onOptOut: () => gate.optOut("form"),
        shown: (notice) => void gate.shown(notice),
      });
    });
    this.#undo.push(unsubscribe, hide);
  }
}

/** Registers the element; a second registration of the same name is left alone. */
export const define = (name = "pre-chat"): void => {
  const { customElements } = globalThis;
  if (customElements && !customElements.get(name)) customElements.define(name, PreChatElement);
};

define();
