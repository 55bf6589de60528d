import { makeWords } from "../locales/words.ts";
import type { Stage } from "../page/stage.ts";
import { mountChoices } from "./choices.tsx";

/** Shows the visitor's choices in the open frame: opt-out, withdrawal, the records of this browser. */
export const draw = (stage: Stage): void => {
  const { config, consent, frame, language, page, say, trusted, words } = stage;
  frame.fill((into) =>
    mountChoices(into, stage.root, {
      words: say ?? makeWords(language, words),
      language,
      privacyPolicy: config.privacyPolicy,
      optOutPage: config.optOutPage,
      state: consent.state,
      subscribe: consent.subscribe,
      records: consent.ledger.records,
      trusted,
      onOptOut: stage.optOut,
      onWithdraw: stage.withdraw,
      onReload: () => page.location.reload(),
      onClose: () => frame.leave("close"),
    }),
  );
};
