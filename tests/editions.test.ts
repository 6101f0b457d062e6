import { beforeAll, describe, expect, it } from 'vitest'
import { arabic } from './support/arabic.ts'
import { article, picture } from './support/articles.ts'
import { type Built, buildSite, type Files, pair } from './support/site.ts'

const config = (more: string) => ({
  'diglot.config.ts': `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', ${more} }`,
})
const inArabic = (title: string, body: string, more = '') => `---\ntitle: ${title}\nauthors: [هيئة التحرير]\n${more}---\n\n${body}\n`

/** A site in three languages: one story in all, one in English and Chinese, one in each alone. */
const three: Files = {
  ...pair,
  ...arabic,
  'content/world/tides/ar.md': inArabic('المد والجزر', 'يعلو البحر وينخفض.', 'slug: tides\n'),
  'content/world/ships/en.md': article('Ships', 'Ships sail.', 'tags: [tides]'),
  'content/world/ships/zh.md': '---\ntitle: 船\nslug: ships\n---\n\n船行海上。\n',
  'content/china/tea/zh.md': '---\ntitle: 茶\ndate: 2026-03-04\nslug: tea\nauthors: [编辑部]\ntags: [tea]\n---\n\n茶香。\n',
  'content/world/wells/ar.md': inArabic('الآبار', 'ماء البئر عذب.', 'slug: wells\ndate: 2026-03-05\n'),
}

const switchesIn = (html: string) =>
  Object.fromEntries(
    [...(/<nav class="editions"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? '').matchAll(/<a href="([^"]*)" hreflang="([^"]*)"/g)].map(
      ([, href, tag]) => [tag, href],
    ),
  )
const alternatesIn = (html: string) =>
  [...html.matchAll(/<link rel="alternate" href="([^"]*)" hreflang="([^"]*)">/g)].map(([, href, tag]) => `${tag} ${href}`)
const canonicalOf = (html: string) => /<link rel="canonical" href="([^"]*)">/.exec(html)?.[1]

describe('an edition is a folder of words and its articles', () => {
  let built: Built
  beforeAll(async () => {
    built = await buildSite(three)
  })

  it('a right-to-left one too, without a message', () => {
    expect(built.messages).toEqual([])
    expect(built.outcome).toBe('built')
  })

  it.each([
    'ar/index.html',
    'ar/world/index.html',
    'ar/world/tides/index.html',
    'ar/archive/index.html',
    'ar/404.html',
    'ar/tags/tides/index.html',
  ])('%s says its language and direction', (path) => {
    expect(built.read(path)).toContain('<html lang="ar" dir="rtl"')
  })

  it('in AMP too', () => {
    expect(built.read('ar/world/tides/amp/index.html')).toMatch(/<html amp lang="ar" dir="rtl"/)
  })

  it('writes dates in its words', () => {
    expect(built.read('ar/world/tides/index.html')).toMatch(/نُشر: <time datetime="2026-03-02T01:00:00Z">[^<]*مارس[^<]*<\/time>/)
  })

  it('has feeds with its own words', () => {
    const feed = built.read('ar/world/feed.xml')
    expect(feed).toContain('<title>صحيفة الاختبار: العالم</title>')
    expect(feed).toContain('<language>ar</language>')
    expect(feed).toContain('<category>المد والجزر</category>')
  })

  it('is in the root page, marked with its language', () => {
    expect(built.read('index.html')).toMatch(/<li lang="ar" dir="rtl">.*اقرأ بالعربية/s)
  })

  it.each([
    ['the other compared', 'en/world/tides/index.html', { 'zh-Hans': '/zh/world/chao-xi/', ar: '/ar/world/tides/' }],
    ['the section, where there is no compared', 'en/world/ships/index.html', { 'zh-Hans': '/zh/world/ships/', ar: '/ar/world/' }],
    ['the front page, where there is no section', 'zh/china/tea/index.html', { en: '/en/', ar: '/ar/' }],
    ['the same list', 'en/world/index.html', { 'zh-Hans': '/zh/world/', ar: '/ar/world/' }],
    ['the front page, from a list that others have not', 'zh/china/index.html', { en: '/en/', ar: '/ar/' }],
    ['the front page', 'en/index.html', { 'zh-Hans': '/zh/', ar: '/ar/' }],
    ['the front page, from an author', 'en/authors/desk/index.html', { 'zh-Hans': '/zh/', ar: '/ar/' }],
    ['the front page, from 404', 'en/404.html', { 'zh-Hans': '/zh/', ar: '/ar/' }],
  ])('the language switch leads to %s', (_, path, expected) => {
    const switches = switchesIn(built.read(path))
    expect(switches).toEqual(expected)
    for (const href of Object.values(switches)) expect(built.files()).toContain(`${String(href).slice(1)}index.html`)
  })

  it('hreflang links are only between versions, and are reciprocal', () => {
    const all = [
      'en https://paper.example/en/world/tides/',
      'ar https://paper.example/ar/world/tides/',
      'zh-Hans https://paper.example/zh/world/chao-xi/',
      'x-default https://paper.example/en/world/tides/',
    ]
    for (const path of ['en/world/tides/', 'zh/world/chao-xi/', 'ar/world/tides/'])
      expect(alternatesIn(built.read(`${path}index.html`))).toEqual(all)
    expect(alternatesIn(built.read('zh/china/tea/index.html'))).toEqual([])
    expect(alternatesIn(built.read('en/world/ships/index.html'))).toHaveLength(3)
  })

  it('a story that is not translated is left out', () => {
    expect(built.files().filter((path) => path.startsWith('en/') && /tea|wells/.test(path))).toEqual([])
    expect(built.read('en/feed.xml')).not.toMatch(/茶|الآبار/)
  })
})

