/** How the report looks, on a screen by day and by night, and on paper. */
export const style = `
:root { color-scheme: light dark; --text: #1b1b1b; --page: #fdfcf9; --faint: #6b6b6b; --rule: #d9d5cb; --error: #b3261e; --warning: #8a5a00; --info: #1f5f99; }
@media (prefers-color-scheme: dark) { :root { --text: #e8e6e1; --page: #1a1a1a; --faint: #a3a099; --rule: #3d3b37; --error: #ff9a8f; --warning: #f0bd5b; --info: #8fc4f5; } }
body { margin: 0 auto; padding: 1.5rem; max-width: 80rem; color: var(--text); background: var(--page); font: 1rem/1.55 Georgia, "Times New Roman", serif; }
h1, h2, nav, article, header p { font-family: system-ui, sans-serif; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin-top: 2.5rem; border-bottom: 1px solid var(--rule); padding-bottom: .3rem; }
.trouble { color: var(--error); }
.line { display: grid; grid-template-columns: 2.5rem minmax(0, 3fr) minmax(0, 2fr); gap: 1rem; align-items: start; }
.number { color: var(--faint); font: .75rem/2.1 ui-monospace, monospace; text-align: right; }
.copy { margin: 0 0 .6rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.found { color: inherit; text-decoration: underline wavy; text-underline-offset: .2em; }
.error { --severity: var(--error); } .warning { --severity: var(--warning); } .info { --severity: var(--info); }
.found { text-decoration-color: var(--severity); }
article { border-left: 3px solid var(--severity); padding: .1rem .8rem; margin-bottom: .8rem; font-size: .85rem; line-height: 1.4; break-inside: avoid; overflow-wrap: anywhere; }
article p { margin: .2rem 0; } article strong { color: var(--severity); } article:target { outline: 2px solid var(--severity); }
.why, .place, .why a { color: var(--faint); } ul { margin: .3rem 0; padding-left: 1.1rem; } .fix::marker { content: "→ "; }
@media (max-width: 50rem) { .line { grid-template-columns: 2rem minmax(0, 1fr); } .cards { grid-column: 2; } }
@media print { body { max-width: none; padding: 0; } }
`
