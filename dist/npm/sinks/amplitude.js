const amplitude = (globals = globalThis) => {
  let allowed = true;
  let told = true;
  const say = (tag2) => {
    if (told === allowed || !tag2?.setOptOut) return;
    tag2.setOptOut(!allowed);
    told = allowed;
  };
  let tag;
  const set = (theirs) => {
    tag = theirs;
    say(tag);
  };
  const met = !!globals.amplitude?.setOptOut;
  if (!met)
    Reflect.defineProperty(globals, "amplitude", { configurable: true, get: () => tag, set });
  return {
    name: "amplitude",
    tell({ state }) {
      allowed = state.saleShareAllowed;
      say(globals.amplitude);
    },
    stop() {
      if (met) return;
      Reflect.deleteProperty(globals, "amplitude");
      globals.amplitude = tag;
    }
  };
};

export { amplitude };
