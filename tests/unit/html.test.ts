import { expect, it } from 'vitest'
import { element, type Html, html, jsonLd } from '../../pipeline/render/html/html.ts'

const write = ({ text }: Html) => text
const evil = '"><script>alert(1)</script>&amp;\''

it.each([
  ['text in a slot', html`<p>${evil}</p>`, '<p>">&lt;script>alert(1)&lt;/script>&amp;amp;\'</p>'],
  ['a value in a slot', html`<a title="${evil}">x</a>`, '<a title="&quot;>&lt;script>alert(1)&lt;/script>&amp;amp;&#x27;">x</a>'],
  ['a value among texts', html`<i class="a-${1} b" id="${'x'}-y">z</i>`, '<i class="a-1 b" id="x-y">z</i>'],
  ['nested templates and lists', html`<ul>${['a', 'b'].map((x) => html`<li>${x}</li>`)}</ul>`, '<ul><li>a</li><li>b</li></ul>'],
  ['nothing', html`<p>${undefined}${null}${false}${true}${[]}${''}${0}</p>`, '<p>0</p>'],
  ['attributes without a value', html`<a href="${undefined}" title="${null}" id="${false}" lang="${''}">x</a>`, '<a lang="">x</a>'],
  ['booleans', html`<input type="radio" checked="${true}" disabled="${false}" required>`, '<input type="radio" checked required>'],
  ['lists of words', html`<a class="${['a', 'b']}" rel="c d">x</a>`, '<a class="a b" rel="c d">x</a>'],
  ['names in slots', html`<${'h2'} id="a">b</${'h2'}>`, '<h2 id="a">b</h2>'],
  ['two elements', html`<b>x</b><i>y</i>`, '<b>x</b><i>y</i>'],
  [
    'lines laid out for the reader',
    html`
      <p>
        ${'a'} b
        <i>c</i> <b>d</b>
      </p>
    `,
    '<p>a b<i>c</i> <b>d</b></p>',
  ],
  ['references', html`<p title="&quot;">&lt;&nbsp;</p>`, '<p title="&quot;">&lt;\u00A0</p>'],
  ['comments, which are left out', html`<p><!-- x --></p>`, '<p></p>'],
  ['slots in a comment', html`<p>${'A'}</p><!-- ${'B'} --><p>${'C'}</p>`, '<p>A</p><p>C</p>'],
  ['nothing among texts', html`<p class="a ${false} ${undefined}b ${['c', 'd']}">x</p>`, '<p class="a  b c d">x</p>'],
  ['references by number', html`<p title="&#169;">&#xA9;&frac12;&sup2;</p>`, '<p title="©">©½²</p>'],
  ['names in any case', html`<P CLASS="a">x</P>`, '<p class="a">x</p>'],
  [
    'SVG',
    html`<svg viewBox="0 0 ${4} 4"><path d="${'M0 0'}" stroke-width="2"/></svg>`,
    '<svg viewBox="0 0 4 4"><path d="M0 0" stroke-width="2"></path></svg>',
  ],
])('html writes %s', (_, nodes, expected) => {
  expect(write(nodes)).toBe(expected)
})

it('a page has its doctype', () => {
  const whole = html`
    <!doctype html>
    <html lang="en"><body>${html`<p>x</p>`}</body></html>
  `
  expect(whole.text).toBe('<!doctype html><html lang="en"><body><p>x</p></body></html>')
})

it.each(['javascript:alert(1)', ' \u0001JaVa\nScript:x', 'vbscript:x', 'java\tscript:x'])('no address may run a script: %j', (address) => {
  expect(() => html`<a href="${address}">x</a>`).toThrow('runs a script; expected an address that leads to a page or file')
  expect(() => html`<img src="${address}">`).toThrow('runs a script')
  expect(() => html`<img srcset="/a.png 1x, ${address} 2x">`).toThrow('runs a script')
  expect(() => element('a', { href: address })).toThrow('runs a script')
  expect(() => html`<a HREF="${address}">x</a>`).toThrow('runs a script')
  expect(() => html`<svg><a xlink:href="${address}">x</a></svg>`).toThrow('runs a script')
  expect(write(html`<p title="${address}">x</p>`)).toContain('title=')
})

it('JSON-LD cannot end its script', () => {
  expect(write(jsonLd({ a: '</script><script>' }))).toBe(
    '<script type="application/ld+json">{"a":"\\u003C/script>\\u003Cscript>"}</script>',
  )
})

it.each([
  [() => html`<p title="${html`<b>x</b>`}"></p>`, 'an attribute was given markup'],
  [() => html`<p>${{} as never}</p>`, 'a slot of a template was given {}'],
  [() => html`<script>${'</script>'}</script>`, 'would end it'],
  [() => html`<script>${'</scrip'}${'t><b>'}</script>`, 'would end it'],
  [() => html`<${'img'} src="/a.png"></${'img'}>`, 'must be written out'],
  [() => html`<${'p onload'}></${'p onload'}>`, 'is no name of an element'],
  [() => html`<p>`, 'expected </p>'],
  [() => html`<p></b>`, 'expected the end tag of the element that is open'],
  [() => html`</p>`, 'expected the end tag of the element that is open'],
  [() => html`<p class=${'x'}></p>`, 'expected a tag or text'],
  [() => html`<p class='x'></p>`, 'expected a tag or text'],
  [() => html`a < b`, 'expected a tag or text'],
])('a template that is not well-formed is an error: %s', (make, message) => {
  expect(make).toThrow(message)
})
