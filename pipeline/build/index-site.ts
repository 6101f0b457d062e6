import type { BodySummary } from '../core/body.ts'
import { startOf } from '../core/diagnostics.ts'
import { checkShare } from '../render/share/check.ts'
import { createClock } from '../site/clock.ts'
import { romaniserOf } from '../site/romanise.ts'
import { createSite, type Site } from '../site/site.ts'
import { withConverted } from '../source/articles.ts'
import { readCounts } from '../source/counts.ts'
import type { Locales } from '../source/locales/catalogues.ts'
import type { ContentFiles } from '../source/scan.ts'
import { reportSetting } from '../source/settings/report-setting.ts'
import { cachedSlugger } from './cached-slugs.ts'
import { checkBooks } from './check-books.ts'
import { readSources, type Sources } from './sources.ts'
import type { Build } from './state.ts'

export function checkLocales({ options, config, report }: Build, locales: Locales): void {
  if (!locales.names.includes(config.defaultLocale))
    reportSetting(
      options.root,
      'defaultLocale',
      config.defaultLocale,
      `a folder of locales/, which has: ${locales.names.join(', ') || 'none'}`,
      report,
    )
  const isLocale = (name: string) => locales.names.includes(name)
  for (const [name, patterns] of Object.entries(config.routes))
    for (const locale of typeof patterns === 'object' ? Object.keys(patterns).filter((key) => !isLocale(key)) : [])
      reportSetting(options.root, `routes.${name}`, locale, `locales of the site, which has: ${locales.names.join(', ')}`, report)
  for (const locale of config.bilingual.flat().filter((name) => !isLocale(name)))
    reportSetting(options.root, 'bilingual', locale, `locales of the site, which has: ${locales.names.join(', ')}`, report)
  const editions = [...locales.entries.values()].map(({ edition }) => edition)
  checkShare(
    // Of one that is converted, only what it has of its own.
    editions.filter(({ from = '', share }) => share !== locales.entries.get(from)?.edition.share),
    (locale) => startOf(`locales/${locale}/edition.json`),
    report,
  )
}

/** Reads the articles, or takes them as they were read last, and decides what the site is. */
export async function indexSite(build: Build, locales: Locales, scanned: ContentFiles, asLastRead: boolean) {
  const { options, config, report, cache, work } = build
  const paths = withConverted(scanned.files, config.content.pattern, locales.conversions)
  const sources = await readSources(build, locales, paths, asLastRead)
  const languageOf = romaniserOf([...locales.entries.values()].map(({ edition }) => edition))
  const slugger = await cachedSlugger(sources.articles, languageOf, cache)
  const counts = readCounts(options.root, config.counts, report)
  work.indexed += 1
  const site = createSite(
    {
      config,
      articles: sources.articles,
      unread: sources.unread,
      locales: locales.names,
      entries: locales.entries,
      assets: scanned.assets,
      counts,
      slugger,
      clock: createClock(options.now),
      shows: options.preview ? (path) => !options.trial?.hidden.has(path) : undefined,
    },
    report,
  )
  checkBooks(options.root, site, report)
  // All else that was read is freed: a large paper has much of it.
  const leftOut = paths.length - sources.articles.length - sources.unread.length
  return { site, bodies: bodiesOf(site, sources), slugger, leftOut, sources: sources.articles }
}

/** Every public article is parsed once; all formats are fed from that. */
function bodiesOf(site: Site, sources: Sources): Map<string, BodySummary> {
  const bodies = new Map<string, BodySummary>()
  for (const versions of site.stories.values()) {
    for (const { id, path } of versions.values()) {
      const body = sources.body(path)
      if (body) bodies.set(id, body)
    }
  }
  return bodies
}
