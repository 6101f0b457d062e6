import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../pipeline/core/diagnostics.ts'
import { createReport } from '../pipeline/core/report.ts'
import type { Catalogue, Catalogues } from '../pipeline/source/locales/catalogue.ts'
import { checkCatalogues } from '../pipeline/source/locales/check.ts'
import { placeIn } from './support/articles.ts'
import { buildSite, type Files, pair, project } from './support/site.ts'

const path = 'locales/zh/interface.json'
const text = readFileSync(join(project, path), 'utf8')

const messagesWith = async (changed: string, locale = 'zh') =>
  (await buildSite({ ...pair, [`locales/${locale}/interface.json`]: changed })).messages

describe('the catalogues of a site are compared', () => {
  it('and have no message where they agree', async () => {
    expect((await buildSite(pair)).messages).toEqual([])
  })

  it.each([
    {
      what: 'a missing word',
      change: (from: string) => from.replace(/\s*"print": "打印",/, ''),
      at: '"toolbar"',
      says: 'error: the string "toolbar.print" is missing; every edition needs it. Add it here. [catalogue/missing-key]',
    },
    {
      what: 'a missing word that only links use',
      change: (from: string) => from.replace(/"section": "\{\{site\}\}·\{\{section\}\}"/, ''),
      at: '"feed": {',
      says: 'error: the string "feed.section" is missing; every edition needs it. Add it here. [catalogue/missing-key]',
    },
    {
      what: 'a missing group',
      change: (from: string) => from.replace(/"chooser": \{[^}]*\},/, ''),
      at: '{',
      says: 'error: the string "chooser.read" is missing; every edition needs it. Add it here. [catalogue/missing-key]',
    },
    {
      what: 'an extra word',
      change: (from: string) => from.replace('"print": "打印",', '"print": "打印",\n    "prnt": "打",'),
      at: '"prnt"',
      says: 'error: the string "toolbar.prnt" is not used by any page, and no other edition has it; did you mean "toolbar.print"? [catalogue/extra-key]',
    },
    {
      what: 'an extra word like no other',
      change: (from: string) => from.replace('"print": "打印",', '"print": "打印",\n    "subscribeByTelephone": "打",'),
      at: '"subscribeByTelephone"',
      says: 'error: the string "toolbar.subscribeByTelephone" is not used by any page, and no other edition has it [catalogue/extra-key]',
    },
    {
      what: 'an empty word',
      change: (from: string) => from.replace('"print": "打印"', '"print": " "'),
      at: '"print"',
      says: 'error: the string "toolbar.print" is empty; expected text. [catalogue/empty]',
    },
    {
      what: 'a number for a word',
      change: (from: string) => from.replace('"print": "打印"', '"print": 3'),
      at: '"print"',
      says: 'error: the string "toolbar.print" is not a text; expected text in quotation marks. [catalogue/invalid]',
    },
    {
      what: 'a slip in a placeholder',
      change: (from: string) => from.replace('作者：{{authors}}"', '作者：{{author}}"'),
      at: '"by"',
      says: 'error: the string "article.by" has the placeholders {{author}}; expected {{authors}}. [catalogue/placeholder]',
    },
    {
      what: 'a lost placeholder',
      change: (from: string) => from.replace('更新时间：{{date}}', '更新时间'),
      at: '"updated"',
      says: 'error: the string "article.updated" has no placeholder; expected {{date}}. [catalogue/placeholder]',
    },
    {
      what: 'another format',
      change: (from: string) => from.replace('{{count, number}}条评论', '{{count}}条评论'),
      at: '"count_other": "{{count}}条评论"',
      says: 'error: the string "comments.count_other" has the placeholders {{count}}; expected {{count, number}}. [catalogue/placeholder]',
    },
    {
      what: 'a plural form that the language has not',
      change: (from: string) => from.replace('"count_zero": "暂无评论",', '"count_zero": "暂无评论",\n    "count_one": "一条评论",'),
      at: '"count_one"',
      says: 'error: the plural "comments.count" has "comments.count_one", which is never used; expected exactly the forms that zh-Hans has (CLDR): other. [catalogue/plural]',
    },
    {
      what: 'a plural form that is lost',
      change: (from: string) => from.replace(/,\s*"count_other": "\{\{count, number\}\}条评论"/, ''),
      at: '"count_zero": "暂无评论"',
      says: 'error: the plural "comments.count" lacks "comments.count_other"; expected exactly the forms that zh-Hans has (CLDR): other. [catalogue/plural]',
    },
  ])('$what', async ({ change, at, says }) => {
    const changed = change(text)
    expect(changed).not.toBe(text)
    expect(await messagesWith(changed)).toEqual([`${path}:${placeIn(changed, at)} ${says}`])
  })

  it('blanks within a placeholder do not matter', async () => {
    expect(await messagesWith(text.replace('{{count, number}}条评论', '{{ count ,number }}条评论'))).toEqual([])
  })

  it('nought needs no number, and no words of its own', async () => {
    expect(await messagesWith(text.replace(/\s*"count_zero": "暂无评论",/, ''))).toEqual([])
  })

  it('a word that the default edition lacks is its own message, not the others’', async () => {
    const en = readFileSync(join(project, 'locales/en/interface.json'), 'utf8').replace(/\s*"print": "Print",/, '')
    expect(await messagesWith(en, 'en')).toEqual([
      `locales/en/interface.json:${placeIn(en, '"toolbar"')} error: the string "toolbar.print" is missing; every edition needs it. Add it here. [catalogue/missing-key]`,
    ])
  })

  it('ten slips give ten messages', async () => {
    const words = JSON.parse(text)
    for (const key of ['skip', 'sections', 'languages', 'home', 'archive']) words.nav[key] = ''
    for (const key of ['label', 'large', 'medium', 'small']) delete words.size[key]
    words.nav.extra = '多'
    const built = await buildSite({ ...pair, [path]: JSON.stringify(words, null, 2) })
    expect(built.diagnostics.map(({ ruleId }) => ruleId).sort()).toEqual([
      ...Array(5).fill('catalogue/empty'),
      'catalogue/extra-key',
      ...Array(4).fill('catalogue/missing-key'),
    ])
  })
})

