// The site's own form on the GUI-less core: every word and element is this page's.
import { localStore, open, readGpc } from "/dist/headless.js";
import { tellServer } from "/tell-server.js";
import { config } from "./shop-config.js";

const part = (name) => document.querySelector(`[data-${name}]`);
const form = part("form");
const boxes = [...form.querySelectorAll("input")];

const gate = open(config, {
  store: localStore(window),
  gpc: () => readGpc(navigator),
  onEvent: tellServer,
});
// The core touches no page, so this page tells its event log itself.
gate.on((detail) => void dispatchEvent(new CustomEvent("prechat", { detail })));

part("start").addEventListener("click", (click) => {
  const missing = boxes.filter((box) => !box.checked);
  part("missing").textContent = missing.length ? `Not ticked yet: ${missing.length} of 3.` : "";
  if (missing.length) return missing[0].focus();
  gate.acknowledge(
    boxes.map((box) => box.value),
    click,
  );
});
part("decline").addEventListener("click", () => gate.decline("button"));
part("withdraw").addEventListener("click", () => {
  gate.withdraw();
  location.reload();
});
part("opt-out").addEventListener("click", (click) => {
  click.preventDefault();
  gate.optOut("link");
});

const honesty = {
  none: "",
  received: "Opt-out received.",
  processing: "Opt-out is being processed.",
  honored: "Opt-Out Request Honored",
};
gate.subscribe(({ notice, chat, optOut }) => {
  form.hidden = chat === "open" || notice === "declined";
  part("withdraw").hidden = chat === "held";
  part("status").textContent = honesty[optOut];
  part("result").textContent =
    chat === "open" ? "The chat is open." : `The chat is held: the notice is ${notice}.`;
  if (chat === "open") void import("/fake-chat.js");
});
if (!form.hidden) {
  for (const box of boxes) box.checked = false;
  gate.shown({ text: form.innerText, language: "en" });
}
