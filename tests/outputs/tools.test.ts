import jsQR from 'jsqr'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import { openSample } from '../support/sample.ts'

// The reader's tools in a real browser, under the headers that the site publishes.
const editions = {
  en: {
    path: '/en/china/joint-operation-to-protect-children-online/',
    title: 'Twenty countries conclude a joint operation to protect children online',
    publication: 'The Diglot Review',
    large: 'Text size: Large',
    copied: 'Link copied',
  },
  zh: {
    path: '/zh/china/lian-he-xing-dong-bao-hu-er-tong/',
    title: '二十国联合行动保护儿童网络安全',
    publication: '双语评论',
    large: '字号：大',
    copied: '链接已复制',
  },
}
const each = Object.entries(editions).map(([locale, rest]) => ({ locale, ...rest }))

const sample = openSample()

/** Visits a page, and expects that nothing in it is against the site's own policy. */
async function visit(
  path: string,
  options: BrowserContextOptions,
  act: (page: Page, context: BrowserContext) => Promise<void>,
): Promise<void> {
  const context = await sample.browser.newContext(options)
  const complaints: string[] = []
  try {
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(sample.url + path)
    await act(page, context)
  } finally {
    await context.close()
  }
  expect(complaints).toEqual([])
}

const parts = ['h1', '.standfirst', '.byline, .dateline', '.article-body p', 'figcaption:visible, .corrections, .kicker']
const sizesOf = (page: Page) =>
  Promise.all(
    parts.map((selector) =>
      page
        .locator(`.article >> ${selector}`)
        .first()
        .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize)),
    ),
  )

describe.each(each)('$locale', ({ path, title, publication, large, copied }) => {
  it('text size changes the whole text by one factor, is announced, remembered, and there before the first paint', async () => {
    await visit(path, {}, async (page) => {
      const before = await sizesOf(page)
      await page.locator('.text-size-large').click()
      const after = await sizesOf(page)
      for (const [index, size] of after.entries()) expect(size / (before[index] ?? 0), parts[index]).toBeCloseTo(1.25, 2)
      expect(await page.locator('.text-size [role=status]').textContent()).toBe(large)

      // Nothing but the head's own script has run when the style sheet is asked for, nor does any other afterwards.
      await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
      let early: string | undefined
      await page.route('**/*.css', async (route) => {
        early = await page.evaluate(() => document.documentElement.dataset.textSize)
        await route.continue()
      })
      await page.reload()
      expect(early).toBe('large')
      expect(await sizesOf(page)).toEqual(after)
    })
  })

  it('the share menu copies the link and says so, and has a QR code that can be read', async () => {
    await visit(
      path,
      { permissions: ['clipboard-read', 'clipboard-write'], colorScheme: 'dark', viewport: { width: 390, height: 844 } },
      async (page) => {
        await page.locator('details.share summary').click()
        await page.locator('[data-action=copy]').click()
        const status = page.locator('details.share [role=status]')
        await expect.poll(() => status.textContent()).toBe(copied)
        const url = `https://diglot.example${path}`
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(url)
        const code = page.locator('.share-qr svg')
        if ((await code.count()) === 0) return
        const box = await code.boundingBox()
        expect(box?.width).toBeGreaterThanOrEqual(180)
        const { data, width, height } = PNG.sync.read(await code.screenshot())
        expect(jsQR.default(new Uint8ClampedArray(data), width, height)?.data).toBe(url)
      },
    )
  })

  it('offers the system’s share sheet where there is one', async () => {
    await visit(path, {}, async (page) => {
      await page.locator('details.share summary').click()
      // Chromium on Linux has none.
      expect(await page.locator('[data-action=share]').isVisible()).toBe(await page.evaluate(() => 'share' in navigator))
      await page.addInitScript(() => {
        Object.assign(navigator, { share: (data: unknown) => Promise.resolve(Object.assign(window, { shared: data })) })
      })
      await page.reload()
      await page.locator('details.share summary').click()
      await page.locator('[data-action=share]').click()
      expect(await page.evaluate('window.shared')).toEqual({ title, url: `https://diglot.example${path}` })
    })
  })

  it('the mail link has a subject and a body that can be read', async () => {
    await visit(path, {}, async (page) => {
      const href = (await page.locator('.tool-mail').getAttribute('href')) ?? ''
      expect(href).not.toContain('+')
      const query = new URL(href).searchParams
      expect(query.get('subject')).toBe(title)
      expect(query.get('body')).toBe(`${title}\r\n\r\nhttps://diglot.example${path}`)
    })
  })

  it('prints the name of the publication, the article and its address, and nothing else', async () => {
    await visit(path, {}, async (page) => {
      await page.evaluate(() => Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }))
      await page.locator('[data-action=print]').click()
      expect(await page.locator('body').getAttribute('data-printed')).toBe('')
      await page.emulateMedia({ media: 'print' })
      const printed = squeeze(await page.evaluate(() => document.body.innerText))
      const parts = await page
        .locator('.masthead-title, .kicker, h1, .standfirst, .byline, .dateline, figcaption, .article-body, .corrections')
        .allInnerTexts()
      expect(parts[0]).toBe(publication)
      // Whatever is on the paper is one of these, or the address at the foot.
      expect(parts.reduce((rest, part) => rest.replace(squeeze(part), ''), printed)).toBe(`https://diglot.example${path}`)
      expect(printed.endsWith(`https://diglot.example${path}`)).toBe(true)
    })
  })

  it('every tool is at least 24 pixels either way, shows its focus, and moves nothing for those who ask for that', async () => {
    await visit(path, { reducedMotion: 'reduce' }, async (page) => {
      await page.locator('details.share summary').click()
      const targets = page.locator('.toolbar :is(button, a, summary, label):visible')
      for (const box of await targets.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()))) {
        expect(box.height).toBeGreaterThanOrEqual(24)
        expect(box.width).toBeGreaterThanOrEqual(24)
      }
      await page.locator('.skip').focus()
      const outlines: string[] = []
      for (let count = 0; count < 60; count += 1) {
        await page.keyboard.press('Tab')
        const outline = await page.evaluate(() => {
          const at = document.activeElement
          if (!at?.closest('.toolbar')) return ''
          const drawn = at instanceof HTMLInputElement ? at.nextElementSibling : at
          return drawn ? getComputedStyle(drawn).outlineStyle : 'none'
        })
        if (outline) outlines.push(outline)
      }
      expect(outlines.length).toBeGreaterThan(6)
      expect(new Set(outlines)).toEqual(new Set(['solid']))
      expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
    })
  })
})

