// Stands in for an advertising tag. Prechat lets it run only while data may be sold or shared.
(() => {
  const slot = () => document.querySelector("[data-ad]");
  const show = () => {
    const label = document.createElement("small");
    label.textContent = "Personalized ad";
    const text = document.createElement("p");
    text.textContent =
      "You looked at ferns. The Mistling humidifier keeps them green, 15% off this week.";
    slot()?.replaceChildren(label, text);
  };

  let allowed = true;
  // It was already running when the visitor opted out: an ad tag has to stop by itself then.
  addEventListener("prechat", ({ detail }) => {
    allowed = detail.state.saleShareAllowed;
    if (allowed) show();
    else slot()?.replaceChildren();
  });
  show();
  // It may be released while the page is still being read.
  addEventListener("DOMContentLoaded", () => allowed && show());
})();
