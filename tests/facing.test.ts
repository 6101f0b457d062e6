import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { article } from './support/articles.ts'
import { buildSite, type Files, site } from './support/site.ts'

const settings = (more = '') =>
  `import { html } from ${JSON.stringify(join(import.meta.dirname, '../pipeline/index.ts'))}\nexport default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', bilingual: [['en', 'zh']], rules: { 'parity/omission': 'off', 'parity/structure': 'off', 'parity/figure': 'off' }, ${more} }\n`

const [address, page] = ['/en-zh/world/tides/', 'en-zh/world/tides/index.html']

/** Texts of a story, in blocks. */
const story = (en: string[], zh: string[], more = ''): Files => ({
  'diglot.config.ts': settings(),
  'content/world/tides/en.md': article('Tides', en.join('\n\n'), 'authors: [Desk]'),
  'content/world/tides/zh.md': `---\ntitle: 潮汐\nauthors: [编辑部]\n${more}---\n\n${zh.join('\n\n')}\n`,
})

const [one, two, three] = [
  ['The sea rises by 12 metres in the bay of Fundy, and nowhere higher.', '芬迪湾的海水上涨12米，没有哪里更高。'],
  ['Ships wait for it at 40 harbours, some of them for most of a day.', '在40个港口，船只要等潮水，有的要等大半天。'],
  ['It was measured in 1882 by a ship named Challenger.', '1882年，一艘名叫 Challenger 的船作了测量。'],
] as const

/** What a translation was made from: a hash for each block. */
const hash = (kind: string, text: string) => createHash('sha256').update(`${kind}\n${text}`).digest('base64url').slice(0, 6)

/** The rows of a page: what is in each column, as text. */
function rowsOf(html: string): [first: string, second: string][] {
  const text = (written = '') =>
    written
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  const [, rows = ''] = /<div class="facing-rows">(.*?)<footer/s.exec(html) ?? []
  return rows
    .split('<div class="facing-row" tabindex="-1">')
    .slice(1)
    .map((row) => row.split('<div class="facing-second"'))
    .map(([first, second]) => [text(first), text(`<div${second}`)])
}

describe('two languages side by side', () => {
  it('each block is beside what it says in the other language', async () => {
    const built = await buildSite(
      story(
        ['## Fundy', one[0], `${two[0]} ${three[0]}`, '- One\n- Two', '***'],
        ['## 芬迪', one[1], two[1], three[1], '- 一\n- 二', '***'],
      ),
    )
    expect(built.messages).toEqual([])
    expect(rowsOf(built.read(page))).toEqual([
      ['Fundy', '芬迪'],
      [one[0], one[1]],
      [`${two[0]} ${three[0]}`, `${two[1]} ${three[1]}`],
      ['One Two', '一 二'],
      ['', ''],
    ])
  })

  it('the list has stories; a page that belongs to no section has its two texts side by side, and is not in it', async () => {
    const about = {
      'content/pages/about/en.md': '---\ntitle: About\n---\n\nWho we are.\n',
      'content/pages/about/zh.md': '---\ntitle: 关于\n---\n\n我们是谁。\n',
    }
    const built = await buildSite({ ...story([one[0]], [one[1]]), ...about })
    expect(built.messages).toEqual([])
    expect(built.files()).toContain('en-zh/about/index.html')
    const list = built.read('en-zh/index.html')
    expect(list).toContain(`href="${address}"`)
    expect(list).not.toContain('href="/en-zh/about/"')
  })

  it('pages alone have no list, and none leads to one', async () => {
    const built = await buildSite({
      'diglot.config.ts': settings(),
      'content/pages/about/en.md': '---\ntitle: About\n---\n\nWho we are.\n',
      'content/pages/about/zh.md': '---\ntitle: 关于\n---\n\n我们是谁。\n',
    })
    expect(built.messages).toEqual([])
    expect(built.files()).not.toContain('en-zh/index.html')
    expect(built.read('en/about/index.html')).not.toContain('href="/en-zh/"')
  })

  it('a block that a translation lacks has a note beside it, in the language of its column', async () => {
    const built = await buildSite(story([one[0], two[0], three[0]], [one[1], three[1]]))
    expect(rowsOf(built.read(page))).toEqual([
      [one[0], one[1]],
      [two[0], '此版本没有这一段。'],
      [three[0], three[1]],
    ])
  })

  it('a block whose original has changed since says so, unless the settings hide that', async () => {
    const basis = [hash('head', 'Tides'), hash('paragraph', one[0]), hash('paragraph', 'Ships wait.')].join(' ')
    const before = story([one[0], two[0]], [one[1], two[1]], `translation: { from: en, basis: ${JSON.stringify(basis)} }\n`)
    const note = '译出之后，这一段的原文有改动。'
    expect(rowsOf((await buildSite(before)).read(page)).map(([, second]) => second.endsWith(note))).toEqual([false, true])
    const silent = await buildSite({ ...before, 'diglot.config.ts': settings('stale: { notice: false }') })
    expect(silent.read(page)).not.toContain(note)
  })

  it('ids are of one element each, and links within the texts lead to those of their own text', async () => {
    const notes = (word: string) => ['## A', `${word}[^1] [${word}](#a)`, `[^1]: ${word}.`]
    const html = (await buildSite(story(notes('Sea'), notes('海')))).read(page)
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids).toEqual(expect.arrayContaining(['a', 'fn-1', 'zh:a', 'zh:fn-1', 'zh:footnote-label']))
    const links = [...html.matchAll(/ href="#([^"]+)"/g)].map(([, id = '']) => id)
    expect(links.filter((id) => !ids.includes(id))).toEqual([])
    expect(links).toContain('zh:fnref-1')
  })

  it('both articles and the list lead to the page, which leads to both; it is its own canonical page and no alternate', async () => {
    const built = await buildSite(story([one[0]], [one[1]]))
    const html = built.read(page)
    for (const path of ['en/world/tides/index.html', 'en-zh/index.html', 'zh/world/chao-xi/index.html'])
      expect(built.read(path), path).toContain(`href="${address}"`)
    expect(html).toContain('<a href="/en/world/tides/" hreflang="en"')
    expect(html).toContain('<a href="/zh/world/chao-xi/" hreflang="zh-Hans"')
    expect(html).toContain(`<link rel="canonical" href="https://paper.example${address}">`)
    expect(html).not.toMatch(/rel="alternate"[^>]*hreflang/)
    const [, data = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? []
    expect(JSON.parse(data)).toMatchObject({
      inLanguage: ['en', 'zh-Hans'],
      hasPart: [
        { '@type': 'NewsArticle', headline: 'Tides', inLanguage: 'en', mainEntityOfPage: 'https://paper.example/en/world/tides/' },
        { '@type': 'NewsArticle', headline: '潮汐', inLanguage: 'zh-Hans' },
      ],
    })
  })

  it('only stories that are in both languages have one; without any, there is no list', async () => {
    const { 'content/world/tides/zh.md': _, ...alone } = story([one[0]], [])
    const built = await buildSite({ ...alone, 'diglot.config.ts': settings("untranslated: 'show'") })
    expect(built.messages).toEqual([])
    expect(built.files().filter((path) => path.startsWith('en-zh/'))).toEqual([])
    expect(built.read('en/index.html')).not.toContain('/en-zh/')
  })

  it('when an article is taken down, its page beside the other has not vanished', async () => {
    const root = site(story([one[0]], [one[1]]))
    expect((await buildSite({}, root)).messages).toEqual([])
    writeFileSync(join(root, 'diglot.config.ts'), "export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai' }\n")
    const again = await buildSite({}, root)
    expect(again.messages).toEqual([])
    expect(again.files()).not.toContain(page)
  })

  it.each([
    ["bilingual: [['en', 'fr']]", 'fr'],
    ["bilingual: [['en', 'en']]", 'a list of pairs'],
    ["bilingual: ['en', 'zh']", 'a list of pairs'],
  ])('the setting %s is reported', async (setting, said) => {
    const built = await buildSite({
      ...story([one[0]], [one[1]]),
      'diglot.config.ts': `export default { url: 'https://paper.example', ${setting} }\n`,
    })
    expect(built.messages.join()).toContain(said)
  })
})

