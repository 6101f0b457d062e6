import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeDocuments } from '../../pipeline/render/formats/epub/xhtml.ts'
import { article, picture } from '../support/articles.ts'
import { faultsInBook, openBook } from '../support/book.ts'
import { everything } from '../support/everything.ts'
import { type Built, buildSite, type Files, list, pair, site } from '../support/site.ts'
import { epubcheck, faultsOf } from '../tools/epubcheck.ts'

const settings = (books: string, more = ''): Files => ({
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', formats: { epub: [${books}] }, ${more} }\n`,
})
const booksOf = ({ out }: Built) =>
  list(out)
    .filter((path) => path.endsWith('.epub'))
    .sort()
const bookAt = (built: Pick<Built, 'out'>, path: string) => openBook(join(built.out, path))
const textOf = (built: Pick<Built, 'out'>, path: string, file: string) => bookAt(built, path).get(`EPUB/${file}`)?.toString() ?? ''

/** Two stories that link to each other, and to the site. */
const two: Files = {
  ...pair,
  'content/world/tides/en.md': article(
    'Tides',
    'See [wells](../../china/wells/en.md#17-wells), [the archive](/en/archive/), [below](#end), and ![The sea](sea.png)\n\n## End\n\nThe end.',
    'authors: [Ann Lee]',
  ),
  'content/world/tides/zh.md':
    '---\ntitle: 潮汐\n---\n\n见[水井](../../china/wells/zh.md#17口井)、[往期](/zh/archive/)、[下文](#完)和![大海](sea.png)\n\n## 完\n\n完。\n',
  'content/world/tides/sea.png': picture,
  'content/china/wells/en.md': article('Wells', 'One[^1] well.\n\n## 17 wells\n\nSee [tides](../../world/tides/en.md).\n\n[^1]: A note.'),
  'content/china/wells/zh.md': '---\ntitle: 水井\n---\n\n一口井[^1]。\n\n## 17口井\n\n见[潮汐](../../world/tides/zh.md)。\n\n[^1]: 注。\n',
}

describe('a book', () => {
  let built: Built
  beforeAll(async () => {
    built = await buildSite({
      ...two,
      ...settings(
        "{ name: 'march', month: '2026-03' }, { name: 'china', section: 'china' }, { name: 'both', month: '2026-03', bilingual: ['en', 'zh'] }",
      ),
    })
  })

  it('is published for each edition, or for two', () => {
    expect(built.messages).toEqual([])
    expect(booksOf(built)).toEqual(['en/china.epub', 'en/march.epub', 'en-zh/both.epub', 'zh/china.epub', 'zh/march.epub'].sort())
    expect(booksOf(built).flatMap((path) => faultsInBook(bookAt(built, path)))).toEqual([])
  })

  it('begins with its type, which is not compressed, at the place where readers look for it', () => {
    const bytes = built.read('en/march.epub')
    expect(bytes.slice(30, 58)).toBe('mimetypeapplication/epub+zip')
    expect([...bookAt(built, 'en/march.epub').keys()].slice(0, 3)).toEqual(['mimetype', 'META-INF/container.xml', 'EPUB/package.opf'])
  })

  it('says what it is: titles, languages, authors, the day of the last change', () => {
    const text = textOf(built, 'en-zh/both.epub', 'package.opf')
    expect(text).toContain('<dc:identifier id="book">https://paper.example/en-zh/both.epub</dc:identifier>')
    expect(text).toContain(
      '<dc:title xml:lang="en">The Test Paper – March 2026</dc:title><dc:title xml:lang="zh-Hans">测试报 – 2026年3月</dc:title>',
    )
    expect(text).toContain('<dc:language>en</dc:language><dc:language>zh-Hans</dc:language>')
    expect(text).toContain('<dc:creator>Ann Lee</dc:creator>')
    expect(text).toMatch(/<meta property="dcterms:modified">2026-03-\d\dT\d\d:\d\d:\d\dZ<\/meta>/)
    expect(text).toContain('<meta property="schema:accessModeSufficient">textual</meta>')
  })

  it('has its contents by section', () => {
    const text = textOf(built, 'en/march.epub', 'nav.xhtml')
    expect(text.replace(/<(?!\/?(?:nav|ol|li|a))[^>]*>/g, '')).toContain(
      '<ol><li>World<ol><li><a href="story-1.xhtml">Tides</a></li></ol></li><li>China<ol><li><a href="story-2.xhtml">Wells</a></li></ol></li></ol>',
    )
  })

  it('links from story to story lead into the book, others to the site', () => {
    const text = textOf(built, 'en/march.epub', 'story-1.xhtml')
    expect(text).toContain('<a href="story-2.xhtml#_x0031_7-wells">wells</a>')
    expect(text).toContain('<a href="https://paper.example/en/archive/">the archive</a>')
    expect(text).toContain('<a href="#end">below</a>')
    expect(text).toContain('<a href="https://paper.example/en/world/tides/" rel="external">Read on the web</a>')
    expect(textOf(built, 'en/china.epub', 'story-1.xhtml')).toContain('<a href="https://paper.example/en/world/tides/">tides</a>')
    const both = textOf(built, 'en-zh/both.epub', 'story-1.xhtml')
    expect(both).toContain('<a href="#zh_x003A_%E5%AE%8C">下文</a>')
    expect(both).toContain('<a href="story-2.xhtml#zh_x003A_17%E5%8F%A3%E4%BA%95">水井</a>')
  })

  it('notes can be shown where they are called', () => {
    const text = textOf(built, 'zh/march.epub', 'story-2.xhtml')
    expect(text).toMatch(/<a href="#fn-1" id="fnref-1"[^>]* epub:type="noteref" role="doc-noteref">1<\/a>/)
    expect(text).toMatch(/<li id="fn-1" epub:type="footnote">/)
  })

  it('each block of two languages is beside what it says in the other', () => {
    const rows = textOf(built, 'en-zh/both.epub', 'story-1.xhtml').split('<div class="row">')
    expect(
      rows
        .map((row) =>
          row
            .replace(/<[^>]*>/g, ' ')
            .trim()
            .split(/\s+/)
            .slice(0, 3)
            .join(' '),
        )
        .slice(2),
    ).toEqual(['End 完', 'The end. 完。'])
  })

  it('has the pictures in it', () => {
    const files = bookAt(built, 'en/march.epub')
    expect(textOf(built, 'en/march.epub', 'story-1.xhtml')).toMatch(/<img src="pictures\/1\.png" alt="The sea"[^>]*\/>/)
    expect(files.get('EPUB/pictures/1.png')?.length).toBeGreaterThan(50)
  })

  it('is linked in the lists of its stories', () => {
    const link = '<a href="/en/march.epub" type="application/epub+zip">E-book (EPUB): March 2026</a>'
    expect(built.read('en/archive/2026/03/index.html')).toContain(link)
    expect(built.read('en/archive/2026/03/index.html')).toContain(
      '<link rel="alternate" href="https://paper.example/en/march.epub" type="application/epub+zip" title="March 2026">',
    )
    expect(built.read('zh/china/index.html')).toContain('电子书（EPUB）：中国')
    expect(built.read('en/world/index.html')).not.toContain('.epub')
  })

  it.runIf(epubcheck)('is accepted by EPUBCheck', () => {
    expect(
      faultsOf(
        epubcheck ?? '',
        ['en/march.epub', 'en-zh/both.epub'].map((path) => join(built.out, path)),
      ),
    ).toEqual([])
  })
})
afterAll(() => {
  if (!epubcheck) console.log('EPUBCheck was not found (EPUBCHECK_PATH): books were not checked with it.')
})

