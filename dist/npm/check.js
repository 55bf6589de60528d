import { labels } from './labels.js';
import { matches, known } from './index.js';
import { usesOf } from './titles.js';
import { own } from './root.js';

const others = {
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
    Object.entries(known).map(([name, { scripts }]) => [labels[name], scripts])
  )
};
const checkOthers = ({ page, patterns }, vendor, find) => {
  const { baseURI, scripts } = page.document;
  for (const [name, theirs] of Object.entries(others)) {
    const is = ({ src }) => !!src && matches(theirs, src, baseURI) && !matches(patterns, src, baseURI);
    const script = name !== vendor && [...scripts].find(is);
    if (script) find("other-vendor", "info", { vendor: name, address: script.src }, script);
  }
};
const checkReached = ({ page, patterns, consent: { gate, ledger } }, named, vendor, find) => {
  const { performance, document } = page;
  const begun = ({ type, at }) => type === "notice.acknowledged" && at > performance.timeOrigin;
  if (gate.isOpen("chat") || gate.count("chat").released || ledger.records().some(begun)) return;
  const kinds = /* @__PURE__ */ new Set();
  for (const entry of performance.getEntriesByType("resource")) {
    const { name: address, initiatorType: kind } = entry;
    if (named.has(address) || kinds.has(kind) || !matches(patterns, address, document.baseURI))
      continue;
    kinds.add(kind);
    find("vendor-reached", "error", { vendor, address, kind });
  }
};
const checkHold = (holding, find) => {
  const { config, consent, how, page, patterns, stopped } = holding;
  const { document } = page;
  const vendor = config?.vendor;
  const label = vendor ? vendor.label ?? labels[vendor.name] : "";
  const standing = how === "already-running" ? document.querySelectorAll(":is(script,iframe)[src]:not([data-prechat])") : [];
  const named = /* @__PURE__ */ new Set();
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

const places = "header,footer,nav,[role=banner],[role=contentinfo]";
const linksOf = (document, uses) => [
  ...document.querySelectorAll(uses.map((use) => `[data-prechat="${use}"]`).join())
];
const read = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
const behind = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const color = read(getComputedStyle(at).backgroundColor);
    if ((color[3] ?? 1) > 0 && color.length > 2) return color;
  }
  return [255, 255, 255];
};
const luminance = (color) => {
  const [r = 0, g = 0, b = 0] = color.map((part) => (part / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (element) => {
  const [dark, light] = [read(getComputedStyle(element).color), behind(element)].map((color) => luminance(color) + 0.05).sort((a, b) => a - b);
  return light / dark;
};
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];
const looks = (link) => {
  const place = link.closest(places);
  const others = [...place?.querySelectorAll("a[href]") ?? []].filter(
    (it) => it !== link && !it.dataset["prechat"] && it.checkVisibility()
  );
  if (!others.length) return [];
  const size = (element) => parseFloat(getComputedStyle(element).fontSize);
  const faults = [];
  if (size(link) < middle(others.map(size)) - 0.5) faults.push("link-small");
  if (contrast(link) < middle(others.map(contrast)) * 0.9) faults.push("link-pale");
  return faults;
};
const isHidden = (link) => {
  if (!link.childNodes.length) return false;
  if (!link.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return true;
  const { left, top, width, height } = link.getBoundingClientRect();
  if (!width || !height) return true;
  const [x, y] = [left + width / 2, top + height / 2];
  const seen = x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const on = seen && link.ownerDocument.elementFromPoint(x, y);
  return !!on && on.localName !== own && !link.contains(on) && !on.contains(link);
};
const checkLinks = (config, document, find) => {
  const needed = (config ? usesOf(config) : ["do-not-sell"]).flatMap(
    (use) => use === "choices" && !linksOf(document, ["choices"]).length ? ["do-not-sell", "limit"] : [use]
  );
  for (const use of needed) {
    const links = linksOf(document, [use, "choices"]);
    if (!links.length) find("no-link", use);
    else if (!links.some((link) => link.closest(places))) find("link-place", use, links[0]);
    for (const link of links) {
      for (const fault of isHidden(link) ? ["link-hidden"] : looks(link)) {
        find(fault, use, link);
      }
    }
  }
};

const checkTag = ({ tag, page }, find) => {
  if (!tag) return;
  const first = page.document.querySelector("script");
  if (["async", "defer"].some((name) => tag.hasAttribute(name)) || tag.type === "module") {
    find("tag-async", "warning", {}, tag);
  }
  if (first && first !== tag && tag.isConnected) find("tag-not-first", "warning", {}, first);
  const { origin } = new URL(tag.src, page.location.href);
  if (origin !== page.location.origin) find("tag-other-origin", "warning", { origin }, tag);
};
const checkEvidence = async ({ config, load, vendor }, find) => {
  const { name, label } = config?.vendor ?? {};
  if (!name || name === "custom" && !vendor) return;
  const address = `vendors/${name}.js`;
  const part = vendor ?? (await load(address).catch(() => void 0))?.default;
  if (!part) find("chunk-failed", "error", { name: address, address });
  if (part?.evidence) {
    find(`evidence-${part.evidence}`, "info", { vendor: label ?? labels[name] });
  }
};
const checkOptOut = ({ config, consent, page, foreign }, find) => {
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
const checkPage = async (checked) => {
  const { consent, config, given, load } = checked;
  const { explain, tell } = await load("schema.js");
  const found = [];
  const find = (id, level, slots, element) => {
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

export { checkPage };
