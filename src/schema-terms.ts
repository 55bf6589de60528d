import * as z from "zod/mini";
import { nearest, wrong, type Cause } from "./schema-messages.ts";
import { isByLanguage, isDistinct, isPlain } from "./shape.ts";

/** A web address up to its fragment. Lengths are bounded everywhere, so that no text makes a pattern slow. */
export const web = 'https?://[^\\s<>"#/?@][^\\s<>"#]{1,999}';

// A zod message of ours has two lines: what is wrong, and how to mend it.
export const says = (mend: string, most?: number, sign?: string) => ({
  error: (cause: Cause) => `${wrong(cause, most, sign)}\n${mend}`,
});

export const pattern = (source: string, mend: string, most?: number, sign?: string) =>
  z
    .string(says(mend, most, sign))
    .check(z.regex(new RegExp(`^(${source})$`), says(mend, most, sign)));

// Not blank, no tags and entities, no control characters but white space.
export const text = (most: number, mend: string) =>
  pattern(`(?!\\s*$)(?![^]*(<[a-zA-Z/!]|&#?\\w+;))[^\\0-\\b\\x0e-\\x1f]{1,${most}}`, mend, most);

export const oneOf = <const T extends readonly string[]>(words: T, mend: string) =>
  z.enum(words, {
    error: (cause) => {
      const near = typeof cause.input == "string" && nearest(cause.input, words);
      return `${wrong(cause)}\n${near ? `Did you mean "${near}"? ` : ""}${mend} One of: ${words.join(", ")}.`;
    },
  });

export const yesOrNo = (mend: string) =>
  z.boolean(says(`${mend} In JSON true or false without quotes, in the tag yes or no.`));

export const listOf = <T extends z.ZodMiniType>(
  one: T,
  least: number,
  most: number,
  mend: string,
) =>
  z
    .array(one, says(mend))
    .check(
      z.minLength(least, says(mend)),
      z.maxLength(most, says(mend, most)),
      z.refine(isDistinct, { error: () => `names something twice\n${mend}` }),
    );

export const whole = (least: number, most: number, mend: string) =>
  z
    .number(says(mend))
    .check(
      z.gte(least, says(mend)),
      z.lte(most, says(mend)),
      z.refine(Number.isInteger, says(mend)),
    );

// What zod sees first is the object itself: its own parse would read inherited keys too.
export const group = <T extends z.core.$ZodShape>(
  shape: T,
  mend: string,
  ...checks: z.core.$ZodCheck<any>[]
) => z.pipe(z.custom<object>(isPlain, says(mend)), z.strictObject(shape).check(...checks));

/** The owner's own words: one text, or one for each language. */
export const texts = (most: number, mend: string) => {
  const one = text(most, mend);
  const help = `${mend} Or one text for each language: { "en": "...", "es": "..." }.`;
  const each = z.pipe(z.custom<object>(isByLanguage, says(help)), z.record(z.string(), one));
  return z.union([one, each], says(help, most));
};
