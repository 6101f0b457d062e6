import { createLeakReporter } from '../check/leak/finder.ts'
import type { ArticleWithExcerpt } from '../check/leak/origin.ts'
import type { BodySummary } from '../core/body.ts'
import type { Article } from '../site/article.ts'
import { checkLinks } from '../site/pages/check-links.ts'
import type { PlanContext } from '../site/pages/context.ts'
import type { Site } from '../site/site.ts'
import { reportUnused, unreadStories } from './acknowledging.ts'
import type { BuildSnapshot } from './changed-files.ts'
import { type Found, reportRaw } from './found.ts'
import { createLossReporter } from './losses.ts'
import { reportPairs } from './parity.ts'
import { leakWords, type RenderSetup } from './render-page.ts'
import type { Build } from './state.ts'

/** Reports what was found in articles, between them and in catalogues. What is reported twice is reported once. */
export function reportSite(build: Build, site: Site): void {
  reportRaw(build.found, build.live)
  reportPairs(build, site)
}

/** Whether there is anything to report that must be matched with the site: acknowledgements, and what they may accept. */
export function isSiteReported({ pairs, lost, pages }: Found, { hasAcknowledged }: Pick<BuildSnapshot, 'hasAcknowledged'>): boolean {
  return (
    hasAcknowledged ||
    lost.size > 0 ||
    pages.values().some(({ findings, losses }) => findings.length + losses.length > 0) ||
    pairs.values().some(({ findings, changes }) => findings.length > 0 || changes !== undefined)
  )
}

/**
 * Reports what was found in pages, and what plugins took out of texts, but for what is acknowledged; then the links that lead
 * nowhere, if the `paths` of all files are known, and acknowledgements of nothing.
 */
export function reportPages(
  build: Build,
  context: PlanContext,
  setup: RenderSetup,
  { paths, isWhole }: { paths: Iterable<string> | undefined; isWhole: boolean },
): void {
  const { found, live, acknowledgements } = build
  const reportLeak = createLeaks(context, setup, build)
  const losses = createLossReporter(context.site.byId, setup.config, acknowledgements, live)
  for (const [id, lost] of found.lost) losses.body(id, lost)
  for (const page of found.pages.values()) {
    for (const finding of page.findings) reportLeak(finding)
    for (const loss of page.losses) losses.page(loss)
  }
  if (paths && context.pending.length > 0) checkLinks(context, new Set(paths))
  reportUnused(build, context.site, isWhole)
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
      unread: unreadStories(site),
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
