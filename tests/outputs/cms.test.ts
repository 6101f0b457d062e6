import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { sharedBrowser } from '../support/browser.ts'
import { runCommand } from '../support/command.ts'
import { buildSite, type Files, project, site } from '../support/site.ts'
import { serve } from '../tools/server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})

const settings = (pattern: string): Files => ({
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', content: { pattern: '${pattern}' } }\n`,
})

/** A site with a CMS whose files are those of a folder in the browser: Sveltia's own backend for tests. */
async function siteWithCms(files: Files): Promise<string> {
  const root = site({ ...files, 'public/admin/config.yml': 'backend: { name: test-repo }\n' })
  // The script is installed as npm installs it.
  put(root, 'node_modules/@sveltia/cms/dist/sveltia-cms.js', readFileSync(join(project, 'node_modules/@sveltia/cms/dist/sveltia-cms.js')))
  await runCommand('cms', { root, words: ['sveltia'], flags: new Set(['overwrite']) })
  return root
}

/** Lets somebody work with the CMS, as the site publishes it. Returns the files that they leave. */
async function work(root: string, act: (page: Page, url: string) => Promise<void>): Promise<Record<string, string>> {
  const built = await buildSite({}, root)
  expect(built.outcome, built.messages.join('\n')).toBe('built')
  const server = await serve(built.out)
  const context = await browser.newContext({ locale: 'en', timezoneId: 'Asia/Shanghai', viewport: { width: 1600, height: 5000 } })
  try {
    const page = await context.newPage()
    await page.goto(`${server.url}/admin/`)
    await act(page, server.url)
    return Object.fromEntries(await page.evaluate<[string, string][]>(readAll))
  } finally {
    await context.close()
    server.close()
  }
}

/** Run by the browser: all files of the backend. */
const readAll = `(async () => {
  const found = []
  const walk = async (folder, path) => {
    for await (const [name, handle] of folder.entries())
      if (handle.kind === 'directory') await walk(handle, path + name + '/')
      else found.push([path + name, await (await handle.getFile()).text()])
  }
  const root = await navigator.storage.getDirectory()
  await walk(await root.getDirectoryHandle('sveltia-cms-test'), '')
  return found.sort()
})()`

/** Run by the browser: puts files there. */
const writeAll = (files: Files) => `(async () => {
  for (const [path, text] of Object.entries(${JSON.stringify(files)})) {
    const names = ['sveltia-cms-test', ...path.split('/')]
    let folder = await navigator.storage.getDirectory()
    for (const name of names.slice(0, -1)) folder = await folder.getDirectoryHandle(name, { create: true })
    const file = await (await folder.getFileHandle(names.at(-1), { create: true })).createWritable()
    await file.write(text)
    await file.close()
  }
})()`

const signIn = (page: Page) => page.getByRole('button', { name: 'Work with Test Repository' }).click()
const pane = (page: Page, language: string) => page.getByRole('group', { name: new RegExp(`^Edit .*${language}.* Content`) })
const showChinese = (page: Page) =>
  page
    .getByRole('group', { name: /^Preview .* Content/ })
    .getByRole('radio', { name: 'Chinese' })
    .click()
const body = (page: Page, language: string) => pane(page, language).getByRole('group', { name: /Text.{1,3} Field/ })

/** Saves, and waits until the editor has closed. */
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('group', { name: 'Content Editor' }).waitFor({ state: 'detached' })
}

async function writeStory(page: Page, url: string): Promise<void> {
  await signIn(page)
  await page.getByText('Create New Entry').waitFor()
  await page.goto(`${url}/admin/#/collections/world/new`)
  const english = pane(page, 'English')
  await english.getByRole('textbox', { name: 'Title' }).fill('How tides work')
  await english.getByRole('textbox', { name: 'Summary' }).fill('The sea: in short.')
  await english.getByRole('textbox', { name: 'Date', exact: true }).first().fill('2026-03-02T09:00')
  // More than a few would be a menu.
  await english.getByRole('checkbox', { name: 'Tides' }).click()
  await english.getByRole('textbox', { name: 'Item Value' }).first().fill('Ann Lee')
  await body(page, 'English').getByRole('textbox').last().fill('The sea rises 4 metres, :zh[潮汐].')
  await showChinese(page)
  const chinese = pane(page, 'Chinese')
  await chinese.getByRole('textbox', { name: 'Title' }).fill('潮汐是怎样形成的')
  await chinese.getByRole('textbox', { name: 'Summary' }).fill('大海：简述。')
  await chinese.getByRole('textbox', { name: 'Item Value' }).first().fill('李安')
  await body(page, 'Chinese').getByRole('textbox').last().fill('海水上涨4米，潮汐。')
  await save(page)
}

