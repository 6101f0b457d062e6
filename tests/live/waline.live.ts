import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { updateCounts } from '../../pipeline/commands/counts.ts'
import { buildSite, now, pair, site } from '../support/site.ts'
import { launch } from '../tools/chromium.ts'
import { serve } from '../tools/server.ts'
import { startWaline, type Waline } from '../tools/waline-server.ts'

let waline: Waline
let browser: Browser
let root: string

beforeAll(async () => {
  waline = await startWaline()
  browser = await launch()
  const comments = `counts: 'counts.json', comments: { provider: 'waline', server: '${waline.url}' }`
  root = site({ ...pair, 'diglot.config.ts': `export default { url: 'https://paper.example', ${comments} }\n` })
})
afterAll(async () => {
  await browser.close()
  await waline.stop()
})

const path = '/zh/world/chao-xi/'

/** What amp-list makes of the server's answer, by its documentation: `items` of the JSON, each through the template. */
async function ampCount(page: string): Promise<string> {
  const [, src = '', items = ''] = /<amp-list[^>]* src="([^"]+)" items="([^"]+)"/.exec(page) ?? []
  const [, template = ''] =
    /<template type="amp-mustache"><b aria-hidden="true">\{\{\.\}\}<\/b> <span class="phrase">(.*?)<\/span><\/template>/.exec(page) ?? []
  const answer = await fetch(src.replaceAll('&amp;', '&').replaceAll('&#x26;', '&'), { headers: { origin: 'https://cdn.ampproject.org' } })
  expect(answer.headers.get('access-control-allow-origin')).toMatch(/^(\*|https:\/\/cdn\.ampproject\.org)$/)
  const data: Record<string, number[]> = await answer.json()
  return (data[items] ?? []).map((item) => template.replace('{{.}}', String(item))).join()
}

it('a comment written in the page is counted in the HTML page, in the AMP page and by the command', async () => {
  expect(await updateCounts({ root, now })).toMatchObject({ diagnostics: [], outcome: 'fetched', counted: 2 })
  const first = await buildSite({}, root)
  expect(first.messages).toEqual([])
  expect(first.read('zh/world/chao-xi/index.html')).toContain('>暂无评论</span></a>')
  const served = await serve(first.out)
  const context = await browser.newContext()
  const page = await context.newPage()
  const complaints: string[] = []
  const asked = new Set<string>()
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())))
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  await page.goto(served.url + path, { waitUntil: 'networkidle' })
  expect([...asked]).toEqual([served.url])

  await page.getByRole('button', { name: '查看和发表评论' }).click()
  await page.locator('.wl-editor').fill('海水为什么会涨落？')
  await page.locator('input[name=nick]').fill('读者')
  await page.locator('input[name=mail]').fill('reader@example.org')
  await page.locator('.wl-btn.primary').click()
  await page.locator('.wl-card', { hasText: '海水为什么会涨落？' }).waitFor()

  // Another reader, whose page was built before.
  const other = await context.newPage()
  await other.goto(served.url + path, { waitUntil: 'networkidle' })
  expect(await other.locator('.tool-comments').textContent()).toBe('0 暂无评论')
  await other.keyboard.press('Tab')
  await expect.poll(() => other.locator('.tool-comments').textContent()).toBe('1 1条评论')
  // A comment's portrait comes from elsewhere, which cannot be reached here.
  expect(complaints.filter((text) => /Content Security|Refused/.test(text))).toEqual([])
  expect(await ampCount(first.read('zh/world/chao-xi/amp/index.html'))).toBe('评论：1')

  expect(await updateCounts({ root, now: '2026-11-25T00:00:00.000Z' })).toMatchObject({ outcome: 'fetched' })
  const counts = JSON.parse(readFileSync(join(root, 'counts.json'), 'utf8'))
  expect(counts).toEqual({
    fetchedAt: '2026-11-25T00:00:00.000Z',
    counts: { '/en/world/tides/': { comments: 0 }, '/zh/world/chao-xi/': { comments: 1 } },
  })
  const again = await buildSite({}, root)
  expect(again.read('zh/world/chao-xi/index.html')).toContain('>1条评论</span></a>')
  expect(again.read('zh/world/chao-xi/amp/index.html')).toContain(
    '<span placeholder=""><b aria-hidden="true">1</b> <span class="phrase">1条评论</span></span>',
  )
  await context.close()
  served.close()
})
