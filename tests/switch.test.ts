import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Built, buildSite, carefreeSettings, type Files, folder, pair, site } from './support/site.ts'

// The language switch of pages that another edition lacks.
const files: Files = {
  ...pair,
  ...carefreeSettings,
  'content/world/metro/zh.md': '---\ntitle: 地铁\ndate: 2026-03-03\nslug: metro\ntags: [tea]\nauthors: [编辑部]\n---\n\n地铁开通了。\n',
  'content/china/tea/zh.md': '---\ntitle: 茶\ndate: 2026-03-04\nslug: cha\nauthors: [编辑部]\n---\n\n茶香四溢。\n',
}

/** Attributes of the link to the other edition. */
function linkIn(built: Built, path: string): string | undefined {
  return /<nav class="editions".*?<a ([^>]*)>/s.exec(built.read(path))?.[1]
}

it('says that there is no such page, and where the link leads, in the words of that edition', async () => {
  const built = await buildSite(files)
  expect(built.messages).toEqual([])
  const weaker = (href: string, title: string) => `href="${href}" hreflang="en" lang="en" dir="ltr" class="inexact" title="${title}"`
  for (const path of ['zh/world/metro/index.html', 'zh/world/metro/amp/index.html'])
    expect(linkIn(built, path)).toBe(weaker('/en/world/', 'Not in English: go to World'))
  // English has no story in this section.
  expect(linkIn(built, 'zh/china/cha/index.html')).toBe(weaker('/en/', 'Not in English: go to the front page'))
  for (const path of ['zh/world/chao-xi/', 'zh/', 'zh/archive/']) expect(linkIn(built, `${path}index.html`), path).not.toContain('inexact')
  expect(linkIn(built, 'zh/404.html')).toBe('href="/en/" hreflang="en" lang="en" dir="ltr"')
})

it('later pages of a list lead to its beginning, and are alternates of none', async () => {
  const more = Object.fromEntries(
    [1, 2, 3].map((day) => [
      `content/world/day-${day}/zh.md`,
      `---\ntitle: 第${day}天\ndate: 2026-03-1${day}\nslug: d-${day}\n---\n\n海水。\n`,
    ]),
  )
  const settings = carefreeSettings['diglot.config.ts']?.toString().replace('url:', 'pageSize: 2, url:') ?? ''
  const built = await buildSite({ ...files, ...more, 'diglot.config.ts': settings })
  const second = built.read('zh/world/page/2/index.html')
  expect(linkIn(built, 'zh/world/page/2/index.html')).toBe('href="/en/world/" hreflang="en" lang="en" dir="ltr"')
  expect(second).not.toContain('rel="alternate" href="https://paper.example/en')
})

it('a cached page has new words of the other edition', async () => {
  const [root, cache] = [site(files), folder()]
  await buildSite({}, root, cache)
  const catalogue = join(root, 'locales/en/interface.json')
  writeFileSync(
    catalogue,
    readFileSync(catalogue, 'utf8').replace('Not in English: go to {{section}}', 'Only in Chinese: go to {{section}}'),
  )
  const labels = join(root, 'locales/en/site.json')
  writeFileSync(labels, readFileSync(labels, 'utf8').replace('"World"', '"Abroad"'))
  const built = await buildSite({}, root, cache)
  expect(linkIn(built, 'zh/world/metro/index.html')).toContain('title="Only in Chinese: go to Abroad"')
  const clean = await buildSite({}, root)
  expect(built.files().map((path) => built.read(path))).toEqual(clean.files().map((path) => clean.read(path)))
})