describe('untranslated stories, shown', () => {
  let built: Built
  beforeAll(async () => {
    built = await buildSite({ ...three, ...config("untranslated: 'show'") })
  })

  it('without a message', () => {
    expect(built.messages).toEqual([])
  })

  it.each([
    [
      'en/china/tea/',
      'lang="zh-Hans" dir="ltr"',
      'This story has not been translated into English yet. It is shown in the language it was written in: Simplified Chinese.',
      'https://paper.example/zh/china/tea/',
    ],
    ['zh/world/wells/', 'lang="ar" dir="rtl"', '本文暂无中文版，以下为阿拉伯语原文。', 'https://paper.example/ar/world/wells/'],
    ['ar/world/ships/', 'lang="en" dir="ltr"', 'لم يُترجم هذا المقال إلى العربية بعد', 'https://paper.example/en/world/ships/'],
  ])('%s has a notice, its own lang, and the original for canonical', (path, lang, notice, canonical) => {
    // Its AMP page is in its own edition.
    expect(built.files()).not.toContain(`${path}amp/index.html`)
    for (const file of [`${path}index.html`]) {
      const html = built.read(file)
      expect(html).toContain(`<h1 ${lang}>`)
      expect(html).toContain(notice)
      expect(html).toMatch(new RegExp(`<div class="article-body" ${lang}>`))
      expect(canonicalOf(html)).toBe(canonical)
      expect(alternatesIn(html)).toEqual([])
    }
  })

  it('the page’s own words stay in its language', () => {
    const html = built.read('en/china/tea/index.html')
    expect(html).toContain('<html lang="en" dir="ltr"')
    expect(html).toContain('>Print</button>')
  })

  it('cards in lists say their language', () => {
    expect(built.read('en/archive/index.html')).toMatch(
      /<h3 lang="zh-Hans" dir="ltr"><a href="\/en\/china\/tea\/" hreflang="zh-Hans">茶<\/a>/,
    )
  })

  it('the switch leads from a story that is shown to each real compared', () => {
    expect(switchesIn(built.read('ar/world/ships/index.html'))).toEqual({ en: '/en/world/ships/', 'zh-Hans': '/zh/world/ships/' })
  })

  it('authors, corrections, captions and credits of another language are marked', async () => {
    const more =
      'authors: [曹音]\nsource: 中国日报\nimage: { src: /dot.png, alt: 港口, caption: 码头, credit: 新华社 }\ncorrections:\n  - date: 2026-03-05\n    text: 数字有误。\ntranslation:\n  translator: 王小明'
    const shown = await buildSite({
      ...pair,
      ...config("untranslated: 'show'"),
      'content/dot.png': picture,
      'content/china/port/zh.md': article('港口', '正文。', `slug: port\n${more}`),
    })
    expect(shown.messages).toEqual([])
    expect(shown.files()).toContain('en/china/port/index.html')
  })

  it('sitemaps hold each story once, at its own address', () => {
    const map = built.read('sitemap.xml')
    expect(map).toContain('<loc>https://paper.example/zh/china/tea/</loc>')
    expect(map).not.toContain('/en/china/tea/')
  })
})

