import { changedSince } from './gpc.js';
import { jsxs, jsx, Fragment } from 'preact/jsx-runtime';
import { Link, titleId, OptOut, Status, mount, frameStyle, formStyle, Frame } from './style.js';
import { Component, createRef } from 'preact';
import { isAssistant } from './notice.js';

const changesOf = (config, records) => {
  const last = records.findLast(({ type }) => /^notice\.(acknowledged|withdrawn)$/.test(type));
  return last?.type === "notice.acknowledged" ? { since: last.at, sections: changedSince(config, last.sections) } : void 0;
};

const ClauseBox = ({ clause, words, checked, wrong, trusted, onCheck }) => {
  const { box, id, link, name, text } = clause;
  const errorId = `prechat-${id}`;
  const real = (event) => trusted(event) || event.preventDefault();
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- refuses, never acts
    /* @__PURE__ */ jsxs("label", { class: wrong ? "clause wrong" : "clause", part: "clause", onClick: real, children: [
      /* @__PURE__ */ jsx(
        "input",
        {
          type: "checkbox",
          required: box === "required",
          checked,
          "aria-invalid": wrong,
          "aria-describedby": wrong ? errorId : void 0,
          onClick: (event) => trusted(event) && onCheck(event.currentTarget.checked)
        }
      ),
      /* @__PURE__ */ jsxs("div", { children: [
        /* @__PURE__ */ jsx("strong", { children: name }),
        /* @__PURE__ */ jsx("span", { children: text }),
        link && /* @__PURE__ */ jsx(Link, { ...link, away: true }),
        wrong && /* @__PURE__ */ jsx("p", { class: "error", id: errorId, children: words("form.check") })
      ] })
    ] })
  );
};
const ClauseLine = ({ name, text }) => /* @__PURE__ */ jsxs("p", { class: "said", part: "said", children: [
  /* @__PURE__ */ jsx("strong", { children: name }),
  " ",
  /* @__PURE__ */ jsx("span", { children: text })
] });

const Row = ({ row, words }) => /* @__PURE__ */ jsxs("section", { class: "row", children: [
  /* @__PURE__ */ jsx("h3", { children: row.category }),
  /* @__PURE__ */ jsx("p", { class: "muted", children: row.examples }),
  /* @__PURE__ */ jsx("dl", { children: [
    ["why", row.purpose],
    ["kept", row.retention],
    ["sold", row.sold],
    ["shared", row.shared]
  ].map(([term, text]) => [/* @__PURE__ */ jsx("dt", { children: words(`form.${term}`) }), /* @__PURE__ */ jsx("dd", { children: text })]) })
] });
const NoticeDetails = ({ notice, words }) => /* @__PURE__ */ jsxs(Fragment, { children: [
  notice.lines.filter(isAssistant).map((line) => /* @__PURE__ */ jsx(ClauseLine, { ...line }, line.id)),
  notice.again && /* @__PURE__ */ jsx("p", { class: "said", part: "again", children: notice.again }),
  /* @__PURE__ */ jsx("p", { children: notice.intro }),
  /* @__PURE__ */ jsx("dl", { class: "glance", children: notice.glance.map(({ changed, term, texts }) => /* @__PURE__ */ jsxs("div", { children: [
    /* @__PURE__ */ jsxs("dt", { children: [
      term,
      " ",
      changed && /* @__PURE__ */ jsx("em", { children: changed })
    ] }),
    texts.map((text) => /* @__PURE__ */ jsx("dd", { children: text }, text))
  ] }, term)) }),
  /* @__PURE__ */ jsxs("details", { children: [
    /* @__PURE__ */ jsx("summary", { children: words("form.details") }),
    /* @__PURE__ */ jsxs("div", { class: "rows", children: [
      notice.rows.map((row) => /* @__PURE__ */ jsx(Row, { row, words }, row.category)),
      /* @__PURE__ */ jsx("p", { class: "muted", children: words("form.meaning") }),
      notice.joint && /* @__PURE__ */ jsx("p", { children: notice.joint }),
      notice.policies.map((link) => /* @__PURE__ */ jsx("p", { children: /* @__PURE__ */ jsx(Link, { ...link, away: true }) }, link.href))
    ] })
  ] }),
  notice.lines.map((line) => !isAssistant(line) && /* @__PURE__ */ jsx(ClauseLine, { ...line }, line.id))
] });

