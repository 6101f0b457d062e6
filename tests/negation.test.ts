import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainEnglish } from '../pipeline/check/parity/english-and-chinese.ts'
import { simplifyCharacters, toSimplified } from '../pipeline/check/parity/figures/chinese/traditional.ts'
import { denialIn } from '../pipeline/check/parity/negation/denial.ts'
import { chineseOf } from '../pipeline/check/parity/negation/words.ts'
import { pairsFolder, pairsIn } from './support/labelled-pairs.ts'
import { findingsOf, findingsOfChinese } from './support/pair.ts'

describe('parity/negation', () => {
  it.each(pairsIn('negation.txt'))('$verdict: $original', ({ verdict, original, translation }) => {
    expect(findingsOf('parity/negation', original, translation)).toHaveLength(verdict === 'wrong' ? 1 : 0)
  })

  it('reports none of the right pairs of all sets', () => {
    const sets = readdirSync(pairsFolder).filter((name) => name.endsWith('pairs.txt'))
    const right = sets.flatMap(pairsIn).filter(({ verdict }) => verdict === 'right')
    expect(right.length).toBeGreaterThan(8900)
    const wrongly = right.filter(({ original, translation }) => denialIn(plainEnglish(original), toSimplified(translation).toLowerCase()))
    expect(wrongly.map(({ original }) => original)).toEqual([])
  })

  it('says which of the two denies, and where', () => {
    const [said] = findingsOf('parity/negation', 'It rained.\n\nThe council did not approve the plan.', '下雨了。\n\n市议会批准了该计划。')
    expect(said).toMatchObject({ place: { line: 3, column: 4 }, there: { line: 3, column: 17 }, subject: '批准' })
    expect(said?.message).toBe(`"批准" says what the original denies: "not approve" (en.md:3:17). Correct one of them.`)
    const [denied] = findingsOf('parity/negation', 'The council approved the plan.', '市议会没有批准该计划。')
    expect(denied?.message).toBe(`"没有批准" denies what the original says: "approved" (en.md:1:13). Correct one of them.`)
  })

  it('reads Chinese originals, and traditional characters', () => {
    expect(findingsOfChinese('parity/negation', '该选项不支持旧版。', 'The option is supported.').map(({ message }) => message)).toEqual([
      `"supported" says what the original denies: "不支持" (zh.md:1:4). Correct one of them.`,
    ])
    expect(findingsOf('parity/negation', 'Nobody was injured.', '有人受傷。', 'zh-Hant')).toHaveLength(1)
  })

  it('finds the place behind a letter that is two in lower case', () => {
    const [found] = findingsOf('parity/negation', 'In İzmir the council did not approve the plan.', '伊兹密尔市议会批准了该计划。')
    expect(found).toMatchObject({ there: { line: 1, column: 26 }, subject: '批准' })
  })

  it('leaves alone what another sentence of the paragraph denies', () => {
    const original = 'They wanted the same trip. It could not be created, so they planned another one. It was fine.'
    expect(findingsOf('parity/negation', original, '他们想创建同样的行程，可它无法创建。于是另作安排。一切都好。')).toEqual([])
  })

  it('has words in lower case and simplified characters', () => {
    for (const [english, chinese] of chineseOf) {
      expect(english).toMatch(/^[a-z]+$/)
      for (const word of chinese) expect(word).toBe(simplifyCharacters(word))
    }
  })
})
