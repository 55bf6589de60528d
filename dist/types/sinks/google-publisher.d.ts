import type { Sink } from "./sink.js";
import { type Globals } from "./tag.js";
/**
 * Google Publisher Tag: restricted data processing, before the next ad request. Google also reads `__gpp`, and GPC of
 * itself.
 *
 * Source: support.google.com/admanager/answer/9598414. Checked: the types of `@types/google-publisher-tag`
 * 1.20260921.0 (`setPrivacySettings`), not the tag, which is on no registry.
 */
export declare const googlePublisher: (globals?: Globals) => Sink;
