import { type Html, html } from '../render/html/html.ts'
import { type ChangedBlock, doneStates, rowsOf, type StoryState, states, statesOf } from './coverage.ts'
import { type DiffPart, wordDiff } from './word-diff.ts'

const styles = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif;--line:#8884}
body{max-width:64rem;margin:2rem auto;padding:0 1rem;overflow-wrap:break-word}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;padding:.4rem .8rem .4rem 0;border-bottom:1px solid var(--line);vertical-align:top}
th:last-child,td:last-child{width:65%;padding-inline-end:0}
.bar{display:flex;gap:1px;height:1rem;margin-block:.25rem .1rem;border-radius:.2rem;overflow:hidden}
.bar span{flex:var(--n) 0 0;background:var(--c)}
.key span{display:inline-block;margin-inline-end:1rem}
.key span::before,.state::before{content:"";display:inline-block;width:.8em;height:.8em;margin-inline-end:.4em;background:var(--c);border-radius:.15em}
.original{--c:#3b6ea8}.translated{--c:#3f8f5f}.converted{--c:#7a9a3a}.outdated{--c:#c98a1b}.unknown{--c:#2f8a99}.draft{--c:#8a8f98}.missing{--c:#c2453d}.unreadable{--c:#8a4fae}
ol{list-style:none;padding:0}
ol>li{overflow-wrap:anywhere;padding-block:.5rem;border-bottom:1px solid var(--line)}
.state{font-weight:600}
.sides{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.25rem 1.5rem;margin-block:.75rem}
.sides p{margin:0;padding-inline-start:.75rem;border-inline-start:.2rem solid var(--line)}
.sides p:first-child{border-color:#c98a1b}
ins{background:#3f8f5f33;text-decoration:none}
del{background:#c2453d33}
.none{opacity:.75;font-style:italic}`

/**
 * One page for editors: coverage of each section, what is to be done, and for outdated stories what has changed in the
 * original beside the translation. `link` is the address of a file from the page.
 */
export function statusPage(entries: StoryState[], now: string, link: (path: string) => string): string {
  const todo = entries.filter(({ state }) => !doneStates.has(state))
  const made = html`
    <!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Status of the editions</title>
        <style>${styles}</style>
      </head>
      <body>
        <h1>Status of the editions</h1>
        <p>As of <time datetime="${now}">${now.slice(0, 16).replace('T', ' ')} UTC</time></p>
        <p class="key">${statesOf(entries).map((state) => html`<span class="${state}">${state}</span>`)}</p>
        ${chart(entries)}
        <h2>To be done, the newest story first</h2>
        <p>${workload(todo)}</p>
        ${todo.length === 0 ? html`<p>Everything is translated and current.</p>` : html`<ol>${todo.map((entry) => item(entry, link))}</ol>`}
      </body>
    </html>
  `
  return `${made.text}\n`
}

function chart(entries: StoryState[]): Html {
  const row = ({ locale, section, counts }: ReturnType<typeof rowsOf>[number]) => {
    const said = counts.flatMap((count, index) => (count > 0 ? [`${count} ${states[index]}`] : [])).join(', ')
    return html`<tr><td>${locale}</td><td>${section}</td><td>${bar(counts, said)}${said}</td></tr>`
  }
  return html`
    <table>
      <thead><tr>${['Edition', 'Section', 'Coverage'].map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
      <tbody>${rowsOf(entries).map(row)}</tbody>
    </table>
  `
}

function bar(counts: number[], said: string): Html {
  const parts = counts.map((count, index) => count > 0 && html`<span class="${states[index]}" style="--n:${count}"></span>`)
  return html`<div class="bar" role="img" aria-label="${said}">${parts}</div>`
}

/** How much there is to translate, by edition. */
function workload(todo: StoryState[]): string {
  const sums = Map.groupBy(todo, ({ locale }) => locale)
  const shown = [...sums].flatMap(([locale, own]) => {
    const count = own.reduce((sum, entry) => sum + entry.words, 0)
    return count > 0 ? [`${locale}: ${count} words to translate`] : []
  })
  return shown.sort().join(', ')
}

function item(entry: StoryState, link: (path: string) => string): Html {
  const { state, locale, story, title, path, originalPath, words } = entry
  const file = (name: string | undefined) => name !== undefined && html` · <a href="${encodeURI(link(name))}">${name}</a>`
  return html`
    <li>
      <span class="state ${state}">${state} in ${locale}: </span>${title === story ? story : `${title} (${story})`}${words > 0 && ` · ${words} words`}${file(path)}${originalPath !== path && file(originalPath)}${state === 'unreadable' && '; run diglot check'}
      ${entry.changes.map(sides)}
    </li>
  `
}

function sides({ before, original, translation, tags: [from, to] }: ChangedBlock): Html {
  return html`
    <div class="sides">
      <p lang="${from}">${before === undefined ? original : wordDiff(before, original, from).map(shown)}</p>
      ${translation === '' ? html`<p class="none">New: not translated yet.</p>` : html`<p lang="${to}">${translation}</p>`}
    </div>
  `
}

function shown({ kind, text }: DiffPart): Html | string {
  return kind === 'same' ? text : kind === 'added' ? html`<ins>${text}</ins>` : html`<del>${text}</del>`
}
