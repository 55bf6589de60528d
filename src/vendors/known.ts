import type { VendorName } from "../config.ts";

/** Which addresses are a vendor's own: all that the first load must know of it. */
export interface Known {
  /** Parts of the addresses of its scripts. */
  readonly scripts: readonly string[];
  /** Parts of the addresses that open the chat outside of the page. */
  readonly links?: readonly string[];
}

/** Addresses are matched with the scheme cut off: `host/path` begins with, or its path contains `/part`. */
export const known: Readonly<Record<VendorName, Known>> = {
  livechat: {
    scripts: ["cdn.livechatinc.com/", "cdn.livechat-static.com/"],
    links: ["direct.lc.chat/", "secure.livechatinc.com/"],
  },
  rocketchat: { scripts: ["/rocketchat-livechat."] },
  "deep-chat": { scripts: ["/deepChat.bundle.js", "/deep-chat@"] },
  intercom: { scripts: ["widget.intercom.io/", "js.intercomcdn.com/"] },
  crisp: { scripts: ["client.crisp.chat/"], links: ["go.crisp.chat/chat/"] },
  tawk: { scripts: ["embed.tawk.to/"], links: ["tawk.to/chat/"] },
  userlike: { scripts: ["userlike-cdn-"] },
  flowise: { scripts: ["/flowise-embed"] },
  botframework: { scripts: ["cdn.botframework.com/", "/botframework-webchat"] },
  openwidget: { scripts: ["cdn.openwidget.com/"] },
  // Its newer snippet loads OpenWidget's script.
  chatbot: { scripts: ["cdn.chatbot.com/", "cdn.openwidget.com/"] },
  custom: { scripts: [] },
};
