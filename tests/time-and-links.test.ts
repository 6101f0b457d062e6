import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { build } from '../pipeline/build.ts'
import { commands } from '../pipeline/commands/index.ts'
import { picture } from './support/articles.ts'
import { buildSample, buildSite, list, now, pair, site } from './support/site.ts'

const held = {
  ...pair,
  'content/world/secret/en.md':
    '---\ntitle: Zanzibar treaty\nslug: zanzibar\ndate: 2026-12-01\npublishAt: 2026-12-01T08:00:00+08:00\ntags: [tea]\nauthors: [Quill]\nimage: { src: harbour.png, alt: The quay }\n---\n\nA treaty of Zanzibar. See [tides](../tides/en.md).\n',
  'content/world/secret/zh.md':
    '---\ntitle: 桑给巴尔条约\nslug: sangjibaer\nauthors: [鹅毛笔]\nimage: { alt: 码头 }\ntranslation: { from: en }\n---\n\n桑给巴尔的条约。请看[潮汐](../tides/zh.md)。\n',
  'content/world/secret/harbour.png': picture,
}

describe('time', () => {
  it('an embargoed story leaves no trace in any byte', async () => {
    const built = await buildSite(held)
    expect(built.messages).toEqual([])
    expect(built.nextDue).toBe('2026-12-01T00:00:00Z')
    const files = built.files()
    expect(files.length).toBeGreaterThan(20)
    for (const path of files) {
      expect(path).not.toMatch(/zanzibar|sangjibaer|harbour|tags\/tea|quill/i)
      expect(readFileSync(join(built.out, path)).includes('secret'), path).toBe(false)
      expect(readFileSync(join(built.out, path), 'utf8')).not.toMatch(/zanzibar|桑给巴尔|sangjibaer|harbour|鹅毛笔|tags\/tea/i)
    }
    const later = await build({ root: built.root, out: built.out, now: '2026-12-02T00:00:00Z', write: true })
    expect(later.nextDue).toBeUndefined()
    expect(list(built.out)).toContain('en/world/zanzibar/index.html')
  })

  it('… nor in the search, in drawn headlines, in redirects, in what a browser is told, and in what is left of a build before', async () => {
    const settings =
      "export default { url: 'https://paper.example', search: true, openGraph: { cards: true }, timeZone: 'Asia/Shanghai' }\n"
    const secret = String(held['content/world/secret/en.md'])
      .replace(/image: .*\n/, '')
      .replace('tags:', 'aliases: [old-zanzibar, /2013/zanzibar.html]\ncorrections: [{ date: 2026-11-01, text: Zanzibar again. }]\ntags:')
    const zh = String(held['content/world/secret/zh.md']).replace(
      /image: .*\n/,
      'corrections: [{ date: 2026-11-01, text: 桑给巴尔更正。 }]\n',
    )
    const root = site({ ...held, 'diglot.config.ts': settings, 'content/world/secret/en.md': secret, 'content/world/secret/zh.md': zh })
    const built = await buildSite({}, root)
    expect(built.messages).toEqual([])
    const found = built.files().filter((path) => {
      const bytes = readFileSync(join(built.out, path))
      const unpacked = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes
      return /zanzibar|桑给巴尔|sangjibaer|quill|鹅毛笔|secret/i.test(`${path}\n${unpacked.toString('utf8')}`)
    })
    expect(found).toEqual([])
    expect(built.files().some((path) => path.startsWith('search-index/'))).toBe(true)
    // It appears, is held back again, and again nothing is left of it.
    await build({ root, out: built.out, now: '2026-12-02T00:00:00Z', write: true })
    expect(list(built.out)).toContain('en/world/zanzibar/index.html')
    writeFileSync(join(root, 'content/world/secret/en.md'), secret.replace(/publishAt: \S+/, 'publishAt: 2027-01-01'))
    writeFileSync(join(root, 'diglot.config.ts'), settings.replace('search:', "rules: { 'link/vanished': 'off' }, search:"))
    const again = await buildSite({}, root)
    expect(again.messages).toEqual([])
    expect(
      again
        .files()
        .filter((path) => /zanzibar|sangjibaer/.test(path) || /zanzibar|桑给巴尔/i.test(readFileSync(join(again.out, path), 'utf8'))),
    ).toEqual([])
  }, 120_000)

  it('editions that are to appear together wait for each other', async () => {
    const files = {
      ...pair,
      'content/world/ships/en.md': '---\ntitle: Ships\nslug: ships\ndate: 2026-03-01\ntogether: true\n---\n\nShips sail.\n',
      'content/world/ships/zh.md': '---\ntitle: 船\nslug: ships\ndraft: true\ntranslation: { from: en }\n---\n\n船行海上。\n',
    }
    expect((await buildSite(files)).files()).not.toContain('en/world/ships/index.html')
    const ready = { ...files, 'content/world/ships/zh.md': files['content/world/ships/zh.md'].replace('draft: true\n', '') }
    expect((await buildSite(ready)).files()).toContain('en/world/ships/index.html')
  })

  it('a story that has expired is gone, and servers are told so', async () => {
    const root = site({
      ...pair,
      'content/world/ships/en.md': '---\ntitle: Ships\ndate: 2026-03-01\nexpires: 2026-12-01\n---\n\nShips sail.\n',
    })
    const first = await buildSite({}, root)
    expect(first.files()).toContain('en/world/ships/index.html')
    const then = await build({ root, out: first.out, now: '2026-12-02T00:00:00Z', write: true })
    expect(then.outcome).toBe('built')
    expect(list(first.out)).not.toContain('en/world/ships/index.html')
    expect(first.read('_redirects')).toBe('/en/world/ships/* /404.html 410\n')
    expect(first.read('redirects.nginx.map')).toBe('"~^/en/world/ships/(?<rest>.*)$" "410";\n')
  })
})

