import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import type { CompletionList, Hover, Location } from 'vscode-languageserver'
import { openEditor } from '../support/editor.ts'
import { site } from '../support/site.ts'

const [en, zh, tea] = ['content/world/tides/en.md', 'content/world/tides/zh.md', 'content/world/tea/en.md']
const head = (title: string) =>
  `---\ntitle: ${title}\nslug: ${title.toLowerCase()}\ndate: 2026-03-02\ntags: [tides]\nauthors: [Desk]\n---\n\n`
const files = {
  [en]: `${head('Tides')}The sea rises 12 metres and falls.\n\n## Why\n\nThe moon pulls.\n`,
  [zh]: '---\ntitle: 潮汐\nauthors: [编辑部]\n---\n\n海水有涨有落，相差12米。\n\n## 原因\n\n月球的引力。\n',
}

type Editor = Awaited<ReturnType<typeof openEditor>>

const ask = <Answer>({ request, at }: Editor, method: string, path: string, where: string, within = 0) =>
  request<Answer>(method, at(path, where, within))

/** Waits until a file has these diagnostics, and no others. */
const finds = (editor: Editor, path: string, ...found: string[]) =>
  editor.until(() => JSON.stringify(editor.found(path)) === JSON.stringify(found))

it('while an article is written, both are checked; a fix is applied; questions are answered', async () => {
  const root = site(files)
  const editor = await openEditor(root)
  await editor.open(en)
  await editor.open(zh)
  await editor.replace(en, '12 metres', '13 metres')
  await finds(editor, zh, '6:10 parity/figure')
  expect(editor.found(en)).toEqual([])
  await editor.replace(en, '13 metres', '12 metres')
  await finds(editor, zh)

  await editor.replace(zh, '有涨有落，', '有涨有落,')
  await finds(editor, zh, '6:7 text/punctuation')
  const [wrong] = editor.last(zh)
  const [fix] = wrong ? await editor.actions(zh, wrong.range, ['quickfix']) : []
  if (!fix) throw new Error('no fix is offered')
  await editor.apply(fix)
  expect(editor.text(zh)).toBe(files[zh])
  await finds(editor, zh)
  // Saving right after a key uses the fixes of the text as typed.
  await editor.replace(zh, '有涨有落，', '有涨有落,')
  const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } }
  expect((await editor.actions(zh, whole, ['source.fixAll'])).map(({ kind }) => kind)).toEqual(['source.fixAll.diglot'])
  await editor.replace(zh, '有涨有落,', '有涨有落，')
  // Which pages there are depends on a tag: what that changes is found when the writer pauses.
  await editor.replace(en, '[tides]', '[tide]')
  await finds(editor, en, '5:1 catalogue/missing-key')
  await editor.replace(en, '[tide]', '[tides]')
  await finds(editor, en)

  const hover = await ask<Hover>(editor, 'textDocument/hover', en, 'moon')
  expect(JSON.stringify(hover)).toContain('月球的引力。')
  const [there] = await ask<Location[]>(editor, 'textDocument/definition', en, 'moon')
  expect(there).toEqual({ uri: editor.uriOf(zh), range: { start: { line: 9, character: 0 }, end: { line: 9, character: 0 } } })
  expect(await ask(editor, 'diglot/otherLanguage', en, 'moon')).toEqual([there])
  const { items } = await ask<CompletionList>(editor, 'textDocument/completion', en, 'tides]', 2)
  expect(items.map(({ label }) => label)).toEqual(['tea', 'tides'])
  // No file was changed.
  for (const [path, text] of Object.entries(files)) expect(readFileSync(join(root, path), 'utf8')).toBe(text)
  expect(await editor.quit()).toBe(0)
  expect(editor.said()).toBe('')
})

it('files that are made, renamed and deleted by others count, and so do texts that are given up', async () => {
  const root = site(files)
  const editor = await openEditor(root)
  await editor.open(en)
  await editor.replace(en, 'The moon pulls.', 'The moon pulls. See [tea](../tea/en.md).')
  const isMissing = () => editor.found(en).some((one) => one.endsWith('link/missing'))
  await editor.until(isMissing)
  mkdirSync(dirname(join(root, tea)))
  writeFileSync(join(root, tea), `${head('Tea')}Tea.\n`)
  await editor.until(() => !isMissing())
  renameSync(join(root, 'content/world/tea'), join(root, 'content/world/cha'))
  await editor.until(isMissing)
  await editor.replace(en, '../tea/', '../cha/')
  await editor.until(() => !isMissing())
  rmSync(join(root, 'content/world/cha'), { recursive: true })
  await editor.until(isMissing)
  await editor.close(en)
  await editor.until(() => !isMissing())
  // The text is still what the file has.
  await editor.open(en)
  await editor.replace(en, 'rises 12', 'rises 中文 12')
  await editor.until(() => editor.found(en).some((one) => one.endsWith('edition/leak')))
  expect(await editor.quit()).toBe(0)
})

