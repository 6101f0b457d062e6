import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runCommand } from './support/command.ts'
import { prove } from './support/prove.ts'
import { type Built, buildSite, type Files, pair, site } from './support/site.ts'
import { headersOf, readHeaders } from './tools/server.ts'

// Articles without a date: `content.pages`.

const origin = 'https://paper.example'
const settings = (content: string, more = ''): Files => ({
  'diglot.config.ts': `export default { url: '${origin}', timeZone: 'Asia/Shanghai', content: { ${content} }, ${more} }\n`,
})
const labels = (locale: 'en' | 'zh', sections: object): Files => {
  const words = locale === 'en' ? { title: 'Paper', description: 'A paper.' } : { title: '报纸', description: '一份报纸。' }
  return { [`locales/${locale}/site.json`]: JSON.stringify({ ...words, sections, tags: { tides: locale === 'en' ? 'Tides' : '潮汐' } }) }
}
const named: Files = {
  ...labels('en', { world: 'World', guide: 'Guide' }),
  ...labels('zh', { world: '国际', guide: '指南' }),
}
const page = (name: string, en: string, zh: string, more = ''): Files => ({
  [`content/${name}/en.md`]: `---\ntitle: ${en}\n${more}---\n\nOf ${en.toLowerCase()}.\n`,
  [`content/${name}/zh.md`]: `---\ntitle: ${zh}\n---\n\n${zh}的说明。\n`,
})
const guide: Files = {
  ...page('guide/10-end', 'The end', '结束'),
  ...page('guide/2-middle', 'The middle', '中间'),
  ...page('guide/start', 'The start', '开始', 'weight: 1\n'),
}
const about = page('about', 'About us', '关于我们')

const titles = (html: string) => [...html.matchAll(/<h[1-6][^>]*><a [^>]*>(.*?)<\/a><\/h[1-6]>/g)].map(([, title]) => title)
const foot = (built: Built, path: string) => /<footer class="colophon">.*/s.exec(built.read(path))?.[0] ?? ''

