import { order, startOf } from '../../core/diagnostics.ts'
import { nearest } from '../../core/suggest.ts'
import { convertedFrom, type Prepared, staleOf } from './article.ts'
import { entriesOf, type PlanContext } from './context.ts'
import type { Introduction } from './shared-models.ts'

/** What the page of a list shows of its introduction. */
export function introductionOf(context: PlanContext, { entry: { article }, image, body }: Prepared): Introduction {
  return {
    path: article.path,
    title: article.title,
    summary: article.summary ?? '',
    image,
    links: article.links,
    updated: article.updated,
    stale: staleOf(context, article),
    converted: convertedFrom(context, article),
    body,
  }
}

/** Reports introductions that no reader is led to: of tags that no story has, of authors of none. One report for each story, at its original. */
export function checkIntroductions({ site, report }: PlanContext): void {
  // A story that cannot be read may have them.
  if (site.broken.size > 0) return
  const stories = site.locales.flatMap((locale) => entriesOf(site, locale).map(({ article }) => ({ locale, article })))
  const used = {
    tag: new Set(stories.flatMap(({ article }) => article.tags)),
    author: new Set(stories.flatMap(({ locale, article }) => article.authors.map((name) => site.authors.slugOf(name, locale) ?? name))),
  }
  const reported = new Set<string>()
  const all = [...site.introductions.values()].flat().map(({ article }) => article)
  for (const article of all.toSorted((a, b) => Number(b.original) - Number(a.original) || order(a.path, b.path))) {
    const { introduces, slug, story, path } = article
    if (!introduces) continue
    const { kind, key } = introduces
    const name = kind === 'tag' ? key : slug
    if (used[kind].has(name) || reported.has(story)) continue
    reported.add(story)
    const near = nearest(name, [...used[kind]])
    const hint = near === undefined ? '' : ` Did you mean content/${kind}s/${near}/?`
    const lacks = kind === 'tag' ? `no story has the tag "${key}"` : `no story names ${JSON.stringify(key)} (or "${slug}") in "authors"`
    report.add(
      'content/no-stories',
      startOf(path),
      `${lacks}, so nothing leads to this page.${hint} Rename the folder ${story}, or delete it.`,
    )
  }
}
