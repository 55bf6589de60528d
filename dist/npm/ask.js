import { makeActs, sha256 } from './gpc.js';
import { makeWords } from './words.js';
import { makeNotice } from './notice.js';
import { make } from './root.js';
import { mountPanel } from './panel.js';

const draw = (stage) => {
  const { config, consent, frame, language } = stage;
  const acts = makeActs(consent, config, Date.now);
  const words = stage.say ?? makeWords(language, stage.words);
  const notice = makeNotice(config, words, language);
  const start = async (clauses) => {
    const answer = acts.acknowledge(clauses, stage.how());
    if (answer === false) return;
    frame.close();
    if (answer !== true && !await answer) return;
    stage.admit();
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
      onDecline: () => frame.leave("button"),
      onClose: () => frame.leave("close"),
      onOptOut: stage.optOut,
      shown: ({ text }) => void acts.shown(text, sha256(text))
    }),
    acts.decline
  );
};

export { draw };
