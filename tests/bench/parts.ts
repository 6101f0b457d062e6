import type { CorpusFile } from './corpus.ts'
import { sharedNetworks } from './peer-data.ts'

const site = 'https://news.example.org'
const tags: Record<string, string> = { en: 'en', zh: 'zh-Hans' }

/** What is published of an article beside its text. */
export interface Article {
  locale: string
  /** Of its HTML page. */
  url: string
  /** Fields of its front matter. */
  fields: Record<'title' | 'summary' | 'author' | 'source' | 'section', string>
  dates: { date: string; updated: string }
  tags: string[]
  /** Whether there are others that have a tag of it, in its language. */
  isRelated: boolean
}

/** An article, in one of its formats. */
interface Expected extends Article {
  format: 'html' | 'amp'
}

/** A part that each page must have: its name, and whether it is there. */
type Part = [name: string, isThere: (page: Page, expected: Expected) => boolean]

interface Page {
  html: string
  /** Whether there is an element that has these attributes. */
  has(element: string, attributes: Record<string, string>): boolean
}

/** Every part of an article's page, in both formats, whichever generator wrote it. */
const parts: Part[] = [
  [
    'title',
    ({ html }, { fields }) => html.includes(`<title>${fields.title} – `) && html.replaceAll('<wbr>', '').includes(`>${fields.title}</h1>`),
  ],
  ['description', ({ has }, { fields }) => has('meta', { name: 'description', content: fields.summary })],
  ['canonical address', ({ has }, { url }) => has('link', { rel: 'canonical', href: url })],
  ...['en', 'zh'].map(
    (locale): Part => [`hreflang ${tags[locale]}`, (page, expected) => hasAlternate(page, expected, locale, tags[locale] ?? '')],
  ),
  ['hreflang x-default', (page, expected) => hasAlternate(page, expected, 'en', 'x-default')],
  ['link to the AMP page', ({ has }, { format }) => format === 'amp' || has('link', { rel: 'amphtml' })],
  ['feed of the edition', ({ has }, { locale }) => has('link', { type: 'application/rss+xml', href: `${site}/${locale}/feed.xml` })],
  ...['type', 'title', 'description', 'url', 'site_name', 'locale', 'locale:alternate'].map(
    (name): Part => [`og:${name}`, ({ has }) => has('meta', { property: `og:${name}` })],
  ),
  ...['published_time', 'modified_time', 'section'].map(
    (name): Part => [`article:${name}`, ({ has }) => has('meta', { property: `article:${name}` })],
  ),
  ...['card', 'title', 'description'].map((name): Part => [`twitter:${name}`, ({ has }) => has('meta', { name: `twitter:${name}` })]),
  ['JSON-LD', ({ html }, expected) => hasData(html, expected)],
  ['masthead', ({ has }) => has('header', { class: 'masthead' }) && has('nav', { class: 'sections' }) && has('nav', { class: 'editions' })],
  [
    'byline',
    ({ has, html }, { fields }) => has('p', { class: 'byline' }) && has('a', { rel: 'author' }) && html.includes(`>${fields.author}<`),
  ],
  ['source', ({ html }, { fields }) => html.includes(`${fields.source})`) || html.includes(`${fields.source}）`)],
  ['dates', ({ html }, { dates }) => hasTime(html, dates.date) && hasTime(html, dates.updated)],
  ['minutes to read', ({ html }) => /class="minutes">\D*\d/.test(html)],
  ['toolbar', ({ has }) => has('section', { class: 'toolbar' })],
  ['print', ({ has, html }, { format }) => html.includes('tool-print') && (format === 'html' || has('button', { on: 'tap:AMP.print' }))],
  [
    'mail',
    ({ html }, { url }) =>
      html.toLowerCase().includes(`mailto:?subject=`) && html.toLowerCase().includes(encodeURIComponent(url).toLowerCase()),
  ],
  [
    'sharing with an app',
    ({ has }, { format }) => (format === 'amp' ? has('amp-social-share', { type: 'system' }) : has('button', { 'data-action': 'share' })),
  ],
  [
    'share menu',
    (page, { locale }) => page.has('details', { class: 'share' }) && networksOf(locale).every((network) => hasNetwork(page, network)),
  ],
  ...['large', 'medium', 'small'].map((size): Part => [`text size ${size}`, ({ has }) => has('input', { name: 'text-size', value: size })]),
  ['translation', ({ html }) => /class="also-in">[^<]*<a /.test(html)],
  ['tags', ({ html }, { tags: names, locale }) => names.every((name) => html.includes(`/${locale}/tags/${name}/`))],
  ['address for print', ({ html }, { url }) => html.includes(`class="printed">${url}<`)],
  ['related stories', ({ has }, { isRelated }) => !isRelated || has('section', { class: 'related' })],
  ['newer or older story', ({ has }) => has('a', { rel: 'prev' }) || has('a', { rel: 'next' })],
  ['colophon', ({ has }) => has('footer', { class: 'colophon' }) && has('input', { name: 'scheme', value: 'dark' })],
]

