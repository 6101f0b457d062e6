import { type Place, startOf } from '../../core/diagnostics.ts'
import { placeOfKeys } from '../../core/places.ts'
import type { Article } from '../../site/article.ts'

/** A file of words with the places of its keys. */
export interface WordFile {
  path: string
  words: Map<string, string>
  place(key: string): Place
}

/** An article, with what lists say of it where it has no summary. */
export type ArticleWithExcerpt = Article & { excerpt?: string | undefined }

export interface Origin {
  place: Place
  /** Completes "it comes from …". */
  says: string
  /** The key of front matter that it is in. */
  field?: string
  /** The headline that it is a part of. */
  headline?: string
  /** The article whose headline it is. */
  article?: ArticleWithExcerpt
}

/**
 * Where a text in a page came from: an interface word, an article's front matter (the page's own article comes
 * first), else the view that drew the page. Undefined for the first sentences of an article, which its body owns.
 */
export function originOf(text: string, files: WordFile[], articles: () => Iterable<ArticleWithExcerpt>, page: string): Origin | undefined {
  for (const file of files) {
    for (const [key, words] of file.words)
      if (words.replace(/\{\{.*?\}\}/g, '').includes(text)) return { place: file.place(key), says: `the string "${key}"` }
  }
  let isQuoted = false
  for (const article of articles()) {
    for (const [field, value] of frontMatter(article)) {
      if (!value?.includes(text)) continue
      return {
        place: placeOfKeys(article, field),
        says: `"${field}" of this article`,
        field,
        ...(field === 'title' && { headline: value, article }),
      }
    }
    isQuoted ||= article.excerpt?.includes(text) === true
  }
  if (isQuoted) return undefined
  return { place: startOf(page), says: 'the view that renders this page' }
}

/** Every text of an article's front matter that pages show, by its key. */
export function frontMatter({
  title,
  summary,
  authors,
  source,
  image,
  audio,
  corrections,
  translator,
  tags,
  section,
}: Article): [string, string | undefined][] {
  return [
    ['title', title],
    ['summary', summary],
    ['authors', authors.join('\n')],
    ['source', source],
    ['image.alt', image?.alt],
    ['image.caption', image?.caption],
    ['image.credit', image?.credit],
    ['audio.title', audio?.title],
    ['corrections', corrections.map((correction) => correction.text).join('\n')],
    ['translation', translator],
    ['tags', tags.join('\n')],
    ['section', section],
  ]
}
