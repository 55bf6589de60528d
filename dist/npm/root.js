const tokens = `.prechat{color-scheme:light dark;--a:var(--prechat-accent,#1f4fd8);--on:var(--prechat-on-accent,#fff);--bg:var(--prechat-background,Canvas);--fg:var(--prechat-text,CanvasText);--mute:var(--prechat-muted,color-mix(in srgb,var(--fg) 75%,var(--bg)));--line:var(--prechat-border,color-mix(in srgb,var(--fg) 20%,var(--bg)));--r:var(--prechat-radius,16px);color:var(--fg);font:16px/1.5 var(--prechat-font,system-ui)}`;
const sheet = `:host{all:initial!important}
${tokens}
[hidden]{display:none!important}
button{font:inherit;color:inherit;background:var(--bg);border:1px solid var(--line);border-radius:28px;padding:8px 16px;cursor:pointer}
:focus-visible{outline:3px solid var(--a);outline-offset:3px}
.corner{position:fixed;z-index:2147483647;bottom:calc(20px + env(safe-area-inset-bottom));display:flex;gap:8px}
.right{right:20px}
.left{left:20px}
.launcher{display:flex;align-items:center;gap:10px;height:56px;padding:0 22px;border:0;background:var(--a);color:var(--on);font-weight:600;box-shadow:0 4px 20px #0005}
.launcher:not(.bare):before{content:"";width:24px;height:24px;background:currentcolor;forced-color-adjust:none;clip-path:var(--icon,path("M5 3h14q3 0 3 3v8q0 3-3 3h-8l-6 5v-5q-3 0-3-3V6q0-3 3-3zm2 5v2h10V8zm0 4v2h7v-2z"))}
.chip{flex-wrap:wrap;max-width:min(384px,50vw);font-size:13px}
.line{left:20px;right:20px;margin:auto;width:fit-content;padding:8px 16px;border-radius:28px;background:var(--fg);color:var(--bg)}
.heard{position:fixed;clip-path:inset(50%)}
dialog{padding:0;border:1px solid #0000;width:min(480px,100vw - 32px);max-width:none;max-height:min(736px,100dvh - 32px);border-radius:var(--r);background:var(--bg);color:inherit;box-shadow:0 8px 40px #0006;overflow:hidden}
dialog[open]{display:flex}
dialog::backdrop{background:#0b102099}
.plain{padding:24px}
@media(max-width:480px){dialog{width:100vw;height:100dvh;max-height:none;border-radius:0}}
@media print{.corner{display:none}}`;

const own = "pre-chat-root";
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  element.append(...children);
  return element;
};
const adopt = (root, css) => {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, made];
};
const makeRoot = (signal) => {
  const host = document.createElement(own);
  const root = host.attachShadow({ mode: "open" });
  const body = make("div", { class: "prechat" });
  root.append(body);
  adopt(root, sheet);
  const attach = () => {
    const { documentElement } = document;
    if (host.parentNode !== documentElement) documentElement.append(host);
    observer.observe(documentElement, { childList: true });
  };
  const observer = new MutationObserver(attach);
  observer.observe(document, { childList: true });
  attach();
  signal.addEventListener("abort", () => {
    observer.disconnect();
    host.remove();
  });
  return body;
};

export { adopt, make, makeRoot, own, tokens };
