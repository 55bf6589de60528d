import { editions } from "../clauses.ts";
import { isConfig, normalize } from "../config.ts";
import { fingerprint } from "../fingerprint.ts";
import { makeConsent } from "../consent.ts";
import type { FieldValues } from "../fields.ts";
import { localStore } from "../ledger.ts";
import type { Source } from "../record.ts";
import { readForeign, type ForeignName } from "../signals/foreign.ts";
import { readGpc } from "../signals/gpc.ts";
import { domEvent } from "../sinks/dom-event.ts";
import { gpp } from "../sinks/gpp.ts";
import type { Sink } from "../sinks/sink.ts";
import { usp } from "../sinks/usp.ts";
import type { Axis } from "../standing.ts";
import type * as Check from "./check.ts";
import { makeAdmission } from "./admission.ts";
import { appear } from "./appear.ts";
import { keepDoors } from "./doors.ts";
import type { drawPage } from "./draw.ts";
import { holdPage } from "./holding.ts";
import { makeLinks } from "./links.ts";
import { setRunning, type PageParts, type Prechat } from "./prechat.ts";
import { makeTakers } from "./takers.ts";
import { isVisit } from "./visit.ts";
import { makeWays } from "./ways.ts";

const randomId = () =>
  crypto.randomUUID?.() ??
  [...crypto.getRandomValues(new Uint32Array(4))].map((n) => n.toString(16)).join("");

/** Puts Prechat to work on a page. A config that was refused still serves the opt-out; the chat stays held. */
export const startPage = (given: unknown, parts: PageParts): Prechat => {
  const { page, load, say, trust = (event: Event) => event.isTrusted } = parts;
  const { document } = page;
  const config = isConfig(given) ? normalize(given) : undefined;
  const vendor = config?.vendor;
  const off = config?.enabled === false;
  const wanted = config?.language ?? document.documentElement.lang;
  const ours = wanted.toLowerCase().split("-")[0] as string;
  const language = (say && wanted) || (parts.languages.includes(ours) ? ours : "en");
  const ending = new AbortController();
  const { signal } = ending;

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
    test: !!parts.trust,
  });
  /** Signals that somebody else serves on this page already. */
  const foreign: ForeignName[] = [];
  const signals = {
    page,
    state: consent.state,
    notices: consent.state().saleShare.status !== "notApplicable",
    region: config?.region,
    foreign: (name: ForeignName) => void foreign.push(name),
  };
  sinks.unshift(gpp(signals), usp(signals));

  const update = () => drawn?.update();
  const admission = makeAdmission(parts, config, consent, update);
  const held = holdPage(page, config, consent, load);
  if (parts.onEvent) consent.on(parts.onEvent);

  let drawn: ReturnType<typeof drawPage> | undefined;
  let asked = false;
  const fields = makeTakers(parts.onFields, consent.fail);
  const admit = (values?: FieldValues) => {
    asked = true;
    admission.admit(true, values);
    if (values) fields.give(values);
  };
  const { withdraw } = admission;
  const optOut = (source: Source) => {
    consent.optOut(source);
    drawn?.announce();
  };
  const open = () => {
    if (consent.heed().chat === "open") admit();
    else void drawn?.show("panel.js");
  };
  const choices = (asking?: Axis) => void drawn?.show("choices.js", asking);
  const acts: { readonly [use: string]: (() => void) | undefined } = {
    "do-not-sell": () => optOut("link"),
    choices: () => choices(),
    limit: config?.sensitive === "used" ? () => consent.limit("link") : undefined,
    open: off ? undefined : open,
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
      for (const name of ["panel.js", ...(say ? [] : [`locales/${language}.js`])]) {
        load(name).catch(() => {});
      }
      admission.prepare();
    },
    keepDoors(page, held.doors, () => !off && consent.state().chat === "held", open, signal),
  );

  const begin = () => {
    consent.begin();
    readForeign(page, foreign, () => {
      if (!signal.aborted && consent.state().saleShareAllowed) consent.optOut("host");
    });
    if (off) consent.tell("gate.off", {});
    else if (vendor) consent.tell("vendor.held", { vendor: vendor.name, held: held.how() });
    const goesOn = config?.release === "always" || isVisit(page);
    if (off || (goesOn && consent.state().chat === "open")) admission.admit(false);
    else admission.cover();
  };
  // A prerendered page may never be seen: nothing is recorded, and nobody let in, before it is.
  if ((document as { prerendering?: boolean }).prerendering) {
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
    const how = () => (admission.covers() ? "covered" : held.how());
    const optsOut = () => optOut("form");
    const offered = !off && (!config || !!vendor);
    const acting = { trusted: trust, how, optOut: optsOut, admit, withdraw, over: admission.over };
    const about = { page, config, consent, language, say, signal };
    const drawing = { ...about, ...acting, load, links, admission, chat: offered };
    drawn = await appear(drawing, parts.words);
    consent.on(({ type }) => {
      // A vendor that is blocked or silent: whoever waits for it is told how else to get through.
      if (type === "vendor.failed" && asked) drawn?.excuse();
    });
  };
  // In a task of its own, so that the page's first paint does not wait.
  setTimeout(() => draw().catch(consent.fail));

  const prechat: Prechat = {
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
    check: () =>
      load<typeof Check>("check.js").then((it) =>
        it.checkPage({
          ...parts,
          given,
          config,
          consent,
          foreign,
          patterns: held.patterns,
          stopped: held.stopped,
          how: held.how(),
        }),
      ),
    destroy: () => {
      ending.abort();
      drawn?.frame.fill();
      admission.stop();
      held.stop();
      consent.stop();
      setRunning(document, undefined);
    },
  };
  setRunning(document, prechat);
  return prechat;
};
