import { expect, it } from 'vitest'
import { monthOf } from '../pipeline/site/pages/months.ts'
import { prove } from './support/prove.ts'
import { buildSite, carefreeRules, type Files, pair } from './support/site.ts'

const settings = (more = '') =>
  `export default { url: 'https://paper.example', timeZone: 'Asia/Shanghai', pageSize: 2, ${more} rules: { ${carefreeRules} } }\n`

/** Stories by their days, in two editions, or in English alone. */
function storiesOf(days: string[], alone: string[] = []): Files {
  const files = [...days, ...alone].flatMap((day, index) => [
    [`content/world/s${index}/en.md`, `---\ntitle: Story ${index}\ndate: ${day}\n---\n\nIt rises.\n`],
    ...(alone.includes(day) ? [] : [[`content/world/s${index}/zh.md`, `---\ntitle: 报道${index}\nslug: s${index}\n---\n\n水涨了。\n`]]),
  ])
  return { 'diglot.config.ts': settings(), ...Object.fromEntries(files) }
}

const days = ['2026-03-05', '2026-03-04', '2026-03-03', '2026-01-20', '2025-12-31', '2024-02-29']

const linksOf = (html: string, part: RegExp) => [...(part.exec(html)?.[0] ?? '').matchAll(/href="([^"]+)"/g)].map(([, href]) => href)
const calendar = /<nav class="calendar".*?<\/nav>/s
const beside = /<nav class="pagination" aria-label="Months">.*?<\/nav>/s

it('the archive has every year and month with its count, the newest stories, and leads on to the month that follows them', async () => {
  const site = await buildSite(storiesOf(days))
  expect(site.messages).toEqual([])
  const html = site.read('en/archive/index.html')
  const expected = ['2026/', '2026/01/', '2026/03/', '2025/', '2025/12/', '2024/', '2024/02/'].map((path) => `/en/archive/${path}`)
  expect(linksOf(html, calendar)).toEqual(expected)
  expect(html).toContain('>March 2026: 3 stories</span>')
  expect(site.read('zh/archive/index.html')).toContain('>2026年3月：共3篇</span>')
  expect(html.match(/<article class="card"/g)).toHaveLength(2)
  expect(html).toContain('<a href="/en/archive/2026/03/" rel="next">Older stories</a>')
  expect(prove(site.out, 'https://paper.example').wrong).toEqual([])
})

it('a year has its months; a month has its stories, page by page, and the months beside it', async () => {
  const site = await buildSite(storiesOf(days))
  const year = site.read('en/archive/2026/index.html')
  expect(linksOf(year, calendar)).toEqual(['/en/archive/2026/', '/en/archive/2026/01/', '/en/archive/2026/03/'])
  expect(linksOf(year, beside)).toEqual(['/en/archive/2025/'])
  const month = site.read('en/archive/2026/03/index.html')
  expect(month).toContain('<h1>March 2026</h1>')
  expect(month).toContain('<a href="/en/archive/2026/03/page/2/" rel="next">')
  expect(site.read('en/archive/2026/03/page/2/index.html').match(/<article class="card"/g)).toHaveLength(1)
  expect(linksOf(site.read('en/archive/2026/01/index.html'), beside)).toEqual(['/en/archive/2026/03/', '/en/archive/2025/12/'])
  expect(linksOf(site.read('en/archive/2024/02/index.html'), beside)).toEqual(['/en/archive/2025/12/'])
})

it('months of the editions link to each other, where both have stories', async () => {
  const site = await buildSite(storiesOf(days, ['2026-02-01', '2023-05-05']))
  const march = '<link rel="alternate" href="https://paper.example/zh/archive/2026/03/" hreflang="zh-Hans">'
  expect(site.read('en/archive/2026/03/index.html')).toContain(march)
  expect(site.read('en/archive/2026/index.html')).toContain('/zh/archive/2026/" hreflang="zh-Hans">')
  for (const path of ['2026/02', '2023', '2023/05', '2026/03/page/2'])
    expect(site.read(`en/archive/${path}/index.html`)).not.toContain('rel="alternate" href="https://paper.example/zh/archive')
  expect(site.files()).not.toContain('zh/archive/2023/index.html')
  expect(site.read('sitemap.xml')).toContain('<loc>https://paper.example/en/archive/2026/03/</loc>')
})

it('a new story changes its year, its month and the months beside none: other months stay as they are', async () => {
  const files = storiesOf(days)
  const site = await buildSite(files)
  const again = await buildSite({}, site.root)
  expect(again.emitted?.written).toBe(0)
  const before = site.read('en/archive/2026/01/index.html')
  const more = await buildSite({ ...files, 'content/world/new/en.md': '---\ntitle: New\ndate: 2026-03-06\n---\n\nIt rises.\n' })
  expect(more.read('en/archive/2026/01/index.html').replace(/site\.\w+\.css/, '')).toBe(before.replace(/site\.\w+\.css/, ''))
})

it.each([
  ['2026-02-28T16:00:00Z', 'Asia/Shanghai', '2026-03'],
  ['2026-02-28T15:59:00Z', 'Asia/Shanghai', '2026-02'],
  ['2026-03-01T03:00:00Z', 'America/New_York', '2026-02'],
  ['2026-03-02T13:59:00Z', 'Pacific/Kiritimati', '2026-03'],
  ['2026-12-31T23:00:00Z', 'Europe/Berlin', '2027-01'],
])('a story of %s is, in %s, of the month %s', (instant, timeZone, month) => {
  expect(monthOf(instant, timeZone)).toBe(month)
})

it('a site without dates has an archive without months', async () => {
  const undated = (title: string) => `---\ntitle: ${title}\n---\n\nIt rises.\n`
  const files = { 'content/guide/a/en.md': undated('A'), 'content/guide/b/en.md': undated('B'), 'content/guide/c/en.md': undated('C') }
  const site = await buildSite({
    'locales/en/site.json': JSON.stringify({ title: 'T', description: 'D', sections: { guide: 'Guide' }, tags: {} }),
    'locales/zh': null,
    ...files,
    'diglot.config.ts': settings('content: { pages: true },'),
  })
  expect(site.read('en/archive/index.html')).not.toContain('class="calendar"')
  expect(site.files()).toContain('en/archive/page/2/index.html')
})

it('a section leads with its newest story, on its first page; tags and authors are plain', async () => {
  const site = await buildSite({ ...storiesOf(days), ...pair })
  expect(site.read('en/world/index.html')).toMatch(/<div class="list list-columns"><article class="lead">/)
  for (const path of ['en/world/page/2', 'en/tags/tides', 'en/authors/desk'])
    expect(site.read(`${path}/index.html`)).not.toContain('class="lead"')
})

it('the page for missing addresses has the newest stories, and a field where there is a search', async () => {
  const site = await buildSite({ ...storiesOf(days), 'diglot.config.ts': settings('search: true,') })
  const html = site.read('zh/404.html')
  expect(html.match(/<article class="card"/g)).toHaveLength(5)
  expect(html).toContain('<form class="finder-form" action="/zh/search/" method="get">')
  expect((await buildSite(storiesOf(days))).read('zh/404.html')).not.toContain('<form')
})