const missingIn = ({ clauses }, checked) => clauses.filter(({ box, id }) => box === "required" && !checked.includes(id));
class NoticeForm extends Component {
  constructor() {
    super(...arguments);
    this.state = { checked: [], tried: false };
    this.form = createRef();
    /** Always the same function, so that a redraw does not move the fields and lose the focus. */
    this.place = (into) => {
      const { fields } = this.props;
      if (into && fields) into.append(fields.element);
    };
  }
  check(id, checked) {
    const others = this.state.checked.filter((other) => other !== id);
    this.setState({ checked: checked ? [...others, id] : others });
  }
  start(event) {
    const { fields, notice, onStart, trusted } = this.props;
    if (!trusted(event)) return;
    const { checked } = this.state;
    const filled = !fields || fields.check();
    if (filled && !missingIn(notice, checked).length) {
      const ids = notice.clauses.map(({ id }) => id);
      return onStart(
        ids.filter((id) => checked.includes(id)),
        event
      );
    }
    this.setState(
      { tried: true },
      () => this.form.current?.querySelector("[aria-invalid=true]")?.focus()
    );
  }
  clause(clause) {
    const { trusted, words } = this.props;
    const { checked, tried } = this.state;
    const { box, id } = clause;
    const on = checked.includes(id);
    return /* @__PURE__ */ jsx(
      ClauseBox,
      {
        checked: on,
        wrong: tried && !on && box === "required",
        onCheck: (now) => this.check(id, now),
        ...{ clause, trusted, words }
      },
      id
    );
  }
  render() {
    const { contact, fields, notice, onDecline, onOptOut, optOut, trusted, words } = this.props;
    const { checked, tried } = this.state;
    const missing = missingIn(notice, checked);
    const [required, optional] = ["required", "optional"].map(
      (kind) => notice.clauses.filter(({ box }) => box === kind)
    );
    const names = missing.map(({ name }) => name).join(", ");
    const { contactPage, email, phone } = contact;
    return /* @__PURE__ */ jsxs(
      "form",
      {
        ref: this.form,
        part: "form",
        "aria-labelledby": titleId,
        noValidate: true,
        onSubmit: (event) => event.preventDefault(),
        children: [
          /* @__PURE__ */ jsxs("div", { class: "body", children: [
            /* @__PURE__ */ jsx(NoticeDetails, { notice, words }),
            fields && /* @__PURE__ */ jsx("div", { ref: this.place }),
            required.length > 0 && /* @__PURE__ */ jsxs("fieldset", { children: [
              /* @__PURE__ */ jsx("legend", { children: words("form.confirm") }),
              /* @__PURE__ */ jsx("p", { class: "error", role: "alert", children: tried && missing.length > 0 ? words("form.missing", { count: missing.length, names }) : "" }),
              required.map((clause) => this.clause(clause))
            ] }),
            optional.length > 0 && /* @__PURE__ */ jsxs("fieldset", { children: [
              /* @__PURE__ */ jsx("legend", { children: words("more.optional") }),
              optional.map((clause) => this.clause(clause))
            ] }),
            /* @__PURE__ */ jsxs("p", { class: "contact", children: [
              words("form.instead"),
              " ",
              /* @__PURE__ */ jsx(Link, { text: email, href: `mailto:${email}` }),
              phone && /* @__PURE__ */ jsx(Link, { text: phone, href: `tel:${phone.replace(/[^+\d]/g, "")}` }),
              contactPage && /* @__PURE__ */ jsx(Link, { text: words("more.contact"), href: contactPage, away: true })
            ] })
          ] }),
          /* @__PURE__ */ jsxs("div", { class: "foot", children: [
            /* @__PURE__ */ jsxs("div", { class: "links", children: [
              /* @__PURE__ */ jsx(Link, { ...notice.policy, away: true }),
              notice.optOutPage && /* @__PURE__ */ jsx(OptOut, { link: notice.optOutPage, ...{ trusted, onOptOut } })
            ] }),
            /* @__PURE__ */ jsx(Status, { status: optOut, words }),
            /* @__PURE__ */ jsxs("div", { class: "acts", children: [
              /* @__PURE__ */ jsx("button", { type: "button", class: "act", part: "decline", onClick: onDecline, children: words("form.decline") }),
              /* @__PURE__ */ jsx("button", { type: "button", class: "act", part: "start", onClick: (event) => this.start(event), children: words("form.start") })
            ] })
          ] })
        ]
      }
    );
  }
}

const mountPanel = (into, root, host) => {
  const { css = "", notice, onClose, state, subscribe, shown, words, ...rest } = host;
  const { language, title } = notice;
  const undo = mount({
    into,
    root,
    css: frameStyle + formStyle + css,
    draw: () => /* @__PURE__ */ jsx(Frame, { ...{ title, language, words, onClose }, children: /* @__PURE__ */ jsx(NoticeForm, { ...rest, ...{ notice, words }, optOut: state().optOut }) }),
    subscribe,
    focus: !!onClose
  });
  shown(notice);
  return undo;
};

export { changesOf, mountPanel };
