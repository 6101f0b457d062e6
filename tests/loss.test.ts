import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findLosses, type Shown } from '../pipeline/check/loss/loss.ts'
import type { Placed } from '../pipeline/check/page/places.ts'
import { publishedPage } from '../pipeline/check/page/published.ts'
import { scanPage } from '../pipeline/check/page/scan.ts'
import { picture } from './support/articles.ts'
import { buildSite, type Files, pair, project } from './support/site.ts'

const article = (more = '') => `---
title: Tides
date: 2026-03-02T09:00:00+08:00
updated: 2026-03-03T09:00:00+08:00
authors: [Ann Lee]
source: The Harbour Post
image: { src: /tide.png, alt: The quay }
corrections:
  - { date: 2026-03-04, text: The moon was wrong. }
${more}---

The sea rises and falls.

Read [the tables](https://tables.example/).

![A map](/map.png)

::video[Waves]{file=/waves.mp4}
`

const module = (name: string) => JSON.stringify(import.meta.resolve(name))

/** A view may do anything with its page: this one has it parsed. */
const files = (view: string, more = '', settings = ''): Files => ({
  'content/world/tides/en.md': article(more),
  'content/world/wells/zh.md': '---\ntitle: 水井\ndate: 2026-03-01\nslug: wells\n---\n\n井水清凉。\n',
  'content/tide.png': picture,
  'content/map.png': picture,
  'content/waves.mp4': 'moving',
  'diglot.config.ts': `
import { fromHtml } from ${module('hast-util-from-html')}
import { toHtml } from ${module('hast-util-to-html')}
import { asWritten } from ${JSON.stringify(join(project, 'pipeline/render/html/html.ts'))}
const walk = (node, change) => { for (const child of [...(node.children ?? [])]) { change(child, node); walk(child, change) } }
const drop = (node, parent) => { parent.children = parent.children.filter((other) => other !== node) }
export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', pictures: { enabled: false }, ${settings}
  theme: { views: { article(model, context, standard) { const tree = fromHtml(standard(model, context).text); walk(tree, (node, parent) => { ${view} }); return asWritten(toHtml(tree)) } } } }
`,
})

/** The messages without what to do, and where each was found. */
const lost = (messages: string[]) => messages.map((message) => message.replace(/ Fix .*$/, ''))
const en = 'content/world/tides/en.md'