describe('Sveltia CMS', () => {
  it.each([
    ['{locale}/{story}.md', (locale: string) => `content/${locale}/world/how-tides-work.md`],
    ['{story}.{locale}.md', (locale: string) => `content/world/how-tides-work.${locale}.md`],
    ['news/{locale}/{story}/index.md', (locale: string) => `content/news/${locale}/world/how-tides-work/index.md`],
  ])('saves a story in two languages that is built without a finding (%s)', async (pattern, pathOf) => {
    const saved = await work(await siteWithCms({ ...settings(pattern), 'content/notes.txt': '' }), writeStory)
    expect(Object.keys(saved)).toEqual([pathOf('en'), pathOf('zh')])
    const [en = '', zh = ''] = Object.values(saved)
    expect(en).toContain('date: 2026-03-02T09:00:00+08:00\ntags:\n  - tides\nauthors:\n  - Ann Lee\n')
    // Shared keys are duplicated; translated ones are not.
    expect(zh).toContain('date: 2026-03-02T09:00:00+08:00\ntags:\n  - tides\nauthors:\n  - 李安\n')
    const built = await buildSite({ ...settings(pattern), ...saved })
    expect([built.outcome, built.messages]).toEqual(['built', []])
    expect(built.read('en/world/how-tides-work/index.html')).toContain('The sea rises 4 metres, <span lang="zh">潮汐</span>.')
  })

  it('edits a story whose files are named by their language alone, and preserves the keys that it does not show', async () => {
    const files: Files = {
      'content/world/tides/en.md':
        '---\ntitle: Tides\ndate: 2026-03-02T09:00:00+08:00\ntags: [tides]\nauthors: [Desk]\n---\n\nThe sea rises.\n',
      'content/world/tides/zh.md':
        '---\ntitle: 潮汐\nauthors: [编辑部]\nslug: chao\naliases: [old-tides]\ntranslation: { translator: 王五 }\n---\n\n海水上涨。\n',
    }
    const saved = await work(await siteWithCms(files), async (page, url) => {
      await page.evaluate(writeAll(files))
      await signIn(page)
      await page.getByText('Tides').first().waitFor()
      await page.goto(`${url}/admin/#/collections/world/entries/world-tides`)
      await showChinese(page)
      await pane(page, 'Chinese').getByRole('textbox', { name: 'Title' }).fill('潮汐表')
      await save(page)
    })
    expect(Object.keys(saved)).toEqual(Object.keys(files))
    const zh = saved['content/world/tides/zh.md'] ?? ''
    expect(parse(zh.split('---\n')[1] ?? '')).toMatchObject({
      title: '潮汐表',
      slug: 'chao',
      aliases: ['old-tides'],
      translation: { translator: '王五' },
    })
    const built = await buildSite(saved)
    expect([built.outcome, built.messages]).toEqual(['built', []])
  })
})

describe('diglot cms', () => {
  const config = (root: string) => parse(readFileSync(join(root, 'public/admin/config.yml'), 'utf8'))
  const write = (root: string, name: string, ...flags: string[]) => runCommand('cms', { root, words: [name], flags: new Set(flags) })

  it.each([
    ['sveltia', '{locale}/{story}.md', 'multiple_folders', 'content/{{locale}}/world', '{{slug}}'],
    ['sveltia', '{story}/index.{locale}.md', 'multiple_files', 'content/world', '{{slug}}/index'],
    ['decap', 'news/{story}.{locale}.md', 'multiple_files', 'content/news/world', '{{slug}}'],
  ])('%s has a collection for each section (%s)', async (name, pattern, structure, folder, path) => {
    const root = site(settings(pattern))
    await write(root, name)
    const { collections, i18n } = config(root)
    expect(i18n).toMatchObject({ structure, locales: ['en', 'zh'], default_locale: 'en' })
    expect(collections.map(({ name: key, label }: Record<string, string>) => [key, label])).toEqual([
      ['world', 'World'],
      ['china', 'China'],
    ])
    expect(collections[0]).toMatchObject({ folder, path, create: true, i18n: { structure } })
  })

  it('has a field for each key of front matter, translated or duplicated as it is', async () => {
    const root = site(settings('{locale}/{story}.md'))
    await write(root, 'sveltia')
    const rows = config(root).collections[0].fields.map(({ name, i18n, widget }: Record<string, string>) => `${name} ${i18n} ${widget}`)
    expect(rows).toEqual(
      expect.arrayContaining([
        'title true string',
        'summary true text',
        'date duplicate datetime',
        'updated true datetime',
        'tags duplicate select',
        'authors true list',
        'image true object',
        'draft true boolean',
        'together duplicate boolean',
        'corrections true list',
        'body true markdown',
      ]),
    )
    const image = config(root).collections[0].fields.find(({ name }: { name: string }) => name === 'image')
    expect(image.fields.map(({ name, i18n }: Record<string, string>) => `${name} ${i18n}`)).toEqual([
      'src duplicate',
      'alt true',
      'credit true',
      'caption true',
    ])
  })

  it('says what a CMS cannot do', async () => {
    const stories = { 'content/world/tides/en.md': '---\ntitle: Tides\ndate: 2026-03-02\n---\n\nThe sea.\n' }
    await expect(write(site(stories), 'decap')).rejects.toThrow('neither find nor create such files')
    expect(await write(site(stories), 'sveltia')).toContain(
      'cannot create files for "{story}/{locale}.md": start a story with "diglot new story"',
    )
    await expect(write(site(), 'keystatic')).rejects.toThrow('expected the name of a CMS: sveltia or decap')
  })

  it('preserves the repository that the configuration names, and replaces nothing that was edited unless asked', async () => {
    const root = site(settings('{locale}/{story}.md'))
    expect(await write(root, 'sveltia')).toContain('Put the repository into "backend"')
    const path = join(root, 'public/admin/config.yml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('OWNER/REPOSITORY', 'ann/paper'))
    expect(await write(root, 'sveltia')).not.toContain('Put the repository')
    writeFileSync(path, readFileSync(path, 'utf8').replace('label: World', 'label: Abroad'))
    await expect(write(root, 'sveltia')).rejects.toThrow('--overwrite')
    await write(root, 'sveltia', 'overwrite')
    expect(config(root)).toMatchObject({ backend: { repo: 'ann/paper' }, collections: [{ label: 'World' }, {}] })
  })
})

function put(root: string, path: string, contents: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), contents)
}
