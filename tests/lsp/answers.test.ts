import { beforeAll, expect, it } from 'vitest'
import { complete } from '../../pipeline/commands/lsp/complete/index.ts'
import { definition, otherLanguages } from '../../pipeline/commands/lsp/definition.ts'
import { hover } from '../../pipeline/commands/lsp/hover.ts'
import { linesOf, uriOf } from '../../pipeline/commands/lsp/places.ts'
import type { SiteView } from '../../pipeline/commands/lsp/view.ts'
import type { Point } from '../../pipeline/core/diagnostics.ts'
import { picture } from '../support/articles.ts'
import { site } from '../support/site.ts'
import { cursorIn, viewOf } from '../support/view.ts'

const [en, zh] = ['content/world/tides/en.md', 'content/world/tides/zh.md']

const matter = `---
title: Tides
summary: Why the sea moves.
slug: tides
date: 2026-03-02
tags: [tides]
authors: [Desk, Ann]
image: { src: sea.png, alt: The sea, caption: "Seen from *above*" }
---
`
const body = `
The sea rises and falls.

## Why {#why}

The moon pulls, as [the story of tea](../tea/en.md#leaves) says. See [below][why], [the table](#why), /en/world/tea/ and [old](/en/world/cha/).

- one
- two

![The sea](sea.png)

[why]: ../tea/en.md
`
const files = {
  [en]: matter + body,
  [zh]: `---\ntitle: 潮汐\nsummary: 海水为什么会动。\nauthors: [编辑部]\nimage: { alt: 海, caption: 从上方看 }\ntranslation: { from: en, basis: aaaaaa }\n---\n\n海水有涨有落。\n\n## 原因 {#why}\n\n月球有引力，见[茶的故事](../tea/zh.md)。\n\n- 一\n- 二\n\n![海](sea.png)\n`,
  'content/world/tides/sea.png': picture,
  'content/world/tea/en.md':
    '---\ntitle: Tea\nslug: tea\nsection: china\ndate: 2026-03-03\ntags: [tea]\nauthors: [Ann]\naliases: [/en/world/cha/]\n---\n\nTea.\n\n## Leaves\n\nGreen.\n',
}
let view: SiteView
let root: string
beforeAll(async () => {
  root = site(files)
  const found = await viewOf(root)
  if (!found.view) throw new Error('the site was not built')
  view = found.view
})

/** The point at the beginning of some words of a file. */
function pointAt(path: string, words: string, within = 0): Point {
  const text = view.textOf(path) ?? ''
  return cursorIn(`${text.slice(0, text.indexOf(words) + within)}|${text.slice(text.indexOf(words) + within)}`).point
}

/** `tea/en.md:3`, for each place. */
const shown = (places: ReturnType<typeof definition>) =>
  places.map(({ uri, range }) => `${uri.replace(uriOf(root, 'content/world/'), '')}:${range.start.line + 1}`)

const leads: [words: string, to: string[]][] = [
  ['The moon', ['tides/zh.md:13']],
  ['rises', ['tides/zh.md:9']],
  ['## Why', ['tides/zh.md:11']],
  ['two', ['tides/zh.md:16']],
  ['title: Tides', ['tides/zh.md:2']],
  ['the story of tea', ['tea/en.md:13']],
  ['below', ['tea/en.md:1']],
  ['[why]: ', ['tea/en.md:1']],
  ['the table', ['tides/en.md:13']],
  ['old', ['tea/en.md:1']],
  ['![The sea]', ['tides/sea.png:1']],
  ['image: { src', ['tides/sea.png:1']],
  ['date: ', ['tides/zh.md:3']],
]

it.each(leads)('%s leads to %j', (words, to) => {
  expect(shown(definition(view, en, pointAt(en, words, 2)))).toEqual(to)
})

it('the other language is found from a link too, and from a translation the original', () => {
  expect(shown(otherLanguages(view, en, pointAt(en, 'the story of tea', 2)))).toEqual(['tides/zh.md:13'])
  expect(shown(definition(view, zh, pointAt(zh, '月球')))).toEqual(['tides/en.md:15'])
  // What has no counterpart leads to what is before it.
  expect(shown(definition(view, 'content/world/tea/en.md', { line: 11, column: 1 }))).toEqual([])
})

