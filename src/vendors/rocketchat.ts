import { fromRow } from "./row.ts";
import { rocketchat as row } from "./table.ts";
import type { Vendor } from "./vendor.ts";

/** Rocket.Chat livechat: its row of the table, as a part to hand in. */
export const rocketchat = (): Vendor => fromRow(row);
