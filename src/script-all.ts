import english from "words:en";
import more from "words:en.more";
import page from "words:en.page";
import { runTag } from "./page/tag.ts";
import * as check from "./page/check.ts";
import * as chat from "./page/chat.ts";
import * as cover from "./page/cover.ts";
import * as looks from "./page/looks.ts";
import * as revive from "./page/revive.ts";
import * as entitle from "./page/entitle.ts";
import * as known from "./known.ts";
import * as remind from "./page/remind.ts";
import * as fields from "./panel/fields.ts";
import * as panel from "./panel/ask.ts";
import * as choices from "./panel/choose.ts";
import * as table from "./vendors/table.ts";

const chunks: Readonly<Record<string, unknown>> = {
  "panel.js": panel,
  "choices.js": choices,
  "known.js": known,
  "entitle.js": entitle,
  "chat.js": chat,
  "cover.js": cover,
  "looks.js": looks,
  "revive.js": revive,
  "remind.js": remind,
  "fields.js": fields,
  "check.js": check,
  "locales/en.js": { default: english },
  "locales/en.more.js": { default: more },
  ...Object.fromEntries(
    Object.values(table).map((row) => [`vendors/${row.name}.js`, { default: row }]),
  ),
};

const tag = Object.getOwnPropertyDescriptor(Document.prototype, "currentScript")?.get?.call(
  document,
) as HTMLScriptElement | null;

runTag(window, tag, {
  words: page,
  languages: ["en"],
  load: <T>(name: string) =>
    name in chunks ? Promise.resolve(chunks[name] as T) : Promise.reject(new Error(name)),
});
