import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { acknowledgementOf } from '../pipeline/core/diagnostics.ts'
import { runCommand } from './support/command.ts'
import { buildSite, type Files } from './support/site.ts'

/** What archives of other generators have, and Diglot's own sample has not. */
const article = (front: string, body = 'Sea.'): string => `---\n${front}\n---\n\n${body}\n`
const tides = article('title: Tides\ndate: 2026-01-02')
const ships: Files = {
  'content/world/ships/en.md': article('title: Ships\ndate: 2026-01-01', 'Ships.'),
  'content/world/ships/zh.md': article('title: 船', '船。'),
}

async function pages(files: Files): Promise<{ paths: string[]; messages: string[]; read(path: string): string }> {
  const built = await buildSite({ ...ships, ...files })
  return { paths: existsSync(built.out) ? built.files() : [], messages: built.messages, read: (path) => String(built.read(path)) }
}

describe('names that differ in case, width or Unicode form are one', () => {
  it.each(['Sea', 'ＳＥＡ', 'SEA'])('the tag %s', async (other) => {
    const site = await pages({
      'content/world/a/en.md': article('title: A\ndate: 2026-01-02\ntags: [sea]'),
      'content/world/b/en.md': article(`title: B\ndate: 2026-01-02\ntags: [${other}]`),
      'locales/en/site.json': '{ "title": "Paper", "description": "News", "sections": { "world": "World" }, "tags": { "sea": "The sea" } }',
      'locales/zh/site.json': '{ "title": "报", "description": "新闻", "sections": { "world": "国际" }, "tags": { "sea": "海" } }',
    })
    expect(site.messages).toEqual([
      `content/world/b/en.md:4:1 warning: the tag "${other}" (in 1 article) is published as "sea", as others write it. Write it in one way. [front-matter/spelling]`,
    ])
    expect(site.paths.filter((path) => path.startsWith('en/tags/'))).toEqual(['en/tags/sea/index.html'])
    expect(site.read('en/tags/sea/index.html')).toContain('The sea')
  })

  it('an author', async () => {
    const site = await pages({
      'content/world/a/en.md': article('title: A\ndate: 2026-01-02\nauthors: [Li Na]'),
      'content/world/b/en.md': article('title: B\ndate: 2026-01-02\nauthors: [LI NA]'),
      'content/world/c/en.md': article('title: C\ndate: 2026-01-02\nauthors: [Li Na]'),
    })
    expect(site.messages).toEqual([
      expect.stringMatching(/^content\/world\/b\/en\.md:4:1 warning: the author "LI NA" .*\[front-matter\/spelling\]$/),
    ])
    expect(site.paths.filter((path) => path.startsWith('en/authors/'))).toEqual(['en/authors/li-na/index.html'])
  })
})

describe('an alias is one address, however it is spelled', () => {
  it.each([
    ['/old/1', '/old/1/index.html', 'old/1/index.html'],
    ['/old/1/', '/old/1', 'old/1/index.html'],
    ['/2013/%E6%BD%AE/', '/2013/潮/', '2013/潮/index.html'],
    ['/caf\u00E9/', '/cafe\u0301/', 'caf\u00E9/index.html'],
  ])('%s and %s', async (one, other, path) => {
    const site = await pages({ 'content/world/tides/en.md': article(`title: Tides\ndate: 2026-01-02\naliases: [${one}, ${other}]`) })
    expect(site.messages).toEqual([])
    expect(site.paths).toContain(path)
  })
})

describe('the date in a path', () => {
  it.each(['world/2026-01-02-tides', '2026/01/02/tides', 'world/2026_01_02'])('%s', async (story) => {
    const site = await pages({ [`content/${story}/en.md`]: article('title: Tides\nsection: world') })
    expect(site.messages).toEqual([])
    expect(site.read('en/world/tides/index.html')).toContain('January 2, 2026')
  })

  it.each(['world/2026-1-2-tides', 'world/20260102-tides'])('%s too', async (story) => {
    const site = await pages({ [`content/${story}/en.md`]: article('title: Tides') })
    expect(site.messages).toEqual([])
    expect(site.read('en/world/tides/index.html')).toContain('January 2, 2026')
  })

  it('that does not exist is none', async () => {
    const site = await pages({ 'content/world/2026-13-40-tides/en.md': article('title: Tides') })
    expect(site.messages).toEqual([expect.stringContaining('there is no "date"')])
  })

  it.each(['2026/01/02', '2026-01-02 10:00', '2026-01-02 4:00', '2026-01-02 10:00:00 +0800', '2026年1月2日', 'Jan 2, 2026'])(
    'front matter may write it as %s',
    async (date) => {
      const site = await pages({ 'content/world/tides/en.md': article(`title: Tides\ndate: ${date}`) })
      expect(site.messages).toEqual([])
    },
  )
})

