// @ts-check
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const src = fileURLToPath(new URL("../src", import.meta.url));

/** Doors on top, steps at the bottom: what stands on a floor imports from its own or a lower one. */
const floors = [
  ["shape.build.ts"],
  ["script.ts", "script-all.ts", "element.ts"],
  ["index.ts"],
  [
    "headless.ts",
    "notice.ts",
    "notice-again.ts",
    "notice-clauses.ts",
    "notice-fields.ts",
    "pen.ts",
    "titles.ts",
    "page",
    "panel",
    "locales",
  ],
  [
    "acts.ts",
    "consent.ts",
    "changes.ts",
    "sections.ts",
    "enforce.ts",
    "known.ts",
    "opt-in.ts",
    "tell.ts",
    "signals",
    "vendors",
    "sinks",
  ],
  [
    "schema.ts",
    "schema-report.ts",
    "schema-terms.ts",
    "schema-chat.ts",
    "schema-clauses.ts",
    "schema-json.ts",
    "schema-messages.ts",
    "schema-tell.ts",
    "attributes.ts",
  ],
  ["gate.ts"],
  ["event.ts", "ledger.ts", "state.ts"],
  ["standing.ts"],
  ["record.ts"],
  ["config.ts", "fingerprint.ts", "clauses.ts", "fields.ts", "parties.ts"],
  ["shape.ts", "shape.json"],
];

/** Rooms that know the steps but never each other. */
const families = ["signals", "vendors", "sinks"];

/** The contract every sink keeps is what those who tell them are written against. */
const contract = "sinks/sink.ts";

/** Each dependency has its room: none of them is in the first load. */
const homes = {
  zod: /^(schema|shape\.build)/,
  i18next: /^locales$/,
  preact: /^(panel|element\.ts)$/,
};

/** @param {string} path Seen from src. */
const roomOf = (path) => path.split("/")[0] ?? "";

/** @param {string} room */
const floorOf = (room) => floors.findIndex((rooms) => rooms.includes(room));

/** @param {string} name @param {string} room */
const wrongPackage = (name, room) => {
  if (name.startsWith("words:")) return undefined;
  const home = Object.entries(homes).find(([owner]) => name.split("/")[0] === owner);
  return home?.[1].test(room) ? undefined : `${name} does not belong into ${room}.`;
};

/** @param {string} file @param {string} name */
const wrongImport = (file, name) => {
  const room = roomOf(file);
  if (!name.startsWith(".")) return wrongPackage(name, room);
  const path = relative(src, resolve(src, dirname(file), name)).replaceAll("\\", "/");
  const other = roomOf(path);
  const [from, to] = [floorOf(room), floorOf(other)];
  if (room === other) return undefined;
  if (from < 0) return `${room} has no floor yet: give it one in .build/floors.js.`;
  if (to < from) return `${room} may not import ${path}: imports go down the floors only.`;
  const neighbours = families.includes(other) && (families.includes(room) || path !== contract);
  return to === from && neighbours
    ? `${room} may not import ${path}: families do not know their neighbours.`
    : undefined;
};

/** The floors of src, as a lint rule; types and `import()` count too. */
const floorsRule = {
  /** @param {any} context */
  create(context) {
    const file = relative(src, context.filename).replaceAll("\\", "/");
    if (file.startsWith("..")) return {};
    /** @param {any} node */
    const check = (node) => {
      const name = node.source?.value;
      const message = typeof name === "string" ? wrongImport(file, name) : undefined;
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportAllDeclaration: check,
      ExportNamedDeclaration: check,
    };
  },
};

export default { meta: { name: "house" }, rules: { floors: floorsRule } };
