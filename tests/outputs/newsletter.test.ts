import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { describe, expect, it } from 'vitest'
import { build } from '../../pipeline/build/build.ts'
import { watchLosses } from '../../pipeline/build/losses.ts'
import { publishedPage } from '../../pipeline/check/page/published.ts'
import { scanPage } from '../../pipeline/check/page/scan.ts'
import { formatDiagnostic } from '../../pipeline/core/diagnostics.ts'
import { newsletter } from '../../pipeline/render/formats/newsletter/newsletter.ts'
import { widthOf, wrapText } from '../../pipeline/render/formats/newsletter/wrap.ts'
import type { PageModel } from '../../pipeline/site/pages/models.ts'
import { arabic } from '../support/arabic.ts'
import { article, picture } from '../support/articles.ts'
import { leastContrast, mailFaults } from '../support/mail-clients.ts'
import { cleanOutcome, type Outcome, outcomeOf } from '../support/outcomes.ts'
import { prove } from '../support/prove.ts'
import { buildSite, type Files, now, site } from '../support/site.ts'
import { headersOf, readHeaders } from '../tools/server.ts'

const settings = (letter = "{ unsubscribe: '{{unsubscribe}}' }", more = '', url = 'https://paper.example/daily/'): Files => ({
  'diglot.config.ts': `export default { url: '${url}', timeZone: 'Asia/Shanghai', formats: { newsletter: ${letter} }, pictures: { widths: [16], formats: [] }, ${more} }\n`,
})
/** A story in both editions; `now` is 2026-11-24 08:00 in Shanghai. */
const story = (path: string, date: string, [en, zh]: [string, string], more = ''): Files => ({
  [`content/${path}/en.md`]: `---\ntitle: ${en}\nsummary: About ${en.toLowerCase()}.\ndate: ${date}\nauthors: [Desk, Ann Li]\n${more}---\n\nText.\n`,
  [`content/${path}/zh.md`]: `---\ntitle: ${zh}\nsummary: 关于${zh}。\nauthors: [编辑部, 李安]\nsource: 晨报\n---\n\n正文。\n`,
})
const week: Files = {
  ...settings(),
  ...story('world/tides', '2026-11-23T09:00:00+08:00', ['Tides', '潮汐']),
  ...story('china/wells', '2026-11-20', ['Wells & springs', '水井'], 'image: { src: sea.png, alt: A well }\n'),
  'content/china/wells/zh.md': '---\ntitle: 水井\nsummary: 关于水井。\nauthors: [编辑部]\nimage: { alt: 一口井 }\n---\n\n正文。\n',
  'content/china/wells/sea.png': picture,
  ...story('world/rivers', '2026-11-17T08:00:01+08:00', ['Rivers', '河流']),
  // A second too old, with a new correction.
  ...story('world/lakes', '2026-11-17T08:00:00+08:00', ['Lakes', '湖泊'], 'corrections: [{ date: 2026-11-22, text: It is deep. }]\n'),
  'content/world/lakes/zh.md':
    '---\ntitle: 湖泊\nsummary: 关于湖泊。\nauthors: [编辑部]\ncorrections: [{ date: 2026-11-22, text: 湖很深。 }]\n---\n\n正文。\n',
}

