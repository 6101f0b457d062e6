import { describe, expect, it } from 'vitest'
import { read } from '../support/markdown.ts'

/** The ids of a text's headings, in order. */
function idsOf(markdown: string, tag = 'en', allowHtml = false): string[] {
  return [...read(markdown, { allowHtml }, tag).html.matchAll(/<h[1-6] id="([^"]*)"/g)].flatMap(([, id = '']) => id)
}

describe('the id of a heading is made of its words alone', () => {
  it.each([
    ['over two lines', 'Head over\ntwo lines\n==='],
    ['with a hard break', 'Head over  \ntwo lines\n---'],
    ['with a note', '## Head over two lines[^a]\n\n[^a]: Note.'],
    ['with a note behind another', 'See.[^b]\n\n## Head over[^a] two lines\n\n[^a]: Note.\n\n[^b]: Note.'],
    ['with a keycap', '## Head 3\uFE0F\u20E3 over two lines'.replace('3', '')],
    ['with a family of joined signs', '## 👨\u200D👩\u200D👧 Head over two lines'],
    ['with emphasis and code', '## Head *over* `two` lines'],
    ['with two spaces', '## Head over &nbsp; two lines'],
  ])('%s', (_, markdown) => {
    expect(idsOf(markdown)[0]).toBe('head-over-two-lines')
  })

  it.each([
    ['two lines of Chinese', '标题\n两行\n---', '标题两行'],
    ['Chinese with a note', '## 标题[^a]两行\n\n[^a]: 注。', '标题两行'],
    ['a keycap that counts', '## 3\uFE0F\u20E3 步', '3-步'],
    ['decomposed letters', '## Cafe\u0301', 'caf\u00E9'],
  ])('%s', (_, markdown, id) => {
    expect(idsOf(markdown, 'zh-Hans')[0]).toBe(id)
  })

  it('raw HTML beside it changes nothing', () => {
    expect(idsOf('## Head[^a]\n\n<div>x</div>\n\n[^a]: Note.', 'en', true)[0]).toBe('head')
  })
})
