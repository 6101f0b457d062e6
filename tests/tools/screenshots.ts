import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from '../../pipeline/build.ts'
import { launch } from './chromium.ts'
import { serve } from './server.ts'

// Pictures of the sample site as readers see it, into the ignored folder screenshots/.
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
