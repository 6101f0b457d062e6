import { describe, expect, it } from 'vitest'
import type { PlacedBlock } from '../../pipeline/check/parity/compared-text.ts'
import { isUnsure } from '../../pipeline/check/parity/figures/evidence/surroundings.ts'

const block = (kind: PlacedBlock['kind'], text: string): PlacedBlock => ({
  kind,
  text,
  pieces: [],
  place: { path: 'a', line: 1, column: 1 },
})
const long = 'The guards of the outer pier light three lamps before they open the gate to the north, so that boats can see where to turn.'
const pair = (kind: PlacedBlock['kind'], text: string) => ({
  original: [block(kind, text)],
  translation: [block(kind, text)],
  deviation: 0,
})
const added = (kind: PlacedBlock['kind'], text: string) => ({ original: [], translation: [block(kind, text)], deviation: 0 })

describe('a pair beside a block without counterpart', () => {
  it.each([
    ['a label', [pair('paragraph', long), added('paragraph', 'File: pier.js')], false],
    ['code', [pair('paragraph', long), added('code', long)], false],
    ['a paragraph as long', [pair('paragraph', long), added('paragraph', long)], true],
    ['a paragraph as long behind a label', [pair('paragraph', long), added('paragraph', 'File: pier.js'), added('paragraph', long)], true],
    ['a heading, beside a heading', [pair('heading', 'Lamps'), added('heading', 'Gates')], true],
    ['none', [pair('paragraph', long), pair('paragraph', long), added('paragraph', long)], false],
  ])('%s', (_, beads, isExpected) => {
    expect(isUnsure(beads, 0)).toBe(isExpected)
  })
})
