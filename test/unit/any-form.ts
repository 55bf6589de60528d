import fc from "fast-check";
import type { Texts } from "../../src/config.ts";

export const words = fc
  .array(
    fc.constantFrom(
      "Acme",
      "we",
      "keep",
      "12 months",
      "é",
      "< 13",
      "&",
      "=",
      "\n",
      "1.",
      "日本",
      "\t",
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => `x${parts.join(" ")}x`);

export const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });

/** The same in every language, or for each. */
export const texts = fc.oneof(
  words,
  fc.dictionary(fc.constantFrom("en", "es", "zh-Hant-TW", "fil"), words, { minKeys: 1 }),
);

export const label = fc.constantFrom<Texts>("Order number", { en: "Order number", es: "Pedido" });

const ownText = {
  id: fc.stringMatching(/^own-[a-z\d-]{1,9}$/) as fc.Arbitrary<`own-${string}`>,
  name: fc.constantFrom("Weather", "a b"),
  text: texts,
};
const statement = fc.record({
  ...ownText,
  kind: fc.constantFrom("notice", "recording"),
  required: maybe(fc.boolean()),
});
const permission = fc.record({
  ...ownText,
  kind: fc.constant("consent"),
  required: maybe(fc.constant(false)),
});

const fieldText = {
  id: fc.stringMatching(/^[a-z][a-z\d-]{0,9}$/),
  required: maybe(fc.boolean()),
  note: maybe(texts),
};
const asked = fc.record({
  ...fieldText,
  kind: fc.constantFrom("name", "email", "phone", "question"),
  label: maybe(label),
});
const written = fc.record({ ...fieldText, kind: fc.constant("text"), label });

export const some = <T>(one: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
  fc.uniqueArray(one, { minLength, maxLength });

const chosen = fc.record({
  ...fieldText,
  kind: fc.constantFrom("choice", "choices", "dropdown"),
  label,
  options: some(fc.constantFrom<Texts>("a", "b", "c", { en: "d", es: "e" }), 2, 4),
});

/** The owner's own clauses. */
export const ownClauses = fc.uniqueArray(fc.oneof(statement, permission), {
  minLength: 1,
  maxLength: 10,
  selector: (one) => one.id,
});

/** The fields of a form. */
export const fields = fc.uniqueArray(fc.oneof(asked, written, chosen), {
  minLength: 1,
  maxLength: 12,
  selector: (one) => one.id,
});
