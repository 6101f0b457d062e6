import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Root } from 'hast'
import { h } from 'hastscript'
import { beforeAll, describe, expect, it } from 'vitest'
import { createLeakFinder, createLeakReporter } from '../pipeline/check/leak/finder.ts'
import { publishedPage } from '../pipeline/check/page/published.ts'
import type { Report } from '../pipeline/core/diagnostics.ts'
import { createReport } from '../pipeline/core/report.ts'
import { writeFragment } from '../pipeline/render/formats/write.ts'
import { createEdition } from '../pipeline/source/locales/edition.ts'
import { article, picture, placeIn, textOf } from './support/articles.ts'
import { type Built, buildSite, pair, project } from './support/site.ts'

const run = 'The quick brown fox jumps over the lazy dog'

/** A story of which the Chinese article is the translation: words of another language in an original are there on purpose. */
const translated = (story: string, chinese: string) => ({
  [`content/${story}/en.md`]: article('Title', 'Text.'),
  [`content/${story}/zh.md`]: chinese,
})

/** Finds, and reports at once. */
function createLeakCheck(settings: Parameters<typeof createLeakReporter>[0], report: Report) {
  const { find } = createLeakFinder(settings)
  const add = createLeakReporter(settings, report)
  return (page: Parameters<typeof find>[0]) => find(page).forEach(add)
}

const leaksOf = (built: Built, path: string) => built.diagnostics.filter((found) => found.path === path && found.ruleId === 'edition/leak')

it.each([
  { what: 'letters and dots', body: `${'a.'.repeat(20_000)}!` },
  { what: 'letters before a sign', body: `${'a'.repeat(50_000)}@` },
  { what: 'letters and hyphens', body: `${'a-'.repeat(20_000)}!` },
  { what: 'two scripts in turn', body: `${'a张.'.repeat(10_000)}@` },
])('reads a long text once: $what', async ({ body }) => {
  const built = await buildSite({ ...pair, 'content/china/long/zh.md': article('标题', `正文。${body}`, 'slug: long') })
  expect(built.messages).toEqual([])
})

const catalogue = (locale: string, name = 'interface') => readFileSync(join(project, 'locales', locale, `${name}.json`), 'utf8')

/** Interface words: key → what it is made to say. All of one edition at once: each has a message of its own. */
const leakedWords = {
  en: {
    'nav.skip': '跳到正文',
    'toolbar.label': '文章工具',
    'toolbar.print': '打印',
    'size.large': '大',
    'share.label': '分享按钮',
    'share.copied': '链接已复制',
    'share.scan': '用微信扫一扫',
    'toolbar.mail': '邮件',
    'article.minutes_one': '{{count, number}} 分钟',
    'article.by': 'By {{authors}}，',
    'list.archive': '往期文章',
    'notFound.text': '找不到页面',
    'feed.section': '{{site}}：{{section}}',
    'networks.weibo': '微博',
  },
  zh: {
    'nav.skip': 'Skip to the text',
    'toolbar.label': 'Article tools',
    'toolbar.print': 'Print',
    'size.large': 'Large',
    'share.label': 'Share',
    'share.copied': 'Copied',
    'toolbar.mail': 'Mail',
    'article.minutes_other': '{{count, number}} minutes',
    'list.archive': 'Archive',
    'notFound.text': 'Nothing here',
    'feed.section': '{{site}} section {{section}}',
    'chooser.read': 'Read in Chinese',
  },
}

function withWords(locale: 'en' | 'zh'): string {
  const words = JSON.parse(catalogue(locale))
  for (const [key, said] of Object.entries(leakedWords[locale])) {
    const [group = '', name = ''] = key.split('.')
    words[group][name] = said
  }
  return JSON.stringify(words, null, 2)
}

