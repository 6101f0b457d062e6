import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import { createReport } from '../../pipeline/core/report.ts'
import { parseDate } from '../../pipeline/source/front-matter/dates.ts'
import { readPlainYaml } from '../../pipeline/source/front-matter/plain-yaml.ts'
import { toPlainData } from '../../pipeline/source/front-matter/yaml.ts'

const numRuns = Number(process.env.RUNS ?? 2000)

/** What `yaml` makes of the same text. */
function read(yaml: string) {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  const value = toPlainData(
    { file: { path: 'a.md', text: yaml }, plain: undefined, yaml, document: () => document, lines: () => lines },
    createReport(),
  )
  const pairs = isMap(document.contents) ? document.contents.items : []
  const places = pairs.flatMap(({ key }) => (isScalar(key) && key.range ? [[String(key.value), lines.linePos(key.range[0])] as const] : []))
  return { value, places }
}

const word = fc.oneof(
  fc.constantFrom(
    ...[
      'true',
      'No',
      'null',
      '~',
      'y',
      '007',
      '1.10',
      '0x1F',
      '1e3',
      '.inf',
      'NaN',
      '2013-10-23',
      '2013-11-17T16:03:00.000Z',
      '10:30',
      '+5',
      '-1',
    ],
    ...[
      'a',
      'Jane Doe',
      '中文',
      '“引”',
      'it’s',
      "it's",
      '"',
      "'",
      '\\',
      '#',
      ' #x',
      ': ',
      ':',
      '-',
      '- ',
      '...',
      '---',
      '?',
      '!',
      '!!str',
      '&a',
      '*a',
      '|',
      '>',
      '%',
      '@',
      '`',
      '{',
      '}',
      '[',
      ']',
      ',',
      ', ',
    ],
    ...[
      ' ',
      '  ',
      '\t',
      '\u00A0',
      '\u2028',
      '\u0085',
      '\uFEFF',
      'é',
      'e\u0301',
      '😀',
      '½',
      'https://example.org/a?b#c',
      '5%',
      'a_b',
      'a·b',
      '1_000',
      '12e03',
      '0o17',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
)
const words = fc.array(word, { maxLength: 4 }).map((all) => all.join(''))
const value = fc.oneof(
  words,
  words.map((text) => `"${text}"`),
  fc.array(words, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`),
  fc.array(words, { maxLength: 3 }).map((all) => `["${all.join('", "')}"]`),
)
const key = fc.oneof({ weight: 5, arbitrary: fc.constantFrom('title', 'date', 'tags', 'Author', 'a-b', 'constructor', 'y', 'on') }, word)
const line = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(key, fc.constantFrom(': ', ': ', ': ', ':', ':  ', ' : '), value).map((parts) => parts.join('')) },
  fc.constantFrom('', ' ', '# a comment', '- a', '  more', '...', '---', 'x'),
)

describe('front matter of plain lines', () => {
  it('says what yaml makes of it, on the same lines', () => {
    let plain = 0
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), fc.constantFrom('', '\n'), (lines, end) => {
        const yaml = `\n${lines.join('\n')}${end}`
        const found = readPlainYaml(yaml)
        if (!found) return
        plain += 1
        const { value, places } = read(yaml)
        expect(found.value).toEqual(value)
        expect([...found.lines].map(([name, number]) => [name, { line: number, col: 1 }])).toEqual(places)
      }),
      { numRuns },
    )
    expect(plain).toBeGreaterThan(numRuns / 20)
  })

  it('is what most articles have', () => {
    expect(
      readPlainYaml('\ntitle: "唐龙柰竹"\nslug: a-b-1\ndate: 2013-11-17T16:03:00.000Z\nauthor: Jane Doe\ntags: [winter, "中文"]\n')?.value,
    ).toEqual({
      title: '唐龙柰竹',
      slug: 'a-b-1',
      date: '2013-11-17T16:03:00.000Z',
      author: 'Jane Doe',
      tags: ['winter', '中文'],
    })
  })
})

it('a date with an offset is the instant that luxon makes of it', () => {
  const part = (most: number) => fc.integer({ min: 0, max: most }).map((number) => String(number).padStart(2, '0'))
  const year = fc.oneof(fc.constantFrom('0000', '0001', '9999', '2000', '1900'), fc.integer({ min: 1000, max: 9999 }).map(String))
  const seconds = fc.constantFrom('', ':00', ':59', ':60', ':07.000', ':07,0', ':07.250', ':07.5')
  const offset = fc.tuple(fc.constantFrom('+', '-'), part(14), fc.constantFrom('', ':'), part(59)).map((parts) => parts.join(''))
  fc.assert(
    fc.property(
      year,
      part(13),
      part(32),
      part(24),
      part(60),
      seconds,
      fc.oneof(offset, fc.constantFrom('Z', 'z')),
      (y, m, d, h, min, s, at) => {
        const written = `${y}-${m}-${d}T${h}:${min}${s}${at.toUpperCase()}`
        const utc = DateTime.fromISO(written, { zone: 'Asia/Shanghai' }).toUTC()
        const isFar = at.length > 1 && Number(at.slice(1, 3)) * 60 + Number(at.slice(-2)) > 14 * 60
        const expected = utc.isValid && utc.year >= 1 && utc.year <= 9999 && !isFar ? utc.toISO({ suppressMilliseconds: true }) : undefined
        expect(parseDate(`${y}-${m}-${d}T${h}:${min}${s}${at}`, 'Asia/Shanghai')).toBe(expected)
      },
    ),
    { numRuns },
  )
})
