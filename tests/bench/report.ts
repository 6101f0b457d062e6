import type { ContentResult } from './content.ts'
import type { DevRow } from './dev.ts'
import type { MemoryRow } from './memory.ts'
import type { Row } from './rows.ts'

/** All that a run of the bench found; absent is what was not asked for. */
export interface Results {
  stories: number
  languages: number
  runs: number
  /** Whether Diglot held the versions to each other. */
  parity: boolean
  machine: { processors: number; model: string | undefined; node: string }
  cold?: Row[]
  rebuild?: Row[]
  dev?: DevRow[]
  memory?: MemoryRow[]
  content?: ContentResult
}

/** The results as tables in Markdown. */
export function tables({ stories, runs, parity, cold, rebuild, dev, memory, content }: Results): string {
  const title = `${stories} stories in two languages, ${runs} runs, medians${parity ? '' : ', without parity'}`
  return [
    ...(cold ? [`${title}: from nothing`, rowsOf(cold)] : []),
    ...(rebuild ? [`${title}: again, from a fresh process`, rowsOf(rebuild)] : []),
    ...(dev ? ['diglot dev, from saving a file to pages on disk: milliseconds', savesOf(dev)] : []),
    ...(memory ? ['Diglot, by size', sizesOf(memory)] : []),
    ...(content ? [contentTitle(content, runs), rowsOf(content.rows)] : []),
  ].join('\n\n')
}

function contentTitle({ read, published, leftOut, summary }: ContentResult, runs: number): string {
  const size = ({ files, bytes }: ContentResult['read']) => `${files} files, ${(bytes / 1e6).toFixed(1)} MB`
  const without = leftOut > 0 ? `, ${leftOut} more left out` : ''
  return `A folder of articles (${size(read)}${without}; published ${size(published)}), ${runs} runs, medians\n\n${summary}`
}

function savesOf(rows: DevRow[]): string {
  return table(
    ['', 'the page that is open', 'all pages', 'peak MiB'],
    rows.map(({ name, milliseconds, everything, memory }) => [name, milliseconds.toFixed(0), everything.toFixed(0), String(memory)]),
  )
}

function rowsOf(rows: Row[]): string {
  const counted = rows.some(({ files }) => files !== undefined)
  const sized = rows.some(({ bytes }) => bytes !== undefined)
  return table(
    [
      ...['', 'seconds', 'of Hugo', 'CPU seconds', 'peak MiB'],
      ...(counted ? ['files changed'] : []),
      ...(sized ? ['KB an HTML page', 'KB an AMP page', 'KB a feed', 'MB in all'] : []),
    ],
    rows.map(({ name, version, seconds, ofHugo, cpu, memory, files, bytes }) => [
      [name, version].filter(Boolean).join(' '),
      seconds.toFixed(seconds < 1 ? 3 : 2),
      ofHugo?.toFixed(3) ?? '–',
      cpu.toFixed(2),
      String(memory),
      ...(counted ? [String(files ?? '–')] : []),
      ...(bytes ? [...[bytes.html, bytes.amp, bytes.feed].map((size) => (size / 1000).toFixed(1)), (bytes.all / 1e6).toFixed(1)] : []),
    ]),
  )
}

function sizesOf(rows: MemoryRow[]): string {
  return table(
    ['stories', 'seconds', 'ms a story', 'CPU seconds', 'peak MiB', 'nothing changed: seconds', 'peak MiB'],
    rows.map(({ stories, seconds, perStory, cpu, memory, again }) => [
      String(stories),
      seconds.toFixed(2),
      perStory.toFixed(2),
      cpu.toFixed(2),
      String(memory),
      again.seconds.toFixed(3),
      String(again.memory),
    ]),
  )
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n')
}
