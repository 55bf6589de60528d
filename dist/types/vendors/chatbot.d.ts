import type { Vendor } from "./vendor.js";
/** ChatBot (text.com): its row of the table, as a part to hand in. */
export declare const chatbot: () => Vendor;
