import type { FieldConfig } from "./fields.ts";
import { pick } from "./locales/words.ts";
import type { Say } from "./notice-clauses.ts";
import type { Pen } from "./pen.ts";

/** A field of the form in words. */
export interface NoticeField {
  readonly id: string;
  readonly kind: FieldConfig["kind"];
  /** With "(optional)" where it is. */
  readonly label: string;
  readonly required: boolean;
  readonly note?: string | undefined;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** The fields of a config in words. */
export const sayFields = (fields: readonly FieldConfig[], { own }: Pen, say: Say): NoticeField[] =>
  fields.map(({ id, kind, label, note, options = [], required = false }) => {
    const name = label ? own(label) : say(`more.field.${kind}`);
    return {
      id,
      kind,
      label: required ? name : say("more.field.optional", { label: name }),
      required,
      note: note && own(note),
      options: options.map((texts) => ({ value: pick(texts, "en"), label: own(texts) })),
    };
  });
