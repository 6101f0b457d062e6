import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../pipeline/build/build.ts'
import { buildSite, type Files, pair } from '../support/site.ts'

const address = 'https://paper.example'
const settings = (more: string): Files => ({
  ...pair,
  'diglot.config.ts': `export default { url: '${address}', timeZone: 'Asia/Shanghai', ${more} }\n`,
})
const formats = 'formats: { atom: true, jsonFeed: true, newsSitemap: true }'
const all = `${formats}, feeds: { of: ['section', 'tag', 'author'], hub: 'https://hub.example/' }`

/** Throws where a document is not well-formed. */
function read(xml: string): string {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return xml
}

describe('a feed in several formats', () => {
  let built: Awaited<ReturnType<typeof buildSite>>
  beforeAll(async () => {
    built = await buildSite(settings(all))
  })

  it('each edition, section, tag and author has all of them, and each says the same', () => {
    expect(built.messages).toEqual([])
    const folders = built.files().flatMap((path) => (path.endsWith('feed.xml') ? [path.slice(0, -'feed.xml'.length)] : []))
    expect(folders).toEqual(expect.arrayContaining(['en/', 'en/world/', 'zh/tags/tides/', 'en/authors/desk/']))
    for (const folder of folders) {
      const rss = parseRssFeed(built.read(`${folder}feed.xml`))
      const atom = parseAtomFeed(read(built.read(`${folder}atom.xml`)))
      const json = parseJsonFeed(JSON.parse(built.read(`${folder}feed.json`)))
      expect(atom.title?.value).toBe(rss.title)
      expect(json.title).toBe(rss.title)
      const expected = rss.items?.map(({ title, guid, content }) => [title, guid?.value, content?.encoded])
      expect(atom.entries?.map(({ title, id, content }) => [title?.value, id, content?.value])).toEqual(expected)
      expect(json.items?.map(({ title, id, content_html }) => [title, id, content_html])).toEqual(expected)
      expect(atom.links?.find(({ rel }) => rel === 'self')?.href).toBe(`${address}/${folder}atom.xml`)
      expect(json.feed_url).toBe(`${address}/${folder}feed.json`)
      expect([atom.links?.find(({ rel }) => rel === 'hub')?.href, json.hubs?.[0]?.url]).toEqual([
        'https://hub.example/',
        'https://hub.example/',
      ])
      expect(rss.atom?.links?.find(({ rel }) => rel === 'hub')?.href).toBe('https://hub.example/')
    }
  })

  it('other readers take the Atom feed, with its dates, language and versions', async () => {
    const { items } = await new Parser().parseString(built.read('zh/atom.xml'))
    expect(items.map(({ link }) => link)).toContain(`${address}/zh/world/chao-xi/`)
    const atom = parseAtomFeed(built.read('zh/atom.xml'))
    expect(atom.xml?.lang).toBe('zh-Hans')
    expect(atom.links?.find(({ hreflang, rel }) => rel === 'alternate' && hreflang === 'en')?.href).toBe(`${address}/en/atom.xml`)
    expect(atom.entries?.[0]?.links?.find(({ hreflang }) => hreflang === 'en')?.href).toBe(`${address}/en/world/tides/`)
  })

  it('pages link to the feeds of what they are of, in each format', () => {
    const linked = (path: string) =>
      [...built.read(path).matchAll(/<link rel="alternate" href="([^"]*)" type="([^"]*)"/g)].map(([, href]) => href?.slice(address.length))
    const inEach = (folder: string) => ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `${folder}${file}`)
    expect(linked('en/index.html').sort()).toEqual(inEach('/en/').sort())
    expect(linked('en/world/tides/index.html').sort()).toEqual([...inEach('/en/'), ...inEach('/en/world/')].sort())
    expect(linked('zh/tags/tides/index.html').sort()).toEqual([...inEach('/zh/'), ...inEach('/zh/tags/tides/')].sort())
    const listed = built.read('en/feeds/index.html')
    for (const file of inEach('/en/world/')) expect(listed).toContain(`href="${address}${file}"`)
  })
})

