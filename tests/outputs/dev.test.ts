import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterEach, beforeAll, expect, it } from 'vitest'
import { article } from '../support/articles.ts'
import { sharedBrowser } from '../support/browser.ts'
import { startDev } from '../support/dev.ts'
import { served, until } from '../support/serving.ts'
import { type Files, folder } from '../support/site.ts'

// What a writer sees in the browser, in a real one.

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})
const environment = { ...process.env }
afterEach(() => {
  process.env = environment
})

const tides = 'content/world/tides/en.md'
/** A story in English alone: nothing is compared with it. */
const around: Files = {
  'diglot.config.ts': "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai' }\n",
  'content/world/tides/zh.md': null,
  'content/world/springs/zh.md': article('泉水', '泉水清凉。'),
}

async function start(files: Files, path = 'en/world/tides/') {
  const dev = await startDev({ ...around, ...files })
  const page = await browser.newPage()
  await page.goto(new URL(path, dev.server.url).href)
  return { ...dev, page, panel: panelOf(page), url: (other: string) => new URL(other, dev.server.url).href }
}

/** The panel is in a shadow tree, which Playwright looks into. */
function panelOf(page: Page) {
  const box = page.locator('#diglot-messages')
  return {
    box,
    text: async () =>
      (await box.count()) > 0 &&
      box.evaluate((host) =>
        [...(host.shadowRoot?.children ?? [])]
          .slice(1)
          .map((child) => child.textContent)
          .join('\n'),
      ),
    button: (name: string | RegExp) => box.getByRole('button', { name }),
    items: () => box.getByRole('listitem'),
  }
}

const broken = article('Tides', 'First line.\n\nThe sea [rises](nowhere.md) and falls.\n\nLast line.')

it('a page is shown with its error beside it: the lines of the source, and the place marked', async () => {
  const { page, panel, edit } = await start({ [tides]: broken })
  await panel.items().first().waitFor()
  expect(await page.textContent('main')).toContain('The sea rises and falls.')
  const text = String(await panel.text())
  expect(text).toContain('diglot build does not publish this')
  expect(text).toContain(`${tides}:8:`)
  expect(text).toContain('[link/missing]')
  expect(text).toContain('8 The sea [rises](nowhere.md) and falls.')
  expect(await panel.box.locator('mark').first().textContent()).not.toBe('')
  edit(tides, '[rises](nowhere.md)', 'rises')
  await panel.box.waitFor({ state: 'detached' })
  expect(await page.textContent('main')).toContain('The sea rises and falls.')
})

it('it can be closed and opened again; another error opens it', async () => {
  const { page, panel, edit } = await start({ [tides]: broken })
  await panel.button('Close').click()
  await panel.button(/^\d error/).waitFor()
  expect(await panel.items().count()).toBe(0)
  // A text that changes, with the same error, does not open it, and neither does another page.
  edit(tides, 'Last line', 'The last line')
  await until(async () => (await page.textContent('main').catch(() => ''))?.includes('The last line'))
  await panel.button(/^\d error/).waitFor()
  expect(await panel.items().count()).toBe(0)
  await panel.button(/^\d error/).click()
  await panel.items().first().waitFor()
  await page.keyboard.press('Escape')
  await panel.button(/^\d error/).waitFor()
  edit(tides, 'First line', '[First](first.md) line')
  await until(async () => String(await panel.text().catch(() => '')).includes('first.md'))
})

it('warnings are shown on request alone', async () => {
  const { panel, edit } = await start({ [tides]: article('Tides', 'The sea {{< map >}} rises.') })
  // A button says how many there are.
  await panel.button(/^\d warning/).waitFor()
  expect(await panel.items().count()).toBe(0)
  await panel.button(/^\d warning/).click()
  await panel.items().first().waitFor()
  expect(await panel.text()).toContain('warning: ')
  await panel.button('Hide warnings').click()
  await panel.button(/^\d warning/).waitFor()
  edit(tides, 'The sea {{< map >}} rises.', '[The sea](nowhere.md) {{< map >}} rises.')
  await panel.items().first().waitFor()
  expect(await panel.text()).not.toContain('markdown/shortcode')
  await panel.button(/^Show \d warning/).click()
  await until(async () => String(await panel.text()).includes('markdown/shortcode'))
})

