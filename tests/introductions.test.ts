import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { picture } from './support/articles.ts'
import { prove } from './support/prove.ts'
import { type Built, buildSite, type Files, pair, site } from './support/site.ts'

// The introductions of tags and authors: `content/tags/<tag>/`, `content/authors/<slug>/`.

const origin = 'https://paper.example'
const tides: Files = {
  'content/tags/tides/en.md':
    '---\ntitle: The tides\nsummary: Of the sea.\nimage: { src: sea.png, alt: The sea }\nlinks: [{ text: An almanac, url: "https://tides.example/" }]\n---\n\nSee [the story](../../world/tides/en.md).\n',
  'content/tags/tides/zh.md':
    '---\ntitle: 潮水\nimage: { alt: 大海 }\nlinks: [{ text: 年历, url: "https://tides.example/" }]\ntranslation: { from: en }\n---\n\n请看[这篇报道](../../world/tides/zh.md)。\n',
  'content/tags/tides/sea.png': picture,
}
const desk: Files = {
  'content/authors/desk/en.md': '---\ntitle: Desk\nlinks: [{ text: Profile, url: "https://desk.example/" }]\n---\n\nThose who write.\n',
  'content/authors/desk/zh.md': '---\ntitle: 编辑部\nlinks: [{ text: 主页, url: "https://desk.example/" }]\n---\n\n写稿的人。\n',
}
const data = (built: Built, path: string): unknown => {
  const [, text = 'null'] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(built.read(path)) ?? []
  return JSON.parse(text)
}

describe('a tag with an introduction', () => {
  it('has it above its stories, with a picture and links, and is the same page in each edition', async () => {
    const built = await buildSite({ ...pair, ...tides })
    expect(built.messages).toEqual([])
    const html = built.read('en/tags/tides/index.html')
    expect(html).toMatch(/<h1>The tides<\/h1>/)
    expect(html).toContain('Of the sea.')
    expect(html).toContain('<a href="/en/world/tides/">the story</a>')
    expect(html).toContain('alt="The sea"')
    expect(html).toContain('<a href="https://tides.example/">An almanac</a>')
    expect(html).toMatch(/<h2>Stories tagged “Tides”<\/h2>/)
    expect(html).toMatch(/rel="alternate" href="[^"]*\/zh\/tags\/tides\/" hreflang="zh-Hans"/)
    expect(data(built, 'en/tags/tides/index.html')).toMatchObject({
      '@type': 'CollectionPage',
      name: 'The tides',
      description: 'Of the sea.',
    })
    expect(built.read('zh/tags/tides/index.html')).toContain('潮水')
    expect(built.files().filter((path) => path.startsWith('en/tags/') && path !== 'en/tags/tides/index.html')).toEqual([])
    expect(prove(built.out, origin).wrong).toEqual([])
  })

  it('is no story: no list, feed or search has it', async () => {
    const built = await buildSite({ ...pair, ...tides, ...desk })
    for (const path of ['en/index.html', 'en/archive/index.html', 'en/feed.xml']) expect(built.read(path)).not.toContain('The tides')
    expect(built.read('sitemap.xml').match(/<loc>[^<]*\/en\/tags\/tides\/<\/loc>/g)).toHaveLength(1)
  })

  it.each([
    ['{locale}/{story}.md', 'content/en/tags/tides.md'],
    ['{story}.{locale}.md', 'content/tags/tides.en.md'],
  ])('is found by content.pattern: %s', async (pattern, path) => {
    const move = (files: Files): Files =>
      Object.fromEntries(
        Object.entries(files).map(([from, text]) => {
          const [, story = '', locale = ''] = /^content\/(.*)\/(en|zh)\.md$/.exec(from) ?? []
          return [`content/${pattern.replace('{story}', story).replace('{locale}', locale)}`, text]
        }),
      )
    const stories = { 'content/world/tides/en.md': pair['content/world/tides/en.md'] ?? '' }
    const settings = `export default { url: '${origin}', timeZone: 'Asia/Shanghai', content: { pattern: '${pattern}' }, rules: { 'edition/empty': 'off' } }\n`
    const said = { 'content/tags/tides/en.md': '---\ntitle: The tides\n---\n\nOf the sea.\n' }
    const built = await buildSite({ ...move(stories), ...move(said), 'diglot.config.ts': settings })
    expect(built.messages).toEqual([])
    expect(Object.keys(move(said))).toEqual([path])
    expect(built.read('en/tags/tides/index.html')).toContain('Of the sea.')
  })
})

