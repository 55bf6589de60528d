/**
 * The frame that the notice and the choices share. Sizes are in `em` of the visitor's own text size, because `rem` is
 * the host page's. Links and buttons never rest on the accent being readable as text: an owner may choose any colour.
 */
export const frameStyle = `
.panel, .panel * { box-sizing: border-box; margin: 0; padding: 0 }
.panel {
  display: flex; flex-direction: column; flex: 1 1 auto; min-block-size: 0; max-block-size: inherit; inline-size: 100%;
  font: 400 medium/1.5 var(--prechat-font); color: var(--prechat-text); background: var(--prechat-background);
  overflow-wrap: anywhere; text-align: start;
}
.panel header { display: flex; gap: .75em; align-items: start; padding: 1.25em 1.5em .25em }
h2 { flex: 1; font-size: 1.3125em; line-height: 1.25; font-weight: 650; letter-spacing: -.012em; text-wrap: balance; padding-block: .3em }
h2:focus { outline: 0 }
h3 { font-size: 1em; font-weight: 650 }
.body { flex: 1 1 auto; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain; padding: .25em 1.5em 1.5em; display: grid; gap: 1.125em; align-content: start }
.muted { color: var(--prechat-muted); font-size: .875em }
a, button, summary, label { -webkit-tap-highlight-color: transparent; touch-action: manipulation }
a { color: inherit; text-underline-offset: .2em; text-decoration-thickness: 1px }
a:hover { text-decoration-thickness: 2px }
a, button, summary, input { border-radius: .375em }
:focus-visible { outline: 3px solid var(--prechat-text); outline-offset: 2px }
button { font: inherit; cursor: pointer; border: 0 }
.act {
  min-block-size: 2.875em; padding: .5em 1em; font-weight: 600; border: 2px solid transparent; border-radius: calc(var(--prechat-radius) * .6);
  color: var(--prechat-on-accent); background: var(--prechat-accent); transition: filter .15s
}
.act:hover { filter: brightness(.92) }
.close { flex: none; inline-size: 2.75em; block-size: 2.75em; margin-inline-end: -.75em; margin-block-start: -.375em; color: var(--prechat-muted); background: none; border-radius: 50% }
.close:hover { color: var(--prechat-text); background: color-mix(in srgb, currentColor 9%, transparent) }
svg { inline-size: 1.25em; block-size: 1.25em; display: block; margin: auto; fill: none; stroke: currentColor; stroke-width: 2; stroke-linecap: round; stroke-linejoin: round }
.status:empty { display: none }
.status { font-weight: 600 }
.status::before { content: "✓ "; content: "✓ " / "" }
a[target]::after { content: "\\00a0↗" / "" }
@media (max-width: 30em) {
  .panel header, .body { padding-inline: max(1.125em, env(safe-area-inset-left)) max(1.125em, env(safe-area-inset-right)) }
  .panel header { padding-block-start: max(.875em, env(safe-area-inset-top)) }
}
@media (prefers-reduced-motion: reduce) { .panel * { transition: none } }
@media (forced-colors: active) { .act { border-color: ButtonText } }
`;

/** What only the notice's form needs. */
export const formStyle = `
form { display: flex; flex-direction: column; flex: 1 1 auto; min-block-size: 0 }
.glance { display: grid; grid-template-columns: minmax(6em, auto) 1fr; font-size: .9375em }
.glance > div { display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; column-gap: 1.25em; padding-block: .5625em; border-block-end: 1px solid var(--prechat-border) }
.glance > div:first-child { border-block-start: 1px solid var(--prechat-border) }
dt { color: var(--prechat-muted) }
dd::first-letter, dt::first-letter { text-transform: uppercase }
summary { inline-size: fit-content; padding-block: .375em; cursor: pointer; font-size: .9375em; text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em }
summary:hover { text-decoration-thickness: 2px }
.rows { display: grid; gap: .75em; margin-block: .5em .75em; font-size: .875em }
.row { padding: .75em .875em; border: 1px solid var(--prechat-border); border-radius: calc(var(--prechat-radius) * .6) }
.row h3::first-letter, .row p::first-letter { text-transform: uppercase }
.row dl { display: grid; grid-template-columns: minmax(5em, auto) 1fr; gap: .125em 1em; margin-block-start: .5em }
fieldset { border: 0; min-inline-size: 0; display: grid; gap: .625em }
legend { font-weight: 650; padding-block-end: .625em }
.clause { display: grid; grid-template-columns: auto 1fr; column-gap: .875em; padding: .875em; border: 1px solid var(--prechat-border); border-radius: calc(var(--prechat-radius) * .6); cursor: pointer; transition: background .15s }
.clause:hover { background: color-mix(in srgb, var(--prechat-text) 4%, transparent) }
.clause input { inline-size: 1.5em; block-size: 1.5em; margin-block-start: .0625em; accent-color: var(--prechat-accent); cursor: inherit }
.clause strong { display: block; font-weight: 600 }
.clause span { font-size: .9375em; line-height: 1.45 }
.error { color: color-mix(in srgb, #d92d20 65%, var(--prechat-text)); font-weight: 600; font-size: .9375em }
.error:empty { display: none }
.wrong { border-color: currentColor; box-shadow: 0 0 0 1px; color: color-mix(in srgb, #d92d20 65%, var(--prechat-text)) }
.wrong > div > span, .wrong strong { color: var(--prechat-text) }
.contact { font-size: .9375em }
.contact a { margin-inline-end: .75em }
a { display: inline-block; min-block-size: 1.625em }
footer { padding: .875em 1.5em 1.25em; border-block-start: 1px solid var(--prechat-border); display: grid; gap: .75em }
.links { display: flex; flex-wrap: wrap; gap: .25em 1.25em; font-size: .875em }
.acts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(8em, 100%), 1fr)); gap: .75em }
@media (max-width: 30em) { footer { padding-inline: max(1.125em, env(safe-area-inset-left)) max(1.125em, env(safe-area-inset-right)); padding-block-end: max(1em, env(safe-area-inset-bottom)) } .glance > div { display: block } }
@media (max-height: 32em) { .panel, .panel form { display: block; overflow: auto } .panel form, .body { overflow: visible } }
`;
