/** What only the choices need. */
export const choicesStyle = `
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
