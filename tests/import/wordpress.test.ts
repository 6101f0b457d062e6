import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { runCommandWithStatus } from '../support/command.ts'
import { buildSite, folder, list, site } from '../support/site.ts'
import { everyKind, polylangTerms, type WxrPost, wxr } from './wxr.ts'

const settings = (more = '') =>
  `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', rules: { 'picture/alt': 'warning', 'edition/empty': 'off' }, ${more} }\n`

async function importExport(xml: string, more = '', uploads = true) {
  const home = folder()
  writeFileSync(join(home, 'export.xml'), xml)
  mkdirSync(join(home, 'uploads/2026/03'), { recursive: true })
  writeFileSync(join(home, 'uploads/2026/03/sea.png'), PNG.sync.write(new PNG({ width: 8, height: 8 })))
  const root = site({ 'diglot.config.ts': settings(more) })
  const run = () =>
    runCommandWithStatus('import', {
      root,
      words: [join(home, 'export.xml')],
      ...(uploads && { values: { uploads: join(home, 'uploads') } }),
    })
  const { text, failed } = await run()
  return {
    root,
    run,
    text,
    failed,
    read: (path: string) => readFileSync(join(root, path), 'utf8'),
    files: () => list(root).filter((path) => path.startsWith('content/')),
  }
}

it('every kind of item of an export, with the translations of Polylang, is imported, counted or named, and is published', async () => {
  const imported = await importExport(wxr(everyKind, polylangTerms), 'markdown: { allowHtml: true }')
  expect(imported.failed).toBe(false)
  expect(imported.files()).toEqual(
    [
      'content/pages/about/en.md',
      'content/posts/etc-passwd/en.md',
      'content/posts/for-us/en.md',
      'content/posts/later/en.md',
      'content/posts/locked/en.md',
      'content/posts/post-14/en.md',
      'content/recipe/soup/en.md',
      'content/world/parts/en.md',
      'content/world/tides/en.md',
      'content/world/tides/sea.png',
      'content/world/tides/zh.md',
    ].sort(),
  )
  expect(imported.read('content/world/tides/en.md')).toBe(`---
title: Tides & moons
summary: The sea rises.
slug: tides
date: 2026-03-02T01:00:00Z
tags:
  - sea-news
  - tides
authors:
  - Li Na
image:
  src: sea.png
  alt: The sea
aliases:
  - /2026/03/tides/
  - /p/10/
---

The sea **rises** and falls. See [about](../../pages/about/en.md).

![The sea](sea.png "The sea at noon")

::video[YouTube]{youtube="aqz-KE-bpKQ"}
`)
  expect(imported.read('content/world/tides/zh.md')).toContain(
    '海水**上涨**，\\\n又下落。请看[关于](../../pages/about/en.md)。\n\n![大海](sea.png "正午的大海")\n\n::video[YouTube]{youtube="aqz-KE-bpKQ"}\n',
  )
  expect(JSON.parse(imported.read('locales/zh/site.json')).tags).toMatchObject({ tides: '潮汐' })
  for (const name of ['for-us', 'locked', 'post-14']) expect(imported.read(`content/posts/${name}/en.md`)).toContain('draft: true')
  expect(imported.read('content/posts/locked/en.md')).not.toContain('geheim')
  expect(imported.read('content/world/parts/en.md')).toContain('A notice for all.\n\n<table>')
  for (const text of [
    '1 × `revision`',
    '1 × `nav_menu_item`',
    'the status `trash`',
    '2 comments of 1 posts',
    'it is sticky',
    '`[contact-form-7]`',
    'protected by a password',
    '/p/12/',
    '`<sub>`, `<table>`',
  ])
    expect(imported.text).toContain(text)
  const built = await buildSite({}, imported.root)
  expect(built.messages.filter((message) => message.includes(' error: ') && !message.includes('[link/edition]'))).toEqual([])
  for (const [from, to] of [
    ['2026/03/tides/', '/en/world/tides/'],
    ['zh/2026/03/潮汐/', '/zh/world/'],
    ['p/12/', '/en/about/'],
  ] as const)
    expect(built.read(`${from}index.html`)).toContain(`url=${to}`)
  const before = imported.files().map((path) => imported.read(path))
  expect((await imported.run()).failed).toBe(false)
  expect(imported.files().map((path) => imported.read(path))).toEqual(before)
})

it('without raw HTML in the settings, an article that needs it is a draft; without uploads, addresses stay', async () => {
  const imported = await importExport(wxr(everyKind, polylangTerms), '', false)
  expect(imported.read('content/world/parts/en.md')).toContain('draft: true')
  expect(imported.text).toContain('`markdown.allowHtml` is not set')
  expect(imported.read('content/world/tides/en.md')).toContain(
    '![The sea](https://old.example/wp-content/uploads/2026/03/sea-300x200.png "The sea at noon")',
  )
  expect(imported.text).toContain('Pictures and files that were not found')
})

it.each<{ plugin: string; posts: WxrPost[]; files: string[]; says?: string }>([
  {
    plugin: 'its add-on for exports',
    posts: [
      {
        id: 1,
        title: 'Ships',
        name: 'ships',
        content: '<p>Boats go out.</p>',
        meta: { _wpml_import_language_code: 'en', _wpml_import_translation_group: '7' },
      },
      {
        id: 2,
        title: '船',
        name: 'chuan',
        content: '<p>船只出海。</p>',
        meta: { _wpml_import_language_code: 'zh-hans', _wpml_import_source_language_code: 'en', _wpml_import_translation_group: '7' },
      },
    ],
    files: ['content/posts/ships/en.md', 'content/posts/ships/zh.md'],
  },
  {
    plugin: 'duplicates',
    posts: [
      { id: 1, title: 'Ships', name: 'ships', link: 'https://old.example/ships/', content: '<p>Boats go out.</p>' },
      {
        id: 2,
        title: '船',
        name: 'chuan',
        link: 'https://old.example/zh-hans/chuan/',
        content: '<p>船只出海。</p>',
        meta: { _icl_lang_duplicate_of: 1 },
      },
    ],
    files: ['content/posts/ships/en.md', 'content/posts/ships/zh.md'],
  },
  {
    plugin: 'addresses alone: nothing says which are translations',
    posts: [
      {
        id: 1,
        title: 'Ships',
        name: 'ships',
        link: 'https://old.example/ships/',
        content: '<p>Boats go out.</p>',
        meta: { _wpml_word_count: 3 },
      },
      { id: 2, title: '船', name: 'chuan', link: 'https://old.example/?p=2&amp;lang=zh-hans', content: '<p>船只出海。</p>' },
    ],
    files: ['content/posts/chuan/zh.md', 'content/posts/ships/en.md'],
    says: 'WPML stores which posts are translations in a table of its own',
  },
])('WPML: $plugin', async ({ posts, files, says }) => {
  const imported = await importExport(wxr(posts))
  expect(imported.files()).toEqual(files)
  if (says) expect(imported.text).toContain(says)
})

it.each([
  [
    'a document type',
    wxr([]).replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<rss'),
    /document type .* Export the site again/,
  ],
  ['an unknown entity', wxr([]).replace('Old Paper', '&boom;'), /not well-formed XML/],
  ['an end that is missing', wxr(everyKind).slice(0, 5000), /not well-formed XML/],
  ['no export', '<html></html>', /no WordPress export/],
])('a file with %s is refused', async (_, xml, message) => {
  await expect(importExport(xml)).rejects.toThrow(message)
})
