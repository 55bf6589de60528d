import english from "words:en";
import page from "words:en.page";
import { runTag } from "./page/tag.ts";
import * as check from "./page/check.ts";
import * as chat from "./page/chat.ts";
import * as looks from "./page/looks.ts";
import * as revive from "./page/revive.ts";
import * as panel from "./panel/ask.ts";
import * as choices from "./panel/choose.ts";
import * as deepChat from "./vendors/deep-chat.ts";
import * as livechat from "./vendors/livechat.ts";
import * as rocketchat from "./vendors/rocketchat.ts";

const chunks: Readonly<Record<string, unknown>> = {
  "panel.js": panel,
  "choices.js": choices,
  "chat.js": chat,
  "looks.js": looks,
  "revive.js": revive,
  "check.js": check,
  "locales/en.js": { default: english },
  "vendors/livechat.js": livechat,
  "vendors/rocketchat.js": rocketchat,
  "vendors/deep-chat.js": deepChat,
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
