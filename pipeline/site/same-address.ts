import { order } from '../core/diagnostics.ts'
import { isSlug } from '../source/front-matter/fields.ts'
import type { Article } from './article.ts'
import type { ArticleAddresses } from './article-address.ts'
import type { Slugger } from './slug.ts'
import { folderNames } from './sluggables.ts'

/** After every date. */
const last = '\uFFFF'

/** An article, and whether its front matter says its slug or its address. */
export interface Addressed {
  article: Article
  isWritten: boolean
}

/**
 * Stories of one headline in two folders: the first by date (then by story) has the address of the headline, later ones
 * the name of their folder behind it: `notes-south`. Slugs that are written collide as they are.
 */
export function separateAddresses(articles: Addressed[], addresses: ArticleAddresses, slugger: Slugger): Article[] {
  const groups = Map.groupBy(
    articles.filter(({ article }) => !article.introduces),
    ({ article }) => article.address,
  )
  const taken = new Set(groups.keys())
  const changed = new Map<Article, Article>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const [, ...later] = group.toSorted(
      (a, b) =>
        Number(b.isWritten) - Number(a.isWritten) ||
        order(a.article.date ?? last, b.article.date ?? last) ||
        order(a.article.story, b.article.story),
    )
    for (const { article, isWritten } of later) {
      if (isWritten) continue
      const renamed = rename(article, taken, { addresses, slugger })
      taken.add(renamed.address)
      changed.set(article, renamed)
    }
  }
  return articles.map(({ article }) => changed.get(article) ?? article)
}

function rename(
  article: Article,
  taken: ReadonlySet<string>,
  { addresses, slugger }: { addresses: ArticleAddresses; slugger: Slugger },
): Article {
  if (!addresses.hasSlug(article, article.locale)) return article
  for (const name of folderNames(article.story)) {
    const slug = `${article.slug}-${slugger(name, article.locale)}`
    const address = addresses.of({ ...article, slug }, article.locale)
    if (isSlug(slug) && slug !== `${article.slug}-${article.slug}` && !taken.has(address)) return { ...article, slug, address }
  }
  return article
}
