import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { applyFixes } from '../../pipeline/commands/fix.ts'
import { replaceFile } from '../../pipeline/commands/replace-file.ts'
import { article } from '../support/articles.ts'
import { runCommand } from '../support/command.ts'
import { folder, list, manifestWith, now, pair, site } from '../support/site.ts'

const zh = 'content/world/tides/zh.md'
const en = 'content/world/tides/en.md'

const input = (root: string, words: string[] = [], flags: string[] = []) => ({
  root,
  out: join(root, 'dist'),
  now,
  words,
  flags: new Set(flags),
})

describe('diglot new makes folders with names that every system has', () => {
  const wrong =
    '../../x|/x|C:\\x|.||./x|world/.|world/..|world//x|world/|world/a\nb|world/a b|world/\0|CON|world/aux.md|world/a:b|world/a?|world/.a|world/a.|world/index|world/_index'
  it.each([...wrong.split('|'), `world/${'a'.repeat(300)}`, `world/${'潮'.repeat(40)}`])('not %j', async (name) => {
    const root = site(pair)
    const before = list(root)
    await expect(runCommand('new', input(root, ['story', name]))).rejects.toThrow('the name of the story is missing or wrong')
    expect(list(root)).toEqual(before)
  })

  it.each(['world/潮汐', 'world/a-b_c.d', '__proto__/constructor', 'toString'])('%s', async (name) => {
    const root = site(pair)
    await runCommand('new', input(root, ['story', name]))
    expect(existsSync(join(root, 'content', name, 'en.md'))).toBe(true)
    await expect(runCommand('new', input(root, ['story', name]))).rejects.toThrow('exists already')
  })
})

describe('no command writes outside of the site', () => {
  it('through a folder that is a symbolic link', async () => {
    const [root, elsewhere] = [site(pair), folder()]
    symlinkSync(elsewhere, join(root, 'content/away'))
    await expect(runCommand('new', input(root, ['story', 'away/x']))).rejects.toThrow('this symbolic link leaves the site')
    expect(list(elsewhere)).toEqual([])
  })

  it('through the folder of a translation', async () => {
    const elsewhere = folder()
    const root = site({
      'content/en/world/tides.md': pair[en] ?? '',
      'diglot.config.ts': "export default { url: 'https://paper.example', content: { pattern: '{locale}/{story}.md' } }\n",
    })
    symlinkSync(elsewhere, join(root, 'content/zh'))
    await expect(runCommand('translate', input(root, ['world/tides', 'zh']))).rejects.toThrow('this symbolic link leaves the site')
    expect(list(elsewhere)).toEqual([])
  })
})

/** A second name of the file: one that is written in place, and may be cut off there, changes under both. */
function withOtherName(root: string, path: string): () => string {
  const other = join(folder(), 'other')
  linkSync(join(root, path), other)
  return () => readFileSync(other, 'utf8')
}

describe('a file that is written again has the old text or the new one, even if the process is killed', () => {
  it('translate --done', async () => {
    const root = site(pair)
    const other = withOtherName(root, zh)
    await runCommand('translate', input(root, ['world/tides', 'zh'], ['done']))
    expect(readFileSync(join(root, zh), 'utf8')).toContain('basis:')
    expect(other()).toBe(pair[zh])
  })

  it('translate --from-xliff', async () => {
    const root = site(pair)
    const xliff = join(root, 'tides.xlf')
    await runCommand('translate', { ...input(root, ['world/tides', 'zh']), xliff })
    replaceFile(xliff, readFileSync(xliff, 'utf8').replace('海水有涨有落', '海水涨了又落'))
    const other = withOtherName(root, zh)
    await runCommand('translate', { ...input(root, ['world/tides', 'zh']), fromXliff: xliff })
    expect(readFileSync(join(root, zh), 'utf8')).toContain('海水涨了又落')
    expect(other()).toBe(pair[zh])
  })

  it('redirects --done', async () => {
    const before = article('Tides', 'The sea.', 'slug: tides')
    const root = site({ ...pair, [en]: before, 'dist/.diglot.json': manifestWith('en/world/tide/index.html') })
    const other = withOtherName(root, en)
    await runCommand('redirects', input(root, [], ['done']))
    expect(other()).toBe(before)
  })

  it('status --html', async () => {
    const root = site({ ...pair, 'status.html': 'old' })
    const other = withOtherName(root, 'status.html')
    await runCommand('status', { ...input(root), html: join(root, 'status.html') })
    expect(readFileSync(join(root, 'status.html'), 'utf8')).toContain('<!doctype html>')
    expect(other()).toBe('old')
  })

  it('check --fix', () => {
    const root = site({ 'a.md': 'one' })
    const other = withOtherName(root, 'a.md')
    const edits = [{ path: 'a.md', start: { line: 1, column: 1 }, end: { line: 1, column: 4 }, text: 'two' }]
    applyFixes(root, [
      { ruleId: 'text/punctuation', severity: 'warning', path: 'a.md', line: 1, column: 1, message: '', fix: { title: '', edits } },
    ])
    expect(readFileSync(join(root, 'a.md'), 'utf8')).toBe('two')
    expect(other()).toBe('one')
  })

  it('a symbolic link stays one, and nothing else stays', () => {
    const root = folder()
    mkdirSync(join(root, 'real'))
    writeFileSync(join(root, 'real/a'), 'old')
    symlinkSync('real/a', join(root, 'link'))
    replaceFile(join(root, 'link'), 'new')
    expect(lstatSync(join(root, 'link')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(root, 'real/a'), 'utf8')).toBe('new')
    expect(readdirSync(root, { recursive: true }).toSorted()).toEqual(['link', 'real', 'real/a'])
  })
})
