const hearer = (name, answer) => ({ data, source }) => {
  try {
    const text = data.includes?.(name);
    const call = (text ? JSON.parse(data) : data)[name + "Call"];
    if (!call || !source) return;
    const reply = (returnValue, success) => {
      const message = { [name + "Return"]: { returnValue, success, callId: call.callId } };
      source.postMessage(text ? JSON.stringify(message) : message, "*");
    };
    answer(call.command, reply, call.parameter);
  } catch {
  }
};
const locate = (page, name) => {
  const { document } = page;
  const locator = name + "Locator";
  let frame;
  const look = () => {
    if (!page.length) return;
    observer.disconnect();
    if (locator in page) return;
    frame = document.createElement("iframe");
    frame.name = locator;
    frame.style.setProperty("display", "none", "important");
    document.documentElement.append(frame);
  };
  const observer = new page.MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
    frame?.remove();
  };
};
const publish = (page, name, answer, api = answer) => {
  const before = page[name];
  if (!Reflect.set(page, name, api)) return;
  const hear = hearer(name, answer);
  const theirs = page[`${name}_msghandler`];
  const resting = typeof theirs === "function" ? theirs : hear;
  page.removeEventListener("message", resting);
  page.addEventListener("message", hear);
  const removeFrame = locate(page, name);
  return () => {
    page.addEventListener("message", resting);
    page.removeEventListener("message", hear);
    removeFrame();
    if (page[name] !== api) return;
    if (before) page[name] = before;
    else Reflect.deleteProperty(page, name);
  };
};

const readSignal = ({ age, gpc, optOut, saleShareAllowed, sensitive, sensitiveAllowed }, notices) => {
  const used = sensitive !== "notApplicable";
  return [
    +notices,
    gpc || (notices ? !saleShareAllowed : optOut !== "none") ? 1 : notices ? 2 : 0,
    +used,
    +(used && !sensitiveAllowed),
    +/13/.test(age),
    gpc
  ];
};

export { publish, readSignal };
