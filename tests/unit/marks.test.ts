import fc from 'fast-check'
import { expect, it } from 'vitest'
import { respell } from '../../pipeline/engine/respell.ts'
import { createEdition } from '../../pipeline/i18n/edition.ts'
import { createMarks, isRespelling, unmarked } from '../../pipeline/i18n/marks.ts'
import { createWords, type Words } from '../../pipeline/i18n/translate.ts'

type Catalogue = Record<string, string>

/** The marks of a site with these words in two editions, and what a view of each is given. */
function setUp(en: Catalogue, zh: Catalogue = en) {
  const catalogues = new Map(
    Object.entries({ en, zh }).map(([locale, words]) => [
      locale,
      { interface: { path: '', text: '', tag: locale, words: new Map(Object.entries(words)) } },
    ]),
  )
  const marks = createMarks(catalogues)
  const wordsOf = (locale: string, own: Catalogue) =>
    createWords({ edition: createEdition(locale, {}), words: { interface: own, site: {} } }, 'UTC')
  const [english, chinese] = [wordsOf('en', en), wordsOf('zh', zh)]
  const say = (words: Words) => words.t as unknown as (key: string, options?: object) => string
  return { marks, en: say(marks.hear(english)), zh: say(marks.hear(chinese)), plain: say(marks.plain(english)) }
}

const settle = ({ marks }: ReturnType<typeof setUp>, text: string, locale = 'en') => {
  const settled = marks.settle(Buffer.from(text), locale)
  return settled && { text: Buffer.from(settled.bytes).toString(), slots: settled.slots }
}

const words = { print: 'Print', home: '首页', count: '{{n}} pieces', quoted: 'Read "it"', same: 'Print' }

it('finds where words stand, in bytes, and leaves nothing of the marks', () => {
  const site = setUp(words)
  const text = `<p title="${site.en('home')}">潮 ${site.en('print')}</p>${site.en('same')}`
  expect(unmarked(text)).toBe('<p title="首页">潮 Print</p>Print')
  expect(settle(site, text)).toEqual({ text: '<p title="首页">潮 Print</p>Print', slots: [10, 1, 22, 0, 31, 4] })
  expect(site.marks.spoken()).toEqual([])
})

it('tells which words it cannot find: in sentences, with signs that are written otherwise, of another edition, unmarked', () => {
  const site = setUp(words)
  const text = [site.en('count', { n: site.en('print') }), site.en('quoted'), site.zh('home'), site.plain('home')].join(' ')
  expect(settle(site, text)).toEqual({ text: 'Print pieces Read "it" 首页 首页', slots: [0, 0] })
  expect(site.marks.spoken()).toEqual(['en count', 'en quoted', 'en home', 'zh home'])
  expect(site.marks.spoken()).toEqual([])
})

it('gives up where a word has been taken apart, or an article has a sign of ours', () => {
  const site = setUp(words)
  for (const text of [
    site.en('home').replace('首', '首<wbr>'),
    site.en('print').slice(2),
    'a\u0001b',
    '\u0001',
    '\u0001\u000E\u000E\u000E\u001F',
    site.en('print').toUpperCase(),
  ])
    expect(settle(site, `<p>${text}</p>`), JSON.stringify(text)).toBeUndefined()
})

const word = fc.string({ unit: fc.constantFrom(...'aZ 潮é🌊0'), minLength: 1, maxLength: 6 })
const between = fc.string({ unit: fc.constantFrom(...'x<>"&潮🌊\u0002\u000E\u0081') })

it('a page that was respelled is the page that is drawn with the other words', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 40 }), fc.array(fc.tuple(between, fc.nat())), (pairs, parts) => {
      const catalogue = (side: 0 | 1) => Object.fromEntries(pairs.map((pair, index) => [`k${index}`, pair[side]]))
      const [before, after] = [setUp(catalogue(0)), setUp(catalogue(1))]
      const page = ({ en }: typeof before) => parts.map(([text, number]) => `${text}${en(`k${number % pairs.length}`)}`).join('')
      const settled = before.marks.settle(Buffer.from(page(before)), 'en')
      const expected = after.marks.settle(Buffer.from(page(after)), 'en')
      expect(settled && expected).toBeDefined()
      const changes = new Map(pairs.map(([from, to], number) => [number, { from: Buffer.from(from), to: Buffer.from(to) }]))
      expect(settled && respell(settled, changes)).toEqual(expected)
    }),
    { numRuns: 300 },
  )
})

it('nothing is respelled where something else stands', () => {
  const site = setUp(words)
  const settled = site.marks.settle(Buffer.from(site.en('print')), 'en')
  const change = new Map([[0, { from: Buffer.from('Prunt'), to: Buffer.from('x') }]])
  expect(settled && respell(settled, change)).toBeUndefined()
})

it.each(['a & b', 'a < b', 'say "it"', "it's", 'back\\slash', '{{n}}', 'line\nbreak', '', '\u0001'])(
  '%j is not put in place of another word',
  (other) => {
    expect(isRespelling('Print', other)).toBe(false)
    expect(isRespelling(other, 'Print')).toBe(false)
  },
)
