import fc from 'fast-check'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import rehypeRaw from 'rehype-raw'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { read } from '../support/markdown.ts'

const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }))

/** What a validator says of a body. */
async function faults(html: string): Promise<string[]> {
  const page = `<!doctype html><html lang="en"><head><title>A page</title></head><body><h1>A</h1><div>${html}</div></body></html>`
  const { results } = await validator.validateString(page)
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))
}

const raw = (markdown: string) => read(markdown, { allowHtml: true }, 'en').html
const reparsed = (html: string) => {
  const tree = unified()
    .use(rehypeRaw)
    .runSync({ type: 'root', children: [{ type: 'raw', value: html }] } as never)
  return unified()
    .use(rehypeStringify)
    .stringify(tree as never)
}

describe('raw HTML is published as valid HTML', () => {
  it.each([
    [
      '<figure width="80%"><img src="https://x.example/a.png" alt="A" width="80%" height="auto"></figure>',
      '<figure><img src="https://x.example/a.png" alt="A"></figure>',
    ],
    ['<b><p>in bold</p></b>', '<p><b>in bold</b></p>'],
    ['<b>\n\nOne.\n\nTwo.\n\n</b>', '<p><b>One.</b></p>\n<p><b>Two.</b></p>'],
    ['<span lang="zh">\n\n- 茶\n\n</span>', '<ul lang="zh">\n<li>茶</li>\n</ul>'],
    ['<h2><p>One</p></h2>', '<h2 id="one">One</h2>'],
    ['<ul>One<li>Two</li><p>Three</p></ul>', '<ul><li>One</li><li>Two</li><li><p>Three</p></li></ul>'],
    ['<details>One</details>', '<div>One</div>'],
    ['<details open><p>One</p><summary>Two</summary></details>', '<details open><summary>Two</summary><p>One</p></details>'],
    [
      '<a name="high"></a>\n\n<p style="color: red" onclick="x()" align="center">One</p>',
      '<p><a id="high"></a></p>\n<p class="align-center">One</p>',
    ],
    ['<p><time datetime="yesterday">One</time> <strike>two</strike></p>', '<p><time>One</time> <s>two</s></p>'],
    ['<ol start="x" type="z"><li value="2">One</li></ol>', '<ol><li value="2">One</li></ol>'],
    [
      '<table><caption>One</caption><tr><td colspan="80%" rowspan="2">Two</td></tr></table>',
      '<div class="table" role="group" tabindex="0"><table><caption>One</caption><tbody><tr><td rowspan="2">Two</td></tr></tbody></table></div>',
    ],
  ])('%j', async (markdown, html) => {
    expect(raw(markdown).trim()).toBe(html)
    expect(await faults(html)).toEqual([])
  })

  const names =
    'a b blockquote caption code dd del details div dl dt em figcaption figure h2 h3 i ins kbd li mark ol p pre q rt ruby s small span strong sub summary sup table tbody td th tr u ul'.split(
      ' ',
    )
  const attributes = [
    '',
    ' width="80%"',
    ' class="x"',
    ' style="a"',
    ' lang="??"',
    ' align="left"',
    ' colspan="0"',
    ' start="1"',
    ' datetime="x"',
    ' title="t"',
  ]
  const { node } = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.constantFrom('word', '\n\nword\n\n', '\n\n- item\n\n', '\n\n## Head\n\n', '**bold**', ' '),
      fc
        .tuple(fc.constantFrom(...names), fc.constantFrom(...attributes), fc.array(tie('node'), { maxLength: 3 }))
        .map(([name, attribute, inner]) => `<${name}${attribute}>${inner.join('')}</${name}>`),
    ),
  }))

  it('whatever elements are in each other, and browsers read it as it is written', async () => {
    await fc.assert(
      fc.asyncProperty(node, async (markdown) => {
        const html = raw(markdown)
        // An empty heading is the author's own.
        expect((await faults(html)).filter((fault) => !fault.startsWith('empty-heading'))).toEqual([])
        // The first line end in code is none for a browser.
        const plain = html.replace(/(<pre[^>]*>)\n+/g, '$1')
        expect(reparsed(plain)).toBe(plain)
      }),
      { numRuns: Number(process.env.RUNS ?? 400) },
    )
  })
})
