const labels = {
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
  custom: ""
};

export { labels };
