// The site's own form on the GUI-less core: every word comes from the notice, every element from this page.
import { localStore, open } from "/dist/headless.js";
import { config } from "./shop-config.js";

const part = (name) => document.querySelector(`[data-${name}]`);
const make = (tag, properties, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

const gate = open(config, { store: localStore(window), language: "en" });
const notice = await gate.notice();

const drawTable = () => {
  const cells = (row) =>
    ["category", "purpose", "retention", "sold", "shared"].map((key, at) =>
      make(at ? "td" : "th", { textContent: row[key] }),
    );
  return make("table", {}, ...notice.rows.map((row) => make("tr", {}, ...cells(row))));
};

part("title").textContent = notice.title;
part("notice").append(
  make("p", { textContent: notice.intro }),
  make("div", { className: "scroll", tabIndex: 0 }, drawTable()),
);
const boxes = notice.clauses.map(({ id, text }) => {
  const box = make("input", { type: "checkbox", required: true, value: id });
  part("clauses").append(make("label", { className: "tick" }, box, make("span", {}, text)));
  return box;
});
Object.assign(part("policy"), { textContent: notice.policy.text, href: notice.policy.href });
gate.shown(notice);

part("start").addEventListener("click", (click) => {
  const missing = boxes.filter((box) => !box.checked);
  part("missing").textContent = missing.length
    ? `Please tick ${missing.length} more to start the chat.`
    : "";
  if (missing.length) return missing[0].focus();
  gate.acknowledge(
    boxes.map((box) => box.value),
    click,
  );
});
part("decline").addEventListener("click", () => gate.decline("button"));
part("opt-out").addEventListener("click", () => gate.optOut("form"));

gate.subscribe(({ notice: stands, chat, optOut }) => {
  part("form").hidden = chat === "open";
  const said = [chat === "open" ? "The chat is open." : `The chat is held: notice ${stands}.`];
  if (optOut !== "none") said.push(`Opt-out ${optOut}.`);
  part("result").textContent = said.join(" ");
});
