import { order } from '../core/diagnostics.ts'
import { isSlug } from '../source/front-matter/fields.ts'
import type { Article } from './article.ts'
import type { Slugger } from './slug.ts'
import { folderNames } from './sluggables.ts'

/** An article, and whether its front matter says its slug. */
export interface Addressed {
  article: Article
  hasSlug: boolean
}

/**
 * Stories of one headline in two folders: the first by date (then by story) has the address of the headline, later ones
 * the name of their folder behind it: `notes-south`. Slugs that are written collide as they are.
 */
export function separateAddresses(articles: Addressed[], slugger: Slugger): Article[] {
  const groups = Map.groupBy(articles, ({ article }) => article.address)
  const changed = new Map<Article, Article>()
  for (const group of groups.values()) {
    if (group.length < 2) continue
    const [, ...later] = group.toSorted(
      (a, b) => Number(b.hasSlug) - Number(a.hasSlug) || order(a.article.date, b.article.date) || order(a.article.story, b.article.story),
    )
    for (const { article, hasSlug } of later) if (!hasSlug) changed.set(article, rename(article, groups, slugger))
  }
  return articles.map(({ article }) => changed.get(article) ?? article)
}

function rename(article: Article, taken: ReadonlyMap<string, unknown>, slugger: Slugger): Article {
  for (const name of folderNames(article.story)) {
    const slug = `${article.slug}-${slugger(name, article.locale)}`
    const address = `/${article.locale}/${article.section}/${slug}/`
    if (isSlug(slug) && slug !== `${article.slug}-${article.slug}` && !taken.has(address)) return { ...article, slug, address }
  }
  return article
}
