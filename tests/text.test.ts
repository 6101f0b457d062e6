import { describe, expect, it } from 'vitest'
import { collectDiagnostics, type Fix } from '../pipeline/core/diagnostics.ts'
import { checkText } from '../pipeline/editions/text/index.ts'
import { createMarkdownReader } from '../pipeline/markdown/processor.ts'

const parse = createMarkdownReader({ remarkPlugins: [], rehypePlugins: [], allowHtml: true })
const head = '---\ntitle: x\n---\n\n'

/** What is found in a body: `line:column what`, and the body with all fixes applied. Lines count from the body's first. */
function check(markdown: string, tag: string) {
  const report = collectDiagnostics()
  const body = parse({ path: 'a.md', markdown: '\n'.repeat(4) + markdown, tag }, collectDiagnostics())
  const source = head + markdown
  checkText({ path: 'a.md', source, tag, matter: { title: 'x' }, places: ',title 2:1', tree: body?.tree }, report)
  const found = report.calls.map(([rule, { line, column }, message]) => `${line - 4}:${column} ${rule.slice('text/'.length)} ${message}`)
  return {
    found,
    fixed: fixed(
      source,
      report.calls.flatMap(([, , , , more]) => (more?.fix ? [more.fix] : [])),
    ).slice(head.length),
  }
}

function fixed(source: string, fixes: Fix[]): string {
  const lines = source.split('\n')
  const offset = ({ line, column }: { line: number; column: number }) =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1
  return fixes
    .flatMap(({ edits }) => edits)
    .map(({ start, end, text }) => ({ start: offset(start), end: offset(end), text }))
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source)
}

describe('text/punctuation and text/script find', () => {
  it.each<[tag: string, markdown: string, found: string, after?: string]>([
    // Brackets.
    ['en', 'The bridge (opened in 1998 is shut.', '1:12 punctuation nothing closes "("'],
    ['en', 'The bridge opened in 1998) and shut.', '1:26 punctuation nothing opens ")"'],
    ['zh', '该桥（1998年通车已关闭。', '1:3 punctuation nothing closes "（"'],
    ['zh', '《海潮一书出版。', '1:1 punctuation nothing closes "《"'],
    ['zh-TW', '他說「潮水漲了。', '1:3 punctuation nothing closes "「"'],
    // Quotation marks.
    ['en', 'She said “the tide is in.', '1:10 punctuation nothing closes the quotation mark “'],
    ['en', 'She said "the tide is in.', '1:10 punctuation a quotation mark (") without a second one'],
    ['zh', '这是”潮水“的故事。', '1:3 punctuation the quotation marks ”…“ are not a pair', '这是“潮水”的故事。'],
    ['zh', '这是“潮水“的故事。', '1:3 punctuation the quotation marks “…“ are not a pair', '这是“潮水”的故事。'],
    ['en', 'A “tide" of news.', '1:3 punctuation the quotation marks “…" are not a pair', 'A “tide” of news.'],
    // Width.
    ['zh', '你好,世界', '1:3 punctuation "," is half-width after a Chinese character', '你好，世界'],
    [
      'zh',
      '你好, 世界.',
      '1:3 punctuation "," is half-width after a Chinese character; expected "，". Chinese has full-width marks; the article has 2',
      '你好，世界。',
    ],
    ['zh', '**作者:** 李安', '1:5 punctuation ":" is half-width', '**作者：** 李安'],
    ['zh', '潮水涨了吗?', '1:6 punctuation "?" is half-width', '潮水涨了吗？'],
    ['zh', '使用 React, Vue 等工具; 潮水', '1:18 punctuation ";" is half-width', '使用 React, Vue 等工具；潮水'],
    ['zh', '第一行,\n第二行', '1:4 punctuation "," is half-width', '第一行，\n第二行'],
    ['en', 'The tide，they say，rises.', '1:9 punctuation "，" is full-width; expected ","', 'The tide, they say, rises.'],
    [
      'en',
      'The tide rises（slowly）and falls。',
      '1:15 punctuation "（" is full-width; expected "("',
      'The tide rises (slowly) and falls.',
    ],
    // Apostrophes.
    [
      'en',
      "It’s, don’t, can’t, won’t: but it's.",
      "1:34 punctuation 1 straight apostrophe ('), but 4 curly ones",
      'It’s, don’t, can’t, won’t: but it’s.',
    ],
    // Repeated words.
    ['en', 'Off the the coast.', '1:5 punctuation "the the": the word "the" is repeated', 'Off the coast.'],
    ['en', 'The the coast.', '1:1 punctuation "The the"', 'The coast.'],
    ['zh', '潮水的的高度', '1:3 punctuation "的的"', '潮水的高度'],
    ['zh', '潮水涨了了很多', '1:4 punctuation "了了"', '潮水涨了很多'],
    // Invisible characters.
    ['zh', '潮\u200B水', '1:2 punctuation an invisible character (zero-width space, U+200B)', '潮水'],
    ['en', 'A\uFEFF tide\u2060.', '1:8 punctuation an invisible character (word joiner, U+2060)', 'A tide.'],
    // Wrong encodings.
    ['en', 'The cafÃ© of Zoâ€™s', '1:8 punctuation "Ã©" is text in a wrong encoding; expected "é"', 'The café of Zo’s'],
    ['zh', '他说：锟斤拷锟斤拷', '1:4 punctuation "锟斤拷锟斤拷" was damaged by a wrong encoding'],
    ['en', 'A caf\uFFFD by the sea', '1:6 punctuation "\uFFFD" was damaged by a wrong encoding'],
    ['zh', 'ä¸­å›½的潮水', '1:1 punctuation "ä¸­å›½" is text in a wrong encoding; expected "中国"', '中国的潮水'],
    // Scripts.
    ['zh', '潮水發生了', '1:3 script traditional characters in a simplified edition: 發', '潮水发生了'],
    ['zh-TW', '潮水這时候來了', '1:4 script simplified characters in a traditional edition: 时', '潮水這時候來了'],
    ['zh-HK', '潮水这里', '1:3 script simplified characters in a traditional edition: 这', '潮水這里'],
  ])('%s %s', (tag, markdown, expected, after = markdown) => {
    const { found, fixed: result } = check(markdown, tag)
    expect(
      found.some((message) => message.startsWith(expected)),
      found.join('\n'),
    ).toBe(true)
    expect(result).toBe(after)
  })
})

