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

/** What ran once, or nearly, runs no more: another element with all that its owner wrote on it. */
const copyOf = (dead: HTMLScriptElement, document: Document) => {
  const fresh = document.createElement("script");
  for (const { name, value } of dead.attributes) fresh.setAttribute(name, value);
  fresh.nonce = dead.nonce;
  fresh.text = dead.text;
  return fresh;
};

/**
 * Lets what is held run at its place: the same element, its sleeping type taken away and put in again, so that nonce,
 * `integrity`, `crossorigin` and handlers are as the owner wrote them; or a copy of one that had to be disarmed, whose
 * place a comment keeps. A promise: the next one must wait its turn.
 */
export const revive = (
  node: ChildNode,
  type?: string,
  dead?: HTMLScriptElement,
): Promise<unknown> | void => {
  const document = node.ownerDocument as Document;
  // Taken out of the page in the meantime: whoever did so does not want it run.
  if (!node.isConnected) return;
  const script = dead ? copyOf(dead, document) : (node as HTMLScriptElement);
  const { src } = script.dataset;
  if (src && /^https?:/.test(new URL(src, script.baseURI).protocol))
    script.setAttribute("src", src);
  if (script.localName !== "script") return;
  if (type) script.type = type;
  else script.removeAttribute("type");
  // A sleeping parser script reads `async` as true; only the attribute says what the owner wants.
  const late = script.hasAttribute("async");
  if (!late) script.async = false;
  const place = dead ? node : document.createComment("");
  const stop = catchWrites(script);
  if (!dead) script.replaceWith(place);
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
