import { hash } from 'node:crypto'
import type { ArticlePage, Card, FrontPage, ListPage, PageModel } from './models.ts'

/** What something is made from: the name of each input → its hash. */
export type Inputs = Record<string, string>

/**
 * The inputs that a model consists of. Parts that many pages share (a story's card is on five and more) have a name
 * and a hash of their own, worked out once for each object: models are never changed once they are made.
 */
export function modelInputs(page: PageModel): Inputs {
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
      const { sections, lead, latest, blocks, ...own } = page
      return withCards(page, [own, lead?.href, latest.map(hrefOf), blocks.map(({ section, cards }) => [section, cards.map(hrefOf)])])
    }
    case 'feed': {
      const { items, ...own } = page
      const parts = items.map((item) => [`item of ${item.url}`, part(item)])
      return { model: hashOf([own, items.map(({ url }) => url)]), ...Object.fromEntries(parts) }
    }
    default:
      return { model: hashOf(page) }
  }
}

/** Of a page with cards, the rest of its model, which says where each card is by what it links to. */
function withCards(page: ArticlePage | ListPage | FrontPage, rest: unknown[]): Inputs {
  const parts = cardsOf(page).map((card) => [`card of ${card.href}`, part(card)])
  return { model: hashOf(rest), navigation: part(page.sections), ...Object.fromEntries(parts) }
}

function hrefOf({ href }: Card): string {
  return href
}

/** The cards of stories that a page shows. */
export function cardsOf(page: PageModel): Card[] {
  switch (page.kind) {
    case 'article':
      return [...page.related, page.newer, page.older].filter((card) => card !== undefined)
    case 'list':
      return page.cards
    case 'front':
      return [page.lead, ...page.latest, ...page.blocks.flatMap(({ cards }) => cards)].filter((card) => card !== undefined)
    default:
      return []
  }
}

/** One hash of all inputs: what is cached is valid while it is the same. */
export function keyOfInputs(inputs: Inputs): string {
  return hashOf(inputs)
}

/** Names of the inputs that are not the same. */
export function changedInputs(before: Inputs, now: Inputs): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name])
}

const known = new WeakMap<object, string>()

function part(value: object): string {
  let name = known.get(value)
  if (name === undefined) {
    name = hashOf(value)
    known.set(value, name)
  }
  return name
}

function hashOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value), 'base64url')
}
