import { makeActs, sha256 } from './gpc.js';
import { changesOf, mountPanel } from './panel.js';
import { makeWords } from './words.js';
import { makeNotice, needsMore } from './notice.js';
import { make } from './root.js';

const wordsOf = async ({ config, language, load, words }, changes) => {
  if (!changes && !needsMore(config)) return words;
  const more = await load(`locales/${language}.more.js`);
  return { ...words, ...more.default };
};
const draw = async (stage) => {
  const { config, consent, frame, language } = stage;
  const acts = makeActs(consent, config, Date.now);
  const changes = changesOf(config, consent.ledger.records());
  const [table, code] = await Promise.all([
    stage.say ? stage.words : wordsOf(stage, changes),
    config.fields && stage.load("fields.js")
  ]);
  if (!frame.isOpen()) return;
  const words = stage.say ?? makeWords(language, table);
  const notice = makeNotice(config, words, language, changes);
  const fields = code?.makeFields({ fields: notice.fields, words, form: config });
  const start = async (clauses) => {
    const answer = acts.acknowledge(clauses, stage.how());
    if (answer === false) return;
    frame.close();
    if (answer !== true && !await answer) return;
    stage.admit(fields?.take());
    if (!stage.over()) return;
    const reload = make("button", {}, words("choices.reload"));
    reload.addEventListener("click", () => stage.page.location.reload());
    frame.open(words("form.close"), words("choices.again"), reload);
  };
  frame.fill(
    (into) => mountPanel(into, stage.root, {
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
      shown: ({ text }) => void acts.shown(text, sha256(text))
    }),
    acts.decline
  );
};

export { draw };
