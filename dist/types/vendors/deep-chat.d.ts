import type { Vendor } from "./vendor.js";
/**
 * deep-chat, the open-source chat element: it stands where the site puts it, so there is nothing to open but what the
 * site's own code does. Evidence: run against its real code.
 */
export declare const deepChat: () => Vendor;
