import * as z from "zod/mini";
import type { OwnClause } from "./clauses.ts";
import type { FieldConfig } from "./fields.ts";
import { group, listOf, oneOf, pattern, text, texts, web, whole, yesOrNo } from "./schema-terms.ts";
import { rules } from "./shape.ts";

const assistant = {
  kind: oneOf(["ai", "hybrid"], "Say who answers: an AI, or an AI and people."),
  repeat: z.optional(whole(5, 1440, "Write whole minutes, 5 to 1440, without quotes in JSON.")),
};

const incentive = {
  offer: texts(300, "Say what the visitor gets in return."),
  terms: pattern(
    `${web}(#[^\\s<>"#]{0,199})?`,
    'Link the page with the terms: "https://acme.example/offer".',
    1200,
  ),
};

const gdprConsent = {
  purpose: texts(
    300,
    "Say what the permission is for: support, sales, orders, security, improvement, or your own words.",
  ),
};

const ownClause = {
  id: pattern("own-[a-z\\d-]{1,40}", 'Write "own-" and a name of small letters: "own-weather".'),
  kind: oneOf(["notice", "recording", "consent"], "Say what kind of statement it is."),
  name: texts(60, "Write a word or two that name the clause."),
  text: texts(600, "Write the clause's sentence, in plain words."),
  required: z.optional(yesOrNo("Say whether its box must be checked.")),
};

const field = {
  id: pattern("[a-z][a-z\\d-]{0,40}", 'Write a name of small letters, such as "order-number".'),
  kind: oneOf(
    ["name", "email", "phone", "text", "question", "choice", "choices", "dropdown"],
    "Say what kind of field it is.",
  ),
  label: z.optional(texts(100, "Write what the field asks for.")),
  required: z.optional(yesOrNo("Say whether it must be filled in.")),
  options: z.optional(
    listOf(
      texts(100, "Write what can be chosen."),
      2,
      30,
      "List 2 to 30 things to choose from, each once.",
    ),
  ),
  note: z.optional(texts(300, "Write what stands beside the field.")),
};

const party = {
  name: text(100, "Write the party's name as visitors know it."),
  role: oneOf(["service-provider", "third-party"], "Say how the party is bound to you."),
  policy: z.optional(
    pattern(
      `${web}(#[^\\s<>"#]{0,199})?`,
      'Link its privacy policy: "https://partner.example/privacy".',
      1200,
    ),
  ),
};

/** The options of `Config` that bring clauses and fields into the form. */
export const clauseOptions = {
  parties: z.optional(
    listOf(
      group(party, 'Write a party as { "name": ..., "role": "third-party" }.'),
      1,
      10,
      "List 1 to 10 parties.",
    ),
  ),
  assistant: z.optional(group(assistant, 'Write it as { "kind": "ai" } or { "kind": "hybrid" }.')),
  incentive: z.optional(group(incentive, 'Write it as { "offer": ..., "terms": "https://..." }.')),
  gdprConsent: z.optional(group(gdprConsent, 'Write it as { "purpose": ... }.')),
  ownClauses: z.optional(
    listOf(
      // The rule below says what the type says by its two halves.
      group(
        ownClause,
        'Write a clause as { "id": "own-...", "kind": ..., "name": ..., "text": ... }.',
        z.refine(rules.own!, {
          path: ["required"],
          error: () =>
            "is true for a consent\nOnly a notice or a statement on recording may be required: take required away (Cal. Code Regs. tit. 11, 7004(a)(4)(B)).",
        }),
      ) as unknown as z.ZodMiniType<OwnClause>,
      1,
      10,
      "List 1 to 10 clauses of your own, each id once.",
    ),
  ),
  fields: z.optional(
    listOf(
      // What the type says by its three parts.
      group(
        field,
        'Write a field as { "id": ..., "kind": ..., "label": ... }.',
        z.refine(rules.field!, {
          path: ["kind"],
          error: () =>
            "does not fit the field's label and options\nA choice, choices or dropdown needs a label and options; a text needs a label; nothing else has options.",
        }),
      ) as unknown as z.ZodMiniType<FieldConfig>,
      1,
      12,
      "List 1 to 12 fields, each id once.",
    ),
  ),
};

/** The fields of each of them, by its path. */
export const clauseGroups = {
  assistant,
  incentive,
  gdprConsent,
  ownClauses: ownClause,
  fields: field,
  parties: party,
};
