import type { Vendor } from "./vendor.js";
/** Intercom: its row of the table, as a part to hand in. */
export declare const intercom: () => Vendor;
