import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { romaniserOf } from '../pipeline/site/romanise.ts'
import { createSlugger } from '../pipeline/site/slug.ts'
import { createEdition } from '../pipeline/source/locales/edition.ts'
import { arabic } from './support/arabic.ts'
import { article } from './support/articles.ts'
import { buildSite, type Files, pair, project } from './support/site.ts'

const quiet = "{ 'edition/leak': 'off', 'parity/name': 'off', 'link/vanished': 'off', 'front-matter/spelling': 'off' }"
const settings: Files = {
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', rules: ${quiet} }\n`,
}

describe('how many there are does not matter', () => {
  it.each([1, 2, 10, 11, 25, 101])('%i authors', async (count) => {
    const names = Array.from({ length: count }, (_, index) => `Writer ${'abcdefghij'[index % 10]}${'klmnopqrstu'[Math.floor(index / 10)]}`)
    const built = await buildSite({ ...pair, 'content/world/ships/en.md': article('Ships', 'Ships.', `authors: [${names.join(', ')}]`) })
    expect(built.messages).toEqual([])
    for (const path of ['en/world/ships/index.html', 'en/world/ships/amp/index.html']) {
      const [, byline = ''] = /<p class="byline">(.*?)<\/p>/.exec(built.read(path)) ?? []
      expect([...byline.matchAll(/rel="author"[^>]*>([^<]*)</g)].map(([, name]) => name)).toEqual(names)
    }
  })

  it('every other edition is named to Open Graph', async () => {
    const built = await buildSite({
      ...arabic,
      ...pair,
      'content/world/tides/ar.md': '---\ntitle: المد\nslug: tides\n---\n\nالبحر.\n',
      ...settings,
    })
    expect(built.messages).toEqual([])
    const found = [...built.read('en/world/tides/index.html').matchAll(/property="og:locale:alternate" content="([^"]*)"/g)]
    expect(found.map(([, content]) => content)).toEqual(['ar_EG', 'zh_CN'])
  })
})

describe('names that are written alike in Latin letters', () => {
  const byAuthor = (name: string, date: string) => `---\ntitle: 甲${date.slice(-1)}\ndate: ${date}\nauthors: [${name}]\n---\n\n海。\n`
  const lists = (files: string[], folder: string) => files.filter((path) => path.startsWith(folder)).map((path) => path.split('/').at(-2))

  it('two authors have two addresses; that of the older story is the plain one', async () => {
    const built = await buildSite({
      ...settings,
      ...pair,
      'content/world/a/zh.md': byAuthor('章玮', '2026-01-02'),
      'content/world/b/zh.md': byAuthor('张伟', '2026-01-01'),
      'content/world/c/zh.md': byAuthor('Zhang Wei', '2026-01-03'),
    })
    expect(built.messages).toEqual([])
    expect(lists(built.files(), 'zh/authors/zhang').sort()).toEqual(['zhang-wei', 'zhang-wei-zhang-wei', 'zhang-wei-章玮'].sort())
    expect(built.read('zh/authors/zhang-wei/index.html')).toContain('张伟')
    expect(built.read('zh/authors/zhang-wei-章玮/index.html')).toContain('章玮')
    expect(built.read('zh/world/jia-2/index.html')).toContain('href="/zh/authors/zhang-wei-%E7%AB%A0%E7%8E%AE/"')
  })

  it('two tags have two addresses, the same in every edition', async () => {
    const labels = (title: string) =>
      JSON.stringify({ title, description: title, sections: { world: title }, tags: { 潮: `${title}1`, 朝: `${title}2` } })
    const built = await buildSite({
      ...settings,
      'locales/en/site.json': labels('A'),
      'locales/zh/site.json': labels('甲'),
      'content/world/a/en.md': '---\ntitle: A\ndate: 2026-01-02\ntags: [朝, 潮]\n---\n\nSea.\n',
      'content/world/a/zh.md': '---\ntitle: 甲\n---\n\n海。\n',
    })
    expect(built.messages).toEqual([])
    expect(lists(built.files(), 'en/tags/')).toEqual(['chao', 'chao-潮'])
    expect(lists(built.files(), 'zh/tags/')).toEqual(['chao', 'chao-潮'])
  })

  it.each([
    ['C', 'c'],
    ['！', '?'],
  ])('%s and %s', async (one, other) => {
    const built = await buildSite({
      ...settings,
      ...pair,
      'content/world/a/zh.md': byAuthor(`"${one}"`, '2026-01-02'),
      'content/world/b/zh.md': byAuthor(`"${other}"`, '2026-01-01'),
    })
    expect(built.messages).toEqual([])
  })
})

