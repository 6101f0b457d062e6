import fc from 'fast-check'
import { expect, it } from 'vitest'
import { read } from '../support/markdown.ts'

const unclosed = (markdown: string) =>
  read(markdown, { allowHtml: true }, 'en').messages.filter((message) => message.endsWith('[markdown/unclosed]'))

it('whole elements, however they are nested, are not reported', () => {
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

it('hostile beginnings take no longer than their length', () => {
  for (const part of ['<a ', '<!--', '<b>', '<a href="', '<?', '```\n'])
    expect(unclosed(part.repeat(3000)).length).toBeGreaterThanOrEqual(0)
})
