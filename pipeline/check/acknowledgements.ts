import type { Report } from '../core/diagnostics.ts'
import { isConverted } from '../core/files.ts'
import { placeOfKeys } from '../core/places.ts'
import { type RuleId, rules } from '../core/rules.ts'
import { didYouMean } from '../core/suggest.ts'
import type { Article } from '../site/article.ts'
import type { Acknowledgement } from '../source/article.ts'

/** Which acknowledgements of all articles have accepted a finding. One for each build. */
export interface Acknowledgements {
  /** Whether one of `known` accepts a finding of `rule`; `subjects` are the names that the finding has. */
  accept(known: readonly Acknowledgement[], rule: RuleId, ...subjects: string[]): boolean
  /** Reports those that accepted nothing. `checked` are the rules of which everything was found that there is. */
  reportUnused(articles: Iterable<Article>, checked: ReadonlySet<string>, report: Report): void
}

/** `accepting` are the rules whose findings can be acknowledged. */
export function createAcknowledgements(accepting: readonly RuleId[]): Acknowledgements {
  const used = new Set<Acknowledgement>()
  return {
    accept(known, rule, ...subjects) {
      const found = known.find((entry) => entry.rule === rule && subjects.includes(entry.finding))
      if (found) used.add(found)
      return found !== undefined
    },
    reportUnused(articles, checked, report) {
      for (const article of articles) {
        // Its source has the same.
        if (isConverted(article.path)) continue
        for (const [index, entry] of article.acknowledge.entries()) {
          const message = used.has(entry) ? undefined : faultOf(entry, checked, accepting)
          if (message !== undefined)
            report.add('parity/acknowledgement', placeOfKeys(article, `acknowledge.${index}`, 'acknowledge'), message)
        }
      }
    },
  }
}

/** An acknowledgement that accepts nothing would hide the next mistake. */
function faultOf({ rule, finding }: Acknowledgement, checked: ReadonlySet<string>, accepting: readonly string[]): string | undefined {
  if (checked.has(rule))
    return `this acknowledgement matches no finding: ${rule}, ${JSON.stringify(finding)}. Delete it, or copy the finding from the message.`
  if (accepting.includes(rule)) return undefined
  if (!Object.hasOwn(rules, rule))
    return `"${rule}" is no rule${didYouMean(rule, accepting) || `; expected one of ${accepting.join(', ')}.`}`
  return `findings of ${rule} cannot be acknowledged. Delete this, or turn the rule off in the settings.`
}
