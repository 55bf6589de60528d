/** What only the choices need. */
export const choicesStyle = `
.choices{gap:0;padding-block-end:max(1em,env(safe-area-inset-bottom))}
.choices section{display:grid;gap:.625em;justify-items:start;padding-block:1.125em;border-block-end:1px solid var(--line)}
.choices section:first-child{padding-block-start:.25em}
.choices > p{padding-block-start:1em}
.choices ul{inline-size:100%;font-size:.9375em;list-style:none}
.choices li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1em;padding-block:.375em}
`;
