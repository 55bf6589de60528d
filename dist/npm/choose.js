import { localeOf, makeWords } from './words.js';
import { makeOptIn } from './opt-in.js';
import { titleOf } from './titles.js';
import { jsxs, jsx, Fragment } from 'preact/jsx-runtime';
import { OptOut, mount, frameStyle, Frame, Link } from './style.js';
import { since } from './gpc.js';

const choicesStyle = `
.choices{gap:0;padding-block-end:max(1em,env(safe-area-inset-bottom))}
.choices section{display:grid;gap:.625em;justify-items:start;padding-block:1.125em;border-block-end:1px solid var(--line)}
.choices section:first-child{padding-block-start:.25em}
.choices > p{padding-block-start:1em}
.choices .status time{display:block;font-weight:400}
.choices .quiet{padding:.125em 0;border:0;border-radius:.375em;font:inherit;color:inherit;background:none;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em;cursor:pointer}
.choices .quiet:hover{text-decoration-thickness:2px}
.choices p:empty{position:absolute}
.ask,.acts{display:grid;gap:.75em;inline-size:100%}
.ask{padding:.875em;border:1px solid var(--line);border-radius:calc(var(--r)*.6)}
.acts{grid-template-columns:repeat(auto-fit,minmax(min(8em,100%),1fr))}
.choices ul{inline-size:100%;font-size:.9375em;list-style:none}
.choices li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1em;padding-block:.375em}
`;

