import "/deep-chat/deepChat.bundle.js";

const chat = Object.assign(document.createElement("deep-chat"), {
  connect: { url: "/bot" },
  introMessage: { text: "Hello! Ask me about delivery, returns, sizes or opening hours." },
  textInput: { placeholder: { text: "Ask about plants or orders" } },
  chatStyle: { width: "100%", height: "24rem", borderRadius: "18px" },
  // It leaves its button without a name.
  onComponentRender: ({ shadowRoot }) =>
    shadowRoot.querySelector("[role=button]")?.setAttribute("aria-label", "Send message"),
});
// Without a font on the element itself it asks for one from afar.
chat.style.setProperty("font-family", "var(--sans)");
document.querySelector(".place").append(chat);

window.invite = () => chat.addMessage({ role: "ai", text: "May I help you choose a plant?" });
