import { editions } from "../clauses.ts";
import { fingerprint, isConfig, normalize } from "../config.ts";
import { makeConsent } from "../consent.ts";
import { localStore } from "../ledger.ts";
import type { Catalogue } from "../locales/words.ts";
import type { Source } from "../record.ts";
import { readGpc } from "../signals/gpc.ts";
import { domEvent } from "../sinks/dom-event.ts";
import { gpp } from "../sinks/gpp.ts";
import type { Sink } from "../sinks/sink.ts";
import { usp } from "../sinks/usp.ts";
import { known } from "../vendors/known.ts";
import type * as Check from "./check.ts";
import { makeAdmission } from "./admission.ts";
import { makeDialogs } from "./dialogs.ts";
import { drawPage } from "./draw.ts";
import { holdScripts } from "./hold.ts";
import { makeLinks } from "./links.ts";
import type * as Looks from "./looks.ts";
import { setRunning, type PageParts, type Prechat } from "./prechat.ts";

const randomId = () =>
  crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(16)).join("");

/** Puts Prechat to work on a page. A config that was refused still serves the opt-out; the chat stays held. */
export const startPage = (given: unknown, parts: PageParts): Prechat => {
  const { page, load, trust } = parts;
  const { document } = page;
  const config = isConfig(given) ? normalize(given) : undefined;
  const trusted = trust ?? ((event: Event) => event.isTrusted);
  const wanted = (config?.language ?? document.documentElement.lang).toLowerCase().split("-")[0] as string;
  const language = parts.languages.includes(wanted) ? wanted : "en";

  const sinks: Sink[] = [domEvent(document.documentElement), ...(parts.sinks ?? [])];
  const consent = makeConsent({
    config,
    fingerprint: config ? fingerprint(config, editions) : "",
    store: parts.store ?? localStore(page),
    now: Date.now,
    random: randomId,
    gpc: () => readGpc(page.navigator),
    sinks,
    language,
    test: !!trust,
  });
  /** Signals that somebody else serves on this page already. */
  const foreign: string[] = [];
  const state = consent.state();
  const notices = state.saleShare.status !== "notApplicable";
  sinks.unshift(
    gpp({ page, state, notices, foreign: () => foreign.push("__gpp") }),
    usp({ page, state, notices, foreign: () => foreign.push("__uspapi") }),
  );

  const vendor = config?.vendor;
  const off = config?.enabled === false;
  // With a config that was refused nobody knows which vendor is meant: every known one is held.
  const patterns = vendor
    ? [...known[vendor.name].scripts, ...(vendor.scripts ?? [])]
    : config
      ? []
      : Object.values(known).flatMap(({ scripts }) => scripts);
  const admission = makeAdmission(parts, config, consent, () => drawn?.update());
  const held = holdScripts(page, patterns, admission.open, consent.hold);
  if (parts.onEvent) consent.on(parts.onEvent);

  let drawn: ReturnType<typeof drawPage> | undefined;
  const dialogs = makeDialogs(parts, {
    config,
    consent,
    language,
    trusted,
    how: held.how,
    admit: () => admission.admit(true),
    withdraw: admission.withdraw,
    optOut: () => optOut("form"),
  });
  const optOut = (source: Source) => {
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
    },
  );

  const begin = () => {
    consent.begin();
    if (off) consent.tell("gate.off", {});
    else if (vendor) consent.tell("vendor.held", { vendor: vendor.name, held: held.how() });
    if (off || (consent.state().chat === "open" && admission.goesOn())) admission.admit(false);
  };
  // A prerendered page may never be seen: nothing is recorded, and nobody let in, before it is.
  if ((document as { prerendering?: boolean }).prerendering) {
    document.addEventListener("prerenderingchange", begin, { once: true });
  } else begin();
  const back = () => {
    consent.ledger.refresh();
    consent.heed();
  };
  page.addEventListener("pageshow", back);

  const draw = async () => {
    const [catalogue, looks] = await Promise.all([
      language === "en"
        ? parts.words
        : load<{ default: Catalogue }>(`locales/${language}.page.js`).then(
            (module) => module.default,
            () => parts.words,
          ),
      config?.show || config?.launcher
        ? load<typeof Looks>("looks.js").catch(() => undefined)
        : undefined,
    ]);
    if (stopped) return;
    const { holders } = admission;
    const chat = () => (off || (config && !vendor) ? "none" : admission.open() ? "running" : "held");
    drawn = drawPage({ page, config, consent, links, language, catalogue, trusted, looks, chat, holders });
    const { fill, say, update } = drawn;
    let told = consent.state().optOut;
    consent.subscribe(({ optOut: now, notice }) => {
      // Another tab has decided: the form here has nothing left to ask.
      if (notice === "acknowledged" && consent.isShown()) dialogs.drop();
      // The step to honored is said once more, to whoever was just told that it was received.
      if (told !== now && now === "honored") say();
      told = now;
      update();
    });
    const scan = () => {
      links.scan(document, fill);
      update();
    };
    // Late: earlier it would throw away a tree that a framework is about to hydrate.
    if (document.readyState === "complete") links.watch(scan);
    else page.addEventListener("load", () => links.watch(scan), { once: true });
  };
  let stopped = false;
  // In a task of its own, so that the page's first paint does not wait.
  setTimeout(draw);

  const prechat: Prechat = {
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
    check: () =>
      load<typeof Check>("check.js").then((it) =>
        it.checkPage({ ...parts, given, config, consent, foreign, patterns, how: held.how() }),
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
      setRunning(document, undefined);
    },
  };
  setRunning(document, prechat);
  return prechat;
};
