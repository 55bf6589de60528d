export { row as botframework } from './vendors/botframework.js';
export { row as deepChat } from './vendors/deep-chat.js';
export { row as flowise } from './vendors/flowise.js';
export { row as userlike } from './vendors/userlike.js';

const family = (global, row5, script, set) => {
  const method = `${global}.call`;
  const on = (event) => [`${global}.on`, event, "{hear}"];
  return {
    ...row5,
    holders: ["#chat-widget-container", "#chat-widget-minimized"],
    load: { script, set: set ?? {}, stub: ["methods", global], begin: [`${global}.init`] },
    ready: `${global}._h`,
    hide: [
      [method, "hide_greeting"],
      [method, "hide"]
    ],
    show: [[method, "minimize"]],
    open: [[method, "maximize"]],
    close: [[method, "minimize"]],
    // Asked as well: it may have been open, or invited, before anybody could listen.
    opened: [
      { on: on("visibility_changed"), when: ["0.visibility", "maximized"] },
      { ask: [`${global}.get`, "state"], when: ["0.visibility", "maximized"] }
    ],
    invited: [
      { ask: [`${global}.get`, "customer_data"], when: ["0.status", "invited"] },
      { on: on("customer_status_changed"), when: ["0.status", "invited"] },
      { on: on("greeting_displayed") },
      { on: on("new_event"), when: ["0.author.type", "agent"] }
    ],
    // A chat there is what a customer has with a site for good; a thread of it is a conversation.
    started: ["customer_status_changed", "new_event"].map((event) => ({
      on: on(event),
      ask: [`${global}.get`, "chat_data"],
      when: ["0.threadId", true],
      id: "0.threadId"
    })),
    off: `${global}.off`,
    // They live for the customer's session only, and `set` would drop the site's own.
    write: [[method, "update_session_variables", { privacy_notice: "{brief}" }]],
    end: [[method, "destroy"]],
    forget: ["__lc_cid", "__lc_cst", "@@lc_"]
  };
};
const livechat = /* @__PURE__ */ family(
  "LiveChatWidget",
  { name: "livechat", evidence: "stand-in" },
  "https://cdn.livechatinc.com/tracking.js",
  { "__lc.license": "{number}", "__lc.organizationId": "{text}", "__lc.asyncInit": false }
);
const openwidget = /* @__PURE__ */ family(
  "OpenWidget",
  { name: "openwidget", evidence: "documentation" },
  "https://cdn.openwidget.com/openwidget.js",
  { "__ow.organizationId": "{id}", "__ow.asyncInit": false }
);
const chatbot = /* @__PURE__ */ family(
  "OpenWidget",
  { name: "chatbot", evidence: "documentation" },
  "https://cdn.openwidget.com/openwidget.js",
  {
    "__ow.organizationId": "{first}",
    "__ow.template_id": "{second}",
    "__ow.product_name": "chatbot",
    "__ow.asyncInit": false
  }
);
const rocketchat = {
  name: "rocketchat",
  evidence: "real",
  holders: [".rocketchat-widget"],
  load: {
    script: "{server}/livechat/rocketchat-livechat.min.js",
    stub: ["functions", "RocketChat"],
    set: { "RocketChat.url": "{server}/livechat" }
  },
  ready: "RocketChat.livechat",
  drawn: ".rocketchat-widget iframe",
  hide: [["RocketChat.livechat.hideWidget"]],
  show: [["RocketChat.livechat.showWidget"]],
  open: [["RocketChat.livechat.maximizeWidget"]],
  close: [["RocketChat.livechat.minimizeWidget"]],
  opened: [{ on: ["RocketChat.livechat.onChatMaximized", "{hear}"] }],
  invited: [
    { ask: ["document.querySelector", "[data-state=triggered] iframe"], when: ["0", true] }
  ],
  started: [{ on: ["RocketChat.livechat.onChatStarted", "{hear}"] }],
  // Kept in the frame until the guest exists.
  write: [["RocketChat.livechat.setCustomField", "privacy_notice", "{brief}", true]],
  // It has no stop of its own, but without its frame nothing of it runs or listens.
  gone: ["RocketChat"],
  forget: ["rc_"]
};
const intercom = {
  name: "intercom",
  evidence: "stand-in",
  holders: ["#intercom-container", ".intercom-lightweight-app", "#intercom-frame"],
  load: {
    script: "https://widget.intercom.io/widget/{id}",
    set: { "intercomSettings.app_id": "{id}" },
    stub: ["calls", "Intercom"]
  },
  ready: "Intercom.booted",
  hide: [
    ["Intercom", "hide"],
    ["Intercom", "hideNotifications", true],
    ["Intercom", "update", { hide_default_launcher: true }]
  ],
  show: [
    ["Intercom", "hideNotifications", "{?intercomSettings.hide_notifications}"],
    ["Intercom", "update", { hide_default_launcher: "{?intercomSettings.hide_default_launcher}" }]
  ],
  open: [["Intercom", "show"]],
  close: [["Intercom", "hide"]],
  opened: [{ on: ["Intercom", "onShow", "{hear}"] }],
  invited: [{ on: ["Intercom", "onUnreadCountChange", "{hear}"], when: ["0", true] }],
  write: [["Intercom", "update", { privacy_notice: "{brief}" }]],
  note: [["Intercom", "trackEvent", "privacy-notice", { record: "{brief}" }]],
  end: [["Intercom", "shutdown"]],
  forget: ["intercom-", "intercom."],
  resume: [["Intercom", "boot", "{@intercomSettings}"]]
};
const crisp = {
  name: "crisp",
  evidence: "stand-in",
  holders: [".crisp-client", "#crisp-chatbox"],
  load: {
    script: "https://client.crisp.chat/l.js",
    set: { CRISP_WEBSITE_ID: "{id}" },
    stub: ["array", "$crisp"]
  },
  ready: "$crisp.is",
  hide: [["$crisp.push", ["do", "chat:hide"]]],
  show: [["$crisp.push", ["do", "chat:show"]]],
  open: [["$crisp.push", ["do", "chat:open"]]],
  close: [["$crisp.push", ["do", "chat:close"]]],
  opened: [
    { on: ["$crisp.push", ["on", "chat:opened", "{hear}"]] },
    { ask: ["$crisp.is", "chat:opened"], when: ["0", true] }
  ],
  invited: [
    { on: ["$crisp.push", ["on", "message:received", "{hear}"]] },
    { ask: ["$crisp.get", "chat:unread:count"], when: ["0", true] }
  ],
  started: [
    // An agent's message alone makes a session ongoing: that the visitor writes is what begins it.
    {
      on: ["$crisp.push", ["on", "message:sent", "{hear}"]],
      ask: ["$crisp.get", "session:identifier"],
      when: ["0", true],
      id: "0"
    },
    {
      if: ["$crisp.is", "session:ongoing"],
      ask: ["$crisp.get", "session:identifier"],
      when: ["0", true],
      id: "0"
    }
  ],
  write: [["$crisp.push", ["set", "session:data", [[["privacy_notice", "{brief}"]]]]]],
  writeStarted: [
    [
      "$crisp.push",
      ["set", "session:event", [[["privacy_notice", { record: "{brief}" }, "blue"]]]]
    ]
  ],
  end: [
    ["$crisp.push", ["do", "chat:close"]],
    ["$crisp.push", ["do", "session:reset", [false]]]
  ],
  forget: ["crisp-client/"],
  stays: true
};
const tawk = {
  name: "tawk",
  evidence: "stand-in",
  holders: ["body>.widget-visible", "body>.widget-hidden", 'iframe[title="chat widget"]'],
  load: { script: "https://embed.tawk.to/{id}", stub: ["object", "Tawk_API"] },
  ready: "Tawk_API.onLoaded",
  hide: [["Tawk_API.hideWidget"]],
  show: [["Tawk_API.showWidget"]],
  open: [["Tawk_API.maximize"]],
  close: [["Tawk_API.minimize"]],
  opened: [
    { on: { event: "tawkChatMaximized" } },
    { ask: ["Tawk_API.isChatMaximized"], when: ["0", true] }
  ],
  invited: [
    { on: { event: "tawkChatMessageAgent" } },
    { on: { event: "tawkAgentJoinChat" } },
    { on: { event: "tawkUnreadCountChanged" }, when: ["0", true] }
  ],
  started: [{ on: { event: "tawkChatStarted" } }],
  // Keys of letters, digits and dashes; what goes wrong is told to the callback.
  write: [["Tawk_API.setAttributes", { "privacy-notice": "{brief}" }, "{none}"]],
  writeStarted: [
    ["Tawk_API.setAttributes", { "privacy-notice": "{brief}" }, "{none}"],
    ["Tawk_API.addEvent", "privacy-notice", { record: "{brief}" }, "{none}"]
  ],
  most: 255,
  end: [["Tawk_API.endChat"], ["Tawk_API.shutdown"]],
  forget: ["twk_", "TawkConnectionTime"],
  resume: [["Tawk_API.start", { showWidget: true }]]
};

export { chatbot, crisp, intercom, livechat, openwidget, rocketchat, tawk };