it('Atom alone: there are no RSS files, and pages link to none', async () => {
  const built = await buildSite(settings('formats: { rss: false, atom: true }'))
  expect(built.files().filter((path) => /feed\.(?:xml|json)$/.test(path))).toEqual([])
  expect(built.read('en/index.html')).not.toContain('rss+xml')
  expect(built.read('en/index.html')).toContain('atom+xml')
  expect(built.files()).toContain('en/feeds/index.html')
})

it('a leak in an Atom feed alone is found', async () => {
  const built = await buildSite({
    ...settings(formats),
    'locales/en/site.json':
      '{ "title": "测试报", "description": "A paper.", "sections": { "world": "World" }, "tags": { "tides": "Tides" } }',
  })
  expect(built.messages.join('\n')).toContain('[edition/leak]')
})

describe('the news sitemap', () => {
  const dated = (date: string): Files => ({
    ...settings(formats),
    'content/world/tides/en.md': `---\ntitle: Tides & waves\ndate: ${date}\n---\n\nThe sea rises and falls.\n`,
    'content/world/tides/zh.md': '---\ntitle: 潮汐与波浪\n---\n\n海水有涨有落。\n',
  })
  const titles = (xml: string) => [...read(xml).matchAll(/<news:title>([^<]*)<\/news:title>/g)].map(([, title]) => title)

  // Tests build on 2026-11-24 at midnight.
  it.each([
    ['a story of the same day', '2026-11-23T12:00:00Z', true],
    ['a story of a second less than two days', '2026-11-22T00:00:01Z', true],
    ['a story of two days', '2026-11-22T00:00:00Z', false],
  ])('%s', async (_, date, isIn) => {
    const built = await buildSite(dated(date))
    expect(titles(built.read('en/news-sitemap.xml'))).toEqual(isIn ? ['Tides &#x26; waves'] : [])
    const chinese = built.read('zh/news-sitemap.xml')
    expect(titles(chinese)).toEqual(isIn ? ['潮汐与波浪'] : [])
    if (isIn) expect(chinese).toContain('<news:name>测试报</news:name><news:language>zh-cn</news:language>')
    expect(built.read('robots.txt')).toContain(`Sitemap: ${address}/en/news-sitemap.xml\nSitemap: ${address}/zh/news-sitemap.xml\n`)
  })

  it('has the elements that Google requires, in the order of its schema (sitemap-news/0.9)', async () => {
    const built = await buildSite(dated('2026-11-23T12:00:00Z'))
    const publication =
      '<news:publication><news:name>[^<]+</news:name><news:language>[a-z]{2,3}(?:-cn|-tw)?</news:language></news:publication>'
    const date = String.raw`<news:publication_date>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ</news:publication_date>`
    const story = `<url><loc>https://[^<]+</loc><news:news>${publication}${date}<news:title>[^<]+</news:title></news:news></url>`
    for (const locale of ['en', 'zh'])
      expect(built.read(`${locale}/news-sitemap.xml`)).toMatch(
        new RegExp(String.raw`^<\?xml [^>]*\?><urlset [^>]*>(?:${story})+</urlset>\s*$`),
      )
  })

  it('a build later than two days leaves the story out, with or without a cache', async () => {
    const files = dated('2026-11-23T12:00:00Z')
    const built = await buildSite(files)
    const options = { root: built.root, out: built.out, write: true }
    await build({ ...options, now: '2026-11-25T11:59:59Z' })
    expect(titles(built.read('en/news-sitemap.xml'))).toHaveLength(1)
    await build({ ...options, now: '2026-11-25T12:00:00Z' })
    expect(titles(built.read('en/news-sitemap.xml'))).toHaveLength(0)
  })
})
