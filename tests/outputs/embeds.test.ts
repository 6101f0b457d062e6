import { getInstance } from 'amphtml-validator'
import axe from 'axe-core'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { article } from '../support/articles.ts'
import { sharedBrowser } from '../support/browser.ts'
import { type Built, buildSite, pair } from '../support/site.ts'
import { validatorFile } from '../tools/amp-validator.ts'
import { serve } from '../tools/server.ts'

const body = (name: string) =>
  `::video[${name}]{youtube=aqz-KE-bpKQ}\n\n::video[${name}]{bilibili=BV1GJ411x7h7}\n\n::video[${name}]{file=waves.mp4}\n\n:::pullquote[${name}]\n${name}\n:::\n`

let built: Built
let browser: Browser
let served: { url: string; close(): void }
beforeAll(async () => {
  built = await buildSite({
    ...pair,
    'content/world/film/en.md': article('Film', body('Rising tide')),
    'content/world/film/zh.md': `---\ntitle: 影片\n---\n\n${body('涨潮')}`,
    // Any bytes: nobody is to fetch them.
    'content/world/film/waves.mp4': 'waves',
    'content/world/film/zh-waves.webm': 'unused',
  })
  expect(built.messages).toEqual([])
  served = await serve(built.out)
  browser = await sharedBrowser()
})
afterAll(() => served.close())

const pages = { en: 'en/world/film/', zh: 'zh/world/ying-pian/' }

it.each([
  ['en', 'Play the video on YouTube', 'Play the video on Bilibili', 'Play the video'],
  ['zh', '在YouTube观看视频', '在哔哩哔哩观看视频', '播放视频'],
] as const)('the links to a video are in the words of the edition: %s', (locale, ...words) => {
  const page = built.read(`${pages[locale]}index.html`)
  const said = [...page.matchAll(/class="video-play"[^>]*><span[^>]*>([^<]+)</g)].map(([, text]) => text)
  expect(said).toEqual(words)
})

it('HTML and AMP are valid, and name no host of a player but in data', async () => {
  const validator = await getInstance(validatorFile())
  const html = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }))
  for (const page of Object.values(pages)) {
    const amp = built.read(`${page}amp/index.html`)
    expect(validator.validateString(amp).errors).toEqual([])
    expect(amp).toMatch(/<amp-video src="https:\/\/paper\.example\/media\/world\/film\/waves\.mp4"[^>]* preload="none"/)
    expect(amp).not.toMatch(/amp-youtube|amp-iframe|data-player|youtube-nocookie/)
    const text = built.read(`${page}index.html`)
    expect((await html.validateString(text)).results.flatMap(({ messages }) => messages)).toEqual([])
    expect(text).not.toMatch(/<iframe|(?:src|href)="[^"]*(?:nocookie|player\.bilibili)/)
  }
})

it('the feed has links and a quotation', () => {
  const feed = built.read('en/feed.xml')
  expect(feed).toContain(
    '<figure><a href="https://www.youtube.com/watch?v=aqz-KE-bpKQ"><span lang="en">Play the video on YouTube</span></a><figcaption>Rising tide</figcaption></figure>',
  )
  expect(feed).toContain('<figure><a href="https://paper.example/media/world/film/waves.mp4">')
  expect(feed).toMatch(/<figure><blockquote>\s*<p>Rising tide<\/p>\s*<\/blockquote><figcaption>Rising tide<\/figcaption><\/figure>/)
  expect(feed).not.toMatch(/<video|<iframe|data-player/)
})

it('only the file that is shown is published', () => {
  expect(built.files().filter((path) => path.startsWith('media/'))).toEqual(['media/world/film/waves.mp4'])
})

it.each(Object.entries(pages))('nobody is asked for anything before play, then the player alone: %s', async (_, path) => {
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    const asked: string[] = []
    await context.route('**/*', async (route) => {
      const { origin, pathname } = new URL(route.request().url())
      if (origin !== served.url) {
        asked.push(origin + pathname)
        await route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Player</title>' })
      } else {
        if (pathname.startsWith('/media/')) asked.push(pathname)
        await route.continue()
      }
    })
    await page.goto(`${served.url}/${path}`, { waitUntil: 'networkidle' })
    await page.mouse.wheel(0, 5000)
    await page.waitForTimeout(300)
    expect(asked).toEqual([])
    const sizeOf = async (name: string) => {
      const { x, width, height } = (await page.locator(name).first().boundingBox()) ?? {}
      return { x, width, height, page: await page.evaluate<number>('document.documentElement.scrollHeight') }
    }
    const size = await sizeOf('.video-play')
    await page.locator('.video-play').first().focus()
    await page.keyboard.press('Enter')
    await page.frameLocator('iframe').locator('html').waitFor({ state: 'attached' })
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ'])
    expect(await sizeOf('iframe')).toEqual(size)
    expect(await page.locator('iframe').getAttribute('title')).toMatch(/Rising tide|涨潮/)
    await page.evaluate(axe.source)
    const found = await page.evaluate<string[]>("axe.run({ exclude: ['iframe'] }).then(({ violations }) => violations.map(({ id }) => id))")
    expect(found).toEqual([])
  } finally {
    await context.close()
  }
})

it('without a script the link is a link', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  try {
    const page = await context.newPage()
    await context.route(/bilibili|youtube/, (route) => route.fulfill({ contentType: 'text/html', body: '<title>There</title>' }))
    await page.goto(`${served.url}/${pages.zh}`)
    await page.locator('.video-play').nth(1).click()
    await page.waitForURL('https://www.bilibili.com/video/BV1GJ411x7h7/')
  } finally {
    await context.close()
  }
})
