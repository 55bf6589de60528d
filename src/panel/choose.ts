import { makeWords } from "../locales/words.ts";
import { makeOptIn } from "../opt-in.ts";
import type { Stage } from "../page/stage.ts";
import { titleOf, type TitleUse } from "../titles.ts";
import { mountChoices } from "./choices.tsx";

/** Shows the visitor's choices in the open frame: opt-out, limit, the way back, withdrawal, the records of this browser. */
export const draw = (stage: Stage): void => {
  const { asking, config, consent, frame, language, page, say, trusted } = stage;
  const words = say ?? makeWords(language, stage.words);
  const optIn = makeOptIn(consent);
  const link = (use: TitleUse) => ({
    text: titleOf(use, config, words),
    href: config.optOutPage ?? config.privacyPolicy,
  });
  const sells = config.collects.some((row) => row.sold || row.shared);
  frame.fill((into) => {
    const undo = mountChoices(into, stage.root, {
      words,
      language,
      company: config.company,
      email: config.email,
      privacyPolicy: config.privacyPolicy,
      optOut: sells ? link("do-not-sell") : undefined,
      limit: config.sensitive === "used" ? link("limit") : undefined,
      state: consent.state,
      subscribe: consent.subscribe,
      records: consent.ledger.records,
      trusted,
      optIn,
      onRestrict: (axis) => (axis === "limit" ? consent.limit("form") : stage.optOut()),
      onWithdraw: stage.withdraw,
      onReload: () => page.location.reload(),
      onClose: () => frame.leave("close"),
    });
    // The host's own button was the first step.
    if (asking) optIn.request(asking, "host", into);
    return () => {
      // Whichever way the dialog goes: nothing was confirmed.
      optIn.abandon("form");
      undo();
    };
  });
};
