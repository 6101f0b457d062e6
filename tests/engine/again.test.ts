import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../../pipeline/build/build.ts'
import { type Built, buildSite, carefree, now, ownLists, pair, project, site } from '../support/site.ts'

const settings = (more = '') => `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', ${carefree}, ${more} }\n`

/** A site that was published so long ago that every stamp counts, and published again. */
async function published(more = '', files: Record<string, string> = {}): Promise<Built> {
  const root = site({ ...pair, 'diglot.config.ts': settings(more), ...files })
  age(root)
  return buildSite({}, root)
}

/** Times of files that were last changed a while ago. Folders first: their times change with what is made in them. */
function age(root: string): void {
  for (const path of ['content/world/tides/en.md', 'content/world/tides/zh.md']) utimesSync(join(root, path), 1_700_000_000, 1_700_000_000)
}

const again = (root: string, at = now) => build({ root, out: join(root, 'dist'), now: at, write: true })
const inode = (root: string) => statSync(join(root, 'dist/en/world/tides/index.html')).ino

it('reports the same again, messages included, and writes nothing', async () => {
  const { root, diagnostics, addresses, pages } = await published('', {
    'content/world/tides/en.md':
      '---\ntitle: Tides\ndate: 2026-03-02T09:00:00+08:00\ntags: [tides]\n---\n\nThe sea {{< shortcode >}} rises.\n',
  })
  expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('markdown/shortcode')
  const before = inode(root)
  const result = await again(root)
  expect(result).toMatchObject({ outcome: 'built', diagnostics, addresses, pages, emitted: { written: 0, deleted: 0 } })
  expect(inode(root)).toBe(before)
})

const changes: [string, (root: string) => void][] = [
  [
    'an article',
    (root) =>
      writeFileSync(join(root, 'content/world/tides/en.md'), pair['content/world/tides/en.md']?.toString().replace('rises', 'risen') ?? ''),
  ],
  ['a word of a catalogue', (root) => writeFileSync(join(root, 'locales/en/edition.json'), '{ "name": "Plain English" }')],
  ['a file that was published', (root) => writeFileSync(join(root, 'dist/en/world/tides/index.html'), 'something else')],
  ['a file that is gone from what was published', (root) => rmSync(join(root, 'dist/en/world/tides/index.html'))],
  ['the settings', (root) => writeFileSync(join(root, 'diglot.config.ts'), settings('formats: { amp: false }'))],
]

it.each(changes)('notices %s', async (_, change) => {
  const { root } = await published()
  await again(root)
  change(root)
  expect((await again(root)).emitted?.written).toBeGreaterThan(0)
})

it('notices a new article, and one that is gone', async () => {
  const { root } = await published()
  writeFileSync(join(root, 'content/world/wells.md'), 'no article')
  expect((await again(root)).outcome).toBe('content')
  rmSync(join(root, 'content/world/wells.md'))
  expect((await again(root)).outcome).toBe('built')
  rmSync(join(root, 'content/world/tides/zh.md'))
  expect((await again(root)).articles).toBe(1)
})

it('runs the settings in each process: they may hang on the environment', async () => {
  const { root } = await published("share: { mastodon: process.env.DIGLOT_TEST_HOST ?? 'one.example' }")
  const words = [join(project, 'pipeline/cli.ts'), 'build', '--root', root, '--now', now]
  const run = (env: Record<string, string>) =>
    spawnSync(process.execPath, words, { env: { ...process.env, ...env }, encoding: 'utf8' }).stdout
  expect(run({})).toMatch(/ 0 written/)
  expect(run({ DIGLOT_TEST_HOST: 'other.example' })).toMatch(/ 2 written/)
})

