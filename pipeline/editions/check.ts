import type { Root } from 'hast'
import type { Report } from '../diagnostics.ts'
import type { Article, Edition, Place } from '../types.ts'
import { findLeaks, type Leak } from './leak.ts'
import { leakMessage } from './messages.ts'
import { originOf, type WordFile } from './origin.ts'
import { createPolicy } from './policy.ts'

export interface LeakSettings {
  editions: Edition[]
  files: Map<string, WordFile[]>
  /** Articles of an edition, to find where a headline or a name came from. */
  articles(locale: string): Article[]
  article(id: string): Article | undefined
  /** Names that no interface needs to translate. */
  names: string[]
  words: number
}

/** A built page, as the check reads it. */
export interface Inspected {
  locale: string
  /** Its path in the output, for what no source accounts for. */
  path: string
  tree: Root
  /** The id of the article whose body stands in the tree. */
  article?: string | undefined
  /** Every string that the page was drawn from. */
  content(): string[]
}

/** Makes the check that no page of an edition says a word of another. */
export function createLeakCheck(settings: LeakSettings, report: Report): (page: Inspected) => void {
  const policies = new Map(
    settings.editions.map((edition) => {
      const others = settings.editions.filter((other) => other !== edition)
      return [
        edition.locale,
        {
          policy: createPolicy(
            edition,
            others,
            [...edition.allow, ...settings.names, ...labels(settings.files.get(edition.locale))],
            settings.words,
          ),
          others,
        },
      ] as const
    }),
  )
  return (page) => {
    const found = policies.get(page.locale)
    if (!found || (!found.policy.foreign && !found.policy.latin)) return
    for (const leak of findLeaks(page.tree, found.policy, page.content)) {
      const place = placeOf(leak, page, settings)
      const origin = place
        ? undefined
        : originOf(leak.text, settings.files.get(page.locale) ?? [], settings.articles(page.locale), page.path)
      report.add(
        'edition/leak',
        place ?? origin?.place ?? { path: page.path, line: 1, column: 1 },
        leakMessage(leak, found.policy, tagFor(leak, found.others), origin),
      )
    }
  }
}

/** The site's own name, and labels that are abbreviations (`AI`), may stand in any edition. */
function labels(files: WordFile[] | undefined): string[] {
  const site = files?.find(({ path }) => path.endsWith('/site.json'))
  const title = site?.words.get('title') ?? ''
  const short = [...(site?.words.values() ?? [])].flatMap((words) => words.match(/\b[A-Z][A-Z0-9+-]*\b/g) ?? [])
  return [...(title.match(/\p{sc=Latin}[\p{sc=Latin}\p{N}’'-]+/gu) ?? []), ...short]
}

function placeOf({ position, offset, text }: Leak, page: Inspected, settings: LeakSettings): Place | undefined {
  const path = page.article === undefined ? undefined : settings.article(page.article)?.path
  if (!position || path === undefined) return undefined
  const { line, column } = position.start
  return { path, line, column: text.includes('\n') ? column : column + offset }
}

/** The language to mark the words with: that of an edition which is written so. */
function tagFor(leak: Leak, others: Edition[]): string {
  const fits = others.find(({ scripts }) => scripts.some((script) => new RegExp(`\\p{sc=${script}}`, 'u').test(leak.text)))
  return fits?.tag.split('-')[0] ?? others[0]?.tag ?? 'und'
}
