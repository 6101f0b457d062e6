import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../pipeline/build.ts'
import { commands } from '../pipeline/commands/index.ts'
import { formatDiagnostic } from '../pipeline/diagnostics.ts'
import { picture } from './support/articles.ts'
import { buildSample, buildSite, type Files, list, now, pair, site } from './support/site.ts'

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

describe('a story that expires and is followed by another', () => {
  const ending = (redirect: string, more: Files = {}): Files => ({
    ...pair,
    'content/world/ships/en.md': `---
title: Ships
date: 2026-03-01
expires: 2026-12-01
redirect: ${redirect}
aliases: [boats]
---

Ships sail.
`,
    'content/world/ships/zh.md': '---\ntitle: 船\nslug: chuan\n---\n\n船行海上。\n',
    ...more,
  })
  const onceEnded = async (files: Files) => {
    const first = await buildSite(files)
    const then = await build({ root: first.root, out: first.out, now: '2026-12-02T00:00:00Z', write: true })
    return { first, messages: then.diagnostics.map(formatDiagnostic), read: first.read, files: list(first.out) }
  }

  it('leads to it in each edition, for AMP and its old addresses too', async () => {
    const { messages, read, files } = await onceEnded(ending('../tides/en.md'))
    expect(messages).toEqual([])
    expect(read('_redirects').split('\n')).toEqual([
      '/en/world/boats/* /en/world/tides/:splat 301',
      '/en/world/ships/* /en/world/tides/:splat 301',
      '/zh/world/chuan/* /zh/world/chao-xi/:splat 301',
      '',
    ])
    expect(read('redirects.nginx.map')).toContain('"~^/zh/world/chuan/(?<rest>.*)$" "/zh/world/chao-xi/$rest";')
    expect(read('en/world/ships/index.html')).toContain('<link rel="canonical" href="https://paper.example/en/world/tides/">')
    expect(read('en/world/ships/amp/index.html')).toContain('content="0; url=/en/world/tides/amp/"')
    expect(files).toContain('en/world/boats/index.html')
  })

  it.each([
    ['https://other.example/sea', 'https://other.example/sea'],
    ['/en/world/', '/en/world/'],
  ])('leads to %s, whatever stood below it', async (redirect, to) => {
    const { messages, read } = await onceEnded(ending(redirect))
    expect(messages).toEqual([])
    expect(read('_redirects')).toContain(`/en/world/ships/* ${to} 301\n`)
    expect(read('redirects.nginx.map')).toContain(`"~^/en/world/ships/(?<rest>.*)$" "${to}";`)
    expect(read('en/world/ships/amp/index.html')).toContain(`content="0; url=${to}"`)
  })

  it('a path to nothing is told long before', async () => {
    expect((await buildSite(ending('../tidse/en.md'))).messages).toEqual([
      'content/world/ships/en.md:5:1 error: "redirect" leads to "content/world/tidse/en.md", but there is no such article. Mend the path. [link/missing]',
    ])
  })

  it('what is not published then is told then', async () => {
    const draft = { 'content/world/wells/en.md': '---\ntitle: Wells\ndate: 2026-03-01\ndraft: true\n---\n\nWells.\n' }
    expect((await onceEnded(ending('../wells/en.md', draft))).messages).toEqual([
      'content/world/ships/en.md:5:1 error: "redirect" leads to "content/world/wells/en.md", which is not published. Publish it, name another, or delete this: then the address is gone (410). [link/missing]',
    ])
    expect((await onceEnded(ending('/en/wrold/'))).messages).toEqual([
      'content/world/ships/en.md:5:1 error: the link leads to "/en/wrold/", where nothing is published. Link to an article by the path of its .md file, or mend the address. [link/missing]',
    ])
  })

  it('needs a day on which it does', async () => {
    const files = ending('../tides/en.md')
    const text = String(files['content/world/ships/en.md']).replace('expires: 2026-12-01\n', '')
    expect((await buildSite({ ...files, 'content/world/ships/en.md': text })).messages).toEqual([
      'content/world/ships/en.md:4:1 error: "redirect" says where readers are led once the story has expired, and it has no "expires". Add that, or delete it. [front-matter/invalid]',
    ])
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