it('a story without a date is checked for everything else', async () => {
  const site = await pages({
    'content/world/tides/en.md': article('title: Tides', 'The sea rises 4 metres. [Ships](../ship/en.md). ![](sea.png)'),
    'content/world/tides/zh.md': article('title: 潮汐', '海水上涨5米。'),
    'content/world/moon/en.md': article('title: Moon\ndate: 2026-01-02', 'See [the tides](../tides/en.md).'),
  })
  const rules = site.messages.map((message) => message.replace(/^content\/world\/tides\/(\S+) .*\[(.*)\]$/, '$1 $2'))
  expect(rules).toEqual([
    'en.md:1:1 front-matter/missing',
    'en.md:5:25 link/missing',
    'en.md:5:49 picture/alt',
    'en.md:5:49 picture/missing',
    'zh.md:1:1 front-matter/missing',
    'zh.md:5:1 parity/link',
    'zh.md:5:1 parity/picture',
    'zh.md:5:5 parity/figure',
  ])
  expect(site.paths).toEqual([])
})

it('a file without front matter is checked for everything else', async () => {
  const site = await pages({ 'content/world/tides/en.md': 'The sea.\n\n<b>High\n' })
  expect(site.messages).toEqual([
    expect.stringContaining('en.md:1:1 error: this file has no front matter'),
    expect.stringContaining('en.md:3:1 error: raw HTML is not allowed'),
  ])
})

it('a language that is not that of the edition is reported', async () => {
  const site = await pages({
    'content/world/tides/en.md': article('title: Tides\ndate: 2026-01-02\nlang: en'),
    'content/world/tides/zh.md': article('title: 潮汐\nlang: zh-TW', '海。'),
  })
  expect(site.messages).toEqual([
    'content/world/tides/zh.md:3:1 error: "lang" is "zh-TW", but by its path this is an article of the edition in "zh-Hans". Correct the key, or move the file. [front-matter/invalid]',
  ])
})

it('keys are ignored by name, without a build of what was read before', async () => {
  const settings = (more: string) => `export default { url: 'https://paper.example', content: { ${more} } }`
  const files = { ...ships, 'content/world/tides/en.md': article('title: Tides\ndate: 2026-01-02\nrating: 5\nseo_title: Sea') }
  const first = await buildSite({ ...files, 'diglot.config.ts': settings('') })
  expect(first.messages.map((message) => /"(\w+)"/.exec(message)?.[1])).toEqual(['rating', 'seo_title'])
  writeFileSync(join(first.root, 'diglot.config.ts'), settings("ignoreKeys: ['rating', 'seo_*']"))
  expect((await buildSite({}, first.root)).messages).toEqual([])
  writeFileSync(join(first.root, 'diglot.config.ts'), settings("ignoreKeys: ['*']"))
  expect((await buildSite({}, first.root)).messages).toEqual([expect.stringContaining('expected names of keys, such as "rating"')])
})

it('commands write YAML in place of TOML', async () => {
  const toml = '+++\ntitle = "潮汐"\n[translation]\nfrom = "en"\n+++\n\n海。\n'
  const { root } = await buildSite({ ...ships, 'content/world/tides/en.md': tides, 'content/world/tides/zh.md': toml })
  const path = join(root, 'content/world/tides/zh.md')
  const done = () => runCommand('translate', { root, words: ['world/tides', 'zh'], flags: new Set(['done']) })
  await done()
  expect(readFileSync(path, 'utf8')).toMatch(/^---\ntitle: 潮汐\ntranslation:\n {2}from: en\n {2}basis: .+\n---\n\n海。\n$/)
  writeFileSync(path, toml.replace('from', '# a note\nfrom'))
  await expect(done()).rejects.toThrow('the front matter is TOML with comments')
})

