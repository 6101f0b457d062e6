import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import { expect, it } from 'vitest'
import { rich } from '../support/articles.ts'
import { buildSample, buildSite } from '../support/site.ts'

const isPage = (path: string) => path.endsWith('.html')
const isHtml = (path: string) => isPage(path) && !path.endsWith('/amp/index.html')

it.each([
  ['the sample site', () => buildSample()],
  ['tables, tasks, notes, raw HTML', () => buildSite(rich)],
])('every HTML page is valid: %s', async (_, make) => {
  const built = await make()
  const validator = new HtmlValidate(new StaticConfigLoader({ extends: ['html-validate:standard'] }))
  const found: string[] = []
  for (const path of built.files().filter(isHtml)) {
    const report = await validator.validateString(built.read(path))
    for (const { messages } of report.results)
      found.push(...messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${message} (${ruleId})`))
  }
  expect(found).toEqual([])
})

/** Addresses of a page that lead into the site. */
function addresses(html: string, page: string): URL[] {
  const found = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(
    ([, url = '']) => new URL(url.replaceAll('&amp;', '&'), `https://diglot.example/${page.replace(/index\.html$/, '')}`),
  )
  return found.filter(({ origin }) => origin === 'https://diglot.example')
}

it('every address inside the site leads to a file, and every anchor to an id', async () => {
  const built = await buildSample()
  const files = new Set(built.files())
  const fileOf = (path: string) => (path.endsWith('/') ? `${path}index.html` : path).slice(1)
  const broken: string[] = []
  for (const page of built.files().filter(isPage)) {
    for (const { pathname, hash } of addresses(built.read(page), page)) {
      const file = fileOf(decodeURIComponent(pathname))
      const anchor = decodeURIComponent(hash.slice(1))
      if (!files.has(file) || (anchor !== '' && !built.read(file).includes(`id="${anchor}"`))) broken.push(`${page}: ${pathname}${hash}`)
    }
  }
  expect(broken).toEqual([])
  const sitemap = [...built.read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = '']) =>
    fileOf(decodeURIComponent(new URL(url).pathname)),
  )
  expect(sitemap.filter((file) => !files.has(file))).toEqual([])
})

it('alternates are reciprocal, with x-default, in HTML and in AMP', async () => {
  const built = await buildSample()
  const links = (path: string) =>
    [...built.read(path).matchAll(/<link rel="alternate" href="([^"]+)" hreflang="([^"]+)">/g)].map(
      ([, href = '', tag = '']) => `${tag} ${href}`,
    )
  const withLinks = built.files().filter((path) => isPage(path) && links(path).length > 0)
  expect(withLinks.some((path) => path.endsWith('/amp/index.html'))).toBe(true)
  expect(withLinks.length).toBeGreaterThan(30)
  for (const path of withLinks) {
    const own = links(path)
    expect(own.filter((link) => link.startsWith('x-default '))).toHaveLength(1)
    for (const link of own) {
      if (path === 'index.html' || link.startsWith('x-default ')) continue
      const other = new URL(link.split(' ')[1] ?? '').pathname.slice(1)
      expect(links(`${decodeURIComponent(other)}index.html`), path).toEqual(
        expect.arrayContaining(own.filter((one) => !one.startsWith('x-default '))),
      )
    }
  }
})

it('headline, dates and authors are the same everywhere', async () => {
  const built = await buildSample()
  for (const [path, headline] of [
    [
      'en/china/joint-operation-to-protect-children-online/index.html',
      'Twenty countries conclude a joint operation to protect children online',
    ],
    ['zh/china/lian-he-xing-dong-bao-hu-er-tong/index.html', '二十国联合行动保护儿童网络安全'],
  ] as const) {
    const page = built.read(path)
    const data: Record<string, unknown> = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '')
    expect(data).toMatchObject({
      '@type': 'NewsArticle',
      headline,
      dateModified: '2013-10-22T16:08:00Z',
      inLanguage: path.startsWith('zh') ? 'zh-Hans' : 'en',
      publisher: { '@type': 'Organization' },
      author: [{ '@type': 'Organization' }],
    })
    const unbroken = (text: string) => text.replaceAll('<wbr>', '')
    expect(unbroken(page)).toContain(`<h1>${headline}</h1>`)
    expect(page).toContain(`<meta property="og:title" content="${headline}">`)
    expect(built.read(`${path.slice(0, 2)}/feed.xml`)).toContain(`<title>${headline}</title>`)
    expect(unbroken(built.read(path.replace('index', 'amp/index')))).toContain(`<h1>${headline}</h1>`)
  }
})
