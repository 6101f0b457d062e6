import { describe, expect, it } from 'vitest'
import { articleCases } from './support/article-cases.ts'
import { findingsOf, findingsOfChinese } from './support/pair.ts'

/** What is found: `line subject; …`, or `none`. */
const cases = articleCases('omissions.txt')

it.each(cases)('$name: $found', ({ found, original, translation }) => {
  const findings = findingsOf('parity/omission', original, translation)
  expect(findings.map(({ place, subject }) => `${place.line} ${subject}`).join('; ') || 'none').toBe(found)
})

it('an original that says each paragraph in both languages is translated where the other one is there', () => {
  const english = ['The port was closed for three days after the storm of March.', 'Ships waited outside until the wind had dropped.']
  const chinese = ['三月的风暴之后，港口关闭了整整三天，没有船可以进出。', '船只一直在港外等待，直到风势减弱才驶入港口。']
  const both = english.map((text, at) => `${text}\n\n${chinese[at]}`).join('\n\n')
  const subjects = (one: string, other: string) => findingsOfChinese('parity/omission', one, other).map(({ subject }) => subject)
  expect(subjects(both, english.join('\n\n'))).toEqual([])
  expect(subjects(`${both}\n\n## 后来\n\n灯塔在第二天夜里又亮了，守塔人回到了岛上。`, english.join('\n\n'))).not.toEqual([])
})

it('who translated an original that is in two languages is no part of it', () => {
  const subjects = (one: string, other: string) => findingsOfChinese('parity/omission', one, other).map(({ subject }) => subject)
  const [english, chinese] = ['The port was closed for three days after the storm.', '风暴过后，港口关闭了三天。']
  expect(subjects(`*本文由 Gemini 2.5 Pro 翻译*\n\n${chinese}`, english)).toEqual([])
})

it('says how many paragraphs are missing where no heading is in the article, and nowhere else', () => {
  const [english, chinese] = [cases[0]?.original ?? '', cases[0]?.translation ?? '']
  const counts = (one: string, other: string) => findingsOf('parity/structure', one, other).map(({ subject }) => subject)
  expect(counts(english, chinese)).toEqual(['2 of 3 paragraphs'])
  expect(counts(`## Tides\n\n${english}`, `## 潮汐\n\n${chinese}`)).toEqual([])
})

it('says the level of a heading as it is written, where "#" makes all of them smaller', () => {
  const levels = findingsOf('parity/structure', '# Tides\n\n## Causes\n\nThe moon.', '# 潮汐\n\n### 成因\n\n月亮。')
  expect(levels.map(({ message }) => message)).toEqual([
    'the original has a heading of level 2 (en.md:3:1); the translation has a heading of level 3. Give both the same structure.',
  ])
})

it('says of a paragraph that only the translation has nothing else: no figure, no link', () => {
  const added = cases.find(({ name }) => name === 'a paragraph that the original does not have')
  const translation = (added?.translation ?? '').replace('过去几年的统计资料', '过去37年的[统计资料](https://a.example/report)')
  const found = (rule: 'parity/omission' | 'parity/figure' | 'parity/link') => findingsOf(rule, added?.original ?? '', translation).length
  expect([found('parity/omission'), found('parity/figure'), found('parity/link')]).toEqual([1, 0, 0])
})

it('says which paragraph is a block quotation in one article only', () => {
  const english =
    'The keeper wrote in his log:\n\n> The fog did not lift all week, and no ship dared to enter.\n\nThe log is now in the museum.'
  const chinese = (mark: string) => `守灯人在日志里写道：\n\n${mark}大雾整整一周没有散去，没有一艘船敢进港。\n\n这本日志如今存放在博物馆。`
  const found = (one: string, other: string) => findingsOf('parity/structure', one, other).map(({ message }) => message)
  expect(found(english, chinese('> '))).toEqual([])
  expect(found(english, chinese(''))).toEqual([
    'this paragraph is a block quotation in the original (en.md:3:3); it is none here. Begin it with ">", or remove that there.',
  ])
  expect(found(english.replace('> ', ''), chinese('> '))).toEqual([
    'this paragraph is a block quotation; it is none in the original (en.md:3:1). Remove ">", or add it there.',
  ])
})

it('takes lists on end for one list, whatever their marks', () => {
  const list = (marks: string, words: string) => [...marks].map((mark, at) => `${mark} ${words} ${at}`).join('\n')
  const found = (one: string, other: string) => findingsOf('parity/structure', one, other).map(({ subject }) => subject)
  expect(found(list('---**', 'A tide'), list('-----', '潮汐'))).toEqual([])
  expect(found(list('---**', 'A tide'), list('----', '潮汐'))).toEqual(['a list of 4'])
})

it('says once that a heading is missing', () => {
  const english =
    '## Tides\n\nThe sea rises and falls twice a day.\n\n## A standard is agreed\n\nIn 1968 the ports agreed on one size of container.\n'
  const chinese = '## 潮汐\n\n海水每天涨落两次。\n\n1968年，各港口商定了统一的集装箱尺寸。\n'
  expect(findingsOf('parity/omission', english, chinese).map(({ subject }) => subject)).toEqual(['A standard is agreed'])
  expect(findingsOf('parity/structure', english, chinese)).toEqual([])
})

