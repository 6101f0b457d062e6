import type { Root } from 'hast'
import type { Report } from '../diagnostics.ts'
import type { Edition, Place } from '../types.ts'
import { findLeaks, type Leak } from './leak.ts'
import { leakMessage } from './messages.ts'
import { originOf, type Told, type WordFile } from './origin.ts'
import { createPolicy } from './policy.ts'

export interface LeakSettings {
  editions: Edition[]
  files: Map<string, WordFile[]>
  /** Articles of an edition, to find where a headline or a name came from. */
  articles(locale: string): Told[]
  article(id: string): Told | undefined
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
  /** Whether the page speaks for all editions, each in its own language. */
  everyEdition?: boolean | undefined
  /** What the articles on the page say of themselves: headlines, names, captions. */
  content(): string[]
}

/** Makes the check that no page of an edition says a word of another. */
export function createLeakCheck(settings: LeakSettings, report: Report): (page: Inspected) => void {
  const policies = new Map(settings.editions.map((edition) => [edition.locale, policyOf(edition, settings)]))
  return (page) => {
    const policy = policies.get(page.locale)
    if (!policy) return
    let content: string[] | undefined
    // The longest first: a short name may stand inside a long one.
    const sorted = () => (content ??= page.content().toSorted((a, b) => b.length - a.length))
    for (const leak of findLeaks(page.tree, { policy, policies: page.everyEdition ? policies.values() : [], content: sorted })) {
      const own = page.article === undefined ? undefined : settings.article(page.article)
      const place = placeOf(leak, own)
      const locale = leak.policy.edition.locale
      const origin = place
        ? undefined
        : originOf(leak.text, settings.files.get(locale) ?? [], [...(own ? [own] : []), ...settings.articles(locale)], page.path)
      // What lists quote of an article was reported in the article.
      if (!place && !origin) continue
      const others = settings.editions.filter((other) => other !== leak.policy.edition)
      report.add(
        'edition/leak',
        place ?? origin?.place ?? { path: page.path, line: 1, column: 1 },
        leakMessage(leak, tagFor(leak, others), origin),
      )
    }
  }
}

function policyOf(edition: Edition, settings: LeakSettings) {
  const others = settings.editions.filter((other) => other !== edition)
  const allow = [...edition.allow, ...settings.names, ...labels(settings.files.get(edition.locale))]
  return createPolicy(edition, others, allow, settings.words)
}

/** The site's own name, and labels that are abbreviations (`AI`), may stand in any edition. */
function labels(files: WordFile[] | undefined): string[] {
  const site = files?.find(({ path }) => path.endsWith('/site.json'))
  const title = site?.words.get('title') ?? ''
  const short = [...(site?.words.values() ?? [])].flatMap((words) => words.match(/\b[A-Z][A-Z0-9+-]*\b/g) ?? [])
  return [...(title.match(/\p{sc=Latin}[\p{sc=Latin}\p{N}’'-]+/gu) ?? []), ...short]
}

function placeOf({ point }: Leak, article: Told | undefined): Place | undefined {
  return point && article && { path: article.path, line: point.line, column: point.column }
}

/** The language to mark the words with: that of an edition which is written so. */
function tagFor(leak: Leak, others: Edition[]): string {
  const fits = others.find(({ scripts }) => scripts.some((script) => new RegExp(`\\p{sc=${script}}`, 'u').test(leak.text)))
  return fits?.tag.split('-')[0] ?? others[0]?.tag ?? 'und'
}
