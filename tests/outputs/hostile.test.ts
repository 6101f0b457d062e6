import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { fixedRules, rules } from '../../pipeline/core/rules.ts'
import { openBook } from '../support/book.ts'
import { sharedBrowser } from '../support/browser.ts'
import { breakout, hostileArticles, markup } from '../support/hostile.ts'
import { watch } from '../support/script-watch.ts'
import { type Built, buildSite, type Files, folder, pair, project, site } from '../support/site.ts'

/** Hostile articles, and words of a hostile site, run no script in a browser: on HTML pages, on AMP pages, and as items of a feed. */
const soft = Object.keys(rules).flatMap((rule) => (fixedRules.has(rule) ? [] : [`'${rule}': 'off'`]))
const settings = (allowHtml: boolean, more = ''): Files => ({
  ...pair,
  'diglot.config.ts': `export default {
  url: 'https://paper.example', feedSize: 500, pageSize: 500,
  content: { unknownKeys: 'warn' }, markdown: { allowHtml: ${allowHtml} }, rules: { ${soft.join(', ')} }, ${more}
}
`,
})

/** Articles that a site with raw HTML refuses: what is read of an article decides, whatever the site publishes. To find them takes a whole build. */
const refused = new Set<string>()

/** Builds a site of all articles but those that are refused, each for a rule that cannot be turned off. */
async function buildWithout(
  articles: Map<string, string>,
  given: Files,
  { locales = ['en'], without = refused } = {},
): Promise<{ built: Built; published: number }> {
  const root = site(given)
  const folderOf = (id: string) => join(root, 'content/world', id)
  for (const [id, text] of articles) {
    if (without.has(id)) continue
    mkdirSync(folderOf(id), { recursive: true })
    for (const locale of locales) writeFileSync(join(folderOf(id), `${locale}.md`), text)
  }
  for (;;) {
    const built = await buildSite({}, root)
    const errors = built.diagnostics.filter(({ severity }) => severity === 'error')
    if (errors.length === 0) return { built, published: [...articles.keys()].filter((id) => !without.has(id)).length }
    for (const { path, message } of errors) {
      const id = path.split('/')[2] ?? ''
      if (!articles.has(id)) throw new Error(`${path}: ${message}`)
      without.add(id)
      rmSync(folderOf(id), { recursive: true, force: true })
    }
  }
}

let browser: Browser
beforeAll(async () => {
  browser = await sharedBrowser()
})

const pagesOf = (built: Built) => built.files().flatMap((path) => (path.endsWith('.html') ? [`/${path}`] : []))

it('what is watched does run: each markup as it is written is seen to run, or is found', async () => {
  const out = folder()
  const all = markup('ran(1)')
  for (const [index, text] of all.entries()) writeFileSync(join(out, `${index}.html`), `<!doctype html><title>a</title><p>${text}`)
  const { ran, markup: found } = await watch(
    browser,
    out,
    all.map((_, index) => `/${index}.html`),
  )
  const seen = (index: number) => [...ran.map((line) => line.split(' in ')[1]), ...found].some((line) => line?.startsWith(`/${index}.html`))
  // Some of them run in other browsers, or did.
  expect(all.filter((_, index) => !seen(index)).length).toBeLessThan(all.length / 8)
  expect(new Set(ran).size).toBeGreaterThan(all.length / 3)
})

it.each([true, false])('709 hostile articles and more run no script, raw HTML allowed: %s', async (allowHtml) => {
  const articles = [...hostileArticles(1)].filter(([id]) => allowHtml || /^(?:paragraph|raw-link)-/.test(id))
  const { built, published } = await buildWithout(new Map(articles), settings(allowHtml), { without: allowHtml ? refused : new Set() })
  if (allowHtml) expect(published).toBeGreaterThan(709)
  const pages = pagesOf(built)
  expect(pages.filter((path) => path.endsWith('/amp/index.html')).length).toBeGreaterThanOrEqual(published)
  expect(await watch(browser, built.out, pages)).toEqual({ ran: [], markup: [], errors: [] })
  expect(await watch(browser, built.out, ['/en/feed.xml'], 'content:encoded')).toEqual({ ran: [], markup: [], errors: [] })
})

