document.querySelector("[data-add-link]").addEventListener("click", () => {
  const place = document.querySelector("[data-later]");
  if (place.shadowRoot) return;
  const root = place.attachShadow({ mode: "open" });
  const link = Object.assign(document.createElement("a"), { href: "/privacy-choices.html" });
  link.dataset.prechat = "do-not-sell";
  root.append(link);
  // A new shadow root is no change of the document: this tells Prechat to look.
  window.prechat?.links(root);
});
