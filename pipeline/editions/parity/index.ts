import type { Report, RuleId } from '../../diagnostics.ts'
import type { Acknowledgement, Article, Body } from '../../types.ts'
import type { Finding } from './finding.ts'
import { checkPair, checks, contextOf, type SiteContext } from './pair.ts'
import { changesSince, describe } from './stale.ts'
import { readTelling, type Telling } from './telling.ts'

export interface ParityInput {
  /** Story id → its public tellings, by locale. */
  stories: Map<string, Map<string, Article>>
  body(article: Article): Body | undefined
  tagOf(locale: string): string
  context: SiteContext
  /** ISO 8601 instant, and the days after a change of the original from which a stale translation is an error. */
  now: string
  staleAfter?: number | undefined
  /** Rules that the site does not want: what they ask for is not read. */
  off: ReadonlySet<string>
}

/** Holds each translation to its original. Returns the ids of articles whose original has changed since. */
export function checkParity(input: ParityInput, report: Report): Set<string> {
  const { stories, tagOf, context, off } = input
  const wanted = checks.some(({ rule }) => !off.has(rule))
  const stale = new Set<string>()
  for (const told of stories.values()) {
    const articles = [...told.values()]
    const original = articles.find((article) => article.original)
    const held = articles.filter((article) => article !== original && (wanted || article.basis !== undefined))
    const body = original && held.length > 0 ? input.body(original) : undefined
    const own = original && body ? readTelling(original, body, tagOf(original.locale)) : undefined
    const used = new Set<Acknowledgement>()
    for (const article of held) {
      if (!own || !original) continue
      const other = input.body(article)
      if (!other) continue
      const translation = readTelling(article, other, tagOf(article.locale))
      if (reportStale(article, original, own, input, report)) stale.add(article.id)
      reportAll(
        checkPair(own, translation, contextOf(own, translation, context, off)),
        [...article.acknowledge, ...original.acknowledge],
        used,
        report,
      )
    }
    for (const article of articles) reportUnused(article, used, off, report)
  }
  return stale
}

const day = 24 * 60 * 60 * 1000

function reportStale(article: Article, original: Article, telling: Telling, { now, staleAfter }: ParityInput, report: Report): boolean {
  const changes = changesSince(article.basis, telling)
  if (!changes) return false
  const late = staleAfter !== undefined && Date.parse(now) - Date.parse(original.updated) >= staleAfter * day
  report.add(
    'parity/stale',
    article.places.translation ?? { path: article.path, line: 1, column: 1 },
    `${original.path} has changed since this was translated; ${describe(changes)}. Bring the translation up to date, then run: diglot translate ${article.story} ${article.locale} --done`,
    late ? 'error' : undefined,
  )
  return true
}

function reportAll(found: Finding[], known: Acknowledgement[], used: Set<Acknowledgement>, report: Report): void {
  for (const { rule, place, message, subject } of found) {
    const acknowledged = known.find((entry) => entry.rule === rule && entry.finding === subject)
    if (acknowledged) used.add(acknowledged)
    else report.add(rule, place, message)
  }
}

const rules = new Set<RuleId>(checks.map(({ rule }) => rule))

/** An acknowledgement that excuses nothing would hide the next mistake. */
function reportUnused({ acknowledge, places, path }: Article, used: Set<Acknowledgement>, off: ReadonlySet<string>, report: Report): void {
  for (const [index, entry] of acknowledge.entries()) {
    if (used.has(entry) || off.has(entry.rule) || !rules.has(entry.rule as RuleId)) continue
    report.add(
      'parity/acknowledgement',
      places[`acknowledge.${index}`] ?? places.acknowledge ?? { path, line: 1, column: 1 },
      `nothing is found that this acknowledges: ${entry.rule}, ${JSON.stringify(entry.finding)}. Delete it, or write the finding as the message has it.`,
    )
  }
}
