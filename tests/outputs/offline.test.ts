import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { build } from '../../pipeline/build/build.ts'
import { picture } from '../support/articles.ts'
import { sharedBrowser } from '../support/browser.ts'
import { type Files, now, pair, site } from '../support/site.ts'
import { serve } from '../tools/server.ts'

// The setting `offline`, in a browser: what was read is there when the server is not.

const settings = (offline: string, more = ''): Files => ({
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', offline: ${offline}, formats: { amp: false }, ${more} }\n`,
})
const illustrated: Files = {
  ...pair,
  'content/world/tides/en.md': String(pair['content/world/tides/en.md']).replace('tags:', 'image: { src: sea.png, alt: The sea }\ntags:'),
  'content/world/tides/zh.md': String(pair['content/world/tides/zh.md']).replace('authors:', 'image: { alt: 大海 }\nauthors:'),
  'content/world/tides/sea.png': picture,
  'content/world/unread/en.md': '---\ntitle: Unread\ndate: 2026-03-01\n---\n\nNobody has read this.\n',
}

async function buildAt(files: Files, root = site(files)): Promise<string> {
  const out = join(root, 'dist')
  expect(await build({ root, out, now, write: true })).toMatchObject({ outcome: 'built', diagnostics: [] })
  return out
}

/** Opens pages of a site; collects what browsers complain about. */
async function withSite(
  out: string,
  run: (context: BrowserContext, site: { url: string; close(): void }, wrong: string[]) => Promise<void>,
): Promise<void> {
  const [served, browser] = [await serve(out), await sharedBrowser()]
  const context = await browser.newContext()
  try {
    const wrong: string[] = []
    context.on('console', (message) => message.type() === 'error' && wrong.push(message.text()))
    context.on('weberror', (error) => wrong.push(String(error.error())))
    await run(context, served, wrong)
  } finally {
    served.close()
    await context.close()
  }
}

const cachedTitles = (page: Page) =>
  page.evaluate<string[]>(
    "caches.match(new URL('/diglot-stories.json', location.href).href).then((list) => list ? list.json() : []).then((stories) => stories.map(({ title }) => title))",
  )

/** Waits until something is true in a page. `expression` may await. */
const until = (page: Page, expression: string) =>
  page.evaluate(`(async () => { while (!(${expression})) await new Promise((resolve) => setTimeout(resolve, 20)) })()`)
/** Style sheets of a page that cannot be fetched. */
const unstyled =
  "Promise.all([...document.querySelectorAll('link[rel=stylesheet]')].map(({ href }) => fetch(href).then(() => [], () => [href]))).then((all) => all.flat())"
const listed = "document.querySelectorAll('.offline a').length === 2"

/** Opens a story, and waits until it can be read again without a network. */
async function read(page: Page, url: string, title: string): Promise<void> {
  await page.goto(url)
  await until(
    page,
    `(await (await caches.match(new URL('/diglot-stories.json', location.href).href))?.json() ?? []).some((story) => story.title === ${JSON.stringify(title)})`,
  )
}

it('what was read is there without a network, and other addresses lead to the list of it, in the language of the edition', async () => {
  await withSite(await buildAt({ ...illustrated, ...settings('true') }), async (context, served, wrong) => {
    const page = await context.newPage()
    await read(page, `${served.url}/en/world/tides/`, 'Tides')
    await read(page, `${served.url}/zh/world/chao-xi/`, '潮汐')
    const worker = context.serviceWorkers()[0]
    expect(worker?.url()).toBe(`${served.url}/sw.js`)
    expect(wrong).toEqual([])
    served.close()
    await context.setOffline(true)

    await page.goto(`${served.url}/en/world/tides/?from=mail`)
    expect(await page.locator('.article-body').textContent()).toContain('The sea rises and falls.')
    expect(await page.evaluate('getComputedStyle(document.body).margin')).toBe('0px')
    expect(await page.evaluate("document.querySelector('.article-picture img').naturalWidth")).toBeGreaterThan(0)

    await page.goto(`${served.url}/en/world/unread/`)
    expect(await page.locator('h1').textContent()).toBe('You are offline')
    await until(page, listed)
    expect(await page.evaluate(unstyled)).toEqual([])
    expect(await page.locator('.offline a').allTextContents()).toEqual(['Tides', '潮汐'])
    expect(await page.locator('.offline [data-none]').isHidden()).toBe(true)
    await page.locator('.offline a').first().click()
    await page.waitForURL('**/en/world/tides/')

    await page.goto(`${served.url}/zh/`)
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hans')
    expect(await page.locator('h1').textContent()).toBe('当前没有网络')
    await until(page, listed)
    expect(await page.locator('.offline a').allTextContents()).toEqual(['潮汐', 'Tides'])
  })
})

it('the last forty stories are cached', async () => {
  const many = Array.from({ length: 42 }, (_, index) => [
    `content/world/story-${index}/en.md`,
    `---\ntitle: Story ${index}\ndate: 2026-03-02\n---\n\nIt is number ${index}.\n`,
  ])
  const only = "rules: { 'edition/empty': 'off', 'front-matter/dates': 'off' }"
  await withSite(await buildAt({ ...Object.fromEntries(many), ...settings('true', only) }), async (context, served) => {
    const page = await context.newPage()
    for (let index = 0; index < 42; index += 1) await read(page, `${served.url}/en/world/story-${index}/`, `Story ${index}`)
    const titles = await cachedTitles(page)
    expect(titles).toHaveLength(40)
    expect(titles[0]).toBe('Story 41')
    const pages =
      "caches.open('diglot:stories').then((cache) => cache.keys()).then((keys) => keys.filter(({ url }) => url.endsWith('/')).length)"
    expect(await page.evaluate(pages)).toBe(40)
  })
})

it('"remove" removes the worker and its caches', async () => {
  const root = site({ ...illustrated, ...settings('true') })
  const out = await buildAt({}, root)
  await withSite(out, async (context, served) => {
    const page = await context.newPage()
    await read(page, `${served.url}/en/world/tides/`, 'Tides')
    const { 'diglot.config.ts': text } = settings("'remove'")
    writeFileSync(join(root, 'diglot.config.ts'), String(text))
    await buildAt({}, root)
    expect(readFileSync(join(out, 'en/index.html'), 'utf8')).not.toContain('offline')
    await page.goto(`${served.url}/en/`)
    await page.evaluate('navigator.serviceWorker.getRegistration().then((registration) => registration?.update())')
    await until(page, '(await navigator.serviceWorker.getRegistrations()).length === 0')
    await until(page, '(await caches.keys()).length === 0')
  })
})