describe('a language is written in Latin letters by its own rules, or not at all', () => {
  const edition = (tag: string, romanise?: boolean) => createEdition(tag, romanise === undefined ? {} : { romanise })
  it.each([
    [['en', 'zh-Hans'], '潮汐', 'zh-Hans', 'chao-xi'],
    [['en', 'zh-Hans'], '张伟', 'en', 'zhang-wei'],
    [['en', 'zh-Hans'], '潮汐', '', 'chao-xi'],
    [['en', 'ja'], '東京の潮位表', 'ja', '東京の潮位表'],
    [['en', 'ja'], '高橋', 'en', '高橋'],
    [['en', 'ja', 'zh-Hant'], '東京', 'ja', '東京'],
    [['en', 'ja', 'zh-Hant'], '潮汐', 'zh-Hant', 'chao-xi'],
    [['en', 'ja', 'zh-Hant'], '潮汐', '', '潮汐'],
    [['ko', 'zh-Hans'], '서울 大學', 'ko', '서울-大學'],
  ])('%j: %s in %j → %s', async (tags, text, locale, slug) => {
    const languageOf = romaniserOf(tags.map((tag) => edition(tag)))
    expect((await createSlugger([[text, locale]], languageOf))(text, locale)).toBe(slug)
  })

  it('by setting, it is left in its own script', async () => {
    const languageOf = romaniserOf([edition('en'), edition('zh', false)])
    expect((await createSlugger([['潮汐', 'zh']], languageOf))('潮汐', 'zh')).toBe('潮汐')
  })

  it('a Japanese edition has addresses in its own script, percent-encoded in links; a cached build has the same', async () => {
    const words = (name: string) => readFileSync(join(project, 'locales/zh', name), 'utf8')
    const files: Files = {
      ...settings,
      'locales/ja/interface.json': words('interface.json'),
      'locales/ja/site.json': JSON.stringify({ title: '紙', description: '紙', sections: { world: '世界' } }),
      'content/world/tides/en.md': article('Tides', 'The sea.'),
      'content/world/tides/zh.md': '---\ntitle: 潮汐\nslug: tides\n---\n\n海。\n',
      'content/world/tides/ja.md': '---\ntitle: 東京の潮位表\nauthors: [高橋]\n---\n\n海。\n',
    }
    const built = await buildSite(files)
    expect(built.outcome).toBe('built')
    expect(built.files()).toContain('ja/world/東京の潮位表/index.html')
    expect(built.files()).toContain('ja/authors/高橋/index.html')
    expect(built.read('en/world/tides/index.html')).toContain('href="/ja/world/%E6%9D%B1%E4%BA%AC%E3%81%AE%E6%BD%AE%E4%BD%8D%E8%A1%A8/"')
    // The setting is changed, and back.
    const before = built.files()
    const path = join(built.root, 'locales/zh/edition.json')
    const text = readFileSync(path, 'utf8')
    writeFileSync(join(built.root, 'content/world/tides/zh.md'), '---\ntitle: 潮汐\n---\n\n海。\n')
    writeFileSync(path, JSON.stringify({ ...JSON.parse(text), romanise: false }))
    expect((await buildSite({}, built.root)).files()).toContain('zh/world/潮汐/index.html')
    writeFileSync(path, text)
    writeFileSync(join(built.root, 'content/world/tides/zh.md'), String(files['content/world/tides/zh.md']))
    expect((await buildSite({}, built.root)).files()).toEqual(before)
  })

  it('folders with Chinese names tell two stories apart, cached or not', async () => {
    const notes = (date: string) => `---\ntitle: 笔记\ndate: ${date}\n---\n\n海。\n`
    const files = {
      ...settings,
      ...pair,
      'content/world/南方/notes/zh.md': notes('2026-01-02'),
      'content/world/北方/notes/zh.md': notes('2026-01-01'),
    }
    const built = await buildSite(files)
    expect(built.files()).toContain('zh/world/bi-ji-nan-fang/index.html')
    writeFileSync(join(built.root, 'content/world/tides/zh.md'), '---\ntitle: 潮汐\nsummary: 海。\n---\n\n海水有涨有落。\n')
    expect((await buildSite({}, built.root)).files()).toContain('zh/world/bi-ji-nan-fang/index.html')
  })
})
