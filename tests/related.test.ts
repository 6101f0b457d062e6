import fc from 'fast-check'
import { expect, it } from 'vitest'
import { html } from '../pipeline/render/html/html.ts'
import { headline } from '../pipeline/render/views/headline.ts'
import { type Relatable, relate } from '../pipeline/site/pages/related.ts'

const story = (id: string, rest: Partial<Relatable> = {}): Relatable => ({ id, section: id, tags: [], links: [], ...rest })

it.each<[string, Relatable[], string[]]>([
  ['shares a tag', [story('a', { tags: ['tea'] }), story('b'), story('c', { tags: ['tea'] })], ['c']],
  [
    'a rare tag before a common one',
    [story('a', { tags: ['tea', 'sea'] }), story('b', { tags: ['sea'] }), story('c', { tags: ['tea'] }), story('d', { tags: ['sea'] })],
    ['c', 'b'],
  ],
  ['a link, whichever way it leads', [story('a'), story('b', { links: ['a'] }), story('c')], ['b']],
  [
    'the section comes last',
    [story('a', { section: 's', tags: ['t'] }), story('b', { section: 's' }), story('c', { tags: ['t'] })],
    ['c', 'b'],
  ],
  [
    'of equals the nearest in time',
    [story('a', { section: 's' }), story('b', { section: 's' }), story('c', { section: 's' }), story('d', { section: 's' })],
    ['b', 'c'],
  ],
  ['nothing in common', [story('a'), story('b')], []],
  ['a link to itself or to what is not published', [story('a', { links: ['a', 'z'] }), story('b')], []],
])('related: %s', (_, stories, expected) => {
  expect(relate(stories, 2).get('a')).toEqual(expected)
})

it('never names a story itself, one twice, or more than asked for', () => {
  const some = fc.array(
    fc.record({
      section: fc.constantFrom('x', 'y'),
      tags: fc.array(fc.constantFrom('p', 'q', 'r')),
      links: fc.array(fc.constantFrom('0', '1', '2')),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(some, (list) => {
      const stories = list.map((rest, index) => story(String(index), rest))
      for (const [id, others] of relate(stories, 3)) {
        expect(others).not.toContain(id)
        expect(new Set(others).size).toBe(others.length)
        expect(others.length).toBeLessThanOrEqual(3)
      }
    }),
  )
})

const shown = (text: string, tag: string) => headline(text, tag).text.replaceAll('<wbr>', '|')

it.each([
  ['zh-Hans', '二十国联合行动保护儿童网络安全', '二十国|联合|行动|保护|儿童|网络|安全'],
  ['zh-Hans', '读懂《红楼梦》的世界', '读懂《红楼梦》的|世界'],
  ['zh-Hans', '他说：“我们已经准备好了”', '他说：“我们|已经|准备|好了”'],
  ['zh-Hant', '他讀「紅樓夢」的世界', '他讀「紅樓夢」的|世界'],
  ['zh-Hans', '张问李良盈竭敢李终所宇祸吕知止。', '张问李良盈竭敢李|终所宇祸吕知止。'],
  ['en', 'Tea and 茶 in one line'.replace('茶 ', ''), 'Tea and in one line'],
])('a headline breaks between words: %s', (tag, text, expected) => {
  expect(shown(text, tag)).toBe(expected)
})

it('a headline keeps its text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('zh-Hans', 'ja', 'en'), (text, tag) => {
      const written = headline(`茶${text}`, tag).text
      expect(written.replaceAll('<wbr>', '')).toBe(html`茶${text}`.text)
      expect(written).not.toMatch(/[\p{Ps}\p{Pi}]<wbr>/u)
    }),
  )
})
