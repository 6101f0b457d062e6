import { expect, it } from 'vitest'
import { checkText } from '../pipeline/check/text/index.ts'
import { collectDiagnostics } from '../pipeline/core/diagnostics.ts'

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
