const catchWrites = (script) => {
  const { ownerDocument: document } = script;
  const write = (...parts) => {
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
const copyOf = (dead, document) => {
  const fresh = document.createElement("script");
  for (const { name, value } of dead.attributes) fresh.setAttribute(name, value);
  fresh.nonce = dead.nonce;
  fresh.text = dead.text;
  return fresh;
};
const revive = (node, type, dead) => {
  const document = node.ownerDocument;
  if (!node.isConnected) return;
  const script = dead ? copyOf(dead, document) : node;
  const { src } = script.dataset;
  if (src && /^https?:/.test(new URL(src, script.baseURI).protocol))
    script.setAttribute("src", src);
  if (script.localName !== "script") return;
  if (type) script.type = type;
  else script.removeAttribute("type");
  const late = script.hasAttribute("async");
  if (!late) script.async = false;
  const place = dead ? node : document.createComment("");
  const stop = catchWrites(script);
  if (!dead) script.replaceWith(place);
  let wait;
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

export { revive };
