import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { prepareDocs } from '../docs/prepare.ts'
import { sectionsOf } from '../docs/reference/document.ts'
import { build } from '../pipeline/build/build.ts'
import { formatDiagnostic } from '../pipeline/core/diagnostics.ts'
import { buildSite, folder, now, project } from './support/site.ts'

const out = folder()
let found: string[]
const page = (address: string) => readFileSync(join(out, address, 'index.html'), 'utf8')

beforeAll(async () => {
  expect(prepareDocs()).toEqual([])
  const { diagnostics } = await build({ root: join(project, 'docs'), out, now, write: true, useCache: false })
  found = diagnostics.map(formatDiagnostic)
})

it('the documentation is built by Diglot, with no error and no warning', () => {
  expect(found).toEqual([])
})

const chapters = sectionsOf(readFileSync(join(project, 'REFERENCE.md'), 'utf8')).filter(({ level }) => level === 2)

it.each(['en', 'zh'])('every chapter of the reference is a page of the edition %s, in the order of the file', (locale) => {
  for (const { anchor } of chapters) expect(existsSync(join(out, locale, 'reference', anchor, 'index.html'))).toBe(true)
  const list = page(`${locale}/reference`)
  const places = chapters.map(({ anchor }) => list.indexOf(`/${locale}/reference/${anchor}/"`))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
})

it('the front page lists the guide in the order of reading, and links between chapters are links between pages', () => {
  const titles = Array.from(page('en').matchAll(/<h3><a [^>]*>([^<]+)</g), ([, title]) => title)
  expect(titles.slice(0, 5)).toEqual([
    'Your first site',
    'How a story is written',
    'Translating',
    'What the checks find',
    'Adopting an archive',
  ])
  expect(page('zh/reference/commands')).toContain('href="/docs/zh/reference/the-build-cache/#where-a-text-comes-from"')
  expect(page('zh/reference/settings')).toContain('href="/docs/zh/reference/rules/"')
})

it('long pages begin with a list of their headings', () => {
  expect(page('en/guide/first-site')).toContain('<ul class="contents"><li><a href="#install-diglot">Install Diglot</a>')
  expect(page('zh/reference/addresses')).toContain('<a href="#redirects">重定向</a>')
})

/** The blocks of code of a page of the guide in one language of code, in order. */
function blocksOf(path: string, language: string): string[] {
  const text = readFileSync(join(project, 'docs/content', path), 'utf8')
  return Array.from(text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms')), ([, code = '']) => code)
}

it.each(['en', 'zh'])('the first site of the guide has the mistake that the guide says, and no other: %s', async (locale) => {
  const path = `guide/first-site/${locale}.md`
  const [settings = ''] = blocksOf(path, 'ts')
  const [original = '', translation = ''] = blocksOf(path, 'markdown')
  const files = { 'diglot.config.ts': settings, 'content/world/harbour/en.md': original }
  const wrong = await buildSite({ ...files, 'content/world/harbour/zh.md': translation })
  expect(wrong.messages).toEqual(blocksOf(path, 'text').map((message) => message.trim()))
  const right = await buildSite({ ...files, 'content/world/harbour/zh.md': translation.replace('40万亿美元', '4万亿美元') })
  expect(right.messages).toEqual([])
})
