import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterEach, describe, expect, it } from 'vitest'
import { article, picture } from './support/articles.ts'
import { crawl } from './support/crawl.ts'
import { hashes } from './support/hashes.ts'
import { type Built, buildSite, type Files, folder, pair, project, site } from './support/site.ts'

/** Builds a good site, breaks it, builds again; `dist/` must not have changed by a byte. */
async function broken(files: Files, change?: (root: string) => void): Promise<Built> {
  const root = site(pair)
  const good = await buildSite({}, root)
  expect(good.outcome).toBe('built')
  const before = hashes(good.out)
  for (const [path, contents] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), contents ?? '')
  }
  change?.(root)
  const bad = await buildSite({}, root)
  expect(bad.outcome).not.toBe('built')
  expect(hashes(good.out)).toEqual(before)
  return bad
}

const bad = 'content/world/bad/en.md'
const bytes = (...parts: (string | number[])[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)))
const manyAliases = `a: &a x\nlist: [${'*a, '.repeat(1200)}*a]`

describe('each gets a message with its place, and leaves what was published as it was', () => {
  it.each<{ what: string; contents: string | Uint8Array; says: string | RegExp }>([
    {
      what: 'more than a thousand aliases',
      contents: `---\ntitle: Tea\n${manyAliases}\n---\n\nText.\n`,
      says: /^content\/world\/bad\/en\.md:4:\d+ error: more than 50 aliases; front matter needs none\. Write the values out\. \[front-matter\/yaml\]$/,
    },
    {
      what: 'GBK',
      contents: bytes('---\ntitle: Tea\ndate: 2026-03-02\n---\n\n', [0xb7, 0xd6, 0xcf, 0xed, 0xb0, 0xb4, 0xc5, 0xa5], '\n'),
      says: `${bad}:6:1 error: this file is GBK (GB 18030), not UTF-8. Save it as UTF-8 (in VS Code: "Reopen with Encoding", "GB 18030", then "Save with Encoding", "UTF-8"). [content/encoding]`,
    },
    {
      what: 'bytes that are no text',
      contents: bytes('---\ntitle: Tea\n---\n\nTea ', [0xff, 0xfe], ' is.\n'),
      says: `${bad}:5:5 error: this file is not UTF-8. Save it as UTF-8 (in VS Code: "Save with Encoding", "UTF-8"). [content/encoding]`,
    },
    {
      what: 'a character cut in two',
      contents: bytes('---\ntitle: Tea\n---\n\n茶', [0xe8, 0x8c]),
      says: /^content\/world\/bad\/en\.md:5:[23] error: this file is not UTF-8.* Save it as UTF-8 .* \[content\/encoding\]$/,
    },
    {
      what: 'quotations in each other, ten thousand deep',
      contents: article('Tea', `${'>'.repeat(10_000)} x`),
      says: `${bad}:6:101 error: lists, quotations, links or emphasis are nested too deep here; expected at most 100 levels. Use fewer levels. [markdown/nesting]`,
    },
    {
      what: 'lists in each other, five thousand deep',
      contents: article('Tea', Array.from({ length: 5000 }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')),
      says: `${bad}:106:201 error: lists, quotations, links or emphasis are nested too deep here; expected at most 100 levels. Use fewer levels. [markdown/nesting]`,
    },
    {
      what: 'lists in each other on one line',
      contents: article('Tea', `${'- '.repeat(5000)}a`),
      says: `${bad}:6:201 error: lists, quotations, links or emphasis are nested too deep here; expected at most 100 levels. Use fewer levels. [markdown/nesting]`,
    },
    {
      what: 'pictures in each other',
      contents: article('Tea', `${'!['.repeat(5000)}${'](a)'.repeat(5000)}`),
      says: `${bad}:6:602 error: lists, quotations, links or emphasis are nested too deep here; expected at most 100 levels. Use fewer levels. [markdown/nesting]`,
    },
    {
      what: 'emphasis in each other',
      contents: article('Tea', `${'*a '.repeat(1500)}b${' a*'.repeat(1500).replaceAll(' a*', 'a*')}`),
      says: `${bad}:1:1 error: lists, quotations, links or emphasis are nested too deep here; expected at most 100 levels. Use fewer levels. [markdown/nesting]`,
    },
    {
      what: 'more marks than a parser can compare',
      contents: article('Tea', '*a_'.repeat(50_000)),
      says: `${bad}:6:1 error: the article has more than 4,000 marks of emphasis and brackets in one paragraph. Divide it into several articles. [markdown/limit]`,
    },
  ])('$what', async ({ contents, says }) => {
    const built = await broken({ [bad]: contents })
    expect(built.outcome).toBe('content')
    expect(built.messages).toEqual([typeof says === 'string' ? says : expect.stringMatching(says)])
  })
})

describe('front matter is never run', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'canary')
  })

  it.each(['js', 'javascript', 'coffee', 'JS', ' js', 'json', 'cson', 'toml'])('---%s', async (language) => {
    const canary = join(folder(), 'canary')
    const program = `require('node:fs').writeFileSync(${JSON.stringify(canary)}, ''); globalThis.canary = true; module.exports = { title: 'x' }`
    const built = await broken({ [bad]: `---${language}\n${program}\n---\n\nText.\n` })
    expect(built.messages).toEqual([
      language === 'toml'
        ? expect.stringContaining('the front matter is not TOML')
        : `${bad}:1:1 error: the front matter is marked "${language.trim().toLowerCase()}"; expected YAML. Front matter is data and is never run: begin it with "---" alone. [front-matter/engine]`,
    ])
    expect(existsSync(canary)).toBe(false)
    expect('canary' in globalThis).toBe(false)
  })
})

