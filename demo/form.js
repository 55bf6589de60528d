// Every clause, field, language, theme and width of the form, by hand: the config follows the controls.
import "/dist/element.js";
import { clauses, extras, fields } from "./form-parts.js";
import { config as shop } from "./ways/shop-config.js";

const controls = document.querySelector(".controls");
const paper = document.querySelector("[data-paper]");
const form = document.querySelector("pre-chat");
const outcome = document.querySelector("[data-outcome]");
const code = document.querySelector("[data-config]");

const addTick = (list, name, text, on) => {
  const box = document.createElement("input");
  box.type = "checkbox";
  box.name = name;
  box.checked = on;
  const label = document.createElement("label");
  label.className = "tick";
  label.append(box, text);
  document.querySelector(`[data-list="${list}"]`).append(label);
};
for (const [id, text, on] of clauses) addTick("clauses", id, text, on);
for (const [name, text] of extras) addTick("clauses", name, text, false);
for (const { id, kind } of fields)
  addTick("fields", `field-${id}`, kind[0].toUpperCase() + kind.slice(1), false);

const value = (name) => controls.elements[name].value;
const on = (name) => controls.elements[name].checked;

const ownWords = {
  called: { en: "names and addresses", es: "nombres y direcciones" },
  examples: { en: "what you write on the parcel", es: "lo que escribe en el paquete" },
  purpose: { en: "sending plants", es: "enviar plantas" },
};

/** What the controls say, as a config. */
const read = () => {
  const asked = fields.filter(({ id }) => on(`field-${id}`));
  const named = clauses.map(([id]) => id).filter(on);
  const rows = shop.collects.map((row, at) => ({
    ...row,
    ...(at === 0 && on("named") ? ownWords : {}),
    retention: value("retention"),
    shared: at === 0 && on("sale"),
  }));
  const policy = new URL("/privacy.html", location.href).href;
  return {
    ...shop,
    launcher: false,
    tenant: "form",
    phone: "(707) 555-0148",
    contactPage: policy,
    language: value("language"),
    collects: rows,
    vendor: { ...shop.vendor, role: value("role") },
    ...(named.length && { clauses: named }),
    ...(value("assistant") && { assistant: { kind: value("assistant") } }),
    ...(on("parties") && { parties: [{ name: "Leaf Ads, Inc.", role: "third-party", policy }] }),
    ...Object.assign({}, ...extras.map(([name, , option]) => (on(name) ? option : {}))),
    ...(asked.length && { fields: asked }),
  };
};

let written = "";
let given = {};
const draw = () => {
  paper.dataset.width = value("width");
  paper.dataset.theme = value("theme");
  const config = read();
  const text = JSON.stringify(config, null, 2);
  if (text === written) return;
  code.textContent = written = text;
  given = {};
  form.config = config;
};

form.onFields = (values) => (given = values);
form.addEventListener("prechat", ({ detail: { state, type, record } }) => {
  const over = state.chat === "open" || state.notice === "declined";
  outcome.hidden = !over;
  if (!over) return;
  // After this task: what was filled in is handed over once the acknowledgement is told.
  queueMicrotask(() => {
    const handed = JSON.stringify({ optional: record?.optional, fields: given });
    outcome.firstElementChild.textContent =
      state.chat === "open"
        ? `The chat would open now. Change a control, and the form says what has changed. ${type === "notice.acknowledged" ? handed : ""}`
        : "Declined: nothing is opened and nothing is handed over.";
  });
});
outcome.querySelector("button").addEventListener("click", () => {
  if (form.gate?.state.chat === "open") form.gate.withdraw();
  outcome.hidden = true;
  form.ask();
});

controls.addEventListener("change", draw);
controls.addEventListener("submit", (event) => event.preventDefault());
draw();
