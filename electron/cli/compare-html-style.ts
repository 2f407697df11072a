/** The look of a comparison page: blue for what is repeated, orange for what differs, and never by colour alone. */
export const style = `
:root { color-scheme: light dark; --blue: #dbe9ff; --blue-line: #2f6fde; --orange: #ffe3c2; --orange-line: #b85c00; --line: #8886; }
@media (prefers-color-scheme: dark) {
  :root { --blue: #16325f; --blue-line: #7fb0ff; --orange: #57330a; --orange-line: #ffb366; }
}
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
h1 { font-size: 1.4rem; }
h2 { font-size: 1.1rem; margin-top: 2rem; }
table { border-collapse: collapse; width: 100%; }
th { text-align: left; vertical-align: bottom; padding: 0.4rem 0.8rem; border-bottom: 2px solid var(--line); }
td { vertical-align: top; padding: 0.1rem 0.8rem; white-space: pre-line; overflow-wrap: anywhere; }
.texts { table-layout: fixed; }
.texts .paragraph td { padding-top: 0.8rem; }
.texts td + td { border-left: 1px solid var(--line); }
.figures td { border-bottom: 1px solid var(--line); padding: 0.3rem 0.8rem; }
.passage { background: var(--blue); }
.passage.moved { box-shadow: inset 0 -2px var(--blue-line); }
.difference { background: var(--orange); font-weight: 600; }
.figure { text-decoration: underline dotted; text-underline-offset: 0.2em; }
.figure.conflict, .figure.updated { text-decoration: underline wavy var(--orange-line); font-weight: 600; }
.legend span { padding: 0 0.3em; margin-right: 0.6em; }
@media print { body { margin: 0; max-width: none; } }
`