it('an article that cannot be read is one message, whatever hangs on it', async () => {
  const links = (locale: string) => `[Tides](../tides/${locale}.md) and [again](../tides/${locale}.md#high).`
  const root = site({
    'content/world/tides/en.md': article('Tides', '## High\n\nText.', 'section: world\nimage: { src: sea.png, alt: The sea }\nslug: tides'),
    'content/world/tides/zh.md': '---\ntitle: 潮汐\nslug: tides\nimage: { alt: 海 }\ntranslation: { from: en }\n---\n\n## 高潮\n\n正文。\n',
    'content/world/tides/sea.png': picture,
    'content/world/ships/en.md': article('Ships', links('en'), 'slug: ships'),
    'content/world/ships/zh.md': `---\ntitle: 船\nslug: ships\ntranslation: { from: en }\n---\n\n${links('zh').replaceAll('#high', '#高潮').replace('and', '和')}\n`,
  })
  expect((await buildSite({}, root)).messages).toEqual([])
  for (const locale of ['en', 'zh']) {
    const path = join(root, `content/world/tides/${locale}.md`)
    const text = readFileSync(path, 'utf8')
    for (const [contents, says] of [
      [text.replace('---\n', '---\ndraft: perhaps\n'), '2:1 error: "draft" is "perhaps"; expected true or false. [front-matter/invalid]'],
      ['', '1:1 error: this file is empty; expected front matter and text. Write it, or delete the file. [content/empty]'],
    ] as const) {
      writeFileSync(path, contents)
      expect((await buildSite({}, root)).messages).toEqual([`content/world/tides/${locale}.md:${says}`])
    }
    writeFileSync(path, text)
  }
})

describe('what cannot be read must not look like what is gone', () => {
  it('a folder content/ that is not there', async () => {
    const built = await broken({}, (root) => rmSync(join(root, 'content'), { recursive: true }))
    expect(built.messages).toContain('content:1:1 error: there is no folder content/; expected one with articles. [content/unreadable]')
  })

  it('a folder locales/ that is not there', async () => {
    const built = await broken({}, (root) => rmSync(join(root, 'locales'), { recursive: true }))
    expect(built.messages).toContain(
      'locales:1:1 error: there is no folder locales/; expected a folder in it for each edition. [catalogue/invalid]',
    )
  })

  it('a file of counts that is not there', async () => {
    const built = await broken({ 'diglot.config.ts': "export default { url: 'https://paper.example', counts: 'nope.json' }\n" })
    expect(built.messages).toEqual([
      'nope.json:1:1 error: the counts could not be read (ENOENT). Correct the file, or remove "counts" from the settings. [counts/invalid]',
    ])
  })

  it('two files on one address', async () => {
    const built = await broken({ 'content/media/world/a.png': picture, 'content/world/a.png': picture })
    expect(built.messages).toEqual([
      'content/world/a.png:1:1 error: this file would be published at /media/world/a.png, as content/media/world/a.png would. Rename one of them. [route/collision]',
    ])
  })
})

