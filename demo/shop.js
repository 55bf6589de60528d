import { tellServer } from "/tell-server.js";

// A listener that answers with a promise handles the opt-out: "honored" is shown when it has settled.
window.prechatReady = window.prechatReady || [];
window.prechatReady.push((prechat) => prechat.on(tellServer));

const count = document.querySelector("[data-count]");
const said = document.querySelector("[data-said]");
for (const button of document.querySelectorAll("[data-add]")) {
  button.append(Object.assign(document.createElement("span"), { className: "hidden" }));
  button.lastChild.textContent = ` ${button.dataset.add} to the basket`;
  button.addEventListener("click", () => {
    count.textContent = Number(count.textContent) + 1;
    said.textContent = `${button.dataset.add} is in your basket.`;
  });
}
document.querySelector("[data-basket]")?.addEventListener("click", () => {
  said.textContent = `${count.textContent} plants in your basket. This shop is a demo: there is no checkout.`;
});
