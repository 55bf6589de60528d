const tokens = `.prechat{--a:var(--prechat-accent,#1f4fd8);--on:var(--prechat-on-accent,#fff);--bg:var(--prechat-background,#fff);--fg:var(--prechat-text,#1b1f29);--mute:var(--prechat-muted,#545c6b);--line:var(--prechat-border,#d5d9e2);--r:var(--prechat-radius,16px);color:var(--fg);font:16px/1.5 var(--prechat-font,system-ui)}
@media(prefers-color-scheme:dark){.prechat{--a:var(--prechat-accent,#8fb0ff);--on:var(--prechat-on-accent,#0b1020);--bg:var(--prechat-background,#171b26);--fg:var(--prechat-text,#eef1f8);--mute:var(--prechat-muted,#aeb6c8);--line:var(--prechat-border,#3a4256)}}`;
const sheet = `:host{all:initial!important}
${tokens}
[hidden]{display:none!important}
button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--line);border-radius:28px;padding:6px 14px;cursor:pointer}
:focus-visible{outline:3px solid var(--a);outline-offset:3px}
.corner{position:fixed;z-index:2147483647;bottom:calc(20px + env(safe-area-inset-bottom));display:flex;gap:8px}
.right{right:20px}
.left{left:20px}
.launcher{display:flex;align-items:center;gap:10px;height:56px;padding:0 22px;border:0;background:var(--a);color:var(--on);font-weight:600;box-shadow:0 4px 20px #0005}
.launcher:hover{filter:brightness(1.1)}
.launcher:not(.bare):before{content:"";width:24px;height:24px;background:currentcolor;clip-path:var(--icon,path("M5 3h14q3 0 3 3v8q0 3-3 3h-8l-6 5v-5q-3 0-3-3V6q0-3 3-3zm2 5v2h10V8zm0 4v2h7v-2z"))}
.chip{flex-wrap:wrap;max-width:min(24rem,50vw);font-size:13px;line-height:1.4}
.chip button{text-align:start}
.line{left:20px;right:20px;margin:auto;width:fit-content;padding:10px 18px;border-radius:28px;background:var(--fg);color:var(--bg)}
.heard{position:fixed;clip-path:inset(50%)}
dialog{padding:0;border:0;width:min(30rem,100vw - 2rem);max-width:none;max-height:min(46rem,100dvh - 2rem);border-radius:var(--r);background:var(--bg);color:inherit;box-shadow:0 8px 40px #0006;overflow:hidden}
dialog[open]{display:flex}
dialog::backdrop{background:#0b102099}
.plain{padding:24px}
.plain a{color:inherit}
@media(max-width:480px){dialog{width:100vw;height:100dvh;max-height:none;border-radius:0}}
@media(forced-colors:active){.launcher:before{forced-color-adjust:none}dialog{border:1px solid}}
@media print{.corner{display:none}}`;

const own = "pre-chat-root";
const make = (document, tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
};
const adopt = (root, css) => {
  const view = root.ownerDocument.defaultView;
  const made = new view.CSSStyleSheet();
  made.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
};
const makeRoot = (page) => {
  const { document } = page;
  const host = document.createElement(own);
  const root = host.attachShadow({ mode: "open" });
  const body = make(document, "div", { class: "prechat" });
  root.append(body);
  adopt(root, sheet);
  const attach = () => {
    if (host.parentNode !== document.documentElement) document.documentElement.append(host);
  };
  attach();
  const observer = new page.MutationObserver(attach);
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  return {
    host,
    root,
    body,
    stop: () => {
      observer.disconnect();
      host.remove();
    }
  };
};

export { adopt, make, makeRoot, own, tokens };