describe.each(['en', 'zh'] as const)('interface words of the edition %s', (locale) => {
  const text = withWords(locale)
  const path = `locales/${locale}/interface.json`
  let built: Built
  beforeAll(async () => {
    built = await buildSite({ ...pair, [path]: text })
  })

  it.each(Object.entries(leakedWords[locale]))('finds "%s"', (key, said) => {
    const name = key.split('.')[1] ?? ''
    const place = placeIn(text, `${JSON.stringify(name)}: ${JSON.stringify(said)}`)
    const found = leaksOf(built, path).filter(({ line, column }) => `${line}:${column}` === place)
    expect(found.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual(['edition/leak error'])
    expect(found[0]?.message).toContain(`It comes from the string "${key}"`)
  })

  it('finds each once, and nothing else', () => {
    expect(built.diagnostics.filter((found) => found.path !== path)).toEqual([])
    expect(leaksOf(built, path)).toHaveLength(Object.keys(leakedWords[locale]).length)
  })
})

const labels = (locale: string, words: object) => ({
  [`locales/${locale}/site.json`]: JSON.stringify(
    { title: locale === 'zh' ? '测试报' : 'Test', description: locale === 'zh' ? '报纸。' : 'Paper.', ...words },
    null,
    2,
  ),
})

it.each([
  { what: 'a tag', locale: 'en', words: { sections: { world: 'World' }, tags: { tides: '潮汐' } }, at: '"tides"', key: 'tags.tides' },
  {
    what: 'a section',
    locale: 'en',
    words: { sections: { world: '国际' }, tags: { tides: 'Tides' } },
    at: '"world"',
    key: 'sections.world',
  },
  { what: 'a tag', locale: 'zh', words: { sections: { world: '国际' }, tags: { tides: 'Tides' } }, at: '"tides"', key: 'tags.tides' },
  {
    what: 'a section',
    locale: 'zh',
    words: { sections: { world: 'World' }, tags: { tides: '潮汐' } },
    at: '"world"',
    key: 'sections.world',
  },
  {
    what: 'the paper’s description',
    locale: 'zh',
    words: { description: 'A paper', sections: { world: '国际' }, tags: { tides: '潮汐' } },
    at: '"description"',
    key: 'description',
  },
])('finds the label of $what of the edition $locale', async ({ locale, words, at, key }) => {
  const files = labels(locale, words)
  const path = `locales/${locale}/site.json`
  const built = await buildSite({ ...pair, ...files })
  expect(built.diagnostics.map((found) => `${found.ruleId} ${found.path}:${found.line}:${found.column}`)).toEqual([
    `edition/leak ${path}:${placeIn(textOf(files, path), at)}`,
  ])
  expect(built.messages[0]).toContain(`It comes from the string "${key}"`)
})

it('lets labels be abbreviations, and lists of names be allowed', async () => {
  const edition = JSON.stringify({ ...JSON.parse(catalogue('zh', 'edition')), allow: ['RSS', 'Print'] })
  const words = JSON.parse(catalogue('zh'))
  words.toolbar.print = 'Print'
  const built = await buildSite({
    ...pair,
    ...labels('zh', { title: 'Diglot 日报', sections: { world: 'IT' }, tags: { tides: 'AI' } }),
    'locales/zh/edition.json': edition,
    'locales/zh/interface.json': JSON.stringify(words),
  })
  expect(built.messages).toEqual([])
})

it('lets the language switch name each language in itself', async () => {
  const built = await buildSite(pair)
  expect(built.messages).toEqual([])
  expect(built.read('en/world/tides/index.html')).toMatch(/<a href="\/zh\/[^"]*" hreflang="zh-Hans" lang="zh-Hans" dir="ltr">中文<\/a>/)
})

it.each([
  { words: 4, body: '据报道，the quick brown fox。', finds: 1 },
  { words: 5, body: '据报道，the quick brown fox。', finds: 0 },
])('counts $words words on end where the site says so', async ({ words, body, finds }) => {
  const built = await buildSite({
    ...pair,
    'diglot.config.ts': `export default { url: 'https://paper.example', leak: { words: ${words} } }`,
    ...translated('china/run', article('标题', body, 'summary: 摘要。')),
  })
  expect(built.diagnostics.filter(({ ruleId }) => ruleId === 'edition/leak')).toHaveLength(finds)
})

describe('words of another language that a Chinese article has on purpose', () => {
  const prose = '正文说了很多话，这里只引用其中的一句。'
  const config = "export default { url: 'https://paper.example' }"
  const leaks = async (files: Record<string, string>) =>
    (await buildSite({ ...pair, 'diglot.config.ts': config, ...files })).diagnostics.filter(({ ruleId }) => ruleId === 'edition/leak')

  it.each([
    ['a block quotation', `${prose}\n\n> ${run}.`],
    ['a quotation with its translation below', `${prose}\n\n> ${run}.\n> 敏捷的狐狸跳过了懒狗。`],
    ['what a program prints', `${prose}\n\ntide.errors.LimitError: ${run}`],
    ['the title of what a link leads to', `${prose}详见：[${run}](https://fox.example/jumps)。`],
    ['what an interface shows, between corner brackets', `请勾选【${run}】，然后保存。`],
    ['a note with the words of the original', `${prose}\n\n原文：${run}.`],
    ['a work with the mark of its kind', `${prose}\n\n[6] Shi Weisong, Zhang Xing. ${run} [J]. Foxes of the North, 2015.`],
  ])('%s', async (_, body) => {
    expect(await leaks(translated('china/run', article('标题', body)))).toEqual([])
  })

  it.each([
    ['a paragraph', `${prose}\n\n${run}.`],
    ['a paragraph below a quotation', `${prose}\n\n> ${prose}\n\n${run}.`],
    ['a sentence within a quotation', `${prose}\n\n> 敏捷的狐狸跳过了懒狗。${run}.`],
    ['a link that asks for something', `${prose}[Read how ${run}](https://fox.example/jumps)。`],
    ['a link of the site', `${prose}[${run}](/zh/world/tides/)。`],
    ['a sentence beside corner brackets', `请勾选【保存】，${run}。`],
  ])('but not %s', async (_, body) => {
    expect(await leaks(translated('china/run', article('标题', body)))).toHaveLength(1)
  })

  it('in an original, unless most of it is in that language', async () => {
    const original = (body: string) => leaks({ 'content/china/run/zh.md': article('标题', body) })
    expect(await original(`${prose}\n\n${run}.`)).toEqual([])
    expect(await original(`正文。\n\n${run}. ${run}.`)).not.toEqual([])
  })

  it('the name of a language in an English article', async () => {
    const english = (body: string) => leaks({ 'content/china/run/en.md': article('Title', body) })
    expect(await english('Use the menu to switch to **简体中文** (Simplified Chinese).')).toEqual([])
    expect(await english('Use the menu to switch to **简体版面**.')).toHaveLength(1)
  })
})

it('finds the same words in two articles twice', async () => {
  const built = await buildSite({
    ...pair,
    'content/china/one/en.md': article('One', 'Text.', 'authors: [曹音]'),
    'content/china/two/en.md': article('Two', 'Text.', 'authors: [曹音]'),
  })
  expect(built.diagnostics.map(({ path, line, column }) => `${path}:${line}:${column}`)).toEqual([
    'content/china/one/en.md:4:1',
    'content/china/two/en.md:4:1',
  ])
})

it('finds a later line of a paragraph', async () => {
  const body = `第一行很长，\n第二行也长，\n${run}。`
  const built = await buildSite({ ...pair, ...translated('china/one', article('标题', body, 'summary: 摘要。')) })
  expect(leaksOf(built, 'content/china/one/zh.md').map(({ line }) => line)).toEqual([9])
})

it('says what was found, where it comes from and how to mark it', async () => {
  const built = await buildSite({ ...pair, 'content/china/one/en.md': article('One 分享按钮', 'The page said 分享按钮.') })
  expect(built.messages).toEqual([
    'content/china/one/en.md:2:1 error: the English headline is still in Chinese: "分享按钮". Translate it. [edition/leak]',
    'content/china/one/en.md:6:15 error: "分享按钮" is not in English, the language of the edition "en". Translate it. If it belongs there, mark it as :zh[分享按钮]. [edition/leak]',
  ])
})

it('a headline of many words that is not translated is one finding', async () => {
  const title = 'CVE-2026-1234: A small fault in the parser that leads to a long story'
  const zh = `---\ntitle: "${title}"\ndate: 2026-03-02\nslug: fault\nsummary: 摘要。\n---\n\n正文。\n`
  const built = await buildSite({ ...pair, 'content/china/one/zh.md': zh })
  expect(built.messages).toEqual([
    `content/china/one/zh.md:2:1 error: the Chinese headline is still in English: "${title.slice(0, 59)}…". Translate it. [edition/leak]`,
  ])
})

it('a headline that an original and its translation have alike is a name', async () => {
  const title = 'MIT 6.006: Introduction to Algorithms'
  const texts = (original: 'en' | 'zh') => {
    const head = (locale: string) => (locale === original ? '' : `translation:\n  from: ${original}\n`)
    return {
      'content/china/one/en.md': `---\ntitle: "${title}"\ndate: 2026-03-02\n${head('en')}---\n\nA course on algorithms.\n`,
      'content/china/one/zh.md': `---\ntitle: "${title}"\ndate: 2026-03-02\n${head('zh')}---\n\n一门讲算法的课程。\n`,
    }
  }
  expect((await buildSite({ ...pair, ...texts('zh') })).messages).toEqual([])
  expect(leaksOf(await buildSite({ ...pair, ...texts('en') }), 'content/china/one/zh.md')).toHaveLength(1)
})

it('the name of an organization is left alone in a list, and no heading is one', async () => {
  const name = 'Northern Center for Tides, Department of Lamps, University of the Bay'
  const of = async (body: string) => {
    const built = await buildSite({ ...pair, ...translated('china/one', article('标题', body, 'summary: 摘要。')) })
    return leaksOf(built, 'content/china/one/zh.md').length
  }
  expect(await of(`感谢：\n\n- ${name}\n`)).toBe(0)
  expect(await of(`## ${name}\n\n正文。`)).toBe(1)
})

const published = (tree: Root) => publishedPage(writeFragment(tree))

describe('editions by script', () => {
  const editionsOf = (locales: string[]) => locales.map((locale) => createEdition(locale, {}))

  /** What the check finds in one paragraph of a page of an edition. */
  function leaksIn(locales: string[], locale: string, text: string, lang?: string): string[] {
    const report = createReport()
    const editions = editionsOf(locales)
    const check = createLeakCheck({ editions, files: new Map(), articles: () => [], article: () => undefined, names: [], words: 8 }, report)
    const tag = editions.find((edition) => edition.locale === locale)?.tag ?? locale
    const tree: Root = {
      type: 'root',
      children: [h('html', { lang: tag }, h('body', h('p', lang === undefined ? text : h('span', { lang }, text))))],
    }
    check({ locale, path: '/page/', published: published(tree), content: () => [text] })
    return report.list().map(({ message }) => /^(?:the \w+ )?"([^"]*)"/.exec(message)?.[1] ?? message)
  }

  it.each([
    { locales: ['en', 'zh', 'ar'], locale: 'en', text: 'The word أخبار here', finds: ['أخبار'] },
    { locales: ['en', 'zh', 'ar'], locale: 'zh', text: '此处有 أخبار 一词', finds: ['أخبار'] },
    { locales: ['en', 'zh', 'ar'], locale: 'ar', text: 'كلمة 新闻 هنا', finds: ['新闻'] },
    { locales: ['en', 'zh', 'ar'], locale: 'ar', text: 'نشرت FBI تقريرا عن Kubernetes اليوم.', finds: [] },
    { locales: ['en', 'zh', 'ar'], locale: 'ar', text: run, finds: ['The quick brown fox jumps over the lazy'] },
    { locales: ['en', 'ja'], locale: 'en', text: 'The word ニュース here', finds: ['ニュース'] },
    { locales: ['en', 'ja'], locale: 'en', text: 'The word しんぶん here', finds: ['しんぶん'] },
    { locales: ['en', 'ja'], locale: 'ja', text: '東京の新聞、ニュース。', finds: [] },
    { locales: ['en', 'ko'], locale: 'en', text: 'The word 뉴스 here', finds: ['뉴스'] },
    { locales: ['en', 'ko'], locale: 'ko', text: '한국어 新聞 뉴스.', finds: [] },
    { locales: ['ja', 'zh'], locale: 'zh', text: '此处有 ニュース 一词', finds: ['ニュース'] },
    { locales: ['ja', 'zh'], locale: 'ja', text: '新聞と报纸。', finds: [] },
    { locales: ['en', 'ru'], locale: 'en', text: 'The word Новости here', finds: ['Новости'] },
    { locales: ['en', 'ru'], locale: 'ru', text: 'В отчёте ФБР и FBI сказано.', finds: [] },
    { locales: ['en', 'fr'], locale: 'en', text: 'Le vif renard brun saute par-dessus le chien paresseux', finds: [] },
    { locales: ['en', 'fr'], locale: 'fr', text: run, finds: [] },
    { locales: ['en', 'fr'], locale: 'en', text: 'Even 新闻 here', finds: [] },
    { locales: ['zh-TW', 'zh'], locale: 'zh', text: '軟體', finds: [] },
    { locales: ['en'], locale: 'en', text: 'Even 新闻 here', finds: [] },
  ])('$locales: "$text" in $locale', ({ locales, locale, text, finds }) => {
    expect(leaksIn(locales, locale, text)).toEqual(finds)
  })

  it.each([
    { lang: 'zh', finds: [] },
    { lang: 'zh-Hant', finds: [] },
    { lang: 'ja', finds: [] },
    { lang: 'en-GB', finds: ['新闻'] },
    { lang: 'en', finds: ['新闻'] },
  ])('a run with lang=$lang in the English edition', ({ lang, finds }) => {
    expect(leaksIn(['en', 'zh'], 'en', '新闻', lang)).toEqual(finds)
  })

  it.each(['aria-label', 'title', 'alt', 'placeholder'])('reads the attribute %s', (name) => {
    const report = createReport()
    const check = createLeakCheck(
      { editions: editionsOf(['en', 'zh']), files: new Map(), articles: () => [], article: () => undefined, names: [], words: 8 },
      report,
    )
    check({
      locale: 'en',
      path: '/en/',
      published: published({ type: 'root', children: [h('p', h('input', { [name]: '分享按钮' }))] }),
      content: () => [],
    })
    expect(report.list().map(({ path, line, column }) => `${path}:${line}:${column}`)).toEqual(['/en/:1:1'])
  })

  it.each([
    { locale: 'zh', text: 'Subscribe', finds: ['Subscribe'] },
    { locale: 'zh', text: 'Kubernetes', finds: ['Kubernetes'] },
    { locale: 'zh', text: '订阅', finds: [] },
    { locale: 'zh', text: 'A', finds: [] },
    { locale: 'en', text: '订阅', finds: ['订阅'] },
    { locale: 'en', text: 'Subscribe', finds: [] },
  ])('finds a word that a view says and no catalogue: "$text" in $locale', ({ locale, text, finds }) => {
    const report = createReport()
    const check = createLeakCheck(
      { editions: editionsOf(['en', 'zh']), files: new Map(), articles: () => [], article: () => undefined, names: [], words: 8 },
      report,
    )
    check({
      locale,
      path: `/${locale}/`,
      published: published({ type: 'root', children: [h('html', h('body', h('button', text)))] }),
      content: () => ['else'],
    })
    expect(report.list().map(({ message }) => /^"([^"]*)"/.exec(message)?.[1])).toEqual(finds)
    for (const found of report.list()) expect(found).toMatchObject({ ruleId: 'edition/leak', path: `/${locale}/`, line: 1, column: 1 })
  })

  it('reads JSON-LD', () => {
    const report = createReport()
    const check = createLeakCheck(
      { editions: editionsOf(['en', 'zh']), files: new Map(), articles: () => [], article: () => undefined, names: [], words: 8 },
      report,
    )
    const data = (value: object): Root => ({
      type: 'root',
      children: [h('script', { type: 'application/ld+json' }, JSON.stringify(value))],
    })
    check({ locale: 'en', path: '/fine/', published: published(data({ inLanguage: 'zh-Hans', headline: '分享按钮' })), content: () => [] })
    check({
      locale: 'en',
      path: '/fine/too/',
      published: published(data({ headline: 'Tea', url: 'https://example.com/茶' })),
      content: () => [],
    })
    check({
      locale: 'en',
      path: '/wrong/',
      published: published(data({ inLanguage: 'en', author: [{ '@type': 'Person', name: '曹音' }] })),
      content: () => [],
    })
    expect(report.list().map(({ path }) => path)).toEqual(['/wrong/'])
  })
})

