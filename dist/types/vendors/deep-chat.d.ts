import { type Row } from "./row.js";
import type { Vendor } from "./vendor.js";
/** deep-chat, run as `deep-chat` 2.4.2: it stands where the site puts it and has no launcher, window or stop. */
export declare const row: Row;
/** deep-chat, the open-source chat element. */
export declare const deepChat: () => Vendor;