describe('one headline in two folders', () => {
  const notes = (date: string) => article(`title: Notes\ndate: ${date}`)

  it('the later story has its folder in its address', async () => {
    const site = await pages({
      'content/world/north/notes/en.md': notes('2026-01-03'),
      'content/world/south/notes/en.md': notes('2026-01-02'),
    })
    expect(site.messages).toEqual([])
    expect(site.paths).toEqual(expect.arrayContaining(['en/world/notes/index.html', 'en/world/notes-north/index.html']))
  })

  it('a slug that is written twice is an error', async () => {
    const same = article('title: Notes\ndate: 2026-01-02\nslug: notes')
    const site = await pages({ 'content/world/north/notes/en.md': same, 'content/world/south/notes/en.md': same })
    expect(site.messages).toEqual([expect.stringContaining('[route/collision]')])
  })
})

describe('what other generators hold back is held back', () => {
  it.each([
    ...['published: false', 'publish: false', 'unlisted: true', 'hidden: true', 'private: true', 'listed: false', 'visible: false'],
    ...['published: "false"', 'published: no', 'published: 0', 'unlisted: yes', 'hidden: On', 'headless: true'],
    ...['status: draft', 'status: Private', 'visibility: hidden', 'build: { render: never }', '_build: { list: false }', 'password: tide'],
    ...['publishDate: 2099-01-01', 'published: 2099-01-01', 'published_at: 2099-01-01', 'pubDate: 2099-01-01', 'date: 2099-01-01'],
    ...['published: false\ndraft: false', 'draft: false\npublished: false', 'draft: true\npublished: true'],
    'unpublishDate: 2026-06-01',
  ])('%s', async (line) => {
    const date = line.startsWith('date:') ? '' : 'date: 2026-01-02\n'
    const site = await pages({
      'content/world/tides/en.md': tides,
      'content/world/later/en.md': article(`title: Later\n${date}${line}`),
      'diglot.config.ts': "export default { url: 'https://paper.example', content: { unknownKeys: 'warn' } }",
    })
    expect(site.messages.filter((message) => !message.includes('[front-matter/dates]'))).toEqual([])
    expect(site.paths).not.toContain('en/world/later/index.html')
    expect(site.read('en/index.html')).not.toContain('Later')
  })

  it.each(['published: maybe', 'hidden: 7', 'unlisted: [a]', 'private: "for us"'])(
    '%s is refused, whatever unknown keys are',
    async (line) => {
      const built = await buildSite({
        'content/world/tides/en.md': tides,
        'content/world/later/en.md': article(`title: Later\ndate: 2026-01-02\n${line}`),
        'diglot.config.ts':
          "export default { url: 'https://paper.example', content: { unknownKeys: 'warn' }, rules: { 'front-matter/unknown-key': 'off', 'front-matter/invalid': 'warning' } }",
      })
      expect(built.outcome).not.toBe('built')
      expect(built.messages).toContainEqual(expect.stringContaining('so it is not clear whether the article is to be published'))
    },
  )

  it.each(['published: true', 'hidden: false', 'published: yes', 'status: published', 'build: { list: always }', 'published: 2026-01-01'])(
    '%s holds nothing back',
    async (line) => {
      const site = await pages({ 'content/world/tides/en.md': article(`title: Tides\ndate: 2026-01-02\n${line}`) })
      expect(site.paths).toContain('en/world/tides/index.html')
    },
  )
})

it('raw HTML that is left out is reported once, and is no loss', async () => {
  const body = 'Sea.\n\n<style>\n.a { color: red }\n</style>\n\n<script>\nlet a\n</script>\n\n<center>Middle.</center>'
  const site = await pages({
    'content/world/tides/en.md': article('title: Tides\ndate: 2026-01-02', body),
    'diglot.config.ts': "export default { url: 'https://paper.example', markdown: { allowHtml: true } }",
  })
  expect(site.messages.filter((message) => !message.includes('[markdown/element]'))).toEqual([])
  expect(site.messages).toHaveLength(3)
  expect(site.read('en/world/tides/index.html')).toContain('Middle.')
  expect(site.read('en/world/tides/index.html')).not.toMatch(/color: red|let a/)
})

