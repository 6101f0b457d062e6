import { getInstance } from 'amphtml-validator'
import axe from 'axe-core'
import { HtmlValidate } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseSource, writeProse } from '../../pipeline/source/markdown/source.ts'
import { article } from '../support/articles.ts'
import { sharedBrowser } from '../support/browser.ts'
import { type Built, buildSite, pair } from '../support/site.ts'
import { validatorFile } from '../tools/amp-validator.ts'
import { serve } from '../tools/server.ts'

const on = { 'diglot.config.ts': "export default { url: 'https://paper.example', markdown: { math: true, allowHtml: true } }\n" }
const wide = Array.from({ length: 40 }, (_, index) => `a_{${index}}`).join(' + ')
const formulas = (word: string) => `$$\n\\begin{cases} 1 & \\text{${word}} \\\\ \\frac{a}{b} & x < y \\end{cases}\n$$\n\n$$${wide}$$\n`
const en = `The <b>energy</b> is $E = mc^2$, for 5 metres or $\\mathbb{R}^{12}$.\n\n${formulas('if it is so')}`
const zh = `5米的<b>能量</b>是$\\mathbb{R}^{12}$，即$E=mc^2$。\n\n${formulas('若如此')}`

let built: Built
let browser: Browser
let served: { url: string; close(): void }
beforeAll(async () => {
  built = await buildSite({
    ...pair,
    ...on,
    'content/world/energy/en.md': article('Energy', en),
    'content/world/energy/zh.md': `---\ntitle: 能量\nslug: energy\n---\n\n${zh}`,
  })
  served = await serve(built.out)
  browser = await sharedBrowser()
})
afterAll(() => served.close())

it('formulas in both languages, in any order and with words of each, are no finding, and neither are their letters', () => {
  expect(built.messages).toEqual([])
})

it('pages have MathML, AMP pages what AMP draws, feeds the TeX', async () => {
  const html = built.read('zh/world/energy/index.html')
  expect(html).toContain('<math alttext="E=mc^2"><mrow><mi>E</mi>')
  expect(html).toContain('<mi>ℝ</mi>')
  expect(html).toContain('<div class="formula" tabindex="0"><math display="block" ')
  expect(built.read('zh/feed.xml')).toContain('<code>E=mc^2</code>')
  expect(built.read('zh/feed.xml')).not.toContain('<math')
  const amp = built.read('zh/world/energy/amp/index.html')
  expect(amp).toContain('data-formula="\\(E=mc^2\\)"')
  const validator = await getInstance(validatorFile())
  expect(validator.validateString(amp).errors.map(({ message }) => message)).toEqual([])
  expect(amp).toContain('/v0/amp-mathml-0.1.js')
  const { results } = await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(html)
  expect(results.flatMap(({ messages }) => messages.filter(({ message }) => /math|formula/i.test(message)))).toEqual([])
})

it('the policy lets the styles of formulas through, and no style sheet in a page', () => {
  expect(built.read('_headers')).toContain("style-src 'self'; style-src-attr 'unsafe-inline';")
})

it('a wide formula scrolls in its box on a phone, and can be scrolled with keys', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } })
  await page.goto(`${served.url}/en/world/energy/`)
  const [inside, outside, heights] = await page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.formula')]
    return [
      boxes.map((box) => box.scrollWidth > box.clientWidth),
      document.documentElement.scrollWidth <= window.innerWidth,
      boxes.map((box) => box.getBoundingClientRect().height > 10),
    ]
  })
  expect([inside, outside, heights]).toEqual([[false, true], true, [true, true]])
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run('article'))
  expect(violations.map(({ id }) => id)).toEqual([])
  await page.close()
})

it.each([
  ['$E = mc^3$ and $x$', '$E = mc^2$和$x$', ['the original has the formula "E = mc^3" (en.md:6:1); the translation has "E = mc^2".']],
  ['It is $x_1$.', '它是一个数。', ['the original has the formula "x_1" (en.md:6:7); the translation does not.']],
  ['It is.', '它是：\n\n$$\nx_1\n$$', ['the formula "x_1" is not in the original.']],
  // A short one that is named once less, and two names of one command of TeX.
  ['Let $n$ be odd, and $n$ a prime.', '设 $n$ 为奇素数。', []],
  ['Let $a_1 + b_2 \\leq c_3 + d_4$.', '设 $a_1 + b_2 \\le c_3 + d_4$。', []],
])('a formula that differs is a finding: %s, %s', async (original, translation, says) => {
  const { messages } = await buildSite({
    ...pair,
    ...on,
    'content/world/f/en.md': article('Formula', original),
    'content/world/f/zh.md': `---\ntitle: 公式\n---\n\n${translation}\n`,
  })
  expect(messages.filter((message) => message.includes('[parity/structure]'))).toEqual(says.map((text) => expect.stringContaining(text)))
})

it('a formula in a translation file is written as it was', () => {
  for (const markdown of ['A $x_1*y*$ b', 'A $$x$$ and \\(a_b\\) c', '\\\\(x\\_1\\\\)']) {
    const [paragraph] = parseSource(markdown, { math: true }).children
    expect(writeProse(paragraph?.type === 'paragraph' ? paragraph.children : [], 'paragraph', { math: true })).toBe(markdown)
  }
})
