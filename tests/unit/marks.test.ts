import fc from 'fast-check'
import { expect, it } from 'vitest'
import { respell } from '../../pipeline/engine/respell.ts'
import { createEdition } from '../../pipeline/i18n/edition.ts'
import { createMarks, isMarkable } from '../../pipeline/i18n/marks.ts'
import { sentencesOf } from '../../pipeline/i18n/sentences.ts'
import { unmarked } from '../../pipeline/i18n/settle.ts'
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
  const say = (t: Words['t']) => t as unknown as (key: string, options?: object) => string
  const heard = marks.hear(english)
  return { marks, en: say(heard.t), encoded: say(heard.tEncoded), zh: say(marks.hear(chinese).t), plain: say(marks.plain(english).t) }
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
  expect(settle(site, text)).toEqual({ text: '<p title="首页">潮 Print</p>Print', slots: [10, 1, 22, 0, 31, 5] })
  expect(site.marks.spoken()).toEqual([])
})

it('finds what stands around the placeholders of a sentence, and in them', () => {
  const site = setUp({ print: 'Print', by: 'By {{author}} ({{source}})', size: '{{n}}: {{size}}' })
  const text = `${site.en('by', { author: '<b>A</b>', source: site.en('print') })} ${site.en('size', { n: 'S', size: 'T' })}`
  expect(settle(site, text)).toEqual({ text: 'By <b>A</b> (Print) S: T', slots: [0, 1, 11, 2, 13, 0, 18, 3, 20, 4, 21, 5, 24, 6] })
  expect(site.marks.spoken()).toEqual([])
})

it('finds the form of a plural that is said, unless two forms say the same', () => {
  const site = setUp({
    n_one: '{{count, number}} word',
    n_other: '{{count, number}} words',
    m_one: '{{count}} of it',
    m_other: '{{count}} of it',
  })
  const text = [site.en('n', { count: 1 }), site.en('n', { count: 1200 }), site.en('m', { count: 1 })].join(', ')
  expect(settle(site, text)).toEqual({ text: '1 word, 1,200 words, 1 of it', slots: [0, 0, 1, 1, 8, 2, 13, 3] })
  expect(site.marks.spoken()).toEqual(['en m'])
})

it('tells which words it cannot find: with signs that are written otherwise, of another edition, unmarked', () => {
  const site = setUp({ ...words, said: '"{{n}}" it says' })
  const text = [site.en('said', { n: site.en('print') }), site.en('quoted'), site.zh('home'), site.plain('home')].join(' ')
  expect(settle(site, text)).toEqual({ text: '"Print" it says Read "it" 首页 首页', slots: [1, 0] })
  expect(site.marks.spoken()).toEqual(['en said', 'en quoted', 'en home', 'zh home'])
  expect(site.marks.spoken()).toEqual([])
})

it('finds words in JSON, however it is kept', () => {
  const site = setUp({ ...words, some: '{{n}} of 潮' })
  const json = JSON.stringify({ a: site.en('print'), b: site.en('some', { n: '{count}' }), c: '\u0001' })
  const settled = settle(site, `<p data-forms="${json.replaceAll('"', '&#x22;')}">`)
  const [q, text] = ['&#x22;', `<p data-forms="{"a":"Print","b":"{count} of 潮","c":"\\u0001"}">`]
  expect(settled).toEqual({ text: text.replace(/(?<=forms=").*(?=">)/, (own) => own.replaceAll('"', q)), slots: [36, 0, 68, 6, 75, 7] })
})

it('tells which words are encoded in an address, and gives up where one is of which it was not told', () => {
  const site = setUp({ ...words, body: 'Read {{url}}' })
  const link = (said: string) => `<a href="mailto:?body=${encodeURIComponent(said)}">`
  expect(settle(site, link(site.encoded('body', { url: 'x' })))?.slots).toEqual([])
  expect(site.marks.spoken()).toEqual(['en body'])
  expect(settle(site, link(site.en('home')))).toBeUndefined()
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
    JSON.stringify(site.en('print').slice(0, -1)),
  ])
    expect(settle(site, `<p>${text}</p>`), JSON.stringify(text)).toBeUndefined()
})

const text = fc.string({ unit: fc.constantFrom(...'aZ 潮é🌊0'), maxLength: 6 })
const word = text.filter((own) => own !== '' && own === own.trim())
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

it('a page with sentences that was respelled is the page that is drawn with the other ones', () => {
  const pair = fc.tuple(text, text)
  const end = pair.filter((own) => own.every((one) => one === one.trim()))
  const texts = fc.tuple(end, fc.array(pair, { maxLength: 2 }), end).map(([first, between, last]) => [first, ...between, last])
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 20 }), fc.array(fc.tuple(between, fc.nat()), { minLength: 1 }), (all, parts) => {
      const sentence = (pairs: [string, string][], side: 0 | 1) =>
        pairs.map((pair, hole) => (hole === 0 ? '' : `{{h${hole}}}`) + pair[side]).join('')
      const catalogue = (side: 0 | 1) => Object.fromEntries(all.map((pairs, index) => [`k${index}`, sentence(pairs, side)]))
      const [before, after] = [setUp(catalogue(0)), setUp(catalogue(1))]
      const given = (text: string) => ({ h1: text, h2: `<i>${text}</i>`, h3: '' })
      const page = ({ en }: typeof before) => parts.map(([text, number]) => `${text}${en(`k${number % all.length}`, given(text))}`).join('')
      const settled = before.marks.settle(Buffer.from(page(before)), 'en')
      const expected = after.marks.settle(Buffer.from(page(after)), 'en')
      expect(settled && expected).toBeDefined()
      const changes = new Map(all.flat().map(([from, to], number) => [number, { from: Buffer.from(from), to: Buffer.from(to) }]))
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

it.each(['a & b', 'a < b', 'say "it"', "it's", 'back\\slash', '{{n }}', 'line\nbreak', '\u0001', 'blank ', ' {{n}}', '{{n}} & {{m}}'])(
  '%j is not put in place of another word',
  (other) => expect(sentencesOf([['k', other]]).map(isMarkable)).toEqual([false]),
)

it.each(['Print', '“Print”', '{{n}}', 'By {{author}}: {{count, number}}…'])('%j is put in place of another word', (other) =>
  expect(sentencesOf([['k', other]]).map(isMarkable)).toEqual([true]),
)
