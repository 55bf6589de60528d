/** A message to the developer: what is the case, why it matters, how to mend it. */
export interface Tell {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

const messages = {
  "double-load": [
    "Prechat was loaded twice on this page.",
    "The first one runs; the second one did nothing.",
    "Take one of the two tags away; look into the tag manager too.",
  ],
  "config-element-missing": [
    "There is no element {selector} to read the config from.",
    "Without a config the chat stays held for everybody.",
    "Put the config's <script type=\"application/json\"> before Prechat's tag, or mend data-config.",
  ],
  json: [
    "The config is not JSON.",
    "Without a config the chat stays held for everybody.",
    "Run it through a JSON checker, or hand an object to window.prechatConfig.",
  ],
  "no-config": [
    "Prechat found no config.",
    "Without a config the chat stays held for everybody.",
    'Write data-* on the tag, a <script type="application/json" id="prechat-config"> or window.prechatConfig before the tag.',
  ],
  "vendor-id-missing": [
    "No script of {vendor} was held and vendor.id is not given.",
    "After the form there would be no chat to open.",
    'Write vendor.id (data-vendor-id) so that Prechat loads it, or mark the vendor\'s own snippet: <script type="text/plain" data-prechat="chat">.',
  ],
  "parser-inserted-vendor": [
    "A script of {vendor} stands in the page's HTML, or came in a way that nobody can catch ({address}).",
    "Where Prechat's tag comes first it was stopped before it ran, though the browser may have fetched it; otherwise it ran unheld. The records say which.",
    'Mark it: <script type="text/plain" data-prechat="chat">. Then nothing is fetched.',
  ],
  "vendor-frame": [
    "A frame of {vendor} stands in the page unmarked ({address}).",
    "Where Prechat's tag comes first it was stopped, though the browser may have asked for its page; otherwise it ran unheld. The records say which.",
    'Mark it: <iframe data-prechat="chat" data-src="{address}"></iframe>. Then nothing is asked for.',
  ],
  "vendor-reached": [
    "{vendor} was reached while it was held: {address} was asked for (by {kind}).",
    "An import() or fetch() of the page's own, a preload link, a worker, and a script inside another frame or put in by another frame's hand cannot be held.",
    'Load the chat by a marked snippet (<script type="text/plain" data-prechat="chat">) or by vendor.id, or call prechat.on and wait for vendor.released.',
  ],
  "other-vendor": [
    "Another chat is on this page: {vendor} ({address}).",
    "Only the vendor named in the config is held; this one runs as before, without the notice.",
    "Name it in the config if it should be held, or add a part of its address to vendor.scripts.",
  ],
  "evidence-real": [
    "{vendor} has been tried with its real code.",
    "Each release of Prechat runs it: held, let in, told, ended.",
    "Nothing to mend.",
  ],
  "evidence-stand-in": [
    "{vendor} has been tried against a stand-in that keeps the rules of its documentation.",
    "The vendor's own service answers only on its own servers, so its newest release was not run.",
    "Try the chat once on your own site: held, opened after the notice, and the record seen by an agent.",
  ],
  "evidence-documentation": [
    "{vendor} is known from its documentation and its snippet only.",
    "It is held by its script's address like every other; whether each call does what it says was not run.",
    "Try the chat once on your own site: held, opened after the notice, and the record seen by an agent.",
  ],
  "storage-blocked": [
    "This browser does not let Prechat store anything.",
    "What the visitor chooses holds for this page only, and they are asked again.",
    "If that happens for every visitor, look for a sandboxed frame or a policy that blocks storage.",
  ],
  "no-link": [
    'This page has no link data-prechat="{use}", though what the config says makes it necessary.',
    "The law asks for it in the header or footer of each page that collects (Civ. Code 1798.135(a)).",
    'Add <a href="{page}" data-prechat="{use}"></a> to the footer; left empty, it gets its title.',
  ],
  "link-place": [
    'The link data-prechat="{use}" stands neither in the header nor in the footer.',
    "That is where the law wants it (Civ. Code 1798.135(a); Cal. Code Regs. tit. 11, 7013(c)).",
    "Put it into the page's <header> or <footer>, or give that part its role.",
  ],
  "link-small": [
    'The link data-prechat="{use}" is smaller than the links around it.',
    "It has to be as easy to notice as they are (Cal. Code Regs. tit. 11, 7013(c), 7004(a)(2)).",
    "Give it the font size of its neighbors.",
  ],
  "link-pale": [
    'The link data-prechat="{use}" has less contrast than the links around it.',
    "It has to be as easy to notice as they are (Cal. Code Regs. tit. 11, 7013(c), 7004(a)(2)).",
    "Give it the color of its neighbors.",
  ],
  "link-hidden": [
    'The link data-prechat="{use}" is hidden, or something lies over it.',
    "Who cannot reach it cannot opt out (Cal. Code Regs. tit. 11, 7004(a)(4)).",
    "Show it, and move the widget or banner that covers it.",
  ],
  "no-effector": [
    "Nothing on this page acts on an opt-out.",
    "It is recorded and shown as received, never as honored, and no tag is stopped by it.",
    'Mark the tags that sell or share with data-prechat="sale", or answer the optout.recorded event with a promise.',
  ],
  "chunk-failed": [
    "{name} could not be loaded from {address}.",
    "What it holds cannot be shown; the chat stays held.",
    "Serve all files of dist from one place and version; another origin must send CORS headers, and a content security policy must allow it.",
  ],
  "tag-async": [
    "Prechat's tag is async, defer or a module.",
    "Scripts before it may already have started the chat, and tags may have asked for the opt-out signals in vain.",
    "Take the attribute away, unless Prechat loads the chat itself or its snippet is marked, and no tag reads __gpp or __uspapi.",
  ],
  "tag-not-first": [
    "Prechat's tag is not the first script of the page.",
    "A script before it can load the chat unheld.",
    "Put the tag first in <head>.",
  ],
  "tag-other-origin": [
    "Prechat is loaded from another origin ({origin}).",
    "If that server fails, a chat that is caught rather than marked is not held.",
    "Serve prechat.js from your own origin.",
  ],
  "browser-too-old": [
    "This browser is too old for the form.",
    "The chat stays held here and the visitor sees your other ways of contact.",
    "Nothing to mend: Chromium 111, Firefox 115 and Safari 16.4 or later show the form.",
  ],
  "trust-not-loopback": [
    "Test mode was asked for on {host}.",
    "Acts of scripts count only on localhost, as each acknowledgement must be a person's.",
    "Run the tests on localhost or 127.0.0.1, or hand trust to start() in a test build.",
  ],
  "signal-conflict": [
    "Another script already answers {name}.",
    "Prechat leaves it alone. An opt-out made with it counts here, but tags that ask it do not hear of one made here.",
    "Take the other one away, or let it listen to Prechat's events.",
  ],
  "draft-language": [
    'The words for "{language}" are a draft.',
    "They have not been read by a lawyer or a native speaker.",
    "Have them read before you rely on them, or set language to one that is complete.",
  ],
} as const;

export type TellCode = keyof typeof messages;

/** The developer's message for a code, its slots filled. */
export const tell = (code: TellCode, slots: Readonly<Record<string, string>> = {}): Tell => {
  const [what, why, mend] = messages[code].map((sentence) =>
    sentence.replace(/\{(\w+)\}/g, (_, slot) => (Object.hasOwn(slots, slot) ? slots[slot]! : "?")),
  ) as [string, string, string];
  return { what, why, mend };
};
