import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { openCache } from '../../pipeline/build/engine/cache.ts'
import { publish } from '../../pipeline/build/engine/emit.ts'
import { readManifest } from '../../pipeline/build/engine/manifest.ts'
import { readPublished } from '../../pipeline/build/engine/output-state.ts'
import { createStage, stageFolder } from '../../pipeline/build/engine/stage.ts'
import { type Searchable, stageSearch } from '../../pipeline/build/search.ts'
import { articles, openSample, visit } from '../support/sample.ts'
import { type Built, buildSite, folder, list, pair } from '../support/site.ts'

const sample = openSample()

const kinds = (locale: 'en' | 'zh', author: string) => [
  articles[locale],
  ...['', 'science/', 'tags/sea/', `authors/${author}/`, 'archive/', 'archive/2026/11/', 'search/', 'feeds/', '404.html'].map(
    (path) => `/${locale}/${path}`,
  ),
]

it.each(['/', ...kinds('en', 'diglot-desk'), ...kinds('zh', 'diglot-desk')])(
  'axe finds nothing on %s at 200 % text, light and dark; nothing sticks out, nothing moves',
  async (path) => {
    // The page's policy lets no one put a script or a style into it.
    await visit(sample, path, { locale: 'fi', bypassCSP: true, viewport: { width: 1024, height: 768 } }, async (page) => {
      await page.addStyleTag({ content: 'html { font-size: 200% }' })
      await page.evaluate(axe.source)
      const found: string[] = []
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        found.push(
          ...(await page.evaluate<string[]>(
            "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, ...target].join(' '))))",
          )),
        )
      }
      expect(found).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBeLessThanOrEqual(0)
    })
  },
)

it.each(['/en/', '/zh/', ...Object.values(articles), '/zh/search/'])('nothing moves while %s is loaded', async (path) => {
  const shift = await visit(sample, path, { viewport: { width: 390, height: 844 } }, async (page) => {
    await page.waitForLoadState('networkidle')
    return page.evaluate<number>(
      "new Promise((done) => new PerformanceObserver((list, self) => { self.disconnect(); done(list.getEntries().reduce((sum, { value }) => sum + value, 0)) }).observe({ type: 'layout-shift', buffered: true }) || setTimeout(done, 500, 0))",
    )
  })
  expect(shift).toBeLessThan(0.01)
})

it.each([
  ['en', 'tide', 'How tide tables are computed', /^Stories found: \d+$/],
  ['zh', '潮汐', '潮汐表是怎样算出来的', /^找到的文章：\d+篇$/],
] as const)('the search of the edition %s finds a story, by keyboard alone', async (locale, words, title, count) => {
  await visit(sample, `/${locale}/`, {}, async (page) => {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.locator('.masthead-search').focus()
    expect(asked.filter((url) => url.includes('search-index'))).toEqual([])
    await page.keyboard.press('Enter')
    await page.waitForURL(`**/${locale}/search/`)
    await page.locator('#query').focus()
    await page.keyboard.type(words)
    await page.keyboard.press('Enter')
    await page.locator('.finder-results a', { hasText: title }).waitFor()
    expect(await page.locator('[data-state=found]').textContent()).toMatch(count)
    expect(await page.locator('.finder-results a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))).toSatisfy(
      (links: string[]) => links.every((href) => href.startsWith(`/${locale}/`) && !href.includes('/amp/')),
    )
    expect(await page.locator('.finder-results .card-date').first().textContent()).toContain('2026')
    const excerpts = await page.locator('.finder-results .card-summary').allTextContents()
    expect(excerpts.filter((text) => /(?:^|\s|\p{Script=Han})\.(?:\s|$)/u.test(text))).toEqual([])
    await page.locator('#query').fill('zzzxqq')
    await page.locator('[data-state=none]').waitFor()
    expect(await page.locator('.finder-results li').count()).toBe(0)
  })
})

it.each([390, 768, 820, 1280])(
  '%d pixels wide, the front page has its title on one line, and the lens of the search whole',
  async (width) => {
    await visit(sample, '/en/', { viewport: { width, height: 800 } }, async (page) => {
      const title = page.locator('.masthead-title')
      const lines = await title.evaluate(
        (element) => element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight),
      )
      expect(Math.round(lines)).toBe(1)
      expect(await page.locator('.masthead-search svg').boundingBox()).toMatchObject({ width: 20, height: 20 })
    })
  },
)

