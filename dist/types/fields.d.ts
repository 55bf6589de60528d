import type { Texts } from "./clauses.js";
interface FieldText {
    /** Names the field where it is handed over: small letters, digits, hyphens. */
    readonly id: string;
    /** @default false */
    readonly required?: boolean | undefined;
    /** Stands beside the field: what it is used for, what the visitor allows by filling it in. */
    readonly note?: Texts | undefined;
}
/** A field of the form, asked for before the chat. */
export type FieldConfig = FieldText & ({
    /** `question` has several lines. */
    readonly kind: "name" | "email" | "phone" | "question";
    /** @default the language's words for it */
    readonly label?: Texts | undefined;
    readonly options?: undefined;
} | {
    readonly kind: "text";
    readonly label: Texts;
    readonly options?: undefined;
} | {
    /** One of several, any of several, one from a list that opens. */
    readonly kind: "choice" | "choices" | "dropdown";
    readonly label: Texts;
    /** What can be chosen, 2 to 30. Handed over in English where it is given for each language. */
    readonly options: readonly Texts[];
});
/** What the visitor filled in, by the fields' ids; fields left empty are not there. Personal data: never in a record. */
export type FieldValues = Readonly<Record<string, string | readonly string[]>>;
/** Takes what was filled in, once, when the chat is let in. */
export type OnFields = (values: FieldValues) => void;
export {};