it('has the stories and corrections of the days before the build, by edition, in HTML and text', async () => {
  const built = await buildSite(week)
  expect(built.messages).toEqual([])
  expect(built.read('en/newsletter.txt')).toMatchInlineSnapshot(`
    "The Test Paper
    November 17 – 24, 2026
    ======================

    Wells & springs
    About wells & springs.
    By Desk and Ann Li · November 20, 2026
    https://paper.example/daily/en/china/wells-springs/

    World
    -----

    Tides
    About tides.
    By Desk and Ann Li · November 23, 2026
    https://paper.example/daily/en/world/tides/

    Rivers
    About rivers.
    By Desk and Ann Li · November 17, 2026
    https://paper.example/daily/en/world/rivers/

    Corrections
    -----------

    Lakes
    Corrected on November 22, 2026: It is deep.
    https://paper.example/daily/en/world/lakes/

    ----------------------------------------

    Read all stories of The Test Paper
    https://paper.example/daily/en/

    You receive this newsletter because you subscribed to it.
    Unsubscribe
    {{unsubscribe}}
    "
  `)
  expect(built.read('zh/newsletter.txt')).toMatchInlineSnapshot(`
    "测试报
    2026年11月17日至24日
    ====================

    水井
    关于水井。
    作者：编辑部　2026年11月20日
    https://paper.example/daily/zh/china/shui-jing/

    国际
    ----

    潮汐
    关于潮汐。
    作者：编辑部和李安（晨报）　2026年11月23日
    https://paper.example/daily/zh/world/chao-xi/

    河流
    关于河流。
    作者：编辑部和李安（晨报）　2026年11月17日
    https://paper.example/daily/zh/world/he-liu/

    更正
    ----

    湖泊
    2026年11月22日更正：湖很深。
    https://paper.example/daily/zh/world/hu-bo/

    ----------------------------------------

    阅读《测试报》全部报道
    https://paper.example/daily/zh/

    您收到这份通讯，是因为您曾经订阅。
    退订
    {{unsubscribe}}
    "
  `)
  const page = built.read('en/newsletter.html')
  for (const text of [
    'Tides',
    'Wells &amp; springs',
    'Rivers',
    'About rivers.',
    'By <span>Desk</span> and <span>Ann Li</span>',
    'It is deep.',
    'November 17 – 24, 2026',
  ])
    expect(page, text).toContain(text)
  expect(page).not.toContain('About lakes.')
  expect(built.read('zh/newsletter.html')).toContain('2026年11月17日至24日')
})

it('begins with the lead of the front page, if that is new enough, else with the newest story that has a picture', async () => {
  const leadIn = (text: string) => /<h2[^>]*><a [^>]*>([^<]*)/.exec(text)?.[1]
  expect(leadIn((await buildSite(week)).read('en/newsletter.html'))).toBe('Wells &amp; springs')
  const chosen = await buildSite({ ...week, ...story('world/rivers', '2026-11-18', ['Rivers', '河流'], 'front: lead\n') })
  expect(leadIn(chosen.read('en/newsletter.html'))).toBe('Rivers')
  const old = await buildSite({ ...week, ...story('world/old', '2026-01-01', ['Old', '旧闻'], 'front: lead\n') })
  expect(leadIn(old.read('en/newsletter.html'))).toBe('Wells &amp; springs')
})

describe('the time of the build', () => {
  const published = async (files: Files, at: string) => {
    const root = site(files)
    const result = await build({ root, out: join(root, 'dist'), now: at, write: true })
    return { root, result }
  }

  it('decides what it has: a day later, the same site has another', async () => {
    const { root, result } = await published(week, now)
    expect(result.pages.get('newsletter')).toBe(2)
    const again = await build({ root, out: join(root, 'dist'), now: '2026-11-24T09:00:00Z', write: true })
    expect(again.emitted).toMatchObject({ written: 4 })
    const unchanged = await build({ root, out: join(root, 'dist'), now: '2026-11-24T09:00:01Z', write: true })
    expect(unchanged.emitted).toMatchObject({ written: 0 })
  })

  it('without anything new there is no newsletter; that is no address that has vanished', async () => {
    const { root } = await published(week, now)
    const later = await build({ root, out: join(root, 'dist'), now: '2026-12-24T00:00:00Z', write: true })
    expect(later.diagnostics.map(formatDiagnostic)).toEqual([])
    expect(later.pages.get('newsletter')).toBe(0)
    expect(later.emitted?.deleted).toBeGreaterThanOrEqual(4)
  })
})

describe('after a change of what it shows, the cached build equals a clean one', () => {
  const [tides, lakes] = ['content/world/tides/en.md', 'content/world/lakes/en.md']
  it.each([
    ['a headline', tides, 'title: Tides', 'title: High tides'],
    ['a summary', tides, 'About tides.', 'About high tides.'],
    ['an author', tides, '[Desk, Ann Li]', '[Ann Li]'],
    ['a text', tides, 'Text.', 'Another text.'],
    ['a date', tides, '2026-11-23', '2026-11-16'],
    ['the lead', 'content/world/rivers/en.md', 'authors:', 'front: lead\nauthors:'],
    ['the alternative text of its picture', 'content/china/wells/en.md', 'alt: A well', 'alt: A deep well'],
    ['a correction', lakes, 'It is deep.', 'It is very deep.'],
    ['the headline of a story that is corrected', lakes, 'title: Lakes', 'title: Deep lakes'],
    ['a section', 'locales/en/site.json', '"World"', '"The world"'],
    ['a message', 'locales/en/interface.json', '"Unsubscribe"', '"Leave"'],
    ['what service sends it', 'diglot.config.ts', '{{unsubscribe}}', '*|UNSUB|*'],
  ])('%s', async (_, path, from, to) => {
    const slugs = Object.entries(week).map(([name, text]) => [
      name,
      typeof text === 'string' ? text.replace(/^title: (\w)(.*)$/m, 'title: $1$2\nslug: s-$1') : text,
    ])
    const root = site(Object.fromEntries(slugs))
    const out = join(root, 'dist')
    const before = await outcomeOf(root, out)
    const text = readFileSync(join(root, path), 'utf8')
    expect(text).toContain(from)
    writeFileSync(join(root, path), text.replace(from, to))
    const after = await outcomeOf(root, out)
    expect(after).toEqual(await cleanOutcome(root))
    const letter = (outcome: Outcome) => outcome.files['en/newsletter.html']
    expect(letter(after) === letter(before)).toBe(from === 'Text.')
  })
})

