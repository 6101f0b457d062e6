import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { CommandError } from '../pipeline/commands/command.ts'
import { picture } from './support/articles.ts'
import { runCommand } from './support/command.ts'
import { buildSite, now, project } from './support/site.ts'

const english = `---
title: Tides
date: 2026-03-02T09:00:00+08:00
tags: [tides]
authors: [Ann Lee, Bob Ray]
image: { src: /dot.png, alt: The quay }
---

The sea rises and
falls. See *the tables*.

![A map](/dot.png "A caption")
`
const en = 'content/world/tides/en.md'
let root = ''

beforeAll(async () => {
  const view = `notFound: (model, context) => document({ ...model, head: [] }, context, { title: context.words.t("notFound.title"), description: "", robots: "noindex" }, html\`<p>\${model.locale === "en" ? "Set by hand" : "手写"}</p>\`)`
  const built = await buildSite({
    [en]: english,
    'content/world/tides/zh.md':
      '---\ntitle: 潮汐\nslug: tides\nsummary: 海的事。\nauthors: [李安, 雷博]\nimage: { alt: 码头 }\n---\n\n海水有涨有落。见*表*。\n\n![地图](/dot.png "图说")\n',
    'content/dot.png': picture,
    'content/paper.pdf': '%PDF',
    'content/counts.json': JSON.stringify({ fetchedAt: '2026-11-20T08:00:00Z', counts: { '/en/world/tides/': { comments: 3 } } }),
    'diglot.config.ts': `import { document, html } from ${JSON.stringify(join(project, 'pipeline/index.ts'))}
export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', counts: 'content/counts.json', theme: { views: { ${view} } } }\n`,
  })
  expect(built.messages).toEqual([])
  root = built.root
})

/** What is printed, without its first line, which says what drew the file. */
async function explain(path: string, text: string): Promise<string[]> {
  const printed = await runCommand('explain', { root, out: join(root, 'dist'), now, words: [path, text], flags: new Set() })
  return (printed ?? '').split('\n').slice(1)
}

const word = (locale: string, key: string) =>
  new RegExp(`(?:←|or) locales/${locale}/(?:interface|site)\\.json:\\d+:\\d+, the string "${key}" of the edition "${locale}"`)

describe('diglot explain', () => {
  it('says what drew the file', async () => {
    const input = { root, out: join(root, 'dist'), now, flags: new Set<string>() }
    expect(await runCommand('explain', { ...input, words: ['dist/en/world/tides/index.html', 'The quay'] })).toBe(
      [
        `en/world/tides/index.html: rendered by the view "article", format html, made from ${en}`,
        `"The quay" ← ${en}:6:25, "image.alt" of the article (meta og:image:alt, meta twitter:image:alt, JSON-LD image caption, img alt)`,
      ].join('\n'),
    )
  })

  it.each([
    ['the text, over the end of a line', 'en/world/tides/index.html', 'rises and falls', [`"rises and falls" ← ${en}:9:9 (p)`]],
    [
      'each part of a text',
      'en/world/tides/',
      'See the tables.',
      [`"See " ← ${en}:10:8 (p)`, `"the tables" ← ${en}:10:13 (p)`, `"." ← ${en}:10:24 (p)`],
    ],
    ['AMP', '/en/world/tides/amp/', 'falls', [`"falls" ← ${en}:10:1 (p)`]],
    ['the words of a picture', 'en/world/tides/index.html', 'A map', [`"A map" ← ${en}:12:1 (img alt)`]],
    ['a caption', 'en/world/tides/index.html', 'A caption', [`"A caption" ← ${en}:12:1 (figcaption)`]],
    ['an author in a feed', 'en/feed.xml', 'Ann Lee', [`"Ann Lee" ← ${en}:5:1, "authors" of the article (p)`]],
    ['the text in a feed', 'zh/feed.xml', '有涨', ['"有涨" ← content/world/tides/zh.md:9:3 (p)']],
    ['a summary in a list', 'zh/world/index.html', '海的事', ['"海的事" ← content/world/tides/zh.md:4:1, "summary" of the article (p)']],
    [
      'an address in the sitemap',
      'sitemap.xml',
      'https://paper.example/en/world/tides/',
      [`"https://paper.example/en/world/tides/" ← ${en}:2:1, the address of the article, from its "title" (sitemap)`],
    ],
    ['what a view says by itself', 'en/404.html', 'Set by hand', ['"Set by hand" ← the view "notFound" itself (p)']],
  ])('%s', async (_, path, text, lines) => {
    const found = await explain(path, text)
    expect(found).toEqual(expect.arrayContaining(lines))
  })

  it('the first sentences in a list, as body text', async () => {
    expect(await explain('en/world/index.html', 'The sea rises')).toEqual([
      `"The sea rises" ← ${en}:9:1, the first sentences of the article (p)`,
    ])
  })

  it('the headline, in each place, and the name of the site beside it', async () => {
    const found = await explain('en/world/tides/index.html', 'Tides – The Test Paper')
    expect(found.find((line) => line.startsWith('"Tides"'))).toContain(
      `"Tides" ← ${en}:2:1, "title" of the article or locales/en/site.json`,
    )
    expect(found.find((line) => line.startsWith('"The Test Paper"'))).toMatch(word('en', 'title'))
  })

  it.each([
    ['a word', 'zh/index.html', '首页', 'zh', 'nav.home'],
    ['a word around names', 'en/world/tides/index.html', 'By', 'en', 'article.by'],
    ['a plural', 'en/world/tides/index.html', '3 comments', 'en', 'comments.count_other'],
    ['one minute', 'en/world/tides/index.html', '1 minute to read', 'en', 'article.minutes_one'],
    ['an aria-label', 'en/index.html', 'Sections', 'en', 'nav.sections'],
    ['a section', 'zh/world/tides/index.html', '国际', 'zh', 'sections.world'],
    ['a tag', 'en/world/tides/index.html', 'Tides', 'en', 'tags.tides'],
    ['the title of the site', 'zh/feed.xml', '测试报', 'zh', 'title'],
  ])('%s', async (_, path, text, locale, key) => {
    expect((await explain(path, text)).some((line) => word(locale, key).test(line))).toBe(true)
  })

  it('a byline of names and words, part by part', async () => {
    const found = await explain('en/world/tides/index.html', 'By Ann Lee and Bob Ray')
    expect(found.map((line) => line.split(' ←')[0])).toEqual(expect.arrayContaining(['"By "', '"Ann Lee"', '"Bob Ray"']))
  })

  it('a date', async () => {
    expect((await explain('en/world/tides/index.html', 'March 2, 2026')).join('\n')).toContain(
      `← ${en}:3:1, a date as the edition "en" writes it`,
    )
  })

  it.each([
    ['en/nowhere.html', 'x', '"en/nowhere.html" is not published; expected the path of a file in the output folder, such as en/index.html'],
    ['../diglot.config.ts', 'x', '"../diglot.config.ts" is not published; expected the path'],
    [
      'en/index.html',
      'Nobody wrote this',
      '"Nobody wrote this" is not in en/index.html (html, the front page of the edition "en"); expected text as readers see it',
    ],
    ['en/index.html', '<h1', '"<h1" is not text in en/index.html'],
    ['en/index.html', '', 'expected: diglot explain PATH "TEXT"'],
  ])('%s %s', async (path, text, says) => {
    const error = await explain(path, text).catch((thrown) => thrown)
    expect(error).toBeInstanceOf(CommandError)
    expect(error.message).toContain(says)
  })
})