it.each([
  ['"1.10"', '1.10'],
  ['1.10', '1.10'],
  ['007', '007'],
  ['0x1F', '0x1F'],
  ['"  Tea\\n  time "', 'Tea time'],
])('a headline stays as it was written: %s', async (written, title) => {
  const built = await buildSite({ ...pair, [bad]: `---\ntitle: ${written}\nslug: bad\ndate: 2026-03-02\n---\n\nText.\n` })
  expect(built.messages).toEqual([])
  expect(built.read('en/world/bad/index.html')).toContain(`<h1>${title}</h1>`)
})

describe('what is fine', () => {
  it('a BOM and CRLF', async () => {
    const built = await buildSite({ ...pair, [bad]: `\uFEFF${article('Tea', 'One\n\nTwo **three**.').replaceAll('\n', '\r\n')}` })
    expect(built.messages).toEqual([])
    expect(built.read('en/world/tea/index.html')).toContain('<p>One</p>\n<p>Two <strong>three</strong>.</p>')
  })

  it(']]> in code, whole in the feed', async () => {
    const built = await buildSite({ ...pair, [bad]: article('Tea', 'One `a[b[0]]>1` two.\n\n```\nx[y[0]]>1\n```') })
    expect(built.messages).toEqual([])
    const texts: string[] = []
    const parser = new SaxesParser()
    parser.on('error', (error) => {
      throw error
    })
    parser.on('cdata', (text) => texts.push(text))
    parser.on('text', (text) => texts.push(text))
    parser.write(built.read('en/feed.xml')).close()
    expect(texts.join('')).toContain('One <code>a[b[0]]>1</code> two.')
    expect(texts.join('')).toContain('x[y[0]]>1')
  })

  it('a comment may hold anything that text may', async () => {
    const built = await buildSite({ ...pair, [bad]: article('Tea', '<!-- a ]]> b {{< c >}} <script> [x](javascript:y) -->\n\nText.') })
    expect(built.messages).toEqual([])
  })

  it.each(['con-air', 'tide-tables', '潮汐', 'a.b', 'été', '2026'])('the slug %s', async (slug) => {
    const built = await buildSite({ ...pair, [bad]: article('Tea', 'Text.', `slug: ${slug}`) })
    expect(built.messages.filter((message) => !message.includes('edition/leak'))).toEqual([])
  })
})

