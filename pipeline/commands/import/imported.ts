import { standaloneFolder } from '../../core/settings/folders.ts'
import { storyKind } from '../../site/story-kind.ts'
import type { Head } from './head.ts'

/** An article that will be written. */
export interface ImportedArticle {
  /** Where it is from, for people: a path in the archive, or `post 12 "Tides"`. */
  from: string
  /** In lower case, such as `zh-cn`. */
  language: string
  /** Articles of one story have the same. */
  group: string
  /** The story that it would like to be. */
  story: string
  head: Head
  body: string
  /** Old addresses, from the root. */
  addresses: string[]
  /** Its own language of the source, if that is the one that was written first. */
  isOriginal: boolean
  /** Where addresses in its text begin: a folder of the archive. */
  folder: string
  /** The file in the archive. */
  path?: string | undefined
  /** What the source calls its tags and its section, by their keys. */
  labels: { section?: string | undefined; tags: Record<string, string> }
}

/** A story of one or more entries, the original first. */
export interface ImportedStory {
  id: string
  versions: (ImportedArticle & { locale: string })[]
}

/** A file of the archive that is copied, by its path there, or an absolute path. */
export interface CopiedFile {
  from: string
  to: string
}

/** The section that a story will be in: the one that is written, or its folder. A page in `content/pages/` has none. */
export function sectionOf(id: string, head: Head | undefined): string | undefined {
  return head?.section ?? (storyKind(id, [standaloneFolder]) === 'standalone' ? undefined : id.split('/')[0])
}