describe('the checks of what is published know both languages of the page', () => {
  const view = (change: string) => settings(`theme: { views: { facing: (model, context, standard) => ${change} } }`)

  it.each([
    ['words of the other language outside of both columns', '<p>海水上涨</p>', 'edition "en"'],
    ['the same in the first column', '<p lang="en">海水上涨</p>', 'edition "en"'],
    ['the same in the second', '<p lang="zh-Hans">Nothing translated</p>', 'edition "zh"'],
  ])('%s are a leak', async (_, added, edition) => {
    const built = await buildSite({
      ...story([one[0]], [one[1]]),
      'diglot.config.ts': view(`html\`\${standard(model, context)}${added}\``),
    })
    expect(built.messages.filter((message) => message.endsWith('[edition/leak]')).length).toBeGreaterThan(0)
    expect(built.messages.join()).toContain(edition)
  })

  it('a leak in a text is reported once, at its place', async () => {
    const built = await buildSite(story([`${one[0]} 海水`], [one[1]]))
    expect(built.messages.filter((message) => message.endsWith('[edition/leak]'))).toHaveLength(1)
    expect(built.messages.join()).toMatch(/content\/world\/tides\/en\.md:\d+:\d+/)
  })

  it.each([
    ['a row', '{ ...model, articles: model.articles }, { ...context, rows: (page) => context.rows(page).slice(1) }'],
    ['a column', 'model, { ...context, rows: (page) => context.rows(page).map((row) => ({ ...row, cells: [row.cells[0], undefined] })) }'],
  ])('%s that a view leaves out is a loss', async (_, given) => {
    const built = await buildSite({ ...story([one[0], two[0]], [one[1], two[1]]), 'diglot.config.ts': view(`standard(${given})`) })
    expect(built.messages.join('\n')).toContain(`is missing from ${address} (html)`)
    expect(built.messages.join('\n')).toContain(one[1])
  })

  it('so is a translator that is not named', async () => {
    const files = story([one[0]], [one[1]], 'translation: { from: en, translator: 王编 }\n')
    const hidden = 'standard({ ...model, articles: model.articles.map((one) => ({ ...one, translator: undefined })) }, context)'
    const built = await buildSite({ ...files, 'diglot.config.ts': view(hidden) })
    expect(built.messages.join('\n')).toContain(`the translator "王编" is missing from ${address}`)
  })
})
