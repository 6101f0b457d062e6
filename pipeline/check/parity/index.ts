import { briefSubject } from '../../core/brief.ts'
import { addCapped } from '../../core/capped.ts'
import type { RawDiagnostic, Report } from '../../core/diagnostics.ts'
import { placeOfKeys } from '../../core/places.ts'
import type { Article } from '../../site/article.ts'
import type { Acknowledgements } from '../acknowledgements.ts'
import type { ParityFinding } from './finding.ts'
import type { TermRendering } from './glossary.ts'

/** What the checks of one pair gave. Plain data. */
export interface PairResult {
  findings: ParityFinding[]
  /** What has changed in the original since the translation was made from it, in words. */
  changes?: string | undefined
  /** How terms of the glossary are rendered, for parity/consistency. */
  terms?: TermRendering[] | undefined
}

export interface ParityInput {
  /** Story id → its public versions, by locale. */
  stories: Map<string, Map<string, Article>>
  /** Article id of a translation → what was found; one that could not be read has nothing. */
  results: Map<string, PairResult>
  /** Whether an instant (milliseconds) has come. */
  isPast(instant: number): boolean
  /** Days after a change of the original from which on a stale translation is an error. */
  staleAfter?: number | undefined
  acknowledgements: Acknowledgements
}

/** Reports what was found between originals and translations, but for what is acknowledged. */
export function reportParity(input: ParityInput, report: Report): void {
  for (const versions of input.stories.values()) {
    const articles = [...versions.values()]
    const original = articles.find((article) => article.original)
    for (const article of articles) {
      const result = input.results.get(article.id)
      if (!result || !original) continue
      if (result.changes !== undefined) reportStale(article, original, result.changes, input, report)
      const isAccepted = ({ rule, subject }: ParityFinding) =>
        input.acknowledgements.accept([...article.acknowledge, ...original.acknowledge], rule, briefSubject(subject), subject)
      reportFindings(
        result.findings.filter((finding) => !isAccepted(finding)),
        report,
      )
    }
  }
}

const day = 24 * 60 * 60 * 1000

function reportStale(article: Article, original: Article, changes: string, { isPast, staleAfter }: ParityInput, report: Report): void {
  // What git alone says is no reason to refuse anything: a build does not know it.
  const { updated } = original
  const isOld = updated !== undefined && staleAfter !== undefined && isPast(Date.parse(updated) + staleAfter * day)
  const late = article.basis !== undefined && isOld
  report.add(
    'parity/stale',
    placeOfKeys(article, 'translation'),
    `${original.path} has changed since this ${article.basis === undefined ? 'translation was last committed' : 'was translated'}; ${changes}. Bring the translation up to date, then run: diglot translate ${article.story} ${article.locale} --done`,
    late ? 'error' : undefined,
  )
}

/** Reports what was found between two articles, up to a number for each rule. */
function reportFindings(found: readonly ParityFinding[], report: Report): void {
  addCapped(found.map(toDiagnostic), report)
}

function toDiagnostic({ rule, place, message, subject, fix, there, onlyThere, severity, count, gist }: ParityFinding): RawDiagnostic {
  const more = {
    ...(fix && { fix }),
    ...(there && { related: [there] }),
    ...(onlyThere && { isOwnSlip: true }),
    ...(gist !== undefined && { gist, count: count ?? 1 }),
  }
  return [rule, place, message, severity, { subject: briefSubject(subject), ...more }]
}