describe('what is not to be translated', () => {
  const text = `${run}, and the fox｡`
  const body = (open: string, close: string) => `正文。\n\n${open}\n\n${text}\n\n${close}\n\n正文。`
  const sited = (markdown: string) => ({
    ...pair,
    'diglot.config.ts':
      "export default { url: 'https://paper.example', markdown: { allowHtml: true }, rules: { 'markdown/element': 'off' } }",
    'content/china/run/zh.md': article('标题', markdown, 'slug: run'),
    'content/china/run/en.md': article('Title', markdown.replaceAll('正文。', 'Text.'), 'slug: run'),
  })

  it.each([
    ['<div translate="no">', '</div>'],
    ['<ConsoleBlock level="error">', '</ConsoleBlock>'],
    ['<TerminalOutput>', '</TerminalOutput>'],
  ])('%s', async (open, close) => {
    const built = await buildSite(sited(body(open, close)))
    expect(built.messages).toEqual([])
    for (const path of ['zh/china/run/index.html', 'zh/feed.xml', 'zh/china/run/amp/index.html'])
      expect(built.read(path), path).toMatch(/<div translate="no">\s*<p>The quick/)
  })

  it.each([
    ['an element that is not one of these', '<Card>', '</Card>'],
    ['a component that nobody closes', '<ConsoleBlock>\n\n## 标题', ''],
  ])('%s is read', async (_, open, close) => {
    const built = await buildSite(sited(body(open, close)))
    expect(built.diagnostics.map(({ ruleId }) => ruleId)).toContain('edition/leak')
  })
})

