import { hash } from 'node:crypto'
import type { PageModel } from './models.ts'

/**
 * A text that tells any two models of a page apart. Parts that stand in many pages (a story's card stands in five and
 * more) are named by their hash, worked out once for each object: models are never changed once they are made.
 */
export function fingerprint(page: PageModel): string {
  switch (page.kind) {
    case 'article':
      return JSON.stringify({
        ...page,
        sections: part(page.sections),
        related: page.related.map(part),
        newer: part(page.newer),
        older: part(page.older),
      })
    case 'list':
      return JSON.stringify({ ...page, sections: part(page.sections), cards: page.cards.map(part) })
    case 'feed':
      return JSON.stringify({ ...page, items: page.items.map(part) })
    default:
      return JSON.stringify(page)
  }
}

const known = new WeakMap<object, string>()

function part(value: object | undefined): string | undefined {
  if (!value) return undefined
  let name = known.get(value)
  if (name === undefined) {
    name = hash('sha256', JSON.stringify(value), 'base64url')
    known.set(value, name)
  }
  return name
}
