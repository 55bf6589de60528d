import type { Vendor } from "./vendor.js";
/** Rocket.Chat livechat: its row of the table, as a part to hand in. */
export declare const rocketchat: () => Vendor;
