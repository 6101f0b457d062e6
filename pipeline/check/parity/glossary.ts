import type { Place } from '../../core/diagnostics.ts'
import { placeBeside } from './beside.ts'
import type { ComparedText } from './compared-text.ts'
import { type Pair, type ParityCheck, type ParityFinding, shownPlace, type Term } from './finding.ts'
import { placeIn } from './prose.ts'

/** Where the original has a term of the glossary, the translation has a rendering that is allowed, and none that is not. */
export const glossary: ParityCheck = {
  rule: 'parity/glossary',
  find(pair, context) {
    const { original, translation } = pair
    return context.glossary.flatMap((term) => {
      const wrong = forbidden(term, translation)
      // A forbidden word is in the place of the right one: one slip, one finding.
      return [...forbidden(term, original), ...wrong, ...(wrong.length > 0 ? [] : missing(term, pair))]
    })
  },
}

function missing({ allowed }: Term, pair: Pair): ParityFinding[] {
  const { original, translation } = pair
  const [from, to] = [allowed[original.locale] ?? [], allowed[translation.locale] ?? []]
  if (to.length === 0) return []
  const said = from.map((words) => ({ words, place: find(original, words) })).find(({ place }) => place)
  if (!said?.place || to.some((words) => find(translation, words))) return []
  return [
    {
      rule: 'parity/glossary',
      place: placeBeside(said.place, pair),
      there: said.place,
      subject: said.words,
      message: `the original says "${said.words}" (${shownPlace(said.place, translation.path)}); the glossary has ${to.map((words) => `"${words}"`).join(' or ')}. Use that word.`,
    },
  ]
}

function forbidden({ allowed, forbidden: all }: Term, compared: ComparedText): ParityFinding[] {
  return (all[compared.locale] ?? []).flatMap((words) => {
    const place = find(compared, words)
    const instead = (allowed[compared.locale] ?? []).map((other) => `"${other}"`).join(' or ')
    return place
      ? [
          {
            rule: 'parity/glossary' as const,
            place,
            subject: words,
            message: `"${words}" is forbidden by the glossary. Use ${instead || 'another word'}.`,
          },
        ]
      : []
  })
}

/** How a translation renders a term: one of the ways that the glossary allows. */
export interface TermRendering {
  /** What the term is called first in the original's edition. */
  phrase: string
  as: string
  place: Place
}

/** Which of several allowed ways a translation has, for each term that its original has. */
export function renderingsOf({ original, translation }: Pick<Pair, 'original' | 'translation'>, terms: readonly Term[]): TermRendering[] {
  return terms.flatMap(({ allowed }) => {
    const [from, to] = [allowed[original.locale] ?? [], allowed[translation.locale] ?? []]
    const [phrase] = from
    if (phrase === undefined || to.length < 2 || !from.some((words) => find(original, words))) return []
    return to.flatMap((as) => {
      const longer = to.filter((other) => other !== as && other.includes(as))
      const place = find(translation, as, longer)
      return place ? [{ phrase, as, place }] : []
    })
  })
}

/** Where words first occur otherwise than as a part of `longer` ones. */
function find(compared: ComparedText, words: string, longer: string[] = []) {
  const [pattern, others] = [patternOf(words), longer.map(patternOf)]
  for (const block of compared.blocks) {
    const text = others.reduce((left, other) => left.replace(other, (found) => '\uFFFC'.repeat(found.length)), block.text)
    const index = text.search(pattern)
    if (index >= 0) return block.kind === 'head' ? block.place : placeIn(block, index, compared.path)
  }
  return undefined
}

/** Words in Latin letters are found as whole words, in either case; Chinese has no spaces to find them by. */
function patternOf(words: string): RegExp {
  const latin = /^\p{sc=Latin}/u.test(words)
  return new RegExp(
    latin ? `(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?:s|es)?(?![\\p{L}\\p{N}])` : RegExp.escape(words),
    latin ? 'giu' : 'gu',
  )
}
