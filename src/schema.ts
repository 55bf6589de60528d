import * as z from "zod/mini";
import type { Config, ConfigIssue } from "./config.ts";
import { nearest, spellOut, wrong, type Cause } from "./schema-messages.ts";
import { isDistinct, isPlain, rules } from "./shape.ts";

export { explainJson } from "./schema-json.ts";
export { tell, type Tell, type TellCode } from "./schema-tell.ts";

// A zod message of ours has two lines: what is wrong, and how to mend it.
const says = (mend: string, most?: number, sign?: string) => ({
  error: (cause: Cause) => `${wrong(cause, most, sign)}\n${mend}`,
});

const pattern = (source: string, mend: string, most?: number, sign?: string) =>
  z
    .string(says(mend, most, sign))
    .check(z.regex(new RegExp(`^(${source})$`), says(mend, most, sign)));

// Not blank, no tags and entities, no control characters but white space.
const text = (most: number, mend: string) =>
  pattern(`(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,${most}}`, mend, most);

const oneOf = <const T extends readonly string[]>(words: T, mend: string) =>
  z.enum(words, {
    error: (cause) => {
      const near = typeof cause.input == "string" && nearest(cause.input, words);
      return `${wrong(cause)}\n${near ? `Did you mean "${near}"? ` : ""}${mend} One of: ${words.join(", ")}.`;
    },
  });

const yesOrNo = (mend: string) =>
  z.boolean(says(`${mend} In JSON true or false without quotes, in the tag yes or no.`));

const listOf = <T extends z.ZodMiniType>(one: T, least: number, most: number, mend: string) =>
  z
    .array(one, says(mend))
    .check(
      z.minLength(least, says(mend)),
      z.maxLength(most, says(mend, most)),
      z.refine(isDistinct, { error: () => `names something twice\n${mend}` }),
    );

const whole = (least: number, most: number, mend: string) =>
  z
    .number(says(mend))
    .check(
      z.gte(least, says(mend)),
      z.lte(most, says(mend)),
      z.refine(Number.isInteger, says(mend)),
    );

// What zod sees first is the object itself: its own parse would read inherited keys too.
const group = <T extends z.core.$ZodShape>(
  shape: T,
  mend: string,
  ...checks: z.core.$ZodCheck<any>[]
) => z.pipe(z.custom<object>(isPlain, says(mend)), z.strictObject(shape).check(...checks));

// Lengths are bounded everywhere, so that no text makes a pattern slow.
const web = 'https?://[^\\s<>"#/?@][^\\s<>"#]{1,999}';
const mailPart = "[^\\s<>@?&%,;]{1,99}";
const day = "(mon|tue|wed|thu|fri|sat|sun)";
const time = "(2[0-4]|[01]\\d):[0-5]\\d";

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
  purpose: text(
    300,
    "Say what it is used for: support, sales, orders, security, improvement, or your own words.",
  ),
  retention: text(300, 'Say how long it is kept, or how that is decided: "12 months", "30 days".'),
  sold: yesOrNo("Say whether this kind is sold."),
  shared: yesOrNo("Say whether this kind is shared for advertising across sites."),
};

const vendor = {
  name: oneOf(["livechat", "rocketchat", "deep-chat", "custom"], "Name the chat."),
  id: z.optional(
    pattern("[\\w.:/-]{1,200}", 'Write the account at the vendor as text, such as "1234567".', 200),
  ),
  role: oneOf(
    ["service-provider", "third-party", "own"],
    "Say how the chat's vendor is bound to you by contract.",
  ),
  trainsAi: yesOrNo("Say whether chats may be used to train or improve AI models."),
  label: z.optional(text(60, "Write the chat's name as visitors know it.")),
  scripts: z.optional(
    listOf(
      pattern('[^\\s<>"]{4,200}', "Write part of a script's address, 4 characters or more.", 200),
      0,
      20,
      "List up to 20 parts of script addresses, each once.",
    ),
  ),
  holders: z.optional(
    listOf(
      pattern("[^{}<;@]{1,200}", 'Write a CSS selector, such as "#chat-widget".', 200),
      0,
      20,
      "List up to 20 CSS selectors, each once.",
    ),
  ),
};

const show = {
  paths: z.optional(
    listOf(
      pattern(
        '[/*][^\\s<>"]{0,200}',
        'Write a path that starts with / or *, such as "/shop/*".',
        200,
      ),
      1,
      50,
      "List 1 to 50 paths, each once. For every path leave it out.",
    ),
  ),
  hours: z.optional(
    pattern(
      `${day}(-${day})? ${time}-${time}( [\\w/+-]{1,60})?`,
      'Write it like "mon-fri 09:00-17:00" or "mon-fri 09:00-17:00 America/Los_Angeles".',
    ),
  ),
};

const launcher = {
  position: z.optional(oneOf(["bottom-right", "bottom-left"], "Say where the button stands.")),
  label: z.optional(text(60, "Write the words on the button.")),
  color: z.optional(
    pattern(
      "#([\\da-fA-F]{3}){1,2}|[a-z]{3,20}|(rgb|hsl)\\([\\d.,% deg]{5,40}\\)",
      'Write a CSS colour: "#1f4fd8", "navy", "rgb(31 79 216)" or "hsl(224 75% 48%)".',
    ),
  ),
  icon: z.optional(oneOf(["chat", "question", "none"], "Choose the button's icon.")),
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
      oneOf(["business-notice", "processing", "recording"], "Name a clause of the form."),
      1,
      3,
      "List 1 to 3 clauses, each once. For all three leave it out.",
    ),
  ),
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
);

const keys = Object.entries({ "": config, collects: row, vendor, show, launcher }).map(
  ([path, shape]) => [path, Object.keys(shape)] as const,
);

/** Every mistake in a config, each with its path, what is wrong and how to mend it; empty when there is none. */
export const explain = (value: unknown): ConfigIssue[] =>
  spellOut(schema.safeParse(value).error?.issues ?? [], value, keys);
