import { expect, it } from 'vitest'
import { read } from '../support/markdown.ts'

const on = { math: true }
/** The formulas of a text: between words, or in a block or line of their own. */
const formulas = (markdown: string) =>
  [...read(markdown, on).html.matchAll(/<code class="language-math math-(inline|display)">([^<]*)</g)].map(
    ([, kind, tex]) => `${kind} ${tex}`,
  )

it.each([
  ['Einstein: $E = mc^2$.', ['inline E = mc^2']],
  ['$x$是未知数，$y$也是', ['inline x', 'inline y']],
  ['$`x_1`$ of GitHub', ['inline x_1']],
  ['$a * b * c$ and $_x_$', ['inline a * b * c', 'inline _x_']],
  ['before $$x$$ behind', ['display x']],
  ['$$x$$', ['display x']],
  ['$$\nx = y\n\n+ z\n$$', ['display x = y\n\n+ z']],
  ['$$x =\n+ y\n- z$$', ['display x =\n+ y\n- z']],
  ['$$\nx = y$$\n\nText $z$', ['display x = y', 'inline z']],
  ['> $$\n> x\n> $$', ['display x']],
  ['- one\n\n  $$\n  x\n  $$\n- $y$', ['display x', 'inline y']],
  ['\\(x^2\\) and \\[y\\] and \\(n-1\\)', ['inline x^2', 'display y', 'inline n-1']],
  ['\\\\(x\\_1 \\\\)', ['inline x_1']],
  ['\\[\na \\\\\nb\n\\]', ['display a \\\\\nb']],
  ['\\\\[a \\\\\\\\ b\\\\]', ['display a \\\\ b']],
  ['$\\text{a \\$5 bill}$', ['inline \\text{a \\$5 bill}']],
  ['$$\\text{if $x$}$$', ['display \\text{if $x$}']],
  ['```math\nx\n```', []],
  // Not formulas.
  ['It costs $5 and $10.', []],
  ['From $5 million to US$ 7 million, or A$10', []],
  ['$5美元和US$', []],
  ['\\$x$ and `$y$` and $ z $', []],
  ['Set $PATH to `$HOME`, or $HOME to x', []],
  ['$$\nx without an end\n\n- item', []],
  ['\\[sic] and \\(x', []],
  ['\\[sic\\] and [\\[杯 #4 x_1\\]](https://a.example) and \\(see below\\)', []],
  ['\\[draft\\]', []],
  ['\\[见 $x$\\]', ['inline x']],
  ['$$$x$$$', []],
  ['$', []],
  ['$$', []],
])('%j has these formulas', (markdown, found) => {
  expect(formulas(markdown)).toEqual(found)
})

it('headings that follow a formula without an end are headings', () => {
  const { html, messages } = read('# A\n\n$$\nx^2\n\nitem\n\n## B', on, 'en')
  expect(html).toContain('<p>item</p>')
  expect(html).toContain('>B</h3>')
  expect(messages).toEqual([expect.stringMatching(/^a\.md:3:1 warning: "\$\$" is read as no formula: .* \[markdown\/formula\]$/)])
})

it.each([
  ['$\\frac{a$', '1:9'],
  ['Text $x + \\foo$', '1:11'],
  ['Text\n\n$$\na\nb \\foo c\n$$', '5:3'],
  ['> Text\n>\n> $$x_1_2$$', '3:8'],
  ['$$\n\\begin{nonsense}\n$$', '2:7'],
  [`$$${'\\sqrt{'.repeat(100)}x${'}'.repeat(100)}$$`, '1:368'],
  ['$\\href{javascript:alert(1)}{x}$', '1:2'],
  ['$\\def\\a{\\a}\\a$', '1:2'],
])('TeX that cannot be read is reported where it is: %j', (markdown, place) => {
  const { html, messages } = read(markdown, on)
  expect(messages).toEqual([
    expect.stringMatching(new RegExp(`^a\\.md:${place} warning: the formula cannot be read: .*\\[markdown/formula\\]$`)),
  ])
  expect(html).toContain('language-math')
})

it('without the setting, the formulas of an article are one finding, which names it', () => {
  const { html, messages } = read('$5 and $10\n\n$$\nx\n$$\n\n$x^2$ and \\\\(y_1\\\\)')
  expect(html).not.toContain('math')
  expect(messages).toEqual([
    'a.md:3:1 warning: "$$", like 2 more in this article, is a formula, and readers would see its TeX. Set "markdown.math", or write it in words or signs. [markdown/formula]',
  ])
  expect(read('$5 and $10, `$$`, \\$\\$, US$, a\\(b\\), \\[sic]').messages).toEqual([])
})

it('columns behind a formula are those of the file', () => {
  expect(read('Behind $x$ is [[a link]].', on).messages).toEqual([expect.stringMatching(/^a\.md:1:15 /)])
})

it('thousands of signs that begin no formula are read', () => {
  for (const sign of ['\\( ', '\\[x\n', '$a ', '$$a\n', '$$\n\n', '\\\\[ ', '$x`'])
    expect(read(sign.repeat(2000), on).messages.length).toBeLessThan(100_000)
})
