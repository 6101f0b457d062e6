import type { Reference } from '../core/body.ts'
import type { FrontMatter } from '../source/article.ts'
import { isFlawed } from './reading.ts'
import type { CachedArticle } from './tables.ts'

/**
 * Parts of what is known of an article, as texts that differ where the parts do. Its body is a part of its own: the hash
 * of its file.
 */
export interface Aspects {
  /** What decides which pages there are, in which order, and what may link to it: all that the others do not name. */
  index: string
  /** What lists show of it, and where its keys are in its file. */
  card: string
  /** Where its text links to. */
  links: string
  /** The places in its text that a link may name. */
  anchors: string
}

/** `isTitleShared`: more is made from its title than what lists show of it: a picture, the foot of every page. */
export function aspectsOf({ tag, reading }: CachedArticle, isTitleShared: boolean): Aspects {
  const { matter, places, text, digest } = reading
  const { title, summary, image, ...decisive }: Partial<FrontMatter> = matter ?? {}
  const { words: _, characters: __, minutes: ___, excerpt, references = [], ids, lost: ____, unread: _____, ...ofText } = digest ?? {}
  const { src, ...aroundPicture } = image ?? {}
  const isTitleDecisive = isTitleShared || decisive.slug === undefined
  const [pictures, links] = [references.filter(isPicture), references.filter((reference) => !isPicture(reference))]
  return {
    index: JSON.stringify([
      tag,
      text,
      digest !== undefined,
      isFlawed(reading),
      decisive,
      isTitleDecisive && title,
      image !== undefined,
      src,
      ofText,
      pictures.map(withoutPlace),
    ]),
    card: JSON.stringify([title, summary, aroundPicture, summary === undefined && excerpt, places]),
    links: JSON.stringify(links.map(withoutPlace)),
    anchors: JSON.stringify(ids),
  }
}

function isPicture({ kind }: Reference): boolean {
  return kind === 'image'
}

function withoutPlace({ place: _, ...reference }: Reference): Omit<Reference, 'place'> {
  return reference
}
