import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { type CodeAction, TextDocumentEdit } from 'vscode-languageserver'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { runCommand } from '../support/command.ts'
import { buildSite, pair, site } from '../support/site.ts'
import { actionsAt, viewOf } from '../support/view.ts'

const [en, zh] = ['content/world/tides/en.md', 'content/world/tides/zh.md']
const head = '---\ntitle: Tides\nslug: tides # as before\ndate: 2026-03-02\ntags: [tides]\nauthors: [Desk]\n---\n\n'
const headZh = '---\ntitle: 潮汐\nauthors: [编辑部]\n---\n\n'

/** Applies an action to the files. */
function apply({ edit }: CodeAction): void {
  for (const change of edit?.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change)) {
      if (change.kind === 'create') writeFileSync(fileURLToPath(change.uri), '', { flag: 'wx' })
      continue
    }
    const file = fileURLToPath(change.textDocument.uri)
    const document = TextDocument.create(change.textDocument.uri, 'markdown', 1, readFileSync(file, 'utf8'))
    const edits = change.edits.flatMap((one) => ('newText' in one ? [{ range: one.range, newText: one.newText }] : []))
    writeFileSync(file, TextDocument.applyEdits(document, edits))
  }
}

async function actionsFor(root: string, path: string, rule: string) {
  const found = await viewOf(root)
  const at = found.diagnostics.find((one) => one.path === path && one.ruleId === rule)
  if (!at) throw new Error(`no ${rule} in ${path}: ${found.diagnostics.map(({ ruleId, path: other }) => `${other} ${ruleId}`).join(', ')}`)
  return actionsAt(path, at, { root, ...found })
}

const cases: [what: string, files: Record<string, string>, path: string, rule: string, title: RegExp, written: string, left: string[]][] = [
  [
    'the fix of a rule',
    { [zh]: `${headZh}海水有涨有落,大海。\n` },
    zh,
    'text/punctuation',
    /^Replace 1 half-width mark/,
    '海水有涨有落，大海。',
    [],
  ],
  [
    'words are marked',
    { [en]: `${head}The word 潮汐 is old.\n` },
    en,
    'edition/leak',
    /^Mark as :zh\[潮汐\]/,
    'The word :zh[潮汐] is old.',
    [],
  ],
  [
    'a finding is acknowledged: the reason is asked for',
    { [en]: `${head}It rose 12 metres.\n`, [zh]: `${headZh}上涨了13米。\n` },
    zh,
    'parity/figure',
    /^Acknowledge "13"/,
    'acknowledge:\n  - rule: parity/figure\n    finding: "13"\n    reason: …\n',
    ['front-matter/invalid'],
  ],
  [
    'another one is added to those that are there, with CR LF',
    {
      [en]: `${head}It rose 12 metres.\n`,
      [zh]: `${headZh.replace('---\n\n', 'acknowledge:\n  - rule: parity/figure\n    finding: "14"\n    reason: So it is.\n---\n\n')}上涨了13米。\n`.replaceAll(
        '\n',
        '\r\n',
      ),
    },
    zh,
    'parity/figure',
    /^Acknowledge "13"/,
    'reason: So it is.\r\n  - rule: parity/figure\r\n    finding: "13"\r\n    reason: …\r\n---\r\n',
    ['front-matter/invalid'],
  ],
]

it.each(cases)('%s', async (_, files, path, rule, title, written, left) => {
  const root = site({ ...pair, ...files })
  const actions = await actionsFor(root, path, rule)
  const action = actions.find((one) => title.test(one.title))
  if (!action) throw new Error(`only ${actions.map((one) => one.title).join(', ')}`)
  expect(action.kind).toBe('quickfix')
  apply(action)
  expect(readFileSync(join(root, path), 'utf8')).toContain(written)
  expect((await viewOf(root)).diagnostics.map(({ ruleId }) => ruleId)).toEqual(left)
})

it('all fixes of a file that can be applied together are one action', async () => {
  const root = site({ ...pair, [zh]: `${headZh}海水有涨有落,大海,再来.\n` })
  const actions = await actionsFor(root, zh, 'text/punctuation')
  const all = actions.find(({ kind }) => kind === 'source.fixAll.diglot')
  if (!all) throw new Error('no action for all')
  apply(all)
  expect(readFileSync(join(root, zh), 'utf8')).toContain('海水有涨有落，大海，再来。')
})

it('an address that an article had is redirected, or is its own again', async () => {
  for (const [title, written] of [
    [
      /^Redirect \/en\/world\/tides\//,
      'slug: tide-tables # as before\ndate: 2026-03-02\ntags: [tides]\nauthors: [Desk]\naliases:\n  - /en/world/tides/\n',
    ],
    [/^Keep the old address with "slug: tides"/, 'slug: tides # as before\n'],
  ] as const) {
    const { root } = await buildSite({ ...pair, [en]: `${head}The sea.\n` })
    writeFileSync(join(root, en), `${head.replace('slug: tides', 'slug: tide-tables')}The sea.\n`)
    const actions = await actionsFor(root, en, 'link/vanished')
    const action = actions.find((one) => title.test(one.title))
    if (!action) throw new Error(`only ${actions.map((one) => one.title).join(', ')}`)
    apply(action)
    expect(readFileSync(join(root, en), 'utf8')).toContain(written)
    expect((await viewOf(root)).diagnostics).toEqual([])
  }
})

it('a translation that is missing starts as `diglot translate` starts it', async () => {
  const files = {
    ...pair,
    [zh]: null,
    [en]: `${head}The sea.\n\nAs [tea](../tea/en.md) says.\n`,
    'content/world/tea/en.md': `${head.replace('slug: tides', 'slug: tea')}Tea.\n`,
  }
  const [root, other] = [site(files), site(files)]
  await runCommand('translate', { root: other, words: ['world/tides', 'zh'] })
  const found = await viewOf(root)
  const start = { line: 2, column: 1 }
  const [action, ...others] = actionsAt(en, start, { root, ...found }).filter(({ kind }) => kind === 'refactor')
  expect(others).toEqual([])
  expect(action?.title).toBe(`Start the translation into 中文 (${zh})`)
  apply(action as CodeAction)
  expect(readFileSync(join(root, zh), 'utf8')).toBe(readFileSync(join(other, zh), 'utf8'))
  // In the text, and where every edition has the story, nothing is offered.
  expect(actionsAt(en, { line: 9, column: 1 }, { root, ...found })).toEqual([])
  expect(actionsAt(en, start, { root, ...(await viewOf(root)) })).toEqual([])
})
