import { posix } from 'node:path'
import { order } from '../../core/diagnostics.ts'
import { isSlug } from '../../source/front-matter/fields.ts'
import type { ImportedArticle, ImportedStory } from './imported.ts'
import { hyphenated } from './permalink.ts'
import type { Notes } from './topics.ts'

type Version = ImportedStory['versions'][number]

/** Names of pages of an edition, which a section cannot have. */
const reserved = new Set(['archive', 'authors', 'feeds', 'page', 'search', 'tags', 'media', 'assets', 'search-index'])

/**
 * Puts the articles of a story together: by what their front matter says, else by their path. Articles of which that is
 * not certain stay apart, and are in the notes.
 */
export function toStories(
  entries: ImportedArticle[],
  localeOf: (language: string) => string,
  defaultLocale: string,
  notes: Notes,
): ImportedStory[] {
  const groups = Map.groupBy(
    entries.map((entry): Version => ({ ...entry, locale: localeOf(entry.language) })),
    groupKeys(entries),
  )
  const taken = new Set<string>()
  const stories = [...groups.values()].flatMap((group): Version[][] => {
    const twice = group.length > new Set(group.map(({ locale }) => locale)).size
    if (!twice) return [sortVersions(group, defaultLocale)]
    for (const { from } of group)
      notes.add('ambiguous', from, `more than one article in a language: ${group.map((other) => other.from).join(', ')}`)
    return group.map((entry) => [entry])
  })
  noteLikelyPairs(stories, notes)
  return stories.map((versions) => ({ id: freeId(versions, taken), versions }))
}

/** Names a group for each article: what it says itself, what another of the same path says, or its path. */
function groupKeys(entries: ImportedArticle[]): (entry: ImportedArticle) => string {
  const said = new Map<string, Set<string>>()
  for (const { group, story } of entries) if (!group.startsWith('path ')) said.set(story, (said.get(story) ?? new Set()).add(group))
  return ({ group, story }) => {
    const [only, ...more] = said.get(story) ?? []
    return group.startsWith('path ') && only !== undefined && more.length === 0 ? only : group
  }
}

/** The original first: in the language of the source, or else that of the site, or else what was published first. */
function sortVersions(group: Version[], defaultLocale: string): Version[] {
  return group.toSorted(
    (a, b) =>
      Number(b.isOriginal) - Number(a.isOriginal) ||
      Number(b.locale === defaultLocale) - Number(a.locale === defaultLocale) ||
      order(String(a.head.date), String(b.head.date)) ||
      order(a.from, b.from),
  )
}

/** Two articles of one day in two languages, and no others of that day: they may be one story, but nothing says so. */
function noteLikelyPairs(stories: Version[][], notes: Notes): void {
  const alone = stories.flatMap((versions) => (versions.length === 1 ? versions : []))
  for (const [day, group] of Map.groupBy(alone, ({ head }) => String(head.date).slice(0, 10))) {
    const [a, b, ...more] = group
    if (a && b && more.length === 0 && a.locale !== b.locale && day !== '1970-01-01')
      notes.add('ambiguous', a.from, `the same day as ${b.from}, in another language`)
  }
}

function freeId(versions: Version[], taken: Set<string>): string {
  const [first] = versions
  const wanted = storyId(first?.story ?? 'story')
  const candidates = [wanted, `${wanted}-${first?.locale}`, ...Array.from({ length: 10_000 }, (_, index) => `${wanted}-${index + 2}`)]
  const id = candidates.find((candidate) => !taken.has(candidate.toLowerCase())) ?? wanted
  taken.add(id.toLowerCase())
  return id
}

const longestName = 80

/** A path that is safe on every system, from whatever an archive calls a story: it has a section, and stays below `content/`. */
export function storyId(wanted: string): string {
  const parts = posix
    .normalize(`/${wanted.normalize('NFC').replaceAll('\\', '/')}`)
    .split('/')
    .map(safeName)
    .filter((part) => part !== '')
  if (/^_?index$/.test(parts.at(-1) ?? '')) parts.pop()
  const [section = 'articles', ...rest] = parts
  const named = isSlug(section) ? section : hyphenated(section) || 'articles'
  const safe = reserved.has(named) || !isSlug(named) ? `section-${named}` : named
  return [safe, ...(rest.length > 0 ? rest : [safe])].slice(0, 12).join('/')
}

/** A name of a file or a folder: without characters and names that are reserved by an operating system. */
export function safeName(written: string): string {
  const name = written
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\\/:*?"<>|]+/gu, '-')
    .replace(/\s+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  let end = Math.min(name.length, longestName)
  while (Buffer.byteLength(name.slice(0, end)) > longestName || /[\uD800-\uDBFF]$/.test(name.slice(0, end))) end -= 1
  const cut = name.slice(0, end)
  return /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(cut) ? `_${cut}` : cut
}
