import Chatbot from "/flowise-embed/dist/web.js";

const bubble = (autoOpen) => ({
  chatflowid: "fern-and-field",
  apiHost: location.origin,
  chatflowConfig: { vars: {} },
  theme: {
    button: {
      backgroundColor: "#1f5a3d",
      autoWindowOpen: { autoOpen, openDelay: 1, autoOpenOnMobile: autoOpen },
    },
    chatWindow: {
      title: "Fern & Field",
      titleBackgroundColor: "#1f5a3d",
      welcomeMessage: "Hello! Ask me about delivery, returns, sizes or opening hours.",
      height: 520,
      userMessage: { backgroundColor: "#1f5a3d" },
      textInput: { sendButtonColor: "#1f5a3d" },
    },
  },
});
Chatbot.init(bubble(false));

// It has no agents: what reaches out is its own timer.
window.invite = () => {
  Chatbot.destroy();
  Chatbot.init(bubble(true));
};
