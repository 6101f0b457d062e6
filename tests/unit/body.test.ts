import type { Element, ElementContent, Root } from 'hast'
import { h } from 'hastscript'
import { expect, it } from 'vitest'
import english from '../../locales/en/interface.json' with { type: 'json' }
import { writeBody } from '../../pipeline/render/formats/body.ts'
import { writeFragment } from '../../pipeline/render/formats/write.ts'
import { createLocalizer } from '../../pipeline/render/localize/translate.ts'
import { renderBody } from '../../pipeline/render/views/body.ts'
import { createEdition } from '../../pipeline/source/locales/edition.ts'

const words = createLocalizer(
  { edition: createEdition('en', {}), words: { interface: english, site: { title: 'T', description: 'D' } } },
  'UTC',
)
const root = (...children: ElementContent[]): Root => ({ type: 'root', children })
const model = { id: 'a', links: {}, pictures: {} }
const written = (tree: Root) => renderBody(writeBody(tree), model, words, 'https://paper.example').text
const [one, two, three] = ['\u0001', '\u0002', '\u0003']

it.each<[string, Root]>([
  ['a text like an attribute, around a picture', root(h('p', ['He wrote src="', h('img', { src: '/a.png', alt: '' }), '" there.']))],
  ['numbers and booleans', root(h('ol', { reversed: true }, [h('li', { value: '3' })]), h('details', { open: true }))],
  ['no numbers', root({ type: 'element', tagName: 'ol', properties: { reversed: false, dataX: Number.NaN }, children: [] })],
  [
    'lists',
    root(h('td', { headers: ['a', 'b'] }), h('a', { rel: ['x', 'y'], className: ['c', 'd'] }), h('input', { accept: ['.a', '.b'] })),
  ],
  ['elements that formats write their own way', root(h('video', { src: '/a.mp4' }, h('p', 'x')), h('script', { src: '/x.js' }, 'a < b'))],
  [
    'a picture of several',
    root(h('picture', [h('source', { srcSet: 'a.webp 2x', type: 'image/webp' }), h('img', { src: '/a.png', alt: '' })])),
  ],
])('a body is written as its tree is: %s', (_, tree) => {
  expect(written(tree)).toBe(writeFragment(tree))
})

it('no character of an article is taken for a piece', () => {
  const evil: Element = h('p', { id: 'x/onmouseover=alert(1)//' }, 'One')
  const value = `${one}0${three} ${two}0${three}`
  const tree = root(evil, h('p', { title: value, lang: value }, [value, { type: 'comment', value }]))
  const text = written(tree)
  expect(text).toContain('title="0 0"')
  expect(text.match(/onmouseover/g)).toHaveLength(1)
})

it('names that every object has are links like any other', () => {
  const tree = root(h('p', [h('a', { href: '__proto__' }, 'a'), h('a', { href: 'constructor' }, 'b')]))
  expect(written(tree)).toBe('<p><a href="__proto__">a</a><a href="constructor">b</a></p>')
})
