import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { article, picture } from './support/articles.ts'
import { type Built, buildSite, type Files, pair } from './support/site.ts'

/** Settings with an address and what is given. */
const settings = (more: string): Files => ({ 'diglot.config.ts': `export default {\n  url: 'https://paper.example',\n  ${more}\n}\n` })
const file = 'diglot.config.ts'

describe('a wrong setting is an error with its name, what was expected and the nearest known name', () => {
  it.each([
    ["timezone: 'UTC'", '3:3', '"timezone" is not a setting; did you mean "timeZone"?', 'config/unknown-key'],
    ["defaultLocal: 'en'", '3:3', '"defaultLocal" is not a setting; did you mean "defaultLocale"?', 'config/unknown-key'],
    ['content: { patern: 1 }', '3:14', '"content.patern" is not a setting; did you mean "pattern"?', 'config/unknown-key'],
    ['formats: { app: true }', '3:14', '"formats.app" is not a setting; did you mean "amp"?', 'config/unknown-key'],
    [
      'markdown: { remarkPlugin: [] }',
      '3:15',
      '"markdown.remarkPlugin" is not a setting; did you mean "remarkPlugins"?',
      'config/unknown-key',
    ],
    ["rules: { 'edition/leek': 'off' }", '3:12', '"edition/leek" is not a rule; did you mean "edition/leak"?', 'config/unknown-key'],
    ["timeZone: 'Peking'", '3:3', '"timeZone" is "Peking"; expected an IANA time zone such as "Asia/Shanghai".', 'config/invalid'],
    ["untranslated: 'hide'", '3:3', '"untranslated" is "hide"; expected one of "omit", "show".', 'config/invalid'],
    ["content: { unknownKeys: 'off' }", '3:14', '"content.unknownKeys" is "off"; expected one of "error", "warn".', 'config/invalid'],
    [
      "content: { pattern: '{story}.md' }",
      '3:14',
      '"content.pattern" is "{story}.md"; expected a pattern that ends in .md and has {story} and {locale} once, with "/" or "." between, such as "{story}/{locale}.md".',
      'config/invalid',
    ],
    [
      "content: { pattern: '{story}{locale}.md' }",
      '3:14',
      '"content.pattern" is "{story}{locale}.md"; expected a pattern that ends in .md and has {story} and {locale} once, with "/" or "." between, such as "{story}/{locale}.md".',
      'config/invalid',
    ],
    ['pageSize: 0', '3:3', '"pageSize" is 0; expected a number of at least 1.', 'config/invalid'],
    [
      "share: { mastodon: 'https://m.example' }",
      '3:12',
      '"share.mastodon" is "https://m.example"; expected the name of a server, such as "mastodon.social".',
      'config/invalid',
    ],
    [
      "rules: { 'route/collision': 'off' }",
      '3:12',
      '"rules.route/collision" is "off", but this rule is always an error: what it finds leaves pages out or breaks them. Delete the setting.',
      'config/invalid',
    ],
    [
      'markdown: { remarkPlugins: [42] }',
      '3:15',
      '"markdown.remarkPlugins" is [42]; expected a list of unified plugins.',
      'config/invalid',
    ],
    ["formats: { amp: 'yes' }", '3:14', '"formats.amp" is "yes"; expected true or false.', 'config/invalid'],
    ['markdown: { allowHtml: 1 }', '3:15', '"markdown.allowHtml" is 1; expected true or false.', 'config/invalid'],
    ["markdown: { remarkPlugins: 'x' }", '3:15', '"markdown.remarkPlugins" is "x"; expected a list of unified plugins.', 'config/invalid'],
    [
      "rules: { 'edition/leak': 'loud' }",
      '3:12',
      '"rules.edition/leak" is "loud"; expected one of "error", "warning", "off".',
      'config/invalid',
    ],
    [
      "bilingual: [['en', 'en']]",
      '3:3',
      '"bilingual.0" is ["en","en"]; expected a list of pairs of two locales, such as [["en", "zh"]].',
      'config/invalid',
    ],
    [
      'formats: { newsletter: { days: 3 } }',
      '3:14',
      '"formats.newsletter.unsubscribe" is missing; expected where readers end their subscription: the tag that your mailing service replaces, such as "{{unsubscribe}}", or an address ("https://…", "mailto:…").',
      'config/invalid',
    ],
    [
      "formats: { epub: [{ name: 'a', section: 'world' }, { name: 'a', month: '2026-03' }] }",
      '3:23',
      '"formats.epub.1.name" is "a"; expected a name that no other book has, or "bilingual" in one of them.',
      'config/invalid',
    ],
    ['defaultLocale: 3', '3:3', '"defaultLocale" is 3; expected the name of a folder in locales/.', 'config/invalid'],
  ])('%s', async (more, place, says, rule) => {
    const built = await buildSite({ ...pair, ...settings(more) })
    expect(built.outcome).toBe('config')
    expect(built.messages).toEqual([`${file}:${place} error: ${says} [${rule}]`])
  })

  it.each([
    ['nothing to be exported', '', '1:1', 'the default export is missing; expected'],
    ['no address', 'export default {}', '1:1', '"url" is missing; expected the address of the site.'],
    [
      'an address that is none',
      "export default { url: 'paper' }",
      '1:18',
      '"url" is "paper"; expected an address such as "https://news.example.org", with no query and no fragment.',
    ],
    [
      'a query',
      "export default { url: 'https://a.example/?b' }",
      '1:18',
      '"url" is "https://a.example/?b"; expected an address such as "https://news.example.org", with no query and no fragment.',
    ],
    ['a file that does not run', "throw new Error('no such thing')", '1:7', 'the settings file could not be run: no such thing'],
    [
      'a comma that is missing',
      "export default {\n  url: 'https://a.example'\n  timeZone: 'UTC',\n}",
      '3:3',
      "the settings file could not be run: Expected ',', got 'ident'. Is a comma missing in front of this, or a quotation mark? [",
    ],
    [
      'a package that is missing',
      "import 'no-such-package'",
      '1:1',
      'the settings file could not be run: the package "no-such-package" is not installed. Run "npm install" in the folder of the site. [',
    ],
    ['no file', null, '1:1', 'there is no settings file here; expected diglot.config.ts in the site\'s root, with at least "url".'],
  ])('%s', async (_, text, place, says) => {
    const built = await buildSite({ ...pair, [file]: text })
    expect(built.outcome).toBe('config')
    expect(built.messages).toHaveLength(1)
    expect(built.messages[0]).toContain(`${file}:${place} error: ${says}`)
  })

  it('all of them at once', async () => {
    const built = await buildSite({ ...pair, [file]: "export default { url: 3, timezone: 'x', untranslated: 'y' }" })
    expect(built.diagnostics.map(({ ruleId }) => ruleId).sort()).toEqual(['config/invalid', 'config/invalid', 'config/unknown-key'])
  })

  it('a default edition that there is not', async () => {
    const built = await buildSite({ ...pair, ...settings("defaultLocale: 'fr'") })
    expect(built.messages).toEqual([
      `${file}:3:3 error: "defaultLocale" is "fr"; expected a folder of locales/, which has: en, zh. [config/invalid]`,
    ])
    expect(built.outcome).toBe('config')
  })
})

