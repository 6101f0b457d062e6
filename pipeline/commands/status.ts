import { writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Command } from './command.ts'
import { coverage, rowsOf, type Standing, states } from './coverage.ts'
import { basesOf, textsThen } from './made-from.ts'
import { openSite } from './open.ts'
import { statusPage } from './status-page.ts'

/** What is translated, outdated, in draft, missing and unreadable, for each edition and section. */
export const status: Command = {
  async run({ root, now, html, flags, show }) {
    const open = await openSite(root, now)
    const bases = basesOf(root, open)
    const standings = coverage(open, bases, textsThen(root, open, bases))
    if (html !== undefined)
      writeFileSync(
        html,
        statusPage(standings, now, (path) => relative(dirname(html), join(root, path))),
      )
    if (flags.has('json')) return JSON.stringify({ now, articles: standings.map((standing) => withPaths(standing, show)) }, null, 2)
    return [...table(standings), ...list(standings, show), ...(html === undefined ? [] : ['', `Wrote ${show(html)}.`])].join('\n')
  },
}

function table(standings: Standing[]): string[] {
  const rows = rowsOf(standings).map(({ locale, section, counts }) => [
    locale,
    section,
    ...counts.map((count) => (count === 0 ? '·' : String(count))),
  ])
  const all = [['edition', 'section', ...states], ...rows]
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)))
  return all.map((row) =>
    row.map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  )
}

const unknown =
  'Unknown: neither the translation nor git says what it was made from. When it is current, record that: diglot translate STORY LOCALE --done'

/** What is to be done, the newest story first. */
function list(standings: Standing[], show: (path: string) => string): string[] {
  const open = standings.filter(({ state }) => state !== 'original' && state !== 'translated')
  if (open.length === 0) return ['', 'Everything is translated and current.']
  return [
    '',
    ...open.map((standing) => `${standing.state} in ${standing.locale}: ${standing.story}${detailOf(standing, show)}`),
    ...(open.some(({ state }) => state === 'unknown') ? ['', unknown] : []),
  ]
}

function detailOf({ state, changes, words, path }: Standing, show: (path: string) => string): string {
  if (state === 'unreadable' && path !== undefined) return ` (${show(path)}; run diglot check)`
  const parts = [...(changes.length > 0 ? [`${changes.length} changed`] : []), ...(words > 0 ? [`${words} words`] : [])]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function withPaths({ path, originalPath, ...rest }: Standing, show: (path: string) => string): object {
  return { ...rest, original: originalPath && show(originalPath), path: path && show(path) }
}