it('text of an element that another piece of HTML closes is of its article, not of the interface', async () => {
  const html = '<details>\n<summary>安装</summary>\n正如[港口](harbour-hub)一节所述：\n\n```bash\nclock\n```\n\n</details>'
  const built = await buildSite({
    ...pair,
    'diglot.config.ts': "export default { url: 'https://paper.example', markdown: { allowHtml: true } }",
    ...translated('china/run', article('标题', `正文。\n\n${html}\n\n${run}.`, 'summary: 摘要。')),
  })
  // The page is looked at closely because of the last line.
  const leaks = built.messages.filter((message) => message.endsWith('[edition/leak]'))
  expect(leaks).toEqual([expect.stringContaining('"The quick')])
})

it('reads no attributes and comments of components that Markdown shows as text', async () => {
  const attributes = `<Question\n\tchoices={[\n\t\t{ text: "This &#60;mask> ${run}.", explain: "It's so" },\n\t]}\n/>`
  const built = await buildSite({
    ...pair,
    ...translated('china/run', article('标题', `正文。\n\n${attributes}\n\n{/* ${run} */}\n\n{# ${run} #}`, 'summary: 摘要。')),
  })
  expect(built.diagnostics.filter(({ ruleId }) => ruleId === 'edition/leak')).toEqual([])
})

