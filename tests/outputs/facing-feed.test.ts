import { appendFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { article, picture, recording } from '../support/articles.ts'
import { everything } from '../support/everything.ts'
import { type Built, buildSite, type Files, project } from '../support/site.ts'

const site = 'https://paper.example'
const settings = (more: string): Files => ({
  'diglot.config.ts': `export default { url: '${site}', timeZone: 'Asia/Shanghai', bilingual: [['en', 'zh']], ${more} }\n`,
})
const formats = 'formats: { atom: true, jsonFeed: true }'
const files: Files = {
  ...settings(formats),
  'content/world/tides/en.md': article(
    'Tides',
    'The sea rises.\n\n![The sea](sea.png)\n\nIt falls again. It rests. See [above](#tides).\n\n## Tides\n\nMore.',
    'summary: Of tides.\nupdated: 2026-03-04\ncorrections: [{ date: 2026-03-04, text: It is right now. }]\nauthors: [Ann Lee]\ntags: [tides]\naudio: { src: en.mp3, title: Read aloud, duration: 61 }\nimage: { src: sea.png, alt: The sea, credit: Ann Lee }',
  ),
  'content/world/tides/zh.md':
    '---\ntitle: 潮汐\nsummary: 说潮汐。\nupdated: 2026-03-05\nauthors: [安丽]\naudio: zh.mp3\nimage: { alt: 大海, credit: 安丽 }\ncorrections: [{ date: 2026-03-04, text: 已改正。 }]\n---\n\n海水上涨。\n\n![大海](sea.png)\n\n它又退去。它停下来。见[上文](#潮汐)。\n\n## 潮汐\n\n还有。\n',
  'content/world/tides/sea.png': picture,
  'content/world/tides/en.mp3': recording,
  'content/world/tides/zh.mp3': recording,
  'content/world/alone/en.md': article('Alone', 'This story is in one language.'),
  'content/pages/about/en.md': '---\ntitle: About\n---\n\nWho we are.\n',
  'content/pages/about/zh.md': '---\ntitle: 关于\n---\n\n我们是谁。\n',
}

describe('the feed of two languages side by side', () => {
  let built: Built
  beforeAll(async () => {
    built = await buildSite(files)
    expect(built.messages).toEqual([])
  })

  it('has the stories of both editions, each once, with both headlines', () => {
    const { title, language, items } = parseRssFeed(built.read('en-zh/feed.xml'))
    expect([title, language]).toEqual(['The Test Paper: English and Simplified Chinese', 'en'])
    expect(items?.map((item) => [item.title, item.description, item.link, item.guid?.value])).toEqual([
      ['Tides / 潮汐', 'Of tides. / 说潮汐。', `${site}/en-zh/world/tides/`, 'tag:paper.example,2026:world/tides:en-zh'],
    ])
    expect(items?.[0]?.dc?.creators).toEqual(['Ann Lee', '安丽'])
    expect(items?.[0]?.categories?.map(({ name }) => name)).toEqual(['World', 'Tides', '国际', '潮汐'])
  })

  it('has each block above the other, in its language; ids and links are those of the page', () => {
    const content = parseRssFeed(built.read('en-zh/feed.xml')).items?.[0]?.content?.encoded ?? ''
    const blocks = [...content.matchAll(/<div lang="([^"]*)" dir="ltr">(.*?)<\/div>/gs)].map(([, tag, text = '']) => [
      tag,
      text.replace(/<[^>]*>/g, '').trim(),
    ])
    expect(blocks).toEqual([
      ['en', 'Ann Lee'],
      ['zh-Hans', '安丽'],
      ['en', 'Listen Read aloud'],
      ['zh-Hans', '收听'],
      ['en', 'The sea rises.'],
      ['zh-Hans', '海水上涨。'],
      ['en', ''],
      ['zh-Hans', ''],
      ['en', 'It falls again. It rests. See above.'],
      ['zh-Hans', '它又退去。它停下来。见上文。'],
      ['en', 'Tides'],
      ['zh-Hans', '潮汐'],
      ['en', 'More.'],
      ['zh-Hans', '还有。'],
      ['en', 'CorrectionsCorrected on March 4, 2026 It is right now.'],
      ['zh-Hans', '更正2026年3月4日更正：已改正。'],
    ])
    expect(content).toContain(`<h2 id="zh:潮汐">`)
    expect(content).toContain(`href="${site}/en-zh/world/tides/#zh:%E6%BD%AE%E6%B1%90"`)
    expect(content.match(/<figure>/g)).toHaveLength(3)
  })

  it('says the same in all formats, with both recordings where a format has room for them', async () => {
    const rss = parseRssFeed(built.read('en-zh/feed.xml')).items?.[0]
    const atom = parseAtomFeed(built.read('en-zh/atom.xml')).entries?.[0]
    const json = parseJsonFeed(JSON.parse(built.read('en-zh/feed.json'))).items?.[0]
    const other = (await new Parser().parseString(built.read('en-zh/feed.xml'))).items[0]
    expect([atom?.title?.value, json?.title, other?.title]).toEqual(Array(3).fill(rss?.title))
    expect([atom?.content?.value, json?.content_html, other?.['content:encoded']]).toEqual(Array(3).fill(rss?.content?.encoded))
    expect([atom?.updated, json?.date_modified]).toEqual(Array(2).fill('2026-03-04T16:00:00.000Z'))
    expect([atom?.xml?.lang, json?.language]).toEqual([undefined, undefined])
    const recordings = ['en', 'zh'].map((name) => `${site}/media/world/tides/${name}.mp3`)
    expect(atom?.links?.flatMap(({ rel, href }) => (rel === 'enclosure' ? [href] : []))).toEqual(recordings)
    expect(json?.attachments?.map(({ url }) => url)).toEqual(recordings)
    expect(rss?.enclosures?.map(({ url }) => url)).toEqual(recordings.slice(0, 1))
  })

  it('is linked from the list, from the pages and from the page about feeds of both editions', () => {
    for (const path of ['en-zh/index.html', 'en-zh/world/tides/index.html'])
      for (const file of ['feed.xml', 'atom.xml', 'feed.json'])
        expect(built.read(path)).toMatch(
          new RegExp(`<link rel="alternate" href="${site}/en-zh/${file}" type="[^"]*" title="The Test Paper: `),
        )
    for (const locale of ['en', 'zh']) expect(built.read(`${locale}/feeds/index.html`)).toContain(`href="${site}/en-zh/feed.xml"`)
  })

  it('follows its articles in a build of what has changed', async () => {
    const own = await buildSite(files)
    appendFileSync(join(own.root, 'content/world/tides/zh.md'), '\n结尾。\n')
    appendFileSync(join(own.root, 'content/world/tides/en.md'), '\nThe end.\n')
    const changed = await buildSite({}, own.root)
    const clean = await buildSite({}, own.root, ':memory:')
    expect(changed.read('en-zh/feed.xml')).toContain('结尾。')
    expect(clean.read('en-zh/feed.xml')).toBe(changed.read('en-zh/feed.xml'))
  })
})

