import { forget, addScript } from '../vendor.js';

const stub = (load) => {
  const queue = (name) => {
    return (...args) => void (api._h ? api._h.apply(null, [name, args]) : api._q.push([name, args]));
  };
  const api = {
    _q: [],
    _h: null,
    _v: "2.0",
    on: queue("on"),
    once: queue("once"),
    off: queue("off"),
    call: queue("call"),
    get: (...args) => {
      if (!api._h) throw new Error("[LiveChatWidget] You can't use getters before load.");
      return api._h.apply(null, ["get", args]);
    },
    init: load
  };
  return api;
};
const livechat = () => ({
  name: "livechat",
  holders: ["#chat-widget-container", "#chat-widget-minimized"],
  load: (page, id) => {
    page.__lc = { ...page.__lc, license: Number(id), asyncInit: false };
    page.LiveChatWidget ?? (page.LiveChatWidget = stub(() => addScript(page, "https://cdn.livechatinc.com/tracking.js")));
    page.LiveChatWidget.init();
  },
  ready: (page) => !!page.LiveChatWidget?._h,
  // Session variables live for the customer's session only, and `set` would drop the site's own.
  write: (page, brief) => page.LiveChatWidget?.call("update_session_variables", { privacy_notice: brief }),
  open: (page) => page.LiveChatWidget?.call("maximize"),
  end: (page) => {
    page.LiveChatWidget?.call("destroy");
    forget(page, ["__lc_cid", "__lc_cst", "@@lc_"]);
    return true;
  }
});

export { livechat };
