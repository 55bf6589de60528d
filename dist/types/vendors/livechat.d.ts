import type { Vendor } from "./vendor.js";
/** LiveChat (text.com): its row of the table, as a part to hand in. */
export declare const livechat: () => Vendor;