describe('front matter', () => {
  const path = 'content/world/bad/en.md'
  const build = (text: string, more: Files = {}) => buildSite({ ...pair, ...more, [path]: text })

  it('understands the names of other generators', async () => {
    const built = await build(
      '---\ntitle: Tea\npublishDate: 2026-01-05\nlastmod: 2026-02-06\ncategories: [tea]\nkeywords: [tides, tea]\ndescription: About tea.\nauthor: Cao Yin, Li Wei\n---\n\nText.\n',
    )
    expect(built.messages).toEqual([])
    const page = built.read('en/world/tea/index.html')
    expect(page).toContain('<meta name="description" content="About tea.">')
    expect(page).toContain('"datePublished":"2026-01-04T16:00:00Z","dateModified":"2026-02-05T16:00:00Z"')
    expect(page).toContain('"keywords":["Tea","Tides"]')
    expect(page).toMatch(/By <a href="\/en\/authors\/cao-yin\/" rel="author">Cao Yin<\/a> and <a [^>]*>Li Wei<\/a>/)
  })

  it.each(['publishdate: 2026-01-05\ntitle: Tea', 'title: Tea\npublishDate: 2026-01-05'])(
    '%j is held back until its date',
    async (front) => {
      const built = await build(`---\n${front.replace('2026', '2030')}\n---\n\nText.\n`)
      expect(built.messages).toEqual([])
      expect(built.files()).not.toContain('en/world/tea/index.html')
    },
  )

  it.each([
    ['own name before alias', 'summary: Ours.\ndescription: Theirs.'],
    ['own name after alias', 'description: Theirs.\nsummary: Ours.'],
  ])('%s: ours counts', async (_, more) => {
    const built = await build(article('Tea', 'Text.', more))
    expect(built.read('en/world/tea/index.html')).toContain('<meta name="description" content="Ours.">')
  })

  it('an unknown key is a warning where the settings say so', async () => {
    const built = await build(article('Tea', 'Text.', 'rating: 5'), settings("content: { unknownKeys: 'warn' }"))
    expect(built.messages).toEqual([
      expect.stringMatching(
        /^content\/world\/bad\/en\.md:4:1 warning: "rating" is not a key of front matter.* \[front-matter\/unknown-key\]$/,
      ),
    ])
    expect(built.outcome).toBe('built')
  })

  it.each([
    ['2026-03-02', 'Asia/Shanghai', '2026-03-01T16:00:00Z'],
    ['2026-03-02 09:30', 'Asia/Shanghai', '2026-03-02T01:30:00Z'],
    ['2026-03-02T09:30:15', 'Asia/Shanghai', '2026-03-02T01:30:15Z'],
    ['2026-03-02T09:30:00Z', 'Asia/Shanghai', '2026-03-02T09:30:00Z'],
    ['2026-03-02T09:30:00+09:00', 'Asia/Shanghai', '2026-03-02T00:30:00Z'],
    ['2026-03-02 09:30:00 -0500', 'Asia/Shanghai', '2026-03-02T14:30:00Z'],
    ['2026-03-02', 'UTC', '2026-03-02T00:00:00Z'],
    ['2026-07-02T12:00', 'America/New_York', '2026-07-02T16:00:00Z'],
    ['2026-01-02T12:00', 'America/New_York', '2026-01-02T17:00:00Z'],
  ])('the date %s, in %s', async (date, timeZone, instant) => {
    const built = await build(`---\ntitle: Tea\ndate: ${date}\n---\n\nText.\n`, settings(`timeZone: '${timeZone}'`))
    expect(built.messages).toEqual([])
    expect(built.read('en/world/tea/index.html')).toContain(`<time datetime="${instant}">`)
  })

  it.each([
    ['date: 2026-03-03', '"date" differs: 2026-03-03 here, 2026-03-02T09:00:00+08:00 in the original (content/world/tides/en.md:3).'],
    ['tags: [tea]', '"tags" differs: ["tea"] here, ["tides"] in the original (content/world/tides/en.md:4).'],
  ])('a shared field that disagrees: %s', async (more, says) => {
    const built = await buildSite({ ...pair, 'content/world/tides/zh.md': `---\ntitle: 潮汐\n${more}\n---\n\n海水。\n` })
    expect(built.messages).toEqual([
      `content/world/tides/zh.md:3:1 error: ${says} A translation has the original's value: delete this line, or correct the original. [translation/shared-field]`,
    ])
  })

  it('the same date in another zone agrees', async () => {
    const built = await buildSite({ ...pair, 'content/world/tides/zh.md': '---\ntitle: 潮汐\ndate: 2026-03-02T01:00:00Z\n---\n\n海水。\n' })
    expect(built.messages).toEqual([])
  })

  it.each([
    ['fr', '"translation.from" is "fr"; expected the locale of another article of this story: zh.'],
    ['en', '"translation.from" is "en"; expected the locale of another article of this story: zh.'],
  ])('a translation from %s', async (from, says) => {
    const built = await buildSite({
      ...pair,
      'content/world/tides/en.md': `---\ntitle: Tides\nauthors: [Desk]\ntranslation:\n  from: ${from}\n---\n\nThe sea.\n`,
      'content/world/tides/zh.md': '---\ntitle: 潮汐\ndate: 2026-03-02\n---\n\n海水。\n',
    })
    expect(built.messages).toEqual([`content/world/tides/en.md:4:1 error: ${says} [translation/original]`])
  })

  it('the original is the article that is no translation', async () => {
    const built = await buildSite({
      ...pair,
      'content/world/tides/en.md': '---\ntitle: Tides\ntranslation: { from: zh, translator: Li Wei }\n---\n\nThe sea.\n',
      'content/world/tides/zh.md': '---\ntitle: 潮汐\ndate: 2026-03-02\ntags: [tides]\n---\n\n海水。\n',
    })
    expect(built.messages).toEqual([])
    expect(built.read('en/world/tides/index.html')).toContain('Translated by Li Wei')
    expect(built.read('en/world/tides/index.html')).toContain('"keywords":["Tides"]')
  })
})

