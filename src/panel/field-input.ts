import type { Words } from "../locales/words.ts";
import type { NoticeField } from "../notice-fields.ts";
import { make } from "../page/root.ts";

/**
 * Asks the common session-replay tools to leave a field alone: Hotjar, LogRocket, Datadog, Clarity, Sentry,
 * Contentsquare and New Relic by attribute; FullStory, PostHog, rrweb and Amplitude by class.
 */
export const masks: Readonly<Record<string, string>> = {
  "data-hj-suppress": "",
  "data-private": "",
  "data-dd-privacy": "mask",
  "data-clarity-mask": "true",
  "data-sentry-mask": "",
  "data-cs-mask": "",
  "data-nr-mask": "",
};
const maskClasses = "fs-exclude ph-no-capture rr-block amp-block";

/** What is given to fill in a field, and what is in it. */
export interface Input {
  /** Label, control, note. */
  readonly element: HTMLElement;
  readonly values: () => readonly string[];
  /** Marks it as wrong, described by the message with this id; `undefined`: as right. */
  readonly mark: (error: string | undefined) => void;
}

const kinds: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  name: { type: "text", autocomplete: "name", maxlength: "200" },
  email: { type: "email", autocomplete: "email", maxlength: "254" },
  phone: { type: "tel", autocomplete: "tel", maxlength: "40" },
  text: { type: "text", autocomplete: "off", maxlength: "300" },
  question: { autocomplete: "off", maxlength: "2000", rows: "3" },
  dropdown: { autocomplete: "off" },
};

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Which description a control has: its note, and the message while there is one. */
const describe = (control: Element, note: string | undefined, error: string | undefined) => {
  const ids = [note, error].filter(Boolean).join(" ");
  if (ids) control.setAttribute("aria-describedby", ids);
  else control.removeAttribute("aria-describedby");
  control.setAttribute("aria-invalid", `${!!error}`);
};

const tagOf = ({ kind }: NoticeField) =>
  kind === "question" ? "textarea" : kind === "dropdown" ? "select" : "input";

/** One control under its label. */
const single = (field: NoticeField, draft: readonly string[], words: Words): Input => {
  const { id, kind, label, note, options, required } = field;
  const own = `prechat-field-${id}`;
  const attributes = { ...kinds[kind], ...masks, id: own, name: id, class: maskClasses };
  const control: Control = make(tagOf(field), attributes);
  control.required = required;
  if (kind === "dropdown")
    control.append(
      make("option", { value: "" }, words("more.field.none")),
      ...options.map(({ value, label }) => make("option", { value }, label)),
    );
  control.value = draft[0] ?? "";
  const noteId = note && `${own}-note`;
  describe(control, noteId, undefined);
  return {
    element: make(
      "div",
      { class: "field" },
      make("label", { for: own }, label),
      ...(note ? [make("p", { class: "muted", id: `${noteId}` }, note)] : []),
      control,
    ),
    values: () => (control.value ? [control.value] : []),
    mark: (error) => describe(control, noteId, error),
  };
};

/** Several controls under one name: choose one, or any. */
const several = (field: NoticeField, draft: readonly string[]): Input => {
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
  for (const box of boxes) describe(box, noteId, undefined);
  const rows = boxes.map((box, at) =>
    make("label", { class: "option" }, box, make("span", {}, options[at]?.label ?? "")),
  );
  return {
    element: make(
      "fieldset",
      { class: "field" },
      make("legend", {}, label),
      ...(note ? [make("p", { class: "muted", id: `${noteId}` }, note)] : []),
      ...rows,
    ),
    values: () => boxes.filter(({ checked }) => checked).map(({ value }) => value),
    mark: (error) => {
      for (const box of boxes) describe(box, noteId, error);
    },
  };
};

/** The controls of a field, with what was filled in before. */
export const makeInput = (field: NoticeField, draft: readonly string[], words: Words): Input =>
  /^choices?$/.test(field.kind) ? several(field, draft) : single(field, draft, words);
