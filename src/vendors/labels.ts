import type { VendorName } from "../config.ts";

/** The vendors' names as visitors and owners know them. */
export const labels: Readonly<Record<VendorName, string>> = {
  livechat: "LiveChat",
  rocketchat: "Rocket.Chat",
  "deep-chat": "Deep Chat",
  intercom: "Intercom",
  crisp: "Crisp",
  tawk: "tawk.to",
  userlike: "Userlike",
  flowise: "Flowise",
  botframework: "Bot Framework",
  openwidget: "OpenWidget",
  chatbot: "ChatBot",
  custom: "",
};
