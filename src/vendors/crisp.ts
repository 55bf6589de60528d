import { fromRow } from "./row.ts";
import { crisp as row } from "./table.ts";
import type { Vendor } from "./vendor.ts";

/** Crisp: its row of the table, as a part to hand in. */
export const crisp = (): Vendor => fromRow(row);
