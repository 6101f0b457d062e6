import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chineseForms as chinese } from '../../pipeline/check/parity/figures/chinese/chinese.ts'
import { englishForms as english } from '../../pipeline/check/parity/figures/english/english.ts'
import { scannersOf } from '../support/scanners.ts'

/** What figures are written with, as far as it may be in the way of each other, and what only looks like it. */
const parts = {
  english:
    'one|six|Ten|eleven|half|halves|a|an|the|and|of|in|out of|from|to|minus |minus|xminus |hundred|Hundreds|million|bn|dozen|tens of|several|a few|twice|double|threefold|four-fold|third|quarter|first quarter|past|every|May|March 3|3 June|Jan.|Sept|Monday|Sundays|1990s|4 pm|5:30 a.m.|12:45|$|US $|HK$|bonus $|€|-|−| percent|%|percentage points|yuan|COVID-19|G20|5A|http://a.b/5|www.x5.com|more than|at least an|about|or more|2013|12,345|1.5|7|their thirties|one ten-millionth|the fifth of|twentieth|and a half|half a|times|km|ſix|six|é|_|.|,',
  chinese:
    '一|二|两|十|百|千|万|亿|〇|零|半|0|1|2013|3.5|1,234|%|％|年|月|日|号|时|点|分|周|星期|礼拜|上午|晚上|晚|季度|第|年代|世纪|上|百分之|个百分点|成|分之|每|里有|个|小时|刻钟|翻|番|倍|增|涨到|折|零下|负|-|−|多|余|来|美元|元|港元|超过|不到|近|约|数|几|过|十四五规划|COVID-19|5G|A股|http://a.b/5|www.x5.com|以上|左右|至|到|从|公里|人|，|。|（|天|成千上万',
}

describe.each([
  ['English', english, parts.english],
  ['Chinese', chinese, parts.chinese],
])('what rows say of how %s figures begin', (_, forms, words) => {
  const { quick, slow } = scannersOf(forms)

  it('changes nothing in the figures of what was put together', () => {
    const part = fc.tuple(fc.constantFrom(...words.split('|')), fc.constantFrom('', ' ', ' ', '-'))
    const texts = fc.array(part, { minLength: 1, maxLength: 12 }).map((all) => all.flat().join(''))
    fc.assert(
      fc.property(texts, (text) => {
        expect(quick(text)).toEqual(slow(text))
      }),
      { numRuns: Number(process.env.RUNS ?? 2000) },
    )
  })
})

it('half a million is half a million at the head of a sentence too', () => {
  expect(scannersOf(english).quick('Half a million people came.')).toMatchObject([{ value: 500_000 }])
})