describe('addresses', () => {
  it('two articles on one name both sources', async () => {
    const built = await broken({
      'content/world/a/en.md': article('A', 'Text.', 'slug: same'),
      'content/world/b/en.md': article('B', 'Text.', 'slug: Same'),
    })
    expect(built.messages[0]).toBe(
      'content/world/b/en.md:1:1 error: two pages would be published at /en/world/Same/: content/world/a/en.md and content/world/b/en.md. Give one of them another "slug", or an address of its own: "url". [route/collision]',
    )
    expect(built.diagnostics.every(({ ruleId }) => ruleId === 'route/collision')).toBe(true)
  })

  it.each([
    { what: 'a tag’s page', more: 'section: tags\nslug: tides', address: '/en/tags/tides/' },
    { what: 'the archive', path: 'content/archive/bad/en.md', more: '', address: '/en/archive/' },
  ])('an article or section on the address of $what names both', async ({ path = bad, more, address }) => {
    const built = await broken({ [path]: article('Tea', 'Text.', more) })
    const collisions = built.messages.filter((message) => message.includes('[route/collision]') && message.includes(`at ${address}:`))
    expect(collisions).toHaveLength(1)
    expect(collisions[0]).toMatch(new RegExp(`^${path}:\\d+:1 error`))
    expect(collisions[0]).toMatch(/(?:content\/|the section "archive").* and .*the (?:tag|archive)|the archive.* and .*the section/)
  })

  it.each(['feed.xml', 'index.html'])('the slug %s would take the place of a file', async (slug) => {
    const built = await broken({ [bad]: article('Tea', 'Text.', `slug: ${slug}`) })
    expect(built.diagnostics[0]?.path).toBe(bad)
    expect(built.diagnostics.every(({ ruleId }) => ruleId === 'route/collision' || ruleId === 'front-matter/invalid')).toBe(true)
  })

  it('the section 404.html would take the place of a file', async () => {
    const labels = { title: 'T', description: 'D', sections: { world: 'World', '404.html': 'X' }, tags: { tides: 'Tides' } }
    const built = await broken({ 'locales/en/site.json': JSON.stringify(labels), [bad]: article('Tea', 'Text.', 'section: 404.html') })
    expect(built.diagnostics.every(({ ruleId }) => ruleId === 'route/collision' || ruleId === 'front-matter/invalid')).toBe(true)
  })

  it.each(['"++"', '"！"', '😀'])('a tag of nothing but signs has an address: %s', async (tag) => {
    const labels = { title: 'T', description: 'D', sections: { world: 'World' }, tags: { tides: 'Tides', '++': 'A', '！': 'B', '😀': 'C' } }
    const built = await buildSite({
      ...pair,
      'locales/en/site.json': JSON.stringify(labels),
      'locales/zh': null,
      'content/world/tides/zh.md': null,
      [bad]: article('Tea', 'Text.', `tags: [${tag}]`),
    })
    expect(built.messages).toEqual([])
    expect(built.files()).not.toContain('en/tags/index.html')
    expect(built.files().filter((path) => path.startsWith('en/tags/'))).toHaveLength(2)
  })

  it.each(['"A, "', '["A", ""]'])('a list of authors with an empty name: %s', async (authors) => {
    const built = await buildSite({ ...pair, [bad]: article('Tea', 'Text.', `authors: ${authors}`) })
    const empty = built.outcome === 'built' ? built.files().filter((path) => path === 'en/authors/index.html') : []
    expect(empty).toEqual([])
    expect(built.diagnostics.every(({ path }) => path === bad)).toBe(true)
  })

  it.each(['constructor', 'toString', 'node.js', 'a:b'])('the tag %s is a tag as any other', async (tag) => {
    const label = { title: 'T', description: 'D', sections: { world: 'World' }, tags: { tides: 'Tides', [tag]: 'Its Label' } }
    const built = await buildSite({
      ...pair,
      'locales/en/site.json': JSON.stringify(label),
      [bad]: article('Tea', 'Text.', `tags: [${JSON.stringify(tag)}]`),
    })
    expect(built.messages).toEqual([])
    expect(built.read('en/world/tea/index.html')).toContain('rel="tag">Its Label</a>')
  })
})

describe('symbolic links', () => {
  it('one that leaves the site', async () => {
    const outside = join(folder(), 'en.md')
    writeFileSync(outside, article('Secret'))
    const built = await broken({}, (root) => {
      mkdirSync(join(root, 'content/world/link'))
      symlinkSync(outside, join(root, 'content/world/link/en.md'))
    })
    expect(built.messages).toEqual([
      'content/world/link/en.md:1:1 error: this symbolic link leaves the site; expected a file below the site’s root. Copy the file instead. [content/symlink]',
    ])
  })

  it.each([
    {
      what: 'a folder outside',
      target: '/',
      says: 'this symbolic link leaves the site; expected a file below the site’s root. Copy the file instead.',
    },
    { what: 'a folder that it stands in', target: '..', says: 'this symbolic link leads to a folder that contains it. Delete it.' },
    { what: 'nothing', target: 'gone', says: 'this symbolic link leads nowhere. Delete it, or correct its target.' },
  ])('one to $what', async ({ target, says }) => {
    const built = await broken({}, (root) => symlinkSync(target, join(root, 'content/world/link')))
    expect(built.messages).toEqual([`content/world/link:1:1 error: ${says} [content/symlink]`])
  })

  it('a catalogue that leaves the site', async () => {
    const outside = join(folder(), 'site.json')
    writeFileSync(outside, JSON.stringify({ title: 'Other', description: 'Other' }))
    const root = site({ ...pair, 'locales/en/site.json': null })
    symlinkSync(outside, join(root, 'locales/en/site.json'))
    const built = await buildSite({}, root)
    expect(built.outcome).toBe('content')
    expect(built.messages[0]).toMatch(/^locales\/en\/site\.json:1:1 error: this symbolic link leaves the site/)
  })
})

