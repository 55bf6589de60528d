const namespace = "prechat";
const i18nextWords = (instance, language) => (key, slots) => {
  const options = {
    ...slots,
    ns: namespace,
    lng: language ?? instance.language,
    // An owner's own purpose is looked up too, and may hold a colon.
    nsSeparator: false,
    // Texts become text nodes, which need no escaping.
    interpolation: { escapeValue: false }
  };
  return instance.exists(key, options) ? instance.t(key, options) : key;
};

export { i18nextWords, namespace };
