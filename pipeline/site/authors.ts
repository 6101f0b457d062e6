import { order, type Report } from '../core/diagnostics.ts'
import { placeOfKeys } from '../core/places.ts'
import type { SourceArticle } from '../source/article.ts'
import { foldName } from './fold-name.ts'
import { introducedName } from './story-kind.ts'

/** Authors with a page of their own (`content/authors/<slug>/`), by their names in each edition. */
export interface Authors {
  /** The name of an author in an edition, by the slug or by the name in one of the editions. Other names stay the same. */
  nameIn(written: string, locale: string): string
  /** The last part of the addresses of an author's pages, the same in all editions. Undefined for others. */
  slugOf(name: string, locale: string): string | undefined
}

/** `introductions` are the articles that introduce authors: their titles are the names. */
export function createAuthors(introductions: readonly SourceArticle[], report: Report): Authors {
  const known = new Map<string, Map<string, string>>()
  const inEdition = new Map<string, string>()
  const anywhere = new Map<string, string>()
  for (const article of introductions.toSorted((a, b) => order(a.path, b.path))) {
    const { story, locale, matter } = article
    const slug = introducedName(story)
    known.set(slug, (known.get(slug) ?? new Map<string, string>()).set(locale, matter.title))
    const id = `${locale} ${foldName(matter.title)}`
    const other = inEdition.get(id)
    if (other !== undefined && other !== slug)
      report.add(
        'route/collision',
        placeOfKeys(article, 'title'),
        `two authors have the name ${JSON.stringify(matter.title)} in this edition; the other is content/authors/${other}/. Give one of them another name.`,
      )
    inEdition.set(id, other ?? slug)
    anywhere.set(foldName(matter.title), anywhere.get(foldName(matter.title)) ?? slug)
  }
  const find = (name: string, locale: string) =>
    inEdition.get(`${locale} ${foldName(name)}`) ?? (known.has(name) ? name : anywhere.get(foldName(name)))
  return {
    slugOf: find,
    nameIn(written, locale) {
      const names = known.get(find(written, locale) ?? '')
      return names?.get(locale) ?? (known.has(written) ? [...(names?.values() ?? [])][0] : undefined) ?? written
    },
  }
}
