/** The look of the pages, as far as a page of text needs it. */
export const docsStyle = `
:root { color-scheme: light dark; --ground: #f3f5f6; --sheet: #fcfdfd; --ink: #12191d; --ink-2: #465259; --line: #d5dbde; --tick: #7b878e; --sunk: #e9edee }
@media (prefers-color-scheme: dark) { :root { --ground: #0f1417; --sheet: #171e22; --ink: #e9eef0; --ink-2: #aab5bb; --line: #283136; --tick: #6d7a81; --sunk: #0a0e10 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 16px/1.5 ui-sans-serif, system-ui, sans-serif }
a { color: inherit; text-decoration-color: var(--tick); text-underline-offset: .2em }
a:hover { text-decoration-color: currentColor }
:focus-visible { outline: 2px solid var(--ink); outline-offset: 3px }
.skip { position: absolute; left: -999px } .skip:focus { left: 20px; top: 8px }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
header { border-bottom: 1px solid var(--line); padding: 16px clamp(20px, 5vw, 72px); display: flex; gap: 16px; align-items: baseline }
header a { font-weight: 700; font-size: 17px; text-decoration: none } header span { color: var(--ink-2); font-size: 14px }
.page { max-width: 1440px; margin: 0 auto; padding: 0 clamp(20px, 5vw, 72px); display: grid; grid-template-columns: 232px minmax(0, 1fr); gap: 64px }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 32px 0; font-size: 14px }
nav h2 { font-size: 14px; margin: 16px 0 4px; font-weight: 600 } nav ul { list-style: none; margin: 0; padding: 0 } nav a { display: block; padding: 3px 0; text-decoration: none; color: var(--ink-2) } nav a:hover { color: var(--ink) }
main { padding: 40px 0 104px; min-width: 0 } main p { max-width: 44em }
h1 { font-size: clamp(29px, 3.1vw, 42px); line-height: 1.1; letter-spacing: -.022em; margin: 0 0 12px; font-weight: 600 }
.lede { font-size: 19px; color: var(--ink-2) }
main h2 { font-size: 24px; letter-spacing: -.015em; margin: 64px 0 8px; font-weight: 600 }
h3 { font-size: 19px; margin: 0 0 4px; font-weight: 600; scroll-margin-top: 16px }
h4 { font-size: 14px; margin: 16px 0 4px; font-weight: 600 }
article, section > h3 { border-top: 1px solid var(--line); padding-top: 20px; margin-top: 32px }
code { font: 13px/1.5 ui-monospace, monospace } .place { margin: 0 0 8px } .place b { font-size: 14px }
.wide { overflow-x: auto; max-width: 100% }
table { border-collapse: collapse; width: 100%; font-size: 14px } th, td { text-align: left; vertical-align: top; padding: 6px 16px 6px 0; border-top: 1px solid var(--line); font-weight: 400 } thead th { color: var(--ink-2); font-size: 12.5px; border: 0 }
.soft, .type, .codes { color: var(--ink-2); font-size: 14px } summary { cursor: pointer; font-size: 14px; min-height: 32px; margin-top: 8px }
pre { background: var(--sunk); padding: 12px 16px; overflow-x: auto; border-radius: 4px; margin: 4px 0 8px }
@media (max-width: 900px) { .page { display: block } nav { position: static; max-height: 240px; border-bottom: 1px solid var(--line) } summary, nav a { min-height: 44px; display: flex; align-items: center } summary { display: list-item } }
@media print { nav, header span, .skip { display: none } .page { display: block } body { background: #fff; color: #000 } }
`
