import { makeActs, sha256 } from "../acts.ts";
import { changesOf, type Changes } from "../changes.ts";
import { makeWords, type Catalogue } from "../locales/words.ts";
import { makeNotice } from "../notice.ts";
import { needsMore } from "../notice-clauses.ts";
import { make } from "../page/root.ts";
import type { Stage } from "../page/stage.ts";
import type * as Code from "./fields.ts";
import { mountPanel } from "./panel.tsx";

/** The words of this form: most need no more than those that are there. */
const wordsOf = async (
  { config, language, load, words }: Stage,
  changes: Changes | undefined,
): Promise<Catalogue> => {
  if (!changes && !needsMore(config)) return words;
  const more = await load<{ default: Catalogue }>(`locales/${language}.more.js`);
  return { ...words, ...more.default };
};

/** Asks the visitor in the open frame: the notice, its boxes, Start and Decline, and what each of them does. */
export const draw = async (stage: Stage): Promise<void> => {
  const { config, consent, frame, language } = stage;
  const acts = makeActs(consent, config, Date.now);
  const changes = changesOf(config, consent.ledger.records());
  const [table, code] = await Promise.all([
    stage.say ? stage.words : wordsOf(stage, changes),
    config.fields && stage.load<typeof Code>("fields.js"),
  ]);
  // Closed while more was loading?
  if (!frame.isOpen()) return;
  const words = stage.say ?? makeWords(language, table);
  const notice = makeNotice(config, words, language, changes);
  const fields = code?.makeFields({ fields: notice.fields, words, form: config });

  const start = async (clauses: readonly string[]) => {
    const answer = acts.acknowledge(clauses, stage.how());
    if (answer === false) return;
    frame.close();
    // Awaited only where a sink is: otherwise the vendor is let in within the task of the act.
    if (answer !== true && !(await answer)) return;
    stage.admit(fields?.take());
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
        fields,
        css: code?.fieldsStyle,
        onDecline: () => {
          fields?.clear();
          frame.leave("button");
        },
        onClose: () => frame.leave("close"),
        onOptOut: stage.optOut,
        shown: ({ text }) => void acts.shown(text, sha256(text)),
      }),
    acts.decline,
  );
};
