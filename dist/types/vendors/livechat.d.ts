import { type Vendor } from "./vendor.js";
/**
 * LiveChat (text.com), by its JavaScript API 5.0. Evidence: the real `@livechat/widget-core` against a stand-in that
 * keeps the vendor's queue rules.
 */
export declare const livechat: () => Vendor;