describe('an author with an introduction', () => {
  it('has one page in both editions, under one slug, by the name in each', async () => {
    const built = await buildSite({ ...pair, ...desk })
    expect(built.messages).toEqual([])
    expect(built.read('en/world/tides/index.html')).toContain('<a href="/en/authors/desk/" rel="author">Desk</a>')
    expect(built.read('zh/world/chao-xi/index.html')).toContain('<a href="/zh/authors/desk/" rel="author">编辑部</a>')
    expect(built.files().filter((path) => path.startsWith('zh/authors/'))).toEqual(['zh/authors/desk/index.html'])
    expect(built.read('en/authors/desk/index.html')).toMatch(/<a href="\/zh\/authors\/desk\/" hreflang="zh-Hans"/)
    expect(built.read('en/authors/desk/index.html')).toMatch(/rel="alternate" href="[^"]*\/zh\/authors\/desk\/" hreflang="zh-Hans"/)
    expect(data(built, 'zh/authors/desk/index.html')).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Person', name: '编辑部', sameAs: ['https://desk.example/'] },
    })
    expect(prove(built.out, origin).wrong).toEqual([])
  })

  it.each([
    ['the slug', 'authors: [desk]'],
    ['the name of the other edition', ''],
  ])('is named in a translation by %s', async (_, line) => {
    const story: Files = { ...pair, 'content/world/tides/zh.md': `---\ntitle: 潮汐\n${line}\n---\n\n海水有涨有落。\n` }
    const built = await buildSite({ ...story, ...desk })
    expect(built.messages).toEqual([])
    expect(built.read('zh/world/chao-xi/index.html')).toContain('<a href="/zh/authors/desk/" rel="author">编辑部</a>')
  })
})

it.each<[string, Files, string[]]>([
  [
    'a tag that no story has',
    { 'content/tags/tide/en.md': '---\ntitle: A tide\n---\n\nOf one.\n' },
    ['content/tags/tide/en.md:1:1 warning: no story has the tag "tide", so nothing leads to this page. Did you mean content/tags/tides/?'],
  ],
  [
    'an author whom no story names',
    { 'content/authors/li-min/en.md': '---\ntitle: Li Min\n---\n\nA writer.\n' },
    ['content/authors/li-min/en.md:1:1 warning: no story names "Li Min" (or "li-min") in "authors"'],
  ],
  [
    'a story in the folder of introductions',
    { 'content/tags/tides/en.md': '---\ntitle: T\ndate: 2026-01-02\nsection: world\n---\n\nT.\n' },
    [
      'content/tags/tides/en.md:3:1 error: "date" has no effect here: content/tags/ has the introductions of tags.',
      '"section" has no effect',
    ],
  ],
  [
    'a folder that is no slug',
    { 'content/authors/Li Min/en.md': '---\ntitle: Li Min\n---\n\nA writer.\n' },
    ['error: the folder "Li Min" is a part of the author’s address'.replace('’', "'")],
  ],
  [
    'two authors of one name',
    { ...desk, 'content/authors/desk-2/en.md': '---\ntitle: desk\n---\n\nOthers.\n' },
    ['two authors have the name "Desk" in this edition; the other is content/authors/desk-2/'],
  ],
  [
    'links in a story',
    { 'content/world/more/en.md': '---\ntitle: More\ndate: 2026-01-02\nlinks: [{ text: X, url: "https://x.example/" }]\n---\n\nMore.\n' },
    ['error: "links" has an effect only in content/tags/ and content/authors/'],
  ],
  [
    'a link to a script',
    { 'content/tags/tides/en.md': '---\ntitle: T\nlinks: [{ text: X, url: "javascript:alert(1)" }]\n---\n\nT.\n' },
    ['an address (url) that starts with https://, http:// or mailto:'],
  ],
  [
    'a link that the translation lacks',
    { ...desk, 'content/authors/desk/zh.md': '---\ntitle: 编辑部\n---\n\n写稿的人。\n' },
    ['error: the original has the link "https://desk.example/"'],
  ],
  [
    'an introduction that is not translated',
    {
      ...desk,
      'content/authors/desk/zh.md':
        '---\ntitle: 编辑部\nlinks: [{ text: 主页, url: "https://desk.example/" }]\n---\n\nThe desk writes and translates every one of the stories that this paper publishes.\n',
    },
    ['content/authors/desk/zh.md:6:1 error: the words "The desk writes', '[edition/leak]'],
  ],
])('reports %s', async (_, files, expected) => {
  const { messages } = await buildSite({ ...pair, ...files })
  for (const part of expected) expect(messages.join('\n')).toContain(part)
})

it('is part of a build of one changed file', async () => {
  const root = site({ ...pair, ...tides, ...desk })
  await buildSite({}, root)
  const write = (path: string, text: string) => writeFileSync(join(root, path), text)
  write(
    'content/tags/tides/en.md',
    '---\ntitle: The tides\nimage: { src: sea.png, alt: The sea }\nlinks: [{ text: An almanac, url: "https://tides.example/" }]\n---\n\nSee [our story](../../world/tides/en.md).\n',
  )
  const once = await buildSite({}, root)
  expect(once.read('en/tags/tides/index.html')).toContain('our story')
  write('content/authors/desk/zh.md', '---\ntitle: 本报编辑部\nlinks: [{ text: 主页, url: "https://desk.example/" }]\n---\n\n写稿的人。\n')
  const twice = await buildSite({}, root)
  expect(twice.read('zh/authors/desk/index.html')).toContain('本报编辑部')
  rmSync(join(root, 'content/authors'), { recursive: true })
  const last = await buildSite({}, root)
  expect(last.files()).toContain('zh/authors/bian-ji-bu/index.html')
})
