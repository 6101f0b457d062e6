import fc from 'fast-check'
import type { Element, ElementContent, Root } from 'hast'
import { h, s } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { seal } from '../../pipeline/core/sealed.ts'
import { findLeaks } from '../../pipeline/editions/leak.ts'
import { createPolicy } from '../../pipeline/editions/policy.ts'
import { amp } from '../../pipeline/formats/amp/amp.ts'
import type { FormatContext } from '../../pipeline/formats/format.ts'
import { writeBytes, writeHtml } from '../../pipeline/formats/write.ts'
import { createEdition } from '../../pipeline/i18n/edition.ts'
import type { PageModel } from '../../pipeline/pages/models.ts'

/** Names and properties that the writers, the transforms and the checks look at. */
const tags = [
  'p',
  'div',
  'li',
  'a',
  'h1',
  'h2',
  'img',
  'video',
  'section',
  'button',
  'svg',
  'template',
  'script',
  'pre',
  'amp-x',
  'code',
  'wbr',
]
const properties: fc.Arbitrary<Element['properties']> = fc.oneof(
  ...[
    {},
    { id: 'childNodes' },
    { id: 'plain' },
    { href: '#childNodes' },
    { href: '#comments' },
    { href: '/a?b=1&c="2"' },
    { dataAction: 'print' },
    { dataAction: 'copy' },
    { dataAction: 'share', dataTitle: 'A', dataUrl: 'https://a.example/' },
    { dataNetwork: 'x', ariaLabel: 'X' },
    { dataCounts: '/c', dataItems: 'data', dataLive: '{count}', dataUnknown: '?' },
    { dataPlayer: 'x', src: '/v.mp4' },
    { src: '/p.png', alt: '图', width: 3, height: 2 },
    { lang: 'zh-Hans', title: 'Words of five or more here 图' },
    { lang: 'en', alt: 'one two three four five six seven eight nine' },
  ].map((value) => fc.constant(value)),
)
const names = [
  'className',
  'rel',
  'hidden',
  'download',
  'accept',
  'srcSet',
  'sizes',
  'width',
  'tabIndex',
  'ariaLabel',
  'dataX',
  'data-param-url',
  'x y',
  'style',
  'value',
  'checked',
  'viewBox',
  'strokeWidth',
  'gradientUnits',
  'xLinkHref',
  'headers',
  'ariaDescribedBy',
  'amp-custom',
  'itemProp',
  'on',
]
const values = fc.oneof(
  fc.constantFrom(
    '',
    'hidden',
    'download',
    'a b',
    ' a',
    'a&b',
    '"',
    "'",
    '<',
    '=',
    '`',
    '0',
    '图',
    true,
    false,
    0,
    3,
    NaN,
    null,
    undefined,
  ),
  fc.string({ maxLength: 4 }),
  fc.array(fc.oneof(fc.constantFrom('', 'a', 'b c', '&', 1, 'x'), fc.string({ maxLength: 3 })), { maxLength: 3 }),
)
/** Whatever a plugin or a view of a site may set. */
const anyProperties = fc.dictionary(fc.constantFrom(...names), values, { maxKeys: 3, noNullPrototype: true }) as fc.Arbitrary<
  Element['properties']
>
const words = fc.oneof(
  fc.constantFrom(
    'One two',
    'three four five six seven eight',
    '图书馆',
    'a & b < c',
    '\0',
    '<b>',
    'RSS',
    ' ',
    'see https://a.cn/图 there',
    '《',
    '》',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
)

const { node: nodes } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words.map((value): ElementContent => ({ type: 'text', value })),
    words.map((value): ElementContent => ({ type: 'raw', value: `<i>${value}` })),
    fc
      .tuple(fc.constantFrom(...tags), properties, fc.array(tie('node'), { maxLength: 4 }), fc.boolean())
      .map(([tagName, own, children, position]): ElementContent => {
        const element: Element = { type: 'element', tagName, properties: { ...own }, children }
        if (tagName === 'template') Object.assign(element, { content: { type: 'root', children }, children: [] })
        const point = { line: 1, column: 1 }
        return position ? { ...element, position: { start: point, end: point } } : element
      }),
  ),
}))
const bodies = fc.array(nodes, { maxLength: 5 })

/** A copy of which some elements, chosen by `choice`, are sealed. */
function sealSome(children: ElementContent[], choice: () => boolean): ElementContent[] {
  return children.map((node) => {
    if (node.type !== 'element') return { ...node }
    const copy = { ...node, properties: { ...node.properties }, children: sealSome(node.children, choice) }
    if (node.content) copy.content = { type: 'root', children: sealSome(node.content.children as ElementContent[], choice) }
    return choice() ? seal(copy) : copy
  })
}

const root = (children: ElementContent[]): Root => ({ type: 'root', children })
const copyOf = (children: ElementContent[]) => sealSome(children, () => false)
const chooser = (choices: boolean[]) => {
  let index = 0
  return () => choices[index++ % choices.length] ?? false
}
const choices = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 })

