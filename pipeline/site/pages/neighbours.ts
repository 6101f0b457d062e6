import { isDated, type Near, type Prepared } from './article.ts'
import { relate } from './related.ts'

const relatedCount = 3

/** For each story of an edition, by its position, the positions of those that a reader may want next. */
export type Related = readonly (readonly number[])[]

export function relatedStories(stories: Prepared[]): Related {
  const ids = stories.map(({ entry }) => entry.article.id)
  const positions = new Map(ids.map((id, index) => [id, index]))
  const byHref = new Map(stories.map(({ card }, index) => [card.href, ids[index] ?? '']))
  const related = relate(
    stories.map((story, index) => ({
      id: ids[index] ?? '',
      section: story.entry.article.section,
      tags: story.entry.article.tags,
      links: linkedPaths(story).flatMap((path) => byHref.get(path) ?? []),
    })),
    relatedCount,
  )
  return ids.map((id) => (related.get(id) ?? []).flatMap((other) => positions.get(other) ?? []))
}

/** Where a text links to, without the place in the page: what decides which stories are related. */
export function linkedPaths({ body }: Prepared): string[] {
  return Object.values(body.links).map((href) => href.replace(/[?#].*$/s, ''))
}

/** For the story at an index, those before and after it, and those that are related. */
export function neighbours(stories: Prepared[], related: Related): (index: number) => Near {
  const beside = (story: Prepared | undefined, other: Prepared | undefined) =>
    story && other && isInOneOrder(story, other) ? other.card : undefined
  return (index) => ({
    related: (related[index] ?? []).flatMap((other) => stories[other]?.card ?? []),
    newer: beside(stories[index], stories[index - 1]),
    older: beside(stories[index], stories[index + 1]),
  })
}

/** Stories follow each other by their dates, pages in their section. */
function isInOneOrder(one: Prepared, other: Prepared): boolean {
  if (isDated(one) || isDated(other)) return isDated(one) && isDated(other)
  const { section } = one.entry.article
  return section !== undefined && section === other.entry.article.section
}
