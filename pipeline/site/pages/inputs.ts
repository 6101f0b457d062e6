import { hash } from 'node:crypto'
import type { Card, PageModel } from './models.ts'
import type { FeedItem } from './program-models.ts'

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
      const near = [related.map(({ href }) => href), newer?.href, older?.href]
      return { model: hashOf([own, near]), navigation: part(sections), ...cards([...related, newer, older]) }
    }
    case 'list': {
      const { sections, cards: listed, ...own } = page
      return { model: hashOf([own, listed.map(({ href }) => href)]), navigation: part(sections), ...cards(listed) }
    }
    case 'front': {
      const { sections, lead, latest, blocks, ...own } = page
      const order = [
        lead?.href,
        latest.map(({ href }) => href),
        blocks.map(({ section, cards: listed }) => [section, listed.map(({ href }) => href)]),
      ]
      const all = [lead, ...latest, ...blocks.flatMap(({ cards: listed }) => listed)]
      return { model: hashOf([own, order]), navigation: part(sections), ...cards(all) }
    }
    case 'feed': {
      const { items, ...own } = page
      return { model: hashOf([own, items.map(({ url }) => url)]), ...itemsOf(items) }
    }
    default:
      return { model: hashOf(page) }
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

function cards(shown: (Card | undefined)[]): Inputs {
  return Object.fromEntries(shown.flatMap((card) => (card ? [[`card of ${card.href}`, part(card)]] : [])))
}

function itemsOf(items: FeedItem[]): Inputs {
  return Object.fromEntries(items.map((item) => [`item of ${item.url}`, part(item)]))
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
