import { describe, expect, it } from 'vitest'
import { findingsOf } from './support/pair.ts'

const figures = (english: string, chinese: string) => findingsOf('parity/figure', english, chinese).map(({ subject }) => subject)

const around = {
  en: (text: string) => `The harbour lies still tonight.\n\n${text}\n\nThe light burns from dusk to dawn.`,
  zh: (text: string) => `今夜的港口很平静。\n\n${text}\n\n灯从黄昏亮到黎明。`,
}
const compared = (english: string, chinese: string) => figures(around.en(english), around.zh(chinese))

describe('a figure that may be in the other article in another writing', () => {
  it.each<{ name: string; english: string; chinese: string }>([
    { name: 'a date in capital letters', english: 'JUNE 11: the last boat.', chinese: '六月十一日：最后一班船。' },
    { name: 'a date in digits', english: 'The pier opens on October 15th.', chinese: '码头将于10.15开放。' },
    { name: 'a name of a day', english: 'The August 11 reform changed the port.', chinese: '811改革改变了港口。' },
    { name: 'a short year', english: 'The pier was sold in 2025.', chinese: '码头在25年被出售。' },
    { name: 'thousands apart', english: 'Some ~1 700 of ~55 000 berths are free.', chinese: '约55,000个泊位中约1,700个空着。' },
    { name: 'a range whose end has the scale', english: 'It cost RMB 20-25 billion.', chinese: '耗资200-250亿元。' },
    { name: 'a scale of its own', english: 'The wall is 30 kya old.', chinese: '这面墙有30千年历史。' },
    { name: 'what both write alike', english: 'A ticket is 19 cents.', chinese: '一张票 19 cents。' },
    { name: 'a share of ten thousand', english: 'The fee is 0.03%.', chinese: '费用为万三。' },
    { name: 'a rough number of years', english: 'She came in her twenties.', chinese: '她20多岁来到这里。' },
  ])('$name', ({ english, chinese }) => {
    expect(compared(english, chinese)).toEqual([])
  })
})

describe('a figure that is part of something else', () => {
  it.each<{ name: string; english: string; chinese: string }>([
    { name: 'a mark of a note', english: 'The port is old [6].', chinese: '港口很古老。' },
    { name: 'the name of a book', english: 'She read the novel there.', chinese: '她在那里读《百年孤独》和《1984》。' },
    { name: 'a word', english: 'The count is binary.', chinese: '计数服从二项分布。' },
    { name: 'settings', english: 'title: Pier weight: 600 date: 2024-01-25', chinese: 'title: 码头 weight: 300 date: 2024-02-11' },
  ])('$name', ({ english, chinese }) => {
    expect(compared(english, chinese)).toEqual([])
  })
})

describe('a figure that differs', () => {
  it.each<{ name: string; english: string; chinese: string; found: string[] }>([
    { name: 'by ten', english: 'The pier has 120 berths.', chinese: '码头有1200个泊位。', found: ['1200'] },
    { name: 'by one', english: 'The pier has 120 berths.', chinese: '码头有121个泊位。', found: ['121'] },
    {
      name: 'in its unit, in a heading style',
      english: 'Phase 1: Survey (1-2 Weeks)',
      chinese: '第1阶段：勘测（1-2天）',
      found: ['1', '2'],
    },
    { name: 'in a year with a digit more', english: 'It closed in 2018.', chinese: '它于20180年关闭。', found: ['20180'] },
    {
      name: 'in the unit of a number with separators',
      english: 'A day of trading = 23,400 s.',
      chinese: '一个交易日 = 23,400 分钟。',
      found: ['23,400'],
    },
    { name: 'in its month', english: 'It closed in April 2018.', chinese: '它于2018年5月关闭。', found: ['2018年5月'] },
    {
      name: 'as one finding for a sentence that is missing',
      english: 'The pier is old. It has 412 lamps, 36 stairs and 91 doors.',
      chinese: '码头很古老。',
      found: ['412'],
    },
  ])('$name', ({ english, chinese, found }) => {
    expect(compared(english, chinese)).toEqual(found)
  })
})

describe('the log of a conversation', () => {
  const turns = (unit: string, minutes: number) =>
    Array.from({ length: 12 }, (_, at) => `14:${10 + at} <ann> ${at === 7 ? `${minutes} ${unit}` : 'ok'}`)

  it('is compared turn by turn, though its lines were joined', () => {
    const english = turns('minutes', 5).join('\n')
    expect(figures(english, turns('分钟', 5).join(' '))).toEqual([])
    expect(figures(english, turns('小时', 5).join(' '))).toEqual(['5'])
  })
})
