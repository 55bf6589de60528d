/** What `document.write` would have put behind a script that runs late; the real one would wipe the page. */
const catchWrites = (script: HTMLScriptElement) => {
  const { ownerDocument: document } = script;
  const write = (...parts: string[]) => {
    const range = document.createRange();
    range.selectNode(script);
    script.after(range.createContextualFragment(parts.join("")));
  };
  document.write = document.writeln = write;
  return () => {
    Reflect.deleteProperty(document, "write");
    Reflect.deleteProperty(document, "writeln");
  };
};

/**
 * Lets a held element run: the same element, its sleeping type taken away, put in again at its place, so that nonce,
 * `integrity`, `crossorigin` and handlers are as the owner wrote them. A promise: the next one must wait its turn.
 */
export const revive = (element: HTMLElement, type?: string): Promise<unknown> | void => {
  const { dataset, parentNode } = element;
  const { src } = dataset;
  // Taken out of the page in the meantime: whoever did so does not want it run.
  if (!parentNode) return;
  if (src && /^https?:/.test(new URL(src, element.baseURI).protocol))
    element.setAttribute("src", src);
  if (element.localName !== "script") return;
  const script = element as HTMLScriptElement;
  if (type) script.type = type;
  else script.removeAttribute("type");
  // A sleeping parser script reads `async` as true; only the attribute says what the owner wants.
  const late = script.hasAttribute("async");
  if (!late) script.async = false;
  const place = element.ownerDocument.createComment("");
  const stop = catchWrites(script);
  script.replaceWith(place);
  let wait: Promise<unknown> | undefined;
  if (script.hasAttribute("src") && !late) {
    wait = new Promise((done) => {
      script.addEventListener("load", done);
      script.addEventListener("error", done);
    }).then(stop);
  }
  place.replaceWith(script);
  if (!wait) stop();
  return wait;
};
