import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article } from './support/articles.ts'
import { runCommand } from './support/command.ts'
import { prove } from './support/prove.ts'
import { buildSite, type Files, now, pair, site } from './support/site.ts'
import { headersOf, readHeaders } from './tools/server.ts'

const origin = 'https://paper.example'
const settings = (more: string): Files => ({
  'diglot.config.ts': `export default { url: '${origin}', timeZone: 'Asia/Shanghai', ${more} }\n`,
})
const routes = (article: string) => settings(`routes: { article: ${article} }`)

/** Addresses of the articles of a site. */
const addresses = (built: { files(): string[]; read(path: string): string }) =>
  built
    .files()
    .filter((path) => path.endsWith('.html') && built.read(path).includes('NewsArticle'))
    .filter((path) => !path.endsWith('amp/index.html'))

const dated: Files = {
  'content/world/sea/2026-03-02-High Tides/en.md': '---\ntitle: How high\n---\n\nThe sea.\n',
  'content/world/sea/2026-03-02-High Tides/zh.md': '---\ntitle: 多高\n---\n\n大海。\n',
}

describe('routes.article', () => {
  it.each<[pattern: string, en: string, zh: string]>([
    ["'/{locale}/{section}/{slug}/'", 'en/world/how-high/index.html', 'zh/world/duo-gao/index.html'],
    ["'/{locale}/{year}/{month}/{day}/{slug}/'", 'en/2026/03/02/how-high/index.html', 'zh/2026/03/02/duo-gao/index.html'],
    ["'/{locale}/{folders}/{name}/'", 'en/world/sea/high-tides/index.html', 'zh/world/sea/high-tides/index.html'],
    ["'/{locale}/{id}/'", 'en/world/sea/2026-03-02-High-Tides/index.html', 'zh/world/sea/2026-03-02-High-Tides/index.html'],
    ["{ en: '/{year}/{name}.html', zh: '/zh/{year}/{name}.html' }", '2026/high-tides.html', 'zh/2026/high-tides.html'],
    ["{ en: '/{slug}/' }", 'how-high/index.html', 'zh/world/duo-gao/index.html'],
  ])('%s', async (pattern, en, zh) => {
    const built = await buildSite({ ...dated, ...routes(pattern) })
    expect(built.messages).toEqual([])
    expect(addresses(built)).toEqual([en, zh].toSorted())
    const amp = en.replace(/(?:\.html|\/index\.html)$/, '/amp/index.html')
    expect(built.files()).toContain(amp)
    expect(prove(built.out, origin).wrong).toEqual([])
    const headers = readHeaders(built.out)
    for (const [path, isAmp] of [
      [en, false],
      [zh, false],
      [amp, true],
      ['en/world/index.html', false],
    ] as const) {
      const policy = headersOf(headers, `/${path.replace(/index\.html$/, '')}`)['Content-Security-Policy'] ?? ''
      expect(policy.match(/default-src/g), path).toHaveLength(1)
      expect(policy.includes('cdn.ampproject.org'), path).toBe(isAmp)
    }
  })

  it('needs no title that an address can be made from, where none is', async () => {
    const files = { ...dated, 'content/world/sea/2026-03-02-High Tides/en.md': '---\ntitle: "?!"\n---\n\nThe sea.\n' }
    expect((await buildSite({ ...files, ...routes("'/{locale}/{name}/'") })).messages).toEqual([])
    expect((await buildSite(files)).messages).toEqual([expect.stringContaining('no address can be made from this title')])
  })

  it('is also that of a story which an edition shows in another language', async () => {
    const built = await buildSite({
      'content/world/tides/en.md': article('Tides', 'The sea.'),
      ...settings("untranslated: 'show', routes: { article: '/{locale}/{year}/{slug}/' }"),
    })
    expect(addresses(built)).toEqual(['en/2026/tides/index.html', 'zh/2026/tides/index.html'])
  })

  it('names locales of the site alone', async () => {
    expect((await buildSite({ ...pair, ...routes("{ eng: '/{slug}/' }") })).messages).toEqual([
      expect.stringMatching(
        /^diglot\.config\.ts:1:\d+ error: "routes\.article" is "eng"; expected locales of the site, which has: en, zh\. \[config\/invalid\]$/,
      ),
    ])
  })

  it.each([
    ["'{locale}/{slug}/'"],
    ["'/{locale}/{section}/'"],
    ["'/{locale}/{title}/'"],
    ["'/{locale}/../{slug}/'"],
    ["'/{locale}/{slug}'"],
    ["{ en: '/{year}/' }"],
    ['5'],
  ])('%s is refused with what is expected', async (pattern) => {
    const built = await buildSite({ ...pair, ...routes(pattern) })
    expect(built.messages).toEqual([
      expect.stringMatching(
        /^diglot\.config\.ts:1:\d+ error: "routes\.article(?:\.en)?" is .*\{slug\}, \{name\} or \{id\}.*\[config\/invalid\]$/,
      ),
    ])
  })
})

