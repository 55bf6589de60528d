import { type Vendor } from "./vendor.js";
/**
 * Rocket.Chat livechat. Its pre-chat form is skipped by proactive triggers, so its loader is held. Evidence: run
 * against its real code.
 */
export declare const rocketchat: () => Vendor;
