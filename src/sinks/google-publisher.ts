import type { Sink } from "./sink.ts";
import { queueOf, type Globals } from "./tag.ts";

/**
 * Google Publisher Tag: restricted data processing, before the next ad request. Google also reads `__gpp`, and GPC of
 * itself.
 *
 * Source: support.google.com/admanager/answer/9598414. Checked: the types of `@types/google-publisher-tag`
 * 1.20260921.0 (`setPrivacySettings`), not the tag, which is on no registry.
 */
export const googlePublisher = (globals: Globals = globalThis): Sink => {
  let told = true;
  return {
    name: "google-publisher",
    tell({ state: { saleShareAllowed } }) {
      if (saleShareAllowed === told) return;
      // Anything else of that name, such as an element with that id, has no queue and is no tag.
      if (!globals.googletag?.cmd) globals.googletag = {};
      queueOf(globals.googletag, "cmd").push(() =>
        globals.googletag
          .pubads()
          .setPrivacySettings({ restrictDataProcessing: !saleShareAllowed }),
      );
      told = saleShareAllowed;
    },
  };
};
