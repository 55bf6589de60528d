/** The theme: the owner's `--prechat-*` properties, each with a light and a dark value of ours. */
export const tokens = `.prechat{--a:var(--prechat-accent,#1f4fd8);--on:var(--prechat-on-accent,#fff);--bg:var(--prechat-background,#fff);--fg:var(--prechat-text,#1b1f29);--mute:var(--prechat-muted,#545c6b);--line:var(--prechat-border,#d5d9e2);--r:var(--prechat-radius,16px);color:var(--fg);font:16px/1.5 var(--prechat-font,system-ui,sans-serif);-webkit-text-size-adjust:100%}
@media(prefers-color-scheme:dark){.prechat{--a:var(--prechat-accent,#8fb0ff);--on:var(--prechat-on-accent,#0b1020);--bg:var(--prechat-background,#171b26);--fg:var(--prechat-text,#eef1f8);--mute:var(--prechat-muted,#aeb6c8);--line:var(--prechat-border,#3a4256)}}`;

/** The looks of what stands on the host's page itself, tokens included. */
export const sheet = `:host{all:initial!important}
${tokens}
[hidden]{display:none!important}
button{font:inherit;color:inherit;cursor:pointer}
:focus-visible{outline:3px solid var(--a);outline-offset:3px}
.corner{position:fixed;z-index:2147483647;inset-block-end:calc(20px + env(safe-area-inset-bottom));display:flex;gap:8px;transition:translate .2s}
.right{right:calc(20px + env(safe-area-inset-right))}
.left{left:calc(20px + env(safe-area-inset-left))}
.launcher{display:flex;align-items:center;gap:10px;min-height:56px;padding:0 22px;border:0;border-radius:28px;background:var(--a);color:var(--on);font-weight:600;box-shadow:0 2px 6px #0003,0 8px 24px #0003}
.launcher:hover{filter:brightness(1.08)}
.launcher svg{width:24px;height:24px;fill:none;stroke:currentcolor;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.chip{flex-wrap:wrap;max-width:min(24rem,50vw)}
.chip button,.line{padding:6px 14px;min-height:32px;border:1px solid var(--line);border-radius:16px;background:var(--bg);color:var(--fg);font-size:13px;line-height:1.3;text-align:start;box-shadow:0 1px 4px #0002}
.line{inset-inline:0;margin-inline:auto;width:fit-content;max-width:min(26rem,calc(100vw - 40px));padding:10px 18px}
.heard{position:fixed;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
dialog{box-sizing:border-box;padding:0;border:0;width:min(30rem,calc(100vw - 2rem));max-width:none;max-height:min(46rem,calc(100dvh - 2rem));margin:auto;border-radius:var(--r);background:var(--bg);color:inherit;box-shadow:0 8px 40px #0006;overflow:hidden}
dialog[open]{display:flex;flex-direction:column}
dialog::backdrop{background:#0b102099}
.plain{padding:32px 24px;display:grid;gap:16px;justify-items:start}
.plain p{margin:0}
.plain a{color:var(--a)}
.plain button{min-height:44px;padding:0 20px;border:1px solid var(--mute);border-radius:10px;background:none}
@media(max-width:480px){dialog{width:100vw;height:100dvh;max-height:none;border-radius:0}}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}
@media(forced-colors:active){.launcher,dialog{border:1px solid}}
@media print{.corner{display:none}}`;