describe('lists are paired by what is in them', () => {
  const shapes = (english: string, chinese: string) => findingsOf('parity/structure', english, chinese).map(({ message }) => message)
  const ways = ['## Ways', '- [Bus](https://a.example/bus)\n- [Tram](https://a.example/tram)\n- [Metro](https://a.example/metro)']
  const zhWays = ['## 方式', '- [公交](https://a.example/bus)\n- [电车](https://a.example/tram)\n- [地铁](https://a.example/metro)']
  const fares = [
    '## Fares',
    'The fares of all lines have been the same since the port was opened to everybody in the city.',
    '- [Day](https://a.example/day): the ticket of one day, for all the lines of the city and its harbour\n- [Week](https://a.example/week): the ticket of a week',
  ]

  it('a list that is missing with its section is a finding of parity/omission alone', () => {
    const english = [...fares, ...ways].join('\n\n')
    expect(findingsOf('parity/omission', english, zhWays.join('\n\n'))).toHaveLength(1)
    expect(shapes(english, zhWays.join('\n\n'))).toEqual([])
  })

  it('a numbered list may be paragraphs with numbers of their own', () => {
    const chinese = '1、雨天收起船帆，并且把它挂起来晾干。\n\n2、晴天把船漆成蓝色，等它晾干再出海。'
    const english = '1. On rainy days take in the sails, and hang them up to dry.\n2. On fine days paint the boat blue, and let it dry.'
    const found = (text: string) => findingsOfChinese('parity/structure', text, english).map(({ subject }) => subject)
    expect(found(chinese)).toEqual([])
    expect(found(chinese.replaceAll(/\d、/g, ''))).toEqual(['a numbered list of 2'])
  })

  it('a list that became a paragraph is named, not the next one', () => {
    const english = [...fares, ...ways].join('\n\n')
    const prose =
      '各条线路的票价自港口向全市居民开放以来一直相同。\n\n[一日票](https://a.example/day)可在一天之内乘坐全市和港口的所有线路，[周票](https://a.example/week)可用一周。'
    expect(shapes(english, ['## 票价', prose, ...zhWays].join('\n\n'))).toEqual([
      'the original has a list of 2 (en.md:5:1); the translation does not. Add it here, or remove it there.',
    ])
  })

  it('items that became a list within a list are named', () => {
    const nested =
      '- [公交](https://a.example/bus)\n  - 白天行驶\n  - 夜间停驶\n- [电车](https://a.example/tram)\n- [地铁](https://a.example/metro)'
    expect(shapes(ways.join('\n\n'), `${zhWays[0]}\n\n${nested}`)).toEqual([
      'a list of 2 is not in the original. Remove it here, or add it to en.md.',
    ])
  })
})

describe('a note on who translated an article', () => {
  const english =
    'The harbour opens at dawn, and the first boats leave at once.\n\nThe market is beside it, and is open every day but Sunday.'
  const chinese = '港口黎明时开放，第一批船随即离港。\n\n市场就在旁边，除星期日外每天营业。'
  const note =
    '\n\n## 翻译校对\n\n* **2022-12-01** 翻译[姜明](https://people.example/jiang)\n* **2022-12-09** 校对[龙文](https://people.example/long)'
  const rules = ['parity/link', 'parity/figure', 'parity/structure', 'parity/omission'] as const

  it('has links, dates and a heading that the original need not have', () => {
    const found = rules.flatMap((rule) => findingsOf(rule, english, chinese + note).map(({ message }) => message))
    expect(found).toEqual([])
  })

  it('does not hide what else only the translation has', () => {
    const more = '\n\n## 票价\n\n船票见[票价表](https://prices.example/boat)，2022-12-01 起生效。'
    expect(rules.flatMap((rule) => findingsOf(rule, english, chinese + more)).length).toBeGreaterThan(1)
  })
})

it('says that the block beside a missing one may be the missing one, where nothing tells them apart', () => {
  const heading = '## What the keepers do\n\n'
  const english = (name: string) =>
    `${heading}- Trim the lamps in the evening.\n- Open the gates before the storm ${name}.\n- Count the boats at the outer wall.\n- Ring the bell in thick fog.`
  const found = (one: string, other: string) =>
    findingsOf('parity/omission', one, `## 守塔人的职责\n\n${other}`).map(({ message }) => message)
  expect(found(english('comes'), '- 傍晚修剪灯芯。\n- 清点外墙旁的船只。\n- 浓雾时敲钟。')).toEqual([
    'the list item "Open the gates before the storm comes." (en.md:4:3), or the one after it, is missing in zh.md. Add it after line 3.',
  ])
  const named = english('comes').replace('outer', 'Tern').replace('in the evening', 'on Corvo Rock')
  expect(found(named, '- 修剪 Corvo 岩上的灯芯。\n- 清点 Tern 墙旁的船只。\n- 浓雾时敲钟。')).toEqual([
    'the list item "Open the gates before the storm comes." (en.md:4:3) is missing in zh.md. Add it after line 3.',
  ])
})

describe('of several items of one length, the words tell which is missing', () => {
  const english = [
    'The harbour was built by farmers in winter.',
    'A school stands beside the market and the church.',
    'The doctor lives near the hospital with his wife.',
    'The bridge was closed by the police after the storm.',
    'Ships carry coal and timber to the capital.',
  ]
  const chinese = [
    '港口是农民在冬天建成的。',
    '学校在市场和教堂旁边。',
    '医生和妻子住在医院附近。',
    '风暴过后警方封闭了大桥。',
    '船只把煤炭和木材运往首都。',
  ]
  const list = (items: string[]) => items.map((item) => `- ${item}`).join('\n')

  it.each(english.map((item, at) => [item, at] as const))('%s', (item, at) => {
    const found = findingsOf('parity/omission', list(english), list(chinese.filter((_, index) => index !== at)))
    expect(found.map(({ subject, message }) => [item.startsWith(subject), message.includes('or the one')])).toEqual([[true, false]])
  })
})