describe('a full-width mark in English is a leak, and no second finding', () => {
  const found = async (body: string, more = '', rules = '') => {
    const built = await buildSite({
      ...pair,
      'content/dot.png': picture,
      'diglot.config.ts': `export default { url: 'https://paper.example', markdown: { allowHtml: true }, rules: { ${rules} } }`,
      'content/china/one/en.md': article('One', body, more),
    })
    return built.diagnostics.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`)
  }

  it.each([
    ['a comma', 'One，two.', '', '6:4'],
    ['a full stop', 'It ends。', '', '6:8'],
    ['brackets', 'It（so to speak）ends.', '', '6:3'],
    ['behind code', 'Set `dir`：', '', '6:10'],
    ['behind a space', 'Set it ： now', '', '6:8'],
    ['a bracket at an end', 'It (reads tables）| so', '', '6:17'],
    ['loose in HTML', '<div>One，two</div>', '', '6:9'],
    ['a headline', 'Text.', 'title: One，two', undefined],
    ['a summary', 'Text.', 'summary: One，two', '4:1'],
    ['an alt text of the front matter', 'Text.', 'image: { src: /dot.png, alt: "One，two" }', undefined],
  ])('%s', async (_, body, more, at) => {
    const list = more.startsWith('title') ? await foundInTitle() : await found(body, more)
    expect(new Set(list.map((one) => one.split(' ')[0]))).toEqual(new Set(['edition/leak']))
    if (at) expect(list[0]).toBe(`edition/leak ${at}`)
  })

  const foundInTitle = async () =>
    (await buildSite({ ...pair, 'content/china/one/en.md': article('One，two', 'Text.') })).diagnostics.map((one) => one.ruleId)

  it.each([
    ['where text/punctuation is off', 'One，two.', "'text/punctuation': 'off'"],
    ['in the words of a picture', 'A ![one，two](/dot.png) here.', ''],
    ['with a word of the other language', 'One 茶，两杯 two.', ''],
    ['a mark that text/punctuation does not read', 'The film 「Hero」 won.', ''],
  ])('a leak %s', async (_, body, rules) => {
    expect((await found(body, '', rules)).map((one) => one.split(' ')[0])).toEqual(['edition/leak'])
  })
})
