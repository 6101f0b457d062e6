import type { BrowserContextOptions, Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { articles, openSample, visit } from '../support/sample.ts'

// What a page is on a telephone, and in large text: what is on the screen, and what sticks out of it.
const sample = openSample()
const screen = { viewport: { width: 390, height: 844 } }
const phone: BrowserContextOptions = { ...screen, hasTouch: true, isMobile: true }
const still = 'body { animation: none !important }'
const stories = Object.values(articles)

async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  return (await locator.boundingBox()) ?? { x: Number.NaN, y: Number.NaN, width: Number.NaN, height: Number.NaN }
}

const show = (page: Page) => page.addStyleTag({ content: still })

describe.each(stories.flatMap((path) => [path, `${path}amp/`]))('%s', (path) => {
  it('the text begins within 600 pixels, below one row of tools', async () => {
    await visit(sample, path, { ...phone, bypassCSP: true }, async (page) => {
      await show(page)
      expect((await boxOf(page.locator('.article-body'))).y).toBeLessThan(600)
      const tools = await page.locator('.toolbar > ul > li:visible, .text-size').all()
      const middles = await Promise.all(tools.map(async (tool) => boxOf(tool).then(({ y, height }) => Math.round(y + height / 2))))
      expect(middles.length).toBeGreaterThan(3)
      expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4)
    })
  })

  it('the time zone is said once, of the last change', async () => {
    await visit(sample, path, {}, async (page) => {
      const [updated = '', published = ''] = await page.locator('.dateline span').allTextContents()
      expect(updated).toMatch(/^Updated: October 23, 2013 at 00:08 GMT\+8$|^更新时间：2013年10月23日 北京时间 00:08$/)
      expect(published).toMatch(/^Published: October 22, 2013$|^发布时间：2013年10月22日$/)
    })
  })

  it.each([
    ['a telephone', phone],
    ['a narrow window', screen],
    ['a desktop', { viewport: { width: 1280, height: 900 } }],
  ])('the share menu fits the screen of %s', async (name, options) => {
    await visit(sample, path, { ...options, bypassCSP: true }, async (page) => {
      await show(page)
      await page.locator('details.share summary').click()
      const { x, y, width, height } = await boxOf(page.locator('.share-menu'))
      const { viewport } = options
      expect([x >= 0, y >= 0, x + width <= (viewport?.width ?? 0), y + height <= (viewport?.height ?? 0)]).toEqual([true, true, true, true])
      // Nobody can scan the screen in their hand; on a desktop the code is beside the list.
      const codes = page.locator('.share-qr svg:visible, [data-network=wechat]:visible')
      expect(await codes.count()).toBe(name === 'a telephone' ? 0 : 2)
      if (name !== 'a desktop') return
      const [code, list] = [await boxOf(codes.last()), await boxOf(page.locator('.share-menu ul'))]
      expect([code.x >= list.x + list.width, Math.abs(code.y - list.y) < 40]).toEqual([true, true])
    })
  })

  it('a tap beside the sheet closes it without a script', async () => {
    await visit(sample, path, { ...phone, javaScriptEnabled: false }, async (page) => {
      await page.locator('details.share summary').tap()
      expect(await page.locator('.share-menu').isVisible()).toBe(true)
      await page.touchscreen.tap(195, 60)
      expect(await page.locator('.share-menu').isVisible()).toBe(false)
    })
  })
})

describe.each(stories)('%s, by script', (path) => {
  const isOpen = (page: Page) => page.locator('details.share').evaluate((menu) => menu.hasAttribute('open'))

  it('the share menu closes when the focus leaves it', async () => {
    await visit(sample, path, {}, async (page) => {
      await page.locator('details.share summary').focus()
      await page.keyboard.press('Enter')
      const links = await page.locator('.share-menu :is(a, button):visible').count()
      for (let count = 0; count < links; count += 1) await page.keyboard.press('Tab')
      expect(await isOpen(page)).toBe(true)
      await page.keyboard.press('Tab')
      expect(await isOpen(page)).toBe(false)
    })
  })

  it.each([
    ['AbortError', false],
    ['NotAllowedError', true],
  ])('on a telephone the button opens the system’s sheet, and the menu where that fails: %s', async (failure, opens) => {
    await visit(sample, path, phone, async (page) => {
      await page.addInitScript((name) => {
        const shareIt = (data: unknown) =>
          Promise.reject(Object.assign(new Error(), { name }, Object.assign(window, { shared: data }) && {}))
        Object.assign(navigator, { share: shareIt })
      }, failure)
      await page.reload()
      await page.locator('details.share summary').tap()
      await expect.poll(() => page.evaluate('window.shared?.url')).toBe(`https://diglot.example${path}`)
      await expect.poll(() => isOpen(page)).toBe(opens)
    })
  })
})

it.each([true, false])('the section that a page is in is in view, script: %s', async (javaScriptEnabled) => {
  await visit(sample, '/en/', { ...phone, javaScriptEnabled }, async (page) => {
    const sections = await page.locator('.sections a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
    expect(sections.length).toBeGreaterThan(4)
    for (const path of sections) {
      await page.goto(`${sample.url}${path}`)
      const { x, width } = await boxOf(page.locator('.sections [aria-current]'))
      // The end of the row fades out.
      expect([x >= 0, x + width <= 390 - 16], path).toEqual([true, true])
    }
  })
})

it.each(['/en/', '/zh/'])('on paper %s has its name and its address, and no heading alone at the foot of a page', async (path) => {
  await visit(sample, path, { viewport: { width: 794, height: 1123 } }, async (page) => {
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.masthead-title').isVisible()).toBe(true)
    expect(await page.locator('body > .printed').innerText()).toBe(`https://diglot.example${path}`)
    expect(await page.locator(':is(.sections, .editions, .masthead-search, .colophon, .toolbar):visible').count()).toBe(0)
    const headed = await page.locator('main section:has(> h2)').evaluateAll((all) => all.map((one) => getComputedStyle(one).breakInside))
    expect(headed.slice(1).every((value) => value === 'avoid')).toBe(true)
  })
})

it('nothing sticks out of any page in text of twice the size', async () => {
  const pages = sample.built.files().filter((file) => file.endsWith('.html') && !sample.built.read(file).includes('http-equiv="refresh"'))
  expect(pages.length).toBeGreaterThan(90)
  // The root page would go on to an edition.
  await visit(sample, '/', { ...screen, bypassCSP: true, locale: 'fi' }, async (page) => {
    const wide: string[] = []
    for (const path of pages) {
      await page.goto(`${sample.url}/${path.replace(/(?<=^|\/)index\.html$/, '')}`)
      await page.addStyleTag({ content: `html { font-size: 32px } ${still}` })
      await page.evaluate(() => document.querySelector('details.share')?.setAttribute('open', ''))
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 390) wide.push(`${path}: ${width}`)
    }
    expect(wide).toEqual([])
  })
})
