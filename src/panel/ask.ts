import { makeActs, sha256 } from "../acts.ts";
import { makeWords } from "../locales/words.ts";
import { makeNotice } from "../notice.ts";
import { make } from "../page/root.ts";
import type { Stage } from "../page/stage.ts";
import { mountPanel } from "./panel.tsx";

/** Asks the visitor in the open frame: the notice, its boxes, Start and Decline, and what each of them does. */
export const draw = (stage: Stage): void => {
  const { config, consent, frame, language } = stage;
  const acts = makeActs(consent, config, Date.now);
  const words = stage.say ?? makeWords(language, stage.words);
  const notice = makeNotice(config, words, language);

  const start = async (clauses: readonly string[]) => {
    const answer = acts.acknowledge(clauses, stage.how());
    if (answer === false) return;
    frame.close();
    // Awaited only where a sink is: otherwise the vendor is let in within the task of the act.
    if (answer !== true && !(await answer)) return;
    stage.admit();
    if (!stage.over()) return;
    const reload = make("button", {}, words("choices.reload"));
    reload.addEventListener("click", () => stage.page.location.reload());
    frame.open(words("form.close"), words("choices.again"), reload);
  };

  frame.fill(
    (into) =>
      mountPanel(into, stage.root, {
        notice,
        words,
        contact: config,
        state: consent.state,
        subscribe: consent.subscribe,
        trusted: stage.trusted,
        onStart: (clauses) => void start(clauses),
        onDecline: () => frame.leave("button"),
        onClose: () => frame.leave("close"),
        onOptOut: stage.optOut,
        shown: ({ text }) => void acts.shown(text, sha256(text)),
      }),
    acts.decline,
  );
};
