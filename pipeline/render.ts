import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createClaims, placeOf, toPath } from './claims.ts'
import { providers } from './comments/index.ts'
import { type Config, reportSetting } from './config.ts'
import type { Report } from './diagnostics.ts'
import { createLeakCheck } from './editions/check.ts'
import type { Told } from './editions/origin.ts'
import type { Output } from './engine/emit.ts'
import type { Format, FormatContext } from './formats/format.ts'
import { formatsOf } from './formats/index.ts'
import { namespaces, placeOfKey } from './i18n/catalogue.ts'
import type { Locales } from './i18n/catalogues.ts'
import { createWords, type Words } from './i18n/translate.ts'
import { videoNames } from './markdown/extensions/video.ts'
import type { PlanContext } from './pages/context.ts'
import type { PageModel } from './pages/models.ts'
import type { Searchable } from './search.ts'
import { networks } from './share/networks.ts'
import { createTheme, missingStyles, type Theme } from './theme/theme.ts'
import type { Article } from './types.ts'
import { renderBody } from './views/body.ts'

interface RenderInput {
  context: PlanContext
  pages: PageModel[]
  locales: Locales
  /** The site's root, where its own style sheets are. */
  root: string
  progress?: ((stage: string, done: number, total: number) => void) | undefined
}

interface Rendered {
  /** Path in the output folder → file. */
  outputs: Map<string, Output>
  counts: Map<string, number>
  /** The stories' HTML pages, for the search. */
  stories: Searchable[]
}

/** Pictures and styles, then stories, then what lists them: a reader never meets a link to what is not there yet. */
const ranks: Partial<Record<PageModel['kind'], number>> = { article: 1, redirect: 2, list: 2, front: 3, feed: 4, chooser: 4, sitemap: 5 }

/** Draws every page in every format that publishes it. */
export async function renderPages({ context, pages, locales, root, progress }: RenderInput): Promise<Rendered> {
  const { site, report } = context
  const theme = await siteTheme(site.config, root, report)
  const words = new Map([...locales.entries].map(([locale, entry]) => [locale, createWords(entry, site.config.timeZone)]))
  const contexts = new Map([...words].map(([locale, own]) => [locale, formatContext(context, theme, words, own)]))
  const { on, off } = formatsOf(site.config.formats)
  const check = leakCheck(context, locales)
  const outputs: Rendered['outputs'] = new Map()
  const counts: Rendered['counts'] = new Map(on.map(({ name }) => [name, 0]))
  const stories: Searchable[] = []
  const claims = createClaims(report)
  for (const { address, text } of theme.files) outputs.set(address.slice(1), { path: address.slice(1), rank: 0, bytes: () => text })

  const all = [
    ...pages,
    ...pages.flatMap((page) => off.flatMap((format) => format.redirect?.(page, site.addresses) ?? [])),
    ...pages.flatMap((page) => on.flatMap((format) => format.moved?.(page, site.addresses) ?? [])),
  ]
  for (const [index, page] of all.entries()) {
    // Lets the progress line be drawn, and a signal be heard.
    if (index % 64 === 0) {
      progress?.('render', index, all.length)
      await setImmediate()
    }
    const own = contexts.get(page.locale)
    if (!own) continue
    for (const format of on) {
      const address = format.address(page)
      if (address === undefined) continue
      // One message for two stories on one address, not one for each format.
      if (!claims.take(address, page)) break
      try {
        const linked = withLinks(page, on, own)
        const { trees, write } = format.build(linked, own)
        for (const { tree, article } of trees)
          check({
            locale: page.locale,
            path: address,
            tree,
            article,
            everyEdition: page.kind === 'chooser',
            content: () => wordsOf(linked),
          })
        const text = write()
        if (page.kind === 'article' && address === page.address) stories.push({ href: site.addresses.href(address), text })
        outputs.set(toPath(address), { path: toPath(address), rank: ranks[page.kind] ?? 2, bytes: () => text })
        counts.set(format.name, (counts.get(format.name) ?? 0) + 1)
      } catch (error) {
        report.add(
          'page/failed',
          placeOf(page),
          `the page ${address} could not be drawn as ${format.name}: ${error instanceof Error ? error.message : String(error)}`,
        )
      }
    }
  }
  return { outputs, counts, stories }
}

