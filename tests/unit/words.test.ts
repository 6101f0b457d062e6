import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createPolicy } from '../../pipeline/check/leak/policy.ts'
import {
  countLatinWords,
  functionWordsIn,
  latinRun,
  latinWords,
  mayHaveWords,
  withoutAddresses,
  withoutTitles,
} from '../../pipeline/check/phrases.ts'
import { createLocalizer } from '../../pipeline/render/localize/translate.ts'
import { createEdition } from '../../pipeline/source/locales/edition.ts'

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'the quick',
        ' ',
        'a',
        'x = ',
        'é',
        'mail.me',
        '@',
        'b.cn',
        '/usr/local/café',
        'https://a.org/图',
        'xhttp://y',
        '，',
        '。',
      ),
      fc.constantFrom('《Hero', '》', '图书馆', '写信给', 'www.', 'A1', 'COVID-19', '.com', '~/a/b', 'カ', '한국', '１', '\u0301'),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(''))

describe('a text that is not looked at closely has nothing in it', () => {
  it('overlooks no letter of the Latin script', () => {
    for (let code = 0; code <= 0x10_ffff; code++) {
      const letter = String.fromCodePoint(code)
      if (/\p{sc=Latin}/u.test(letter)) expect(mayHaveWords(`a，${letter}`, 2), code.toString(16)).toBe(true)
    }
  })

  it('counts as many stretches of Latin letters as there are', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'grapheme' })), fc.nat(6), (written, least) => {
        expect(mayHaveWords(written, least)).toBe((written.match(/\p{sc=Latin}+/gu)?.length ?? 0) >= least)
      }),
    )
  })

  it('no words, whatever is taken out of it', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 9 }), (from, least) => {
        if (mayHaveWords(from, least)) return
        const read = withoutTitles(withoutAddresses(from))
        expect([
          countLatinWords(read) < least,
          latinRun(read, least, functionWordsIn(['en'])),
          latinWords(withoutAddresses(from)).length < least,
        ]).toEqual([true, undefined, true])
      }),
      { numRuns: 5000 },
    )
  })

  it('no letters of another script', () => {
    const { foreign } = createPolicy(createEdition('en', {}), [createEdition('ja', {}), createEdition('zh', {})], [], 8)
    fc.assert(
      fc.property(text, (from) => {
        if (!foreign?.test(from)) expect(foreign?.exec(withoutAddresses(from)) ?? null).toBe(null)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('words around strings', () => {
  const interfaceWords = {
    two: 'Of {{title}}\n\n{{url}}, {{title}}',
    formatted: 'Page {{page, number}}',
    nested: '$t(plain) {{title}}',
    plain: 'Plain',
    count_one: '{{count, number}} of {{title}}',
    count_other: '{{count, number}} of {{title}}',
  }
  const words = () => createLocalizer({ edition: createEdition('en', {}), words: { interface: interfaceWords, site: {} } }, 'UTC')
  const say = (key: string, options?: object) => words().t(key as never, options as never)

  it.each(['$&', '$t(plain)', '{{url}}', '', ' ', '$1', '&<>"', 'two'])('stay as they are around %s', (title) => {
    expect(say('two', { title, url: 'u' })).toBe(`Of ${title}\n\nu, ${title}`)
  })

  it('are asked for again where a value is formatted, or chooses among words', () => {
    expect(say('formatted', { page: '1234' })).toBe('Page 1,234')
    expect(say('count', { count: 1, title: 'a' })).toBe('1 of a')
    expect(say('nested', { title: 'b' })).toBe('Plain b')
  })

  it('fail where a value is missing', () => {
    expect(() => say('two', { title: 'a' })).toThrow('lacks a value for {{url}} in the edition "en"')
  })
})
