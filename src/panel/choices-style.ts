/** What only the choices need. */
export const choicesStyle = `
.choices section { display: grid; gap: .625em; justify-items: start; padding-block: 1.125em; border-block-start: 1px solid var(--prechat-border) }
.choices section:first-child { padding-block-start: .25em; border: 0 }
.choices { gap: 0; padding-block-end: .5em }
ul { list-style: none; inline-size: 100%; font-size: .9375em }
li { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1em; padding-block: .375em }
`;
