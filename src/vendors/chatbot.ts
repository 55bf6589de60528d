import { fromRow } from "./row.ts";
import { chatbot as row } from "./table.ts";
import type { Vendor } from "./vendor.ts";

/** ChatBot (text.com): its row of the table, as a part to hand in. */
export const chatbot = (): Vendor => fromRow(row);
