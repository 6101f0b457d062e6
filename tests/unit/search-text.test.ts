import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pageForIndex } from '../../pipeline/build/search-page.ts'
import { apart, ends, isUnspaced, queryParts, textBlocks, together } from '../../pipeline/render/theme/scripts/characters.ts'
import { excerptOf } from '../../pipeline/render/theme/scripts/excerpt.ts'
import { searchByCharacters } from '../../pipeline/render/theme/scripts/search-characters.ts'

it('characters and digits are apart, words of other scripts are whole', () => {
  expect(apart('在 2026 年，Kelvin 说：e-mail、3.5%')).toBe(' 在  2 0 2 6  年 ， Kelvin  说 ： e-mail 、 3 . 5 %')
  expect(together(apart('在 2026 年，Kelvin 说 “iPhone 15” 好'))).toBe('在2026年，Kelvin说 “iPhone 15” 好')
})

it.each([
  ['潮汐表', ['潮 汐 表']],
  ['潮汐表 Kelvin，月', ['潮 汐 表', 'Kelvin', '月']],
  ['在2026年3月', ['在 2 0 2 6 年 3 月']],
  ['地震 2008', ['地 震', '2 0 0 8']],
  ['“潮汐”！', ['潮 汐']],
  ['カレーライス', ['カ レ ー ラ イ ス']],
  [' 。', []],
])('%s is searched for as %j', (query, parts) => {
  expect(queryParts(query)).toEqual(parts)
})

it('Chinese and Japanese are found by characters; Korean has spaces', () => {
  expect(['zh-Hans', 'zh-Hant', 'yue', 'ja', 'JA-JP'].map(isUnspaced)).toEqual([true, true, true, true, true])
  expect(['en', 'ko', 'th', 'zha', ''].map(isUnspaced)).toEqual([false, false, false, false, false])
})

const texts = fc
  .array(fc.constantFrom('潮', '汐', '表', 'が', 'ー', 'Kelvin', 'UTC', '3', '26', '，', '“', '.', '-', '%', ' ', '\n', ends.text, '𠮷'))
  .map((all) => all.join(''))

it('a text that was cut is read as it was, but for spaces between scripts', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = (value: string) => value.replace(/[\s⸿]/g, '')
      expect(plain(together(apart(text)))).toBe(plain(text))
      expect(together(apart(text))).toBe(together(apart(together(apart(text)))))
    }),
  )
})

it('each run of characters of a text is a row of the index', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.integer({ min: 2, max: 6 }), (text, at, length) => {
      const runs = text.match(/(?:潮|汐|表|が|ー|𠮷)+/gu) ?? []
      fc.pre(runs.length > 0)
      const run = [...(runs[at % runs.length] ?? '')].slice(at % 3, (at % 3) + length).join('')
      const index = ` ${apart(text).replace(/\s+/g, ' ')} `
      for (const part of queryParts(run)) expect(index).toContain(` ${part} `)
    }),
  )
})

const main = (body: string, lang = 'zh-Hans') =>
  `<html lang="${lang}"><head><title>潮汐</title></head><body><main>${body}</main></body></html>`

it('a page is cut in its main part alone; blocks end, and tags and references are left alone', () => {
  const page = main(
    '<p>科学</p><h1>潮<wbr>汐</h1><p title="a>b">月<em>亮</em>&amp;<ruby>汉<rt>hàn</rt></ruby></p><ul><li>一<ul><li>二</li></ul></li></ul><table><tr><td>三</td></tr></table>',
  )
  expect(pageForIndex(page)).toBe(
    '<html lang="x-zh-Hans"><head><title>潮汐</title></head><body><main><p> 科  学  ⁋ </p><h1> 潮 <wbr> 汐  ⁋ </h1><p title="a>b"> 月 <em> 亮 </em>&amp;<ruby> 汉 </ruby> ⸿ </p><ul><li> 一  ⸿ <ul><li> 二  ⸿ </li></ul></li></ul><table><tr><td> 三  ⁋ </td></tr></table></main></body></html>',
  )
  expect(pageForIndex(main('<p>The Moon (月)</p>', 'en'))).toBe(main('<p>The Moon (月)</p>', 'en'))
  expect(pageForIndex(main('<p>달</p>', 'ko'))).toBe(main('<p>달</p>', 'ko'))
})

/** Blocks as the index has them. */
const content = (...blocks: [text: string, end: string][]) => blocks.map(([text, end]) => `${apart(text)} ${end}`).join(' ')
const excerpt = (text: string, asked: string[]) =>
  excerptOf(text, asked)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('')

it('an excerpt is of the block with most of what was asked for, and of no heading or cell', () => {
  const text = content(['潮汐', ends.aside], ['海面涨落。', ends.text], ['月亮引起潮汐。', ends.text], ['潮汐 月亮', ends.aside])
  expect(textBlocks(text)).toEqual(['海面涨落。', '月亮引起潮汐。'])
  expect(excerpt(text, ['潮汐', '月亮'])).toBe('[月亮]引起[潮汐]。')
  expect(excerpt(text, ['船'])).toBe('海面涨落。')
  expect(excerpt('', ['船'])).toBe('')
})

it('an excerpt of a long block begins after a pause, ends with a mark, and cuts no word in two', () => {
  const long = `${'天地玄黄宇宙洪荒。'.repeat(8)}日月盈昃，潮汐涨落${'，寒来暑往'.repeat(20)}Kelvinscale秋收冬藏`
  expect(excerpt(content([long, ends.text]), ['潮汐'])).toMatch(/^…日月盈昃，\[潮汐\]涨落，.*…$/)
  expect(excerpt(content([`${'潮'.repeat(68)}Kelvinscale，${'汐'.repeat(30)}`, ends.text]), ['汐'])).not.toMatch(/Kelvin…/)
  const end = excerpt(content([`${'潮'.repeat(100)}汐`, ends.text]), ['汐'])
  expect(end).toMatch(/^…潮+\[汐\]$/)
})

/** A search over texts, as Pagefind's: words, or between quotation marks words in a row. */
const searchOf = (stories: Record<string, string>) => async (term: string) => {
  const row = /^"(.*)"$/.exec(term)?.[1]
  const has = (text: string) =>
    row === undefined ? term.split(' ').every((word) => ` ${text} `.includes(` ${word} `)) : ` ${text} `.includes(` ${row} `)
  const found = Object.entries(stories).filter(([, text]) => has(apart(text).replace(/\s+/g, ' ').trim()))
  return { results: found.map(([id]) => ({ id, score: 1, data: async () => id })) }
}

it.each([
  ['潮汐', ['a', 'b'], ['潮汐']],
  ['汐表', ['a'], ['汐表']],
  ['月亮 潮汐', ['a'], ['月亮', '潮汐']],
  ['的', [], []],
  ['的 了', [], []],
  ['茶', ['c'], ['茶']],
  // A question: its words, without those that say nothing.
  ['为什么月亮引起潮汐？', ['a'], ['月亮', '引起', '潮汐']],
  ['没有的词汇呀', [], ['没有', '词汇']],
])('asked for %s, the stories %j are found', async (query, found, asked) => {
  const stories = { a: '月亮是引起海面涨落的，潮汐表说的就是它。', b: '潮汐与船。', c: '茶的产地没有海。' }
  const result = await searchByCharacters(searchOf(stories), query, 'zh-Hans')
  expect(result.results.map(({ id }) => id)).toEqual(found)
  expect(result.asked).toEqual(asked)
})