describe('an article without a date', () => {
  it('is an error that names the setting, unless its folder is one of pages', async () => {
    const { messages } = await buildSite({ ...pair, ...about })
    expect(messages.filter((message) => message.includes('front-matter/missing'))).toHaveLength(4)
    expect(messages.join('\n')).toContain(
      'a page that has none belongs in content/pages/, or in a folder that "content.pages" in the settings names',
    )
    const built = await buildSite({ ...pair, ...about, ...settings("pages: ['about']") })
    expect(built.messages).toEqual([])
    expect(prove(built.out, origin).wrong).toEqual([])
  })

  it('in no section has an address below its edition, and every page of the edition links to it', async () => {
    const built = await buildSite({ ...pair, ...about, ...settings("pages: ['about']") })
    const html = built.read('en/about-us/index.html')
    expect(html).not.toContain('class="kicker"')
    expect(html).not.toContain('data-pagefind-meta="date')
    expect(html).not.toMatch(/datePublished|article:published_time|article:section|<time/)
    expect(html).toContain('"@type":"Article"')
    for (const path of ['en/index.html', 'en/world/tides/index.html', 'en/404.html', 'en/about-us/amp/index.html'])
      expect(foot(built, path)).toContain('<a href="/en/about-us/">About us</a>')
    expect(foot(built, 'zh/index.html')).toMatch(/<a href="\/zh\/[^"]+">关于我们<\/a>/)
    for (const path of ['en/index.html', 'en/archive/index.html']) expect(titles(built.read(path))).not.toContain('About us')
    expect(built.read('sitemap.xml')).toContain(`${origin}/en/about-us/`)
    expect(built.read('en/feed.xml')).not.toContain('About us')
    const policy = headersOf(readHeaders(built.out), '/en/about-us/amp/')['Content-Security-Policy'] ?? ''
    expect(policy.match(/default-src/g)).toHaveLength(1)
    expect(policy).toContain('cdn.ampproject.org')
  })

  it('is ordered by weight, then by the numbers in its file name, after all stories', async () => {
    const dated = { 'content/guide/news/en.md': '---\ntitle: News\ndate: 2026-01-02\n---\n\nNew.\n' }
    const built = await buildSite({ ...pair, ...guide, ...dated, ...named, ...settings("pages: ['guide']") })
    expect(built.messages.filter((message) => !message.includes('parity'))).toEqual([])
    expect(titles(built.read('en/guide/index.html'))).toEqual(['News', 'The start', 'The middle', 'The end'])
    expect(titles(built.read('zh/guide/index.html'))).toEqual(['开始', '中间', '结束'])
    expect(titles(built.read('en/archive/index.html'))).toEqual(['Tides', 'News'])
    expect(built.read('en/guide/feed.xml').match(/<item>/g)).toHaveLength(1)
    expect(built.files()).not.toContain('zh/guide/feed.xml')
    const middle = built.read('en/guide/the-middle/index.html')
    expect(middle).toMatch(/rel="prev" class="beside-prev"><span>Previous page<\/span><strong>The start</)
    expect(middle).toMatch(/rel="next" class="beside-next"><span>Next page<\/span><strong>The end</)
    expect(built.read('en/guide/news/index.html')).not.toContain('class="beside-next"')
    expect(built.read('en/guide/the-start/index.html')).not.toContain('class="beside-prev"')
    expect(prove(built.out, origin).wrong).toEqual([])
  })

  it('may be all that a site has', async () => {
    const built = await buildSite({ ...guide, ...named, ...settings('pages: true') })
    expect(built.messages).toEqual([])
    expect(titles(built.read('en/archive/index.html'))).toEqual(['The start', 'The middle', 'The end'])
    expect(built.read('en/index.html')).toContain('The start')
    expect(built.read('en/archive/index.html')).not.toContain('class="month"')
    expect(prove(built.out, origin).wrong).toEqual([])
  })

  it('has the date of its last change, if that is written', async () => {
    const updated = page('about', 'About us', '关于我们', 'updated: 2026-03-02\n')
    const built = await buildSite({ ...updated, ...settings("pages: ['about']") })
    expect(built.messages).toEqual([])
    const html = built.read('en/about-us/index.html')
    expect(html).toContain('<span class="updated">')
    expect(html).toContain('"dateModified":"2026-03-01T16:00:00Z"')
  })

  it('appears when it is to, and is taken down', async () => {
    const held = page('about', 'About us', '关于我们', 'publishAt: 2026-12-01\n')
    const built = await buildSite({ ...pair, ...held, ...settings("pages: ['about']") })
    expect(built.files().filter((path) => path.includes('about'))).toEqual([])
    expect(built.nextDue).toBe('2026-11-30T16:00:00Z')
  })

  it.each([
    ["article: '/{locale}/{year}/{month}/{slug}/'", 'en/2026/03/tides/index.html', 'en/about-us/index.html'],
    [
      "article: '/{locale}/{year}/{month}/{slug}/', page: '/{locale}/pages/{name}/'",
      'en/2026/03/tides/index.html',
      'en/pages/about/index.html',
    ],
  ])('has an address without a date: %s', async (routes, story, address) => {
    const built = await buildSite({ ...pair, ...about, ...settings("pages: ['about']", `routes: { ${routes} }`) })
    expect(built.messages).toEqual([])
    expect(built.files()).toEqual(expect.arrayContaining([story, address]))
  })

  it('renames itself on every page, in a build of one changed file', async () => {
    const root = site({ ...pair, ...about, ...settings("pages: ['about']") })
    await buildSite({}, root)
    writeFileSync(join(root, 'content/about/en.md'), '---\ntitle: Who we are\nslug: about-us\n---\n\nOf us.\n')
    const built = await buildSite({}, root)
    expect(foot(built, 'en/world/tides/index.html')).toContain('Who we are')
  })
})

describe('a page in content/pages/', () => {
  const contact = page('pages/contact', 'Contact', '联系我们')

  it('needs no setting, belongs to no section, and has the name of its folder as its address', async () => {
    const built = await buildSite({ ...pair, ...contact })
    expect(built.messages).toEqual([])
    expect(foot(built, 'en/index.html')).toContain('<a href="/en/contact/">Contact</a>')
    expect(foot(built, 'zh/world/chao-xi/amp/index.html')).toMatch(/href="[^"]*\/zh\/contact\/"[^>]*>联系我们/)
    expect(built.files()).toEqual(expect.arrayContaining(['zh/contact/index.html', 'en/contact/amp/index.html']))
    expect(prove(built.out, origin).wrong).toEqual([])
  })

  it('is no story although it has a date', async () => {
    const built = await buildSite({ ...pair, ...page('pages/contact', 'Contact', '联系我们', 'date: 2026-05-06\n') })
    expect(built.messages).toEqual([])
    expect(built.read('en/contact/index.html')).toContain('"dateModified":"2026-05-05T16:00:00Z"')
    for (const path of ['en/feed.xml', 'en/archive/index.html'])
      expect(built.read(path)).not.toContain('<a href="/en/contact/">Contact</a></h')
    expect(built.read('en/feed.xml')).not.toContain('Contact')
  })

  it.each([
    ['pages/contact', 'footer: false\n', false],
    ['guide/start', 'footer: true\n', true],
    ['guide/start', '', false],
  ])('%s is in the foot: %s', async (name, line, isThere) => {
    const built = await buildSite({
      ...pair,
      ...named,
      ...page(name, 'Contact', '联系我们', line),
      ...settings("pages: ['pages', 'guide']"),
    })
    expect(foot(built, 'en/index.html').includes('>Contact</a>')).toBe(isThere)
    expect(foot(built, 'zh/index.html').includes('>联系我们</a>')).toBe(isThere)
  })

  it('is reported where a section has that name, unless the settings say that it is one', async () => {
    const sections: Files = { ...labels('en', { world: 'World', pages: 'Pages' }), ...labels('zh', { world: '国际' }) }
    const built = await buildSite({ ...pair, ...contact, ...sections })
    expect(built.messages).toEqual([
      expect.stringContaining(
        'locales/en/site.json:1:71 error: the section "pages" has no stories: articles in content/pages/, such as content/pages/contact/en.md',
      ),
    ])
    const story = page('pages/contact', 'Contact', '联系我们', 'date: 2026-05-06\n')
    const both = labels('zh', { world: '国际', pages: '页面' })
    const before = await buildSite({ ...pair, ...story, ...sections, ...both, ...settings('pages: []') })
    expect(before.messages).toEqual([])
    expect(before.files()).toContain('en/pages/contact/index.html')
  })

  it('named "corrections" is what notices of corrections link to', async () => {
    const corrected = 'corrections: [{ date: 2026-03-03, text: A figure was wrong. }]\n'
    const files: Files = {
      ...pair,
      ...page('pages/corrections', 'How we correct', '更正办法'),
      'content/world/tides/en.md': String(pair['content/world/tides/en.md']).replace('tags:', `${corrected}tags:`),
    }
    const built = await buildSite({ ...files, ...settings('', "rules: { 'parity/correction': 'off' }") })
    expect(built.messages).toEqual([])
    expect(built.read('en/world/tides/index.html')).toContain('<a href="/en/corrections/">How we correct</a>')
  })
})

