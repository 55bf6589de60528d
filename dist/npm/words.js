const localeOf = (language) => {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
};
const makeWords = (language, catalogue) => {
  const locale = localeOf(language);
  return (key, slots = {}) => {
    const { count } = slots;
    const form = typeof count == "number" ? `_${new Intl.PluralRules(locale).select(count)}` : "";
    const text = catalogue[key + form] ?? catalogue[`${key}_other`] ?? catalogue[key];
    return typeof text == "string" ? text.replace(/\{(\w+)\}/g, (_, slot) => `${slots[slot] ?? ""}`) : key;
  };
};

export { localeOf, makeWords };
