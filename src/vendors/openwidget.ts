import { fromRow } from "./row.ts";
import { openwidget as row } from "./table.ts";
import type { Vendor } from "./vendor.ts";

/** OpenWidget (text.com): its row of the table, as a part to hand in. */
export const openwidget = (): Vendor => fromRow(row);
