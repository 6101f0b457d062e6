import { expect, test } from 'vitest'
import { excessOf } from '../../pipeline/source/markdown/limits.ts'

const bracketed = Array.from({ length: 1000 }, (_, number) => `- [story ${number}](https://a.example/${number})`).join('\n')
const table = `| a | b |\n| --- | --- |\n${'| **1** | `2` |\n'.repeat(2000)}`

test.each([
  ['a list of a thousand links', bracketed],
  ['a table of two thousand rows with marks', table],
  ['a long program', `\`\`\`js\n${'const a = [b[c], `d`, *e, _f_]\n'.repeat(5000)}\`\`\`\n`],
  ['a program of many lines', `\`\`\`js\n${'const a = 1\n'.repeat(49_000)}\`\`\`\n`],
  ['a table of two thousand rows of figures', `| a | b | c | d |\n|---|---|---|---|\n${'| 1,234.5 | 2020-01-02 | 3 | 4 |\n'.repeat(2000)}`],
  ['a book', '**A** paragraph with a [link](https://a.example/), `code` and *some* words, as books have them.\n\n'.repeat(4000)],
])('%s passes', (_, markdown) => {
  expect(excessOf(markdown)).toBeUndefined()
})

test.each([
  ['*a_'.repeat(50_000), 'marks of emphasis and brackets in one paragraph'],
  ['> *a_\n'.repeat(10_000), 'marks of emphasis and brackets in one paragraph'],
  [`${'[a] '.repeat(1500)}\n\n`.repeat(4), 'marks of emphasis and brackets in one paragraph'],
  [`---\n${'*a_\n'.repeat(10_000)}`, 'marks of emphasis and brackets in one paragraph'],
  [`a\n|-|-|\n${'*a_|\n'.repeat(10_000)}`, 'marks of emphasis and brackets in one paragraph'],
  ['[a][b]\n\n'.repeat(6000), 'links, pictures, footnotes and directives'],
  [`| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(40_000)}`, 'rows of tables'],
  [`|${'a|'.repeat(20_000)}\n|${'-|'.repeat(20_000)}\n|${'1|'.repeat(20_000)}`, 'cells of tables'],
  ['<b>a</b>\n\n'.repeat(15_000), 'HTML tags'],
  ['- a\n'.repeat(30_000), 'paragraphs, headings and items'],
  [':::note\na\n:::\n'.repeat(15_000), 'paragraphs, headings and items'],
  [
    Array.from({ length: 100 }, (_, count) => `${'`'.repeat(count + 1)}a`)
      .join(' ')
      .padEnd(9000, ' a'),
    'lengths of runs of backticks in one paragraph',
  ],
  ['a\n=\n'.repeat(24_000), 'paragraphs, headings and items'],
  ['&amp;'.repeat(50_000), 'HTML entities and escaped marks'],
  ['a\n'.repeat(51_000), 'lines'],
  ['a\r\n'.repeat(51_000), 'lines'],
  [`\`\`\`\n${'a\n'.repeat(51_000)}\`\`\`\n`, 'lines'],
  ['$5 '.repeat(41_000), 'numbers'],
  ['{{ a }} '.repeat(21_000), 'tags of templates'],
  ['潮'.repeat(400_000), 'bytes'],
])('%j is too much', (markdown, what) => {
  expect(excessOf(markdown)?.what).toBe(what)
})
