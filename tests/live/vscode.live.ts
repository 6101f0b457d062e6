import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { packExtension } from '../../pipeline/package/vscode/vsix.ts'
import { folder, removeFolders } from '../support/folder.ts'
import { installDiglot } from '../support/installed.ts'
import { site } from '../support/site.ts'
import { launch } from '../tools/chromium.ts'
import { startCodeServer } from '../tools/code-server.ts'

const head = (title: string) => `---\ntitle: ${title}\n---\n\n`
const files = {
  'content/world/tides/en.md': `---\ntitle: Tides\nslug: tides\ndate: 2026-03-02\ntags: [tides]\nauthors: [Desk]\n---\n\nThe sea rises 12 metres and falls.\n\n## Why\n\nThe moon pulls.\n`,
  'content/world/tides/zh.md': `${head('潮汐').replace('\n---\n\n', '\nauthors: [编辑部]\n---\n\n')}海水有涨有落，相差12米。\n\n## 原因\n\n月球的引力。\n`,
}

/** Milliseconds that the window is given after a key, as a person gives it. */
const rest = 700

/** What a person does in the window. */
function hands(page: Page) {
  const type = async (key: string, text: string) => {
    await page.keyboard.press(key)
    await pause(rest)
    await page.keyboard.type(text, { delay: 15 })
    await pause(2 * rest)
    await page.keyboard.press('Enter')
    await pause(rest)
  }
  return {
    open: (name: string) => type('Control+p', name),
    run: (command: string) => type('F1', command),
    goTo: (place: string) => type('Control+g', place),
    tabs: () => page.locator('.tab').allTextContents(),
    problems: () => page.locator('.markers-panel .monaco-list-row').allTextContents(),
    place: () => page.locator('.statusbar-item[id*="status.editor.selection"]').first().textContent(),
    hover: async () => {
      await page.keyboard.press('Control+k')
      await page.keyboard.press('Control+i')
      await page.locator('.monaco-hover:visible').first().waitFor()
      return (await page.locator('.monaco-hover:visible').allTextContents()).join('\n')
    },
  }
}

it('VS Code installs the extension, which starts the site’s own language server: problems, hover, the other language, a fix', async () => {
  const vsix = join(folder(), 'diglot-vscode.vsix')
  await packExtension(vsix)
  const root = site(files)
  installDiglot(root)
  const code = await startCodeServer(vsix)
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } })
    await page.goto(`${code.url}?folder=${encodeURIComponent(root)}`)
    await page.waitForSelector('.monaco-workbench')
    const { open, run, goTo, tabs, problems, place, hover } = hands(page)
    // The window answers keys once its parts have been loaded.
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor()
    await open('tides/en.md')
    await run('Problems: Focus on Problems View')
    await open('tides/en.md')
    await goTo('9:15')
    await page.keyboard.press('Delete')
    await page.keyboard.type('3')
    // The line is "The sea rises 32 metres", and the translation has 12.
    await expect.poll(problems, { timeout: 60_000 }).toEqual(expect.arrayContaining([expect.stringContaining('parity/figure')]))
    expect((await problems()).join('\n')).toContain('zh.md')
    await goTo('9:1')
    expect(await hover()).toContain('海水有涨有落，相差12米。')
    await page.keyboard.press('Escape')
    await run('Diglot: Show the Other Language Beside')
    await expect.poll(tabs).toEqual(expect.arrayContaining([expect.stringContaining('zh.md')]))
    await goTo('13:1')
    await run('Diglot: Go to the Other Language')
    await expect.poll(place).toBe('Ln 10, Col 1')
    await page.keyboard.press('Control+Home')
    await goTo('6:8')
    await page.keyboard.press('Delete')
    await page.keyboard.type(',')
    await expect.poll(async () => (await problems()).join('\n'), { timeout: 60_000 }).toContain('text/punctuation')
    await goTo('6:7')
    await run('Fix All')
    await expect.poll(async () => (await problems()).join('\n'), { timeout: 60_000 }).not.toContain('text/punctuation')
  } finally {
    await browser.close()
    await code.stop()
    removeFolders()
  }
})
