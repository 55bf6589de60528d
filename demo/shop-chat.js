// The shop's own chat. Marked in the page, so none of this runs before the visitor has acknowledged the notice.
(() => {
  const bubble = { maxWidth: "85%", padding: "0.55rem 0.85rem", borderRadius: "16px" };
  const look = {
    chatStyle: {
      width: "100%",
      height: "100%",
      border: "0",
      backgroundColor: "var(--card)",
      fontFamily: "var(--sans)",
      fontSize: "0.95rem",
    },
    messageStyles: {
      default: {
        shared: { bubble },
        user: { bubble: { backgroundColor: "var(--green)", color: "var(--on-green)" } },
        ai: { bubble: { backgroundColor: "var(--tile)", color: "var(--ink)" } },
      },
      loading: { message: { styles: { bubble: { backgroundColor: "var(--tile)" } } } },
    },
    inputAreaStyle: { backgroundColor: "var(--card)" },
    submitButtonStyles: {
      submit: { container: { default: { bottom: "0.95em", right: "calc(10% + 0.7em)" } } },
    },
    textInput: {
      placeholder: { text: "Ask about plants or orders", style: { color: "var(--soft)" } },
      characterLimit: 500,
      styles: {
        container: {
          borderRadius: "22px",
          border: "1.5px solid var(--line)",
          backgroundColor: "var(--paper)",
          boxShadow: "none",
        },
        text: { color: "var(--ink)", padding: "0.65rem 2.6rem 0.65rem 1rem", fontSize: "1rem" },
        focus: { border: "1.5px solid var(--green)" },
      },
    },
  };
  const history = {
    read: () => JSON.parse(sessionStorage.getItem("shop-chat") || "[]"),
    keep: (messages) => sessionStorage.setItem("shop-chat", JSON.stringify(messages)),
    forget: () => ["shop-chat", "shop-chat-small"].forEach((key) => sessionStorage.removeItem(key)),
  };

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const makeWidget = () => {
    const widget = make("deep-chat", {
      ...look,
      connect: { url: "/bot" },
      introMessage: {
        text: "Hello! I’m Fern & Field’s automated assistant. Ask me about delivery, returns, sizes or opening hours.",
      },
      history: history.read(),
      // deep-chat leaves its button without a name.
      onComponentRender: ({ shadowRoot }) => {
        shadowRoot.querySelector("[role=button]")?.setAttribute("aria-label", "Send message");
      },
      onMessage: ({ message, isHistory }) => {
        if (!isHistory)
          history.keep([...history.read(), { role: message.role, text: message.text }]);
      },
    });
    // Without a font on the element itself deep-chat asks Google for one.
    widget.style.setProperty("font-family", "var(--sans)");
    return widget;
  };

  let holder;
  const draw = async () => {
    if (holder) return;
    const close = make("button", { type: "button", textContent: "–", ariaLabel: "Minimize chat" });
    const title = make(
      "div",
      {},
      make("h2", { id: "chat-title", textContent: "Ask Fern & Field" }),
    );
    title.append(make("p", { textContent: "Automated assistant, answers at once" }));
    const header = make(
      "header",
      {},
      make("img", { src: "/art/favicon.svg", alt: "" }),
      title,
      close,
    );
    const card = make("section", { className: "chat-card" }, header);
    card.setAttribute("aria-labelledby", "chat-title");
    const reopen = make("button", {
      type: "button",
      className: "button",
      textContent: "Chat with us",
    });
    const place = (small) => {
      sessionStorage.setItem("shop-chat-small", small ? "yes" : "no");
      card.hidden = small;
      reopen.hidden = !small;
    };
    close.addEventListener("click", () => (place(true), reopen.focus()));
    reopen.addEventListener("click", () => (place(false), close.focus()));
    holder = make("div", { id: "shop-chat" }, card, reopen);
    document.body.append(holder);
    place(sessionStorage.getItem("shop-chat-small") === "yes");
    await import("/deep-chat/deepChat.bundle.js");
    card.append(makeWidget());
  };

  // The visitor may withdraw and acknowledge again on this page; this script runs only once.
  addEventListener("prechat", ({ detail }) => {
    if (detail.state.chat === "open") return void draw();
    holder?.remove();
    holder = undefined;
    history.forget();
  });
  // In a visit that goes on it is released while the page is still being read.
  if (document.body) void draw();
  else addEventListener("DOMContentLoaded", draw, { once: true });
})();
