// A neutral stand-in for a chat widget: it draws a small box and counts how often it ran.
window.fakeChatRuns = (window.fakeChatRuns || 0) + 1;
(() => {
  const box = Object.assign(document.createElement("div"), { id: "fake-chat" });
  box.textContent = "The chat widget is running.";
  const look = {
    position: "fixed",
    "inset-block-end": "20px",
    "inset-inline-end": "20px",
    "z-index": "30",
    padding: "1rem 1.4rem",
    "border-radius": "14px",
    background: "#1f5a3d",
    color: "#fff",
    font: "600 1rem/1.4 system-ui, sans-serif",
    "box-shadow": "0 8px 24px #0004",
  };
  for (const [name, value] of Object.entries(look)) box.style.setProperty(name, value);
  // In a visit that goes on it is released while the page is still being read.
  if (document.body) document.body.append(box);
  else addEventListener("DOMContentLoaded", () => document.body.append(box), { once: true });
})();
