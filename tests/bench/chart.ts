import type { Results } from './report.ts'
import type { Row } from './rows.ts'

/** One bar: what it is of, its value and how that is shown, and a note behind it. */
export interface Bar {
  name: string
  value: number
  shown: string
  note: string
  own: boolean
}

/** Bars on one scale of their own: to the longest, or to a value that panels share. */
export interface Panel {
  title: string
  bars: Bar[]
  longest?: number
}

/** Pixels. Text is 14 high; a character of it is at most `character` wide on average in the fonts that systems have. */
const [width, margin, row, thick, character] = [820, 16, 30, 20, 7.8]

/** What the README shows: everyone from nothing, then Diglot after each change beside Hugo, which builds all again. */
export function panelsOf({ cold = [], rebuild = [], dev }: Results): Panel[] {
  const bar = ({ name, seconds, ofHugo, memory }: Row, own: boolean, note: string): Bar => ({
    name,
    value: seconds,
    shown: inSeconds(seconds),
    own,
    note: [ofHugo === undefined || name.startsWith('Hugo') ? '' : `${share(ofHugo)} × Hugo`, note && `${memory} MiB`]
      .filter(Boolean)
      .join(', '),
  })
  const first = cold.map((each) => bar(each, each.name === 'Diglot', 'memory'))
  const again = rebuild.map((each) => bar(each, !each.name.startsWith('Hugo'), ''))
  // The times of the others depend on what is open: they are in the tables.
  const saved = (dev ?? []).slice(0, 1).map(({ name, milliseconds }) => ({
    name: `${name} (diglot dev)`,
    value: milliseconds / 1000,
    shown: inSeconds(milliseconds / 1000),
    own: true,
    note: '',
  }))
  return [
    { title: 'From nothing', bars: first },
    { title: 'Diglot again, from a fresh process', bars: again.length > 0 ? [...again, ...saved] : [] },
  ].filter(({ bars }) => bars.length > 0)
}

/** Panels one above the other, as an SVG that reads on light and on dark pages. Text is text. */
export function chart(title: string, panels: Panel[]): string {
  const label = Math.ceil(Math.max(...panels.flatMap(({ bars }) => bars.map(({ name }) => name.length))) * character) + margin
  let top = margin + 20
  const drawn = panels.map(({ title: heading, bars, longest = Math.max(...bars.map(({ value }) => value)) }) => {
    const [from, start] = [label + margin, top + 44]
    top = start + bars.length * row
    return `<text x="${margin}" y="${start - 14}" class="h">${escapeXml(heading)}</text>${draw(bars, longest, from, start)}`
  })
  const words = `<text x="${margin}" y="${margin + 12}" class="h t">${escapeXml(title)}</text>`
  const size = `viewBox="0 0 ${width} ${top + margin}" width="${width}" height="${top + margin}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeXml(title)}" font-family="system-ui,-apple-system,'Segoe UI',sans-serif" font-size="14"><style>${style}</style><rect x="0.5" y="0.5" width="${width - 1}" height="${top + margin - 1}" rx="6" class="b"/>${words}${drawn.join('')}</svg>\n`
}

/** A ground of its own: the page around it need not be of the scheme that the reader's system has. */
const style = [
  'text{fill:#1f2328}.b{fill:#fff;stroke:#d1d9e0}.h{font-weight:600}.t{font-size:16px}.n{fill:#59636e}.own{fill:#b3261e}.peer{fill:#8a9099}',
  '@media(prefers-color-scheme:dark){text{fill:#e6edf3}.b{fill:#0d1117;stroke:#3d444d}.n{fill:#9198a1}.own{fill:#f0766c}.peer{fill:#6e7681}}',
].join('')

function draw(bars: Bar[], longest: number, from: number, top: number): string {
  const values = bars.map(({ shown, note }) => [shown, note].filter(Boolean).join(' · '))
  // The longest bar ends where the longest value still fits behind it.
  const room = width - from - margin - 8 - Math.max(...values.map((value) => value.length)) * character
  return bars
    .map(({ name, value, shown, note, own }, index) => {
      const y = top + index * row
      const length = Math.max(2, (value / longest) * room)
      const words = `<tspan>${shown}</tspan>${note ? `<tspan class="n"> · ${escapeXml(note)}</tspan>` : ''}`
      return [
        `<text x="${from - 8}" y="${y + 15}" text-anchor="end">${escapeXml(name)}</text>`,
        `<rect x="${from}" y="${y}" width="${length.toFixed(1)}" height="${thick}" rx="2" class="${own ? 'own' : 'peer'}"/>`,
        `<text x="${(from + length + 8).toFixed(1)}" y="${y + 15}">${words}</text>`,
      ].join('')
    })
    .join('')
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(seconds < 1 ? 3 : seconds < 10 ? 2 : 1)} s`
}

function share(ofHugo: number): string {
  return ofHugo < 0.1 ? ofHugo.toFixed(3) : ofHugo.toFixed(2)
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
