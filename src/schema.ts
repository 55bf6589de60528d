import * as z from "zod/mini";
import type { Config, ConfigIssue } from "./config.ts";
import { launcher, sale, show, vendor } from "./schema-chat.ts";
import { clauseGroups, clauseOptions } from "./schema-clauses.ts";
import { spellOut } from "./schema-messages.ts";
import {
  group,
  listOf,
  oneOf,
  pattern,
  says,
  text,
  texts,
  web,
  whole,
  yesOrNo,
} from "./schema-terms.ts";
import { rules } from "./shape.ts";

export { explainJson } from "./schema-json.ts";
export { tell, type Tell, type TellCode } from "./schema-tell.ts";

const mailPart = "[^\\s<>@?&%,;]{1,99}";

const row = {
  category: oneOf(
    [
      "identifiers",
      "messages",
      "device-usage",
      "location",
      "commercial",
      "audio-video",
      "inferences",
      "sensitive",
    ],
    "Name the kind of information.",
  ),
  purpose: texts(
    300,
    "Say what it is used for: support, sales, orders, security, improvement, or your own words.",
  ),
  retention: texts(300, 'Say how long it is kept, or how that is decided: "12 months", "30 days".'),
  called: z.optional(texts(60, "Write a name for this kind, beginning small.")),
  examples: z.optional(texts(300, "Write what belongs to this kind.")),
  sold: yesOrNo("Say whether this kind is sold."),
  shared: yesOrNo("Say whether this kind is shared for advertising across sites."),
};

const config = {
  company: text(300, "Write the business's name as visitors know it."),
  address: text(300, "Write the business's postal address."),
  email: pattern(
    `${mailPart}@${mailPart}`,
    'Write an e-mail address, such as "privacy@acme.example".',
    199,
    "@",
  ),
  tenant: z.optional(pattern("[\\w.-]{1,60}", "Write letters, digits, dots, hyphens.", 60)),
  phone: z.optional(
    pattern(
      "[+(\\d][\\d ()./x-]{2,39}",
      'Write digits, such as "+1 559 555 0100" or "(559) 555-0100 x12".',
      40,
    ),
  ),
  contactPage: z.optional(
    pattern(
      `${web}(#[^\\s<>"#]{0,199})?`,
      'Write the whole address, with http:// or https://: "https://acme.example/contact".',
      1200,
    ),
  ),
  privacyPolicy: pattern(
    `${web}#[^\\s<>"#]{1,199}`,
    'Link the very section about this chat, with its #fragment: "https://acme.example/privacy#chat". The top of the policy is not enough (Cal. Code Regs. tit. 11, 7012(f)).',
    1200,
    "#",
  ),
  optOutPage: z.optional(
    pattern(
      `${web}(#[^\\s<>"#]{0,199})?`,
      'Write the whole address, with http:// or https://: "https://acme.example/opt-out".',
      1200,
    ),
  ),
  collects: listOf(
    group(row, "Write a row as { category, purpose, retention, sold, shared }."),
    1,
    8,
    'List what the chat collects, a row for each category, each once: "collects": [{ "category": "messages", ... }], in the tag data-collects="messages identifiers".',
  ),
  vendor: z.optional(
    group(
      vendor,
      'Write it as { "name": "livechat", "role": ..., "trainsAi": ... }.',
      z.refine(rules.custom!, {
        path: ["name"],
        error: () =>
          'is "custom", which needs a label and takes no id\nWrite vendor.label, the name visitors are shown; leave vendor.id out and mark or list the chat\'s scripts (vendor.scripts), as Prechat cannot load an unknown vendor.',
      }),
    ),
  ),
  clauses: z.optional(
    listOf(
      oneOf(
        ["business-notice", "processing", "recording", "sensitive-warning", "minors", "marketing"],
        "Name a clause of the form.",
      ),
      1,
      6,
      "List 1 to 6 clauses, each once. For business-notice, processing and recording leave it out.",
    ),
  ),
  ...clauseOptions,
  release: z.optional(oneOf(["session", "always"], "Say when the chat loads with the page.")),
  acknowledgementLasts: z.optional(
    whole(1, 12, "Write whole months, 1 to 12, without quotes in JSON."),
  ),
  tellTimeout: z.optional(
    whole(0, 10000, "Write whole milliseconds, 0 to 10000, without quotes in JSON."),
  ),
  enabled: z.optional(yesOrNo("Say whether Prechat is on.")),
  show: z.optional(group(show, 'Write it as { "paths": [...], "hours": "mon-fri 09:00-17:00" }.')),
  launcher: z.optional(
    z.union(
      [z.literal(false), group(launcher, "Write an object.")],
      says(
        'Write false for no button, or { "position": ..., "label": ..., "color": ..., "icon": ... }; in the tag data-launcher="none".',
      ),
    ),
  ),
  language: z.optional(
    pattern("[a-zA-Z]{2,3}(-\\w{2,8}){0,3}", 'Write a language tag, such as "en" or "es-MX".'),
  ),
  region: z.optional(
    pattern(
      "US-[A-Z]{2}",
      'Write the US state your visitors live in: "US-CA", "US-VA". For California leave it out.',
    ),
  ),
  sensitive: z.optional(
    oneOf(
      ["not-used", "exempt", "used"],
      "Say whether sensitive information is used for more than 7027(m) allows.",
    ),
  ),
  age: z.optional(
    oneOf(["under13", "13to15", "16plus"], "Say how old every visitor is, or leave it out."),
  ),
  sale: z.optional(group(sale, 'Write it as { "scripts": ["ads.example/"] }.')),
  choicesTitle: z.optional(
    oneOf(
      ["privacy", "california"],
      'Choose "Your Privacy Choices" or "Your California Privacy Choices".',
    ),
  ),
};

/** The schema of `Config`: the oracle of the shape check in the first load, and the source of its table. */
export const schema: z.ZodMiniType<Config> = group(
  config,
  "Write the config as data-* of the tag, as JSON or as an object.",
  z.refine(rules.optOut!, {
    path: ["optOutPage"],
    error: () =>
      "is missing, though something is sold or shared\nLink the page of the right to opt out, with https:// (Cal. Code Regs. tit. 11, 7012(e)(5)).",
  }),
  z.refine(rules["sensitive"]!, {
    path: ["sensitive"],
    error: () =>
      'is missing, though sensitive information is collected\nSay "not-used" or "exempt" if it only serves what 7027(m) lists (answering the visitor, security, short-term use), else "used": then visitors may limit it (Civ. Code 1798.121).',
  }),
);

const groups = {
  "": config,
  collects: row,
  vendor,
  ...clauseGroups,
  show,
  sale,
  launcher,
};
const keys = Object.entries(groups).map(([path, shape]) => [path, Object.keys(shape)] as const);

/** Every mistake in a config, each with its path, what is wrong and how to mend it; empty when there is none. */
export const explain = (value: unknown): ConfigIssue[] =>
  spellOut(schema.safeParse(value).error?.issues ?? [], value, keys);