describe('text/punctuation and text/script are silent on', () => {
  it.each<[tag: string, markdown: string]>([
    ['en', 'Two ways: a) by sea, b) by land, and 3) by air.'],
    ['zh', '两种办法：1）走海路；2）走陆路。'],
    ['en', 'Fine :) or not :( or ;-)'],
    ['en', 'A feed ends ]]> here.'],
    ['en', 'The interval [0, 1) and (a, b].'],
    ['en', '(Editor’s note: the bridge is shut.\n\nIt will open in May.)'],
    ['en', 'He is 6\'2" tall; the pipe is 3" wide.'],
    ['en', '“The tide rises.\n\n“It falls again,” she said.'],
    ['en', '"The tide rises.\n\n"It falls again," she said.'],
    ['de', 'Er sagte „Flut“ und ging.'],
    ['sv', 'Hon sade ”flod” och gick.'],
    ['zh', '他说：“潮水（即‘大潮’）来了。”'],
    ['zh', '时间12:30，比分3:2，共1,200人，约3.5米，网址 https://a.example/b,c 。'],
    ['zh', '使用 `你好,世界` 与 React, Vue, Angular。'],
    ['zh', '约翰.史密斯'],
    ['zh', '一. 概述'],
    ['en', "It's, don't and can't are consistent."],
    ['en', 'She had had that that day; what it is is plain; log in in the morning. The The played.'],
    ['zh', '这个目的的实现，为了了解，的的确确，不了了之，清晰明了了，是是非非，现在在家，和和气气，他起了了不起的作用。'],
    ['zh', '谢谢，慢慢，常常，看看，天天'],
    ['en', 'A family: 👨‍👩‍👧 and 🏴‍☠️.'],
    ['hi', 'क्‍ष'],
    ['fa', 'می‌خواهم'],
    ['zh', '这是**“重点”**\u200B**内容**'],
    ['fr', 'Le CAFÉ» et «MAÇÃ»'],
    ['zh', '毕昇、乾隆、后面、著名、瞭望'],
    ['zh', '他读了《紅樓夢》，:zh-Hant[這是正體]，也会日本語。'],
    ['zh-TW', '公里、伙伴、漏斗、群眾、台灣、后妃、雇主'],
    ['zh-TW', '他說「软件」一詞。'],
    ['ja', '発売、国内、学会。'],
    ['ko', '안녕, 세계.'],
    ['en', '{{ table({\n\nx\n\n}) }}'],
    ['zh', '概率为 $$P([``p", ``u"]) = \\frac{5}{210} \\times P(``g")$$'],
    ['en', 'It is $$P([a, b) = 1$$.'],
  ])('%s %s', (tag, markdown) => {
    expect(check(markdown, tag).found).toEqual([])
  })
})

it('what is in front matter is found there, in whatever form it is written', () => {
  const source = '---\ntitle: "潮水,来了"\nsummary: >\n  第一行,第二行\n  第三行\n---\n\n文。\n'
  const report = collectDiagnostics()
  const matter = { title: '潮水,来了', summary: '第一行,第二行 第三行\n' }
  checkText({ path: 'a.md', source, tag: 'zh', matter, places: ',title 2:1,summary 3:1', tree: undefined }, report)
  expect(report.calls.map(([, { line, column }]) => [line, column])).toEqual([[2, 11]])
  const edits = report.calls.flatMap(([, , , , more]) => more?.fix?.edits ?? [])
  expect(edits.map(({ start }) => [start.line, start.column])).toEqual([
    [2, 11],
    [4, 6],
  ])
})

it.each([
  ['brackets', '（'],
  ['quotation marks', '“"'],
  ['closing brackets', '1)'],
  ['mixed brackets', '[)'],
  ['closing marks', '”'],
  ['commas', '好,'],
  ['spaces', '好,          '],
  ['repeats', 'the the '],
  ['wrong encodings', 'Ã©â€™'],
  ['zero width', 'a\u200B'],
  ['traditional', '發'],
])('a megabyte of %s is checked in linear time: a quadratic check would not end', (_, text) => {
  const body = text.repeat(Math.ceil(1_000_000 / text.length))
  const node = {
    type: 'text' as const,
    value: body,
    position: { start: { line: 1, column: 1 }, end: { line: 1, column: body.length + 1 } },
  }
  const paragraph = { type: 'element' as const, tagName: 'p', properties: {}, children: [node] }
  const tree = { type: 'root' as const, children: [paragraph] }
  for (const tag of ['en', 'zh', 'zh-TW']) {
    checkText({ path: 'a.md', source: body, tag, matter: { title: 'x' }, places: '', tree }, collectDiagnostics())
  }
})
