import type { Near, Prepared } from './article.ts'
import { relate } from './related.ts'

const relatedCount = 3

/** For every story of an edition, newest first, those that a reader may want next. */
export function neighbours(stories: Prepared[]): (index: number) => Near {
  const byHref = new Map(stories.map(({ card, entry }) => [card.href, entry.article.id]))
  const cards = new Map(stories.map(({ card, entry }) => [entry.article.id, card]))
  const related = relate(
    stories.map(({ entry: { article }, body }) => ({
      id: article.id,
      section: article.section,
      tags: article.tags,
      links: Object.values(body.links).flatMap((href) => byHref.get(href.replace(/[?#].*$/s, '')) ?? []),
    })),
    relatedCount,
  )
  return (index) => ({
    related: (related.get(stories[index]?.entry.article.id ?? '') ?? []).flatMap((id) => cards.get(id) ?? []),
    newer: stories[index - 1]?.card,
    older: stories[index + 1]?.card,
  })
}
