import { fromRow } from "./row.ts";
import { intercom as row } from "./table.ts";
import type { Vendor } from "./vendor.ts";

/** Intercom: its row of the table, as a part to hand in. */
export const intercom = (): Vendor => fromRow(row);
