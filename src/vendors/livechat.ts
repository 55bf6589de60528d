import { fromRow } from "./row.ts";
import { livechat as row } from "./table.ts";
import type { Vendor } from "./vendor.ts";

/** LiveChat (text.com): its row of the table, as a part to hand in. */
export const livechat = (): Vendor => fromRow(row);