it('a story with every notation is whole in both languages, and well-formed', async () => {
  const config = String(everything['diglot.config.ts']).replace("url: '", `${formats}, url: '`)
  const built = await buildSite({ ...everything, 'diglot.config.ts': config })
  expect(built.messages).toEqual([])
  for (const file of ['feed.xml', 'atom.xml']) {
    const parser = new SaxesParser({ xmlns: true })
    parser.on('error', (error) => {
      throw error
    })
    parser.write(built.read(`en-zh/${file}`)).close()
  }
})

it('without formats of feeds, and without a story that has a date, there is none', async () => {
  const off = await buildSite({ ...files, ...settings('formats: { rss: false }') })
  const undated = await buildSite({ ...files, 'content/world/tides': null })
  for (const built of [off, undated]) {
    expect(built.messages).toEqual([])
    expect(built.files().filter((path) => path.startsWith('en-zh/') && /\.(?:xml|json)$/.test(path))).toEqual([])
    expect(built.read('en-zh/about/index.html')).not.toContain('/en-zh/feed.xml')
  }
})

it('a text of another edition in the feed alone is found', async () => {
  const strings = readFileSync(join(project, 'locales/en/interface.json'), 'utf8')
  const built = await buildSite({
    ...files,
    ...settings(`${formats}, feeds: { of: [] }`),
    'locales/en/interface.json': strings.replace('"{{site}}: {{section}}"', '"{{site}}：{{section}}对照"'),
  })
  expect(built.messages.join('\n')).toMatch(/^locales\/en\/interface\.json:.* "feed\.section".*\[edition\/leak\]$/)
})