describe('what a view of the site leaves out', () => {
  it('nothing is found where nothing is lost', async () => {
    expect((await buildSite(files(''))).messages).toEqual([])
  })

  it.each([
    [
      'the headline',
      "if (node.tagName === 'h1' && model.locale === 'en') drop(node, parent)",
      [
        `${en}:2:1 error: the headline "Tides" is missing from /en/world/tides/ (html).`,
        `${en}:2:1 error: the headline "Tides" is missing from /en/world/tides/amp/ (amp).`,
      ],
    ],
    [
      'the byline',
      "if (String(node.properties?.className) === 'byline') drop(node, parent)",
      [
        `${en}:5:1 error: the author "Ann Lee" is missing from /en/world/tides/ (html).`,
        `${en}:5:1 error: the author "Ann Lee" is missing from /en/world/tides/amp/ (amp).`,
        `${en}:6:1 error: the source "The Harbour Post" is missing from /en/world/tides/ (html).`,
        `${en}:6:1 error: the source "The Harbour Post" is missing from /en/world/tides/amp/ (amp).`,
      ],
    ],
    [
      'the time of the last change',
      "if (String(node.properties?.className) === 'updated') drop(node, parent)",
      [
        `${en}:4:1 error: the date of the last change "2026-03-03T01:00:00Z" is missing from /en/world/tides/ (html).`,
        `${en}:4:1 error: the date of the last change "2026-03-03T01:00:00Z" is missing from /en/world/tides/amp/ (amp).`,
      ],
    ],
    [
      'a paragraph',
      "if (node.tagName === 'p' && node.children[0]?.value === 'The sea rises and falls.') drop(node, parent)",
      [
        `${en}:12:1 error: the paragraph "The sea rises and falls." is missing from /en/world/tides/ (html).`,
        `${en}:12:1 error: the paragraph "The sea rises and falls." is missing from /en/world/tides/amp/ (amp).`,
      ],
    ],
    [
      'a link, and not its words',
      "if (node.tagName === 'a' && node.properties.href === 'https://tables.example/') { parent.children = parent.children.flatMap((other) => other === node ? node.children : [other]) }",
      [
        `${en}:14:6 error: the link to "https://tables.example/" is missing from /en/world/tides/ (html).`,
        `${en}:14:6 error: the link to "https://tables.example/" is missing from /en/world/tides/amp/ (amp).`,
      ],
    ],
    [
      'a picture in the text',
      "if (node.children?.[0]?.properties?.src === '/media/map.png') drop(node, parent)",
      [
        `${en}:16:1 error: the picture "/media/map.png" is missing from /en/world/tides/ (html).`,
        `${en}:16:1 error: the picture "/media/map.png" is missing from /en/world/tides/amp/ (amp).`,
      ],
    ],
    [
      'the picture of the story',
      "if (String(node.properties?.className) === 'article-picture') drop(node, parent)",
      [
        `${en}:7:10 error: the picture "/media/tide.png" is missing from /en/world/tides/ (html).`,
        `${en}:7:10 error: the picture "/media/tide.png" is missing from /en/world/tides/amp/ (amp).`,
      ],
    ],
    [
      'a correction',
      "if (node.properties?.id === 'corrections') drop(node, parent)",
      [
        '/en/world/tides/:1:1 error: the view "article" leads to "#corrections", but no element of the page has that id. Give one that id. [link/missing]',
        `${en}:8:1 error: the correction "The moon was wrong." is missing from /en/world/tides/ (html).`,
        `${en}:8:1 error: the correction "The moon was wrong." is missing from /en/world/tides/amp/ (amp).`,
      ],
    ],
    [
      'a fact for search engines',
      "if (node.properties?.type === 'application/ld+json') { const data = JSON.parse(node.children[0].value); if (model.locale === 'en') { delete data.author; delete data.dateModified } node.children[0].value = JSON.stringify(data) }",
      [
        `${en}:4:1 error: the date of the last change "2026-03-03T01:00:00Z" is missing from /en/world/tides/ (JSON-LD).`,
        `${en}:5:1 error: the author "Ann Lee" is missing from /en/world/tides/ (JSON-LD).`,
      ],
    ],
    [
      'all that search engines are given',
      "if (model.locale === 'en' && node.properties?.type === 'application/ld+json') drop(node, parent)",
      [`${en}:1:1 error: the data for search engines "JSON-LD" is missing from /en/world/tides/ (JSON-LD).`],
    ],
  ])('%s', async (_, view, messages) => {
    const built = await buildSite(files(view))
    expect(built.outcome).toBe('content')
    expect(lost(built.messages)).toEqual(messages)
  })

  const byline = "if (String(node.properties?.className) === 'byline') drop(node, parent)"

  it('says what to do', async () => {
    const built = await buildSite(files("if (node.tagName === 'h1' && model.locale === 'en') drop(node, parent)"))
    expect(built.messages[0]).toBe(
      `${en}:2:1 error: the headline "Tides" is missing from /en/world/tides/ (html). Fix the view that renders the page, or declare it in the settings: omits: { views: ['headline'] }. [loss/undeclared]`,
    )
  })

  it('is fine where it is declared', async () => {
    expect((await buildSite(files(byline, '', "omits: { views: ['author', 'source'] },"))).messages).toEqual([])
  })

  it('is fine where it is acknowledged, and an acknowledgement that excuses nothing is not', async () => {
    const known = ['Ann Lee', 'The Harbour Post'].map((name) => `  - { rule: loss/undeclared, finding: ${name}, reason: A test. }\n`)
    expect((await buildSite(files(byline, `acknowledge:\n${known.join('')}`))).messages).toEqual([])
    expect((await buildSite(files('', `acknowledge:\n${known[0]}`))).messages).toEqual([
      `${en}:11:7 error: this acknowledgement matches no finding: loss/undeclared, "Ann Lee". Delete it, or copy the finding from the message. [parity/acknowledgement]`,
    ])
  })

  it('is reported again by the next build, and not where the rule is off', async () => {
    const built = await buildSite(files(byline))
    expect((await buildSite({}, built.root)).messages).toEqual(built.messages)
    expect((await buildSite(files(byline, '', "rules: { 'loss/undeclared': 'off' },"))).messages).toEqual([])
  })
})

const withPlugin = (plugin: string, settings = ''): Files => ({
  ...pair,
  'content/world/tides/en.md':
    '---\ntitle: Tides\ndate: 2026-03-02\n---\n\nThe sea rises and falls. See [tables](https://tables.example/).\n',
  'content/world/tides/zh.md': '---\ntitle: 潮汐\n---\n\n海水有涨有落。见[表](https://tables.example/)。\n',
  'diglot.config.ts': `
const plugin = () => (tree) => { ${plugin} }
export default { url: 'https://paper.example', ${settings} markdown: { rehypePlugins: [plugin] } }
`,
})

