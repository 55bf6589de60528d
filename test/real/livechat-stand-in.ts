import { bundle, intercept, near, script } from "./intercept.ts";

export { controlUrl } from "./intercept.ts";

/** Where the vendor's own code, which names this address itself, loads its script from. */
export const trackingUrl = "https://cdn.livechatinc.com/tracking.js";

/**
 * A local LiveChat: the real `@livechat/widget-core` under `/widget-core/`, and the vendor's script answered with a
 * stand-in that keeps its rules (see `intercept`).
 */
export function livechat() {
  const { asked, routes } = intercept((href) =>
    href === trackingUrl ? script(bundle("livechat-tracking.ts")) : undefined,
  );
  const roots = [
    { prefix: "/widget-core/", dir: near("node_modules/@livechat/widget-core/dist/") },
  ];
  return { roots, routes, asked, snippet, loader };
}

interface Snippet {
  license?: number | undefined;
  /** Leaves it to the page to call `LiveChatWidget.init()`. @default false */
  asyncInit?: boolean | undefined;
}

/** The vendor's kind of snippet, as an owner pastes it. */
const snippet = (options?: Snippet): string => `<script>${loader(options)}</script>`;

/** The same without the `<script>` around it, to be put into a held script. */
const loader = ({ license = 1234567, asyncInit = false }: Snippet = {}): string => `
window.__lc = window.__lc || {};
window.__lc.license = ${license};
window.__lc.asyncInit = ${asyncInit};
(function (n, t) {
  function queue(args) { return own._h ? own._h.apply(null, args) : own._q.push(args); }
  function method(name) { return function () { return queue([name, [].slice.call(arguments)]); }; }
  var own = { _q: [], _h: null, _v: "2.0", on: method("on"), once: method("once"), off: method("off"),
    get: function () {
      if (!own._h) throw new Error("[LiveChatWidget] You can't use getters before load.");
      return method("get").apply(null, arguments);
    },
    call: method("call"),
    init: function () {
      var tag = t.createElement("script");
      tag.async = true;
      tag.type = "text/javascript";
      tag.src = ${JSON.stringify(trackingUrl)};
      t.head.appendChild(tag);
    } };
  if (!n.__lc.asyncInit) own.init();
  n.LiveChatWidget = n.LiveChatWidget || own;
})(window, document);`;
