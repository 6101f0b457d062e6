import type { Article, SourceArticle } from '../types.ts'

/** Why an article is not public yet. */
export interface Held {
  /** `together`: the story waits until every edition has it. */
  why: 'draft' | 'scheduled' | 'together'
  /** ISO 8601 instant from which on it is public, for `scheduled`. */
  at?: string | undefined
}

/** Whether an article is public at a time, is not yet, or is not any more. */
export type Publication = 'public' | 'expired' | Held

/** An embargo, a date that is yet to come, or an end holds for the story in every edition; a draft for one article. */
export function publicationOf({ matter }: SourceArticle, original: SourceArticle, date: string, waits: boolean, now: string): Publication {
  const publishAt = original.matter.publishAt ?? matter.publishAt ?? date
  const expires = original.matter.expires ?? matter.expires
  const time = Date.parse(now)
  if (expires !== undefined && Date.parse(expires) <= time) return 'expired'
  if (matter.draft === true) return { why: 'draft' }
  if (publishAt !== undefined && Date.parse(publishAt) > time) return { why: 'scheduled', at: publishAt }
  return waits ? { why: 'together' } : 'public'
}

/** Whether a story is to appear together and must wait: an edition does not have it, or has it as a draft. */
export function waitsForOthers(tellings: Map<string, SourceArticle>, original: SourceArticle, locales: string[]): boolean {
  const isComplete = () => locales.every((locale) => tellings.has(locale) && tellings.get(locale)?.matter.draft !== true)
  return original.matter.together === true && !isComplete()
}

/** Whether the story was public, and is not any more. */
export function isExpired({ expires }: Article, now: string): boolean {
  return expires !== undefined && Date.parse(expires) <= Date.parse(now)
}
