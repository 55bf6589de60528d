import { make } from './root.js';

const masks = {
  "data-hj-suppress": "",
  "data-private": "",
  "data-dd-privacy": "mask",
  "data-clarity-mask": "true",
  "data-sentry-mask": "",
  "data-cs-mask": "",
  "data-nr-mask": ""
};
const maskClasses = "fs-exclude ph-no-capture rr-block amp-block";
const kinds = {
  name: { type: "text", autocomplete: "name", maxlength: "200" },
  email: { type: "email", autocomplete: "email", maxlength: "254" },
  phone: { type: "tel", autocomplete: "tel", maxlength: "40" },
  text: { type: "text", autocomplete: "off", maxlength: "300" },
  question: { autocomplete: "off", maxlength: "2000", rows: "3" },
  dropdown: { autocomplete: "off" }
};
const describe = (control, note, error) => {
  const ids = [note, error].filter(Boolean).join(" ");
  if (ids) control.setAttribute("aria-describedby", ids);
  else control.removeAttribute("aria-describedby");
  control.setAttribute("aria-invalid", `${!!error}`);
};
const tagOf = ({ kind }) => kind === "question" ? "textarea" : kind === "dropdown" ? "select" : "input";
const single = (field, draft, words) => {
  const { id, kind, label, note, options, required } = field;
  const own = `prechat-field-${id}`;
  const attributes = { ...kinds[kind], ...masks, id: own, name: id, class: maskClasses };
  const control = make(tagOf(field), attributes);
  control.required = required;
  if (kind === "dropdown")
    control.append(
      make("option", { value: "" }, words("more.field.none")),
      ...options.map(({ value, label: label2 }) => make("option", { value }, label2))
    );
  control.value = draft[0] ?? "";
  const noteId = note && `${own}-note`;
  describe(control, noteId, void 0);
  return {
    element: make(
      "div",
      { class: "field" },
      make("label", { for: own }, label),
      ...note ? [make("p", { class: "muted", id: `${noteId}` }, note)] : [],
      control
    ),
    values: () => control.value ? [control.value] : [],
    mark: (error) => describe(control, noteId, error)
  };
};
const several = (field, draft) => {
  const { id, kind, label, note, options, required } = field;
  const own = `prechat-field-${id}`;
  const type = kind === "choice" ? "radio" : "checkbox";
  const boxes = options.map(({ value }) => {
    const box = make("input", { ...masks, type, name: own, value, class: maskClasses });
    box.checked = draft.includes(value);
    box.required = required && kind === "choice";
    return box;
  });
  const noteId = note && `${own}-note`;
  for (const box of boxes) describe(box, noteId, void 0);
  const rows = boxes.map(
    (box, at) => make("label", { class: "option" }, box, make("span", {}, options[at]?.label ?? ""))
  );
  return {
    element: make(
      "fieldset",
      { class: "field" },
      make("legend", {}, label),
      ...note ? [make("p", { class: "muted", id: `${noteId}` }, note)] : [],
      ...rows
    ),
    values: () => boxes.filter(({ checked }) => checked).map(({ value }) => value),
    mark: (error) => {
      for (const box of boxes) describe(box, noteId, error);
    }
  };
};
const makeInput = (field, draft, words) => /^choices?$/.test(field.kind) ? several(field, draft) : single(field, draft, words);

const fieldsStyle = `
.field{display:grid;gap:.25em;min-width:0;border:0}
.panel .field legend{padding-block-end:.25em;font-weight:400}
.field label,.field legend{font-size:.9375em}
.field input:not([type=radio],[type=checkbox]),.field textarea,.field select{width:100%;min-height:2.75em;padding:.5em .75em;border:1px solid color-mix(in srgb,var(--fg) 55%,var(--bg));border-radius:calc(var(--r)*.5);background:var(--bg);color:inherit;font:inherit;scroll-margin-block:4em 10em}
.field textarea{display:block;min-height:5em;resize:vertical}
.field [aria-invalid=true]:not([type=radio],[type=checkbox]){border-color:color-mix(in srgb,#d92d20 65%,var(--fg));box-shadow:0 0 0 1px color-mix(in srgb,#d92d20 65%,var(--fg))}
.option{display:flex;gap:.75em;align-items:start;padding-block:.375em;cursor:pointer}
.option input{flex:none;width:1.375em;height:1.375em;accent-color:var(--a);cursor:inherit;scroll-margin-block:4em 10em}
`;

const drafts = /* @__PURE__ */ new WeakMap();
const mistakeIn = ({ kind, required }, values) => {
  const [text = ""] = values;
  if (!text.trim()) {
    if (!required) return void 0;
    return kind === "choices" ? "some" : /choice|dropdown/.test(kind) ? "one" : "fill";
  }
  if (kind === "email" && !/^[^\s@]{1,64}@[^\s@.][^\s@]*\.[^\s@.]{2,}$/.test(text.trim()))
    return "no-email";
  const digits = text.replace(/\D/g, "").length;
  if (kind === "phone" && (digits < 7 || digits > 20 || /[^\d\s+().\-/x#]/i.test(text)))
    return "no-phone";
  return void 0;
};
const makeField = (field, words, draft) => {
  const input = makeInput(field, draft.get(field.id) ?? [], words);
  const error = make("p", { class: "error", id: `prechat-field-${field.id}-error` });
  input.element.append(error);
  let tried = false;
  const check = () => {
    tried = true;
    const mistake = mistakeIn(field, input.values());
    error.textContent = mistake ? words(`more.field.${mistake}`) : "";
    input.mark(mistake ? error.id : void 0);
    return !mistake;
  };
  input.element.addEventListener("input", () => {
    draft.set(field.id, input.values());
    if (tried) check();
  });
  return { field, element: input.element, values: input.values, check };
};
const makeFields = ({ fields, words, form }) => {
  const draft = drafts.get(form) ?? /* @__PURE__ */ new Map();
  drafts.set(form, draft);
  const made = fields.map((field) => makeField(field, words, draft));
  const legend = make("legend", {}, words("more.field.title"));
  const clear = () => draft.clear();
  return {
    element: make("fieldset", { part: "fields" }, legend, ...made.map(({ element }) => element)),
    /** Is everything filled in as it should be? What is not is marked. */
    check: () => made.map(({ check }) => check()).every(Boolean),
    /** Gives what was filled in, and forgets it. */
    take: () => {
      clear();
      return Object.fromEntries(
        made.flatMap(({ field, values }) => {
          const given = values().map((text) => text.trim());
          if (!given.some(Boolean)) return [];
          return [[field.id, field.kind === "choices" ? given : given[0]]];
        })
      );
    },
    clear
  };
};

export { fieldsStyle, makeFields, mistakeIn };
