/**
 * What a config may look like, as data: `shape.json`, generated from the zod schema by `shape.build.ts`.
 * `true` is a boolean, a string is the pattern of the whole text, `[min, max]` a whole number,
 * `[min, max, shape]` a list without repetitions, `[false, shape]` may also be `false`,
 * `[rule, shape]` must keep a rule too, and an object has these keys and no others (`key?` may be missing).
 */
export type Shape =
  | boolean
  | string
  | readonly (boolean | number | Shape)[]
  | { readonly [key: string]: Shape };

type Plain = Readonly<Record<string, any>>;

/** Object literals and parsed JSON, from any realm: nothing with behaviour, nothing inherited. */
export const isPlain = (value: unknown): value is Plain => {
  if (typeof value != "object" || !value) return false;
  const parent = Object.getPrototypeOf(value);
  return !parent || Object.hasOwn(parent, "isPrototypeOf");
};

/** No entry of a list twice; rows are told apart by their category. */
export const isDistinct = (list: readonly any[]): boolean =>
  new Set(list.map((entry) => entry.category ?? entry)).size == list.length;

/** What one field demands of another. The schema's refinements are these same functions. */
export const rules: Readonly<Record<string, (value: Plain) => boolean>> = {
  /** Selling or sharing anything needs the page of the right to opt out (7012(e)(5)). */
  optOut: (config) =>
    !!config.optOutPage || !config.collects.some((row: Plain) => row.sold || row.shared),
  /** An unknown vendor has no name to show and no address to load from. */
  custom: (vendor) => vendor.name != "custom" || (!!vendor.label && !vendor.id),
};

/** Does the value have this shape? Only own keys count. */
export const fits = (shape: Shape, value: any): boolean => {
  if (shape === true) return typeof value == "boolean";
  if (typeof shape == "string")
    return typeof value == "string" && RegExp(`^(?:${shape})$`).test(value);
  if (Array.isArray(shape)) {
    const [first, second, entry] = shape;
    if (first === false) return value === false || fits(second, value);
    if (typeof first == "string") return fits(second, value) && rules[first]!(value);
    const size = entry ? Array.isArray(value) && value.length : value;
    return (
      Number.isInteger(size) &&
      size >= first &&
      size <= second &&
      (!entry || ([...value].every((one) => fits(entry, one)) && isDistinct(value)))
    );
  }
  let own = 0;
  return (
    isPlain(value) &&
    Object.entries(shape).every(([key, inner]) => {
      const name = key.replace("?", "");
      const found = Object.hasOwn(value, name);
      if (found) own++;
      return found && value[name] !== undefined ? fits(inner, value[name]) : name != key;
    }) &&
    own == Object.keys(value).length
  );
};
