import type { Vendor } from "./vendor.js";
/** Crisp: its row of the table, as a part to hand in. */
export declare const crisp: () => Vendor;
