import type { Near, Prepared } from './article.ts'
import { relate } from './related.ts'

const relatedCount = 3

/** Story id → ids of the articles that a reader may want next, of the stories of an edition, newest first. */
export type Related = ReadonlyMap<string, string[]>

export function relatedStories(stories: Prepared[]): Related {
  const byHref = new Map(stories.map(({ card, entry }) => [card.href, entry.article.id]))
  return relate(
    stories.map((story) => ({
      id: story.entry.article.id,
      section: story.entry.article.section,
      tags: story.entry.article.tags,
      links: linkedStories(story, byHref),
    })),
    relatedCount,
  )
}

/** Ids of the articles that a text links to. `byHref` has those of the edition by the addresses that its pages link to. */
function linkedStories({ body }: Prepared, byHref: ReadonlyMap<string, string>): string[] {
  return Object.values(body.links).flatMap((href) => byHref.get(pathOf(href)) ?? [])
}

/** Where a text links to, without the place in the page: what decides which stories are related. */
export function linkedPaths({ body }: Prepared): string[] {
  return Object.values(body.links).map(pathOf)
}

function pathOf(href: string): string {
  return href.replace(/[?#].*$/s, '')
}

/** For the story at an index, those before and after it, and those that are related. */
export function neighbours(stories: Prepared[], related: Related): (index: number) => Near {
  const cards = new Map(stories.map(({ card, entry }) => [entry.article.id, card]))
  return (index) => ({
    related: (related.get(stories[index]?.entry.article.id ?? '') ?? []).flatMap((id) => cards.get(id) ?? []),
    newer: stories[index - 1]?.card,
    older: stories[index + 1]?.card,
  })
}
