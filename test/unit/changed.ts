/** Where something stands in a config. */
export type Path = readonly (string | number)[];

/** A deep copy with one place changed; `undefined` takes the key away. */
export const changed = (value: any, [key, ...rest]: Path, to: unknown): any => {
  if (key === undefined) return to;
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const inner = changed(copy[key], rest, to);
  if (inner === undefined && !Array.isArray(copy)) delete copy[key];
  else copy[key] = inner;
  return copy;
};
