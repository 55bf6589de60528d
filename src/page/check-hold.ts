import type { SettledConfig, VendorName } from "../config.ts";
import type { Consent } from "../consent.ts";
import type { HeldHow } from "../record.ts";
import type * as Schema from "../schema.ts";
import { known } from "../vendors/known.ts";
import { labels } from "../vendors/labels.ts";
import { matches, type Patterns } from "./hold.ts";
import type { Page } from "./stage.ts";

/** Something an owner should know of or mend. */
export interface Finding {
  readonly id: string;
  readonly level: "error" | "warning" | "info";
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  readonly element?: Element | undefined;
}

/** Puts down a finding, its message by its code. */
export type Find = (
  id: Schema.TellCode,
  level: Finding["level"],
  slots: Readonly<Record<string, string>>,
  element?: Element,
) => void;

/** What a check of the holding looks at. */
export interface Holding {
  readonly page: Page;
  readonly config: SettledConfig | undefined;
  readonly consent: Consent;
  readonly patterns: Patterns;
  readonly how: HeldHow;
  /** Scripts and frames that could only be disarmed. */
  readonly stopped: readonly HTMLElement[];
}

/** Chats that are only named when they are seen, never held: parts of their script addresses. */
const others: Readonly<Record<string, Patterns>> = {
  Zendesk: ["static.zdassets.com/"],
  Tidio: ["code.tidio.co/"],
  HubSpot: ["js.usemessages.com/"],
  Drift: ["js.driftt.com/"],
  Freshchat: ["wchat.freshchat.com/"],
  Olark: ["static.olark.com/"],
  "Help Scout": ["beacon-v2.helpscout.net/"],
  Gorgias: ["config.gorgias.chat/"],
  LivePerson: ["lptag.liveperson.net/"],
  JivoChat: ["code.jivosite.com/"],
  Smartsupp: ["www.smartsuppchat.com/"],
  ...Object.fromEntries(
    Object.entries(known).map(([name, { scripts }]) => [labels[name as VendorName], scripts]),
  ),
};

const checkOthers = ({ page, patterns }: Holding, vendor: string, find: Find) => {
  const { baseURI, scripts } = page.document;
  for (const [name, theirs] of Object.entries(others)) {
    const is = ({ src }: HTMLScriptElement) =>
      !!src && matches(theirs, src, baseURI) && !matches(patterns, src, baseURI);
    const script = name !== vendor && [...scripts].find(is);
    if (script) find("other-vendor", "info", { vendor: name, address: script.src }, script);
  }
};

/** What was asked for while nothing of the chat was let in, and is not explained by what was named already. */
const checkReached = (
  { page, patterns, consent: { gate, ledger } }: Holding,
  named: ReadonlySet<string>,
  vendor: string,
  find: Find,
) => {
  const { performance, document } = page;
  const begun = ({ type, at }: { type: string; at: number }) =>
    type === "notice.acknowledged" && at > performance.timeOrigin;
  if (gate.isOpen("chat") || gate.count("chat").released || ledger.records().some(begun)) return;
  const kinds = new Set<string>();
  for (const entry of performance.getEntriesByType("resource")) {
    const { name: address, initiatorType: kind } = entry as PerformanceResourceTiming;
    if (named.has(address) || kinds.has(kind) || !matches(patterns, address, document.baseURI))
      continue;
    kinds.add(kind);
    find("vendor-reached", "error", { vendor, address, kind });
  }
};

/** Looks at what is held, and at what came past it. */
export const checkHold = (holding: Holding, find: Find): void => {
  const { config, consent, how, page, patterns, stopped } = holding;
  const { document } = page;
  const vendor = config?.vendor;
  const label = vendor ? (vendor.label ?? labels[vendor.name]) : "";
  const standing =
    how === "already-running"
      ? document.querySelectorAll<HTMLElement>(":is(script,iframe)[src]:not([data-prechat])")
      : [];
  const named = new Set<string>();
  for (const element of [...stopped, ...standing]) {
    const said = element.getAttribute("src") ?? element.dataset["src"] ?? "";
    if (!matches(patterns, said, document.baseURI)) continue;
    const address = new URL(said, document.baseURI).href;
    const id = element.localName === "iframe" ? "vendor-frame" : "parser-inserted-vendor";
    if (!named.has(address)) find(id, "warning", { vendor: label, address }, element);
    named.add(address);
  }
  checkReached(holding, named, label, find);
  checkOthers(holding, label, find);
  const { held, released } = consent.gate.count("chat");
  if (vendor && !vendor.id && !held && !released)
    find("vendor-id-missing", "error", { vendor: label });
};
