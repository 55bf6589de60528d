import { localeOf, makeWords } from './words.js';
import { jsx, jsxs } from 'preact/jsx-runtime';
import { mount, frameStyle, Frame, Link, OptOut, Status } from './style.js';

const choicesStyle = `
.choices{gap:0;padding-block-end:max(1em,env(safe-area-inset-bottom))}
.choices section{display:grid;gap:.625em;justify-items:start;padding-block:1.125em;border-block-end:1px solid var(--line)}
.choices section:first-child{padding-block-start:.25em}
.choices > p{padding-block-start:1em}
.choices ul{inline-size:100%;font-size:.9375em;list-style:none}
.choices li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1em;padding-block:.375em}
`;

const Sale = ({ host, link }) => {
  const { onOptOut, state, trusted, words } = host;
  return /* @__PURE__ */ jsxs("section", { children: [
    /* @__PURE__ */ jsx("h3", { children: words("choices.sale") }),
    link ? /* @__PURE__ */ jsx(OptOut, { ...{ link, trusted, onOptOut } }) : /* @__PURE__ */ jsx("p", { children: words("sale.none") }),
    /* @__PURE__ */ jsx(Status, { status: state().optOut, words })
  ] });
};
const Chat = ({ host, when }) => {
  const { onReload, onWithdraw, records, state, trusted, words } = host;
  const { acknowledgedBy, notice } = state();
  const kept = records();
  const start = kept.find(({ id }) => id === acknowledgedBy);
  const stopped = notice === "withdrawn" && kept.findLast(({ type }) => type === "notice.withdrawn")?.stopped;
  return /* @__PURE__ */ jsxs("section", { children: [
    /* @__PURE__ */ jsx("h3", { children: words("choices.chat") }),
    /* @__PURE__ */ jsx("p", { role: "status", tabIndex: -1, children: words(
      start ? "choices.acknowledged" : `choices.${stopped || "idle"}`,
      start && { date: when(start.at) }
    ) }),
    start && /* @__PURE__ */ jsx(
      "button",
      {
        type: "button",
        class: "act",
        onClick: (event) => {
          if (!trusted(event)) return;
          event.currentTarget.previousElementSibling.focus();
          onWithdraw(event);
        },
        children: words("choices.withdraw")
      }
    ),
    stopped === "covered-until-reload" && /* @__PURE__ */ jsx("button", { type: "button", class: "act", onClick: onReload, children: words("choices.reload") })
  ] });
};
const Records = ({ host, when }) => {
  const { records, words } = host;
  return /* @__PURE__ */ jsxs("section", { children: [
    /* @__PURE__ */ jsx("h3", { children: words("choices.records") }),
    records().length > 0 ? /* @__PURE__ */ jsx("ul", { children: records().map(({ at, id, type }) => /* @__PURE__ */ jsxs("li", { children: [
      /* @__PURE__ */ jsx("span", { children: words(`record.${type}`) }),
      /* @__PURE__ */ jsx("time", { class: "muted", dateTime: new Date(at).toISOString(), children: when(at) })
    ] }, id)) }) : /* @__PURE__ */ jsx("p", { class: "muted", children: words("choices.empty") })
  ] });
};
const mountChoices = (into, root, host) => {
  const { language, onClose, optOutPage, privacyPolicy, subscribe, words } = host;
  const dates = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: "medium",
    timeStyle: "short"
  });
  const when = (at) => dates.format(at);
  const link = optOutPage ? { text: words("form.opt-out"), href: optOutPage } : void 0;
  const draw = () => /* @__PURE__ */ jsx(Frame, { title: words("choices.title"), ...{ language, words, onClose }, children: /* @__PURE__ */ jsxs("div", { class: "body choices", part: "choices", children: [
    /* @__PURE__ */ jsx(Sale, { ...{ host, link } }),
    /* @__PURE__ */ jsx(Chat, { ...{ host, when } }),
    /* @__PURE__ */ jsx(Records, { ...{ host, when } }),
    /* @__PURE__ */ jsx("p", { children: /* @__PURE__ */ jsx(Link, { text: words("form.policy"), href: privacyPolicy, away: true }) })
  ] }) });
  return mount({ into, root, css: frameStyle + choicesStyle, draw, subscribe, focus: true });
};

const draw = (stage) => {
  const { config, consent, frame, language, page, say, trusted, words } = stage;
  frame.fill(
    (into) => mountChoices(into, stage.root, {
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
      onClose: () => frame.leave("close")
    })
  );
};

export { draw };
