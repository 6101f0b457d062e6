import { writeFileSync } from 'node:fs'
import type { Command } from './command.ts'
import { coverage, rowsOf, type Standing, states } from './coverage.ts'
import { basesOf } from './made-from.ts'
import { openSite } from './open.ts'
import { statusPage } from './status-page.ts'

/** What is translated, missing, stale and awaiting, for each edition and section. */
export const status: Command = {
  async run({ root, now, html, flags, show }) {
    const open = await openSite(root, now)
    const standings = coverage(open, basesOf(root, open))
    if (html !== undefined) writeFileSync(html, statusPage(standings, now))
    if (flags.has('json'))
      return JSON.stringify(
        { now, articles: standings.map(({ path, ...rest }) => ({ ...rest, ...(path !== undefined && { path: show(path) }) })) },
        null,
        2,
      )
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
    ...open.map(({ state, locale, story, changes, path }) => {
      const more = path === undefined ? (changes.length > 0 ? ` (${changes.length} changed)` : '') : ` (${show(path)}; run diglot check)`
      return `${state} in ${locale}: ${story}${more}`
    }),
    ...(open.some(({ state }) => state === 'unknown') ? ['', unknown] : []),
  ]
}
