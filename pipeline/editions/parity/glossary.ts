import { type Finding, type ParityCheck, shownPlace, type Term } from './finding.ts'
import { placeIn } from './prose.ts'
import type { Telling } from './telling.ts'

/** Where the original has a term of the glossary, the translation has a rendering that is allowed, and none that is not. */
export const glossary: ParityCheck = {
  rule: 'parity/glossary',
  find({ original, translation }, context) {
    return context.glossary.flatMap((term) => {
      const wrong = forbidden(term, translation)
      // A forbidden word is in the place of the right one: one slip, one finding.
      return [...forbidden(term, original), ...wrong, ...(wrong.length > 0 ? [] : missing(term, original, translation))]
    })
  },
}

function missing({ allowed }: Term, original: Telling, translation: Telling): Finding[] {
  const [from, to] = [allowed[original.locale] ?? [], allowed[translation.locale] ?? []]
  if (to.length === 0) return []
  const said = from.map((words) => ({ words, place: find(original, words) })).find(({ place }) => place)
  if (!said?.place || to.some((words) => find(translation, words))) return []
  return [
    {
      rule: 'parity/glossary',
      place: { path: translation.path, line: 1, column: 1 },
      subject: said.words,
      message: `"${said.words}" (${shownPlace(said.place)}) has no rendering here that the glossary allows; expected ${to.map((words) => `"${words}"`).join(' or ')}.`,
    },
  ]
}

function forbidden({ allowed, forbidden: all }: Term, telling: Telling): Finding[] {
  return (all[telling.locale] ?? []).flatMap((words) => {
    const place = find(telling, words)
    const instead = (allowed[telling.locale] ?? []).map((other) => `"${other}"`).join(' or ')
    return place
      ? [
          {
            rule: 'parity/glossary' as const,
            place,
            subject: words,
            message: `the glossary forbids "${words}"; expected ${instead || 'another word'}.`,
          },
        ]
      : []
  })
}

/** Words in Latin letters are found as whole words, in either case; Chinese has no spaces to find them by. */
function find(telling: Telling, words: string) {
  const latin = /^\p{sc=Latin}/u.test(words)
  const pattern = new RegExp(
    latin ? `(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?:s|es)?(?![\\p{L}\\p{N}])` : RegExp.escape(words),
    latin ? 'iu' : 'u',
  )
  for (const block of telling.blocks) {
    const match = pattern.exec(block.text)
    if (match) return block.kind === 'head' ? block.place : placeIn(block, match.index, telling.path)
  }
  return undefined
}