describe('lists are paged', () => {
  const many = Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((day) => [
      [`content/world/s${day}/en.md`, `---\ntitle: Story ${day}\nslug: s${day}\ndate: 2026-03-0${day}\n---\n\nText.\n`],
      ...(day < 3 ? [[`content/world/s${day}/zh.md`, `---\ntitle: 第${day}篇\nslug: s${day}\n---\n\n正文。\n`] as const] : []),
    ]),
  )
  let built: Built
  beforeAll(async () => {
    built = await buildSite({ ...many, ...config('pageSize: 2, feedSize: 3') })
  })

  it('newest first, each page with its own canonical and its neighbours', () => {
    expect(built.messages).toEqual([])
    const pages = ['', 'page/2/', 'page/3/'].map((page) => built.read(`en/world/${page}index.html`))
    expect(pages.map((html) => [...html.matchAll(/<h2[^>]*><a href="[^"]*">(Story \d)/g)].map(([, title]) => title))).toEqual([
      ['Story 5', 'Story 4'],
      ['Story 3', 'Story 2'],
      ['Story 1'],
    ])
    expect(pages.map(canonicalOf)).toEqual(['', 'page/2/', 'page/3/'].map((page) => `https://paper.example/en/world/${page}`))
    const links = (html: string, rel: string) => new RegExp(`<a href="([^"]*)" rel="${rel}"`).exec(html)?.[1]
    expect(pages.map((html) => [links(html, 'prev'), links(html, 'next')])).toEqual([
      [undefined, '/en/world/page/2/'],
      ['/en/world/', '/en/world/page/3/'],
      ['/en/world/page/2/', undefined],
    ])
    expect(built.files()).not.toContain('en/world/page/4/index.html')
  })

  it('only first pages are one page in two languages', () => {
    expect(alternatesIn(built.read('en/world/index.html'))).toContain('zh-Hans https://paper.example/zh/world/')
    expect(alternatesIn(built.read('en/world/page/2/index.html'))).toEqual([])
  })

  it('a feed has the newest alone', () => {
    expect([...built.read('en/feed.xml').matchAll(/<title>(Story \d)/g)].map(([, title]) => title)).toEqual([
      'Story 5',
      'Story 4',
      'Story 3',
    ])
  })
})

it('each article is parsed once, whatever shows it', async () => {
  const counter = `const count = () => () => { globalThis.parsed = (globalThis.parsed ?? 0) + 1 }\n`
  const settings = `${counter}export default { url: 'https://paper.example', untranslated: 'show', markdown: { remarkPlugins: [count] } }`
  Reflect.deleteProperty(globalThis, 'parsed')
  const built = await buildSite({ ...three, 'diglot.config.ts': settings })
  expect(built.outcome).toBe('built')
  expect(Reflect.get(globalThis, 'parsed')).toBe(built.articles)
})

