import type { ConfigIssue } from "./config.js";
/** Why a text is not JSON: the place as path, the cause, and how to mend it; empty when it is JSON. */
export declare const explainJson: (text: string) => ConfigIssue[];
