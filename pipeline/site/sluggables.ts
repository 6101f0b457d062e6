import type { SourceArticle } from '../source/article.ts'
import { hasHan, type Sluggable } from './slug.ts'
import { introducedName, storyKind } from './story-kind.ts'

/** Everything of articles that becomes a part of an address. */
export function sluggables(articles: SourceArticle[]): Sluggable[] {
  return articles.flatMap(({ story, locale, matter }) => [
    ...[...(matter.slug === undefined ? [titleOf(matter), ...folderNames(story).filter(hasHan)] : []), ...(matter.authors ?? [])].map(
      (text) => [text, locale] as const,
    ),
    ...[...(matter.tags ?? []), ...(storyKind(story, []) === 'tag' ? [introducedName(story)] : [])].map((tag) => [tag, ''] as const),
  ])
}

/** The title that an address is made of. */
function titleOf({ title, addressed }: SourceArticle['matter']): string {
  return addressed?.title ?? title
}

/** What may tell a story from another of its headline. */
export function folderNames(story: string): string[] {
  const parts = story.split('/').slice(1)
  return [parts.at(-2), parts.at(-1), parts.join(' ')].filter((name) => name !== undefined && name !== '') as string[]
}