const says: [words: string, parts: string[]][] = [
  ['rises', ['**中文** content/world/tides/zh.md:9', '> 海水有涨有落。']],
  ['summary', ['`summary` translated: one or two sentences', '**zh** 潮汐: outdated; ', '> 海水为什么会动。']],
  ['title', ['`title` translated: a headline', '**zh** 潮汐: outdated']],
]

it.each(says)('over %s it says %j', (words, parts) => {
  const { contents } = hover(view, en, pointAt(en, words)) ?? { contents: '' }
  const text = typeof contents === 'object' && 'value' in contents ? contents.value : ''
  for (const part of parts) expect(text).toContain(part)
})

it('over front matter it says what is missing; markup of a text is shown as it is', () => {
  expect(JSON.stringify(hover(view, 'content/world/tea/en.md', { line: 2, column: 1 }))).toContain('**zh**: missing')
  expect(JSON.stringify(hover(view, zh, pointAt(zh, 'image:', 1)))).not.toContain('*above*')
  expect(hover(view, 'content/world/nothing/en.md', { line: 2, column: 1 })).toBe(null)
})

const completions: [marked: string, labels: string[], ...not: string[]][] = [
  ['---\ntitle: T\n|\n---\n', ['summary', 'tags', 'image'], 'title', 'description'],
  ['---\ndesc|\n---\n', ['description']],
  ['---\nimage:\n  |\n---\n', ['src', 'alt'], 'title'],
  ['---\nsection: |\n---\n', ['world', 'china']],
  ['---\ntags: [tides, |]\n---\n', ['tea', 'tides']],
  ['---\nauthors: [|\n---\n', ['Ann', 'Desk'], '编辑部'],
  ['---\ndraft: |\n---\n', ['true', 'false']],
  ['---\ntranslation:\n  from: |\n---\n', ['zh'], 'en'],
  ['---\nacknowledge:\n  - rule: |\n---\n', ['parity/figure', 'edition/leak'], 'link/missing'],
  ['---\nimage: { src: |\n---\n', ['sea.png']],
  ['---\nredirect: |\n---\n', ['../tea/en.md']],
  ['---\ntitle: T\n---\n\n[x](|', ['../tea/en.md'], 'en.md'],
  ['---\ntitle: T\n---\n\n[x](../te|', ['../tea/en.md']],
  ['---\ntitle: T\n---\n\n[x](TEA|', ['../tea/en.md']],
  ['---\ntitle: T\n---\n\n[x](nothing|', [], '../tea/en.md'],
  ['---\ntitle: T\n---\n\n[x](../tea/en.md#|', ['#leaves']],
  ['---\ntitle: T\n---\n\n[x](#|', ['#why']],
  ['---\ntitle: T\n---\n\n![x](|', ['sea.png']],
  ['---\ntitle: T\n---\n\nThe word :z|', [':zh[…]', ':en[…]', ':cite[…]']],
  ['---\ntitle: T\n---\n\nAt 10:3|', [], ':zh[…]'],
  ['---\ntitle: T\n---\n\nPlain |', [], ':zh[…]'],
]

it.each(completions)('%j is completed by %j', (marked, labels, ...not) => {
  const { text, point } = cursorIn(marked)
  const before = (linesOf(text)[point.line - 1] ?? '').slice(0, point.column - 1)
  const { items } = complete({ path: en, text, point, before, view })
  const found = items.map(({ label }) => label)
  expect(found).toEqual(expect.arrayContaining(labels))
  if (labels.length === 0) expect(found).toEqual([])
  for (const label of not) expect(found).not.toContain(label)
  // What is put in takes the place of what was typed, up to the cursor.
  for (const { textEdit } of items)
    expect(textEdit && 'range' in textEdit ? textEdit.range.end : undefined).toEqual({ line: point.line - 1, character: point.column - 1 })
})

it('before the site was built, keys are known and nothing else', () => {
  const { text, point } = cursorIn('---\nti|\n---\n')
  expect(complete({ path: en, text, point, before: 'ti' }).items.map(({ label }) => label)).toContain('title')
  expect(complete({ path: en, text: `${text}\n[x](`, point: { line: 5, column: 5 }, before: '[x](' }).items).toEqual([])
})