describe('catalogues', () => {
  const ui = readFileSync(join(project, 'locales/zh/interface.json'), 'utf8')

  it('a word with a slip in its placeholder', async () => {
    const text = ui.replace('{{count, number}}条评论', '評論({{cuont}})')
    const line = text.slice(0, text.indexOf('評論')).split('\n').length
    const built = await broken({ 'locales/zh/interface.json': text })
    expect(built.messages).toEqual([
      `locales/zh/interface.json:${line}:5 error: the string "comments.count_other" has the placeholders {{cuont}}; expected {{count, number}}. [catalogue/placeholder]`,
    ])
  })

  it.each([
    {
      what: 'a comma too many',
      text: ui.replace('"RSS订阅"', '"RSS订阅",'),
      says: /^locales\/zh\/interface\.json:11:\d+ error: this file is not JSON: .+ \[catalogue\/invalid\]$/,
    },
    {
      what: 'no quotes',
      text: ui.replace('"skip"', 'skip'),
      says: /^locales\/zh\/interface\.json:3:\d+ error: this file is not JSON: .+ \[catalogue\/invalid\]$/,
    },
    {
      what: 'half a file',
      text: ui.slice(0, ui.indexOf('"front"')),
      says: /^locales\/zh\/interface\.json:12:\d+ error: this file is not JSON: .+ \[catalogue\/invalid\]$/,
    },
    {
      what: 'a list',
      text: '[]',
      says: 'locales/zh/interface.json:1:1 error: this file is not a JSON object; expected {"key": "words", …}. [catalogue/invalid]',
    },
    { what: 'nothing', text: '', says: /^locales\/zh\/interface\.json:1:1 error: this file is not JSON: .+ \[catalogue\/invalid\]$/ },
    {
      what: 'GBK',
      text: bytes('{\n  "nav": { "skip": "', [0xb7, 0xd6, 0xcf, 0xed], '" }\n}\n'),
      says: 'locales/zh/interface.json:2:21 error: this file is GBK (GB 18030), not UTF-8. Save it as UTF-8 (in VS Code: "Reopen with Encoding", "GB 18030", then "Save with Encoding", "UTF-8").',
    },
  ])('one that is no JSON ($what) is one message, and not one for each article', async ({ text, says }) => {
    const built = await broken({ 'locales/zh/interface.json': text })
    expect(built.outcome).toBe('content')
    expect(built.messages).toEqual([typeof says === 'string' ? expect.stringContaining(says) : expect.stringMatching(says)])
  })

  it.each([
    [
      'a key twice',
      '"skip": "跳到正文"',
      '"skip": "跳到正文",\n    "skip": "跳过"',
      'this key is given twice. Delete one of them. [catalogue/invalid]',
    ],
    [
      'one word in another',
      '跳到正文',
      '跳到$t(nav.home)',
      'the string "nav.skip" has "$t(…)", which would insert another string; expected plain text, and no placeholder. [catalogue/placeholder]',
    ],
    [
      'a placeholder without an end',
      '跳到正文',
      '跳到{{b',
      'the string "nav.skip" has "{{" or "}}" alone; expected plain text, and no placeholder. [catalogue/placeholder]',
    ],
    [
      'a control character',
      '跳到正文',
      '跳到\\u0001',
      'there is a control character here (U+0001), which no feed can carry. Delete it. [content/control-character]',
    ],
  ])('a word that cannot be said: %s', async (_, from, to, says) => {
    const built = await broken({ 'locales/zh/interface.json': ui.replace(from, to) })
    expect(built.messages).toEqual([expect.stringMatching(/^locales\/zh\/interface\.json:[34]:5 error: /)])
    expect(built.messages[0]).toContain(says)
  })

  it.each([
    '{ "dates": { "date": { "month": "huge" } } }',
    '{ "dates": { "date": { "foo": "x" } } }',
    '{ "dates": { "date": { "dateStyle": "full", "year": "numeric" } } }',
    '{ "tag": "en-u-ca-chinese" }',
    '{ "name": "" }',
  ])('an edition that cannot be: %s', async (text) => {
    const built = await broken({ 'locales/en/edition.json': text })
    expect(built.messages).toEqual([expect.stringMatching(/^locales\/(?:en|zh)\/edition\.json:1:\d+ error: .+ \[edition\/invalid\]$/)])
  })

  it('two editions in one language', async () => {
    const built = await broken({ 'locales/zh/edition.json': '{ "tag": "en" }' })
    expect(built.messages).toContain(
      'locales/zh/edition.json:1:1 error: "tag" is "en", as in the edition "en"; expected a tag of its own, with a script or a region. [edition/invalid]',
    )
  })

  it('a locale folder without articles is published, and reported', async () => {
    const built = await buildSite({
      ...pair,
      'locales/de/interface.json': readFileSync(join(project, 'locales/en/interface.json')),
      'locales/de/site.json': JSON.stringify({ title: 'Zeitung', description: 'Eine Zeitung.' }),
      'diglot.config.ts': "export default { url: 'https://paper.example', search: true }\n",
    })
    expect(built.outcome).toBe('built')
    // The catalogue is the English one: each string says so.
    expect(built.messages.filter((message) => !message.includes('catalogue/untranslated'))).toEqual([
      'locales/de:1:1 warning: the edition "de" has no articles yet, so its pages list none. Write or translate one, or delete the folder. [edition/empty]',
    ])
    expect(crawl(built.out, 'https://paper.example').wrong).toEqual([])
    expect(built.files()).toEqual(expect.arrayContaining(['de/index.html', 'de/archive/index.html', 'en/search/index.html']))
    // The search would find what other editions say.
    expect(built.files()).not.toContain('de/search/index.html')
    expect(built.read('de/index.html')).not.toContain('/de/search/')
  })

  it.each(['{ "share": ["wiebo"] }', '{ "share": ["constructor"] }'])('a share network that there is not: %s', async (text) => {
    const built = await broken({ 'locales/en/edition.json': text })
    expect(built.messages).toEqual([expect.stringMatching(/^locales\/en\/edition\.json:1:\d+ error: .+ \[edition\/invalid\]$/)])
  })
})