it('without a script, the search page says so and leads to the archive', async () => {
  await visit(sample, '/en/search/', { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('noscript a').getAttribute('href')).toBe('/en/archive/')
  })
})

const paper = (page: Page) => page.evaluate<string>('getComputedStyle(document.body).backgroundColor')

it.each([true, false])('light and dark by choice, by keyboard, script: %s', async (javaScriptEnabled) => {
  await visit(sample, '/en/', { javaScriptEnabled, colorScheme: 'light' }, async (page) => {
    const light = await paper(page)
    await page.locator('#scheme-auto').focus()
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('#scheme-dark').isChecked()).toBe(true)
    const dark = await paper(page)
    expect(dark).not.toBe(light)
    if (!javaScriptEnabled) return
    // Before the first paint: in the head, ahead of the styles.
    await page.goto(sample.url + articles.zh)
    expect(await page.locator('html').getAttribute('data-scheme')).toBe('dark')
    expect(await paper(page)).toBe(dark)
    await page.locator('#scheme-auto').check({ force: true })
    expect(await paper(page)).toBe(light)
    expect(await page.evaluate("localStorage.getItem('diglot:scheme')")).toBeNull()
  })
})

it.each(['en', 'zh'])('sections of the front page begin with a picture, and no column ends long before the others: %s', async (locale) => {
  await visit(sample, `/${locale}/`, { viewport: { width: 1280, height: 900 } }, async (page) => {
    const blocks = await page.locator('.block-cards').evaluateAll((all) =>
      all.map((block) => {
        const [first, ...others] = [...block.children].map((card) => ({
          picture: card.querySelector('.card-picture') !== null,
          depth: (card.lastElementChild?.getBoundingClientRect().bottom ?? 0) - block.getBoundingClientRect().top,
        }))
        return { first, others, depth: block.getBoundingClientRect().height }
      }),
    )
    expect(blocks).toHaveLength(4)
    for (const { first, others, depth } of blocks) {
      expect(first?.picture).toBe(true)
      expect(depth).toBeLessThan(400)
      // A story beside another that has a picture of its own shows it.
      if (others.length > 1) expect(others.some(({ picture }) => picture)).toBe(false)
    }
    expect(blocks.some(({ others }) => others.length === 1 && others[0]?.picture)).toBe(true)
  })
})

it('a Chinese headline breaks between words', async () => {
  await visit(sample, articles.zh, { viewport: { width: 390, height: 844 } }, async (page) => {
    const lines = await page.evaluate<string[]>(
      "(() => { const lines = []; let top; for (const text of [...document.querySelector('h1').childNodes].filter(({ nodeType }) => nodeType === 3)) { const range = document.createRange(); range.selectNodeContents(text); if (range.getClientRects().length > 1) lines.push('broken: ' + text.data) } return lines })()",
    )
    expect(lines).toEqual([])
    expect(await page.locator('h1').last().textContent()).toBe('二十国联合行动保护儿童网络安全')
  })
})

