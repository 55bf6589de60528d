import shape from "./shape.json" with { type: "json" };
import type { Group, Shape } from "./shape.ts";

// The options whose attribute is not simply their path: a name within its group, told by the path.
const own: Readonly<Record<string, string>> = {
  "vendor.name": "vendor",
  "vendor.trainsAi": "trainsAi",
  "assistant.kind": "assistant",
  "collects.category": "collects",
};

/** `vendor`, `id`: `vendorId`, as `dataset` has it. A row's options stand alone, for they apply to every row. */
const nameOf = (group: string, option: string): string =>
  own[`${group}.${option}`] ??
  (group && group != "collects" ? group + option[0]!.toUpperCase() + option.slice(1) : option);

type Dataset = Readonly<Record<string, string | undefined>>;

// What is not understood passes as it is, so that the shape check refuses it and the owner is told.
const readText = (shape: Shape, text: string): unknown => {
  if (shape === true) return text == "yes" || (text != "no" && text);
  if (!Array.isArray(shape)) return text;
  return shape[2] ? text.split(/\s+/) : /^\d+$/.test(text) ? +text : text;
};

const readOption = (dataset: Dataset, group: string, key: string, shape: Shape): unknown => {
  const option = key.replace(/\W/, "");
  const name = nameOf(group, option);
  const text = Object.hasOwn(dataset, name) ? dataset[name]!.trim() : undefined;
  if (key == option + "!" && text != null) return text != "none" && text;
  if (Array.isArray(shape) && typeof shape[2] == "object") {
    if (option != "collects") return undefined; // Other lists of objects have no shorthand.
    const row = readGroup(dataset, option, shape[2] as Group);
    return row?.["category"]?.split(/\s+/).map((category: string) => ({ ...row, category }));
  }
  if (typeof shape == "object" && !Array.isArray(shape) && !("*" in shape))
    return readGroup(dataset, option, shape as Group);
  return text == null ? text : readText(shape, text);
};

const readGroup = (dataset: Dataset, group: string, shape: Group) => {
  const read = Object.entries(shape)
    .map(([key, inner]) => [key.replace(/\W/, ""), key && readOption(dataset, group, key, inner)])
    .filter(([key, value]) => key && value !== undefined);
  return read[0] && (Object.fromEntries(read) as Record<string, any>);
};

/**
 * The tag's `data-*` as an unchecked config; `undefined` when none of ours is there. Which there are follows from
 * the config's shape: `vendor.id` is `data-vendor-id`; what else is on the tag belongs to others and is left alone.
 * Lists are parted by spaces, yes and no are booleans, `data-launcher="none"` is `false`.
 */
export const readAttributes = (dataset: Dataset): Record<string, unknown> | undefined =>
  readGroup(dataset, "", shape as Group);

/** The attribute of an option: for `collects[0].retention` it is `data-retention`. */
export const attributeOf = (path: string): string => {
  const [option = "", group = ""] = path
    .replace(/\[\d+\]/g, "")
    .split(".")
    .reverse();
  return "data-" + nameOf(group, option).replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
};
