import { expect, it } from 'vitest'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { byFile, toShown } from '../../pipeline/commands/lsp/diagnostics.ts'
import { linesOf } from '../../pipeline/commands/lsp/places.ts'
import { pair, site } from '../support/site.ts'
import { viewOf } from '../support/view.ts'

const [en, zh] = ['content/world/tides/en.md', 'content/world/tides/zh.md']
const head = '---\ntitle: Tides\ndate: 2026-03-02\ntags: [tides]\nauthors: [Desk]\n---\n\n'
const headZh = '---\ntitle: 潮汐\nauthors: [编辑部]\n---\n\n'

/** The words that each diagnostic of a file marks. */
async function marked(files: Record<string, string>, path: string): Promise<string[]> {
  const root = site({ ...pair, ...files })
  const { diagnostics, textOf } = await viewOf(root)
  const text = textOf(path) ?? ''
  const document = TextDocument.create('file:///a', 'markdown', 1, text)
  return (byFile(diagnostics, root).get(path) ?? []).map((one) => {
    const { range, code } = toShown(one, linesOf(text), { root, textOf })
    return `${code} ${document.getText(range)}`
  })
}

const cases: [what: string, files: Record<string, string>, path: string, found: string[]][] = [
  ['a figure', { [en]: `${head}It rose 12 metres.\n`, [zh]: `${headZh}上涨了13米。\n` }, zh, ['parity/figure 13']],
  ['behind characters outside of the BMP', { [en]: `${head}🌊🌊 It has 中文 here.\n` }, en, ['edition/leak 中文']],
  ['a wrong link', { [en]: `${head}As [tea](../te/en.md) says.\n`, [zh]: `${headZh}海。\n` }, en, ['link/missing [tea](../te/en.md)']],
  ['a mark of the wrong width', { [zh]: `${headZh}海水有涨有落,大海。\n` }, zh, ['text/punctuation ,']],
  ['a key', { [en]: `${head.replace('tags:', 'tagz:')}The sea.\n` }, en, ['front-matter/unknown-key tagz']],
  ['a value', { [en]: `${head.replace('2026-03-02', '02/03/2026')}The sea.\n` }, en, ['front-matter/invalid date: 02/03/2026']],
  ['an element', { [en]: `${head}The <blink>sea</blink>.\n` }, en, ['markdown/html <blink>', 'markdown/html </blink>']],
  [
    'a headline',
    { [zh]: `${headZh.replace('潮汐', 'Tides that rise and fall again')}海。\n` },
    zh,
    ['edition/leak title: Tides that rise and fall again'],
  ],
  ['a file with CR LF', { [en]: `${head}It has 中文.\n`.replaceAll('\n', '\r\n') }, en, ['edition/leak 中文']],
]

it.each(cases)('%s: its words are marked', async (_, files, path, found) => {
  expect(await marked(files, path)).toEqual(found)
})

it('a diagnostic leads to its rule, and to the other place with the text of its line', async () => {
  const root = site({ ...pair, [en]: `${head}It rose 12 metres.\n`, [zh]: `${headZh}上涨了13米。\n` })
  const { diagnostics, textOf } = await viewOf(root)
  const [one] = diagnostics
  if (!one) throw new Error('nothing was found')
  const shown = toShown(one, linesOf(textOf(zh) ?? ''), { root, textOf })
  expect(shown.codeDescription?.href).toMatch(/^file:.*\/REFERENCE\.md#parityfigure$/)
  expect(shown.relatedInformation?.map(({ message, location }) => [message, location.range.start])).toEqual([
    ['It rose 12 metres.', { line: 7, character: 8 }],
  ])
})

it('what is of a page or a folder is shown in the settings', () => {
  const at = { ruleId: 'edition/leak', severity: 'error', line: 7, column: 8 } as const
  const files = byFile(
    [
      { ...at, path: '/en/feeds/', message: 'a' },
      { ...at, path: 'content', message: 'b' },
    ],
    '/none',
  )
  expect([...files]).toEqual([
    [
      'diglot.config.ts',
      [
        { ...at, path: 'diglot.config.ts', line: 1, column: 1, message: '/en/feeds/: a' },
        { ...at, path: 'diglot.config.ts', line: 1, column: 1, message: 'content: b' },
      ],
    ],
  ])
})