it('settings that are broken are reported, and what follows when they are right', async () => {
  const root = site(files)
  const settings = readFileSync(join(root, 'diglot.config.ts'), 'utf8')
  writeFileSync(join(root, 'diglot.config.ts'), settings.replace('timeZone', 'timeZoen'))
  const editor = await openEditor(root)
  await editor.open(en)
  await editor.until(() => editor.found('diglot.config.ts').length > 0)
  expect(editor.last('diglot.config.ts')[0]?.message).toContain('timeZone')
  writeFileSync(join(root, 'diglot.config.ts'), 'export default {{\n')
  await editor.until(() => editor.found('diglot.config.ts').some((one) => one.endsWith('config/invalid')))
  writeFileSync(join(root, 'diglot.config.ts'), settings)
  await finds(editor, 'diglot.config.ts')
  await editor.replace(en, '---\n\nThe', '-- \n\nThe')
  await editor.until(() => editor.found(en).some((one) => one.endsWith('front-matter/yaml')))
  await editor.replace(en, '-- \n\nThe', '---\n\nThe')
  await finds(editor, en)
})

it('a file that is not UTF-8 is reported although the editor can read it; what is no article of the site is left alone', async () => {
  const bytes = Buffer.concat([Buffer.from(files[zh] ?? ''), Buffer.from([0xb3, 0xb1, 0xcf, 0xab, 0x0a])])
  const root = site({ ...files, [zh]: bytes, 'README.md': '# A site' })
  const editor = await openEditor(root)
  await editor.open('README.md')
  await editor.open('content/world/new/en.md')
  await editor.open(zh)
  await finds(editor, zh, '11:1 content/encoding')
  await editor.replace(zh, '月球', '月球月球')
  await editor.open(en)
  await editor.replace(en, 'The moon', 'The 月 moon')
  await editor.until(() => editor.found(en).some((one) => one.endsWith('edition/leak')))
  expect(editor.found(zh)).toEqual(['11:1 content/encoding'])
  expect(editor.published.filter(({ uri }) => uri === editor.uriOf('README.md'))).toEqual([])
})

it('of many keys in a row only what the last one leaves is reported', async () => {
  const editor = await openEditor(site(files))
  await editor.open(en)
  await editor.open(zh)
  await editor.until(() => editor.published.some(({ uri }) => uri === editor.uriOf(zh)))
  const begin = editor.published.length
  for (let round = 0; round < 40; round += 1) {
    await editor.replace(en, 'The moon', 'The 月 moon')
    await editor.replace(zh, '月球', '1月球')
    await editor.replace(en, 'The 月 moon', 'The moon')
    await editor.replace(zh, '1月球', '月球')
  }
  const versions = new Map([en, zh].map((path) => [editor.uriOf(path), editor.version(path)]))
  const isAnswered = () =>
    [...versions].every(([uri, version]) => editor.published.some((one) => one.uri === uri && one.version === version))
  await editor.until(isAnswered)
  expect([editor.found(en), editor.found(zh)]).toEqual([[], []])
  const answers = editor.published.slice(begin)
  // Fewer answers than keys, in the order of the texts.
  expect(answers.length).toBeLessThan(80)
  for (const uri of versions.keys()) {
    const own = answers.filter((one) => one.uri === uri).map(({ version = 0 }) => version)
    expect(own).toEqual(own.toSorted((a, b) => a - b))
  }
})

it('a test of a server that exits early ends with the error and the exit status of the server', async () => {
  const broken = [process.execPath, '-e', "console.error('no such module'); process.exitCode = 3"]
  await expect(openEditor(site(files), broken)).rejects.toThrow('the language server exited (status 3):\nno such module')
  // Its input is closed when the client writes, and it is still there for a moment.
  const deaf = ['sh', '-c', 'exec <&-; sleep 0.5; echo gone >&2; exit 4']
  await expect(openEditor(site(files), deaf)).rejects.toThrow('the language server exited (status 4):\ngone')
  await expect(openEditor(site(files), ['/nowhere/diglot'])).rejects.toThrow('ENOENT')
  const editor = await openEditor(site(files))
  const found = editor.until(() => false)
  editor.kill()
  await expect(found).rejects.toThrow('the language server exited (SIGKILL)')
  await expect(editor.open(en)).rejects.toThrow('the language server exited (SIGKILL)')
})
