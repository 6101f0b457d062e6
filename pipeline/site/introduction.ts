import { type Report, startOf } from '../core/diagnostics.ts'
import { placeOfKeys } from '../core/places.ts'
import type { SourceArticle } from '../source/article.ts'
import { type FieldName, isSlug } from '../source/front-matter/fields.ts'
import { introducedName, type ListKind } from './story-kind.ts'

/** What an article introduces: a tag by its key, an author by the name in the article's edition. */
export interface Introduces {
  kind: ListKind
  key: string
}

/** What only stories and pages have. */
const ofStories: FieldName[] = [
  'date',
  'section',
  'tags',
  'authors',
  'source',
  'weight',
  'slug',
  'url',
  'canonical',
  'corrections',
  'audio',
  'footer',
  'front',
]

/** Reports what has no effect in an introduction, and a folder that no address can be made of. Returns whether it can be published. */
export function checkIntroduction(source: SourceArticle, kind: ListKind, report: Report): boolean {
  const name = introducedName(source.story)
  for (const field of ofStories.filter((field) => source.matter[field] !== undefined))
    report.add(
      'front-matter/invalid',
      placeOfKeys(source, field),
      `"${field}" has no effect here: content/${kind}s/ has the introductions of ${kind}s. Delete the line; if this is a story, move the file to the folder of a section.`,
    )
  if (kind === 'tag' || isSlug(name)) return true
  report.add(
    'content/path',
    startOf(source.path),
    `the folder "${name}" is a part of the author's address; expected letters, digits and hyphens, such as "li-min". Rename it.`,
  )
  return false
}

/** `links` are of introductions alone: an article has them in its text. */
export function checkLinksField(source: SourceArticle, report: Report): void {
  if (source.matter.links === undefined) return
  report.add(
    'front-matter/invalid',
    placeOfKeys(source, 'links'),
    '"links" has an effect only in content/tags/ and content/authors/. Write the links into the text.',
  )
}