describe('labels of sections and tags', () => {
  const site = (words: object) => JSON.stringify({ title: '测试报', description: '报纸。', ...words }, null, 2)

  it.each([
    { key: 'tag "tides"', words: { sections: { world: '国际' }, tags: {} }, at: '"tags"' },
    { key: 'section "world"', words: { sections: {}, tags: { tides: '潮汐' } }, at: '"sections"' },
  ])('$key, which an article uses, is needed', async ({ key, words, at }) => {
    const changed = site(words)
    const built = await buildSite({ ...pair, 'locales/zh/site.json': changed })
    expect(built.diagnostics.map(({ ruleId, path: file, line, column }) => `${ruleId} ${file}:${line}:${column}`)).toEqual([
      `catalogue/missing-key locales/zh/site.json:${placeIn(changed, at)}`,
    ])
    expect(built.messages[0]).toContain(`the ${key} has no name in this edition; content/world/tides/zh.md uses it`)
  })

  it('one that no article uses may be there or not', async () => {
    const built = await buildSite({
      ...pair,
      'locales/zh/site.json': site({ sections: { world: '国际', gone: '旧' }, tags: { tides: '潮汐' } }),
    })
    expect(built.messages).toEqual([])
  })

  it('the paper’s title and description are needed', async () => {
    const built = await buildSite({
      ...pair,
      'locales/zh/site.json': JSON.stringify({ sections: { world: '国际' }, tags: { tides: '潮汐' } }),
    })
    expect(built.messages).toEqual([
      'locales/zh/site.json:1:1 error: the string "description" is missing; every edition needs it. Add it here. [catalogue/missing-key]',
      'locales/zh/site.json:1:1 error: the string "title" is missing; every edition needs it. Add it here. [catalogue/missing-key]',
    ])
  })
})

