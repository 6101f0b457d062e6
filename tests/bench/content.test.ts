import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folder } from '../support/site.ts'
import { measureContent } from './content.ts'
import { story } from './corpus.ts'
import { readOptions } from './options.ts'
import { snapshot } from './published.ts'
import { tables } from './report.ts'

/** A folder of articles as another generator has them, with slips, and one address that no setting accepts. */
function writeArchive(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

it('measures a folder of real articles, whatever is found in it, and leaves it as it is', async () => {
  const root = folder()
  const [original, translation] = story(0)
  const unsafe = '---\ntitle: One\ndate: 2013-10-23\n---\n\n[One](javascript:alert)\n'
  writeArchive(root, {
    'posts/one.en.md': original.text,
    // A figure that the original does not have, and a link that leads nowhere.
    'posts/one.zh.md': `${translation.text}\n共有9.75%，见[海水](/nowhere/)。\n`,
    'posts/two.en.md': unsafe,
    'diglot.config.ts': `export default { url: 'https://archive.example', rules: { 'parity/figure': 'error' }, formats: { amp: false } }`,
  })
  const before = snapshot(root)
  const content = await measureContent(join(root, 'posts'), '{story}.{locale}.md', join(folder(), 'site'), 1, () => {})
  expect(snapshot(root)).toEqual(before)
  expect(content).toMatchObject({ read: { files: 2 }, leftOut: 1 })
  expect(content.read.bytes).toBe(readFileSync(join(root, 'posts/one.en.md')).length + readFileSync(join(root, 'posts/one.zh.md')).length)
  expect(content.summary).toMatch(/^Built 1 story in 2 articles: .* 0 errors, \d+ warnings/)
  // The settings beside the folder count: there are no AMP pages.
  expect(content.summary).not.toContain(' amp')
  expect(content.published.files).toBeGreaterThan(5)
  expect(content.rows.map(({ name }) => name)).toEqual(['Diglot, from nothing', 'Diglot, nothing changed'])
  const machine = { processors: 2, model: undefined, node: 'v24' }
  const text = tables({ stories: 0, languages: 2, runs: 1, parity: true, machine, content })
  expect(text).toMatch(/^A folder of articles \(2 files, 0\.0 MB, 1 more left out; published \d+ files/)
  expect(text).toContain('| Diglot, nothing changed |')
})

it('reads the options of a folder', () => {
  const root = folder()
  expect(readOptions(['--content', root, '--pattern', '{locale}/{story}.md'])).toMatchObject({
    parts: [],
    content: root,
    pattern: '{locale}/{story}.md',
  })
  expect(readOptions(['--content', root, '--only', 'cold'])).toMatchObject({ parts: ['cold'], content: root })
  expect(() => readOptions(['--content', join(root, 'none')])).toThrow('expected a folder that exists')
  expect(() => readOptions(['--pattern', '{locale}/{story}.md'])).toThrow('--pattern needs --content')
})
