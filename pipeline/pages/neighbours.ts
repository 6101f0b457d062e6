import type { Prepared } from './article.ts'
import { relate } from './related.ts'

const relatedCount = 3

/** Gives every story of an edition, newest first, those that a reader may want next. */
export function withNeighbours(stories: Prepared[]): Prepared[] {
  const byHref = new Map(stories.map(({ card, entry }) => [card.href, entry.article.id]))
  const cards = new Map(stories.map(({ card, entry }) => [entry.article.id, card]))
  const related = relate(
    stories.map(({ entry: { article }, page }) => ({
      id: article.id,
      section: article.section,
      tags: article.tags,
      links: Object.values(page.body.links).flatMap((href) => byHref.get(href.replace(/[?#].*$/s, '')) ?? []),
    })),
    relatedCount,
  )
  return stories.map((story, index) => ({
    ...story,
    page: {
      ...story.page,
      related: (related.get(story.entry.article.id) ?? []).flatMap((id) => cards.get(id) ?? []),
      newer: stories[index - 1]?.card,
      older: stories[index + 1]?.card,
    },
  }))
}
