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
const base = (tag) => tag.toLowerCase().split("-")[0];
const pick = (texts, language) => {
  if (typeof texts == "string") return texts;
  const tags = Object.keys(texts);
  const tag = tags.find((one) => one.toLowerCase() === language.toLowerCase()) ?? tags.find((one) => base(one) === base(language)) ?? tags.find((one) => base(one) === "en") ?? tags[0];
  return tag && texts[tag] || "";
};

export { localeOf, makeWords, pick };