describe('as HTML', () => {
  const letters = async () => {
    const built = await buildSite({
      ...week,
      ...arabic,
      'content/china/wells/ar.md': '---\ntitle: الآبار\nsummary: عن الآبار.\nauthors: [هيئة التحرير]\nimage: { alt: بئر }\n---\n\nنص.\n',
      'content/pages/imprint/en.md': '---\ntitle: Imprint\nfooter: true\n---\n\nText.\n',
    })
    expect(built.messages).toEqual([])
    return { built, pages: ['en', 'zh', 'ar'].map((locale) => built.read(`${locale}/newsletter.html`)) }
  }

  it('has nothing that mail programs do not read', async () => {
    const { pages } = await letters()
    for (const page of pages) expect(mailFaults(page, '{{unsubscribe}}')).toEqual([])
    const wrong = pages[0]
      ?.replace('<h1 style="', '<h1 style="position:absolute;padding:1rem;')
      .replace('role="presentation" ', '')
      .replace(' alt="A well"', '')
      .replace('href="https://paper.example/daily/en/"', 'href="/daily/en/"')
    expect(mailFaults(wrong ?? '', '{{unsubscribe}}')).toEqual([
      '<table>: a screen reader takes it for data',
      '<h1>: the property position',
      '<h1>: the property padding',
      '<h1>: a unit in padding: 1rem',
      '<a>: leads to /daily/en/',
      expect.stringContaining('has no alternative text'),
    ])
  })

  it.each(['day', 'night', 'inverted'] as const)('its text can be read: %s', async (scheme) => {
    const { pages } = await letters()
    for (const page of pages) expect(leastContrast(page, scheme)).toBeGreaterThan(4.5)
  })

  it('is valid, in the language and direction of its edition, and its links lead to what is published', async () => {
    const { pages } = await letters()
    const rules = {
      'no-inline-style': 'off',
      'no-conditional-comment': 'off',
      'no-deprecated-attr': 'off',
      'prefer-native-element': 'off',
    } as const
    const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'], rules }))
    for (const page of pages) {
      const { results } = await validator.validateString(page)
      expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
    }
    expect(pages[2]).toMatch(/<div role="article" aria-label="[^"]*" lang="ar" dir="rtl">/)
    expect(pages[0]).toContain('>Imprint</a>')
    const atRoot = await buildSite({ ...week, ...settings("{ unsubscribe: 'mailto:leave@paper.example' }", '', 'https://paper.example') })
    expect(prove(atRoot.out, 'https://paper.example').wrong).toEqual([])
  })

  it('no search engine is to list it, and it has styles of its own', async () => {
    const { built, pages } = await letters()
    expect(built.read('sitemap.xml')).not.toContain('newsletter')
    for (const page of pages) expect(page).toContain('<meta name="robots" content="noindex">')
    const rules = readHeaders(built.out)
    for (const path of ['/daily/en/newsletter.html', '/daily/ar/newsletter.txt']) {
      expect(headersOf(rules, path)).toMatchObject({
        'X-Robots-Tag': 'noindex',
        'Content-Security-Policy': expect.stringContaining("style-src 'unsafe-inline'"),
      })
    }
    expect(built.read('.nginx.conf')).toContain('if ($uri = /daily/zh/newsletter.txt) {')
  })
})