it('the same stories give the same index, made of nothing but stories', async () => {
  const files = { ...pair, 'diglot.config.ts': "export default { url: 'https://paper.example/at/', search: true }\n" }
  const [one, two] = [await buildSite(files), await buildSite(files)]
  const index = (site: Built) =>
    list(join(site.out, 'search-index')).map((path) => [path, readFileSync(join(site.out, 'search-index', path)).toString('base64')])
  expect(index(one)).toEqual(index(two))
  const entry: { languages: Record<string, { page_count: number }> } = JSON.parse(one.read('search-index/pagefind-entry.json'))
  expect(Object.entries(entry.languages).map(([tag, { page_count }]) => [tag, page_count])).toEqual([
    ['en', 1],
    ['zh-hans', 1],
  ])
  expect(one.read('en/search/index.html')).toContain('data-index="/at/search-index/"')
})

it('the index is made again where a story’s page has changed, and stays where something else has', async () => {
  const settings = (more = '') => `export default { url: 'https://paper.example', search: true${more} }\n`
  const first = await buildSite({ ...pair, 'diglot.config.ts': settings() })
  const change = async (path: string, contents: string) => {
    writeFileSync(join(first.root, path), contents)
    return buildSite({}, first.root)
  }
  const entry = join(first.out, 'search-index/pagefind-entry.json')
  const before = readFileSync(entry, 'utf8')
  const [fragment = ''] = first.files().filter((path) => path.startsWith('search-index/fragment/'))
  const known = statSync(join(first.out, fragment)).ino
  // Feeds are written again, and Pagefind has nothing to do.
  const again = await change('diglot.config.ts', settings(', feedSize: 9'))
  expect(again.messages).toEqual([])
  expect(readFileSync(entry, 'utf8')).toBe(before)
  expect(statSync(join(first.out, fragment)).ino).toBe(known)
  expect(again.files()).toEqual(first.files())
  // Where one of its files is missing, all are written again.
  rmSync(join(first.out, fragment))
  expect((await change('diglot.config.ts', settings(', feedSize: 8'))).files()).toEqual(first.files())
  await change('content/world/tides/en.md', `${pair['content/world/tides/en.md']}\nIt is the Moon that does it.\n`)
  expect(readFileSync(entry, 'utf8')).not.toBe(before)
})

it('no page is read for an index that is current', async () => {
  const root = folder()
  const cache = openCache(undefined, () => {})
  const page = {
    href: '/en/a/',
    path: 'en/a/index.html',
    hash: '1',
    text: '<html lang="en"><body><main><h1>Tides</h1></main></body></html>',
  }
  const make = async (pages: Searchable[]) => {
    const manifest = readManifest(root) ?? new Map()
    const stage = createStage(root, stageFolder(root), 'test')
    const staged = await stageSearch(pages, 'index/', { cache, toolchain: '', published: readPublished(root, undefined, manifest), stage })
    return publish(root, manifest, staged, { standIn: '', turn: () => 'file' })
  }
  const unread = (hash: string) => ({
    ...page,
    hash,
    get text(): string {
      throw new Error('read')
    },
  })
  const { written } = await make([page])
  expect(written).toBeGreaterThan(4)
  expect(await make([unread('1')])).toEqual({ written: 0, unchanged: written, deleted: 0 })
  await expect(make([unread('2')])).rejects.toThrow('read')
  cache.close()
})

it('a section named as a page of ours is a collision', async () => {
  const section = (name: string) => ({
    [`content/${name}/tea/en.md`]: '---\ntitle: Tea\ndate: 2026-03-02\nauthors: [Desk]\n---\n\nTea.\n',
    [`content/${name}/tea/zh.md`]: '---\ntitle: 茶\nauthors: [编辑部]\n---\n\n茶。\n',
  })
  const { messages } = await buildSite({
    ...section('search'),
    ...section('feeds'),
    'diglot.config.ts': "export default { url: 'https://paper.example', search: true, rules: { 'catalogue/missing-key': 'off' } }\n",
  })
  const found = messages.join('\n')
  expect(found).toContain('at /en/search/: the search page of the edition "en" and the section "search" of the edition "en"')
  expect(found).toContain('at /zh/feeds/: the page about feeds of the edition "zh" and the section "feeds" of the edition "zh"')
})
