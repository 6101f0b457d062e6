import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { crc32 } from 'node:zlib'
import { expect, it } from 'vitest'
import { build } from '../../pipeline/build/build.ts'
import { cacheFolderOf } from '../../pipeline/build/engine/open-cache.ts'
import { formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { runCommand } from '../support/command.ts'
import { type Built, buildSite, now, pair } from '../support/site.ts'

const tides = 'content/world/tides/en.md'
const why = ({ root }: Built, path: string) => runCommand('why', { root, words: [path] })
const again = (site: Built, more = {}) => build({ root: site.root, out: site.out, now, write: true, ...more })

function edit({ root }: Built, path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8')
  expect(text).toContain(from)
  writeFileSync(join(root, path), text.replace(from, to))
}

/** The lines below a heading that end in a colon, and are set in. */
function below(text: string, heading: string): string[] {
  const lines = text.split('\n')
  const rest = lines.slice(lines.findIndex((line) => line.startsWith(heading)) + 1)
  const end = rest.findIndex((line) => !line.startsWith('  '))
  return rest.slice(0, end < 0 ? undefined : end).map((line) => line.trim())
}

it('a page that nothing has changed of is up to date', async () => {
  const site = await buildSite(pair)
  const said = await why(site, 'dist/en/index.html')
  expect(said).toContain('It is up to date')
  expect(below(said, 'Rendered from:')).toEqual(
    expect.arrayContaining(['locales/en/interface.json', 'locales/en/site.json', 'card of /en/world/tides/']),
  )
  expect(below(said, 'Rendered from:')).not.toContain('locales/zh/interface.json')
})

it('says what has changed that a page is rendered from, and after the build, why it was rendered', async () => {
  const site = await buildSite(pair)
  edit(site, tides, 'The sea', 'This sea')
  edit(site, 'locales/en/site.json', 'A paper', 'The paper')
  edit(site, 'locales/en/interface.json', '"Print"', '"On paper"')
  const changed = ['locales/en/site.json', 'locales/en/interface.json: toolbar.print', tides]
  const before = await why(site, '/en/world/tides/')
  expect(below(before, 'The next build renders it again')).toEqual(expect.arrayContaining(changed))
  expect(below(before, 'The next build renders it again')).not.toContain('settings and theme')
  expect(await why(site, '/zh/world/tides/').catch(String)).not.toContain('renders it again')
  await again(site)
  const after = await why(site, '/en/world/tides/')
  expect(after).toContain('It is up to date')
  expect(below(after, 'It was last rendered')).toEqual(expect.arrayContaining(changed))
})

it('says so too where a check has been between the edit and the build', async () => {
  const site = await buildSite(pair)
  edit(site, tides, 'The sea', 'This sea')
  await again(site, { write: false })
  await again(site)
  expect(below(await why(site, '/en/world/tides/'), 'It was last rendered')).toContain(tides)
})

it('names the pages that show an article, by its text or by its card', async () => {
  const site = await buildSite(pair)
  const said = await why(site, tides)
  expect(said).toContain('/en/world/tides/: text')
  expect(said).toContain('/en/: card')
  expect(said).toContain('/en/feed.xml: text')
  expect(said).not.toContain('again')
})

it('does not change what the next build finds', async () => {
  const site = await buildSite(pair)
  edit(site, tides, 'The sea', 'This sea')
  await why(site, tides)
  const result = await again(site, { changed: [join(site.root, tides)] })
  expect(result).toMatchObject({ outcome: 'built', partial: true })
})

it('refuses what is no page and no article', async () => {
  const site = await buildSite(pair)
  await expect(why(site, 'nothing.html')).rejects.toThrow('"nothing.html" is neither a page')
})

/** Changes a row of the cache as no build would. */
function spoil({ root }: Built, table: string, key: string, change: (text: string) => string): void {
  const db = new DatabaseSync(join(cacheFolderOf({ root }), 'cache.sqlite'))
  const row = db.prepare('select stamp, text from rows where tab = ? and key = ?').get(table, key)
  const text = change(String(row?.text))
  expect(text).not.toBe(String(row?.text))
  db.prepare('update rows set text = ?, sum = ? where tab = ? and key = ?').run(text, crc32(String(row?.stamp) + text), table, key)
  db.close()
}

it('an audit of a cache that is as it should be finds nothing', async () => {
  const site = await buildSite(pair)
  const result = await again(site, { audit: true })
  expect(result.diagnostics).toEqual(site.diagnostics)
  expect(result.emitted).toMatchObject({ written: 0, deleted: 0 })
})

it.each([
  ['article', 'articles', tides, tides, (text: string) => text.replace('"title":"Tides"', '"title":"Ebb"')],
  [
    'comparison',
    'parity',
    'world/tides:zh',
    'content/world/tides/zh.md',
    (text: string) =>
      text.replace(
        '[]',
        '[{"rule":"parity/figure","place":{"path":"content/world/tides/zh.md","line":1,"column":1},"message":"m","subject":"s"}]',
      ),
  ],
  ['page', 'pages', '/en/', 'en/index.html', (text: string) => text.replace(/(en\/index\.html",")../, '$1xx')],
] as const)('an audit names the %s that the cache has otherwise, and publishes nothing', async (what, table, key, path, change) => {
  const site = await buildSite(pair)
  spoil(site, table, key, change)
  const { outcome, diagnostics } = await again(site, { audit: true })
  expect(outcome).toBe('content')
  expect(diagnostics.map(formatDiagnostic).filter((line) => line.includes('cache/differs'))).toEqual([
    expect.stringContaining(`${path}:1:1 error: the cache has something else of this ${what} `),
  ])
})
