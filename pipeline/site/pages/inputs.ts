import { hash } from 'node:crypto'
import type { ArticlePage, FrontPage, ListPage, NotFoundPage, PageModel } from './models.ts'
import type { Card } from './shared-models.ts'

/** What something is made from: the name of each input → its hash. */
export type Inputs = Record<string, string>

/** What a model consists of: parts that many pages share, each with its name, and the rest as JSON, which says where the parts are. */
interface ModelParts {
  rest: string
  shared: { kind: 'navigation' | 'card' | 'item'; of: string; value: object }[]
}

/** The page that was asked for last: what a page's key is made of is asked for again if the page must be rendered. */
let last: { page: PageModel; rest: string; shared: ModelParts['shared'] } | undefined

/** The same with a hash in place of the JSON. */
function hashedParts(page: PageModel): { rest: string; shared: ModelParts['shared'] } {
  if (last?.page === page) return last
  const { rest, shared } = partsOf(page)
  last = { page, rest: hashOf(rest), shared }
  return last
}

/** One hash of a model. Shared parts (a story's card is on five pages and more) are hashed once for each object: models are never changed once they are made. */
export function keyOfModel(page: PageModel): string {
  const { rest, shared } = hashedParts(page)
  return hashOf([rest, ...shared.map(({ value }) => hashOfPart(value))].join('\n'))
}

/** The inputs that a model consists of, by their names. */
export function modelInputs(page: PageModel): Inputs {
  const { rest, shared } = hashedParts(page)
  const inputs: Inputs = { model: rest }
  for (const { kind, of, value } of shared) inputs[of === '' ? kind : `${kind} of ${of}`] = hashOfPart(value)
  return inputs
}

function partsOf(page: PageModel): ModelParts {
  switch (page.kind) {
    case 'article': {
      const { sections, related, newer, older, ...own } = page
      return withCards(page, [own, related.map(hrefOf), newer?.href, older?.href])
    }
    case 'list': {
      const { sections, cards, ...own } = page
      return withCards(page, [own, cards.map(hrefOf)])
    }
    case 'front': {
      const { sections, lead, tops, latest, blocks, ...own } = page
      const top = [lead?.href, tops.map(hrefOf), latest.map(hrefOf)]
      return withCards(page, [own, top, blocks.map(({ section, cards }) => [section, cards.map(hrefOf)])])
    }
    case 'notFound': {
      const { sections, latest, ...own } = page
      return withCards(page, [own, latest.map(hrefOf)])
    }
    case 'book': {
      const { chapters, ...own } = page
      const articles = chapters.flatMap((chapter) => chapter.articles)
      const shared = articles.map((value) => ({ kind: 'item' as const, of: value.url, value }))
      return { rest: JSON.stringify([own, chapters.map(({ articles, ...rest }) => [rest, articles.map(({ url }) => url)])]), shared }
    }
    case 'feed': {
      const { items, ...own } = page
      const shared = items.map((value) => ({ kind: 'item' as const, of: value.url, value }))
      return { rest: JSON.stringify([own, items.map(({ url }) => url)]), shared }
    }
    default:
      return { rest: JSON.stringify(page), shared: [] }
  }
}

function withCards(page: ArticlePage | ListPage | FrontPage | NotFoundPage, rest: unknown[]): ModelParts {
  const cards = cardsOf(page).map((value) => ({ kind: 'card' as const, of: value.href, value }))
  return { rest: JSON.stringify(rest), shared: [{ kind: 'navigation', of: '', value: page.sections }, ...cards] }
}

function hrefOf({ href }: Card): string {
  return href
}

/** The stories of which a page shows a card, a line of its banner, or what a letter has of them. */
export function shownStories(page: PageModel): { href: string }[] {
  if (page.kind === 'newsletter') return [...(page.lead ? [page.lead] : []), ...page.stories, ...page.corrections.map(({ story }) => story)]
  return [...('breaking' in page ? page.breaking : []), ...cardsOf(page)]
}

function cardsOf(page: PageModel): Card[] {
  switch (page.kind) {
    case 'article':
      return [...page.related, page.newer, page.older].filter((card) => card !== undefined)
    case 'list':
      return page.cards
    case 'chooser':
      return page.editions.flatMap(({ lead }) => lead ?? [])
    case 'facingList':
      return page.stories.flatMap(({ cards }) => cards)
    case 'front':
      return [page.lead, ...page.tops, ...page.latest, ...page.blocks.flatMap(({ cards }) => cards)].filter((card) => card !== undefined)
    case 'notFound':
      return page.latest
    case 'newsSitemap':
      return page.stories.map(({ card }) => card)
    default:
      return []
  }
}

/** Names of the inputs that are not the same. */
export function changedInputs(before: Inputs, now: Inputs): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name])
}

const known = new WeakMap<object, string>()

function hashOfPart(value: object): string {
  let name = known.get(value)
  if (name === undefined) {
    name = hashOf(JSON.stringify(value))
    known.set(value, name)
  }
  return name
}

function hashOf(text: string): string {
  return hash('sha256', text, 'base64url')
}
