import type { FieldValues } from "../fields.ts";
import type { Words } from "../locales/words.ts";
import type { NoticeField } from "../notice-fields.ts";
import { make } from "../page/root.ts";
import { makeInput, type Input } from "./field-input.ts";

export { fieldsStyle } from "./fields-style.ts";

/** What was typed and not yet handed over, for each form: in this tab's memory only. */
const drafts = new WeakMap<object, Map<string, readonly string[]>>();

interface Fielding {
  readonly fields: readonly NoticeField[];
  readonly words: Words;
  /** Which form it is: the same one finds its draft again. */
  readonly form: object;
}

/** What is wrong with what was filled in, as a key of the words; `undefined` where nothing is. */
export const mistakeIn = (
  { kind, required }: NoticeField,
  values: readonly string[],
): string | undefined => {
  const [text = ""] = values;
  if (!text.trim()) {
    if (!required) return undefined;
    return kind === "choices" ? "some" : /choice|dropdown/.test(kind) ? "one" : "fill";
  }
  if (kind === "email" && !/^[^\s@]{1,64}@[^\s@.][^\s@]*\.[^\s@.]{2,}$/.test(text.trim()))
    return "no-email";
  const digits = text.replace(/\D/g, "").length;
  if (kind === "phone" && (digits < 7 || digits > 20 || /[^\d\s+().\-/x#]/i.test(text)))
    return "no-phone";
  return undefined;
};

/** A field with its label, its note, and room for a message. */
const makeField = (field: NoticeField, words: Words, draft: Map<string, readonly string[]>) => {
  const input: Input = makeInput(field, draft.get(field.id) ?? [], words);
  const error = make("p", { class: "error", id: `prechat-field-${field.id}-error` });
  input.element.append(error);
  let tried = false;
  const check = (): boolean => {
    tried = true;
    const mistake = mistakeIn(field, input.values());
    error.textContent = mistake ? words(`more.field.${mistake}`) : "";
    input.mark(mistake ? error.id : undefined);
    return !mistake;
  };
  input.element.addEventListener("input", () => {
    draft.set(field.id, input.values());
    if (tried) check();
  });
  return { field, element: input.element, values: input.values, check };
};

/**
 * The fields of the form in plain DOM, with a message by each that is wrong. What is typed stays in the tab until it
 * is taken.
 */
export const makeFields = ({ fields, words, form }: Fielding) => {
  const draft = drafts.get(form) ?? new Map<string, readonly string[]>();
  drafts.set(form, draft);
  const made = fields.map((field) => makeField(field, words, draft));
  const legend = make("legend", {}, words("more.field.title"));
  const clear = () => draft.clear();
  return {
    element: make("fieldset", { part: "fields" }, legend, ...made.map(({ element }) => element)),
    /** Is everything filled in as it should be? What is not is marked. */
    check: (): boolean => made.map(({ check }) => check()).every(Boolean),
    /** Gives what was filled in, and forgets it. */
    take: (): FieldValues => {
      clear();
      return Object.fromEntries(
        made.flatMap(({ field, values }): [string, string | readonly string[]][] => {
          const given = values().map((text) => text.trim());
          if (!given.some(Boolean)) return [];
          return [[field.id, field.kind === "choices" ? given : (given[0] as string)]];
        }),
      );
    },
    clear,
  };
};

export type Fields = ReturnType<typeof makeFields>;
