import type { VendorName } from "../config.ts";

/** What the first load must know of a vendor: its name, and the parts of script addresses that are its own. */
export interface Known {
  readonly label: string;
  readonly scripts: readonly string[];
}

/** Script addresses are matched with the scheme cut off: `host/path` begins with, or contains `/part`. */
export const known: Readonly<Record<VendorName, Known>> = {
  livechat: { label: "LiveChat", scripts: ["cdn.livechatinc.com/", "cdn.livechat-static.com/"] },
  rocketchat: { label: "Rocket.Chat", scripts: ["/rocketchat-livechat."] },
  "deep-chat": { label: "Deep Chat", scripts: ["/deepChat.bundle.js", "/deep-chat@"] },
  custom: { label: "", scripts: [] },
};
