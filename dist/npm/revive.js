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
const revive = (element, type) => {
  const { dataset, parentNode } = element;
  const { src } = dataset;
  if (!parentNode) return;
  if (src && /^https?:/.test(new URL(src, element.baseURI).protocol))
    element.setAttribute("src", src);
  if (element.localName !== "script") return;
  const script = element;
  if (type) script.type = type;
  else script.removeAttribute("type");
  const late = script.hasAttribute("async");
  if (!late) script.async = false;
  const place = element.ownerDocument.createComment("");
  const stop = catchWrites(script);
  script.replaceWith(place);
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