describe('paths', () => {
  it.each([
    ['{story}/{locale}.md', 'content/world/tides/en.md', 'content/world/tides/zh.md'],
    ['{locale}/{story}.md', 'content/en/world/tides.md', 'content/zh/world/tides.md'],
    ['{locale}/{story}.md', 'content/en/world/tides/index.md', 'content/zh/world/tides/index.md'],
    ['{story}.{locale}.md', 'content/world/tides.en.md', 'content/world/tides.zh.md'],
    ['{story}.{locale}.md', 'content/world/tides/index.en.md', 'content/world/tides/index.zh.md'],
    ['posts/{locale}/{story}.md', 'content/posts/en/world/tides.md', 'content/posts/zh/world/tides.md'],
  ])('%s: %s', async (pattern, en, zh) => {
    const built = await buildSite({
      ...settings(`content: { pattern: '${pattern}' }`),
      [en]: '---\ntitle: Tides\ndate: 2026-03-02\nslug: t\n---\n\nThe sea.\n',
      [zh]: '---\ntitle: 潮汐\nslug: t\n---\n\n海水。\n',
    })
    expect(built.messages).toEqual([])
    expect([built.stories, built.articles]).toEqual([1, 2])
    // A guid names the story: the same in every pattern.
    expect(built.read('en/world/feed.xml')).toContain('tag:paper.example,2026:world/tides:en')
    expect(built.read('zh/world/t/index.html')).toContain('hreflang="en"')
  })

  it('the section is the front matter’s, before the first folder', async () => {
    const built = await buildSite({ ...pair, 'content/world/tea/en.md': article('Tea', 'Text.', 'section: china') })
    expect(built.messages).toEqual([])
    expect(built.files()).toContain('en/china/tea/index.html')
    expect(built.files()).not.toContain('en/world/tea/index.html')
  })

  it('an article in no folder needs a section', async () => {
    const pattern = settings("content: { pattern: '{story}.{locale}.md' }")
    const two = {
      'content/world/tides.en.md': pair['content/world/tides/en.md'] ?? '',
      'content/world/tides.zh.md': pair['content/world/tides/zh.md'] ?? '',
    }
    const wrong = await buildSite({ ...pattern, ...two, 'content/tea.en.md': article('Tea', 'Text.') })
    expect(wrong.messages).toEqual([
      'content/tea.en.md:1:1 error: there is no "section", and the file is not in the folder of one. Add one, such as "section: world", or move the file. [front-matter/missing]',
    ])
    const right = await buildSite({ ...pattern, ...two, 'content/tea.en.md': article('Tea', 'Text.', 'section: china') })
    expect(right.files()).toContain('en/china/tea/index.html')
  })
})

