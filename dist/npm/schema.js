import * as z from 'zod/mini';
import { isDistinct, isByLanguage, isPlain, rules } from './shape.js';

const own = {
  "vendor.name": "vendor",
  "vendor.trainsAi": "trainsAi",
  "assistant.kind": "assistant",
  "collects.category": "collects"
};
const nameOf = (group, option) => own[`${group}.${option}`] ?? (group && group != "collects" ? group + option[0].toUpperCase() + option.slice(1) : option);
const attributeOf = (path) => {
  const [option = "", group = ""] = path.replace(/\[\d+\]/g, "").split(".").reverse();
  return "data-" + nameOf(group, option).replace(/[A-Z]/g, (letter) => "-" + letter.toLowerCase());
};

const quote = (text) => JSON.stringify(text.length > 60 ? text.slice(0, 60) + "..." : text);
const show$1 = (value) => typeof value == "string" ? quote(value) : Array.isArray(value) ? `a list of ${value.length}` : value && /object|function/.test(typeof value) ? "a" + (typeof value == "object" ? "n object" : " function") : String(value);
const wrong = ({ code, input }, most = Infinity, sign = "") => {
  if (input === void 0) return "is missing";
  if (typeof input != "string" || /type|value/.test(code ?? ""))
    return `is ${show$1(input)}, which does not fit`;
  if (!input.trim()) return "is empty";
  if (/^\s*(?:javascript|data|vbscript|blob|file):/i.test(input))
    return `is ${quote(input)}, which is not a web address`;
  if (input.length > most) return `is ${input.length} characters long, ${most} are the most`;
  if (/<[a-z/!]|&(?:#\w+|[a-z]+);/i.test(input))
    return `holds HTML (${quote(input)}), but texts are shown as they are`;
  if (/[\0-\b\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(input))
    return "holds a control character that cannot be seen";
  if (!input.includes(sign)) return `is ${quote(input)}, which has no ${sign}`;
  return `is ${quote(input)}, which does not fit`;
};
const bare = (word) => word.toLowerCase().replace(/[^a-z]/g, "");
const distance = (one, other) => {
  let line = [...other, ""].map((_, i) => i);
  for (const [i, sign] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, against] of [...other].entries())
      next.push(Math.min(next[j] + 1, line[j + 1] + 1, line[j] + (sign == against ? 0 : 1)));
    line = next;
  }
  return line.at(-1);
};
const nearest = (word, words) => word.length > 40 ? void 0 : words.find((known) => bare(known) == bare(word)) ?? words.find((known) => distance(bare(known), bare(word)) < Math.min(3, known.length / 2));
const spell = (path) => path.map((part, i) => typeof part == "number" ? `[${part}]` : (i ? "." : "") + String(part)).join("");
const general = (path) => path.replace(/\[\d+\]/g, "");
const stray = "is not an option";
const jsonOnly = /^(ownClauses|fields|parties)\b|\.(offer|purpose|retention|called|examples)\./;
const unknownKey = (parent, key, known) => {
  const here = known.find(([path]) => path == general(spell(parent)))?.[1] ?? [];
  const near = nearest(key, here);
  const home = known.find(([, names]) => names.includes(key))?.[0];
  const hint = near ? `Did you mean ${near}?` : home === void 0 ? `Take it away. Known here: ${here.join(", ")}.` : `It belongs ${home ? `in ${home}` : "at the top"}.`;
  return { path: spell([...parent, key.slice(0, 60)]), wrong: stray, hint };
};
const mistakesOf = (issue, above, known) => {
  const path = [...above, ...issue.path];
  const inner = issue.errors?.at(-1);
  if (inner?.some((one) => one.path.length || one.keys))
    return inner.flatMap((one) => mistakesOf(one, path, known));
  const [wrong2 = "", hint = ""] = issue.message.split("\n");
  return issue.keys ? issue.keys.slice(0, 10).map((key) => unknownKey(path, key, known)) : [{ path: spell(path), wrong: wrong2, hint }];
};
const spellOut = (issues, value, known) => {
  const mistakes = issues.flatMap((issue) => mistakesOf(issue, [], known));
  const kind = ({ path, wrong: wrong2, hint }) => [general(path), wrong2, hint].join("\n");
  const rows = value?.collects?.length;
  const told = /* @__PURE__ */ new Set();
  return mistakes.flatMap((mistake) => {
    const same = mistakes.filter((other) => kind(other) == kind(mistake)).length;
    const everywhere = same > 1 && same == rows;
    if (everywhere && told.has(kind(mistake))) return [];
    told.add(kind(mistake));
    const { path, wrong: wrong2, hint } = mistake;
    const attribute = path && wrong2 != stray && !jsonOnly.test(path) ? ` (${attributeOf(path)} in the tag)` : "";
    const message = `${wrong2}${everywhere ? ", the same in every row" : ""}${attribute}.`;
    return [{ path: path || "config", message, hint }];
  });
};

const web = 'https?://[^\\s<>"#/?@][^\\s<>"#]{1,999}';
const says = (mend, most, sign) => ({
  error: (cause) => `${wrong(cause, most, sign)}
${mend}`
});
const pattern = (source, mend, most, sign) => z.string(says(mend, most, sign)).check(z.regex(new RegExp(`^(${source})$`), says(mend, most, sign)));
const text = (most, mend) => pattern(`(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,${most}}`, mend, most);
const oneOf = (words, mend) => z.enum(words, {
  error: (cause) => {
    const near = typeof cause.input == "string" && nearest(cause.input, words);
    return `${wrong(cause)}
${near ? `Did you mean "${near}"? ` : ""}${mend} One of: ${words.join(", ")}.`;
  }
});
const yesOrNo = (mend) => z.boolean(says(`${mend} In JSON true or false without quotes, in the tag yes or no.`));
const listOf = (one, least, most, mend) => z.array(one, says(mend)).check(
  z.minLength(least, says(mend)),
  z.maxLength(most, says(mend, most)),
  z.refine(isDistinct, { error: () => `names something twice
${mend}` })
);
const whole = (least, most, mend) => z.number(says(mend)).check(
  z.gte(least, says(mend)),
  z.lte(most, says(mend)),
  z.refine(Number.isInteger, says(mend))
);
const group = (shape, mend, ...checks) => z.pipe(z.custom(isPlain, says(mend)), z.strictObject(shape).check(...checks));
const texts = (most, mend) => {
  const one = text(most, mend);
  const help = `${mend} Or one text for each language: { "en": "...", "es": "..." }.`;
  const each = z.pipe(z.custom(isByLanguage, says(help)), z.record(z.string(), one));
  return z.union([one, each], says(help, most));
};

const day = "(mon|tue|wed|thu|fri|sat|sun)";
const time = "(2[0-4]|[01]\\d):[0-5]\\d";
const scripts = (least) => listOf(
  pattern('[^\\s<>"]{4,200}', "Write part of a script's address, 4 characters or more.", 200),
  least,
  20,
  `List ${least ? "1 to" : "up to"} 20 parts of script addresses, each once.`
);
const vendor = {
  name: oneOf(
    [
      "livechat",
      "rocketchat",
      "deep-chat",
      "intercom",
      "crisp",
      "tawk",
      "userlike",
      "flowise",
      "botframework",
      "openwidget",
      "chatbot",
      "custom"
    ],
    "Name the chat."
  ),
  id: z.optional(
    pattern("[\\w.:/-]{1,200}", 'Write the account at the vendor as text, such as "1234567".', 200)
  ),
  role: oneOf(
    ["service-provider", "third-party", "own"],
    "Say how the chat's vendor is bound to you by contract."
  ),
  trainsAi: yesOrNo("Say whether chats may be used to train or improve AI models."),
  label: z.optional(text(60, "Write the chat's name as visitors know it.")),
  scripts: z.optional(scripts(0)),
  holders: z.optional(
    listOf(
      pattern("[^{}<;@]{1,200}", 'Write a CSS selector, such as "#chat-widget".', 200),
      0,
      20,
      "List up to 20 CSS selectors, each once."
    )
  ),
  covered: z.optional(
    yesOrNo(
      "Say whether the chat may run unseen before the notice, for agents to invite. Held is the safer way."
    )
  )
};
const show = {
  paths: z.optional(
    listOf(
      pattern(
        '[/*][^\\s<>"]{0,200}',
        'Write a path that starts with / or *, such as "/shop/*".',
        200
      ),
      1,
      50,
      "List 1 to 50 paths, each once. For every path leave it out."
    )
  ),
  hours: z.optional(
    pattern(
      `${day}(-${day})? ${time}-${time}( [\\w/+-]{1,60})?`,
      'Write it like "mon-fri 09:00-17:00" or "mon-fri 09:00-17:00 America/Los_Angeles".'
    )
  )
};
const sale = { scripts: scripts(1) };
const launcher = {
  position: z.optional(oneOf(["bottom-right", "bottom-left"], "Say where the button stands.")),
  label: z.optional(text(60, "Write the words on the button.")),
  color: z.optional(
    pattern(
      "#([\\da-fA-F]{3}){1,2}|[a-z]{3,20}|(rgb|hsl)\\([\\d.,% deg]{5,40}\\)",
      'Write a CSS colour: "#1f4fd8", "navy", "rgb(31 79 216)" or "hsl(224 75% 48%)".'
    )
  ),
  icon: z.optional(oneOf(["chat", "question", "none"], "Choose the button's icon."))
};

const assistant = {
  kind: oneOf(["ai", "hybrid"], "Say who answers: an AI, or an AI and people."),
  repeat: z.optional(whole(5, 1440, "Write whole minutes, 5 to 1440, without quotes in JSON."))
};
const incentive = {
  offer: texts(300, "Say what the visitor gets in return."),
  terms: pattern(
    `${web}(#[^\\s<>"#]{0,199})?`,
    'Link the page with the terms: "https://acme.example/offer".',
    1200
  )
};
const gdprConsent = {
  purpose: texts(
    300,
    "Say what the permission is for: support, sales, orders, security, improvement, or your own words."
  )
};
const ownClause = {
  id: pattern("own-[a-z\\d-]{1,40}", 'Write "own-" and a name of small letters: "own-weather".'),
  kind: oneOf(["notice", "recording", "consent"], "Say what kind of statement it is."),
  name: texts(60, "Write a word or two that name the clause."),
  text: texts(600, "Write the clause's sentence, in plain words."),
  required: z.optional(yesOrNo("Say whether its box must be checked."))
};
const field = {
  id: pattern("[a-z][a-z\\d-]{0,40}", 'Write a name of small letters, such as "order-number".'),
  kind: oneOf(
    ["name", "email", "phone", "text", "question", "choice", "choices", "dropdown"],
    "Say what kind of field it is."
  ),
  label: z.optional(texts(100, "Write what the field asks for.")),
  required: z.optional(yesOrNo("Say whether it must be filled in.")),
  options: z.optional(
    listOf(
      texts(100, "Write what can be chosen."),
      2,
      30,
      "List 2 to 30 things to choose from, each once."
    )
  ),
  note: z.optional(texts(300, "Write what stands beside the field."))
};
const party = {
  name: text(100, "Write the party's name as visitors know it."),
  role: oneOf(["service-provider", "third-party"], "Say how the party is bound to you."),
  policy: z.optional(
    pattern(
      `${web}(#[^\\s<>"#]{0,199})?`,
      'Link its privacy policy: "https://partner.example/privacy".',
      1200
    )
  )
};
const clauseOptions = {
  parties: z.optional(
    listOf(
      group(party, 'Write a party as { "name": ..., "role": "third-party" }.'),
      1,
      10,
      "List 1 to 10 parties."
    )
  ),
  assistant: z.optional(group(assistant, 'Write it as { "kind": "ai" } or { "kind": "hybrid" }.')),
  incentive: z.optional(group(incentive, 'Write it as { "offer": ..., "terms": "https://..." }.')),
  gdprConsent: z.optional(group(gdprConsent, 'Write it as { "purpose": ... }.')),
  ownClauses: z.optional(
    listOf(
      // The rule below says what the type says by its two halves.
      group(
        ownClause,
        'Write a clause as { "id": "own-...", "kind": ..., "name": ..., "text": ... }.',
        z.refine(rules.own, {
          path: ["required"],
          error: () => "is true for a consent\nOnly a notice or a statement on recording may be required: take required away (Cal. Code Regs. tit. 11, 7004(a)(4)(B))."
        })
      ),
      1,
      10,
      "List 1 to 10 clauses of your own, each id once."
    )
  ),
  fields: z.optional(
    listOf(
      // What the type says by its three parts.
      group(
        field,
        'Write a field as { "id": ..., "kind": ..., "label": ... }.',
        z.refine(rules.field, {
          path: ["kind"],
          error: () => "does not fit the field's label and options\nA choice, choices or dropdown needs a label and options; a text needs a label; nothing else has options."
        })
      ),
      1,
      12,
      "List 1 to 12 fields, each id once."
    )
  )
};
const clauseGroups = {
  assistant,
  incentive,
  gdprConsent,
  ownClauses: ownClause,
  fields: field,
  parties: party
};

const token = /[ \t\n\r]*(?:("(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)|([{}[\],:]))/y;
const findBreak = (text) => {
  let open = "";
  let want = "v";
  let after = "";
  let at = 0;
  for (; ; ) {
    token.lastIndex = at;
    const [all = "", string, sign] = token.exec(text) ?? [];
    const inside = open.at(-1);
    const closes = sign == "}" ? "{" : sign == "]" ? "[" : "";
    if (!all) break;
    if (closes && closes == inside && (want == "," || want == (sign == "}" ? "K" : "V"))) {
      open = open.slice(0, -1);
      want = ",";
    } else if (sign == "," && want == "," && inside) want = inside == "{" ? "k" : "v";
    else if (sign == ":" && want == ":") want = "v";
    else if (string && /k/i.test(want)) want = ":";
    else if (/v/i.test(want) && (!sign || sign == "{" || sign == "[")) {
      if (sign) open += sign;
      want = sign == "{" ? "K" : sign ? "V" : ",";
    } else break;
    at += all.length;
    after = all.slice(-1);
  }
  return { at: at + /^[ \t\n\r]*/.exec(text.slice(at))[0].length, want, after };
};
const causes = [
  [({ rest, after }) => !rest && !after, "is empty", "Write the config between the tags."],
  [({ rest }) => !rest, "ends too early", 'Close every {, [ and " that was opened.'],
  [({ rest }) => /^['‘’]/.test(rest), "has a single quote", 'Write " around names and texts.'],
  [({ rest }) => /^[“”„«»]/.test(rest), "has a curly quote", 'Write straight quotes: ".'],
  [
    ({ rest }) => /^&/.test(rest),
    "has an HTML entity",
    'Write " itself, not &quot;: a script element is not decoded.'
  ],
  [
    ({ rest }) => /^(?:\/[/*]|#|<!--)/.test(rest),
    "has a comment",
    "Take the comment away: JSON has none."
  ],
  [
    ({ rest, after }) => after == "," && /^[}\]]/.test(rest),
    "has a comma before the closing bracket",
    "Take the last comma away."
  ],
  [
    ({ rest, want }) => want == "," && /^["{[\w-]/.test(rest),
    "has no comma here",
    "Write a comma between two entries."
  ],
  [
    ({ rest, want }) => /k/i.test(want) && /^[\w$-]/.test(rest),
    "has a name without quotes",
    'Write " around every name.'
  ],
  [({ want }) => want == ":", "has no colon here", "Write a colon between name and value."],
  [
    ({ rest }) => /^"/.test(rest),
    "has a text that does not end well",
    'Close it with " on the same line; write \\\\ for a backslash and \\n for a line break.'
  ],
  [
    ({ rest }) => /^[\d.+-]/.test(rest),
    "has a number that JSON does not know",
    "Write it like 12 or 1.5."
  ],
  [
    ({ rest, want }) => /v/i.test(want) && /^\w/.test(rest),
    "has a word without quotes",
    'Write " around texts; only true, false, null and numbers stand without.'
  ]
];
const explainJson = (text) => {
  try {
    JSON.parse(text);
    return [];
  } catch {
    const { at, want, after } = findBreak(text);
    const rest = text.slice(at, at + 20);
    const before = text.slice(0, at).split("\n");
    const path = `JSON line ${before.length}, column ${before.at(-1).length + 1}`;
    const [, what, hint] = causes.find(([holds]) => holds({ rest, want, after })) ?? [
      0,
      rest ? `has ${JSON.stringify(rest[0])} where it does not belong` : "is not JSON",
      "Check the brackets around it."
    ];
    return [{ path, message: `${what}.`, hint }];
  }
};

const messages = {
  "double-load": [
    "Prechat was loaded twice on this page.",
    "The first one runs; the second one did nothing.",
    "Take one of the two tags away; look into the tag manager too."
  ],
  "config-element-missing": [
    "There is no element {selector} to read the config from.",
    "Without a config the chat stays held for everybody.",
    `Put the config's <script type="application/json"> before Prechat's tag, or mend data-config.`
  ],
  json: [
    "The config is not JSON.",
    "Without a config the chat stays held for everybody.",
    "Run it through a JSON checker, or hand an object to window.prechatConfig."
  ],
  "no-config": [
    "Prechat found no config.",
    "Without a config the chat stays held for everybody.",
    'Write data-* on the tag, a <script type="application/json" id="prechat-config"> or window.prechatConfig before the tag.'
  ],
  "vendor-id-missing": [
    "No script of {vendor} was held and vendor.id is not given.",
    "After the form there would be no chat to open.",
    `Write vendor.id (data-vendor-id) so that Prechat loads it, or mark the vendor's own snippet: <script type="text/plain" data-prechat="chat">.`
  ],
  "parser-inserted-vendor": [
    "A script of {vendor} stands in the page's HTML, or came in a way that nobody can catch ({address}).",
    "Where Prechat's tag comes first it was stopped before it ran, though the browser may have fetched it; otherwise it ran unheld. The records say which.",
    'Mark it: <script type="text/plain" data-prechat="chat">. Then nothing is fetched.'
  ],
  "vendor-frame": [
    "A frame of {vendor} stands in the page unmarked ({address}).",
    "Where Prechat's tag comes first it was stopped, though the browser may have asked for its page; otherwise it ran unheld. The records say which.",
    'Mark it: <iframe data-prechat="chat" data-src="{address}"></iframe>. Then nothing is asked for.'
  ],
  "vendor-reached": [
    "{vendor} was reached while it was held: {address} was asked for (by {kind}).",
    "An import() or fetch() of the page's own, a preload link, a worker, and a script inside another frame or put in by another frame's hand cannot be held.",
    'Load the chat by a marked snippet (<script type="text/plain" data-prechat="chat">) or by vendor.id, or call prechat.on and wait for vendor.released.'
  ],
  "other-vendor": [
    "Another chat is on this page: {vendor} ({address}).",
    "Only the vendor named in the config is held; this one runs as before, without the notice.",
    "Name it in the config if it should be held, or add a part of its address to vendor.scripts."
  ],
  "evidence-real": [
    "{vendor} has been tried with its real code.",
    "Each release of Prechat runs it: held, let in, told, ended.",
    "Nothing to mend."
  ],
  "evidence-stand-in": [
    "{vendor} has been tried against a stand-in that keeps the rules of its documentation.",
    "The vendor's own service answers only on its own servers, so its newest release was not run.",
    "Try the chat once on your own site: held, opened after the notice, and the record seen by an agent."
  ],
  "evidence-documentation": [
    "{vendor} is known from its documentation and its snippet only.",
    "It is held by its script's address like every other; whether each call does what it says was not run.",
    "Try the chat once on your own site: held, opened after the notice, and the record seen by an agent."
  ],
  "storage-blocked": [
    "This browser does not let Prechat store anything.",
    "What the visitor chooses holds for this page only, and they are asked again.",
    "If that happens for every visitor, look for a sandboxed frame or a policy that blocks storage."
  ],
  "no-link": [
    'This page has no link data-prechat="{use}", though what the config says makes it necessary.',
    "The law asks for it in the header or footer of each page that collects (Civ. Code 1798.135(a)).",
    'Add <a href="{page}" data-prechat="{use}"></a> to the footer; left empty, it gets its title.'
  ],
  "link-place": [
    'The link data-prechat="{use}" stands neither in the header nor in the footer.',
    "That is where the law wants it (Civ. Code 1798.135(a); Cal. Code Regs. tit. 11, 7013(c)).",
    "Put it into the page's <header> or <footer>, or give that part its role."
  ],
  "link-small": [
    'The link data-prechat="{use}" is smaller than the links around it.',
    "It has to be as easy to notice as they are (Cal. Code Regs. tit. 11, 7013(c), 7004(a)(2)).",
    "Give it the font size of its neighbors."
  ],
  "link-pale": [
    'The link data-prechat="{use}" has less contrast than the links around it.',
    "It has to be as easy to notice as they are (Cal. Code Regs. tit. 11, 7013(c), 7004(a)(2)).",
    "Give it the color of its neighbors."
  ],
  "link-hidden": [
    'The link data-prechat="{use}" is hidden, or something lies over it.',
    "Who cannot reach it cannot opt out (Cal. Code Regs. tit. 11, 7004(a)(4)).",
    "Show it, and move the widget or banner that covers it."
  ],
  "no-effector": [
    "Nothing on this page acts on an opt-out.",
    "It is recorded and shown as received, never as honored, and no tag is stopped by it.",
    'Mark the tags that sell or share with data-prechat="sale", or answer the optout.recorded event with a promise.'
  ],
  "chunk-failed": [
    "{name} could not be loaded from {address}.",
    "What it holds cannot be shown; the chat stays held.",
    "Serve all files of dist from one place and version; another origin must send CORS headers, and a content security policy must allow it."
  ],
  "tag-async": [
    "Prechat's tag is async, defer or a module.",
    "Scripts before it may already have started the chat, and tags may have asked for the opt-out signals in vain.",
    "Take the attribute away, unless Prechat loads the chat itself or its snippet is marked, and no tag reads __gpp or __uspapi."
  ],
  "tag-not-first": [
    "Prechat's tag is not the first script of the page.",
    "A script before it can load the chat unheld.",
    "Put the tag first in <head>."
  ],
  "tag-other-origin": [
    "Prechat is loaded from another origin ({origin}).",
    "If that server fails, a chat that is caught rather than marked is not held.",
    "Serve prechat.js from your own origin."
  ],
  "browser-too-old": [
    "This browser is too old for the form.",
    "The chat stays held here and the visitor sees your other ways of contact.",
    "Nothing to mend: Chromium 111, Firefox 115 and Safari 16.4 or later show the form."
  ],
  "trust-not-loopback": [
    "Test mode was asked for on {host}.",
    "Acts of scripts count only on localhost, as each acknowledgement must be a person's.",
    "Run the tests on localhost or 127.0.0.1, or hand trust to start() in a test build."
  ],
  "signal-conflict": [
    "Another script already answers {name}.",
    "Prechat leaves it alone. An opt-out made with it counts here, but tags that ask it do not hear of one made here.",
    "Take the other one away, or let it listen to Prechat's events."
  ],
  "draft-language": [
    'The words for "{language}" are a draft.',
    "They have not been read by a lawyer or a native speaker.",
    "Have them read before you rely on them, or set language to one that is complete."
  ]
};
const tell = (code, slots = {}) => {
  const [what, why, mend] = messages[code].map(
    (sentence) => sentence.replace(/\{(\w+)\}/g, (_, slot) => Object.hasOwn(slots, slot) ? slots[slot] : "?")
  );
  return { what, why, mend };
};

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
      "sensitive"
    ],
    "Name the kind of information."
  ),
  purpose: texts(
    300,
    "Say what it is used for: support, sales, orders, security, improvement, or your own words."
  ),
  retention: texts(300, 'Say how long it is kept, or how that is decided: "12 months", "30 days".'),
  called: z.optional(texts(60, "Write a name for this kind, beginning small.")),
  examples: z.optional(texts(300, "Write what belongs to this kind.")),
  sold: yesOrNo("Say whether this kind is sold."),
  shared: yesOrNo("Say whether this kind is shared for advertising across sites.")
};
const config = {
  company: text(300, "Write the business's name as visitors know it."),
  address: text(300, "Write the business's postal address."),
  email: pattern(
    `${mailPart}@${mailPart}`,
    'Write an e-mail address, such as "privacy@acme.example".',
    199,
    "@"
  ),
  tenant: z.optional(pattern("[\\w.-]{1,60}", "Write letters, digits, dots, hyphens.", 60)),
  phone: z.optional(
    pattern(
      "[+(\\d][\\d ()./x-]{2,39}",
      'Write digits, such as "+1 559 555 0100" or "(559) 555-0100 x12".',
      40
    )
  ),
  contactPage: z.optional(
    pattern(
      `${web}(#[^\\s<>"#]{0,199})?`,
      'Write the whole address, with http:// or https://: "https://acme.example/contact".',
      1200
    )
  ),
  privacyPolicy: pattern(
    `${web}#[^\\s<>"#]{1,199}`,
    'Link the very section about this chat, with its #fragment: "https://acme.example/privacy#chat". The top of the policy is not enough (Cal. Code Regs. tit. 11, 7012(f)).',
    1200,
    "#"
  ),
  optOutPage: z.optional(
    pattern(
      `${web}(#[^\\s<>"#]{0,199})?`,
      'Write the whole address, with http:// or https://: "https://acme.example/opt-out".',
      1200
    )
  ),
  collects: listOf(
    group(row, "Write a row as { category, purpose, retention, sold, shared }."),
    1,
    8,
    'List what the chat collects, a row for each category, each once: "collects": [{ "category": "messages", ... }], in the tag data-collects="messages identifiers".'
  ),
  vendor: z.optional(
    group(
      vendor,
      'Write it as { "name": "livechat", "role": ..., "trainsAi": ... }.',
      z.refine(rules.custom, {
        path: ["name"],
        error: () => `is "custom", which needs a label and takes no id
Write vendor.label, the name visitors are shown; leave vendor.id out and mark or list the chat's scripts (vendor.scripts), as Prechat cannot load an unknown vendor.`
      })
    )
  ),
  clauses: z.optional(
    listOf(
      oneOf(
        ["business-notice", "processing", "recording", "sensitive-warning", "minors", "marketing"],
        "Name a clause of the form."
      ),
      1,
      6,
      "List 1 to 6 clauses, each once. For business-notice, processing and recording leave it out."
    )
  ),
  ...clauseOptions,
  release: z.optional(oneOf(["session", "always"], "Say when the chat loads with the page.")),
  acknowledgementLasts: z.optional(
    whole(1, 12, "Write whole months, 1 to 12, without quotes in JSON.")
  ),
  tellTimeout: z.optional(
    whole(0, 1e4, "Write whole milliseconds, 0 to 10000, without quotes in JSON.")
  ),
  enabled: z.optional(yesOrNo("Say whether Prechat is on.")),
  show: z.optional(group(show, 'Write it as { "paths": [...], "hours": "mon-fri 09:00-17:00" }.')),
  launcher: z.optional(
    z.union(
      [z.literal(false), group(launcher, "Write an object.")],
      says(
        'Write false for no button, or { "position": ..., "label": ..., "color": ..., "icon": ... }; in the tag data-launcher="none".'
      )
    )
  ),
  language: z.optional(
    pattern("[a-zA-Z]{2,3}(-\\w{2,8}){0,3}", 'Write a language tag, such as "en" or "es-MX".')
  ),
  region: z.optional(
    pattern(
      "US-[A-Z]{2}",
      'Write the US state your visitors live in: "US-CA", "US-VA". For California leave it out.'
    )
  ),
  sensitive: z.optional(
    oneOf(
      ["not-used", "exempt", "used"],
      "Say whether sensitive information is used for more than 7027(m) allows."
    )
  ),
  age: z.optional(
    oneOf(["under13", "13to15", "16plus"], "Say how old every visitor is, or leave it out.")
  ),
  sale: z.optional(group(sale, 'Write it as { "scripts": ["ads.example/"] }.')),
  choicesTitle: z.optional(
    oneOf(
      ["privacy", "california"],
      'Choose "Your Privacy Choices" or "Your California Privacy Choices".'
    )
  )
};
const schema = group(
  config,
  "Write the config as data-* of the tag, as JSON or as an object.",
  z.refine(rules.optOut, {
    path: ["optOutPage"],
    error: () => "is missing, though something is sold or shared\nLink the page of the right to opt out, with https:// (Cal. Code Regs. tit. 11, 7012(e)(5))."
  }),
  z.refine(rules["sensitive"], {
    path: ["sensitive"],
    error: () => 'is missing, though sensitive information is collected\nSay "not-used" or "exempt" if it only serves what 7027(m) lists (answering the visitor, security, short-term use), else "used": then visitors may limit it (Civ. Code 1798.121).'
  })
);
const groups = {
  "": config,
  collects: row,
  vendor,
  ...clauseGroups,
  show,
  sale,
  launcher
};
const keys = Object.entries(groups).map(([path, shape]) => [path, Object.keys(shape)]);
const explain = (value) => spellOut(schema.safeParse(value).error?.issues ?? [], value, keys);

export { explain, explainJson, schema, tell };