/** The theme with the site's own style sheets; without them where they cannot be used, which is reported. */
async function siteTheme({ theme: { styles }, formats, comments }: Config, root: string, report: Report): Promise<Theme> {
  const paths = styles.map((path) => join(root, path))
  const missing = missingStyles(paths)
  const wrong = (found: string, expects: string) => reportSetting(root, 'styles', found, expects, report)
  if (missing !== undefined) wrong(styles[paths.indexOf(missing)] ?? '', 'the path of a style sheet, from the root of the site')
  const client = providers[comments?.provider ?? '']?.client
  if (missing !== undefined || paths.length === 0) return createTheme([], client)
  try {
    const theme = await createTheme(paths, client)
    for (const { refuses } of formatsOf(formats).on) {
      const limit = refuses?.(theme)
      if (limit !== undefined) wrong(styles.join(', '), limit)
    }
    return theme
  } catch (error) {
    wrong(styles.join(', '), `style sheets that can be read; ${error instanceof Error ? error.message : String(error)}`)
    return createTheme([], client)
  }
}

function formatContext({ site, bodies }: PlanContext, theme: Theme, editions: Map<string, Words>, words: Words): FormatContext {
  return {
    theme: prefixed(theme, site.addresses.href),
    words,
    addresses: site.addresses,
    view: {
      words,
      editions,
      theme: prefixed(theme, site.addresses.href),
      views: site.config.theme.views,
      body: (model) => {
        const body = bodies.get(model.id)
        return body ? renderBody(body.tree, model, words) : []
      },
    },
  }
}

function prefixed(theme: Theme, href: (address: string) => string): Theme {
  const comments = theme.comments && {
    page: href(theme.comments.page),
    client: href(theme.comments.client),
    styles: href(theme.comments.styles),
  }
  return {
    ...theme,
    styles: href(theme.styles),
    script: href(theme.script),
    chooser: href(theme.chooser),
    search: href(theme.search),
    icon: href(theme.icon),
    comments,
  }
}

function withLinks(page: PageModel, formats: Format[], context: FormatContext): PageModel {
  return 'head' in page ? { ...page, head: [...page.head, ...formats.flatMap((format) => format.links?.(page, context) ?? [])] } : page
}

function leakCheck({ site, bodies, report }: PlanContext, locales: Locales) {
  const told = (article: Article): Told => ({
    ...article,
    excerpt: article.summary === undefined ? bodies.get(article.id)?.digest.excerpt : undefined,
  })
  const articles = new Map([...site.byPath.values()].map((article) => [article.id, told(article)]))
  return createLeakCheck(
    {
      editions: [...locales.entries.values()].map(({ edition }) => edition),
      files: new Map(
        [...locales.catalogues].map(([locale, catalogues]) => [
          locale,
          namespaces.map((name) => ({
            path: catalogues[name].path,
            words: catalogues[name].words,
            place: (key: string) => placeOfKey(catalogues[name], key.split('.')),
          })),
        ]),
      ),
      articles: (locale) => (site.editions.get(locale) ?? []).flatMap(({ article }) => articles.get(article.id) ?? []),
      article: (id) => articles.get(id),
      names: [...Object.values(networks).map(({ name }) => name), ...videoNames],
      words: site.config.leak.words,
    },
    report,
  )
}

/** Keys of a model under which articles speak for themselves. */
const spoken = new Set([
  'title',
  'summary',
  'name',
  'publication',
  'translator',
  'alt',
  'caption',
  'credit',
  'text',
  'key',
  'section',
  'tags',
])

/** What the articles of a page say of themselves: the rest is the interface's. */
function wordsOf(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return spoken.has(key) ? [value] : []
  if (Array.isArray(value)) return value.flatMap((item) => wordsOf(item, key === 'authors' ? 'name' : key))
  if (value === null || typeof value !== 'object') return []
  return 'kind' in value && value.kind === 'author' && 'key' in value
    ? [String(value.key)]
    : Object.entries(value).flatMap(([name, item]) => (name === 'head' ? [] : wordsOf(item, name)))
}