describe('what is not to be published leaves no trace', () => {
  const secret = 'Xyzzy'

  const trace = (built: Built) => built.files().filter((path) => path.includes(secret.toLowerCase()) || built.read(path).includes(secret))

  it.each([
    ['a draft', 'draft: true', false],
    ['a story held back', 'publishAt: 2026-11-24T00:00:01Z', false],
    ['a story that has expired', 'expires: 2026-11-24T00:00:00Z', false],
    ['a story that appears this second', 'publishAt: 2026-11-24T00:00:00Z', true],
    ['a story that expires in a second', 'expires: 2026-11-24T00:00:01Z', true],
    ['no draft', 'draft: false', true],
  ])('%s', async (_, more, published) => {
    const built = await buildSite({
      ...pair,
      'content/world/xyzzy/xyzzy.png': picture,
      'content/world/xyzzy/en.md': article(secret, `${secret} ![${secret}](xyzzy.png)`, `authors: [${secret}]\n${more}`),
      'content/world/xyzzy/zh.md': `---\ntitle: 秘密${secret}\nauthors: [${secret}]\n${more === 'draft: true' ? more : ''}\n---\n\n秘密。![秘密](xyzzy.png)\n`,
    })
    expect(built.messages).toEqual([])
    expect(trace(built).length > 0).toBe(published)
  })

  it('a link to one is an error', async () => {
    const built = await buildSite({
      ...pair,
      'content/world/later/en.md': article('Later', 'Text.', 'publishAt: 2030-01-01'),
      'content/world/now/en.md': article('Now', 'See [later](../later/en.md).'),
    })
    expect(built.messages).toEqual([
      'content/world/now/en.md:6:5 error: the link leads to content/world/later/en.md, which is not published (a draft, or held back). Remove the link until it is. [link/missing]',
    ])
  })

  it('goes from what was published when it expires', async () => {
    const built = await buildSite({ ...pair, 'content/world/xyzzy/en.md': article(secret, secret) })
    expect(trace(built)).not.toEqual([])
    writeFileSync(join(built.root, 'content/world/xyzzy/en.md'), article(secret, secret, 'expires: 2026-03-03'))
    const again = await buildSite({}, built.root)
    expect(again.emitted?.deleted).toBe(2)
    expect(trace(again)).toEqual([])
  })
})

