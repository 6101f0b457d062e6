import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build, prepare } from '../../pipeline/build/build.ts'
import type { Session } from '../../pipeline/build/session.ts'
import { article } from '../support/articles.ts'
import { startDev } from '../support/dev.ts'
import { cleanOutcome, outcomeOf } from '../support/outcomes.ts'
import { follow, until } from '../support/serving.ts'
import { buildSite, carefree, carefreeSettings, now, pair } from '../support/site.ts'

const [tides, words, title] = ['content/world/tides/en.md', 'locales/en/interface.json', 'locales/en/site.json']
const [open, other] = ['en/world/tides/index.html', 'en/world/wells/index.html']
const wells = { 'content/world/wells/en.md': article('Wells', 'Deep water.'), 'content/world/wells/zh.md': article('水井', '深水。') }
const sheet = { 'own.css': 'main { color: #123456 }', ...settingsWith("theme: { styles: ['own.css'] },") }

function settingsWith(more: string) {
  return { 'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', ${more} ${carefree} }\n` }
}

/** A site that one process has built, with one page of it open. */
async function opened(files = {}) {
  const site = await buildSite({ ...pair, ...wells, ...carefreeSettings, ...files })
  const session: Session = {}
  const run = async (changed?: string[], first = () => {}) => {
    const options = { root: site.root, out: site.out, now, write: true, session, threads: 0 }
    const result = await build({ ...options, changed, open: () => new Set(['/en/world/tides/']), first })
    await prepare(options)
    return result
  }
  await run()
  return {
    ...site,
    run,
    edit(path: string, from: string, to: string): string {
      const text = readFileSync(join(site.root, path), 'utf8')
      expect(text).toContain(from)
      writeFileSync(join(site.root, path), text.replace(from, to))
      return join(site.root, path)
    },
    async isClean() {
      const [{ files }, clean] = [await outcomeOf(site.root, site.out), await cleanOutcome(site.root)]
      expect(Object.keys(files).filter((path) => files[path] !== clean.files[path])).toEqual([])
    },
  }
}

describe('where many pages change, the one that is open is published before the others', () => {
  it.each([
    ['a word of the interface', words, '"Print"', '"On paper"', 'On paper', {}],
    ['the title of the site', title, 'The Test Paper', 'The Other Paper', 'The Other Paper', {}],
    ['a style sheet', 'own.css', '#123456', '#654321', '/assets/', sheet],
    ['settings', 'diglot.config.ts', 'paper.example', 'other.example', 'https://other.example/en/world/tides/', {}],
  ])('%s', async (_, path, from, to, shown, files) => {
    const site = await opened(files)
    const before = [site.read(open), site.read(other)]
    let isFirst = false
    const result = await site.run([site.edit(path, from, to)], () => {
      isFirst = true
      expect(site.read(open)).not.toBe(before[0])
      expect(site.read(open)).toContain(shown)
      // What it links to is there.
      for (const [, asset = ''] of site.read(open).matchAll(/href="\/(assets\/[^"]+\.css)"/g))
        expect(existsSync(join(site.out, asset)), asset).toBe(true)
      expect(site.read(other)).toBe(before[1])
    })
    expect(isFirst).toBe(true)
    expect(result.outcome).toBe('built')
    expect(site.read(other)).not.toBe(before[1])
    await site.isClean()
  })
})

it('what is edited meanwhile is built by the next build', async () => {
  const site = await opened()
  const later: string[] = []
  await site.run([site.edit(words, '"Print"', '"On paper"')], () => {
    if (later.length === 0) later.push(site.edit(words, '"On paper"', '"As ink"'), site.edit(tides, 'rises', 'rises slowly'))
  })
  await site.run(later)
  expect(site.read(open)).toContain('As ink')
  expect(site.read(open)).toContain('rises slowly')
  await site.isClean()
})

it('where the rest of the build fails, the page is put back as it was', async () => {
  const site = await opened()
  const before = site.read(open)
  const shown: string[] = []
  const failed = await site.run([site.edit(words, '"Print"', '"打印"')], () => shown.push(site.read(open)))
  expect(failed.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['edition/leak'])
  expect(shown.map((page) => page.includes('打印'))).toEqual([true, false])
  expect(site.read(open)).toBe(before)
  // Meanwhile a text is published without it.
  await site.run([site.edit(tides, 'rises', 'rises slowly')])
  expect(site.read(open)).toContain('rises slowly')
  expect(site.read(open)).not.toContain('打印')
  expect((await site.run([site.edit(words, '"打印"', '"On paper"')])).outcome).toBe('built')
  expect(site.read(open)).toContain('On paper')
  await site.isClean()
})

it('of the site that is open in this process, nothing is read again but the catalogues', async () => {
  const site = await opened()
  const { work, diagnostics, ...counts } = await site.run([site.edit(words, '"Print"', '"On paper"')])
  expect(work).toMatchObject({ indexed: 0, read: 0, compared: 0 })
  expect(diagnostics).toEqual([])
  expect(counts).toMatchObject({ stories: 2, articles: 4, addresses: expect.arrayContaining(['/en/world/tides/']) })
  const wrong = await site.run([site.edit(words, '"On paper"', '""')])
  expect(wrong.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['catalogue/empty'])
  expect((await site.run([site.edit(words, '"print": ""', '"print": "In ink"')])).outcome).toBe('built')
  await site.isClean()
})

it.each([
  ['in all formats', 3, {}],
  ['with a search', 3, settingsWith('search: true,')],
  // Each story has a page that leads on.
  ['without AMP', 6, settingsWith('formats: { amp: false },')],
])('pages that use no other words are neither planned nor rendered, %s', async (_, planned, files) => {
  const site = await opened(files)
  const { work, pages } = await site.run([site.edit(words, '"Print"', '"On paper"')])
  // The page that is open, and then both stories.
  expect(work).toMatchObject({ planned, rendered: 2 })
  expect(site.read(other)).toContain('On paper')
  await site.isClean()
  const lists = await site.run([site.edit(words, '"Front page"', '"Home"')])
  expect(lists.work?.rendered).toBeGreaterThan(work?.rendered ?? 0)
  expect(lists.pages).toEqual(pages)
  await site.isClean()
  await site.run([site.edit(words, 'This page has moved', 'This page is elsewhere')])
  await site.isClean()
})

it('a browser loads the page once, by its address', async () => {
  const dev = await startDev(wells)
  const { states, close } = await follow(dev.server, '/en/world/tides/')
  const before = states.at(-1)?.version
  dev.edit(words, '"Print"', '"On paper"')
  await dev.serves('/en/world/wells/', 'On paper')
  // Built to its end: the next change is another version.
  await until(() => states.length >= 3)
  const versions = new Set(states.map(({ version }) => version))
  expect(versions.size).toBe(2)
  expect(states[0]?.version).toBe(before)
  await dev.serves('/en/world/tides/', `data-version="${states.at(-1)?.version}"`)
  dev.edit(tides, 'rises', 'rises slowly')
  await until(() => !versions.has(states.at(-1)?.version ?? ''))
  close()
})
