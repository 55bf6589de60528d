// Source text, not functions: what a compiler adds to a function does not exist in the page.

/** Where {@link early} keeps what it collects. */
export const kept = `globalThis[Symbol.for("engine messages")]`;

/** Stands in for the browser's GPC signal in an engine that has none of its own. */
export const pretendGpc = `Object.defineProperty(Navigator.prototype, "globalPrivacyControl",
  { get: () => true, enumerable: true, configurable: true });`;

/** Script source that collects what a page's `messages()` hands out, followed by `scripts`. */
export const early = (...scripts: (string | undefined)[]) => `(() => {
  if (${kept}) return;
  const list = [];
  Object.defineProperty(globalThis, Symbol.for("engine messages"), { value: list });
  // Only Chromium's stack begins with the message.
  const words = (value) => String(value) + (value instanceof Error ? " " + value.stack : "");
  for (const [name, kind] of [["error", "error: "], ["warn", "warning: "]]) {
    const native = console[name];
    console[name] = (...args) => { list.push(kind + args.map(words).join(" ")); native.apply(console, args); };
  }
  addEventListener("error", (e) => e instanceof ErrorEvent && list.push("uncaught: " + e.message));
  addEventListener("unhandledrejection", (e) => list.push("uncaught: " + words(e.reason)));
  addEventListener("securitypolicyviolation", (e) =>
    list.push("csp: " + e.effectiveDirective + " " + (e.blockedURI || "inline") + " " + e.sample));
  ${scripts.filter((script) => script !== undefined).join("\n;")}
})();`;

/** Expression for the element at a path; x and y are its innermost frame's place in the viewport. */
export const find = (path: string) => `(() => {
  let root = document, el = null, x = 0, y = 0;
  for (const piece of ${JSON.stringify(path.split(" >>> "))}) {
    if (el) {
      if (el.contentDocument && !el.shadowRoot) {
        const box = el.getBoundingClientRect();
        x += box.left + el.clientLeft; y += box.top + el.clientTop;
      }
      root = el.shadowRoot || el.contentDocument;
    }
    el = root && root.querySelector(piece);
    if (!el) return null;
  }
  const shown = el.checkVisibility({ visibilityProperty: true });
  const box = [...el.getClientRects()].find((rect) => rect.width && rect.height);
  return { el, x, y, shown: shown && !!box };
})()`;

/** Expression for a point to press on, or for the word that says why there is none yet. */
export const point = (path: string) => `(() => {
  const found = ${find(path)};
  if (!found) return "missing";
  const { el, x, y, shown } = found;
  if (!shown) return "hidden";
  if (el.matches(":disabled")) return "disabled";
  el.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const box = [...el.getClientRects()].find((rect) => rect.width && rect.height);
  const px = box.left + box.width / 2, py = box.top + box.height / 2;
  let hit = el.ownerDocument.elementFromPoint(px, py);
  for (let inner; hit && hit.shadowRoot; hit = inner) {
    inner = hit.shadowRoot.elementFromPoint(px, py);
    if (!inner || inner === hit) break;
  }
  let node = hit;
  while (node && node !== el) node = node.assignedSlot || node.parentNode || node.host;
  if (!node) return "covered by " + (hit ? hit.cloneNode(false).outerHTML : "nothing");
  return [Math.round(x + px), Math.round(y + py)];
})()`;