describe('a count is in words, and nothing where there is none', () => {
  const counted = [undefined, 0, 1, 2, 3, 11, 100, 1234] as const
  const slug = (count: number | undefined) => `n-${count ?? 'unknown'}`
  const expected: Record<string, { comments: (string | undefined)[]; shares: (string | undefined)[] }> = {
    en: {
      comments: [undefined, undefined, '1 comment', '2 comments', '3 comments', '11 comments', '100 comments', '1,234 comments'],
      shares: [undefined, undefined, '1 share', '2 shares', '3 shares', '11 shares', '100 shares', '1,234 shares'],
    },
    zh: {
      comments: [undefined, undefined, '1条评论', '2条评论', '3条评论', '11条评论', '100条评论', '1,234条评论'],
      shares: [undefined, undefined, '1次分享', '2次分享', '3次分享', '11次分享', '100次分享', '1,234次分享'],
    },
    ar: {
      comments: [undefined, undefined, 'تعليق واحد', 'تعليقان', '3 تعليقات', '11 تعليقًا', '100 تعليق', '1,234 تعليقًا'],
      shares: [undefined, undefined, 'مشاركة واحدة', 'مشاركتان', '3 مشاركات', '11 مشاركة', '100 مشاركة', '1,234 مشاركة'],
    },
  }
  const titles: Record<string, string> = { en: 'Tides', zh: '潮汐', ar: 'المد' }
  let built: Built
  beforeAll(async () => {
    const articles = Object.keys(expected).flatMap((locale) =>
      counted.map(
        (count) =>
          [
            `content/world/${slug(count)}/${locale}.md`,
            `---\ntitle: ${titles[locale]}\ndate: 2026-03-02\nslug: ${slug(count)}\n---\n\n${titles[locale]}\n`,
          ] as const,
      ),
    )
    const counts = Object.keys(expected).flatMap((locale) =>
      counted.flatMap((count) =>
        count === undefined ? [] : [[`/${locale}/world/${slug(count)}/`, { comments: count, shares: count }] as const],
      ),
    )
    built = await buildSite({
      ...arabic,
      ...Object.fromEntries(articles),
      ...config("counts: 'counts.json'"),
      'counts.json': JSON.stringify({ fetchedAt: '2026-11-01T00:00:00Z', counts: Object.fromEntries(counts) }),
    })
  })

  it('without a message', () => {
    expect(built.messages).toEqual([])
  })

  const cases = Object.keys(expected).flatMap((locale) =>
    counted.flatMap((count, index) =>
      ['', 'amp/'].map((format) => ({
        locale,
        count,
        format,
        comments: expected[locale]?.comments[index],
        shares: expected[locale]?.shares[index],
      })),
    ),
  )

  it.each(cases)('$locale $format $count: "$comments", "$shares"', ({ locale, count, format, comments, shares }) => {
    const html = built.read(`${locale}/world/${slug(count)}/${format}index.html`)
    // Arabic may be written with either set of digits: what is counted here is the words.
    const western = html.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660)).replace(/(?<=\d)\u066C(?=\d)/g, ',')
    const number = count ? new Intl.NumberFormat('en').format(count) : undefined
    const textsOf = (pattern: RegExp) => pattern.exec(western)?.slice(1) ?? [undefined, undefined]
    expect(textsOf(/<span class="tool-comments"><b aria-hidden="true">([^<]*)<\/b> <span class="phrase">([^<]*)</)).toEqual([
      number,
      comments,
    ])
    expect(textsOf(/<span class="share-count" aria-hidden="true">· ([^<]*)<\/span> <span class="unseen">([^<]*)</)).toEqual([
      number,
      shares,
    ])
    const said = html.replace(/<script(?! type="application\/ld\+json")[\s\S]*?<\/script>/g, '')
    expect(said).not.toMatch(/\(\s*\)|（\s*）|\{\{|undefined|NaN/)
  })

  it.each(['"3"', '-1', '1.5', 'null'])('a count of %s is an error', async (count) => {
    const wrong = await buildSite({
      ...pair,
      ...config("counts: 'counts.json'"),
      'counts.json': `{ "fetchedAt": "2026-11-01T00:00:00Z", "counts": { "/en/world/tides/": { "comments": ${count} } } }`,
    })
    expect(wrong.outcome).toBe('content')
    expect(wrong.messages).toEqual([
      expect.stringMatching(
        /^counts\.json:1:1 error: "counts\.\/en\/world\/tides\/\.comments" is not as expected: .* \[counts\/invalid\]$/,
      ),
    ])
  })
})
