import { expect, it } from 'vitest'
import { chinese } from '../pipeline/check/parity/figures/chinese/chinese.ts'
import { compareFigures } from '../pipeline/check/parity/figures/compare/compare.ts'
import { english } from '../pipeline/check/parity/figures/english/english.ts'

type Texts = [original: string, translation: string]

function compare(paragraphs: Texts[], isDoubtful = false): string[] {
  const groups = paragraphs.map(([original, translation]) => ({
    original: english(original),
    translation: chinese(translation),
    isDoubtful,
  }))
  return compareFigures(groups).map(({ original, translation }) => `${original?.text ?? '—'} / ${translation?.text ?? '—'}`)
}

/** Both articles have every figure somewhere: what is in its place says what is wrong. */
const elsewhere: Texts[] = [
  ['The plan has 1 fee, 2 routes, three steps, 4 hours and 8 stops.', '该方案有1项费用、2条线路、三个步骤、4小时和8个站点。'],
  ['It takes 10 seconds, not 10 minutes.', '需要10秒，而不是10分钟。'],
  ['More than 600 people came.', '有超过600人到场。'],
]

it.each<{ name: string; place: Texts; found: string[] }>([
  { name: 'a number', place: ['Method 1: use a key.', '方法2：使用密钥。'], found: ['1 / 2'] },
  { name: 'a position', place: ['Step 1: Prepare the tools', '第 4 步：准备工具'], found: ['1 / 第 4'] },
  { name: 'a number in words', place: ['There were eight boats.', '当时有3条船。'], found: ['eight / 3'] },
  { name: 'a word up to ten', place: ['It names two kinds of problems.', '它列出三类问题。'], found: ['two / 三'] },
  { name: 'a word for two', place: ['The key was sent twice.', '密钥发送了三次。'], found: ['twice / 三'] },
  { name: 'one of two equal figures', place: ['Row 2 joins row 1.', '第2行与第2行相连。'], found: ['1 / 第2'] },
  {
    name: 'a figure of one sentence, though the next has it',
    place: ['There are two ferries. Both of them run at night.', '有三艘渡轮。这两艘都在夜间开行。'],
    found: ['two / 三'],
  },
  {
    name: 'a unit, beside the bare number',
    place: ['The value "10" is a pause of 10 seconds.', '值"10"表示停顿10分钟。'],
    found: ['10 / 10'],
  },
  {
    name: 'a unit, where an article says the number too',
    place: ['A page loads after 1 second.', '一个页面在1分钟后加载。'],
    found: ['after 1 / 1'],
  },
  { name: 'a unit of one', place: ['It waits for a minute.', '等待1小时。'], found: ['a minute / 1'] },
  { name: 'a unit behind a hyphen', place: ['It is a 2-second delay.', '延迟2分钟。'], found: ['2 / 2'] },
  { name: 'seconds that may be years', place: ['The pause is 1800s.', '停顿1800分钟。'], found: ['1800s / 1800'] },
  { name: 'a multiple', place: ['It is a 6x speedup.', '加速7倍。'], found: ['6 / 7倍'] },
  { name: 'a version', place: ['It came with v2.0.', '随9.0版本发布。'], found: ['v2.0 / 9.0'] },
  { name: 'a rough number', place: ['It read trillions of words.', '它读了数亿个词。'], found: ['trillions / 数亿'] },
  { name: 'a day', place: ['Updated 12/05/2024.', '更新于2024年12月4日。'], found: ['12/05/2024 / 2024年12月4日'] },
  { name: 'a share that is near', place: ['It reached 96.53 percent.', '达到96.56%。'], found: ['96.53 percent / 96.56%'] },
  { name: 'points for percent', place: ['It ranges from 0% on.', '从0个百分点起。'], found: ['0% / 0个百分点'] },
  { name: 'zero', place: ['It can scale in to zero.', '可以缩容到4。'], found: ['zero / 4'] },
  { name: 'a number that looks like an hour', place: ['Span version 2 adds spans.', '使用版本20时，会添加内容。'], found: ['2 / 20时'] },
  {
    name: 'a bound that another paragraph has',
    place: ['More than 600 homes lost power.', '600户家庭停电。'],
    found: ['More than 600 / 600'],
  },
])('finds $name in the wrong place', ({ place, found }) => {
  const gap: Texts = ['Nothing else happened.', '此外无事。']
  expect(compare([...elsewhere, gap, place])).toEqual(found)
})

