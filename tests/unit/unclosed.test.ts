import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read } from '../support/markdown.ts'

const unclosed = (markdown: string, allowHtml = true) =>
  read(markdown, { allowHtml }, 'en').messages.filter((message) => message.endsWith('[markdown/unclosed]'))

describe('what begins and never ends is reported where it begins', () => {
  it.each([
    ['A.\n\n<details>\n<summary>More</summary>\n\nB.\n\n## C\n\nD.', '3:1', '<details>'],
    ['A.\n\n> <div class="note">\n>\n> B.\n\nC.', '3:3', '<div>'],
    ['A <b>bold.\n\nB.\n\nC <b>c</b>.', '1:3', '<b>'],
    ['A <a href="https://x.example/">link.\n\nB.', '1:3', '<a>'],
    ['<table><tr><td>A\n\nB.', '1:1', '<table>'],
    ['- <DETAILS>\n\n  A\n\nB.', '1:3', '<details>'],
    ['A.\n\n<script>\nlet a = "</div>"\n\nB.', '3:1', '<script>'],
    ['A.\n\n<div>\n<div>\nB.\n\n</div>\n\nC.', '3:1', '<div>'],
    ['A.\n\n<!-- a note\n\nB.', '3:1', 'a comment'],
    ['A.\n\n<![CDATA[ a\n\nB.', '3:1', 'a CDATA section'],
    ['A.\n\n<?php a\n\nB.', '3:1', 'a processing instruction'],
    ['A.\n\n<div class="note>\nB "c" d.\n\nC.', '3:1', 'the tag <div …>'],
    ['A.\n\n```js\nlet a\n\n## B\n\nC.', '3:1', 'code'],
    ['A.\n\n~~~~\nlet a\n~~~\n\nC.', '3:1', 'code'],
    ['- A\n  ```\n  a\n\n  b\n```\n\nC.', '2:3', 'code'],
  ])('%j', (markdown, place, what) => {
    const [first] = unclosed(markdown)
    expect(first).toMatch(new RegExp(`^a\\.md:${place} error: ${RegExp.escape(what)} `))
  })

  it('where no HTML is allowed, a comment and code are reported once', () => {
    expect(read('A.\n\n<!-- a note\n\nB.', {}, 'en').messages).toEqual([
      'a.md:3:1 error: a comment begins here and never ends, so that no reader sees the rest of the text. Add "-->" where it ends. [markdown/unclosed]',
    ])
    expect(unclosed('```\na\n\nb', false)).toHaveLength(1)
    expect(unclosed('A <b>b.', false)).toEqual([])
  })

  it('code that may well be all that follows is a warning', () => {
    expect(unclosed('A.\n\n```\nlet a')).toEqual([expect.stringMatching(/^a\.md:3:1 warning: code begins here/)])
  })
})

describe('what ends is no finding', () => {
  it.each([
    ['<details>\n<summary>More</summary>\n\nA.\n\n</details>\n\nB.'],
    ['<details>\n\nA.</details>\n\nB.'],
    ['<ul>\n<li>A\n<li>B\n</ul>\n\n<p>C\n<p>D\n\n<table><tr><td>A<td>B</table>'],
    ['A <b><i>b</b></i> c.'],
    ['A <br> <img src="a>b.png" alt="x"> <hr/> <iframe src="https://x.example/" />'],
    ['A <your-name> and List<String> and a < b.'],
    ['`<b>` and \\<b> and\n\n    <details>\n\n```\n<details>\n```'],
    ['<script>\ndocument.write("<div>")\n</script>\n\nA.'],
    ['<!-- <details> -->\n\nA <!-- b --> c.'],
    ['> ```\n> a\n>\n> b\n> ```\n\nA.'],
    ['1. ~~~~\n   ~~~\n   ~~~~~\n\nA.'],
    ['```\n```'],
    ['    indented\n\n    code'],
    ['<div\n  class="a">\nA.\n</div>'],
  ])('%j', (markdown) => {
    expect(unclosed(markdown)).toEqual([])
  })

  it('of whole elements, however they are put together, none', () => {
    const inner = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        fc.constantFrom('a', 'B.', ' '),
        fc.tuple(fc.constantFrom('b', 'details', 'div', 'span'), tie('text')).map(([name, text]) => `<${name}>${text}</${name}>`),
        fc.tuple(tie('text'), fc.constantFrom(' ', '\n', '\n\n'), tie('text')).map((parts) => parts.join('')),
      ),
    }))
    fc.assert(
      fc.property(inner.text, (text) => {
        expect(unclosed(text)).toEqual([])
      }),
    )
  })
})

it('hostile beginnings take no longer than their length', () => {
  for (const part of ['<a ', '<!--', '<b>', '<a href="', '<?', '```\n'])
    expect(unclosed(part.repeat(3000)).length).toBeGreaterThanOrEqual(0)
})
