import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manifestPath, readManifest, writeManifest } from '../../pipeline/build/engine/manifest.ts'
import { createPool } from '../../pipeline/build/engine/pool.ts'
import { createLeakReporter, type LeakFinding } from '../../pipeline/check/leak/finder.ts'
import { createReport } from '../../pipeline/core/report.ts'
import { createAddresses } from '../../pipeline/site/addresses.ts'
import { createSitemap } from '../../pipeline/site/pages/discovery.ts'
import type { SitemapPage } from '../../pipeline/site/pages/program-models.ts'
import { createEdition } from '../../pipeline/source/locales/edition.ts'

describe('a sitemap of many pages', () => {
  const site = { addresses: createAddresses('https://news.example.org'), config: { defaultLocale: 'en' } }
  const entry = (index: number) => ({ url: site.addresses.url(`/en/${index}/`), alternates: [], images: [] })
  const made = (limits: { entries: number; letters: number }, count: number) => {
    const sitemap = createSitemap(site, limits)
    const full = Array.from({ length: count }, (_, index) => sitemap.add(entry(index)))
    return { full, pages: [...full.filter((page) => page !== undefined), ...sitemap.rest()] }
  }
  const shape = ({ address, entries, parts }: SitemapPage) => [address, parts ?? entries.map(({ url }) => url.slice(-3))]

  it('is one file up to the limit', () => {
    const { pages } = made({ entries: 3, letters: 1000 }, 3)
    expect(pages.map(shape)).toEqual([['/sitemap.xml', ['/0/', '/1/', '/2/']]])
  })

  it('is given away part by part, each as soon as it is full, and has an index', () => {
    const { full, pages } = made({ entries: 2, letters: 1000 }, 5)
    expect(full.map((page) => page?.address)).toEqual([undefined, undefined, '/sitemap-1.xml', undefined, '/sitemap-2.xml'])
    const urls = [1, 2, 3].map((part) => `https://news.example.org/sitemap-${part}.xml`)
    expect(pages.map(shape)).toEqual([
      ['/sitemap-1.xml', ['/0/', '/1/']],
      ['/sitemap-2.xml', ['/2/', '/3/']],
      ['/sitemap-3.xml', ['/4/']],
      ['/sitemap.xml', urls],
    ])
  })

  it('is split by the length of its addresses, too', () => {
    const { pages } = made({ entries: 1000, letters: 2 * entry(0).url.length }, 3)
    expect(pages.map(shape).slice(0, 2)).toEqual([
      ['/sitemap-1.xml', ['/0/', '/1/']],
      ['/sitemap-2.xml', ['/2/']],
    ])
  })
})

it('a thread comes back to its event loop between batches: native modules give back their memory there', async () => {
  const pool = createPool(new URL('../support/turns.ts', import.meta.url), {}, 1)
  try {
    let turns = 0
    const done = (counts: number[]) => {
      turns = counts[0] ?? 0
    }
    // A few may be answered in one turn.
    for (let batch = 0; batch < 1000 && turns === 0; batch += 1) await pool.run('countTurns', [[batch]], { here: () => [], done })
    expect(turns).toBeGreaterThan(0)
  } finally {
    await pool.close()
  }
})

it('a manifest of many files is read as it was written, and damage is noticed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'manifest-'))
  const files = Array.from({ length: 2500 }, (_, index): [string, string] => [`en/${index}/index.html`, `hash-${index}`])
  const sorted = new Map(files.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeManifest(folder, new Map(files))
  const manifest = readManifest(folder)
  expect([...(manifest ?? [])]).toEqual([...sorted])
  const text = readFileSync(manifestPath(folder), 'utf8')
  expect(Object.keys(JSON.parse(text))).toHaveLength(2501)
  writeFileSync(manifestPath(folder), text.replace('hash-1234', 'hash-4321'))
  expect(readManifest(folder)).toBeUndefined()
})

it('for a leak of the interface, no article is looked at: every page may have one', () => {
  let asked = 0
  const report = createReport()
  const settings = {
    editions: [createEdition('en', {}), createEdition('zh', {})],
    files: new Map(),
    articles: () => {
      asked += 1
      return []
    },
    article: () => undefined,
    names: [],
    words: 8,
  }
  const reportLeak = createLeakReporter(settings, report)
  const leak: Pick<LeakFinding, 'locale' | 'kind' | 'text'> = { locale: 'en', kind: 'interface', text: '潮汐' }
  for (let page = 0; page < 100; page += 1) reportLeak({ ...leak, path: `/en/${page}/` })
  expect([asked, report.list().length > 0]).toEqual([0, true])
})
