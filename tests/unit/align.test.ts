import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Alignable } from '../../pipeline/check/parity/align/measure.ts'
import { alignBlocks, type Bead } from '../../pipeline/check/parity/align.ts'
import { project } from '../support/site.ts'

function toBlock(line: string): Alignable {
  const heading = /^(#+) (.*)$/.exec(line)
  if (heading) return { kind: 'heading', level: heading[1]?.length ?? 1, text: heading[2] ?? '' }
  if (line.startsWith('- ')) return { kind: 'item', text: line.slice(2) }
  if (line.startsWith('`')) return { kind: 'code', text: line.slice(1) }
  if (line.startsWith('!')) return { kind: 'picture', text: '', marks: [`picture:${line.slice(1)}`] }
  return { kind: 'paragraph', text: line }
}

const cases = readFileSync(join(project, 'tests/parity/alignments.txt'), 'utf8')
  .split(/^= /m)
  .slice(1)
  .map((text) => {
    const [head = '', ...lines] = text.split('\n')
    const [name = '', beads = ''] = head.split(' | ')
    const [original = [], translation = []] = lines
      .join('\n')
      .split(/^--$/m)
      .map((part) => part.split('\n').filter(Boolean).map(toBlock))
    return { name, beads: beads.split(' ').flatMap(repeated), original, translation }
  })

/** `1-1*3` is three beads. */
function repeated(written: string): string[] {
  const [bead = '', times = '1'] = written.split('*')
  return Array.from({ length: Number(times) }, () => bead)
}

const shape = (beads: Bead[]) => beads.map(({ original, translation }) => `${original.length}-${translation.length}`)

describe('blocks of two articles are aligned', () => {
  it.each(cases)('$name', ({ beads, original, translation }) => {
    expect(shape(alignBlocks(original, translation))).toEqual(beads)
  })

  it('has every block once, in order', () => {
    for (const { original, translation } of cases) {
      const beads = alignBlocks(original, translation)
      expect(beads.flatMap((bead) => bead.original)).toEqual(original)
      expect(beads.flatMap((bead) => bead.translation)).toEqual(translation)
    }
  })

  it('aligns nothing with nothing, and something with nothing', () => {
    const some = [toBlock('The sea.'), toBlock('The shore.')]
    expect(alignBlocks([], [])).toEqual([])
    expect(shape(alignBlocks(some, []))).toEqual(['1-0', '1-0'])
    expect(shape(alignBlocks([], some))).toEqual(['0-1', '0-1'])
  })

  it('aligns 50,000 blocks without comparing each with each, also where many are missing', () => {
    const words = (at: number) => 'water '.repeat(5 + ((at * 7919) % 23))
    const original = Array.from({ length: 50_000 }, (_, at) => toBlock(`Block ${at} ${words(at)}`))
    alignBlocks(original, original)
    const beads = alignBlocks(
      original,
      original.filter((_, at) => at < 1000 || at >= 1400),
    )
    expect(shape(beads).filter((bead) => bead === '1-0')).toHaveLength(400)
  })
})
