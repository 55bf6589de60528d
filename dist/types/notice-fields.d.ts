import type { FieldConfig } from "./fields.js";
import type { Say } from "./notice-clauses.js";
import type { Pen } from "./pen.js";
/** A field of the form in words. */
export interface NoticeField {
    readonly id: string;
    readonly kind: FieldConfig["kind"];
    /** With "(optional)" where it is. */
    readonly label: string;
    readonly required: boolean;
    readonly note?: string | undefined;
    readonly options: readonly {
        readonly value: string;
        readonly label: string;
    }[];
}
/** The fields of a config in words. */
export declare const sayFields: (fields: readonly FieldConfig[], { own }: Pen, say: Say) => NoticeField[];