describe('plural categories', () => {
  const forms = ['zero', 'one', 'two', 'few', 'many', 'other']

  /** Checks a catalogue of one plural, in a language, with the forms given. */
  function check(tag: string, has: string[]): string[] {
    const report = createReport()
    const words = new Map(has.map((form) => [`n.files_${form}`, '{{count, number}}']))
    const json = JSON.stringify({ n: Object.fromEntries(has.map((form) => [`files_${form}`, '{{count, number}}'])) })
    const ui: Catalogue = { path: 'ui.json', text: json, words, tag }
    const own: Catalogue = {
      path: 'site.json',
      text: '{}',
      words: new Map([
        ['title', 'T'],
        ['description', 'D'],
      ]),
      tag,
    }
    const required = new Map([['n.files_other', '{{count, number}}']])
    checkCatalogues(new Map<string, Catalogues>([[tag, { interface: ui, site: own }]]), tag, required, report)
    return report.list().map(formatDiagnostic)
  }

  it.each([
    { tag: 'en', needs: ['one', 'other'] },
    { tag: 'zh-Hans', needs: ['other'] },
    { tag: 'ru', needs: ['one', 'few', 'many', 'other'] },
    { tag: 'ar', needs: ['zero', 'one', 'two', 'few', 'many', 'other'] },
  ])('$tag needs $needs', ({ tag, needs }) => {
    expect(check(tag, needs)).toEqual([])
    expect(check(tag, [...new Set(['zero', ...needs])])).toEqual([])
    for (const form of needs)
      expect(
        check(
          tag,
          needs.filter((other) => other !== form),
        ).join(),
      ).toMatch(new RegExp(needs.length > 1 ? `lacks "n.files_${form}"` : 'the string "n.files" is missing'))
    for (const form of forms.filter((other) => other !== 'zero' && !needs.includes(other)))
      expect(check(tag, [...needs, form])).toEqual([expect.stringContaining(`has "n.files_${form}", which is never used`)])
  })

  it('points at the form that is too many', () => {
    expect(check('zh-Hans', ['other', 'one'])).toEqual([
      'ui.json:1:41 error: the plural "n.files" has "n.files_one", which is never used; expected exactly the forms that zh-Hans has (CLDR): other. [catalogue/plural]',
    ])
  })
})

describe('a catalogue with many faults of one kind has twenty findings, and their number', () => {
  const english = readFileSync(join(project, 'locales/en/interface.json'), 'utf8')
  const french = { 'locales/fr/edition.json': '{}', 'locales/fr/site.json': '{"title": "Le journal", "description": "Un journal."}' }

  it.each([
    { what: 'a copy', text: english, rule: 'catalogue/untranslated' },
    { what: 'an empty one', text: '{}', rule: 'catalogue/missing-key' },
  ])('$what', async ({ text, rule }) => {
    const { messages } = await buildSite({ ...pair, ...french, 'locales/fr/interface.json': text })
    const found = messages.filter((message) => message.startsWith('locales/fr/interface.json') && message.includes(rule))
    expect(found.length).toBe(21)
    expect(
      found.filter((message) =>
        /^locales\/fr\/interface\.json:1:1 \w+: \d+ more findings of this rule in this file\. Fix the first 20/.test(message),
      ).length,
    ).toBe(1)
  })
})

