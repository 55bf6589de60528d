import { type Row } from "./row.js";
import type { Vendor } from "./vendor.js";
/** Flowise, run as `flowise-embed` 3.1.6: an element with an open shadow root, without an API but `init` and `destroy`. */
export declare const row: Row;
/** Flowise, the open-source builder of chat flows. */
export declare const flowise: () => Vendor;
