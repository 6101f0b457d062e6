import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getInstance } from 'amphtml-validator'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { arabic } from '../support/arabic.ts'
import { sharedBrowser } from '../support/browser.ts'
import { type Built, buildSite, carefree, type Files, project } from '../support/site.ts'
import { validatorFile } from '../tools/amp-validator.ts'
import { serve } from '../tools/server.ts'

const body = `يرتفع البحر وينخفض مرتين في اليوم.[^1]

## المد العالي

![منحنى](/tide.jpg "منحنى المد") :credit[رسم: المكتب]

- الأول
  - فرع

> كلام الصياد عن البحر.

:::pullquote[صياد من الميناء]
البحر لا ينسى موعده.
:::

| المكون | الدور |
| --- | ---: |
| M2 | 12.42 |

::video[المد يدخل الميناء]{youtube=aqz-KE-bpKQ}

    const tide = 12.42

[^1]: حاشية قصيرة.
`
const matter = (title: string, day: number, more = '') =>
  `---\ntitle: ${title}\ndate: 2026-03-0${day}\nupdated: 2026-03-08\ntags: [tides]\nauthors: [ليلى حسن]\nimage: { src: /tide.jpg, alt: منحنى, caption: منحنى المد, credit: "رسم: المكتب" }\n${more}---\n\n`
const corrected = (text: string) => `corrections: [{ date: 2026-03-07, text: ${text} }]\n`
const files: Files = {
  ...arabic,
  'locales/zh': null,
  'diglot.config.ts': `export default { url: 'https://paper.example', search: true, pageSize: 2, ${carefree} }\n`,
  'content/tide.jpg': readFileSync(join(project, 'content/science/tide-tables/tide.jpg')),
  'content/world/tides/ar.md': `${matter('كيف تُحسب جداول المد والجزر', 5, `slug: tides\n${corrected('ذكرنا رقمًا خطأ.')}`)}${body}`,
  'content/world/cables/ar.md': `${matter('الإنترنت يمر في قاع البحر', 4, 'slug: cables\n')}${body}`,
  'content/world/terms/ar.md': `${matter('أربعة وعشرون فصلًا', 3, 'slug: terms\n')}${body}`,
  'content/world/tides/en.md': `---\ntitle: Tides\ntranslation: { from: ar }\nauthors: [Desk]\nimage: { alt: A curve, caption: The tide, credit: RenderResult }\n${corrected('A number was wrong.')}---\n\nThe sea.\n`,
}

let built: Built
let browser: Browser
let server: Awaited<ReturnType<typeof serve>>
beforeAll(async () => {
  built = await buildSite(files)
  server = await serve(built.out)
  browser = await sharedBrowser()
})
afterAll(() => server.close())

async function open<Result>(path: string, width: number, act: (page: Page) => Promise<Result>): Promise<Result> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, bypassCSP: true })
  try {
    await page.goto(server.url + path)
    return await act(page)
  } finally {
    await page.close()
  }
}

const article = '/ar/world/tides/'
const kinds = [
  '',
  'world/',
  'world/page/2/',
  'tags/tides/',
  'archive/',
  'search/',
  'feeds/',
  '404.html',
  'world/tides/',
  'world/tides/amp/',
]

it('is built, and AMP’s pages are valid', async () => {
  expect(built.messages).toEqual([])
  const validator = await getInstance(validatorFile())
  expect(validator.validateString(built.read('ar/world/tides/amp/index.html')).errors.map(({ message }) => message)).toEqual([])
})

it.each(kinds.flatMap((path) => [390, 1280].map((width) => ({ path: `/ar/${path}`, width }))))(
  '$path at $width pixels: axe finds nothing, nothing sticks out, no letters are pulled apart',
  async ({ path, width }) => {
    await open(path, width, async (page) => {
      await page.addStyleTag({ content: 'body { animation: none !important }' })
      await page.evaluate(axe.source)
      const found = await page.evaluate<string[]>(
        "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, ...target].join(' '))))",
      )
      expect(found).toEqual([])
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0)
      // Spacing breaks joined letters.
      const spaced = await page.evaluate<string[]>(
        "[...document.body.querySelectorAll('*')].filter((one) => one.closest('[lang]').lang === 'ar' && !['normal', '0px'].includes(getComputedStyle(one).letterSpacing)).map((one) => one.tagName + '.' + one.className)",
      )
      expect(spaced).toEqual([])
    })
  },
)

it('everything is mirrored except code', async () => {
  await open(article, 1280, async (page) => {
    const box = async (selector: string) => (await page.locator(selector).first().boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
    const [search, editions, column] = [await box('.masthead-search'), await box('.editions'), await box('.article-body')]
    expect(search.x).toBeGreaterThan(editions.x)
    // Quotation, list and correction have their line or sign on the right.
    for (const selector of ['.article-body > blockquote', '.corrections'])
      expect(await page.locator(selector).evaluate((one) => getComputedStyle(one).borderRightWidth), selector).toBe('3px')
    const item = await box('.article-body li')
    expect(column.x + column.width - (item.x + item.width)).toBeGreaterThan(20)
    const code = await page.locator('pre').evaluate((one) => [getComputedStyle(one).direction, getComputedStyle(one).textAlign])
    expect(code).toEqual(['ltr', 'left'])
    // The menu is as wide as the toolbar, its list on the right.
    await page.locator('details.share summary').click()
    const [menu, toolbar, list] = [await box('.share-menu'), await box('.toolbar'), await box('.share-menu ul')]
    expect([menu.x, menu.width]).toEqual([toolbar.x, toolbar.width])
    expect(Math.abs(menu.x + menu.width - (list.x + list.width))).toBeLessThan(24)
  })
})

it('is searched', async () => {
  await open(`/ar/search/?q=${encodeURIComponent('الصياد')}`, 1280, async (page) => {
    await page.locator('.finder-results a').first().waitFor()
    expect(await page.locator('.finder-results li').count()).toBe(3)
    expect(await page.locator('.finder-results mark').count()).toBeGreaterThan(0)
  })
})
