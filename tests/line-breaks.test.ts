import { expect, it } from 'vitest'
import { pairsIn } from './support/labelled-pairs.ts'
import { figuresReported } from './support/pair.ts'

const pairs = pairsIn('kinds-pairs.txt').filter((_, index) => index % 6 === 0)

const rules = new Set(['parity/figure'] as const)

/** A text with a line end in place of each space but in numbers, and between Han characters, where it vanishes. */
const inLines = (text: string) => text.replace(/(?<=[^\d\s]) (?=[^\s\p{sc=Han}])|(?<=\d) (?=\D)|(?<=\p{sc=Han})(?=\p{sc=Han})/gu, '\n')

it('a line may end at every space, and between Han characters: the same figures are reported', () => {
  const count = (original: string, translation: string) => figuresReported({ original, translation }, 'zh-Hans', rules).length
  const changed = pairs.filter(
    ({ original, translation }) => count(original, translation) !== count(inLines(original), inLines(translation)),
  )
  expect(changed).toEqual([])
})