it('tags of mailing services in articles are text; where readers unsubscribe is a tag', async () => {
  const tags = ['{{ user.name }}', '{% if a %}', '*|UNSUB|*', '%recipient.id%', '%%name%%', '[unsubscribe]', '[[name]]']
  const title = `Tags ${tags.join(' ')} 5%, 6 % and (a | b)`
  const built = await buildSite({
    ...settings(undefined, "rules: { 'edition/empty': 'off', 'front-matter/html': 'off' }"),
    'content/world/tags/en.md': `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-11-23\nauthors: ["{{ Ann }}"]\nimage: { src: sea.png, alt: "*|LIST|*" }\n---\n\nText.\n`,
    'content/world/tags/sea.png': picture,
  })
  expect(built.messages).toEqual([])
  const [html, text] = ['html', 'txt'].map((ending) => built.read(`en/newsletter.${ending}`)) as [string, string]
  for (const written of [html.replace(/<style>.*?<\/style>/gs, ''), text.replaceAll('\n', ' ')]) {
    for (const tag of tags) expect(written).not.toContain(tag)
    expect(written.match(/\{\{.*?\}\}|\*\|/g)).toEqual(['{{unsubscribe}}'])
    expect(written).toContain('5%, 6 % and (a | b)')
  }
  expect(text.replaceAll('\u2060', '').replaceAll('\n', ' ')).toContain(title)
})

it('a letter that would be too large has its newest stories, and says how many more there are', async () => {
  const sites = Array.from(
    { length: 120 },
    (_, index): Files => ({
      [`content/world/story-${index}/en.md`]: article(
        `Story number ${index}`,
        'Text.',
        `summary: ${'Words upon words. '.repeat(20)}`,
      ).replace(
        '2026-03-02',
        `2026-11-23T${String(Math.floor(index / 60) + 1).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00+08:00`,
      ),
    }),
  )
  const built = await buildSite({ ...settings(undefined, "rules: { 'edition/empty': 'off' }"), ...Object.assign({}, ...sites) })
  expect(built.messages).toEqual([])
  const page = built.read('en/newsletter.html')
  expect(mailFaults(page, '{{unsubscribe}}')).toEqual([])
  const numbers = [...page.matchAll(/>Story number (\d+)</g)].map(([, number]) => Number(number))
  expect(Buffer.byteLength(page)).toBeGreaterThan(95_000)
  expect(numbers).toEqual(numbers.map((_, index) => 119 - index))
  expect(page).toContain(`>${120 - numbers.length} more stories</a>`)
  const text = built.read('en/newsletter.txt')
  expect(text.match(/^Story number/gm)).toHaveLength(numbers.length)
  expect(text).toContain(`${120 - numbers.length} more stories\nhttps://paper.example/daily/en/archive/\n`)
})

describe('the checks of what is published read it', () => {
  it('untranslated words of the interface, in both forms', async () => {
    const words = (built: string) =>
      built.replace('您收到这份通讯，是因为您曾经订阅。', 'You receive this newsletter because you subscribed to it.')
    const root = site(week)
    const path = join(root, 'locales/zh/interface.json')
    writeFileSync(path, words(readFileSync(path, 'utf8')))
    const built = await buildSite({}, root)
    expect(built.outcome).toBe('content')
    expect(built.messages.join('\n')).toMatch(/locales\/zh\/interface\.json:\d+:\d+ error: .*You receive this newsletter/)
  })

  it('what a story says of itself', () => {
    const own = {
      id: 'world/tides:en',
      href: '/en/world/tides/',
      url: 'https://paper.example/en/world/tides/',
      title: 'Tides',
      summary: '',
    }
    const model = { ...own, published: '2026-11-23T01:00:00Z', section: 'world', authors: ['Ann Li', 'Desk'], publication: 'The Post' }
    const page: PageModel = {
      ...{ kind: 'newsletter', address: '/en/newsletter.html', url: '', locale: 'en', source: '', from: '', to: '', total: 1, home: '' },
      ...{ lead: model, stories: [], sections: [], corrections: [], archive: '', standalonePages: [], unsubscribe: '{x}' },
    }
    const losses = watchLosses({ omits: { views: [], plugins: [] }, rules: {} }, () => undefined)
    const lostIn = (html: string) => {
      const scan = scanPage(html, { bodies: [], policy: undefined, policies: [], content: () => [] })
      const found = losses.find(page, newsletter, page.address, { article: model.id, page: publishedPage(html), scan })
      return found.map(({ part, subject }) => `${part}: ${subject}`)
    }
    const row =
      '<tr><td><h2>Tides</h2><p>By Ann Li and Desk (The Post) <time datetime="2026-11-23T09:00:00+08:00">Monday</time></p></td></tr>'
    expect(lostIn(row)).toEqual([])
    expect(lostIn(row.replace('Ann Li and ', '').replace(' (The Post)', '').replace('datetime', 'title'))).toEqual([
      'author: Ann Li',
      'source: The Post',
      'published: 2026-11-23T01:00:00Z',
    ])
  })

  it('a headline in another language is marked as such', async () => {
    const files = { ...week, 'content/world/rivers/zh.md': null, ...settings(undefined, "untranslated: 'show'") }
    const built = await buildSite(files)
    expect(built.messages).toEqual([])
    expect(built.read('zh/newsletter.html')).toMatch(/<h3 [^>]*lang="en" dir="ltr"[^>]*><a [^>]*>Rivers</)
    expect(built.read('zh/newsletter.txt')).toContain('\nRivers\n')
  })
})

