import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { chinese } from '../pipeline/editions/parity/figures/chinese.ts'
import { compareFigures, type Group } from '../pipeline/editions/parity/figures/compare.ts'
import { english } from '../pipeline/editions/parity/figures/english.ts'
import type { Figure } from '../pipeline/editions/parity/figures/figure.ts'
import { project } from './support/site.ts'

const read = (name: string) =>
  readFileSync(join(project, 'tests/parity', name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

function group(original: string, translation: string): Group<Figure> {
  return { original: english(original), translation: chinese(translation) }
}

function show(groups: Group<Figure>[]): string[] {
  return compareFigures(groups).map(({ original, translation }) => `${original?.text ?? '—'} / ${translation?.text ?? '—'}`)
}

function pairs(name: string) {
  return read(name).map((line) => {
    const [verdict = '', original = '', translation = ''] = line.split(' | ')
    return { verdict, original, translation }
  })
}

function articles(name: string): Group<Figure>[][] {
  const found: Group<Figure>[][] = []
  for (const line of read(name)) {
    if (line.startsWith('= ')) found.push([])
    else {
      const [original = '', translation = ''] = line.split(' | ')
      found.at(-1)?.push(group(original, translation))
    }
  }
  return found
}

/** Each hard figure of the translations in turn made ten times, or ten thousand times, what it was: share that is found. */
function slips(all: Group<Figure>[][]): { made: number; found: number; missed: string[] } {
  const result = { made: 0, found: 0, missed: [] as string[] }
  for (const article of all)
    for (const [index, { original, translation }] of article.entries())
      for (const figure of translation) {
        if (figure.weight !== 'hard' || figure.unit !== 'number') continue
        for (const factor of [10, 0.1, 10_000]) {
          const wrong = translation.map((other) => (other === figure ? { ...figure, value: figure.value * factor } : other))
          const mutated = article.map((other, at) => (at === index ? { original, translation: wrong } : other))
          result.made += 1
          if (compareFigures(mutated).length > 0) result.found += 1
          else result.missed.push(`${figure.text} × ${factor}`)
        }
      }
  return result
}

describe.each(['', 'held-out-'])('%sfigures', (set) => {
  const all = pairs(`${set}pairs.txt`)
  const right = all.filter(({ verdict }) => verdict === 'right')
  const wrong = all.filter(({ verdict }) => verdict === 'wrong')

  it('finds wrong figures', () => {
    const missed = wrong.filter(({ original, translation }) => show([group(original, translation)]).length === 0)
    expect(wrong.length).toBeGreaterThan(19)
    expect(missed.length / wrong.length, JSON.stringify(missed, null, 1)).toBeLessThanOrEqual(0.05)
  })

  it('leaves right ones alone', () => {
    const disturbed = right.flatMap(({ original, translation }) =>
      show([group(original, translation)]).map((found) => `${found}: ${translation}`),
    )
    expect(disturbed).toEqual([])
  })

  it('has nothing to say of articles that agree', () => {
    const groups = articles(`${set}articles.txt`)
    expect(groups).toHaveLength(10)
    expect(groups.flatMap(show)).toEqual([])
  })

  it('finds slips of zeros in articles', () => {
    const { made, found, missed } = slips(articles(`${set}articles.txt`))
    expect(made).toBeGreaterThan(50)
    expect(found / made, missed.join(', ')).toBeGreaterThanOrEqual(0.95)
  })
})
