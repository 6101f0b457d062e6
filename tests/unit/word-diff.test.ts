import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords, type DiffPart, wordDiff } from '../../pipeline/commands/word-diff.ts'

const shown = (pieces: DiffPart[]) =>
  pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}}` : `{-${text}}`)).join('')

describe('the words that have changed', () => {
  it.each([
    ['en', 'The sea rises and falls.', 'The sea rises, and falls again.', 'The sea rises{+,} and falls{+ again}.'],
    ['en', 'It came to 40 metres.', 'It came to 45 metres.', 'It came to {-40}{+45} metres.'],
    ['zh', '海水有涨有落。', '海水有时上涨。', undefined],
    ['en', '', 'New.', '{+New.}'],
    ['en', 'Gone.', '', '{-Gone.}'],
    ['en', 'Same.', 'Same.', 'Same.'],
  ])('%s: %s → %s', (tag, before, after, expected) => {
    const pieces = wordDiff(before, after, tag)
    if (expected !== undefined) expect(shown(pieces)).toBe(expected)
    expect(without('added', pieces)).toBe(before)
    expect(without('removed', pieces)).toBe(after)
  })
})

const without = (kind: DiffPart['kind'], pieces: DiffPart[]) =>
  pieces
    .filter((piece) => piece.kind !== kind)
    .map(({ text }) => text)
    .join('')

it('whatever the two texts are, both can be read from the difference', () => {
  const text = fc.array(fc.constantFrom('the', 'sea', ' ', '.', '潮', '水', 'a'), { maxLength: 40 }).map((words) => words.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = wordDiff(before, after, 'en')
      expect(without('added', pieces)).toBe(before)
      expect(without('removed', pieces)).toBe(after)
    }),
  )
})

it('texts without much in common are shown whole', () => {
  const [before, after] = ['a '.repeat(2000), 'b '.repeat(2000)]
  expect(wordDiff(before, after, 'en')).toEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
})

it('words are counted by language', () => {
  expect(countWords('The sea rises, and falls.', 'en')).toBe(5)
  expect(countWords('海水有涨有落。', 'zh')).toBeGreaterThan(2)
})
