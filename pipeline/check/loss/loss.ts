import type { ElementContent, Root, RootContent } from 'hast'
import type { ArticlePart, Loss } from '../../core/body.ts'
import { bodyOf, type PublishedPage, treeOf } from '../page/published.ts'
import type { PageScan } from '../page/scan.ts'
import { drawings, elsewhere, type Item, itemsOf, take, tallyOf } from './inventory.ts'

/** What an article says of itself besides its body. Instants in ISO 8601. */
export interface Facts {
  headline: string
  summary?: string | undefined
  authors: string[]
  source?: string | undefined
  translator?: string | undefined
  published?: string | undefined
  updated?: string | undefined
  /** The addresses of its picture, of which one is enough. */
  picture?: string[] | undefined
  /** The same of its recording. */
  audio?: string[] | undefined
  corrections: string[]
}

/** A published page that shows an article, and what it must show. */
export interface Shown {
  page: PublishedPage
  /** What reading it has found. */
  scan: Omit<PageScan, 'isSuspect'>
  facts: Facts
  /** The address of the article's page: addresses in the body may be relative to it. */
  url: string
  /** What is left out on purpose. */
  omits: ReadonlySet<ArticlePart>
  /** The same for search engines; undefined where the format has nothing for them. */
  dataOmits?: ReadonlySet<ArticlePart> | undefined
}

/** Everything of an article that a published page lacks, and was not declared: in itself, and in its data for search engines. */
export function findLosses({ page, scan, facts, url, omits, dataOmits }: Shown): { page: Loss[]; data: Loss[] } {
  const isWhole = page.body === undefined || page.body.html === '' || (page.ranges.length > 0 && !scan.hidesBody)
  const lost = [...factLosses(facts, scan), ...(isWhole ? [] : bodyLosses(page, url, facts.summary))]
  return {
    page: lost.filter(({ part }) => !omits.has(part)),
    data: dataOmits ? dataLosses(facts, scan.data).filter(({ part }) => !dataOmits.has(part)) : [],
  }
}

/** What a page lacks that does not have the body as it was written. */
function bodyLosses(page: PublishedPage, url: string, summary: string | undefined): Loss[] {
  const shown = visible(treeOf(page).children)
  const left = tallyOf(itemsOf(shown))
  // The summary may be the first sentence of the body.
  if (summary !== undefined) take(left, 'paragraph', summary)
  const text = textOf(shown).replace(summary ?? '', '')
  return itemsOf(bodyOf(page)).flatMap((item) => {
    const { part, key } = item
    const isThere = part === 'paragraph' ? text.includes(key) : take(left, part, absolute(key, url))
    return take(left, part, key) || isThere ? [] : [{ part, subject: key, point: pointOf(item) }]
  })
}

/** What readers see of a page, but for what is about other stories. */
function visible(nodes: RootContent[]): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type !== 'element') return [node]
    if (node.tagName === 'head' || drawings.has(node.tagName) || elsewhere.has(node.tagName)) return []
    return [{ ...node, children: visible(node.children) as ElementContent[] }]
  })
}

function factLosses(facts: Facts, { around: text, times, media }: Shown['scan']): Loss[] {
  const says = (name: string) => mentions(text, name) || mentions(text.replaceAll('\n', ''), name)
  const shows = (instant: string) => times.includes(instant) || times.some((time) => Date.parse(time) === Date.parse(instant))
  return lacking(facts, {
    says,
    shows,
    offers: (addresses) => addresses.some((address) => media.includes(address)),
  })
}

interface Answers {
  says(text: string, part: ArticlePart): boolean
  shows(instant: string, part: 'published' | 'updated'): boolean
  offers(addresses: string[], part: 'picture' | 'audio'): boolean
}

function lacking({ headline, authors, source, translator, published, updated, picture, audio, corrections }: Facts, ask: Answers): Loss[] {
  const texts: [ArticlePart, string | undefined][] = [
    ['headline', headline],
    ...authors.map((name): [ArticlePart, string] => ['author', name]),
    ['source', source],
    ['translator', translator],
    ...corrections.map((text): [ArticlePart, string] => ['correction', text]),
  ]
  const losses: Loss[] = texts.flatMap(([part, subject]) => (subject === undefined || ask.says(subject, part) ? [] : [{ part, subject }]))
  if (published !== undefined && !ask.shows(published, 'published')) losses.push({ part: 'published', subject: published })
  if (updated !== undefined && updated !== published && !ask.shows(updated, 'updated')) losses.push({ part: 'updated', subject: updated })
  for (const [part, addresses] of [
    ['picture', picture],
    ['audio', audio],
  ] as const)
    if (addresses && !ask.offers(addresses, part)) losses.push({ part, subject: addresses[0] ?? '' })
  return losses
}

/** Whether a text is there by itself: `Li` is not in `Listen`, but `李` is in `文：李明`. */
function mentions(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before = '', after = ''] = [text[at - 1], text[at + name.length]]
    const goesOn = (inner: string | undefined, outer: string) => latin.test(inner ?? '') && latin.test(outer)
    if (!goesOn(name[0], before) && !goesOn(name.at(-1), after)) return true
  }
  return false
}

const latin = /^[\p{sc=Latin}\p{N}]$/u

function absolute(address: string, url: string): string {
  return URL.parse(address, url)?.href ?? address
}

function pointOf({ point }: Item): Loss['point'] {
  return point && { line: point.line, column: point.column }
}

function textOf(nodes: readonly RootContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : '')).join('')
}

/** The same of JSON-LD (schema.org NewsArticle). */
function dataLosses(facts: Facts, data: unknown): Loss[] {
  if (data === undefined) return [{ part: 'data', subject: 'JSON-LD' }]
  const article = Object(data)
  const contains = (value: unknown, text: string): boolean =>
    value === text || (value !== null && typeof value === 'object' && Object.values(value).some((part) => contains(part, text)))
  const keys: Partial<Record<ArticlePart, string>> = {
    headline: 'headline',
    author: 'author',
    source: 'sourceOrganization',
    translator: 'translator',
    correction: 'correction',
  }
  return lacking(facts, {
    says: (text, part) => contains(article[keys[part] ?? ''], text),
    shows: (instant, part) => Date.parse(article[part === 'published' ? 'datePublished' : 'dateModified']) === Date.parse(instant),
    offers: (addresses, part) => addresses.some((address) => contains(article[part === 'picture' ? 'image' : 'audio'], address)),
  })
}

/** Given a body before the plugins of a site change it, then after: what they took out. */
export function auditLosses(before: Root): (after: Root) => Loss[] {
  const items = itemsOf(before.children)
  return (after) => lossesBetween(items, after)
}

function lossesBetween(before: Item[], after: Root): Loss[] {
  const items = itemsOf(after.children)
  const left = tallyOf(items)
  const places = new Set(items.map(placedName))
  const all = textOf(after.children)
  return before.flatMap((item) => {
    // What a plugin rewrites in its place is not lost: signs, addresses, the spelling of a formula.
    if (take(left, item.part, item.key) || (item.point && places.has(placedName(item)))) return []
    if (item.part === 'paragraph' && all.includes(item.key)) return []
    return [{ part: item.part, subject: item.key, point: pointOf(item) }]
  })
}

function placedName({ part, point }: Item): string {
  return `${part} ${point?.line}:${point?.column}`
}
