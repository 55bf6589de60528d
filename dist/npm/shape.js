const isPlain = (value) => {
  if (value == null) return false;
  const parent = Object.getPrototypeOf(value);
  return !parent || Object.hasOwn(parent, "isPrototypeOf");
};
const isDistinct = (list) => new Set(list.map((entry) => entry.category ?? entry.id ?? entry)).size == list.length;
const isByLanguage = (value) => isPlain(value) && !!Object.keys(value)[0] && Object.keys(value).every((tag) => /^[a-z]{2,3}(-\w{2,8}){0,3}$/i.test(tag));
const rules = {
  /** Selling or sharing anything needs the page of the right to opt out (7012(e)(5)). */
  optOut: ({ optOutPage, collects }) => optOutPage || !collects.some((row) => row.sold || row.shared),
  /** What becomes of sensitive information has to be said where it is collected (7027(m)). */
  sensitive: ({ sensitive, collects }) => sensitive || !collects.some((row) => row.category == "sensitive"),
  /** An unknown vendor has no name to show and no address to load from. */
  custom: ({ name, label, id }) => name != "custom" || label && !id,
  /** Only a notice, or a statement on recording, may be a condition of the chat (7004(a)(4)(B)). */
  own: ({ kind, required }) => !required || kind != "consent",
  /** What can be chosen has a name and options; nothing else has options. */
  field: ({ kind, label, options }) => /^(choice|choices|dropdown)$/.test(kind) ? label && options : !options && (label || kind != "text")
};
const fitsGroup = (shape, value) => {
  const text = shape["*"];
  if (text)
    return fits(text, value) || isByLanguage(value) && Object.values(value).every((one) => fits(text, one));
  if (!isPlain(value)) return false;
  const unknown = new Set(Object.keys(value));
  return Object.entries(shape).every(([key, inner]) => {
    const name = key.replace(/\W/, "");
    if (!name) return rules[inner](value);
    const one = unknown.delete(name) ? value[name] : void 0;
    return one === void 0 ? name != key : fits(inner, one) || one === false && key == name + "!";
  }) && !unknown.size;
};
const fits = (shape, value) => {
  if (shape === true) return typeof value == "boolean";
  if (typeof shape == "string")
    return typeof value == "string" && RegExp(`^(${shape})$`).test(value);
  if (!Array.isArray(shape)) return fitsGroup(shape, value);
  const [least, most, entry] = shape;
  const size = entry ? Array.isArray(value) && value.length : value;
  return Number.isInteger(size) && size >= least && size <= most && (!entry || [...value].every((one) => fits(entry, one)) && isDistinct(value));
};

export { fits, isByLanguage, isDistinct, isPlain, rules };
