import fc from 'fast-check'
import { h as general } from 'hastscript'
import { expect, it } from 'vitest'
import { h } from '../../pipeline/core/h.ts'

const names = fc.constantFrom(
  'className',
  'rel',
  'hidden',
  'download',
  'accept',
  'srcSet',
  'width',
  'tabIndex',
  'ariaLabel',
  'aria-label',
  'dataX',
  'data-x',
  'x y',
  'style',
  'value',
  'checked',
  'type',
  'viewBox',
  'headers',
  'lang',
  'href',
  'charSet',
  'HREF',
  'amp-custom',
  'itemProp',
  'children',
)
const texts = fc.oneof(
  fc.constantFrom('', ' ', 'a b', ' a', 'a,b', '3', '0', 'hidden', 'HIDDEN', 'checked', 'style', 'button', 'element', 'root', '图'),
  fc.string({ maxLength: 4 }),
)
const values = fc.oneof(
  texts,
  fc.boolean(),
  fc.constantFrom(0, 3, -1, NaN, null, undefined),
  fc.array(fc.oneof(texts, fc.nat(9)), { maxLength: 3 }),
)
const properties = fc.dictionary(names, values, { maxKeys: 4, noNullPrototype: true })
const leaves = fc.oneof(
  texts,
  fc.constantFrom(0, 7, null, undefined),
  texts.map((value) => ({ type: 'text', value })),
  texts.map((value) => ({ type: 'root', children: [{ type: 'text', value }] })),
  fc.record({ type: fc.constant('element'), tagName: fc.constantFrom('i', 'b'), properties: fc.constant({}), children: fc.constant([]) }),
)
const children = fc.oneof(leaves, fc.array(fc.oneof(leaves, fc.array(leaves, { maxLength: 2 })), { maxLength: 3 }))
const tags = fc.constantFrom('p', 'input', 'amp-img', 'svg', 'template', 'P', 'p.a', 'p#b', 'h1', '')

it('makes what hastscript makes', () => {
  const made = (make: unknown, args: unknown[]) => (make as (...all: unknown[]) => unknown)(...structuredClone(args))
  fc.assert(
    fc.property(tags, fc.oneof(properties, children), fc.array(children, { maxLength: 2 }), (tag, first, rest) => {
      expect(made(h, [tag, first, ...rest])).toEqual(made(general, [tag, first, ...rest]))
    }),
    { numRuns: 10_000 },
  )
})

it('copies lists, so that no two elements share one', () => {
  const className = ['a']
  expect(h('p', { className }).properties.className).not.toBe(className)
})
