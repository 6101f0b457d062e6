import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { article } from '../support/articles.ts'
import { sharedBrowser } from '../support/browser.ts'
import { buildSite } from '../support/site.ts'
import { serve } from '../tools/server.ts'

const files = {
  'diglot.config.ts': "export default { url: 'https://paper.example', bilingual: [['en', 'zh']] }\n",
  'content/world/tides/en.md': article('Tides', 'The sea rises and falls.\n\nThe ships wait for it.'),
  'content/world/tides/zh.md': '---\ntitle: 潮汐\n---\n\n海水有涨有落。\n\n船只等着涨潮。\n',
}

let open: Awaited<ReturnType<typeof serve>> & { browser: Browser }
beforeAll(async () => {
  const built = await buildSite(files)
  open = { ...(await serve(built.out)), browser: await sharedBrowser() }
})
afterAll(() => open.close())

/** Whether each column of the second row is visible. */
const visible = (page: Page) =>
  Promise.all(['first', 'second'].map((side) => page.locator(`.facing-rows .facing-${side}`).nth(1).isVisible()))

/** Opens the page, with the content security policy that it is published with. */
async function visit(options: object, act: (page: Page) => Promise<void>, path = '/en-zh/world/tides/'): Promise<void> {
  const context = await open.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })
  try {
    const page = await context.newPage()
    await page.goto(open.url + path)
    await act(page)
  } finally {
    await context.close()
  }
}

describe.each([true, false])('two languages side by side, with scripts: %s', (javaScriptEnabled) => {
  it('readers choose by keyboard which are shown, and a row that is pressed shows both', async () => {
    await visit({ javaScriptEnabled }, async (page) => {
      expect(await visible(page)).toEqual([true, true])
      await page.focus('#facing-both')
      await page.keyboard.press('ArrowRight')
      expect(await visible(page)).toEqual([true, false])
      await page.keyboard.press('ArrowRight')
      expect(await visible(page)).toEqual([false, true])
      await page.locator('.facing-rows > .facing-row').nth(1).click()
      expect(await visible(page)).toEqual([true, true])
    })
  })
})

it('the choice is remembered, and with one language Tab goes from row to row', async () => {
  await visit({}, async (page) => {
    await page.check('#facing-second')
    await page.reload()
    expect(await page.isChecked('#facing-second')).toBe(true)
    expect(await visible(page)).toEqual([false, true])
    await page.focus('#facing-second')
    for (const _ of [1, 2]) await page.keyboard.press('Tab')
    expect(await visible(page)).toEqual([true, true])
    await page.check('#facing-both')
    expect(await page.locator('.facing-rows > [tabindex="0"]').count()).toBe(0)
  })
})

const boxes = (page: Page) =>
  Promise.all(['first', 'second'].map((side) => page.locator(`.facing-rows .facing-${side} p`).nth(1).boundingBox()))

it.each([
  [1280, true],
  [768, true],
  [390, false],
])('at %i pixels the languages are beside each other: %s', async (width, isBeside) => {
  for (const path of ['', 'amp/'])
    await visit(
      { viewport: { width, height: 900 } },
      async (page) => {
        const [first, second] = await boxes(page)
        expect((second?.x ?? 0) > (first?.x ?? 0) + (first?.width ?? 0)).toBe(isBeside)
        expect((second?.y ?? 0) > (first?.y ?? 0) + 20).toBe(!isBeside)
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width)
      },
      `/en-zh/world/tides/${path}`,
    )
})

it('paper has two columns', async () => {
  await visit({}, async (page) => {
    await page.emulateMedia({ media: 'print' })
    const [first, second] = await boxes(page)
    expect(second?.x).toBeGreaterThan((first?.x ?? 0) + (first?.width ?? 0))
    expect(await page.locator('.facing-choice').isVisible()).toBe(false)
  })
})
