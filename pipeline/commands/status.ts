import { dirname, join, relative } from 'node:path'
import type { Command } from './command.ts'
import { coverage, doneStates, rowsOf, type StoryState, statesOf } from './coverage.ts'
import { basesOf, textsThen } from './made-from.ts'
import { openSite } from './open.ts'
import { replaceFile } from './replace-file.ts'
import { statusPage } from './status-page.ts'

/** What is translated, outdated, in draft, missing and unreadable, for each edition and section. */
export const status: Command = {
  async run({ root, now, html, flags, show }) {
    const open = await openSite(root, now)
    const bases = basesOf(root, open)
    const entries = coverage(open, bases, textsThen(root, open, bases))
    if (html !== undefined)
      replaceFile(
        html,
        statusPage(entries, now, (path) => relative(dirname(html), join(root, path))),
      )
    if (flags.has('json')) return JSON.stringify({ now, articles: entries.map((entry) => withPaths(entry, show)) }, null, 2)
    return [...table(entries), ...list(entries, show), ...(html === undefined ? [] : ['', `Wrote ${show(html)}.`])].join('\n')
  },
}

function table(entries: StoryState[]): string[] {
  const states = statesOf(entries)
  const rows = rowsOf(entries, states).map(({ locale, section, counts }) => [
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
function list(entries: StoryState[], show: (path: string) => string): string[] {
  const open = entries.filter(({ state }) => !doneStates.has(state))
  if (open.length === 0) return ['', 'Everything is translated and current.']
  return [
    '',
    ...open.map((entry) => `${entry.state} in ${entry.locale}: ${entry.story}${detailOf(entry, show)}`),
    ...(open.some(({ state }) => state === 'unknown') ? ['', unknown] : []),
  ]
}

function detailOf({ state, changes, words, path }: StoryState, show: (path: string) => string): string {
  if (state === 'unreadable' && path !== undefined) return ` (${show(path)}; run diglot check)`
  const parts = [...(changes.length > 0 ? [`${changes.length} changed`] : []), ...(words > 0 ? [`${words} words`] : [])]
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function withPaths({ path, originalPath, ...rest }: StoryState, show: (path: string) => string): object {
  return { ...rest, original: originalPath && show(originalPath), path: path && show(path) }
}
