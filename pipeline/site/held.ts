import type { SourceArticle } from '../source/article.ts'
import type { Article } from './article.ts'
import type { Clock } from './clock.ts'

/** Why an article is not public yet. */
export interface Held {
  /** `together`: the story waits until every edition has it. */
  why: 'draft' | 'scheduled' | 'together'
  /** ISO 8601 instant from which on it is public, for `scheduled`. */
  at?: string | undefined
}

/** Whether an article is public at a time, is not yet, or is not any more. */
export type Publication = 'public' | 'expired' | Held

/** When an article appears and is taken down (ISO 8601 instants): an embargo, a date that is yet to come, or an end holds for the story in every edition. */
export function termOf({ publishAt, date, expires }: Article) {
  return { publishAt: publishAt ?? date, expires }
}

/** A draft is one article alone. */
export function publicationOf(
  { matter }: SourceArticle,
  { publishAt, expires }: ReturnType<typeof termOf>,
  waits: boolean,
  clock: Clock,
): Publication {
  if (expires !== undefined && clock.isPast(expires)) return 'expired'
  if (matter.draft === true) return { why: 'draft' }
  if (publishAt !== undefined && !clock.isPast(publishAt)) return { why: 'scheduled', at: publishAt }
  return waits ? { why: 'together' } : 'public'
}

/** Whether a story is to appear together and must wait: an edition does not have it, or has it as a draft. */
export function waitsForOthers(versions: Map<string, SourceArticle>, original: SourceArticle, locales: string[]): boolean {
  const isComplete = () => locales.every((locale) => versions.has(locale) && versions.get(locale)?.matter.draft !== true)
  return original.matter.together === true && !isComplete()
}

/** Whether the story was public, and is not any more. */
export function isExpired({ expires }: Article, clock: Clock): boolean {
  return expires !== undefined && clock.isPast(expires)
}
