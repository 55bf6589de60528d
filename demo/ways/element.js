// A chat vendor's own widget: it shows Prechat's form in its window and asks before it sends anything.
import "/dist/element.js";
import { tellServer } from "/tell-server.js";
import { config } from "./shop-config.js";

const widget = document.querySelector("[data-widget]");
const notice = widget.querySelector("pre-chat");
const chat = widget.querySelector("[data-chat]");
const list = widget.querySelector(".said");
const form = widget.querySelector("form");
let open = false;

const say = (text, mine) => {
  const line = document.createElement("li");
  line.textContent = text;
  line.className = mine ? "mine" : "";
  list.append(line);
};

notice.addEventListener("prechat", ({ detail }) => {
  detail.waitUntil(tellServer(detail));
  const before = open;
  open = detail.state.chat === "open";
  notice.hidden = open;
  chat.hidden = !open;
  if (!open || before) return;
  if (!list.firstChild) say("Hello! I’m the shop’s automated assistant. What can I look up?");
  if (detail.type === "notice.acknowledged") form.elements.text.focus();
});

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const text = form.elements.text.value.trim();
  if (!open || !text) return;
  say(text, true);
  form.reset();
  const answer = await fetch("/bot", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ messages: [{ role: "user", text }] }),
  });
  say(answer.ok ? (await answer.json()).text : "The assistant is out of reach. Please try again.");
});

notice.config = { ...config, launcher: false };