describe('rules', () => {
  const leak = { ...pair, 'content/world/one/en.md': article('One', 'Text.', 'authors: [曹音]') }

  it.each([
    ["rules: { 'edition/leak': 'warning' }", 'built', 1],
    ["rules: { 'edition/leak': 'off' }", 'built', 0],
    ["rules: { 'edition/leak': 'error' }", 'content', 1],
    ['rules: {}', 'content', 1],
  ])('%s', async (more, outcome, messages) => {
    const built = await buildSite({ ...leak, ...settings(more) })
    expect(built.outcome).toBe(outcome)
    expect(built.messages).toHaveLength(messages)
  })

  it('a warning may be made an error', async () => {
    const files = { ...pair, 'content/world/one/en.md': article('One', 'Text {{< x >}}.') }
    expect((await buildSite({ ...files, ...settings('') })).outcome).toBe('built')
    const strict = await buildSite({ ...files, ...settings("rules: { 'markdown/shortcode': 'error' }") })
    expect(strict.outcome).toBe('content')
    expect(strict.diagnostics.map(({ severity }) => severity)).toEqual(['error'])
  })
})

it('front matter is published as JSON Schema', async () => {
  const { frontMatterJsonSchema } = await import('../pipeline/source/front-matter/fields.ts')
  const schema = JSON.parse(JSON.stringify(frontMatterJsonSchema()))
  expect(schema.required).toEqual(['title'])
  expect(schema.additionalProperties).toBe(false)
  const valid = new Ajv2020({ allowUnionTypes: true }).compile(schema)
  const fine = { title: 'Tides', date: '2013-10-23', updated: '2013-10-23T00:08:00+08:00', lastmod: '2013-10-23 00:08', author: 'Desk' }
  expect(valid(fine), JSON.stringify(valid.errors)).toBe(true)
  for (const wrong of [{ date: '2013-10-23' }, { ...fine, date: 'yesterday' }, { ...fine, slug: '../../x' }, { ...fine, titel: 'Tides' }])
    expect(valid(wrong), JSON.stringify(wrong)).toBe(false)
  expect(schema.properties.author).toMatchObject({ deprecated: true, description: 'another name for "authors"' })
})