describe('links', () => {
  it('a slug that changed without a redirect is an error; diglot redirects mends it, and the guid stays', async () => {
    const root = site(pair)
    const first = await buildSite({}, root)
    const guid = /<guid[^>]*>[^<]*<\/guid>/.exec(first.read('en/feed.xml'))?.[0]
    const path = join(root, 'content/world/tides/en.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('date:', 'slug: high-water\ndate:'))
    const second = await buildSite({}, root)
    expect(second.messages).toEqual([
      'content:1:1 error: /en/world/tides/ was published and is not any more. Run diglot redirects to write it into the story\'s "aliases", or add it to "gone" in the settings. [link/vanished]',
    ])
    const input = { root, out: join(root, 'dist'), now, words: [] }
    expect(await commands.redirects?.run({ ...input, flags: new Set() })).toBe(
      '/en/world/tides/ → /en/world/high-water/ (content/world/tides/en.md)',
    )
    await commands.redirects?.run({ ...input, flags: new Set(['done']) })
    const third = await buildSite({}, root)
    expect(third.messages).toEqual([])
    expect(third.read('en/feed.xml')).toContain(guid)
    expect(third.read('en/world/tides/index.html')).toContain('href="https://paper.example/en/world/high-water/"')
    expect(third.read('en/world/tides/index.html')).toContain('http-equiv="refresh"')
    expect(third.read('en/world/tides/amp/index.html')).toContain('https://paper.example/en/world/high-water/amp/')
    expect(third.read('_redirects')).toBe('/en/world/tides/* /en/world/high-water/:splat 301\n')
    expect(third.read('redirects.nginx.map')).toBe('"~^/en/world/tides/(?<rest>.*)$" "/en/world/high-water/$rest";\n')
    expect(await commands.redirects?.run({ ...input, flags: new Set() })).toBe('No address of a story has vanished.')
  })

  it('anchors are proven, in the same text and in another', async () => {
    const built = await buildSite({
      ...pair,
      'content/world/ships/en.md':
        '---\ntitle: Ships\ndate: 2026-03-01\n---\n\n## Sails\n\n[here](#sails) [nowhere](#masts) [there](../tides/en.md#flood)\n',
    })
    expect(built.messages).toEqual([
      'content/world/ships/en.md:8:16 error: the link leads to "#masts", which is no heading of content/world/ships/en.md; there are: sails. [link/missing]',
      'content/world/ships/en.md:8:34 error: the link leads to "#flood", which is no heading of content/world/tides/en.md; there are: none. [link/missing]',
    ])
  })

  it('the sample site: canonical, amphtml and alternates answer each other, and the sitemap lists what is public', async () => {
    const built = await buildSample()
    const pages = new Map<string, string>(
      built
        .files()
        .flatMap((path) =>
          path.endsWith('index.html') ? [[`https://diglot.example/${path.slice(0, -'index.html'.length)}`, built.read(path)] as const] : [],
        ),
    )
    const one = (html: string, pattern: RegExp) => pattern.exec(html)?.[1]
    const canonical = (html: string) => one(html, /<link rel="canonical" href="([^"]*)">/)
    for (const [url, html] of pages) {
      // The root offers the editions; it is no edition's page.
      if (url === 'https://diglot.example/') continue
      const amp = one(html, /<link rel="amphtml" href="([^"]*)">/)
      if (amp !== undefined) expect(canonical(pages.get(amp) ?? ''), amp).toBe(url)
      for (const [, href = ''] of html.matchAll(/<link rel="alternate" href="([^"]*)" hreflang="(?!x-default)/g))
        expect(pages.get(href), `${url} → ${href}`).toContain(`<link rel="alternate" href="${canonical(html)}"`)
    }
    const listed = [...built.read('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url)
    const open = [...pages]
      .filter(([url, html]) => url !== 'https://diglot.example/' && canonical(html) === url && !html.includes('noindex'))
      .map(([url]) => url)
    expect(listed.toSorted()).toEqual(open.toSorted())
  })
})