describe('a story with every notation', () => {
  let built: Built
  beforeAll(async () => {
    const math = 'It is $E = mc^2$.\n\n$$\n\\frac{a}{b}\n$$\n'
    built = await buildSite({
      ...everything,
      'content/world/energy/en.md': article('Energy', math),
      'content/world/energy/zh.md': `---\ntitle: 能量\n---\n\n${math.replace('It is', '此为').replace('.', '。')}`,
      'diglot.config.ts': String(everything['diglot.config.ts']).replace(
        'markdown: { ',
        "formats: { epub: [{ name: 'world', section: 'world' }, { name: 'world', section: 'world', bilingual: ['zh', 'en'] }] }, markdown: { math: true, ",
      ),
    })
  })

  it('is whole', () => {
    expect(built.messages).toEqual([])
    expect(booksOf(built)).toEqual(['en/world.epub', 'zh-en/world.epub', 'zh/world.epub'].sort())
    expect(booksOf(built).flatMap((path) => faultsInBook(bookAt(built, path)))).toEqual([])
  })

  it.runIf(epubcheck)('is accepted by EPUBCheck', () => {
    expect(
      faultsOf(
        epubcheck ?? '',
        ['zh-en/world.epub'].map((path) => join(built.out, path)),
      ),
    ).toEqual([])
  })
})

it('what would end a section of XML, and ids that XML cannot have, do no harm', async () => {
  const built = await buildSite({
    ...settings("{ name: 'all', section: 'world' }", "rules: { 'edition/empty': 'off' }"),
    'content/world/code/en.md': article('Code', '`a[b[0]]>1`\n\n## ① 5 µm ½ {#①µ½}\n\nSee [above](#①µ½).'),
  })
  expect(built.messages).toEqual([])
  const files = bookAt(built, 'en/all.epub')
  expect(faultsInBook(files)).toEqual([])
  expect(files.get('EPUB/story-1.xhtml')?.toString()).toContain('<h2 id="_x2460__x00B5__x00BD_">')
})

