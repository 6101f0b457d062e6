import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { build } from '../../pipeline/build/build.ts'
import { launch } from './chromium.ts'
import { serve } from './server.ts'

// Pictures of the sample site as readers see it, into the ignored folder screenshots/; two pairs of them for the README.
const project = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(project, 'screenshots')
const pages = {
  'front-en': '/en/',
  'front-zh': '/zh/',
  'article-en': '/en/china/joint-operation-to-protect-children-online/',
  'article-zh': '/zh/china/lian-he-xing-dong-bao-hu-er-tong/',
  'section-zh': '/zh/science/',
  'archive-en': '/en/archive/',
  'search-zh': '/zh/search/?q=潮汐',
  'feeds-en': '/en/feeds/',
}
const devices = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } }

mkdirSync(folder, { recursive: true })
const out = mkdtempSync(join(tmpdir(), 'diglot-screenshots-'))
await build({ root: project, out, now: '2026-11-24T00:00:00Z', write: true })
const site = await serve(out)
const browser = await launch()
for (const [device, viewport] of Object.entries(devices)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: device === 'phone' ? 2 : 1 })
    for (const [name, path] of Object.entries(pages)) {
      const page = await context.newPage()
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      // Pictures are fetched as they come into view: all of them are to be seen.
      await page.evaluate(
        "(async () => { for (const img of document.images) { img.loading = 'eager'; await img.decode().catch(() => undefined) } })()",
      )
      await page.screenshot({ path: join(folder, `${name}-${device}-${colorScheme}.png`), fullPage: true })
      await page.close()
    }
    await context.close()
  }
}
await browser.close()
site.close()
await sideBySide('front-pages', ['front-en-desktop-light', 'front-zh-desktop-light'], { width: 640, height: 850 })
await sideBySide('articles', ['article-en-phone-light', 'article-zh-phone-dark'], { width: 320, height: 693 })

/** The beginnings of two pages, each as wide and as high as `size` (pixels), as one small picture in .github/. */
async function sideBySide(name: string, pages: string[], { width, height }: { width: number; height: number }): Promise<void> {
  const parts = await Promise.all(
    pages.map(async (page, index) => ({
      input: await sharp(join(folder, `${page}.png`))
        .resize({ width })
        .extract({ left: 0, top: 0, width, height })
        .png()
        .toBuffer(),
      left: index * width,
      top: 0,
    })),
  )
  const canvas = sharp({ create: { width: width * pages.length, height, channels: 3, background: '#fff' } })
  await canvas
    .composite(parts)
    .png({ palette: true, effort: 10 })
    .toFile(join(project, '.github', `${name}.png`))
}
