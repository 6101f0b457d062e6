import type { Report, RuleId } from '../../diagnostics.ts'
import type { Acknowledgement, Article, Body } from '../../types.ts'
import { correction } from './correction.ts'
import { figure } from './figure.ts'
import type { Finding, ParityCheck, ParityContext } from './finding.ts'
import { glossary } from './glossary.ts'
import { link, picture } from './pointers.ts'
import { changesSince, describe } from './stale.ts'
import { quote, structure } from './structure.ts'
import { readTelling, type Telling } from './telling.ts'

/** What editions owe each other, one row for each check. Their order decides nothing. */
const checks: ParityCheck[] = [figure, link, picture, structure, quote, glossary, correction]

export interface ParityInput {
  /** Story id → its public tellings, by locale. */
  stories: Map<string, Map<string, Article>>
  body(article: Article): Body | undefined
  tagOf(locale: string): string
  context: ParityContext
  /** ISO 8601 instant, and the days after a change of the original from which a stale translation is an error. */
  now: string
  staleAfter?: number | undefined
  /** Rules that the site does not want: what they ask for is not read. */
  off: ReadonlySet<string>
}

/** Holds each translation to its original. Returns the ids of articles whose original has changed since. */
export function checkParity(input: ParityInput, report: Report): Set<string> {
  const { stories, tagOf, context, off } = input
  const wanted = checks.filter(({ rule }) => !off.has(rule))
  const stale = new Set<string>()
  for (const told of stories.values()) {
    const articles = [...told.values()]
    const original = articles.find((article) => article.original)
    const held = articles.filter((article) => article !== original && (wanted.length > 0 || article.basis !== undefined))
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
        wanted.flatMap(({ find }) => find({ original: own, translation }, context)),
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
