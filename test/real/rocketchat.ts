import { makeRocketChat } from "../../demo/vendors/rocketchat-server.js";

/**
 * A stand-in for a Rocket.Chat server, good enough for the real widget; with `trigger` a proactive message pops up one
 * second after the widget has connected.
 */
export const rocketchat = ({ trigger = false }: { trigger?: boolean | undefined } = {}) => ({
  ...makeRocketChat(trigger ? { name: "time-on-site", value: "1" } : undefined),
  /** The vendor's own kind of snippet, for a page on any origin; `origin` is the stand-in's. */
  snippet: (origin: string): string => `<script>${loader(origin)}</script>`,
  /** The same without the `<script>` around it, to be put into a held script. */
  loader,
});

function loader(origin: string): string {
  // Without its server's address in the query the frame of this build throws.
  const url = `${origin}/livechat?serverUrl=${encodeURIComponent(origin)}`;
  return `(function (w, d, s, u) {
  w.RocketChat = function (c) { w.RocketChat._.push(c); };
  w.RocketChat._ = [];
  w.RocketChat.url = u;
  var first = d.getElementsByTagName(s)[0], own = d.createElement(s);
  own.async = true;
  own.src = ${JSON.stringify(`${origin}/livechat/rocketchat-livechat.min.js`)};
  first.parentNode.insertBefore(own, first);
})(window, document, "script", ${JSON.stringify(url)});`;
}
