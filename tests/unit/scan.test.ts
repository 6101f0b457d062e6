import fc from 'fast-check'
import type { Element, ElementContent } from 'hast'
import { describe, expect, it } from 'vitest'
import { findLeaks } from '../../pipeline/check/leak/leak.ts'
import { createPolicy } from '../../pipeline/check/leak/policy.ts'
import { placesOf } from '../../pipeline/check/page/places.ts'
import { publishedPage, treeOf } from '../../pipeline/check/page/published.ts'
import { scanPage } from '../../pipeline/check/page/scan.ts'
import { writeFragment } from '../../pipeline/render/formats/write.ts'
import { createEdition } from '../../pipeline/source/locales/edition.ts'

const tags =
  'p div li a h1 h2 img section button svg template pre code cite wbr span em strong table tr td nav aside kbd time object param'.split(' ')
const properties: fc.Arbitrary<Element['properties']> = fc.constantFrom<Element['properties'][]>(
  {},
  { href: 'https://a.example/b' },
  { translate: 'no' },
  { lang: 'zh-Hans', title: 'Words of five or more here 图' },
  { lang: 'en', alt: 'the one of two and three in four to five' },
  { lang: 'ar' },
  { ariaLabel: 'Share' },
  { ariaLabel: '分享' },
  { dateTime: '2026-03-02' },
)
const words = fc.oneof(
  fc.constantFrom(
    'One two',
    'the quick brown fox jumps over the lazy dog',
    'three of the four in five to six',
    '图书馆',
    '，',
    'a & b < c',
    'RSS',
    ' ',
    'see https://a.cn/图 there',
    '《The Lord of the Rings》',
    '“Not found”（未找到）',
    'write to me at a@b.cn or not',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)
const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words.map((value): ElementContent => ({ type: 'text', value })),
    fc.constant<ElementContent>({ type: 'comment', value: ' if a > <b ' }),
    fc
      .tuple(fc.constantFrom(...tags), properties, fc.array(tie('node'), { maxLength: 5 }))
      .map(([tagName, own, children]): ElementContent => ({ type: 'element', tagName, properties: own, children })),
  ),
}))
const nodes = fc.array(node, { maxLength: 6 })
const [english, chinese] = [createEdition('en', {}), createEdition('zh', { tag: 'zh-Hans' })]
const policies = [5, 8].flatMap((least) => [createPolicy(english, [chinese], [], least), createPolicy(chinese, [english], ['RSS'], least)])

describe('a page that reading it does not suspect', () => {
  it('has no leak that a parser would find, around a body and in it', () => {
    let found = 0
    fc.assert(
      fc.property(nodes, nodes, nodes, fc.boolean(), (before, inside, after, hasBody) => {
        const write = (children: ElementContent[]) => writeFragment({ type: 'root', children })
        const html = treeText(write([...before, { type: 'element', tagName: 'div', properties: { id: 'b' }, children: inside }, ...after]))
        const body = treeText(write(inside))
        // What a parser moves about is not HTML as it is written here.
        fc.pre(treeText(html) === html && treeText(body) === body)
        const places = () => placesOf({ type: 'root', children: (treeOf(publishedPage(body)).children as ElementContent[]).map(withPlace) })
        const page = publishedPage(html, hasBody ? { html: body, places } : undefined)
        for (const policy of policies) {
          const options = { policy, policies: [], content: () => [] }
          const leaks = findLeaks(treeOf(page), options)
          found += leaks.length
          const { isSuspect } = scanPage(html, { ...options, bodies: page.ranges })
          if (leaks.length > 0) expect(isSuspect, JSON.stringify(leaks.map(({ kind, text }) => [kind, text]))).toBe(true)
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 2000) },
    )
    expect(found).toBeGreaterThan(1000)
  })
})

/** What a browser reads of it, written: elements that cannot be in each other are out of each other. */
function treeText(html: string): string {
  return writeFragment(treeOf(publishedPage(html)))
}

function withPlace(content: ElementContent): ElementContent {
  const point = { line: 1, column: 1 }
  const position = { start: point, end: point }
  return content.type === 'element' ? { ...content, position, children: content.children.map(withPlace) } : { ...content, position }
}

it('reads what the check of losses asks for', () => {
  const html =
    '<head><title>T</title><script type="application/ld+json">{"headline":"Tides"}</script></head><h1>Tides &amp; time</h1><nav>Other</nav><img src="/a.png"><time datetime="2026-03-02"></time><div><p>The body.</p></div><p>End</p>'
  const from = html.indexOf('<p>The body')
  const scan = scanPage(html, {
    bodies: [{ from, to: from + '<p>The body.</p>'.length }],
    policy: undefined,
    policies: [],
    content: () => [],
  })
  expect(scan).toMatchObject({ times: ['2026-03-02'], media: ['/a.png'], data: { headline: 'Tides' }, isSuspect: false })
  expect(scan.around.split('\n').filter((line) => line !== '')).toEqual(['Tides & time', 'End'])
})
