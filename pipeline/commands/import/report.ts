import { order } from '../../core/diagnostics.ts'
import { type Note, type Notes, type TopicName, topics } from './topics.ts'

export interface ReportHeader {
  /** What was imported, and why it was taken for that. */
  source: string
  reason: string
  /** Lines of counts. */
  counts: string[]
}

/** Paths of a topic that are listed where the report is short. */
const mostPaths = 5

/** The report of an import, in Markdown: what a person must decide, by topic, with paths and counts. */
export function writeReport({ source, reason, counts }: ReportHeader, notes: Notes, isShort: boolean): string {
  const sections = (Object.keys(topics) as TopicName[]).flatMap((topic) => {
    const found = notes.of(topic)
    return found.length === 0 ? [] : [section(topic, found, isShort)]
  })
  return [
    `# Import of ${source}`,
    `${reason}.`,
    counts.map((line) => `- ${line}`).join('\n'),
    ...(sections.length > 0 ? sections : ['Nothing needs a decision.']),
  ].join('\n\n')
}

function section(topic: TopicName, found: Note[], isShort: boolean): string {
  const { title, advice }: { title: string; advice?: string } = topics[topic]
  const places = new Set(found.map(({ place }) => place)).size
  const count =
    found.length === places ? String(places) : `${found.length} in ${places} ${places === 1 ? 'article or file' : 'articles and files'}`
  return [`## ${title} (${count})`, ...(advice ? [advice] : []), list(found, isShort)].join('\n\n')
}

/** What is said of many is said once, with the paths below it; else each path with what is said of it. */
function list(found: Note[], isShort: boolean): string {
  const byDetail = Map.groupBy(found, ({ detail }) => detail)
  const isGrouped = byDetail.size < found.length / 2 || byDetail.size <= 5
  if (isGrouped)
    return [...byDetail]
      .sort(([a, x], [b, y]) => y.length - x.length || order(a, b))
      .map(([detail, notes]) => {
        const paths = notes.map(({ place }) => place)
        if (detail === '') return paths.length === 1 && !isShort ? `- ${code(paths[0] ?? '')}` : shown(paths, isShort, '- ')
        return `- ${detail} (${notes.length})\n${shown(paths, isShort, '  - ')}`
      })
      .join('\n')
  const byPlace = [...Map.groupBy(found, ({ place }) => place)].sort(([a], [b]) => order(a, b))
  const lines = byPlace.map(([place, notes]) => `- ${code(place)}: ${notes.map(({ detail }) => detail).join('; ')}`)
  return cut(lines, isShort, '- ')
}

function shown(paths: string[], isShort: boolean, mark: string): string {
  const lines = paths.toSorted(order).map((path) => `${mark}${code(path)}`)
  return cut(lines, isShort, mark)
}

function cut(lines: string[], isShort: boolean, mark: string): string {
  const most = isShort ? mostPaths : lines.length
  const more = lines.length - most
  return [...lines.slice(0, most), ...(more > 0 ? [`${mark}and ${more} more`] : [])].join('\n')
}

/** A path as code: one that has a back tick is as it is. */
function code(path: string): string {
  return path.includes('`') || /^post \d/.test(path) ? path : `\`${path}\``
}
