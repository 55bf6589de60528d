import type { Vendor } from "./vendor.js";
/** OpenWidget (text.com): its row of the table, as a part to hand in. */
export declare const openwidget: () => Vendor;