describe('a page with sealed parts is the page without', () => {
  const processor = unified().use(rehypeStringify, { characterReferences: { useNamedReferences: true } })

  it('as HTML, written twice, whatever stands in it', () => {
    fc.assert(
      fc.property(bodies, choices, (body, picks) => {
        const expected = `${processor.stringify(root(copyOf(body)))}\n`
        const tree = root(sealSome(body, chooser(picks)))
        expect([writeHtml(tree), writeHtml(tree)]).toEqual([expected, expected])
        expect(Buffer.from(writeBytes(tree)).equals(Buffer.from(expected))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('with any attributes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tags, 'svg', 'SVG', 'path', 'br', 'INPUT', 'my-tag'), anyProperties, words, (tagName, own, value) => {
        const text: ElementContent = { type: 'text', value }
        const tree = root([{ type: 'element', tagName, properties: own, children: [text, h('i', own), h('br', text)] }, h(tagName, own)])
        const expected = `${processor.stringify(tree)}\n`
        expect([writeHtml(tree), writeHtml(tree)]).toEqual([expected, expected])
      }),
      { numRuns: 3000 },
    )
  })

  it('as AMP', () => {
    const theme: FormatContext['theme'] = { files: [], styles: '', rules: [], script: '', chooser: '', search: '', early: '', icon: '' }
    const write = (children: ElementContent[]) => {
      const page = { kind: 'article', url: 'https://a.example/b/', body: { id: 'b' } } as unknown as PageModel
      const head = h('head', [h('meta', { charSet: 'utf-8' }), h('meta', { name: 'viewport' }), seal(h('link', { rel: ['stylesheet'] }))])
      const tree = root([h('html', [head, h('body', children)])])
      const context = { theme, view: { views: { article: () => tree } } } as unknown as FormatContext
      return Buffer.from(amp.build(page, context).write()).toString().split('<hr>')[1]
    }
    const line = () => h('hr')
    // With these no transform is left out.
    const work = () => [
      h('img', { src: '/a.png' }),
      h('video', { src: '/a.mp4' }),
      h('ul', [h('li', h('button', { dataAction: 'print' })), h('li', h('button', { dataAction: 'share', dataUrl: '/' }))]),
      h('a', { href: '#comments', id: 'childNodes' }),
    ]
    fc.assert(
      fc.property(bodies, choices, fc.boolean(), (plain, picks, isCounted) => {
        const body = isCounted ? [...plain, h('section', { dataCounts: '/c', dataItems: 'data' })] : plain
        const expected = write([...work(), line(), ...copyOf(body)])
        expect(write([line(), ...sealSome(body, chooser(picks))])).toBe(expected)
        expect(write([...work(), line(), ...sealSome(body, chooser(picks))])).toBe(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('to the check for leaks, read twice, whatever the articles say', () => {
    const [english, chinese] = [createEdition('en', {}), createEdition('zh', { tag: 'zh-Hans' })]
    const policies = [createPolicy(english, [chinese], [], 8), createPolicy(chinese, [english], ['RSS'], 8)]
    fc.assert(
      fc.property(bodies, choices, fc.array(words), (body, picks, said) => {
        const sealed = root(sealSome(body, chooser(picks)))
        for (const policy of policies)
          for (const content of [() => said, () => []]) {
            const find = (tree: Root) => findLeaks(tree, { policy, policies: [], content })
            expect(find(sealed)).toEqual(find(root(copyOf(body))))
          }
      }),
      { numRuns: 3000 },
    )
  })
})

describe('what is raw', () => {
  const raw: ElementContent = { type: 'raw', value: '<script>alert(1)</script>' }

  it.each([
    ['beside what is sealed', [raw, seal(h('p', 'a'))]],
    ['in what is sealed', [seal({ ...h('div'), children: [raw, seal(h('p', 'a'))] })]],
    ['in a template', [{ ...h('template'), content: root([raw]) }, seal(h('p', 'a'))]],
    ['in a drawing', [{ ...s('svg'), children: [raw] }, seal(h('p', 'a'))]],
  ] as [string, ElementContent[]][])('is text %s', (_, children) => {
    expect(writeHtml(root(children))).toContain('&lt;script>alert(1)&lt;/script>')
    expect(writeHtml(root(children))).not.toContain('<script>')
  })
})

it('writes a sealed part of a drawing by the rules of SVG', () => {
  const part = seal(s('linearGradient', { gradientUnits: 'userSpaceOnUse' }))
  expect(writeHtml(root([s('svg', s('g', part))]))).toBe(
    '<svg><g><linearGradient gradientUnits="userSpaceOnUse"></linearGradient></g></svg>\n',
  )
})

it('takes a copy of something sealed, changed, for what it is', () => {
  const part = seal(h('p', 'before'))
  expect(writeHtml(root([part]))).toBe('<p>before</p>\n')
  expect(writeHtml(root([{ ...part, children: [{ type: 'text', value: 'after' }] }]))).toBe('<p>after</p>\n')
})
