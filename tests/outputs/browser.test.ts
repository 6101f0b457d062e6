import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { articles, openSample, visit } from '../support/sample.ts'

const sample = openSample()

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
    const found = await visit(sample, path, { colorScheme, locale, bypassCSP: true }, async (page) => {
      await page.addScriptTag({ content: axe.source })
      // AMP's own script, which shows its pages, is not available here.
      await page.addStyleTag({ content: 'body { animation: none !important }' })
      const normal = await violations(page)
      await page.addStyleTag({ content: 'html { font-size: 200% }' })
      return [...normal, ...(await violations(page))]
    })
    expect(found).toEqual([])
  },
)

it.each(Object.entries(articles))('the share menu opens, closes and gives the focus back by keyboard: %s', async (_, path) => {
  await visit(sample, path, {}, async (page) => {
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
  await visit(sample, articles.zh, { javaScriptEnabled }, async (page) => {
    const before = await page.locator('.article-body p').first().boundingBox()
    await page.locator('label.text-size-large').click()
    const after = await page.locator('.article-body p').first().boundingBox()
    expect(after?.height).toBeGreaterThan(before?.height ?? 0)
  })
})

it('remembers the text size', async () => {
  await visit(sample, articles.en, {}, async (page) => {
    const before = await sizeOf(page)
    await page.locator('label.text-size-large').click()
    await page.reload()
    expect(await page.locator('#text-size-large').isChecked()).toBe(true)
    expect(await sizeOf(page)).toBeGreaterThan(before)
  })
})

it('the root page follows the browser, remembers a choice, and offers every edition without a script', async () => {
  await visit(sample, '/', { locale: 'zh-CN' }, async (page) => {
    await page.waitForURL('**/zh/')
  })
  await visit(sample, '/en/', { locale: 'en-GB' }, async (page) => {
    await page.locator('.editions a[hreflang=zh-Hans]').click()
    await page.waitForURL('**/zh/')
    await page.goto('about:blank')
    await page.goto(`${sample.url}/`)
    await page.waitForURL('**/zh/')
  })
  await visit(sample, '/', { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator('a[hreflang]').allTextContents()).toEqual(['Read in English', '阅读中文版'])
  })
})

it('shows print to those who can, and asks nobody else for anything', async () => {
  const context = await sample.browser.newContext()
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).origin))
  await page.goto(sample.url + articles.en, { waitUntil: 'networkidle' })
  expect([...new Set(asked)]).toEqual([sample.url])
  expect(await page.locator('[data-action=print]').isVisible()).toBe(true)
  await context.close()
})
