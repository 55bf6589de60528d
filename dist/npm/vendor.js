const brief = (record) => `${record.fingerprint}|${new Date(record.at).toISOString()}|${record.id}`;
const policies = /* @__PURE__ */ new WeakMap();
const addScript = (page, url) => {
  const script = page.document.createElement("script");
  const { trustedTypes } = page;
  let make = policies.get(page);
  if (!make && trustedTypes) {
    const policy = trustedTypes.createPolicy("prechat", {
      createScriptURL: (text) => {
        if (!/^https:\/\/[\w.:-]+\//.test(text)) throw new TypeError(text);
        return text;
      }
    });
    make = (text) => policy.createScriptURL(text);
    policies.set(page, make);
  }
  script.src = make ? make(url) : url;
  script.async = true;
  page.document.head.append(script);
  return script;
};
const forget = (page, names) => {
  const mine = (key) => names.some((name) => key.startsWith(name));
  try {
    for (const store of [page.localStorage, page.sessionStorage]) {
      for (const key of Object.keys(store)) if (mine(key)) store.removeItem(key);
    }
    for (const cookie of page.document.cookie.split("; ")) {
      const key = cookie.split("=")[0] ?? "";
      if (mine(key)) page.document.cookie = `${key}=;max-age=0;path=/`;
    }
  } catch {
  }
};

export { addScript, brief, forget };
