import type { SettledConfig } from "../config.ts";
import type { Consent } from "../consent.ts";
import type { HeldHow } from "../record.ts";
import type * as Schema from "../schema.ts";
import { known } from "../vendors/known.ts";
import type { Load } from "./chunks.ts";
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

/** Chats that are only named when they are seen, never held: parts of their script addresses. */
const others: Readonly<Record<string, Patterns>> = {
  Intercom: ["widget.intercom.io/", "js.intercomcdn.com/"],
  Zendesk: ["static.zdassets.com/"],
  Crisp: ["client.crisp.chat/"],
  "Tawk.to": ["embed.tawk.to/"],
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
};

/** Everything a check looks at. */
export interface Checked {
  readonly page: Page;
  readonly load: Load;
  readonly tag?: HTMLScriptElement | undefined;
  readonly given: unknown;
  readonly config: SettledConfig | undefined;
  readonly consent: Consent;
  /** Signals that somebody else serves on this page. */
  readonly foreign: readonly string[];
  readonly patterns: Patterns;
  readonly how: HeldHow;
}

const checkTag = ({ tag, page }: Checked, find: Find) => {
  if (!tag) return;
  const first = page.document.querySelector("script");
  if (["async", "defer"].some((name) => tag.hasAttribute(name)) || tag.type === "module") {
    find("tag-async", "warning", {}, tag);
  }
  if (first && first !== tag && tag.isConnected) find("tag-not-first", "warning", {}, first);
  const { origin } = new URL(tag.src, page.location.href);
  if (origin !== page.location.origin) find("tag-other-origin", "warning", { origin }, tag);
};

const checkVendor = ({ config, consent, how, page, patterns }: Checked, find: Find) => {
  const { document } = page;
  const base = document.baseURI;
  const named = config?.vendor;
  const vendor = named ? (named.label ?? known[named.name].label) : "";
  for (const script of document.querySelectorAll<HTMLScriptElement>("script[src]")) {
    const address = script.src;
    if (
      how !== "not-requested" &&
      script.dataset["prechat"] !== "chat" &&
      matches(patterns, address, base)
    ) {
      find("parser-inserted-vendor", "warning", { vendor, address }, script);
    }
    const seen = [
      ...Object.entries(others),
      ...Object.values(known).map(({ label, scripts }) => [label, scripts] as const),
    ].find(([label, scripts]) => label !== vendor && matches(scripts, address, base));
    if (seen && !matches(patterns, address, base)) {
      find("other-vendor", "info", { vendor: seen[0], address }, script);
    }
  }
  const { held, released } = consent.gate.count("chat");
  if (named && !named.id && !held && !released) find("vendor-id-missing", "error", { vendor });
};

const checkOptOut = ({ config, consent, page, foreign }: Checked, find: Find) => {
  const sells = !config || config.collects.some((row) => row.sold || row.shared);
  if (sells) {
    const links = '[data-prechat="do-not-sell"],[data-prechat="choices"]';
    if (!page.document.querySelector(links))
      find("no-link", "error", { page: config?.optOutPage ?? "" });
    const { held, released } = consent.gate.count("sale");
    if (!held && !released && !consent.effective()) find("no-effector", "warning", {});
  }
  for (const name of foreign) find("signal-conflict", "warning", { name });
};

type Find = (
  id: Schema.TellCode,
  level: Finding["level"],
  slots: Readonly<Record<string, string>>,
  element?: Element,
) => void;

/** Looks at the page and says what an owner should mend. */
export const checkPage = async (checked: Checked): Promise<Finding[]> => {
  const { consent, config, given, load } = checked;
  const { explain, tell } = await load<typeof Schema>("schema.js");
  const found: Finding[] = [];
  const find: Find = (id, level, slots, element) => {
    found.push({ id, level, ...tell(id, slots), element });
  };
  for (const { path, message, hint } of config ? [] : explain(given)) {
    found.push({ id: "config", level: "error", what: `${path}: ${message}`, why: "", mend: hint });
  }
  checkTag(checked, find);
  checkVendor(checked, find);
  checkOptOut(checked, find);
  if (consent.ledger.kept() === "memory") find("storage-blocked", "warning", {});
  for (const name of ["panel.js", "choices.js"]) {
    await load(name).catch(() => find("chunk-failed", "error", { name, address: name }));
  }
  return found;
};