it('its link opens the place in the editor, and says why where it cannot', async () => {
  const bin = folder()
  const said = join(bin, 'said')
  writeFileSync(join(bin, 'fake-editor'), `#!/bin/sh\necho "$1" > ${said}.new; mv ${said}.new ${said}\n`)
  chmodSync(join(bin, 'fake-editor'), 0o755)
  process.env = { ...environment, PATH: `${bin}${delimiter}${environment.PATH}`, DIGLOT_EDITOR: 'fake-editor {file}:{line}:{column}' }
  const { root, panel } = await start({ [tides]: broken })
  await panel.button(`${tides}:8:`).first().click()
  await until(() => existsSync(said))
  expect(readFileSync(said, 'utf8')).toMatch(new RegExp(`^${join(root, tides)}:8:\\d+\n$`))
  process.env.DIGLOT_EDITOR = 'no-such-program {file}'
  const other = await start({ [tides]: broken })
  await other.panel.button(`${tides}:8:`).first().click()
  await until(async () => String(await other.panel.text()).includes('no-such-program could not be started'))
})

it('a draft and a scheduled story are shown, and say what they are; links to them are marked', async () => {
  const { page, url, panel } = await start({
    [tides]: article('Tides', 'The sea.', 'draft: true'),
    'content/world/rivers/en.md': article('Rivers', 'Water.', 'publishAt: 2026-12-01T08:00:00+08:00'),
    'content/world/wells/en.md': article('Wells', 'Deep water.'),
  })
  expect(await page.textContent('#diglot-held')).toBe('Draft: diglot build does not publish this page.')
  expect(await page.textContent('main')).toContain('The sea.')
  await page.goto(url('en/world/rivers/'))
  expect(await page.textContent('#diglot-held')).toContain('2026-12-01 08:00 (Asia/Shanghai)')
  await page.goto(url('en/'))
  expect(await page.locator('#diglot-held').count()).toBe(0)
  await page.locator('a[href$="/en/world/tides/"] small', { hasText: 'draft' }).first().waitFor()
  await page.locator('a[href$="/en/world/rivers/"] small', { hasText: '2026-12-01 08:00' }).first().waitFor()
  expect(await page.locator('a[href$="/en/world/wells/"] small').count()).toBe(0)
  expect(await panel.items().count()).toBe(0)
})

it('markup and scripts in messages and sources are text', async () => {
  const evil = '<img src=x onerror="document.title=\'evil\'"><script>document.title="evil"</script>'
  const { page, panel } = await start({ [tides]: article('Tides', `The sea [${evil}](nowhere.md) rises.`) })
  await panel.items().first().waitFor()
  expect(await panel.text()).toContain('onerror=')
  expect(await panel.box.locator('img').count()).toBe(0)
  expect(await page.title()).not.toBe('evil')
})

it('the text for WeChat is copied with its styles by a button, to which the page of the article leads', async () => {
  const text = article('Tides', 'The *sea* [rises](https://sea.example/).\n\n## When\n\nTwice a day.', 'summary: In short.')
  const settings = "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', formats: { wechat: true } }\n"
  const { root, page, url } = await start({ [tides]: text, 'diglot.config.ts': settings })
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const bar = page.locator('#diglot-wechat')
  await bar.getByRole('link', { name: 'Text for WeChat' }).click()
  await page.waitForURL(url('en/world/tides/wechat.html'))
  const clipboard = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : undefined)
      return { html: await read('text/html'), text: await read('text/plain') }
    })
  await bar.getByRole('button', { name: 'Copy text' }).click()
  await bar.getByText('Copied').waitFor()
  const copied = await clipboard()
  // What is copied is what is published, to the letter, and no word of this bar.
  const published = readFileSync(served(root, 'en/world/tides/wechat.html'), 'utf8')
  const [section = ''] = /<section.*<\/section>/s.exec(published) ?? []
  expect(copied.html).toContain(section)
  expect(section).toContain('<h2 style="')
  expect(copied.text).toMatch(/^The sea rises\[1\]\.\s+When\s+Twice a day\./)
  expect(`${copied.html}${copied.text}`).not.toMatch(/diglot|Copy/)
  expect(published).not.toMatch(/<button|<script/)
  await bar.getByRole('button', { name: 'Copy headline' }).click()
  expect(await clipboard()).toEqual({ html: undefined, text: 'Tides' })
  await bar.getByRole('button', { name: 'Copy summary' }).click()
  expect((await clipboard()).text).toBe('In short.')
  // Without such a text there is nothing to copy.
  await page.goto(url('en/'))
  expect(await bar.count()).toBe(0)
})