it.each<{ place: Texts; found: string[] }>([
  { place: ['Over a thousand people came.', '来了不到1000人。'], found: ['Over a thousand / 不到1000'] },
  { place: ['Over a thousand people came.', '来了1000人。'], found: ['Over a thousand / 1000'] },
  { place: ['It has more than ~800 nodes.', '节点数不到约800个。'], found: ['more than ~800 / 不到约800'] },
  { place: ['It has more than about 800 nodes.', '节点数不足大约800个。'], found: ['more than about 800 / 不足大约800'] },
  { place: ['Less than 10G is free.', '剩余容量大于10G。'], found: ['Less than 10G / 大于10G'] },
  { place: ['It needs v6.3.0 or later.', '要求版本小于或等于6.3.0。'], found: ['v6.3.0 / 小于或等于6.3.0'] },
  { place: ['A file over 4 GB fails.', '4GB的文件会失败。'], found: ['over 4 / 4'] },
  { place: ['A value greater or equal to 5.', '小于5的值。'], found: ['greater or equal to 5 / 小于5'] },
])('finds the other bound in $place.0', ({ place, found }) => {
  expect(compare([place])).toEqual(found)
})

it.each<{ place: Texts }>([
  { place: ['Over a thousand people came.', '来了1000多人。'] },
  { place: ['It has more than ~800 nodes.', '节点数超过约800个。'] },
  { place: ['At least 5 must stay.', '不可不足5个。'] },
  { place: ['It needs v6.3.0 or later.', '要求版本大于或等于6.3.0。'] },
  { place: ['A value greater or equal to 5.', '大于或等于5的值。'] },
  { place: ['It works with 5G and Covid-19.', '可用于5G和新冠（Covid-19）。'] },
  { place: ['In the 1800s it was a farm.', '19世纪时它是农场。'] },
  { place: ['The pause is 1800s.', '停顿1800秒。'] },
  { place: ['Updated 12/05/2024.', '更新于2024年12月5日。'] },
  { place: ['Updated 12/05/2024.', '更新于2024年5月12日。'] },
  { place: ['It is 3 times faster.', '快3倍。'] },
  { place: ['It beats models 25x its size.', '它的性能超过了25倍大小的模型。'] },
])('agrees with $place.1', ({ place }) => {
  expect(compare([place])).toEqual([])
})

it.each<{ name: string; paragraphs: Texts[] }>([
  {
    name: 'a sentence that moved to the next paragraph',
    paragraphs: [
      ['The hall has 4 doors. It opened in 2004.', '大厅有4扇门。'],
      ['It seats 300 people.', '大厅于2004年启用，可坐300人。'],
    ],
  },
  {
    name: 'a bound that is said in the next paragraph',
    paragraphs: [
      ['More than 600 came.', '来了600人。'],
      ['The 600 left at noon.', '超过600人中午离开。'],
    ],
  },
  { name: 'a number said with another word', paragraphs: [['Both bridges are open, and the pair is lit.', '两座桥都已开放，并有灯光。']] },
  {
    name: 'a weight',
    paragraphs: [['Half a jin and eight liang are two things much the same.', '半斤八两，说的是两样东西差不多。']],
  },
  { name: 'figures of two kinds', paragraphs: [['Over 40 percent voted in 3 towns.', '3个镇有超过四成的人投票。']] },
])('leaves $name alone', ({ paragraphs }) => {
  expect(compare(paragraphs)).toEqual([])
})

it('does not compare places in paragraphs that may not be each other’s', () => {
  const paragraphs: Texts[] = [...elsewhere, ['Method 1: use a key.', '方法2：使用密钥。']]
  expect(compare(paragraphs)).not.toEqual([])
  expect(compare(paragraphs, true)).toEqual([])
})
