import { expect, it } from 'vitest'
import { read } from '../support/markdown.ts'

it.each([
  ['2026. That is when it was.', '<p>2026. That is when it was.</p>'],
  ['2026) That is **when** it was.\nIt rained.', '<p>2026) That is <strong>when</strong> it was.\nIt rained.</p>'],
  ['2026. **That** is when.\n\n      code', '<p>2026. <strong>That</strong> is when.</p>\n<p>code</p>'],
  ['> 1999. That is when.', '<blockquote>\n<p>1999. That is when.</p>\n</blockquote>'],
  ['- 1999. That is when.\n- More.', '<ul>\n<li>1999. That is when.</li>\n<li>More.</li>\n</ul>'],
  ['1999. One.\n2005. Two.', '<p>1999. One.</p>\n<p>2005. Two.</p>'],
  ['1999. One.\n2000. Two.', '<ol start="1999">\n<li>One.</li>\n<li>Two.</li>\n</ol>'],
  ['1. One.\n2026. Two.', '<ol>\n<li>One.</li>\n<li>Two.</li>\n</ol>'],
  ['12. One.', '<ol start="12">\n<li>One.</li>\n</ol>'],
])('%j', (markdown, html) => {
  const { html: made, messages } = read(markdown, {}, 'en')
  expect(messages).toEqual([])
  expect(made).toBe(html)
})

it('messages in such a paragraph have their place', () => {
  expect(read('2026. See [[ships]].', {}, 'en').messages).toEqual([expect.stringContaining('a.md:1:11 ')])
})
