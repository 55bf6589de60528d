/** What only the fields need. */
export const fieldsStyle = `
.field{display:grid;gap:.25em;min-width:0;border:0}
.panel .field legend{padding-block-end:.25em;font-weight:400}
.field label,.field legend{font-size:.9375em}
.field input:not([type=radio],[type=checkbox]),.field textarea,.field select{width:100%;min-height:2.75em;padding:.5em .75em;border:1px solid color-mix(in srgb,var(--fg) 55%,var(--bg));border-radius:calc(var(--r)*.5);background:var(--bg);color:inherit;font:inherit;scroll-margin-block:4em 10em}
.field textarea{display:block;min-height:5em;resize:vertical}
.field [aria-invalid=true]:not([type=radio],[type=checkbox]){border-color:color-mix(in srgb,#d92d20 65%,var(--fg));box-shadow:0 0 0 1px color-mix(in srgb,#d92d20 65%,var(--fg))}
.option{display:flex;gap:.75em;align-items:start;padding-block:.375em;cursor:pointer}
.option input{flex:none;width:1.375em;height:1.375em;accent-color:var(--a);cursor:inherit;scroll-margin-block:4em 10em}
`;
