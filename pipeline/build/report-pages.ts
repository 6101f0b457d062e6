import { createLeakReporter } from '../check/leak/finder.ts'
import type { ArticleWithExcerpt } from '../check/leak/origin.ts'
import type { BodySummary } from '../core/body.ts'
import type { Article } from '../site/article.ts'
import type { PlanContext } from '../site/pages/context.ts'
import { createLossReporter } from './losses.ts'
import { leakWords, type RenderSetup } from './render-page.ts'
import type { Build } from './state.ts'

/** Reports what was found in pages, and what plugins took out of texts, but for what is acknowledged. */
export function reportPages({ found, live, acknowledgements }: Build, context: PlanContext, setup: RenderSetup): void {
  const reportLeak = createLeaks(context, setup, { live, acknowledgements })
  const losses = createLossReporter(context.site.byId, setup.config, acknowledgements, live)
  for (const [id, lost] of found.lost) losses.body(id, lost)
  for (const page of found.pages.values()) {
    for (const finding of page.findings) reportLeak(finding)
    for (const loss of page.losses) losses.page(loss)
  }
}

function createLeaks(
  { site, bodies, untranslated }: PlanContext,
  setup: RenderSetup,
  { live, acknowledgements }: Pick<Build, 'live' | 'acknowledgements'>,
) {
  const articles = new Map<string, ArticleWithExcerpt>()
  const withExcerpt = (article: Article): ArticleWithExcerpt => {
    const known = articles.get(article.id) ?? { ...article, excerpt: excerptOf(article, bodies) }
    articles.set(article.id, known)
    return known
  }
  return createLeakReporter(
    {
      ...leakWords(setup),
      untranslated: Map.groupBy(untranslated, ([{ path }]) => path),
      *articles(locale) {
        for (const entries of [site.editions.get(locale), site.introductions.get(locale)])
          for (const { article } of entries ?? []) yield withExcerpt(article)
      },
      article(id) {
        const article = site.byId.get(id)
        return article && withExcerpt(article)
      },
      acknowledged: (path, text) => acknowledgements.accept(site.byPath.get(path)?.acknowledge ?? [], 'edition/leak', text),
    },
    live,
  )
}

function excerptOf(article: Article, bodies: Map<string, BodySummary>): string | undefined {
  return article.summary === undefined ? bodies.get(article.id)?.digest.excerpt : undefined
}
