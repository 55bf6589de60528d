import type { Vendor } from "./vendor.js";
/** tawk.to: its row of the table, as a part to hand in. */
export declare const tawk: () => Vendor;