export const partNames = parts.map(([name]) => name)

/** The names of parts that a page lacks. */
export function missingParts(html: string, expected: Expected): string[] {
  const elements = Map.groupBy(html.matchAll(/<([a-z][\w-]*)\s[^>]*>/g), ([, name]) => name)
  const has: Page['has'] = (element, attributes) =>
    (elements.get(element) ?? []).some(([tag]) => Object.entries(attributes).every(([name, value]) => tag.includes(` ${name}="${value}"`)))
  return parts.filter(([, isThere]) => !isThere({ html, has }, expected)).map(([name]) => name)
}

/** What the pages of each article must show, by the article's path. */
export function expectedOf(files: CorpusFile[]): Map<string, Article> {
  const read = files.map((file) => ({ ...file, ...readFields(file) }))
  const counts = new Map<string, number>()
  for (const { locale, tags } of read) for (const tag of tags) counts.set(`${locale} ${tag}`, (counts.get(`${locale} ${tag}`) ?? 0) + 1)
  const isRelated = (locale: string, names: string[]) => names.some((tag) => (counts.get(`${locale} ${tag}`) ?? 0) > 1)
  return new Map(read.map(({ path, text: _, ...more }) => [path, { ...more, isRelated: isRelated(more.locale, more.tags) }]))
}

function readFields({ path, text }: CorpusFile): Omit<Article, 'isRelated'> {
  const field = (name: string) => new RegExp(`^${name}: "?(.*?)"?$`, 'm').exec(text)?.[1] ?? ''
  const locale = path.slice(0, path.indexOf('/'))
  return {
    locale,
    url: `${site}/${path.replace(/\.md$/, '')}/`,
    fields: {
      title: field('title'),
      summary: field('summary'),
      author: field('author'),
      source: field('source'),
      section: field('section'),
    },
    dates: { date: field('date'), updated: field('updated') },
    tags: field('tags').slice(1, -1).split(', '),
  }
}

function hasAlternate({ html }: Page, { url, locale }: Expected, other: string, hreflang: string): boolean {
  const address = url.replace(`${site}/${locale}/`, `${site}/${other}/`)
  const path = address.slice(`${site}/${other}/`.length)
  // Hugo puts AMP pages into a folder of their own.
  const addresses = [address, `${address}amp/`, `${site}/${other}/amp/${path}`]
  return [...html.matchAll(/<link [^>]*>/g)].some(
    ([tag]) => tag.includes(`hreflang="${hreflang}"`) && addresses.some((each) => tag.includes(`href="${each}"`)),
  )
}

function hasTime(html: string, time: string): boolean {
  return [...html.matchAll(/<time datetime="([^"]+)"/g)].some(([, found]) => Date.parse(found ?? '') === Date.parse(time))
}

function hasData(html: string, { fields, dates, url, locale, tags: names }: Expected): boolean {
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? []
  const data: Record<string, unknown> = JSON.parse(json)
  const { headline, description, inLanguage, mainEntityOfPage, keywords, datePublished, dateModified } = data
  return (
    ['author', 'publisher', 'sourceOrganization', 'articleSection'].every((name) => data[name] !== undefined) &&
    [data['@type'], headline, description, inLanguage, mainEntityOfPage].join('\n') ===
      ['NewsArticle', fields.title, fields.summary, tags[locale], url].join('\n') &&
    Array.isArray(keywords) &&
    keywords.length === names.length &&
    Date.parse(String(datePublished)) === Date.parse(dates.date) &&
    Date.parse(String(dateModified)) === Date.parse(dates.updated)
  )
}

const networks = new Map<string, ReturnType<typeof sharedNetworks>>()

function networksOf(locale: string): ReturnType<typeof sharedNetworks> {
  const found = networks.get(locale) ?? sharedNetworks(locale)
  networks.set(locale, found)
  return found
}

/** A link to it, or in AMP an element that makes one. */
function hasNetwork({ html, has }: Page, { key, href }: { key: string; href: string }): boolean {
  const types = { x: 'twitter', line: 'line', whatsapp: 'whatsapp' }[key]
  if (types !== undefined && has('amp-social-share', { type: types })) return true
  const [start = ''] = href.split(/[?{]/)
  return [...html.matchAll(/<a [^>]*>/g)].some(([tag]) => tag.includes(`data-network="${key}"`) && tag.includes(`href="${start}`))
}