it.each([
  ['<p @click="x" "a=1 [b]="c" 1x="y" a:b="c" id="d">a</p>', '<p id="d">a</p>'],
  ['<p>a<o:p>b</o:p><a"b>c</a"b></p>', '<p>abc</p>'],
  ['<p xmlns="http://a.example" xmlns:b="c" lang="en">a</p>', '<p lang="en">a</p>'],
  [
    '<svg viewBox="0 0 1 1"><use xlink:href="#a"/></svg>',
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" xmlns:xlink="http://www.w3.org/1999/xlink"><use xlink:href="#a"></use></svg>',
  ],
])('markup of plugins is XML in a book: %s', (html, xhtml) => {
  const [written] = writeDocuments([{ file: 'a.xhtml', html: `<html><head><title>a</title></head><body>${html}</body></html>` }], [], '')
  expect(written?.bytes).toContain(`<body>${xhtml}</body>`)
})

describe('what is wrong with a book', () => {
  it('a text of another language in it is found, at its source', async () => {
    const root = site({ ...two, ...settings("{ name: 'china', section: 'china' }") })
    const words = join(root, 'locales/en/interface.json')
    writeFileSync(words, readFileSync(words, 'utf8').replace('"contents": "Contents"', '"contents": "目录"'))
    const { messages } = await buildSite({}, root)
    expect(messages).toEqual([
      expect.stringMatching(
        /^locales\/en\/interface\.json:\d+:\d+ error: "目录" is not in English.* It comes from the string "book\.contents"\./,
      ),
    ])
  })

  it('settings that name what is not there', async () => {
    const { messages } = await buildSite({
      ...two,
      ...settings(
        "{ name: 'a', section: 'word' }, { name: 'b', stories: ['world/tide'] }, { name: 'c', month: '2026-03', bilingual: ['en', 'fr'] }, { name: 'reader', stories: ['world/tides'] }",
      ),
    })
    expect(messages).toMatchObject([
      'diglot.config.ts:1:106 error: "formats.epub.0.section" is "word"; expected a section that has stories: china, world. [config/invalid]',
      'diglot.config.ts:1:138 error: "formats.epub.1.stories" is "world/tide"; expected the path of a story below content/, without the name of its files; did you mean "world/tides"? [config/invalid]',
      'diglot.config.ts:1:196 error: "formats.epub.2.bilingual" is "fr"; expected locales of the site, which has: en, zh. [config/invalid]',
      expect.stringContaining('locales/en/site.json:'),
      expect.stringContaining('the book "reader" (formats.epub) has no name in this edition. Add it: "books": { "reader": "…" }.'),
    ])
  })

  it.each([
    "{ name: 'a' }",
    "{ name: 'A', section: 'world' }",
    "{ name: 'a', section: 'world', month: '2026-03' }",
    "{ name: 'a', month: '2026-13' }",
  ])('settings that are no book: %s', async (book) => {
    const { messages } = await buildSite({ ...two, ...settings(book) })
    expect(messages).toEqual([expect.stringMatching(/expected .* \[config\/invalid\]$/)])
  })
})

it('has a cover where headlines are drawn', async () => {
  const built = await buildSite({ ...two, ...settings("{ name: 'china', section: 'china' }", 'openGraph: { cards: true }') })
  expect(built.messages).toEqual([])
  const text = textOf(built, 'zh/china.epub', 'package.opf')
  expect(text).toMatch(/<item id="[^"]*" href="pictures\/1\.png" media-type="image\/png" properties="cover-image">/)
  expect(text).toMatch(/<spine [^>]*><itemref idref="cover-xhtml">/)
  expect(textOf(built, 'zh/china.epub', 'cover.xhtml')).toContain('<img src="pictures/1.png" alt="测试报 – 中国"/>')
  expect(faultsInBook(bookAt(built, 'zh/china.epub'))).toEqual([])
})

it('the same stories give the same bytes, wherever and whenever; another text gives another book', async () => {
  const root = site({ ...two, ...settings("{ name: 'china', section: 'china' }, { name: 'world', section: 'world' }") })
  const bytes = (path: string) => readFileSync(join(root, 'dist', path))
  await buildSite({}, root)
  const before = [bytes('en/china.epub'), bytes('en/world.epub')]
  const file = join(root, 'content/china/wells/en.md')
  writeFileSync(file, readFileSync(file, 'utf8').replace('A note', 'Another note'))
  const { TZ } = process.env
  process.env.TZ = 'America/New_York'
  expect((await buildSite({}, root)).messages).toEqual([])
  if (TZ === undefined) delete process.env.TZ
  else process.env.TZ = TZ
  expect(textOf({ out: join(root, 'dist') }, 'en/china.epub', 'story-1.xhtml')).toContain('Another note')
  expect(bytes('en/world.epub').equals(before[1] ?? Buffer.alloc(0))).toBe(true)
  expect(bytes('en/china.epub').equals(before[0] ?? Buffer.alloc(0))).toBe(false)
  const clean = await buildSite(
    {},
    site({
      ...two,
      ...settings("{ name: 'china', section: 'china' }, { name: 'world', section: 'world' }"),
      'content/china/wells/en.md': readFileSync(file),
    }),
  )
  expect(bytes('en/china.epub').equals(readFileSync(join(clean.out, 'en/china.epub')))).toBe(true)
})
