import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { build } from '../pipeline/build/build.ts'
import { formatDiagnostic } from '../pipeline/core/diagnostics.ts'
import { article, picture } from './support/articles.ts'
import { runCommand } from './support/command.ts'
import { prove } from './support/prove.ts'
import { buildSample, buildSite, type Files, list, now, pair, project, site } from './support/site.ts'

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

  it('… nor in the search, in drawn headlines, in redirects, in messages to browsers, and in the rest of an earlier build', async () => {
    const settings =
      "export default { url: 'https://paper.example', search: true, openGraph: { cards: true }, timeZone: 'Asia/Shanghai' }\n"
    const secret = String(held['content/world/secret/en.md'])
      .replace(/image: .*\n/, '')
      .replace('tags:', 'aliases: [old-zanzibar, /2013/zanzibar.html]\ncorrections: [{ date: 2026-12-01, text: Zanzibar again. }]\ntags:')
    const zh = String(held['content/world/secret/zh.md']).replace(
      /image: .*\n/,
      'corrections: [{ date: 2026-12-01, text: 桑给巴尔更正。 }]\n',
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

  it('a story that has expired is gone, and rules for servers say so', async () => {
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

  it('a path to nothing is reported long before', async () => {
    expect((await buildSite(ending('../tidse/en.md'))).messages).toEqual([
      'content/world/ships/en.md:5:1 error: "redirect" leads to "content/world/tidse/en.md", but there is no such article. Correct the path. [link/missing]',
    ])
  })

  it('what is not published then is reported then', async () => {
    const draft = { 'content/world/wells/en.md': '---\ntitle: Wells\ndate: 2026-03-01\ndraft: true\n---\n\nWells.\n' }
    expect((await onceEnded(ending('../wells/en.md', draft))).messages).toEqual([
      'content/world/ships/en.md:5:1 error: "redirect" leads to "content/world/wells/en.md", which is not published. Publish it, name another, or delete this: then the address is gone (410). [link/missing]',
    ])
    expect((await onceEnded(ending('/en/wrold/'))).messages).toEqual([
      'content/world/ships/en.md:5:1 error: the link leads to "/en/wrold/", where nothing is published. Link to an article by the path of its .md file, or correct the address. [link/missing]',
    ])
  })

  it('needs a day on which it does', async () => {
    const files = ending('../tides/en.md')
    const text = String(files['content/world/ships/en.md']).replace('expires: 2026-12-01\n', '')
    expect((await buildSite({ ...files, 'content/world/ships/en.md': text })).messages).toEqual([
      'content/world/ships/en.md:4:1 error: "redirect" has no effect without "expires": readers are sent there once the story has expired. Add "expires", or delete "redirect". [front-matter/invalid]',
    ])
  })
})

describe('links', () => {
  it('a slug that changed without a redirect is an error; diglot redirects repairs it, and the guid stays', async () => {
    const root = site(pair)
    const first = await buildSite({}, root)
    const guid = /<guid[^>]*>[^<]*<\/guid>/.exec(first.read('en/feed.xml'))?.[0]
    const path = join(root, 'content/world/tides/en.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('date:', 'slug: high-water\ndate:'))
    const second = await buildSite({}, root)
    expect(second.messages).toEqual([
      'content/world/tides/en.md:3:1 error: the address of this article changed from /en/world/tides/ to /en/world/high-water/. Run "diglot redirects --done" to redirect the old one, or keep it with "slug: tides". [link/vanished]',
    ])
    const input = { root, out: join(root, 'dist'), now, words: [] }
    expect(await runCommand('redirects', { ...input, flags: new Set() })).toBe(
      '/en/world/tides/ → /en/world/high-water/ (content/world/tides/en.md)',
    )
    await runCommand('redirects', { ...input, flags: new Set(['done']) })
    const third = await buildSite({}, root)
    expect(third.messages).toEqual([])
    expect(third.read('en/feed.xml')).toContain(guid)
    expect(third.read('en/world/tides/index.html')).toContain('href="https://paper.example/en/world/high-water/"')
    expect(third.read('en/world/tides/index.html')).toContain('http-equiv="refresh"')
    expect(third.read('en/world/tides/amp/index.html')).toContain('https://paper.example/en/world/high-water/amp/')
    expect(third.read('_redirects')).toBe('/en/world/tides/* /en/world/high-water/:splat 301\n')
    expect(third.read('redirects.nginx.map')).toBe('"~^/en/world/tides/(?<rest>.*)$" "/en/world/high-water/$rest";\n')
    expect(await runCommand('redirects', { ...input, flags: new Set() })).toBe('No address of a story has vanished.')
  })

  it('a story that a wrong date holds back has not just vanished: the date is named', async () => {
    const root = site(pair)
    await buildSite({}, root)
    const path = join(root, 'content/world/tides/en.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace(/date: .*/, 'date: 2099-10-12'))
    const message = (edition: string, place: string, address: string) =>
      `content/world/tides/${edition}.md:${place} error: ${address} was published, and is held back until 2099-10-12 now. Correct the date of the story, or add the address to "gone" in the settings. [link/vanished]`
    const { messages } = await buildSite({}, root)
    expect(messages.filter((text) => text.includes('vanished'))).toEqual([
      message('en', '3:1', '/en/world/tides/'),
      message('zh', '1:1', '/zh/world/chao-xi/'),
    ])
  })

  it('anchors are proven, in the same text and in another', async () => {
    const built = await buildSite({
      ...pair,
      'content/world/ships/en.md':
        '---\ntitle: Ships\ndate: 2026-03-01\n---\n\n## Sails\n\n[here](#sails) [nowhere](#masts) [there](../tides/en.md#flood)\n',
    })
    expect(built.messages).toEqual([
      'content/world/ships/en.md:8:16 error: the link leads to "#masts", but content/world/ships/en.md has no such heading. It has: sails. [link/missing]',
      'content/world/ships/en.md:8:34 error: the link leads to "#flood", but content/world/tides/en.md has no headings. [link/missing]',
    ])
  })

  it('an anchor behind an address is proven too', async () => {
    const built = await buildSite({
      ...pair,
      'content/world/ships/en.md':
        '---\ntitle: Ships\ndate: 2026-03-01\n---\n\n[flood](/en/world/tides/#flood) [main](/en/world/tides/#main) [list](/en/world/#latest) [no list](/en/world/#nowhere)\n',
    })
    expect(built.messages).toEqual([
      'content/world/ships/en.md:6:1 error: the link leads to "#flood", but content/world/tides/en.md has no headings. [link/missing]',
      'content/world/ships/en.md:6:89 error: the link leads to "#nowhere", but /en/world/ has no such place. Link to the page itself. [link/missing]',
    ])
  })

  const module = (path: string) => JSON.stringify(join(project, 'pipeline/render/html', path))
  const front = (changed: string) => `
import { asWritten, html } from ${module('html.ts')}
export default { url: 'https://paper.example', theme: { views: { front(model, context, standard) {
  const page = standard(model, context)
  return model.locale === 'en' ? ${changed} : page
} } } }
`

  it('what a view of the site points to is proven: pages, places, pictures of every size', async () => {
    const added = `<a href="/en/nowhere/">1</a><a href="#nothing">2</a><a href="\${model.sections[0].href}">3</a><a href="#main">4</a><img alt="" srcset="/media/no-480.png 480w, /media/no-800.png 800w" src="/en/">`
    const files = { ...pair, 'diglot.config.ts': front(`html\`\${page}${added}\``) }
    const built = await buildSite(files)
    expect(built.messages).toEqual([
      '/en/:1:1 error: the view "front" leads to "#nothing", but no element of the page has that id. Give one that id. [link/missing]',
      '/en/:1:1 error: the view "front" leads to "/en/nowhere/", where nothing is published. Take the address from the model, or correct it. [link/missing]',
      '/en/:1:1 error: the view "front" leads to "/media/no-480.png", where nothing is published. Take the address from the model, or correct it. [link/missing]',
      '/en/:1:1 error: the view "front" leads to "/media/no-800.png", where nothing is published. Take the address from the model, or correct it. [link/missing]',
    ])
    // The page need not be rendered again, and is reported all the same.
    expect((await buildSite({}, built.root)).messages).toEqual(built.messages)
  })

  it('a view that leaves out canonical or alternates is reported', async () => {
    const dropped = 'asWritten(page.text.replace(/<link rel="(?:canonical|alternate)" href="[^"]*"(?: hreflang="[^"]*")?>/g, ""))'
    const built = await buildSite({ ...pair, 'diglot.config.ts': front(dropped) })
    const message = (rel: string, href: string) =>
      `/en/:1:1 error: the head of the page has no "${rel}" link to ${href}, which names this page. Let the view "front" print all of "model.head". [link/reciprocal]`
    expect(built.messages).toEqual([
      message('alternate', 'https://paper.example/'),
      message('alternate', 'https://paper.example/en/'),
      message('alternate', 'https://paper.example/zh/'),
      message('canonical', 'https://paper.example/en/'),
    ])
  })

  it('a slug of one edition alone is known in all others', async () => {
    const root = site(pair)
    await buildSite({}, root)
    const path = join(root, 'content/world/tides/en.md')
    writeFileSync(path, readFileSync(path, 'utf8').replace('date:', 'slug: high-water\naliases: [tides]\ndate:'))
    const built = await buildSite({}, root)
    expect(built.messages).toEqual([])
    expect(built.read('zh/world/chao-xi/index.html')).toContain('href="https://paper.example/en/world/high-water/"')
    expect(prove(built.out, 'https://paper.example').wrong).toEqual([])
  })
})

describe('every address of a published site holds: pages, places, pictures, feeds, canonical, alternates, sitemap', () => {
  it('the sample site', async () => {
    const { addresses, wrong } = prove((await buildSample()).out, 'https://diglot.example')
    expect(addresses).toBeGreaterThan(3000)
    expect(wrong).toEqual([])
  })

  it('raw HTML, footnotes, videos, files, pictures in sizes, stories of another edition, comments, aliases and expired stories', async () => {
    const built = await buildSite({
      ...pair,
      'content/world/ships/en.md': [
        '---\ntitle: Ships\ndate: 2026-03-01\nimage: { src: /big.png, alt: A ship }\naliases: [boats, /2013/old.html]\n---\n',
        '## Sails {x}\n\nSee [the end](#sails-x), [tides](../tides/en.md), [paper](/paper.pdf) and a note.[^1]\n',
        '<p>A <a href="/en/world/tides/">link</a> and <img src="/big.png" alt="It sails"></p>\n',
        '![A ship](/big.png)\n\n::video[Waves]{file=/waves.mp4}\n\n[^1]: The note.\n',
      ].join('\n'),
      'content/world/wells/en.md': '---\ntitle: Wells\ndate: 2026-03-01\nexpires: 2026-04-01\nredirect: ../ships/en.md\n---\n\nWells.\n',
      'content/big.png': picture,
      'content/paper.pdf': '%PDF',
      'content/waves.mp4': 'moving',
      'diglot.config.ts':
        "export default { url: 'https://paper.example', untranslated: 'show', markdown: { allowHtml: true }, comments: { provider: 'waline', server: 'https://comments.example' }, pageSize: 1 }\n",
    })
    expect(built.messages.filter((message) => !message.includes('warning'))).toEqual([])
    expect(prove(built.out, 'https://paper.example').wrong).toEqual([])
  })

  it.each([
    [
      'a page that is gone',
      'zh/world/chao-xi/index.html',
      undefined,
      /^en\/index\.html: alternate|^zh\/index\.html → \/zh\/world\/chao-xi\/$/,
    ],
    ['a place that is not there', 'en/index.html', ['href="#main"', 'href="#mian"'], /^en\/index\.html → #mian \(no such place\)$/],
    [
      'an alternate that is not answered',
      'zh/world/chao-xi/index.html',
      ['rel="alternate"', 'rel="next"'],
      /^en\/world\/tides\/index\.html: alternate .* does not name it$/,
    ],
    [
      'a feed',
      'en/feed.xml',
      ['<link>https://paper.example/en/world/tides/', '<link>https://paper.example/en/world/tide/'],
      /^en\/feed\.xml → /,
    ],
    [
      'a sitemap',
      'sitemap.xml',
      ['<loc>https://paper.example/en/world/tides/</loc>', '<loc>https://paper.example/en/404.html</loc>'],
      /^sitemap\.xml (?:→|lacks)/,
    ],
  ] as const)('the proof sees %s', async (_, path, change, says) => {
    const built = await buildSite(pair)
    expect(prove(built.out, 'https://paper.example').wrong).toEqual([])
    const file = join(built.out, path)
    if (change) {
      expect(built.read(path)).toContain(change[0])
      writeFileSync(file, built.read(path).replaceAll(change[0], change[1]))
    } else rmSync(file)
    const { wrong } = prove(built.out, 'https://paper.example')
    expect(
      wrong.some((line) => says.test(line)),
      wrong.join('\n'),
    ).toBe(true)
  })
})

it('a link without an address is reported, and one to the top of the page is not', async () => {
  const built = await buildSite({ ...pair, 'content/world/a/en.md': article('A', 'See [the paper]() and [the top](#).') })
  expect(built.messages).toEqual([
    'content/world/a/en.md:6:5 error: the link has no address. Write one, or delete the brackets around its text. [link/missing]',
  ])
})