describe('the line at the foot', () => {
  const withLine = (en: string | undefined, zh: string | undefined): Files => {
    const line = (colophon: string | undefined) => (colophon === undefined ? {} : { colophon })
    return {
      'locales/en/site.json': JSON.stringify({
        title: 'Paper',
        description: 'A paper.',
        ...line(en),
        sections: { world: 'World' },
        tags: { tides: 'Tides' },
      }),
      'locales/zh/site.json': JSON.stringify({
        title: '报纸',
        description: '一份报纸。',
        ...line(zh),
        sections: { world: '国际' },
        tags: { tides: '潮汐' },
      }),
    }
  }
  const icp = '[京ICP备12345678号-1](https://beian.miit.gov.cn/)'

  it('is on every page in HTML and AMP, with its links', async () => {
    const built = await buildSite({ ...pair, ...withLine(`© Paper & Sons ${icp}`, `© 报纸 ${icp}`) })
    expect(built.messages).toEqual([])
    for (const path of ['zh/index.html', 'zh/world/chao-xi/amp/index.html'])
      expect(foot(built, path)).toMatch(
        /<p class="colophon-line">© 报纸 <a href="https:\/\/beian.miit.gov.cn\/">京ICP备12345678号-1<\/a><\/p>/,
      )
    expect(foot(built, 'en/index.html')).toContain('© Paper &amp; Sons <a href="https://beian.miit.gov.cn/" lang="zh-Hans"')
  })

  it('is left out where it is empty, or where no edition has one', async () => {
    for (const files of [withLine('', `© 报纸`), withLine(undefined, undefined)]) {
      const built = await buildSite({ ...pair, ...files })
      expect(built.messages).toEqual([])
      expect(foot(built, 'en/index.html')).not.toContain('colophon-line')
    }
  })

  it.each<[string, string | undefined, string | undefined, string]>([
    ['missing in one edition', '© Paper', undefined, 'error: the string "colophon" is missing; the en edition has it.'],
    ['of one edition alone', undefined, '© 报纸', 'error: the string "colophon" is not used by any page, and no other edition has it'],
    [
      'a link to a script',
      '[x](javascript:alert)',
      '',
      '"colophon": "javascript:alert" is no address that starts with https://, http:// or mailto:',
    ],
    ['a bracket too many', '© [Paper', '', '"colophon": "© [Paper" has a bracket that belongs to no link'],
    ['untranslated', '© 报纸', '© 报纸', '[edition/leak]'],
  ])('is checked: %s', async (_, en, zh, message) => {
    const { messages } = await buildSite({ ...pair, ...withLine(en, zh) })
    expect(messages.join('\n')).toContain(message)
  })
})

it('diglot new starts a page without a date', async () => {
  const root = site({ ...pair, ...settings("pages: ['about']") })
  await runCommand('new', { root, words: ['story', 'about'] })
  const text = readFileSync(join(root, 'content/about/en.md'), 'utf8')
  expect(text).toContain('draft: true')
  expect(text).not.toContain('date:')
})

it.each([
  ['""', 'content.pages'],
  ["['/about/']", 'content.pages'],
  ["['../about']", 'content.pages'],
])('content.pages is true or folders: %s', async (pages, key) => {
  const { messages } = await buildSite({ ...pair, ...settings(`pages: ${pages}`) })
  expect(messages.join('\n')).toContain(`"${key}`)
  expect(messages.join('\n')).toContain('expected true, or folders of content/')
})
