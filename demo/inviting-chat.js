// A neutral stand-in for a chat whose agents may invite: a launcher that grows into a window when they do.
(() => {
  const box = Object.assign(document.createElement("section"), { id: "inviting-chat" });
  const text = document.createElement("p");
  const look = (/** @type {Record<string, string>} */ said) => {
    for (const [name, value] of Object.entries(said)) box.style.setProperty(name, value);
  };
  look({
    position: "fixed",
    bottom: "20px",
    right: "20px",
    width: "60px",
    height: "60px",
    "box-sizing": "border-box",
    padding: "16px",
    overflow: "hidden",
    "z-index": "2147483647",
    "border-radius": "16px",
    background: "#1f5a3d",
    color: "#fff",
    "box-shadow": "0 8px 24px #0004",
  });
  box.append(text);
  document.body.append(box);
  const grow = (/** @type {string} */ words) => {
    text.textContent = words;
    look({ width: "320px", height: "420px" });
  };
  addEventListener("demo:invite", () => grow("Ann: Hello! Can I help you find a plant?"));
  addEventListener("prechat", (event) => {
    const { type } = /** @type {CustomEvent} */ (event).detail;
    if (type === "vendor.opened" && !text.textContent) grow("Ann: Hello! How can I help you?");
  });
})();
