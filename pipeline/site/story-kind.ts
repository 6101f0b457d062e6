import { isInFolders, standaloneFolder } from '../core/settings/folders.ts'

/**
 * What a story is, by its folder. A `page` needs neither a date nor a section; one that is `standalone` has neither.
 * The introduction of a `tag` or an `author` is a part of the page that lists its stories.
 */
export type StoryKind = 'story' | 'page' | 'standalone' | ListKind
/** A list that may have an introduction. */
export type ListKind = 'tag' | 'author'

const introductions: Record<string, ListKind> = { tags: 'tag', authors: 'author' }

/** `pages` is the setting `content.pages`. */
export function storyKind(story: string, pages: true | readonly string[]): StoryKind {
  const [folder = ''] = story.split('/', 1)
  const isBelow = story.length > folder.length
  if (isBelow && Object.hasOwn(introductions, folder)) return introductions[folder] ?? 'story'
  if (!isInFolders(story, pages)) return 'story'
  return isBelow && folder === standaloneFolder ? 'standalone' : 'page'
}

export function isIntroduction(kind: StoryKind): kind is ListKind {
  return kind === 'tag' || kind === 'author'
}

/** What is introduced: `sea` of `tags/sea`, `li-min` of `authors/li-min`. */
export function introducedName(story: string): string {
  return story.slice(story.indexOf('/') + 1)
}

/** The address of the page that lists what is tagged, or by an author; an introduction is a part of it. */
export function listAddress(kind: ListKind, locale: string, slug: string): string {
  return `/${locale}/${kind}s/${slug}/`
}
