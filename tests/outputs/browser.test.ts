import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildSample } from '../support/site.ts'
import { launch } from '../tools/chromium.ts'
import { serve } from '../tools/server.ts'

const articles = { en: '/en/china/joint-operation-to-protect-children-online/', zh: '/zh/china/lian-he-xing-dong-bao-hu-er-tong/' }

let browser: Browser
let site: { url: string; close(): void }

/** Nothing beyond this machine is asked: AMP's pages would wait for it. */
const beyond = (url: URL) => url.hostname !== '127.0.0.1'

beforeAll(async () => {
  const built = await buildSample()
  site = await serve(built.out)
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  site.close()
})

async function visit<Result>(path: string, options: BrowserContextOptions, act: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    await page.route(beyond, (route) => route.abort())
    await page.goto(site.url + path)
    return await act(page)
  } finally {
    await context.close()
  }
}

const violations = (page: Page) =>
  page.evaluate<string[]>(
    "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, ...target].join(' '))))",
  )

const pages = [
  '/',
  ...Object.values(articles).flatMap((path) => [path, `${path}amp/`]),
  ...['en', 'zh'].flatMap((locale) => [`/${locale}/`, `/${locale}/science/`, `/${locale}/archive/`, `/${locale}/404.html`]),
]

it.each(pages.flatMap((path) => (['light', 'dark'] as const).map((colorScheme) => ({ path, colorScheme }))))(
  'axe finds nothing on $path, $colorScheme, in text of any size',
  async ({ path, colorScheme }) => {
    // The root page would go on to an edition.
    const locale = path === '/' ? 'fi' : 'en'
    const found = await visit(path, { colorScheme, locale, bypassCSP: true }, async (page) => {
      await page.addScriptTag({ content: axe.source })
      // AMP's own script, which shows its pages, is not to be had here.
      await page.addStyleTag({ content: 'body { animation: none !important }' })
      const normal = await violations(page)
      await page.addStyleTag({ content: 'html { font-size: 200% }' })
      return [...normal, ...(await violations(page))]
    })
    expect(found).toEqual([])
  },
)

it.each(Object.entries(articles))('the share menu opens, closes and gives the focus back by keyboard: %s', async (_, path) => {
  await visit(path, {}, async (page) => {
    const menu = page.locator('details.share')
    await menu.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await menu.getAttribute('open')).not.toBeNull()
    expect(await menu.locator('a').first().isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await menu.getAttribute('open')).toBeNull()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('SUMMARY')
  })
})

const sizeOf = (page: Page) => page.evaluate<number>("parseFloat(getComputedStyle(document.querySelector('.article-body p')).fontSize)")

it.each([true, false])('text size changes the text, script: %s', async (javaScriptEnabled) => {
  await visit(articles.zh, { javaScriptEnabled }, async (page) => {
    const before = await page.locator('.article-body p').first().boundingBox()
    await page.locator('label.text-size-large').click()
    const after = await page.locator('.article-body p').first().boundingBox()
    expect(after?.height).toBeGreaterThan(before?.height ?? 0)
  })
})

it('remembers the text size', async () => {
  await visit(articles.en, {}, async (page) => {
    const before = await sizeOf(page)
    await page.locator('label.text-size-large').click()
    await page.reload()
    expect(await page.locator('#text-size-large').isChecked()).toBe(true)
    expect(await sizeOf(page)).toBeGreaterThan(before)
  })
})

it('the root page follows the browser, remembers a choice, and offers every edition without a script', async () => {
  await visit('/', { locale: 'zh-CN' }, async (page) => {
    await page.waitForURL('**/zh/')
  })
  await visit('/en/', { locale: 'en-GB' }, async (page) => {
    await page.locator('.editions a[hreflang=zh-Hans]').click()
    await page.waitForURL('**/zh/')
    await page.goto('about:blank')
    await page.goto(`${site.url}/`)
    await page.waitForURL('**/zh/')
  })
  await visit('/', { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('a[hreflang]').allTextContents()).toEqual(['Read in English', '阅读中文版'])
  })
})

it('shows print to those who can, and asks nobody else for anything', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(site.url + articles.en, { waitUntil: 'networkidle' })
  expect([...new Set(asked)]).toEqual([site.url])
  expect(await page.locator('[data-action=print]').isVisible()).toBe(true)
  await context.close()
})