describe('pictures', () => {
  it('one that is damaged', async () => {
    const built = await broken({ 'content/world/bad/dot.png': picture.subarray(0, 10), [bad]: article('Tea', 'A ![fish](dot.png).') })
    expect(built.messages).toEqual([
      'content/world/bad/dot.png:1:1 error: the width and height of this picture cannot be read: it is damaged, or not a picture. Save it again as JPEG or PNG. [picture/unreadable]',
    ])
  })
})

it('one bad article hides no other: ten files, ten messages', async () => {
  const slips = [
    'title: [',
    'date: x',
    'slug: a/b',
    'titel: x',
    'draft: 1',
    'canonical: x',
    'section: a b',
    'title: <b>x</b>',
    'corrections: x',
    'image: { src: [3] }',
  ]
  const files = Object.fromEntries(
    slips.map((slip, index) => {
      const key = slip.split(':')[0]
      const rest = ['title: Tea', 'date: 2026-03-02'].filter((line) => !line.startsWith(`${key}:`))
      return [`content/world/bad-${index}/en.md`, `---\n${slip}\n${rest.join('\n')}\n---\n\nText.\n`]
    }),
  )
  const built = await broken(files)
  expect(built.outcome).toBe('content')
  expect(built.diagnostics.map(({ path, line }) => `${path}:${line}`)).toEqual(
    slips.map((_, index) => expect.stringMatching(`^content/world/bad-${index}/en.md:[23]$`)),
  )
})
