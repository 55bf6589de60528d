import * as z from "zod/mini";
import type { Config, ConfigIssue } from "./config.js";
export { explainJson } from "./schema-json.js";
export { tell, type Tell, type TellCode } from "./schema-tell.js";
/** The schema of `Config`: the oracle of the shape check in the first load, and the source of its table. */
export declare const schema: z.ZodMiniType<Config>;
/** Every mistake in a config, each with its path, what is wrong and how to mend it; empty when there is none. */
export declare const explain: (value: unknown) => ConfigIssue[];
