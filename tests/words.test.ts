import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { toSimplified } from '../pipeline/check/parity/figures/chinese/traditional.ts'
import { oppositeIn } from '../pipeline/check/parity/words/opposite.ts'
import { rows } from '../pipeline/check/parity/words/rows.ts'
import { pairsFolder, pairsIn } from './support/labelled-pairs.ts'
import { figuresReported, findingsOf, findingsOfChinese } from './support/pair.ts'

describe('parity/word', () => {
  // What a figure says is not said again by its words.
  it.each(pairsIn('words.txt'))('$verdict: $original', (pair) => {
    expect(figuresReported(pair)).toHaveLength(pair.verdict === 'wrong' ? 1 : 0)
  })

  it('reports none of the right pairs of all sets', () => {
    const sets = readdirSync(pairsFolder).filter((name) => name.endsWith('pairs.txt'))
    const right = sets.flatMap(pairsIn).filter(({ verdict }) => verdict === 'right')
    expect(right.length).toBeGreaterThan(8900)
    const wrongly = right.filter(({ original, translation }) => oppositeIn(original.toLowerCase(), toSimplified(translation)))
    expect(wrongly.map(({ original }) => original)).toEqual([])
  })

  it('says what differs, and where', () => {
    const [finding] = findingsOf('parity/word', 'The park is green.\n\nIt is open until sunset.', '公园很绿。\n\n开放至日出。')
    expect(finding).toMatchObject({ place: { line: 3, column: 4 }, there: { line: 3, column: 18 }, subject: '日出' })
    expect(finding?.message).toBe(`"日出" differs from the original's "sunset" (en.md:3:18). Correct one of them.`)
  })

  it('reads Chinese originals, and traditional characters', () => {
    expect(
      findingsOfChinese('parity/word', '花园开放至日落。', 'The gardens are open until sunrise.').map(({ message }) => message),
    ).toEqual([`"sunrise" differs from the original's "日落" (zh.md:1:6). Correct one of them.`])
    const [finding] = findingsOf('parity/word', 'The shop closes on weekdays.', '商店週末關門。', 'zh-Hant')
    expect(finding?.subject).toBe('週末')
  })

  it('leaves a slip to the figure beside the word', () => {
    const [original, translation] = ['Exports rose by 5 percent.', '出口下降了百分之五。']
    expect(findingsOf('parity/figure', original, translation)).toHaveLength(1)
    expect(findingsOf('parity/word', original, translation)).toEqual([])
  })

  it('reports a word far from a figure of the same paragraph', () => {
    const [middle, mitte] = [
      'The boats that bring visitors to the island sail round it first, and stop at the old lighthouse on the way.',
      '载客上岛的船只先绕岛一圈，途中停靠旧灯塔，让游客上岸走走，看看海鸟，听听船夫讲从前的故事，再到码头边的小店里喝一杯热茶，歇歇脚，然后接着往前走。',
    ]
    const pair = [`Entry costs 30 yuan. ${middle} The gardens are open until sunset.`, `门票50元。${mitte}花园开放至日出。`] as const
    expect(findingsOf('parity/figure', ...pair)).toHaveLength(1)
    expect(findingsOf('parity/word', ...pair)).toHaveLength(1)
  })
})

describe('rows of words', () => {
  const words = rows.flatMap((row) => row.flatMap(([english, chinese]) => [...english.split('|'), ...chinese.split('|')]))

  it('are in lower case and simplified characters, with nothing empty', () => {
    expect(words.filter((word) => word !== word.toLowerCase() || word !== word.trim())).toEqual([])
    for (const row of rows) for (const [, chinese] of row) for (const word of chinese.split('|')) expect(word, String(row[0])).not.toBe('')
  })

  // A side is a bit of a number, and one bit is for words that only have the characters of others.
  it('have at most 31 sides', () => {
    expect(rows.filter((row) => row.length > 31).map((row) => String(row[0]))).toEqual([])
  })

  it('have no word on two sides', () => {
    for (const row of rows)
      for (const language of [0, 1]) {
        const all = row.flatMap((side) => (side[language] ?? '').split('|')).filter((word) => word !== '')
        expect(new Set(all).size, String(row[0])).toBe(all.length)
      }
  })

  it('find each side in the place of each other, and no side in its own', () => {
    for (const row of rows)
      for (const [english, own] of row)
        for (const [other, chinese] of row) {
          if (english === '' || other === '') continue
          const found = oppositeIn(`it is ${english.split('|')[0]}`, `那是${chinese.split('|')[0]}`)
          if (english === other) expect(found, `${english} / ${own}`).toBeUndefined()
          else expect(found, `${english} / ${chinese}`).toBeDefined()
        }
  })
})