describe.each(each)('$locale, AMP, whose own script is not to be had here', ({ path, title }) => {
  /** By style sheets alone, as long as that script has not come. */
  const visitAmp = async (act: (page: Page) => Promise<void>) => {
    const context = await sample.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
    try {
      const page = await context.newPage()
      await page.goto(`${sample.url}${path}amp/`)
      await act(page)
    } finally {
      await context.close()
    }
  }

  it('text size changes the whole text by one factor, by keyboard', async () => {
    await visitAmp(async (page) => {
      const before = await sizesOf(page)
      for (const [key, scale] of [
        ['ArrowLeft', 1.25],
        ['ArrowRight', 1],
        ['ArrowRight', 0.875],
      ] as const) {
        await page.locator('.text-size input:checked').focus()
        await page.keyboard.press(key)
        const after = await sizesOf(page)
        for (const [index, size] of after.entries()) expect(size / (before[index] ?? 0), parts[index]).toBeCloseTo(scale, 2)
      }
    })
  })

  it('the share menu opens by keyboard, with the code for WeChat and without what only our script can do', async () => {
    await visitAmp(async (page) => {
      await page.locator('details.share summary').focus()
      await page.keyboard.press('Enter')
      expect(await page.locator('.share-menu a').first().isVisible()).toBe(true)
      expect(await page.locator('.share-menu button').count()).toBe(0)
      const { data, width, height } = PNG.sync.read(await page.locator('.share-qr svg').screenshot())
      expect(jsQR.default(new Uint8ClampedArray(data), width, height)?.data).toBe(`https://diglot.example${path}`)
    })
  })

  it('prints by AMP’s action, and its mail link is that of the page', async () => {
    await visitAmp(async (page) => {
      expect(await page.locator('.tool-print').getAttribute('on')).toBe('tap:AMP.print')
      const query = new URL((await page.locator('.tool-mail').getAttribute('href')) ?? '').searchParams
      expect([query.get('subject'), query.get('body')]).toEqual([title, `${title}\r\n\r\nhttps://diglot.example${path}`])
    })
  })
})

const squeeze = (text: string) => text.replace(/\s+/g, '')