it('every string of the interface is used by the code', () => {
  const folder = join(project, 'pipeline')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('package'),
  )
  const code = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n')
  // Of these keys the code completes the last part, which is in a table of its own: `networks.${key}`.
  const beginnings = new Set([...code.matchAll(/`((?:\w+\.)+)\$\{/g)].map(([, beginning]) => beginning))
  const isUsed = (key: string) => {
    const [, beginning = '', last = ''] = /^(.*\.)(.*)$/.exec(key) ?? []
    return code.includes(`'${key}'`) || (beginnings.has(beginning) && new RegExp(`'${last}'|\\b${last}:`).test(code))
  }
  const keysOf = (words: object): string[] =>
    Object.entries(words).flatMap(([key, word]) => (typeof word === 'object' ? keysOf(word).map((below) => `${key}.${below}`) : [key]))
  const keys = keysOf(JSON.parse(readFileSync(join(project, 'locales/en/interface.json'), 'utf8')))
  expect(keys.length).toBeGreaterThan(100)
  expect(keys.map((key) => key.replace(/_(?:zero|one|other)$/, '')).filter((key) => !isUsed(key))).toEqual([])
})

it('labels of sections and tags are plain text: what looks like a placeholder is published as it is written', async () => {
  const label = 'World {{x}} $t(title)'
  const names = { title: 'A', description: 'B', sections: { world: label, china: 'China' }, tags: { tea: label, tides: label } }
  const built = await buildSite({ ...pair, 'locales/en/site.json': JSON.stringify(names) })
  expect(built.messages).toEqual([])
  for (const path of ['en/world/index.html', 'en/tags/tides/index.html']) expect(built.read(path)).toContain(label)
})

it('a copy of the English catalogue is reported, whatever the default edition is', async () => {
  const english = readFileSync(join(project, 'locales/en/interface.json'), 'utf8')
  const { messages } = await buildSite({
    'content/world/tides/zh.md': '---\ntitle: 潮汐\ndate: 2026-03-02\n---\n\n海水有涨有落。\n',
    'diglot.config.ts': "export default { url: 'https://paper.example', defaultLocale: 'zh' }\n",
    'locales/fr/edition.json': '{}',
    'locales/fr/site.json': '{"title": "Le journal", "description": "Un journal."}',
    'locales/fr/interface.json': english,
  })
  expect(messages).toContain(
    'locales/fr/interface.json:3:5 warning: the string "nav.skip" is the same as in English: "Skip to the text". Translate it, or, if it is a name, add it to "allow" in locales/fr/edition.json. [catalogue/untranslated]',
  )
  // Its own language is no other.
  expect(messages.filter((message) => message.startsWith('locales/en/interface.json'))).toEqual([])
})

describe('a catalogue is compared with those of all other languages and scripts', () => {
  const shipped = (locale: string) => {
    const folder = ['locales', 'pipeline/package/locales'].find((name) => existsSync(join(project, name, locale)))
    return readFileSync(join(project, folder ?? '', locale, 'interface.json'), 'utf8')
  }
  /** Tag → the interface catalogue: a shipped one, or a text. */
  const editions = (catalogues: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(catalogues).flatMap(([tag, text]) => [
        [`locales/${tag}/edition.json`, '{}'],
        [`locales/${tag}/site.json`, JSON.stringify({ title: tag, description: tag.repeat(9), sections: { world: 'Kultur' } })],
        [`locales/${tag}/interface.json`, text.startsWith('{') ? text : shipped(text)],
      ]),
    )
  /** Locale → how many findings of the rule its catalogue has, and what it is a copy of. */
  async function copies(catalogues: Record<string, string>, settings: Files = {}): Promise<string[]> {
    const { diagnostics } = await buildSite({ ...pair, ...editions(catalogues), ...settings })
    const found = diagnostics.filter(({ ruleId }) => ruleId === 'catalogue/untranslated')
    return [...new Set(found.map(({ path: file, message }) => `${file}: ${/same as in (.*?): /.exec(message)?.[1] ?? 'more'}`))].sort()
  }
  const copyOf = (locale: string, what: string) => ['', 'more'].map((more) => `locales/${locale}/interface.json: ${more || what}`).sort()

  it.each([
    { what: 'Simplified Chinese as Traditional', has: { 'zh-Hant': 'zh' }, finds: copyOf('zh-Hant', 'the edition "zh"') },
    { what: 'another edition than the default', has: { de: 'de', nl: 'de' }, finds: copyOf('nl', 'the edition "de"') },
    { what: 'an edition whose name comes later', has: { ca: 'es', es: 'es' }, finds: copyOf('ca', 'the edition "es"') },
    { what: 'two copies of English', has: { de: 'en', nl: 'en' }, finds: ['de', 'nl'].flatMap((one) => copyOf(one, 'the edition "en"')) },
  ])('$what', async ({ has, finds }) => {
    expect(await copies(has)).toEqual(finds)
  })

  it.each([
    { what: 'variants of one language', has: { pt: 'pt', 'pt-PT': 'pt', 'en-GB': 'en', 'zh-TW': 'zh-Hant', 'zh-HK': 'zh-Hant' } },
    { what: 'close languages', has: { es: 'es', pt: 'pt', fr: 'fr', ja: 'ja', 'zh-Hant': 'zh-Hant' } },
  ])('$what share strings', async ({ has }) => {
    expect(await copies(has)).toEqual([])
  })

  it('one phrase that is left of the default edition is reported', async () => {
    const phrase = JSON.parse(shipped('de')).comments.script
    const one = shipped('fr').replace(/(?<="script": )".*?"/, JSON.stringify(phrase))
    const settings = { 'diglot.config.ts': "export default { url: 'https://paper.example', defaultLocale: 'de' }\n" }
    expect(await copies({ de: 'de', fr: one }, settings)).toEqual(['locales/fr/interface.json: the edition "de"'])
    expect(await copies({ de: 'de', fr: one })).toEqual([])
  })
})

it('a label that is still to be translated is an error, and is no other', async () => {
  const { messages, outcome } = await buildSite({
    ...pair,
    'locales/zh/site.json': JSON.stringify({
      title: 'TODO: The Paper',
      description: '报',
      sections: { world: 'TODO' },
      tags: { tides: '潮汐' },
    }),
  })
  expect(messages).toEqual([
    'locales/zh/site.json:1:2 error: the string "title" still has the placeholder "TODO". Translate it. [content/placeholder]',
    expect.stringMatching(/^locales\/zh\/site\.json:1:\d+ error: the string "sections\.world" still has the placeholder "TODO"/),
  ])
  expect(outcome).toBe('content')
})
