import { parseRssFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import { buildSample, buildSite, pair } from '../support/site.ts'

/** Throws where a document is not well-formed. */
function read(xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
}

it('every feed of the sample is well-formed, and is read alike by two readers', async () => {
  const built = await buildSample()
  const feeds = built.files().filter((path) => path.endsWith('feed.xml'))
  expect(feeds).toContain('zh/science/feed.xml')
  for (const path of feeds) {
    const xml = built.read(path)
    read(xml)
    const [one, two] = [await new Parser().parseString(xml), parseRssFeed(xml)]
    expect(one.items.map(({ title }) => title)).toEqual(two.items?.map(({ title }) => title))
    expect(two.language).toBe(path.startsWith('zh') ? 'zh-cn' : 'en')
    expect(two.atom?.links?.find(({ rel }) => rel === 'self')?.href).toBe(`https://diglot.example/${path}`)
    expect(two.atom?.links?.some(({ rel }) => rel === 'alternate')).toBe(true)
    for (const item of one.items)
      for (const [, url = ''] of (item['content:encoded'] ?? '').matchAll(/(?:href|src)="([^"]*)"/g))
        expect(url).toMatch(/^(?:https?:|mailto:)/)
    for (const item of two.items ?? []) {
      expect(item.guid?.isPermaLink).toBe(false)
      expect(item.dc?.creators?.length).toBeGreaterThan(0)
    }
  }
})

it('says categories, authors and pictures in the right language, with real sizes', async () => {
  const built = await buildSample()
  const item = parseRssFeed(built.read('zh/feed.xml')).items?.find(({ title }) => title?.includes('潮汐表'))
  expect(item?.categories?.[0]?.name).toBe('科学')
  expect(item?.dc?.creators).toEqual(['本刊编辑部'])
  const picture = item?.media?.contents?.[0]
  const path = new URL(picture?.url ?? '').pathname.slice(1)
  expect(picture?.fileSize).toBe(
    Buffer.byteLength(Buffer.from(built.read(path), 'latin1')) && (await import('node:fs')).statSync(`${built.out}/${path}`).size,
  )
  expect([picture?.width, picture?.height]).toEqual([1200, 630])
})

it('keeps the guid when headline and slug change, and dates itself by its content', async () => {
  const before = await buildSite(pair)
  const after = await buildSite({
    ...pair,
    'content/world/tides/en.md':
      '---\ntitle: The sea & <the moon>\nslug: other\nupdated: 2026-03-05T10:00:00+08:00\ndate: 2026-03-02T09:00:00+08:00\n---\n\nIn code `]]>`.\n'.replace(
        '<the moon>',
        'the > moon',
      ),
  })
  const [one, two] = [before, after].map((built) => parseRssFeed(built.read('en/feed.xml')))
  expect(two?.items?.[0]?.guid).toEqual(one?.items?.[0]?.guid)
  expect(two?.items?.[0]?.link).not.toBe(one?.items?.[0]?.link)
  expect(two?.items?.[0]?.title).toBe('The sea & the > moon')
  expect(two?.items?.[0]?.content?.encoded).toContain(']]>')
  expect(new Date(String(two?.lastBuildDate)).toISOString()).toBe('2026-03-05T02:00:00.000Z')
})