describe('settings', () => {
  const messagesOf = async (letter: string) => (await buildSite({ ...week, ...settings(letter) })).messages

  it.each([
    '{}',
    "{ unsubscribe: 'Unsubscribe' }",
    "{ unsubscribe: 'javascript:{x}' }",
    "{ unsubscribe: '<a>{x}' }",
    "{ unsubscribe: '' }",
  ])('without a way to unsubscribe there is no newsletter: %s', async (letter) => {
    expect((await messagesOf(letter)).join()).toMatch(
      /"formats\.newsletter\.unsubscribe" is .*expected where readers end their subscription/,
    )
  })

  it.each([
    '{{ UnsubscribeURL }}',
    '*|UNSUB|*',
    '%unsubscribe_url%',
    '[unsubscribe]',
    'https://paper.example/leave?id={{id}}&b=1',
    'mailto:leave@paper.example',
  ])('every mailing service can be used: %s', async (tag) => {
    const built = await buildSite({ ...week, ...settings(`{ days: 1, unsubscribe: ${JSON.stringify(tag)} }`) })
    expect(built.messages).toEqual([])
    expect(built.read('zh/newsletter.txt')).toContain(`退订\n${tag}\n`)
    expect(built.read('zh/newsletter.html')).toContain(`href="${tag.replace('&', '&amp;')}"`)
  })

  it('it has 1 to 31 days', async () => {
    expect((await messagesOf("{ days: 0, unsubscribe: '{x}' }")).join()).toContain('expected a whole number of days, from 1 to 31')
  })
})

describe('lines of plain text', () => {
  const width = (line: string, isWide: boolean) => widthOf(line, isWide)

  it('have at most 78 columns, in which a Chinese character takes two; nothing is lost', () => {
    const words = fc.array(
      fc.constantFrom('sea', 'rises', '海水', '有涨有落。', '“潮汐”', 'UTC+8', '（图）', 'a'.repeat(90), '—', '、', ' '),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(words, fc.boolean(), (parts, isWide) => {
        const text = parts.join(isWide ? '' : ' ')
        const lines = wrapText(text, isWide)
        for (const line of lines) expect(width(line, isWide)).toBeLessThanOrEqual(78)
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
      }),
    )
  })

  it('are lines of text alone; the subject is one line', async () => {
    expect(wrapText('One\r\nBcc: a@a.example\u2028two', false)).toEqual(['One Bcc: a@a.example two'])
    const words = { title: 'Paper\nBcc: a@a.example', description: 'Of tests', sections: { world: 'World', china: 'China' }, tags: {} }
    const built = await buildSite({ ...week, 'locales/en/site.json': JSON.stringify(words) })
    expect(built.read('en/newsletter.html')).toContain('<title>Paper Bcc: a@a.example: November 17 – 24, 2026</title>')
  })

  it('of a very long word are made at once', () => {
    // Where each character is compared with all before it, this takes half an hour.
    for (const long of ['a', '，', '\u0301']) expect(wrapText(long.repeat(200_000), true).join('')).toHaveLength(200_000)
  })

  it('break between words, and never before a sign that ends a clause', () => {
    expect(wrapText(`${'word '.repeat(15)}word wonderful`, false)).toEqual([`${'word '.repeat(15)}`.trimEnd(), 'word wonderful'])
    const [first = '', second] = wrapText(`${'海'.repeat(39)}。`, true)
    expect([first, second]).toEqual(['海'.repeat(38), '海。'])
  })
})
