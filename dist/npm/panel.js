import { jsxs, Fragment, jsx } from 'preact/jsx-runtime';
import { titleId, Link, OptOut, Status, mount, frameStyle, formStyle, Frame } from './style.js';
import { Component, createRef } from 'preact';

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
  /* @__PURE__ */ jsx("p", { children: notice.intro }),
  /* @__PURE__ */ jsx("dl", { class: "glance", children: notice.glance.map(({ term, texts }) => /* @__PURE__ */ jsxs("div", { children: [
    /* @__PURE__ */ jsx("dt", { children: term }),
    texts.map((text) => /* @__PURE__ */ jsx("dd", { children: text }, text))
  ] }, term)) }),
  /* @__PURE__ */ jsxs("details", { children: [
    /* @__PURE__ */ jsx("summary", { children: words("form.details") }),
    /* @__PURE__ */ jsxs("div", { class: "rows", children: [
      notice.rows.map((row) => /* @__PURE__ */ jsx(Row, { row, words }, row.category)),
      /* @__PURE__ */ jsx("p", { class: "muted", children: words("form.meaning") })
    ] })
  ] })
] });

class NoticeForm extends Component {
  constructor() {
    super(...arguments);
    this.state = { checked: [], tried: false };
    this.form = createRef();
  }
  check(id, box) {
    const others = this.state.checked.filter((other) => other !== id);
    this.setState({ checked: box.checked ? [...others, id] : others });
  }
  start(event) {
    const { notice, onStart, trusted } = this.props;
    if (!trusted(event)) return;
    const ids = notice.clauses.map(({ id }) => id);
    if (ids.every((id) => this.state.checked.includes(id))) return onStart(ids, event);
    this.setState(
      { tried: true },
      () => this.form.current?.querySelector("[aria-invalid=true]")?.focus()
    );
  }
  clause({ id, name, text }) {
    const { trusted, words } = this.props;
    const checked = this.state.checked.includes(id);
    const wrong = this.state.tried && !checked;
    const errorId = `prechat-${id}`;
    const real = (event) => trusted(event) || event.preventDefault();
    return (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions -- refuses, never acts
      /* @__PURE__ */ jsxs("label", { class: wrong ? "clause wrong" : "clause", part: "clause", onClick: real, children: [
        /* @__PURE__ */ jsx(
          "input",
          {
            type: "checkbox",
            required: true,
            checked,
            "aria-invalid": wrong,
            "aria-describedby": wrong ? errorId : void 0,
            onClick: (event) => trusted(event) && this.check(id, event.currentTarget)
          }
        ),
        /* @__PURE__ */ jsxs("div", { children: [
          /* @__PURE__ */ jsx("strong", { children: name }),
          /* @__PURE__ */ jsx("span", { children: text }),
          wrong && /* @__PURE__ */ jsx("p", { class: "error", id: errorId, children: words("form.check") })
        ] })
      ] }, id)
    );
  }
  render() {
    const { contact, notice, onDecline, onOptOut, optOut, trusted, words } = this.props;
    const { checked, tried } = this.state;
    const missing = notice.clauses.filter(({ id }) => !checked.includes(id));
    const names = missing.map(({ name }) => name).join(", ");
    const { email, phone } = contact;
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
            /* @__PURE__ */ jsxs("fieldset", { children: [
              /* @__PURE__ */ jsx("legend", { children: words("form.confirm") }),
              /* @__PURE__ */ jsx("p", { class: "error", role: "alert", children: tried && missing.length > 0 ? words("form.missing", { count: missing.length, names }) : "" }),
              notice.clauses.map((clause) => this.clause(clause))
            ] }),
            /* @__PURE__ */ jsxs("p", { class: "contact", children: [
              words("form.instead"),
              " ",
              /* @__PURE__ */ jsx(Link, { text: email, href: `mailto:${email}` }),
              phone && /* @__PURE__ */ jsx(Link, { text: phone, href: `tel:${phone.replace(/[^+\d]/g, "")}` })
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
  const { notice, onClose, state, subscribe, shown, words, ...rest } = host;
  const { language, title } = notice;
  const undo = mount({
    into,
    root,
    css: frameStyle + formStyle,
    draw: () => /* @__PURE__ */ jsx(Frame, { ...{ title, language, words, onClose }, children: /* @__PURE__ */ jsx(NoticeForm, { ...rest, ...{ notice, words }, optOut: state().optOut }) }),
    subscribe,
    focus: !!onClose
  });
  shown(notice);
  return undo;
};

export { mountPanel };
