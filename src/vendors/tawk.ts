import { fromRow } from "./row.ts";
import { tawk as row } from "./table.ts";
import type { Vendor } from "./vendor.ts";

/** tawk.to: its row of the table, as a part to hand in. */
export const tawk = (): Vendor => fromRow(row);
