import { editions } from "../clauses.ts";
import { fingerprint, isConfig, normalize, type VendorName } from "../config.ts";
import { makeConsent } from "../consent.ts";
import type { Listener } from "../event.ts";
import { localStore, type Store } from "../ledger.ts";
import { makeWords, type Catalogue } from "../locales/words.ts";
import { readGpc } from "../signals/gpc.ts";
import { domEvent } from "../sinks/dom-event.ts";
import { gpp } from "../sinks/gpp.ts";
import type { Sink } from "../sinks/sink.ts";
import { usp } from "../sinks/usp.ts";
import type { ConsentState } from "../state.ts";
import { known } from "../vendors/known.ts";
import type { Vendor } from "../vendors/vendor.ts";
import { makeChat } from "./chat.ts";
import type { Load } from "./chunks.ts";
import { drawPage } from "./draw.ts";
import type { Finding } from "./check.ts";
import { holdScripts } from "./hold.ts";
import { makeVisit } from "./visit.ts";

/** The handle: `window.prechat`, and what `start()` gives back. */
export interface Prechat {
  readonly state: ConsentState;
  /** Calls at once and at each change; returns its undo. */
  subscribe(watcher: (state: ConsentState) => void): () => void;
  /** Tells every event, `ready` first; a listener that answers with a promise acts on opt-outs. Returns its undo. */
  on(listener: Listener): () => void;
  open(): void;
  choices(): void;
  decline(): void;
  withdraw(): void;
  optOut(): void;
  /** Looks for `data-prechat` elements in a tree that was made just now, such as a new shadow root. */
  links(root: ParentNode): void;
  records(): readonly import("../record.ts").ConsentRecord[];
  /** What an owner should mend, found on this page. */
  check(): Promise<Finding[]>;
  /** Takes everything out of the page again. What is held stays held. */
  destroy(): void;
}

/** The parts a page is made from. */
export interface PageParts {
  readonly page: Window & typeof globalThis;
  readonly load: Load;
  readonly languages: readonly string[];
  /** The English words of the first load. */
  readonly words: Catalogue;
  readonly tag?: HTMLScriptElement | undefined;
  readonly vendor?: Vendor | undefined;
  readonly sinks?: readonly Sink[] | undefined;
  readonly onEvent?: Listener | undefined;
  readonly store?: Store | undefined;
  readonly trust?: ((act: Event) => boolean) | undefined;
}

const randomId = ({ crypto }: Window & typeof globalThis) =>
  crypto.randomUUID?.() ??
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const mark = Symbol.for("prechat");
type Marked = Document & { [mark]?: Prechat };

/** The Prechat that runs in this page already: a second one would hold and ask twice. */
export const running = (document: Document): Prechat | undefined => (document as Marked)[mark];

/** Puts Prechat to work on a page. A config that was refused still serves the opt-out; the chat stays held. */
export const startPage = (given: unknown, parts: PageParts): Prechat => {
  const { page, load, tag } = parts;
  const { document } = page;
  const config = isConfig(given) ? normalize(given) : undefined;
  const trusted = (event: Event) => (parts.trust ? parts.trust(event) : event.isTrusted);
  const wanted = (config?.language ?? document.documentElement.lang).toLowerCase().split("-")[0] as string;
  const language = parts.languages.includes(wanted) ? wanted : "en";

  const sinks: Sink[] = [domEvent(document.documentElement), ...(parts.sinks ?? [])];
  const consent = makeConsent({
    config,
    fingerprint: config ? fingerprint(config, editions) : "",
    store: parts.store ?? localStore(page),
    prefix: `prechat:${encodeURIComponent(config?.tenant ?? "")}:`,
    now: () => Date.now(),
    random: () => randomId(page),
    gpc: () => readGpc(page.navigator),
    sinks,
    language: () => language,
    test: !!parts.trust,
  });
  const conflicts: string[] = [];
  const signal = {
    page,
    state: consent.state(),
    notices: !config || config.collects.some((row) => row.sold || row.shared),
  };
  sinks.unshift(
    gpp({ ...signal, foreign: () => conflicts.push("__gpp") }),
    usp({ ...signal, foreign: () => conflicts.push("__uspapi") }),
  );

  // With a config that was refused nobody knows which vendor is meant: every known one is held.
  const { vendor } = config ?? {};
  const all = Object.values(known).flatMap(({ scripts }) => scripts);
  const off = config?.enabled === false;
  const patterns = vendor ? [...known[vendor.name].scripts, ...(vendor.scripts ?? [])] : config ? [] : all;
  let open = off;
  const held = holdScripts(page, { patterns, isOpen: () => open, hold: consent.gate.hold });

  const nameless = (name: VendorName): Promise<Vendor> =>
    name === "custom"
      ? Promise.resolve({ name, holders: [], ready: () => true })
      : load<Record<string, () => Vendor>>(`vendors/${name}.js`).then(
          (module) => (Object.values(module)[0] as () => Vendor)(),
        );
  let fetched: Promise<Vendor> | undefined;
  const visit = makeVisit(page, "prechat:visit");
  const ui: { update(): void } = { update: () => {} };
  const chat =
    config && vendor
      ? makeChat({
          page,
          config,
          consent,
          vendor: () => {
            fetched ??= parts.vendor ? Promise.resolve(parts.vendor) : nameless(vendor.name);
            fetched.catch(() => (fetched = undefined));
            return fetched;
          },
          changed: () => {
            open = chat?.state() === "released";
            visit.mark(open && !off);
            ui.update();
          },
        })
      : undefined;
  chat?.holdOwn();
  if (parts.onEvent) consent.on(parts.onEvent);

  const begin = () => {
    consent.begin();
    if (off) consent.tell("gate.off", {});
    else if (chat) consent.tell("vendor.held", { vendor: vendor?.name ?? "", held: held.how() });
    if (off || (consent.state().chat === "open" && (config?.release === "always" || visit.running()))) {
      chat?.letIn(false);
    }
  };
  // A prerendered page may never be seen: nothing is recorded, and nobody let in, before it is.
  const hidden = (document as { prerendering?: boolean }).prerendering;
  if (hidden) document.addEventListener("prerenderingchange", begin, { once: true });
  else begin();
  const back = () => {
    consent.ledger.refresh();
    consent.heed();
  };
  page.addEventListener("pageshow", back);

  const drawn = drawPage({ ...parts, config, consent, chat, language, trusted, off, how: held.how });
  ui.update = drawn.update;

  const prechat: Prechat = {
    get state() {
      return consent.state();
    },
    subscribe: consent.subscribe,
    on: consent.on,
    open: drawn.open,
    choices: drawn.choices,
    decline: () => drawn.leave("host"),
    withdraw: () => chat?.withdraw(),
    optOut: () => drawn.optOut("host"),
    links: drawn.links,
    records: consent.ledger.records,
    check: () =>
      load<typeof import("./check.ts")>("check.js").then(({ checkPage }) =>
        checkPage({ page, load, tag, given, config, consent, conflicts, patterns, how: held.how() }),
      ),
    destroy: () => {
      page.removeEventListener("pageshow", back);
      document.removeEventListener("prerenderingchange", begin);
      drawn.stop();
      chat?.stop();
      held.stop();
      consent.stop();
      delete (document as Marked)[mark];
    },
  };
  (document as Marked)[mark] = prechat;
  return prechat;
};
