import type { Element } from 'hast'
import { h } from 'hastscript'
import { writeHtml } from '../formats/write.ts'
import { rowsOf, type Standing, states } from './coverage.ts'

const styles = `:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{max-width:64rem;margin:2rem auto;padding:0 1rem}
table{border-collapse:collapse;width:100%}
th,td{text-align:start;padding:.3rem .6rem;border-bottom:1px solid #8884;vertical-align:top}
.bar{display:flex;height:1.1rem;min-width:12rem;border-radius:.2rem;overflow:hidden}
.bar span{flex:var(--n) 0 0}
.key span{display:inline-block;margin-inline-end:1rem}
.key span::before,.state::before{content:"";display:inline-block;width:.8em;height:.8em;margin-inline-end:.4em;background:var(--c);border-radius:.15em}
.original{--c:#3b6ea8}.translated{--c:#3f8f5f}.stale{--c:#c98a1b}.awaiting{--c:#8a8f98}.missing{--c:#c2453d}
.bar .original,.bar .translated,.bar .stale,.bar .awaiting,.bar .missing{background:var(--c)}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:1rem;margin:.5rem 0}`

/** One page for the desk: coverage of each section, what is to be done, and for stale stories both texts side by side. */
export function statusPage(standings: Standing[], now: string): string {
  const todo = standings.filter(({ state }) => state !== 'original' && state !== 'translated')
  return writeHtml({
    type: 'root',
    children: [
      { type: 'doctype' },
      h('html', { lang: 'en' }, [
        h('head', [
          h('meta', { charSet: 'utf-8' }),
          h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
          h('title', 'Status of the editions'),
          h('style', styles),
        ]),
        h('body', [
          h('h1', 'Status of the editions'),
          h('p', `As of ${now}`),
          h(
            'p',
            { className: ['key'] },
            states.map((state) => h('span', { className: [state] }, state)),
          ),
          chart(standings),
          h('h2', 'To be done, the newest story first'),
          todo.length === 0 ? h('p', 'Everything is translated and current.') : h('ul', todo.map(item)),
        ]),
      ]),
    ],
  })
}

function chart(standings: Standing[]): Element {
  return h('table', [
    h('thead', h('tr', [h('th', 'Edition'), h('th', 'Section'), h('th', 'Coverage'), h('th', 'Stories')])),
    h(
      'tbody',
      rowsOf(standings).map(({ locale, section, counts }) => {
        const said = counts.flatMap((count, index) => (count > 0 ? [`${count} ${states[index]}`] : [])).join(', ')
        return h('tr', [h('td', locale), h('td', section), h('td', bar(counts, said)), h('td', said)])
      }),
    ),
  ])
}

function bar(counts: number[], said: string): Element {
  const parts = counts.flatMap((count, index) =>
    count > 0 ? [h('span', { className: [states[index] ?? ''], style: `--n:${count}` })] : [],
  )
  return h('div', { className: ['bar'], role: 'img', ariaLabel: said }, parts)
}

function item({ state, locale, story, title, changes }: Standing): Element {
  return h('li', [
    h('span', { className: ['state', state] }, `${state} in ${locale}: `),
    `${title} (${story})`,
    ...changes.map(({ original, translation }) => h('div', { className: ['sides'] }, [h('p', original), h('p', translation)])),
  ])
}