describe('url', () => {
  const own = (en: string, zh: string, key = 'url'): Files => ({
    'content/world/tides/en.md': article('Tides', 'The sea.', `${key}: ${en}`),
    'content/world/tides/zh.md': `---\ntitle: 潮汐\n${key}: ${zh}\n---\n\n大海。\n`,
  })

  it.each<[en: string, zh: string, key: string, paths: string[]]>([
    ['/2013/tides.html', '/2013/tides.zh.html', 'url', ['2013/tides.html', '2013/tides.zh.html']],
    ['/about', '/guanyu/index.html', 'permalink', ['about/index.html', 'guanyu/index.html']],
    ['about/us/', 'about/us', 'url', ['en/about/us/index.html', 'zh/about/us/index.html']],
    ['/%E6%BD%AE/', '/汐/', 'url', ['汐/index.html', '潮/index.html']],
  ])('%s, %s', async (en, zh, key, paths) => {
    const built = await buildSite({
      ...own(en, zh, key),
      'content/world/ships/en.md': article('Ships', '[T](../tides/en.md), [t](/2013/x/)', 'aliases: [/2013/x/]'),
    })
    expect(built.messages).toEqual([])
    expect(addresses(built)).toEqual(['en/world/ships/index.html', ...paths].toSorted())
    expect(prove(built.out, origin).wrong).toEqual([])
    const headers = readHeaders(built.out)
    for (const path of built
      .files()
      .filter((name) => name.endsWith('.html') && name !== '2013/x/index.html' && name !== '2013/x/amp/index.html')) {
      const policy = headersOf(headers, `/${path.replace(/index\.html$/, '')}`)['Content-Security-Policy'] ?? ''
      expect(policy.match(/default-src/g), path).toHaveLength(1)
      expect(policy.includes('cdn.ampproject.org'), path).toBe(path.endsWith('amp/index.html'))
    }
  })

  it('is the same in both languages: a setting says where', async () => {
    const files = own('/about/', '/about/')
    expect((await buildSite(files)).messages).toEqual([
      'content/world/tides/zh.md:1:1 error: two pages would be published at /about/: content/world/tides/en.md and content/world/tides/zh.md. Give one of them another "slug", or an address of its own: "url". [route/collision]',
    ])
    const built = await buildSite({ ...files, ...settings("routes: { url: { zh: '/zh{url}' } }") })
    expect(built.messages).toEqual([])
    expect(addresses(built)).toEqual(['about/index.html', 'zh/about/index.html'])
  })

  it.each(['https://elsewhere.example/a/', '/a?b', '/../a/', '/', '//a/', '/:year/:title/'])('%s is refused', async (url) => {
    expect((await buildSite(own(url, '/b/'))).messages).toEqual([
      expect.stringMatching(
        /^content\/world\/tides\/en\.md:4:1 error: "url" is .*expected the address of this article on the site.*\[front-matter\/invalid\]$/,
      ),
    ])
  })

  it('resolves a collision with a list', async () => {
    const files = own('/en/world/', '/b/')
    expect((await buildSite(files)).messages).toEqual([
      expect.stringMatching(/two pages would be published at \/en\/world\/: .*"url"\. \[route\/collision\]$/),
    ])
  })
})

describe('when addresses change', () => {
  it('each old one is reported, and diglot redirects follows it to the article of its name', async () => {
    const root = site({
      ...pair,
      'content/world/ships/en.md': article('Ships', 'Wood.'),
      'content/china/tea/en.md': article('Tea', 'Leaves.'),
    })
    await buildSite({}, root)
    writeFileSync(join(root, 'diglot.config.ts'), String(routes("'/{locale}/{year}/{slug}/'")['diglot.config.ts']))
    const second = await buildSite({}, root)
    expect(second.messages).toEqual([
      expect.stringMatching(
        /content\/china\/tea\/en\.md:2:1 error: .* from \/en\/china\/tea\/ to \/en\/2026\/tea\/\..*"url: \/en\/china\/tea\/"/,
      ),
      expect.stringMatching(/content\/world\/ships\/en\.md:2:1/),
      expect.stringMatching(/content\/world\/tides\/en\.md:2:1/),
      expect.stringMatching(/content\/world\/tides\/zh\.md:2:1/),
    ])
    await runCommand('redirects', { root, out: join(root, 'dist'), now, words: [], flags: new Set(['done']) })
    expect(readFileSync(join(root, 'content/china/tea/en.md'), 'utf8')).toContain('/en/china/tea/')
    const third = await buildSite({}, root)
    expect(third.messages).toEqual([])
    expect(third.read('en/china/tea/index.html')).toContain('/en/2026/tea/')
  })

  it.each(['/about/', '/2013/tides.html'])('one of its own that is gone is reported: %s', async (url) => {
    const root = site({ ...pair, 'content/world/ships/en.md': article('Ships', 'Wood.', `url: ${url}`) })
    await buildSite({}, root)
    writeFileSync(join(root, 'content/world/ships/en.md'), article('Ships', 'Wood.', 'draft: true'))
    expect((await buildSite({}, root)).messages).toEqual([expect.stringMatching(new RegExp(`${url} was published and no longer exists`))])
    writeFileSync(join(root, 'diglot.config.ts'), String(settings(`gone: ['${url}']`)['diglot.config.ts']))
    expect((await buildSite({}, root)).messages).toEqual([])
  })
})

it('stories in no folder have the default section', async () => {
  const files: Files = {
    'content/tides/en.md': article('Tides', 'The sea.'),
    'content/world/tea/zh.md': article('茶', '叶子。'),
  }
  expect((await buildSite(files)).messages).toEqual([expect.stringContaining('there is no "section"')])
  const built = await buildSite({ ...files, ...settings("content: { defaultSection: 'world' }") })
  expect(built.messages).toEqual([])
  expect(addresses(built)).toEqual(['en/world/tides/index.html', 'zh/world/cha/index.html'])
})