const toStatus = (event) => event.currentTarget.closest("section")?.querySelector("[role=status]")?.focus();
const focus = (element) => element?.focus();
const Question = ({ axis, host }) => {
  const { company, optIn, trusted, words } = host;
  const about = axis === "limit" ? "choices.limit." : "choices.";
  const answer = (give) => (event) => {
    if (!trusted(event) || event.detail > 1) return;
    toStatus(event);
    give(event);
  };
  return /* @__PURE__ */ jsxs("div", { class: "ask", role: "group", "aria-labelledby": "prechat-ask", children: [
    /* @__PURE__ */ jsx("p", { id: "prechat-ask", tabIndex: -1, ref: focus, children: words(`${about}ask`, { company }) }),
    /* @__PURE__ */ jsxs("div", { class: "acts", children: [
      /* @__PURE__ */ jsx("button", { type: "button", class: "act", onClick: answer(() => optIn.abandon("form")), children: words(`${about}no`) }),
      /* @__PURE__ */ jsx("button", { type: "button", class: "act", onClick: answer((event) => optIn.confirm("form", event)), children: words(`${about}yes`) })
    ] })
  ] });
};
const statusOf = (axis, host, step, otherwise) => {
  const { email, state, words } = host;
  const { age, saleShare, sensitive } = state();
  if (step !== "none") return words(axis === "limit" ? `choices.limit.${step}` : `form.${step}`);
  if (axis === "limit")
    return sensitive === "unlimited" ? words("choices.limit.unlimited") : otherwise;
  if (saleShare.status === "optedIn") return words("choices.allowed");
  if (saleShare.status === "minorBlocked") return words(`choices.${age}`, { email });
  return saleShare.status === "optedOut" ? words("choices.unread") : otherwise;
};
const Restriction = ({ axis, host, title, link, otherwise, when }) => {
  const { onRestrict, optIn, records, state, trusted, words } = host;
  const { gpc, limit, optOut, saleShare } = state();
  const step = axis === "limit" ? limit : optOut;
  const at = step === "none" ? void 0 : since(records(), axis, step === "honored");
  const pending = axis === "optOut" && "pending" in saleShare && saleShare.pending;
  const allowed = pending && records().findLast(({ type }) => type === "optin.confirmed");
  const restrict = (event) => {
    toStatus(event);
    onRestrict(axis, event);
  };
  return /* @__PURE__ */ jsxs("section", { children: [
    /* @__PURE__ */ jsx("h3", { children: title }),
    /* @__PURE__ */ jsxs("p", { role: "status", part: "status", tabIndex: -1, class: step === "none" ? "" : "status", children: [
      statusOf(axis, host, step, otherwise),
      at !== void 0 && /* @__PURE__ */ jsxs(Fragment, { children: [
        " ",
        /* @__PURE__ */ jsx("time", { class: "muted", dateTime: new Date(at).toISOString(), children: when(at) })
      ] })
    ] }),
    axis === "optOut" && gpc && link && /* @__PURE__ */ jsx("p", { class: "muted", children: words("choices.gpc") }),
    allowed && /* @__PURE__ */ jsx("p", { class: "muted", children: words("choices.pending", { date: when(allowed.at) }) }),
    step === "none" && link && /* @__PURE__ */ jsx(OptOut, { ...{ link, trusted }, onOptOut: restrict }),
    optIn.asking() === axis ? /* @__PURE__ */ jsx(Question, { ...{ axis, host } }) : link && optIn.offered(axis) && /* @__PURE__ */ jsx(
      "button",
      {
        type: "button",
        class: "quiet",
        onClick: (event) => trusted(event) && optIn.request(axis, "form", event),
        children: words(
          axis === "limit" ? "choices.limit.allow" : `choices.${saleShare.status === "minorBlocked" ? "opt-in" : "allow"}`
        )
      }
    )
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
  const { language, limit, onClose, optOut, privacyPolicy, state, subscribe, words } = host;
  const dates = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: "medium",
    timeStyle: "short"
  });
  const when = (at) => dates.format(at);
  const draw = () => /* @__PURE__ */ jsx(Frame, { title: words("choices.title"), ...{ language, words, onClose }, children: /* @__PURE__ */ jsxs("div", { class: "body choices", part: "choices", children: [
    /* @__PURE__ */ jsx(
      Restriction,
      {
        ...{ host, when },
        axis: "optOut",
        title: words("choices.sale"),
        link: optOut,
        otherwise: optOut ? "" : words("sale.none")
      }
    ),
    limit && /* @__PURE__ */ jsx(
      Restriction,
      {
        ...{ host, when },
        axis: "limit",
        title: words("choices.limit.title"),
        link: limit,
        otherwise: words(`choices.limit.${state().sensitiveAllowed ? "default" : "waits"}`)
      }
    ),
    /* @__PURE__ */ jsx(Chat, { ...{ host, when } }),
    /* @__PURE__ */ jsx(Records, { ...{ host, when } }),
    /* @__PURE__ */ jsx("p", { children: /* @__PURE__ */ jsx(Link, { text: words("form.policy"), href: privacyPolicy, away: true }) })
  ] }) });
  return mount({ into, root, css: frameStyle + choicesStyle, draw, subscribe, focus: true });
};

const draw = (stage) => {
  const { asking, config, consent, frame, language, page, say, trusted } = stage;
  const words = say ?? makeWords(language, stage.words);
  const optIn = makeOptIn(consent);
  const link = (use) => ({
    text: titleOf(use, config, words),
    href: config.optOutPage ?? config.privacyPolicy
  });
  const sells = config.collects.some((row) => row.sold || row.shared);
  frame.fill((into) => {
    const undo = mountChoices(into, stage.root, {
      words,
      language,
      company: config.company,
      email: config.email,
      privacyPolicy: config.privacyPolicy,
      optOut: sells ? link("do-not-sell") : void 0,
      limit: config.sensitive === "used" ? link("limit") : void 0,
      state: consent.state,
      subscribe: consent.subscribe,
      records: consent.ledger.records,
      trusted,
      optIn,
      onRestrict: (axis) => axis === "limit" ? consent.limit("form") : stage.optOut(),
      onWithdraw: stage.withdraw,
      onReload: () => page.location.reload(),
      onClose: () => frame.leave("close")
    });
    if (asking) optIn.request(asking, "host", into);
    return () => {
      optIn.abandon("form");
      undo();
    };
  });
};

export { draw };