it('knows options of plugins by their values, patterns and all that JSON cannot have included', async () => {
  const plugin = `(options) => (tree) => {
    for (const { children: [text] } of tree.children) text.value = text.value.replace(options.from, options.to.get('x')) }`
  const options = "{ from: new RegExp(process.env.DIGLOT_TEST_WORD ?? 'rises'), to: new Map([['x', process.env.DIGLOT_TEST_TO ?? 'X']]) }"
  const circular = 'const own = {}; own.own = own\n'
  const { root } = await published('', {
    'diglot.config.ts': circular + settings(`markdown: { remarkPlugins: [[${plugin}, { ...${options}, own }]] }`),
  })
  const texts = [{}, { DIGLOT_TEST_WORD: 'falls' }, { DIGLOT_TEST_WORD: 'falls', DIGLOT_TEST_TO: 'Y' }, {}].map((env) => {
    const words = [join(project, 'pipeline/cli.ts'), 'build', '--root', root, '--now', now]
    expect(spawnSync(process.execPath, words, { env: { ...process.env, ...env } }).status).toBe(0)
    return /The sea [^.<]*\.(?=<\/p>)/.exec(readFileSync(join(root, 'dist/en/world/tides/index.html'), 'utf8'))?.[0]
  })
  expect(texts).toEqual(['The sea X and falls.', 'The sea rises and X.', 'The sea rises and Y.', 'The sea X and falls.'])
})

it('knows which modules the settings are made of: that may depend on the environment, too', async () => {
  const view = (text: string) => `export const { list } = ({ ${ownLists(`'${text}'`)} }).views\n`
  const { root } = await published("theme: { views: { list: (await import(process.env.DIGLOT_TEST_VIEW ?? './one.mjs')).list } }", {
    'one.mjs': view('one'),
    'two.mjs': view('two'),
  })
  const owns = [{}, { DIGLOT_TEST_VIEW: './two.mjs' }, {}].map((env) => {
    const words = [join(project, 'pipeline/cli.ts'), 'build', '--root', root, '--now', now]
    expect(spawnSync(process.execPath, words, { env: { ...process.env, ...env } }).status).toBe(0)
    return /data-own="?(\w+)/.exec(readFileSync(join(root, 'dist/en/world/index.html'), 'utf8'))?.[1]
  })
  expect(owns).toEqual(['one', 'two', 'one'])
})

it('notices new counts', async () => {
  const { root } = await published("counts: 'counts.json'", { 'counts.json': '{ "fetchedAt": "2026-11-20T08:00:00Z", "counts": {} }' })
  const counts = { '/en/world/tides/': { comments: 12 } }
  writeFileSync(join(root, 'counts.json'), JSON.stringify({ fetchedAt: '2026-11-21T08:00:00Z', counts }))
  expect((await again(root)).emitted?.written).toBe(2)
})

it('notices a style sheet that another imports', async () => {
  const { root } = await published("theme: { styles: 'theme/house.css' }", {
    'theme/house.css': '@import "colours.css";',
    'theme/colours.css': 'main { color: red }',
  })
  await again(root)
  writeFileSync(join(root, 'theme/colours.css'), 'main { color: blue }')
  expect((await again(root)).emitted?.written).toBeGreaterThan(0)
})

it('knows when something is due', async () => {
  const { root } = await published('', {
    'content/world/wells/en.md': '---\ntitle: Wells\ndate: 2026-03-02\npublishAt: 2026-12-01T00:00:00Z\n---\n\nWater.\n',
  })
  expect((await again(root, '2026-11-30T23:59:59Z')).emitted?.written).toBe(0)
  expect((await again(root, '2026-12-01T00:00:00Z')).stories).toBe(2)
  // And back: what was due is not public yet.
  expect((await again(root, now)).stories).toBe(1)
})

it('is not led astray by what is left of it when it is damaged', async () => {
  const { root } = await published()
  const file = join(root, '.cache/diglot/last-build')
  writeFileSync(file, 'nothing that we wrote')
  expect((await again(root)).outcome).toBe('built')
  expect(statSync(file).size).toBeGreaterThan(1000)
})