it('hostile articles run no script in a book, nor in the feed of two languages side by side', async () => {
  const formats = `bilingual: [['en', 'zh']], formats: { amp: false, epub: [{ name: 'all', section: 'world', bilingual: ['en', 'zh'] }] }`
  const { built, published } = await buildWithout(hostileArticles(1), settings(true, formats), { locales: ['en', 'zh'] })
  expect(published).toBeGreaterThan(709)
  const chapters = unpacked(built, 'en-zh/all.epub')
  expect(chapters.length).toBeGreaterThan(published)
  expect(await watch(browser, built.out, chapters)).toEqual({ ran: [], markup: [], errors: [] })
  expect(await watch(browser, built.out, ['/en-zh/feed.xml'], 'content:encoded')).toEqual({ ran: [], markup: [], errors: [] })
})

/** Puts the files of a book beside it. Returns the addresses of its documents. */
function unpacked(built: Built, path: string): string[] {
  const files = openBook(join(built.out, path))
  for (const [name, bytes] of files) {
    mkdirSync(join(built.out, 'book', dirname(name)), { recursive: true })
    writeFileSync(join(built.out, 'book', name), bytes)
  }
  return [...files.keys()].flatMap((name) => (name.endsWith('.xhtml') ? [`/book/${name}`] : []))
}

/** So many of the articles are in one newsletter, which has 100 kB. */
const letterSize = 50

it('hostile articles run no script in newsletters', async () => {
  const articles = [...hostileArticles(1, { listed: true })]
  const given = settings(true, `formats: { amp: false, newsletter: { unsubscribe: '{{unsubscribe}}' } }`)
  const found: string[] = []
  for (let from = 0; from < articles.length; from += letterSize) {
    const some = new Map(articles.slice(from, from + letterSize).map(([id, text]) => [id, text.replaceAll('2026-03-0', '2026-11-2')]))
    const { built } = await buildWithout(some, given)
    const letter = built.read('en/newsletter.html')
    found.push(...some.keys().filter((id) => letter.includes(`/${id}/`)))
    expect(await watch(browser, built.out, ['/en/newsletter.html'])).toEqual({ ran: [], markup: [], errors: [] })
  }
  expect(articles.length - found.length).toBeLessThan(articles.length / 8)
})

it('names of a site, of its sections and tags, and words of its interface run no script', async () => {
  const hostile = breakout('ran(1)')
  // A placeholder without a value is an error of its own.
  const word = hostile.replace(/\{\{.*?\}\}/g, '')
  const formats = `bilingual: [['en', 'zh']], formats: { epub: [{ name: 'all', section: 'world', bilingual: ['en', 'zh'] }], newsletter: { unsubscribe: '{{u}}' } }`
  const files: Files = { ...settings(true, formats) }
  for (const [path, text] of Object.entries(pair)) files[path] = String(text).replace('2026-03-02', '2026-11-20')
  for (const locale of ['en', 'zh']) {
    const words: Record<string, unknown> = JSON.parse(readFileSync(join(project, 'locales', locale, 'interface.json'), 'utf8'))
    files[`locales/${locale}/interface.json`] = JSON.stringify(words, (_, value) =>
      typeof value === 'string' ? `${value} ${word}` : value,
    )
    files[`locales/${locale}/site.json`] = JSON.stringify({
      title: hostile,
      description: hostile,
      sections: { world: hostile, china: hostile },
      tags: { tea: hostile, tides: hostile },
    })
  }
  const built = await buildSite(files)
  expect(built.messages).toEqual([])
  const pages = pagesOf(built)
  expect(pages).toContain('/en/newsletter.html')
  expect(await watch(browser, built.out, [...pages, ...unpacked(built, 'en-zh/all.epub')])).toEqual({ ran: [], markup: [], errors: [] })
  expect(await watch(browser, built.out, ['/en-zh/feed.xml'], 'content:encoded')).toEqual({ ran: [], markup: [], errors: [] })
})
