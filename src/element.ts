import english from "words:en";
import { changesOf, type Changes } from "./changes.ts";
import { normalize } from "./config.ts";
import {
  open,
  localStore,
  makeNotice,
  readGpc,
  type Config,
  type ConsentState,
  type Headless,
  type Sink,
} from "./headless.ts";
import { makeWords, type Catalogue, type Words } from "./locales/words.ts";
import type { OnFields } from "./fields.ts";
import { needsMore } from "./notice-clauses.ts";
import { domEvent } from "./sinks/dom-event.ts";
import type * as Code from "./panel/fields.ts";
import { mountPanel } from "./panel/panel.tsx";
import { adopt, make } from "./page/root.ts";
import { tokens } from "./page/sheet.ts";

export type { Config, Headless };

/** A server has no HTMLElement; importing must not throw there. */
const Base = globalThis.HTMLElement ?? (class {} as typeof HTMLElement);

type Fetch = () => Promise<{ readonly default: Catalogue }>;

/** For each language the words of every form, and those that only some configs need. */
const catalogues: Readonly<Record<string, { readonly all: Fetch; readonly some: Fetch }>> = {
  en: { all: () => Promise.resolve({ default: english }), some: () => import("words:en.more") },
  es: { all: () => import("words:es"), some: () => import("words:es.more") },
};

const load = async (language: string, config: Config, again: boolean): Promise<Catalogue> => {
  const { all, some } = catalogues[language] as { all: Fetch; some: Fetch };
  const parts = await Promise.all([all(), ...(again || needsMore(config) ? [some()] : [])]);
  return Object.assign({}, ...parts.map((part) => part.default)) as Catalogue;
};

interface Showing {
  readonly gate: Headless;
  readonly config: Config;
  readonly words: Words;
  readonly language: string;
  readonly into: HTMLElement;
  readonly code: typeof Code | undefined;
  readonly changes: Changes | undefined;
}

/**
 * `<pre-chat>`: the form in normal flow, in any container. Set `config`; hear the DOM event `prechat`, which bubbles
 * and is composed. Once acknowledged it hides itself; `gate` is the engine behind it.
 */
export class PreChatElement extends Base {
  #config: Config | undefined;
  #gate: Headless | undefined;
  #undo: (() => void)[] = [];

  /** Takes what the visitor filled in, once they have acknowledged. Personal data: no event holds it. */
  onFields: OnFields | undefined;

  /** `true`: nothing is asked until `ask()` is called, say with the visitor's first message. @default false */
  late = false;

  /** Takes the message that was given to `ask()`, once its writer has acknowledged. */
  onMessage: ((message: string) => void) | undefined;

  #asked = false;
  #message: string | undefined;
  #look = () => {};

  /**
   * Asks the visitor now, even one who has declined before. A message waits in this tab: it goes to `onMessage` after
   * the acknowledgement, at once where the chat is open, and is dropped when the visitor declines.
   */
  ask(message?: string): void {
    this.#message = message;
    this.#asked = true;
    if (this.#gate?.state.chat === "open") this.#deliver();
    else this.#look();
  }

  #deliver(): void {
    const message = this.#message;
    if (this.#gate?.state.chat !== "open") return;
    this.#forget();
    if (message !== undefined) this.onMessage?.(message);
  }

  #forget(): void {
    this.#asked = false;
    this.#message = undefined;
  }

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
    this.#forget();
  }

  #stop(): void {
    for (const undo of this.#undo.splice(0).reverse()) undo();
    this.#gate = undefined;
    this.#look = () => {};
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
    const code = config.fields ? import("./panel/fields.ts") : Promise.resolve(undefined);
    const changes = changesOf(normalize(config), gate.records());
    void Promise.all([load(shown, config, !!changes), code]).then(([catalogue, code]) => {
      const words = makeWords(shown, catalogue);
      if (this.#gate === gate)
        this.#show({ gate, config, words, language: shown, into, code, changes });
    });
  }

  #show({ gate, config, words, language, into, code, changes }: Showing): void {
    let drawn = false;
    let undo = () => {};
    const hide = () => {
      if (drawn) undo();
      drawn = false;
    };
    const look = ({ chat, notice: stands }: ConsentState) => {
      this.hidden = chat === "open";
      // After this task: what was acknowledged is told before anything is sent.
      if (chat === "open") queueMicrotask(() => this.#deliver());
      else if (drawn && stands === "declined") this.#forget();
      const waits = !this.#asked && (this.late || stands === "declined");
      if (chat === "open" || waits) return hide();
      if (drawn) return;
      // Before it is drawn: `shown` changes the state, which calls back.
      drawn = true;
      const made = makeNotice(config, words, language, changes);
      const fields = code?.makeFields({ fields: made.fields, words, form: config });
      undo = mountPanel(into, this.shadowRoot as ShadowRoot, {
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
        shown: (notice) => void gate.shown(notice),
      });
    };
    this.#look = () => look(gate.state);
    this.#undo.push(gate.subscribe(look), hide);
  }
}

/** Registers the element; a second registration of the same name is left alone. */
export const define = (name = "pre-chat"): void => {
  const { customElements } = globalThis;
  if (customElements && !customElements.get(name)) customElements.define(name, PreChatElement);
};

define();
