import { addScript, forget, type Vendor } from "./vendor.ts";

type Call = [name: string, args: unknown[]];
/** The stub that LiveChat's snippet makes, and the API that replaces it. */
interface Api {
  _q: Call[];
  _h: unknown;
  _v: string;
  on(...args: unknown[]): void;
  once(...args: unknown[]): void;
  off(...args: unknown[]): void;
  get(...args: unknown[]): unknown;
  call(...args: unknown[]): void;
  init(): void;
}
interface LiveChatPage extends Window {
  __lc?: { license?: number; asyncInit?: boolean; params?: { name: string; value: string }[] };
  LiveChatWidget?: Api;
}

const stub = (load: () => void): Api => {
  const queue = (name: string) => {
    return (...args: unknown[]) =>
      void (api._h ? (api._h as Function).apply(null, [name, args]) : api._q.push([name, args]));
  };
  const api: Api = {
    _q: [],
    _h: null,
    _v: "2.0",
    on: queue("on"),
    once: queue("once"),
    off: queue("off"),
    call: queue("call"),
    get: (...args) => {
      if (!api._h) throw new Error("[LiveChatWidget] You can't use getters before load.");
      return (api._h as Function).apply(null, ["get", args]);
    },
    init: load,
  };
  return api;
};

/**
 * LiveChat (text.com), by its JavaScript API 5.0. Evidence: the real `@livechat/widget-core` against a stand-in that
 * keeps the vendor's queue rules.
 */
export const livechat = (): Vendor => ({
  name: "livechat",
  holders: ["#chat-widget-container", "#chat-widget-minimized"],
  load: (page: LiveChatPage, id) => {
    page.__lc = { ...page.__lc, license: Number(id), asyncInit: false };
    page.LiveChatWidget ??= stub(() => addScript(page, "https://cdn.livechatinc.com/tracking.js"));
    page.LiveChatWidget.init();
  },
  ready: (page: LiveChatPage) => !!page.LiveChatWidget?._h,
  // Session variables live for the customer's session only, and `set` would drop the site's own.
  write: (page: LiveChatPage, brief) =>
    page.LiveChatWidget?.call("update_session_variables", { privacy_notice: brief }),
  open: (page: LiveChatPage) => page.LiveChatWidget?.call("maximize"),
  end: (page: LiveChatPage) => {
    page.LiveChatWidget?.call("destroy");
    forget(page, ["__lc_cid", "__lc_cst", "@@lc_"]);
    return true;
  },
});
