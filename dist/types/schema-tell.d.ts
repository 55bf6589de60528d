/** A message to the developer: what is the case, why it matters, how to mend it. */
export interface Tell {
    readonly what: string;
    readonly why: string;
    readonly mend: string;
}
declare const messages: {
    readonly "double-load": readonly ["Prechat was loaded twice on this page.", "The first one runs; the second one did nothing.", "Take one of the two tags away; look into the tag manager too."];
    readonly "config-element-missing": readonly ["There is no element {selector} to read the config from.", "Without a config the chat stays held for everybody.", "Put the config's <script type=\"application/json\"> before Prechat's tag, or mend data-config."];
    readonly json: readonly ["The config is not JSON.", "Without a config the chat stays held for everybody.", "Run it through a JSON checker, or hand an object to window.prechatConfig."];
    readonly "no-config": readonly ["Prechat found no config.", "Without a config the chat stays held for everybody.", "Write data-* on the tag, a <script type=\"application/json\" id=\"prechat-config\"> or window.prechatConfig before the tag."];
    readonly "vendor-id-missing": readonly ["No script of {vendor} was held and vendor.id is not given.", "After the form there would be no chat to open.", "Write vendor.id (data-vendor-id) so that Prechat loads it, or mark the vendor's own snippet: <script type=\"text/plain\" data-prechat=\"chat\">."];
    readonly "parser-inserted-vendor": readonly ["A script of {vendor} stands in the page's HTML ({address}).", "Where Prechat's tag comes first it was stopped before it ran, though the browser may have fetched it; otherwise it ran unheld. The records say which.", "Mark it: <script type=\"text/plain\" data-prechat=\"chat\">. Then nothing is fetched."];
    readonly "other-vendor": readonly ["Another chat is on this page: {vendor} ({address}).", "Only the vendor named in the config is held; this one runs as before, without the notice.", "Name it in the config if it should be held, or add a part of its address to vendor.scripts."];
    readonly "storage-blocked": readonly ["This browser does not let Prechat store anything.", "What the visitor chooses holds for this page only, and they are asked again.", "If that happens for every visitor, look for a sandboxed frame or a policy that blocks storage."];
    readonly "no-link": readonly ["Something is sold or shared, but no opt-out link was found on this page.", "The law asks for a link that is easy to find on each page (Civ. Code 1798.135(a)).", "Add <a href=\"{page}\" data-prechat=\"do-not-sell\"></a>, for instance in the footer."];
    readonly "no-effector": readonly ["Nothing on this page acts on an opt-out.", "It is recorded and shown as received, never as honored, and no tag is stopped by it.", "Mark the tags that sell or share with data-prechat=\"sale\", or answer the optout.recorded event with a promise."];
    readonly "chunk-failed": readonly ["{name} could not be loaded from {address}.", "What it holds cannot be shown; the chat stays held.", "Serve all files of dist from one place and version; another origin must send CORS headers, and a content security policy must allow it."];
    readonly "tag-async": readonly ["Prechat's tag is async, defer or a module.", "Scripts before it may already have started the chat, and tags may have asked for the opt-out signals in vain.", "Take the attribute away, unless Prechat loads the chat itself or its snippet is marked, and no tag reads __gpp or __uspapi."];
    readonly "tag-not-first": readonly ["Prechat's tag is not the first script of the page.", "A script before it can load the chat unheld.", "Put the tag first in <head>."];
    readonly "tag-other-origin": readonly ["Prechat is loaded from another origin ({origin}).", "If that server fails, a chat that is caught rather than marked is not held.", "Serve prechat.js from your own origin."];
    readonly "browser-too-old": readonly ["This browser is too old for the form.", "The chat stays held here and the visitor sees your other ways of contact.", "Nothing to mend: Chromium 111, Firefox 115 and Safari 16.4 or later show the form."];
    readonly "trust-not-loopback": readonly ["Test mode was asked for on {host}.", "Acts of scripts count only on localhost, as each acknowledgement must be a person's.", "Run the tests on localhost or 127.0.0.1, or hand trust to start() in a test build."];
    readonly "signal-conflict": readonly ["Another script already answers {name}.", "Prechat leaves it alone, so tags that ask it do not hear of an opt-out made here.", "Take the other one away, or let it listen to Prechat's events."];
    readonly "draft-language": readonly ["The words for \"{language}\" are a draft.", "They have not been read by a lawyer or a native speaker.", "Have them read before you rely on them, or set language to one that is complete."];
};
export type TellCode = keyof typeof messages;
/** The developer's message for a code, its slots filled. */
export declare const tell: (code: TellCode, slots?: Readonly<Record<string, string>>) => Tell;
export {};
