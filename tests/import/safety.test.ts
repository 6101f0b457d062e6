import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { runCommand, runCommandWithStatus } from '../support/command.ts'
import { folder, list, site } from '../support/site.ts'

const article = (title: string, text = 'Text.') => `---\ntitle: ${title}\ndate: 2026-03-02\n---\n\n${text}\n`

function source(files: Record<string, string>): string {
  const root = folder()
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

it('a file that exists and differs is named and left; the rest is imported', async () => {
  const root = site({ 'content/notes/a/en.md': article('Mine') })
  const { text, failed } = await runCommandWithStatus('import', {
    root,
    words: [source({ 'notes/a.md': article('Theirs'), 'notes/b.md': article('B') })],
  })
  expect(failed).toBe(true)
  expect(text).toContain('Files that exist and differ')
  expect(text).toContain('content/notes/a/en.md')
  expect(readFileSync(join(root, 'content/notes/a/en.md'), 'utf8')).toBe(article('Mine'))
  expect(existsSync(join(root, 'content/notes/b/en.md'))).toBe(true)
})

it('with --dry-run, nothing is written, and what would be is listed', async () => {
  const root = site()
  const before = list(root)
  const text = await runCommand('import', { root, words: [source({ 'notes/a.md': article('A') })], flags: new Set(['dry-run']) })
  expect(list(root)).toEqual(before)
  expect(text).toContain('+ content/notes/a/en.md')
})

it('names of an archive lead nowhere else, links in it are not followed, and a link in the site does not lead out of it', async () => {
  const secret = join(folder(), 'secret.png')
  writeFileSync(secret, 'secret')
  const from = source({
    'notes/a.md': article('A', `![x](../../../../../${secret}) ![y](../link.png) ![z](%2e%2e/%2e%2e/etc/passwd)`),
    'out/b.md': article('B'),
    'Con/NUL.md': article('Device'),
    [`${'long/'.repeat(20)}${'n'.repeat(200)}.md`]: article('Long'),
  })
  symlinkSync(secret, join(from, 'link.png'))
  const root = site({ 'content/keep.txt': '' })
  const outside = folder()
  symlinkSync(outside, join(root, 'content/out'))
  const { failed } = await runCommandWithStatus('import', { root, words: [from] })
  expect(failed).toBe(true)
  expect(list(outside)).toEqual([])
  const written = list(root).filter((path) => path.startsWith('content/'))
  expect(written.filter((path) => /secret|link|passwd|^content\/con\b/i.test(path))).toEqual([])
  expect(written.some((path) => path.includes('_NUL'))).toBe(true)
  expect(readFileSync(join(root, 'content/notes/a/en.md'), 'utf8')).toContain('../link.png')
})

it('names of sections and tags are added to those of the site, and never changed', async () => {
  const own = '{\n  "title": "Mine",\n  "description": "D",\n  "sections": { "notes": "My notes" },\n  "tags": { "Sea": "The sea" }\n}\n'
  const root = site({ 'locales/en/site.json': own })
  await runCommand('import', {
    root,
    words: [source({ 'notes/a.md': article('A').replace('date', 'tags: [sea, ships]\ndate'), 'other/b.md': article('B') })],
  })
  expect(JSON.parse(readFileSync(join(root, 'locales/en/site.json'), 'utf8'))).toEqual({
    title: 'Mine',
    description: 'D',
    sections: { notes: 'My notes', other: 'other' },
    tags: { Sea: 'The sea', ships: 'ships' },
  })
})

it.each([
  ['no source', [], {}, /expected one folder/],
  ['a source that is not there', ['/nowhere/at/all'], {}, /does not exist/],
  ['a language that is none', ['.'], { values: { locale: 'klingon' } }, /--locale is "klingon"; expected a language tag/],
  ['an unknown kind', ['.'], { values: { from: 'drupal' } }, /expected one of: docusaurus/],
])('wrong use is explained: %s', async (_, words, more, message) => {
  await expect(runCommand('import', { root: site(), words, ...more })).rejects.toThrow(message)
})

it('a report replaces no other file', async () => {
  const root = site()
  const report = join(root, 'notes.md')
  writeFileSync(report, 'My notes')
  const words = [source({ 'notes/a.md': article('A') })]
  await expect(runCommand('import', { root, words, values: { report } })).rejects.toThrow(/is no report/)
  await runCommand('import', { root, words, values: { report: join(root, 'report.md') } })
  await runCommand('import', { root, words, values: { report: join(root, 'report.md') } })
  expect(readFileSync(join(root, 'report.md'), 'utf8')).toContain('# Import of ')
})
