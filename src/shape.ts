/**
 * What a config may look like, as data: `shape.json`, generated from the zod schema by `shape.build.ts`.
 * `true` is a boolean, a string the pattern of a whole text, `[min, max]` a whole number,
 * `[min, max, shape]` a list without repetitions. An object has these keys and no others; a key with `?` may be
 * missing, one with `!` may also be `false`; under keys without a name stand the rules between its fields. A key `*`
 * alone: a text with this pattern, or one for each language.
 */
export type Shape = true | string | readonly (number | Shape)[] | Group;

/** The shape of an object. */
export interface Group {
  readonly [key: string]: Shape;
}

type Plain = Readonly<Record<string, any>>;

/** Object literals and parsed JSON, from any realm: nothing with behaviour, nothing inherited. */
export const isPlain = (value: any): value is Plain => {
  if (value == null) return false;
  const parent = Object.getPrototypeOf(value);
  return !parent || Object.hasOwn(parent, "isPrototypeOf");
};

/** No entry of a list twice; rows are told apart by their category, clauses by their id. */
export const isDistinct = (list: readonly any[]): boolean =>
  new Set(list.map((entry) => entry.category ?? entry.id ?? entry)).size == list.length;

/** Something for each language: an object whose keys are language tags. */
export const isByLanguage = (value: any): value is Plain =>
  isPlain(value) &&
  !!Object.keys(value)[0] &&
  Object.keys(value).every((tag) => /^[a-z]{2,3}(-\w{2,8}){0,3}$/i.test(tag));

/** What one field demands of another. The schema's refinements are these same functions. */
export const rules: Readonly<Record<string, (value: any) => boolean>> = {
  /** Selling or sharing anything needs the page of the right to opt out (7012(e)(5)). */
  optOut: ({ optOutPage, collects }) =>
    optOutPage || !collects.some((row: Plain) => row.sold || row.shared),
  /** What becomes of sensitive information has to be said where it is collected (7027(m)). */
  sensitive: ({ sensitive, collects }) =>
    sensitive || !collects.some((row: Plain) => row.category == "sensitive"),
  /** An unknown vendor has no name to show and no address to load from. */
  custom: ({ name, label, id }) => name != "custom" || (label && !id),
  /** Only a notice, or a statement on recording, may be a condition of the chat (7004(a)(4)(B)). */
  own: ({ kind, required }) => !required || kind != "consent",
  /** What can be chosen has a name and options; nothing else has options. */
  field: ({ kind, label, options }) =>
    /^(choice|choices|dropdown)$/.test(kind)
      ? label && options
      : !options && (label || kind != "text"),
};

const fitsGroup = (shape: Group, value: unknown): boolean => {
  const text = shape["*"];
  if (text)
    return (
      fits(text, value) ||
      (isByLanguage(value) && Object.values(value).every((one) => fits(text, one)))
    );
  if (!isPlain(value)) return false;
  const unknown = new Set(Object.keys(value));
  return (
    Object.entries(shape).every(([key, inner]) => {
      const name = key.replace(/\W/, "");
      if (!name) return rules[inner as string]!(value);
      const one = unknown.delete(name) ? value[name] : undefined;
      return one === undefined
        ? name != key
        : fits(inner, one) || (one === false && key == name + "!");
    }) && !unknown.size
  );
};

/** Does the value have this shape? Only own keys count. */
export const fits = (shape: Shape, value: any): boolean => {
  if (shape === true) return typeof value == "boolean";
  if (typeof shape == "string")
    return typeof value == "string" && RegExp(`^(${shape})$`).test(value);
  if (!Array.isArray(shape)) return fitsGroup(shape as Group, value);
  const [least, most, entry] = shape;
  const size = entry ? Array.isArray(value) && value.length : value;
  return (
    Number.isInteger(size) &&
    size >= least &&
    size <= most &&
    (!entry || ([...value].every((one) => fits(entry, one)) && isDistinct(value)))
  );
};
