import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { article, picture } from './support/articles.ts'
import { runCommand } from './support/command.ts'
import { buildSite, now, pair, site } from './support/site.ts'

const original = `---
title: Tides
summary: In short.
date: 2026-03-02
image: { src: sea.png, alt: The sea, caption: It rises. }
---

The sea rises and falls.

## Twice a day

- Once at noon.
- Once at night.

> It is the Moon.

| Sea | Tide |
| --- | --- |
| North | high |

![The sea](sea.png)
`

const input = (root: string, ...words: string[]) => ({ root, out: join(root, 'dist'), now, words, flags: new Set<string>() })

/** Where placeholders are reported, in the article at `path`. */
async function found(root: string, path: string): Promise<string[]> {
  const { diagnostics } = await buildSite({}, root)
  return diagnostics.flatMap(({ ruleId, line, message, path: of }) =>
    ruleId === 'content/placeholder' && of === path ? [`${line} ${message.split(' still has')[0]}`] : [],
  )
}

function publish(root: string, path: string): void {
  writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replace('draft: true\n', ''))
}

it('what diglot translate wrote is an error in every field and block until it is replaced', async () => {
  const root = site({ 'content/world/tides/en.md': original, 'content/world/tides/sea.png': picture })
  const path = 'content/world/tides/zh.md'
  await runCommand('translate', input(root, 'world/tides', 'zh'))
  expect(await found(root, path)).toEqual([])
  publish(root, path)
  const messages = await found(root, path)
  const counts = Map.groupBy(messages, (message) => message.replace(/^\d+ /, ''))
  expect(Object.fromEntries([...counts].map(([what, all]) => [what, all.length]))).toEqual({
    '"title"': 1,
    '"summary"': 1,
    '"image.alt"': 1,
    '"image.caption"': 1,
    'this paragraph': 2,
    'this heading': 1,
    'this item': 2,
    'this cell': 4,
  })
  const lines = readFileSync(join(root, path), 'utf8').split('\n')
  for (const message of messages) expect(lines[Number.parseInt(message, 10) - 1]).toContain('TODO')
})

it('what diglot new wrote, too', async () => {
  const root = site(pair)
  const path = 'content/world/ships/en.md'
  await runCommand('new', input(root, 'story', 'world/ships'))
  expect(await found(root, path)).toEqual([])
  publish(root, path)
  expect(await found(root, path)).toEqual(['2 "title"', '3 "summary"', '9 this paragraph'])
})

it.each([
  ['authors', 'authors: [TODO]'],
  ['source', 'source: TODO'],
  ['corrections', 'corrections: [{ date: 2026-03-03, text: "TODO: what was wrong" }]'],
  ['translation', 'translation: { translator: TODO }'],
  ['tags', 'tags: [TODO]'],
])('in %s', async (key, line) => {
  const path = 'content/world/a/en.md'
  const messages = await found(site({ ...pair, [path]: article('A', 'Text.', line) }), path)
  expect(messages).toHaveLength(1)
  expect(messages[0]).toContain(`"${key}`)
})

it.each([
  ['a sentence', 'TODO lists help, and a TODO is a task.'],
  ['code', '`TODO`: inline\n\n```\nTODO\n```\n\n    TODO: indented'],
  ['a comment', '<!-- TODO: later -->\n\nText.'],
  ['a word', 'TODOS and TODO-lists'],
])('%s is no placeholder', async (_, body) => {
  const path = 'content/world/a/en.md'
  expect(await found(site({ ...pair, [path]: article('A', body) }), path)).toEqual([])
})