describe('the first sentences', () => {
  it.each([
    [
      'have code in them',
      'This week we look at `tide:` addresses. The rest is as ever.',
      'This week we look at tide: addresses. The rest is as ever.',
    ],
    ['end at a heading', 'One thing.\n\n## Next\n\nAnother thing.', 'One thing.'],
    ['leave out what announces a list', 'There are tides. For example:\n\n- neap\n\nMore.', 'There are tides. More.'],
  ])('%s', async (_, body, excerpt) => {
    const site = await pages({ 'content/world/tides/en.md': article('title: Tides\ndate: 2026-01-02', body) })
    expect(site.read('en/world/tides/index.html')).toContain(`<p class="standfirst">${excerpt}</p>`)
  })
})

describe('addresses in prose', () => {
  it.each([
    ['at http://harbour.example;/ until noon', undefined],
    ['at http://a..b/ now', undefined],
    ['请看https://tides.example/a了解', 'https://tides.example/a'],
    ['请看https://tides.example/了解更多', 'https://tides.example/'],
    ['请看https://tides.example:8080了解', 'https://tides.example:8080/'],
    ['请看www.tides.example了解', 'http://www.tides.example/'],
    ['请看https://tides.example/a（图）', 'https://tides.example/a'],
    ['见https://潮汐.example/表。', 'https://xn--usw99d.example/%E8%A1%A8'],
    ['见https://wiki.example/wiki/潮汐。', 'https://wiki.example/wiki/%E6%BD%AE%E6%B1%90'],
    ['见https://wiki.example/?q=潮汐。', 'https://wiki.example/?q=%E6%BD%AE%E6%B1%90'],
    ['Write to desk@paper.example.', 'mailto:desk@paper.example'],
    ['See https://paper.example/a_b@c/d now', 'https://paper.example/a_b@c/d'],
  ])('%s', async (text, href) => {
    const site = await pages({ 'content/world/tides/zh.md': article('title: 潮汐\nslug: tides\ndate: 2026-01-02', `潮。${text}`) })
    const [paragraph = ''] = /<p>潮。.*?<\/p>/.exec(site.read('zh/world/tides/index.html')) ?? []
    expect(paragraph).not.toBe('')
    expect(/<a href="([^"]*)"/.exec(paragraph)?.[1]).toBe(href)
  })

  it('a link to no host is reported where it is', async () => {
    const site = await pages({ 'content/world/tides/en.md': article('title: Tides\ndate: 2026-01-02', 'See [it](http://host;/).') })
    expect(site.messages).toEqual([expect.stringMatching(/^content\/world\/tides\/en\.md:6:5 error: .*names no host.*\[link\/unsafe\]$/)])
  })
})

describe('Latin words that an article says itself are never the interface’s', () => {
  it.each([
    ['in the words of a picture', '潮。\n\n![Boeing 737客机停在跑道上](https://x.example/pier.png)', ''],
    ['in a caption and a credit', '潮。\n\n![码头](https://x.example/a.png "Harbor 码头") :credit[Photo: Li Na]', ''],
    ['in the name of a file', '潮。\n\n![Harbor plan.PNG](https://x.example/a.png)', ''],
    ['in authors and source', '潮。', '\nauthors: [Ann Lee]\nsource: Reuters'],
    ['in the headline of another story', '潮。\n\n![Harbor plan](https://x.example/a.png)', ''],
  ])('%s', async (_, body, more) => {
    const site = await pages({
      'content/world/harbour/en.md': article('title: News of the harbour\ndate: 2026-01-02'),
      'content/world/harbour/zh.md': article('title: 关于 Harbor 的新闻', '正文。'),
      'content/world/tides/zh.md': article(`title: 潮汐\ndate: 2026-01-02${more}`, body),
    })
    expect(site.messages).toEqual([])
  })

  it('a picture’s words that are not translated are reported once, with the lines that acknowledge them', async () => {
    const words = 'The quick brown fox jumps over the lazy dog'
    const files = { 'content/world/tides/zh.md': article('title: 潮汐\ndate: 2026-01-02', `潮。\n\n![${words}](https://x.example/a.png)`) }
    const site = await buildSite({ ...ships, ...files })
    expect(site.messages).toEqual([expect.stringMatching(/^content\/world\/tides\/zh\.md:8:1 error: .*\[edition\/leak\]$/)])
    const [yaml = ''] = site.diagnostics.map(acknowledgementOf)
    const kept = {
      'content/world/tides/zh.md': files['content/world/tides/zh.md'].replace('---\n', `---\n${yaml.replace('…', 'a pangram')}\n`),
    }
    expect((await pages(kept)).messages).toEqual([])
  })
})
