import { jsxs, jsx } from 'preact/jsx-runtime';
import { render } from 'preact';

const titleId = "prechat-title";
const Frame = ({ title, language, words, onClose, children }) => /* @__PURE__ */ jsxs(
  "div",
  {
    class: "panel",
    part: "panel",
    lang: language,
    dir: /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)\b/i.test(language) ? "rtl" : "ltr",
    children: [
      /* @__PURE__ */ jsxs("div", { class: "head", children: [
        /* @__PURE__ */ jsx("h2", { id: titleId, tabIndex: -1, children: title }),
        onClose && /* @__PURE__ */ jsx("button", { type: "button", class: "close", "aria-label": words("form.close"), onClick: onClose, children: /* @__PURE__ */ jsx("svg", { viewBox: "0 0 24 24", "aria-hidden": "true", children: /* @__PURE__ */ jsx("path", { d: "M6 6l12 12M18 6 6 18" }) }) })
      ] }),
      children
    ]
  }
);
const mount = ({ into, root, css, draw, subscribe, focus }) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  const redraw = () => render(draw(), into);
  redraw();
  const unsubscribe = subscribe(redraw);
  if (focus) into.querySelector("h2")?.focus();
  return () => {
    unsubscribe();
    render(null, into);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  };
};

const safe = (href) => /^(https?|mailto|tel):/i.test(href) ? href : "#";
const Link = ({ text, href, away }) => /* @__PURE__ */ jsx("a", { href: safe(href), ...away ? { target: "_blank", rel: "noopener" } : {}, children: text });

const OptOut = ({ link, trusted, onOptOut }) => /* @__PURE__ */ jsx(
  "a",
  {
    part: "opt-out",
    href: safe(link.href),
    onClick: (event) => {
      if (!trusted(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onOptOut(event);
    },
    children: link.text
  }
);
const Status = ({ status, words }) => /* @__PURE__ */ jsx("p", { class: "status", part: "status", role: "status", children: status === "none" ? "" : words(`form.${status}`) });

const frameStyle = `
:where(.panel,.panel *){box-sizing:border-box;margin:0;padding:0}
.panel{container-type:inline-size;width:100%;padding-inline:env(safe-area-inset-left) env(safe-area-inset-right);color:var(--fg);background:var(--bg);overflow-wrap:anywhere;text-align:start}
.panel,.panel form{display:flex;flex-direction:column}
.panel,.panel form,.body{flex:1 1 auto;min-height:0}
.head,.body,.foot{padding-inline:1.5em}
.head{display:flex;gap:.75em;align-items:start;padding-block:max(1.25em,env(safe-area-inset-top)) .25em}
.panel h2{flex:1;padding-block:.3em;font-size:1.3125em;line-height:1.25;text-wrap:balance}
.panel h3{font-size:1em}
.panel h2,.panel h3,.panel legend,.panel strong,.act,.status,.error{font-weight:600}
.body{overflow-y:auto;overscroll-behavior:contain;display:grid;gap:1.125em;align-content:start;padding-block:.25em 1.5em}
.muted{color:var(--mute);font-size:.875em}
.panel a{display:inline-block;padding-block:.125em;color:inherit}
.panel a,.panel summary{text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em;border-radius:.375em}
.panel a:hover,.panel summary:hover{text-decoration-thickness:2px}
.panel a[target]::after{content:"\\00a0\u2197" / ""}
.panel :focus-visible,.wrong :focus{outline:3px solid var(--fg);outline-offset:2px}
.panel h2:focus,.panel p:focus{outline:0}
.act,.close{border:0;font:inherit;cursor:pointer}
.act,.row,.clause{border-radius:calc(var(--r)*.6)}
.act{min-height:2.875em;padding:.5em 1em;color:var(--on);background:var(--a);transition:filter .15s;font-weight:600}
.act:hover{filter:brightness(.92)}
.close{flex:none;width:2.75em;height:2.75em;margin-block-start:-.375em;margin-inline-end:-.75em;border-radius:50%;color:var(--mute);background:none}
.close:hover{color:var(--fg);background:color-mix(in srgb,currentColor 9%,transparent)}
.close svg{display:block;width:1.25em;height:1.25em;margin:auto;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round}
.status:empty,.error:empty{position:absolute}
.status:not(:empty)::before{content:"\u2713 " / ""}
@container (max-width:440px){.head,.body,.foot{padding-inline:1.125em}}
@media (max-height:32em){.panel,.panel form{display:block;overflow:auto}.panel form,.body{overflow:visible}}
@media (forced-colors:active){.act{border:2px solid}}
`;
const formStyle = `
.glance,.panel summary,.clause span,.said,.contact,.error{font-size:.9375em}
.glance>div{display:grid;grid-template-columns:8.5em 1fr;column-gap:1em;padding-block:.5em;border-block-end:1px solid var(--line)}
.glance>div:first-child,.foot{border-block-start:1px solid var(--line)}
.panel dt{color:var(--mute)}
.panel dt em{padding:.125em .5em;border:1px solid;border-radius:1em;color:var(--fg);font-size:.8125em;font-style:normal;white-space:nowrap}
.panel dd{grid-column:2}
.panel dd::first-letter,.panel dt::first-letter,.row h3::first-letter,.row p::first-letter{text-transform:uppercase}
.panel summary{width:fit-content;padding-block:.375em;cursor:pointer}
.rows{display:grid;gap:.75em;margin-block:.5em .75em;font-size:.875em}
.row,.clause{padding:.875em;border:1px solid var(--line)}
.row dl{display:grid;grid-template-columns:auto 1fr;gap:.125em 1em;margin-block-start:.5em}
.panel fieldset{display:grid;gap:.625em;min-width:0;border:0}
.panel legend{padding-block-end:.625em}
.clause{display:grid;grid-template-columns:auto 1fr;column-gap:.875em;cursor:pointer}
.clause:hover{background:color-mix(in srgb,currentColor 4%,transparent)}
.clause input{scroll-margin-block:4em 10em;width:1.5em;height:1.5em;accent-color:var(--a);cursor:inherit}
.clause strong,.said strong{display:block}
.clause a{display:block;width:fit-content;font-size:.9375em}
.said{padding-inline-start:.875em;border-inline-start:.25em solid var(--line)}
.error,.wrong{color:color-mix(in srgb,#d92d20 65%,var(--fg))}
.wrong{border-color:currentColor;box-shadow:0 0 0 1px}
.wrong strong,.wrong span{color:var(--fg)}
.contact a{margin-inline-end:.75em;direction:ltr}
.foot{display:grid;gap:.75em;padding-block:.875em max(1.25em,env(safe-area-inset-bottom))}
.links{display:flex;flex-wrap:wrap;gap:.25em 1.25em;font-size:.875em}
.acts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(8em,100%),1fr));gap:.75em}
@container (max-width:440px){.glance>div{display:block}}
`;

export { Frame, Link, OptOut, Status, formStyle, frameStyle, mount, titleId };
