import type * as Schema from "../schema.ts";
import { labels } from "../vendors/labels.ts";
import type { Row } from "../vendors/row.ts";
import type { Vendor } from "../vendors/vendor.ts";
import { checkHold, type Find, type Finding, type Holding } from "./check-hold.ts";
import { checkLinks } from "./check-links.ts";
import type { Load } from "./chunks.ts";

export type { Finding };

/** Everything a check looks at. */
export interface Checked extends Holding {
  readonly load: Load;
  readonly tag?: HTMLScriptElement | undefined;
  /** The host's own part for the vendor. */
  readonly vendor?: Vendor | undefined;
  readonly given: unknown;
  /** Signals that somebody else serves on this page. */
  readonly foreign: readonly string[];
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

/** What stands behind the vendor's part, so that an owner knows what to try. */
const checkEvidence = async ({ config, load, vendor }: Checked, find: Find) => {
  const { name, label } = config?.vendor ?? {};
  if (!name || (name === "custom" && !vendor)) return;
  const address = `vendors/${name}.js`;
  const part = vendor ?? (await load<{ default: Row }>(address).catch(() => undefined))?.default;
  if (!part) find("chunk-failed", "error", { name: address, address });
  if (part?.evidence) {
    find(`evidence-${part.evidence}`, "info", { vendor: label ?? labels[name] });
  }
};

const checkOptOut = ({ config, consent, page, foreign }: Checked, find: Find) => {
  checkLinks(config, page.document, (fault, use, element) => {
    const slots = { use, page: config?.optOutPage ?? config?.privacyPolicy ?? "" };
    find(fault, /^no|hidden/.test(fault) ? "error" : "warning", slots, element);
  });
  const sells = !config || config.collects.some((row) => row.sold || row.shared);
  if (sells) {
    const { held, released } = consent.gate.count("sale");
    if (!held && !released && !consent.effective()) find("no-effector", "warning", {});
  }
  for (const name of foreign) find("signal-conflict", "warning", { name });
};

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
  checkHold(checked, find);
  await checkEvidence(checked, find);
  checkOptOut(checked, find);
  if (consent.ledger.kept() === "memory") find("storage-blocked", "warning", {});
  for (const name of ["panel.js", "choices.js"]) {
    await load(name).catch(() => find("chunk-failed", "error", { name, address: name }));
  }
  return found;
};