describe('what a plugin of the site takes out', () => {
  const dropText = "tree.children = tree.children.filter((node) => node.tagName !== 'p')"

  it('is reported with its place, and what depends on it', async () => {
    const built = await buildSite(withPlugin(dropText))
    expect(lost(built.messages).filter((message) => message.startsWith(en))).toEqual([
      `${en}:6:1 error: the paragraph "The sea rises and falls. See tables." is taken out by a Markdown plugin of the site.`,
      `${en}:6:30 error: the link to "https://tables.example/" is taken out by a Markdown plugin of the site.`,
    ])
    expect((await buildSite({}, built.root)).messages).toEqual(built.messages)
  })

  it('is fine where it is declared', async () => {
    expect((await buildSite(withPlugin(dropText, "omits: { plugins: ['paragraph', 'link'] },"))).messages).toEqual([])
  })

  it('is no loss where it is rewritten: other signs, another address', async () => {
    const change =
      "const [text, link] = tree.children[0].children; text.value = text.value.replace('.', '!'); link.properties.href += '?from=paper'"
    expect((await buildSite(withPlugin(change))).messages).toEqual([])
  })
})

it.each([
  ['an element that swallows what follows', '<iframe src="https://a.example/"\n  />\n\nThis work by [Chi](https://a.example/) is new.'],
  ['raw HTML, twice', '<Shot src={Map} />\nTaken by Chi.\n\nText.\n\n<Shot src={Map} />\nTaken by Chi.\n\n<Card>\n  <Card />\n</Card>'],
  ['an element that is left out', '<Shot src={Map}\n/>\nTaken by [Chi](https://a.example/).'],
])('text of %s is in every format, and reported as lost in none', async (_, body) => {
  const built = await buildSite({
    ...pair,
    'diglot.config.ts': "export default { url: 'https://paper.example', markdown: { allowHtml: true } }",
    'content/world/chi/en.md': `---\ntitle: Chi\ndate: 2026-03-02\nsummary: A work.\n---\n\n${body}\n`,
  })
  expect(built.diagnostics.filter(({ ruleId }) => !['markdown/element', 'markdown/shortcode'].includes(ruleId))).toEqual([])
  for (const path of ['en/world/chi/index.html', 'en/feed.xml']) expect(built.read(path), path).toMatch(/Chi<\/a>|Taken by Chi/)
})

/** What the check finds in a page. */
function findIn(
  html: string,
  facts: Shown['facts'],
  body: string,
  place: [line: number, column: number][] = [],
  omits: Shown['omits'] = new Set(),
) {
  const places = () => place.map(([line, column]): Placed => [line, column, 'p', []])
  const page = publishedPage(html, { html: body, places })
  const scan = scanPage(html, { bodies: [], policy: undefined, policies: [], content: () => [] })
  return findLosses({ page, scan, facts, url: 'https://paper.example/en/world/tides/', omits }).page
}

it('a feed that drops what it does not declare is reported', () => {
  const facts = { headline: 'Tides', authors: [], published: '2026-03-02T01:00:00Z', updated: '2026-03-02T01:00:00Z', corrections: [] }
  const head = '<h1>Tides</h1><time datetime="2026-03-02T01:00:00.000Z"></time>'
  const body = '<p>The sea rises.</p><p><a href="/en/">Home</a></p>'
  const absolute = '<p><a href="https://paper.example/en/">Home</a></p>'
  expect(findIn(`${head}<p>The sea rises.</p>${absolute}`, facts, body)).toEqual([])
  expect(findIn(head + absolute, facts, body, [[6, 1]])).toEqual([
    { part: 'paragraph', subject: 'The sea rises.', point: { line: 6, column: 1 } },
  ])
  expect(findIn(`${head}<p>The sea rises. Home</p>`, facts, body)).toEqual([{ part: 'link', subject: '/en/', point: undefined }])
})

it('a name is not found within another word', () => {
  const facts = {
    headline: 'Tides',
    authors: ['Li', '李明'],
    translator: '王',
    published: '2026-03-02',
    updated: '2026-03-02',
    corrections: [],
  }
  const html = '<h1>Tides</h1><p>Listen</p><p>文：李明，译：王</p>'
  expect(findIn(html, facts, '', [], new Set(['published']))).toEqual([{ part: 'author', subject: 'Li' }])
})
