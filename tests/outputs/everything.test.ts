import { getInstance } from 'amphtml-validator'
import axe from 'axe-core'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sharedBrowser } from '../support/browser.ts'
import { everything } from '../support/everything.ts'
import { prove } from '../support/prove.ts'
import { type Built, buildSite } from '../support/site.ts'
import { validatorFile } from '../tools/amp-validator.ts'
import { serve } from '../tools/server.ts'

/** Judgements of others on a story with every notation: valid HTML, valid AMP, whole links and alternates, nothing for axe. */
let built: Built
beforeAll(async () => {
  built = await buildSite(everything)
})

const pages = () => built.files().filter((path) => path.endsWith('.html'))
const isAmp = (path: string) => path.endsWith('/amp/index.html')

it('is built without a finding', () => {
  expect(built.messages).toEqual([])
})

it('every HTML page is valid', async () => {
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }))
  const found: string[] = []
  for (const path of pages().filter((page) => !isAmp(page))) {
    const { results } = await validator.validateString(built.read(path))
    found.push(
      ...results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${message} (${ruleId})`),
      ),
    )
  }
  expect(found).toEqual([])
})

it('every AMP page is valid', async () => {
  const validator = await getInstance(validatorFile())
  const stories = pages().filter((path) => isAmp(path) && !built.read(path).includes('http-equiv'))
  expect(stories).toHaveLength(3)
  expect(
    stories.flatMap((path) =>
      validator.validateString(built.read(path)).errors.map(({ line, col, message }) => `${path}:${line}:${col} ${message}`),
    ),
  ).toEqual([])
})

it('links lead somewhere, and alternates name each other with one x-default', () => {
  expect(prove(built.out, 'https://paper.example').wrong).toEqual([])
  const alternates = (path: string) =>
    [...built.read(path).matchAll(/<link rel="alternate" href="([^"]*)" hreflang="([^"]*)">/g)].map(([, href, tag]) => `${tag} ${href}`)
  const home = ['en https://paper.example/en/', 'zh-Hans https://paper.example/zh/', 'x-default https://paper.example/']
  for (const path of ['index.html', 'en/index.html', 'zh/index.html']) expect(alternates(path)).toEqual(home)
  expect(alternates('en/world/everything-more/amp/index.html')).toEqual([
    'en https://paper.example/en/world/everything-more/amp/',
    'zh-Hans https://paper.example/zh/world/yi-qie/amp/',
    'x-default https://paper.example/en/world/everything-more/amp/',
  ])
})

it('a task has a label, code can be focused, a share button has a role', () => {
  const page = built.read('en/world/everything-more/index.html')
  expect(page).toContain('<label><input type="checkbox" disabled> The sea rises and falls. <a href="#first">Water</a></label>')
  expect(page).toMatch(/<label><input type="checkbox" checked disabled> The sea/)
  expect(page).toContain('<pre tabindex="0">')
  const buttons = [...built.read('en/world/everything-more/amp/index.html').matchAll(/<amp-social-share[^>]*>/g)]
  expect(buttons.length).toBeGreaterThan(0)
  for (const [button] of buttons) expect(button).toMatch(/ role="button"/)
})

let open: Awaited<ReturnType<typeof serve>> & { browser: Browser }
beforeAll(async () => {
  open = { ...(await serve(built.out)), browser: await sharedBrowser() }
})
afterAll(() => open.close())

it.each(['en/world/everything-more/', 'zh/world/yi-qie/'].flatMap((path) => [path, `${path}amp/`]))(
  'on paper %s has lines of 14 cm, whole code, addresses of videos, and what is folded',
  async (path) => {
    const page = await open.browser.newPage({ javaScriptEnabled: false, viewport: { width: 794, height: 1123 } })
    try {
      await page.goto(`${open.url}/${path}`)
      await page.emulateMedia({ media: 'print' })
      const centimetre = 96 / 2.54
      expect((await page.locator('.article-body').boundingBox())?.width).toBeLessThanOrEqual(14 * centimetre + 1)
      expect(await page.locator('pre').evaluate((code) => code.scrollWidth - code.clientWidth)).toBe(0)
      const play = page.locator('.video-play:visible')
      expect(await play.evaluate((link) => getComputedStyle(link, '::after').content)).toContain(
        'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
      )
      expect((await play.boundingBox())?.height).toBeLessThan(120)
      expect(await page.locator('.video .printed').innerText()).toBe('https://paper.example/media/world/all/waves.mp4')
      expect(await page.locator('.video :is(video, amp-video):visible').count()).toBe(0)
      expect(await page.locator('.audio .printed').innerText()).toMatch(
        /^https:\/\/paper\.example\/media\/world\/all\/(?:read|lang-du)\.mp3$/,
      )
      expect(await page.locator('.audio :is(audio, amp-audio):visible').count()).toBe(0)
      expect((await page.locator('details:not(.share) > p').last().boundingBox())?.height).toBeGreaterThan(10)
    } finally {
      await page.close()
    }
  },
)

it.each(['en/world/everything-more/', 'zh/world/yi-qie/', 'en-zh/world/everything-more/'].flatMap((path) => [path, `${path}amp/`]))(
  'axe finds nothing on %s',
  async (path) => {
    const context = await open.browser.newContext({ bypassCSP: true, viewport: { width: 390, height: 844 } })
    try {
      const page = await context.newPage()
      await page.goto(`${open.url}/${path}`)
      await page.addScriptTag({ content: axe.source })
      await page.addStyleTag({ content: 'body { animation: none !important }' })
      const found = await page.evaluate<string[]>(
        "axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => [id, ...target].join(' '))))",
      )
      expect(found).toEqual([])
    } finally {
      await context.close()
    }
  },
)
