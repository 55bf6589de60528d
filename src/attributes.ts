/**
 * Every `data-*` of the tag, by the config's path it stands for. The attribute is the path in kebab case
 * (`vendor.id` is `data-vendor-id`) unless a name of its own stands before the `>`; the last sign tells how it is
 * read: `?` yes or no, `#` a number, `*` words parted by spaces, `,` one list entry as it is, `!` none for `false`.
 */
const table =
  "company address email phone privacyPolicy optOutPage vendor>vendor.name vendor.id vendor.role vendor.label " +
  "vendor.scripts* vendor.holders, trainsAi>vendor.trainsAi? clauses* release acknowledgementLasts# tellTimeout# " +
  "enabled? show.paths* show.hours launcher.position launcher.label launcher.color launcher.icon launcher! language " +
  "collects* purpose>collects.purpose retention>collects.retention sold>collects.sold? shared>collects.shared?";

const rows = table.split(" ").map((entry) => {
  const [, own, path, kind] = /^(?:(\w+)>)?([\w.]+)(\W?)$/.exec(entry)!;
  return [own ?? path!.replace(/\.(.)/, (_, first) => first.toUpperCase()), path!, kind!] as const;
});

// What is not understood passes as it is, so that the shape check refuses it and the owner is told.
const read = (text: string, kind: string): unknown => {
  if (kind == "?") return text == "yes" || (text == "no" ? false : text);
  if (kind == "#") return /^\d+$/.test(text) ? +text : text;
  if (kind == "*") return text ? text.split(/\s+/) : text;
  if (kind == ",") return [text];
  return kind && text == "none" ? false : text;
};

/**
 * The tag's `data-*` as an unchecked config; `undefined` when none of ours is there.
 * Attributes that are not in the table belong to others and are left alone.
 */
export const readAttributes = (dataset: Readonly<Record<string, string | undefined>>): unknown => {
  const config: Record<string, any> = {};
  const row: Record<string, unknown> = {};
  for (const [name, path, kind] of rows) {
    const text = Object.hasOwn(dataset, name) && dataset[name];
    if (typeof text != "string") continue;
    const [first, second] = path.split(".") as [string, string?];
    const into = !second ? config : first == "collects" ? row : (config[first] ??= {});
    into[second ?? first] = read(text.trim(), kind);
  }
  if (Array.isArray(config.collects))
    config.collects = config.collects.map((category) => ({ category, ...row }));
  return Object.keys(config)[0] && config;
};

/** The attribute for a path of the config (`collects[0].retention`: `data-retention`), if it has one. */
export const attributeOf = (path: string): string | undefined => {
  const plain = path.replace(/\[\d+\]/g, "").replace(/^collects\.category$/, "collects");
  const row =
    rows.find(([, stands]) => stands == plain) ?? (plain == "vendor" ? ["vendor"] : undefined);
  return row && "data-" + row[0].replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
};
