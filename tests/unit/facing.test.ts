import fc from 'fast-check'
import { expect, it } from 'vitest'
import english from '../../locales/en/interface.json' with { type: 'json' }
import { type BodyPart, bodyParts } from '../../pipeline/build/facing/parts.ts'
import { type PairedParts, pairRows } from '../../pipeline/build/facing/rows.ts'
import { placesOf } from '../../pipeline/check/page/places.ts'
import { readFacts } from '../../pipeline/check/parity/facts.ts'
import type { BodyPiece } from '../../pipeline/core/body.ts'
import { createReport } from '../../pipeline/core/report.ts'
import { writeBody } from '../../pipeline/render/formats/body.ts'
import { createLocalizer } from '../../pipeline/render/localize/translate.ts'
import { renderBody } from '../../pipeline/render/views/body.ts'
import { createEdition } from '../../pipeline/source/locales/edition.ts'
import { createMarkdownReader } from '../../pipeline/source/markdown/processor.ts'

const words = createLocalizer(
  { edition: createEdition('en', {}), words: { interface: english, site: { title: 'T', description: 'D' } } },
  'UTC',
)
const parse = createMarkdownReader({ remarkPlugins: [], rehypePlugins: [], allowHtml: true })

function sideOf(markdown: string, tag: string) {
  const tree = parse({ path: 'a.md', markdown, tag }, createReport())?.tree ?? { type: 'root' as const, children: [] }
  const pieces = writeBody(tree)
  return { pieces, parts: bodyParts(pieces), flow: readFacts(tree, tag).flow, places: placesOf(tree) }
}

const html = (pieces: BodyPiece[]) => renderBody(pieces, { id: 'a', links: {}, pictures: {} }, words, 'https://paper.example').text

/** What is in each row, as the names of elements and their texts. */
function shown(en: string, zh: string): [string, string][] {
  const [first, second] = [sideOf(en, 'en'), sideOf(zh, 'zh-Hans')]
  const text = (parts: BodyPart[], { from, to }: PairedParts[0]) =>
    parts
      .slice(from, to)
      .map(({ pieces }) =>
        html(pieces)
          .replace(/<img src="([^"]*)"[^>]*>/g, '$1')
          .replace(/<hr>/g, '—')
          .replace(/<[^>]*>/g, ' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .join(' + ')
  return pairRows(first, second).rows.map(([one, other]) => [text(first.parts, one), text(second.parts, other)])
}

it.each<[string, string, string, [string, string][]]>([
  [
    'a picture in the paragraph of the other text, and one beside itself',
    'The sea.\n\n![Sea](sea.png)\n\n![Map](map.png)\n\nThe end of it.',
    '大海。\n![海](sea.png)\n\n![图](map.png)\n\n到此为止。',
    [
      ['The sea. + sea.png', '大海。 sea.png'],
      ['map.png', 'map.png'],
      ['The end of it.', '到此为止。'],
    ],
  ],
  [
    'lines between parts',
    'One of them rises.\n\n***\n\nTwo of them fall.\n\n***',
    '一个在上涨。\n\n***\n\n两个在下落。\n\n***',
    [
      ['One of them rises.', '一个在上涨。'],
      ['—', '—'],
      ['Two of them fall.', '两个在下落。'],
      ['—', '—'],
    ],
  ],
  [
    'text of HTML that is in no block',
    '<div>One</div>Loose text of 1990 here.\n\nThe end.',
    '<div>一</div>这里是1990年散落的文字。\n\n结束。',
    [
      ['One', '一'],
      ['Loose text of 1990 here.', '这里是1990年散落的文字。'],
      ['The end.', '结束。'],
    ],
  ],
  [
    'what only one text has, together',
    'The first of 1990.\n\n## Only here\n\nNobody has ever translated this one.\n\nNor this one, which is longer.\n\nThe last of 1991.',
    '1990年的第一段。\n\n1991年的最后一段。',
    [
      ['The first of 1990.', '1990年的第一段。'],
      ['Only here + Nobody has ever translated this one. + Nor this one, which is longer.', ''],
      ['The last of 1991.', '1991年的最后一段。'],
    ],
  ],
])('rows: %s', (_, en, zh, rows) => {
  expect(shown(en, zh)).toEqual(rows)
})

const blocks = [
  ['The sea rises by 12 metres.', '海水上涨12米。'],
  ['## Heading', '## 标题'],
  ['- One[^1]\n- Two', '- 一\n- 二[^1]'],
  ['***', '***'],
  ['![Sea](sea.png)', '![海](sea.png "海")'],
  ['| a | b |\n| - | - |\n| 1 | 2 |', '| 甲 | 乙 |\n| - | - |\n| 1 | 2 |'],
  ['```\ncode\n```', '```\ncode\n```'],
  ['> It rose.\n\n> Again.', '> 涨了。'],
  ['<details><summary>More</summary>\n\nText\n\n</details>', '<div>一</div>散落的<b>文字</b>'],
  ['<p>A</p>loose <b>text</b>\n<i>goes</i> on', '::video[海]{youtube=aqz-KE-bpKQ}'],
] as const
const texts = (side: 0 | 1) =>
  fc
    .array(fc.constantFrom(...blocks), { maxLength: 12 })
    .map((chosen) => `${chosen.map((block) => block[side]).join('\n\n')}\n\n[^1]: 注 note.\n`)

it('the parts are the body, and all of them are in rows, each once and in order', () => {
  fc.assert(
    fc.property(texts(0), texts(1), (en, zh) => {
      const sides = [sideOf(en, 'en'), sideOf(zh, 'zh-Hans')] as const
      for (const { pieces, parts } of sides) expect(parts.map((part) => html(part.pieces)).join('')).toBe(html(pieces))
      const { rows } = pairRows(...sides)
      for (const side of [0, 1] as const) {
        const runs = rows.map((row) => row[side]).filter(({ from, to }) => from !== to)
        expect(runs.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index))).toEqual([
          ...sides[side].parts.keys(),
        ])
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 200) },
  )
})
