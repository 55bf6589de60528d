const isPlain = (value) => {
  if (value == null) return false;
  const parent = Object.getPrototypeOf(value);
  return !parent || Object.hasOwn(parent, "isPrototypeOf");
};
const isDistinct = (list) => new Set(list.map((entry) => entry.category ?? entry)).size == list.length;
const rules = {
  /** Selling or sharing anything needs the page of the right to opt out (7012(e)(5)). */
  optOut: ({ optOutPage, collects }) => optOutPage || !collects.some((row) => row.sold || row.shared),
  /** An unknown vendor has no name to show and no address to load from. */
  custom: ({ name, label, id }) => name != "custom" || label && !id
};
const fitsGroup = (shape, value) => {
  if (!isPlain(value)) return false;
  const unknown = new Set(Object.keys(value));
  return Object.entries(shape).every(([key, inner]) => {
    if (!key) return rules[inner](value);
    const name = key.replace(/\W/, "");
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

export { fits, isDistinct, isPlain, rules };
