import { setImmediate } from 'node:timers/promises'
import { order, type Report, startOf } from './diagnostics.ts'
import { createLeakCheck } from './editions/check.ts'
import type { Output } from './engine/emit.ts'
import type { Format, FormatContext } from './formats/format.ts'
import { formatsOf } from './formats/index.ts'
import { type Locales, namespaces, placeOfKey } from './i18n/catalogues.ts'
import { createWords, type Words } from './i18n/translate.ts'
import type { PlanContext } from './pages/context.ts'
import type { PageModel } from './pages/models.ts'
import { networks } from './share/networks.ts'
import { createTheme, type Theme } from './theme/theme.ts'
import { renderBody } from './views/body.ts'

interface RenderInput {
  context: PlanContext
  pages: PageModel[]
  locales: Locales
  progress?: ((stage: string, done: number, total: number) => void) | undefined
}

interface Rendered {
  /** Path in the output folder → file. */
  outputs: Map<string, Output>
  counts: Map<string, number>
}

/** Pictures and styles, then stories, then what lists them: a reader never meets a link to what is not there yet. */
const ranks: Partial<Record<PageModel['kind'], number>> = { article: 1, redirect: 2, list: 2, front: 3, feed: 4, chooser: 4, sitemap: 5 }

/** Draws every page in every format that publishes it. */
export async function renderPages({ context, pages, locales, progress }: RenderInput): Promise<Rendered> {
  const { site, report } = context
  const theme = await createTheme()
  const words = new Map([...locales.entries].map(([locale, entry]) => [locale, createWords(entry, site.config.timeZone)]))
  const contexts = new Map([...words].map(([locale, own]) => [locale, formatContext(context, theme, words, own)]))
  const { on, off } = formatsOf(site.config.formats)
  const check = leakCheck(context, locales)
  const outputs: Rendered['outputs'] = new Map()
  const counts: Rendered['counts'] = new Map(on.map(({ name }) => [name, 0]))
  const claimed = new Map<string, string>()
  for (const { address, text } of theme.files) outputs.set(address.slice(1), { path: address.slice(1), rank: 0, bytes: () => text })

  const all = [...pages, ...pages.flatMap((page) => off.flatMap((format) => format.redirect?.(page, site.addresses) ?? []))]
  for (const [index, page] of all.entries()) {
    // Lets the progress line be drawn, and a signal be heard.
    if (index % 64 === 0) {
      progress?.('render', index, all.length)
      await setImmediate()
    }
    const own = contexts.get(page.locale)
    if (!own) continue
    const linked = withLinks(page, on, own)
    for (const format of on) {
      const address = format.address(page)
      if (address === undefined || !claim(address, page, claimed, report)) continue
      try {
        const { trees, write } = format.build(linked, own)
        for (const { tree, article } of trees)
          check({ locale: page.locale, path: address, tree, article, content: () => stringsOf(linked) })
        const path = toPath(address)
        const text = write()
        outputs.set(path, { path, rank: ranks[page.kind] ?? 2, bytes: () => text })
        counts.set(format.name, (counts.get(format.name) ?? 0) + 1)
      } catch (error) {
        report.add(
          'markdown/plugin',
          startOf(page.source),
          `the page ${address} could not be drawn as ${format.name}: ${error instanceof Error ? error.message : String(error)}`,
          'error',
        )
      }
    }
  }
  return { outputs, counts }
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
      body: (model) => {
        const body = bodies.get(model.id)
        return body ? renderBody(body.tree, model, words) : []
      },
    },
  }
}

function prefixed(theme: Theme, href: (address: string) => string): Theme {
  return { ...theme, styles: href(theme.styles), script: href(theme.script), chooser: href(theme.chooser) }
}

function withLinks(page: PageModel, formats: Format[], context: FormatContext): PageModel {
  return 'head' in page ? { ...page, head: [...page.head, ...formats.flatMap((format) => format.links?.(page, context) ?? [])] } : page
}

/** Two pages on one address are an error that names both sources. */
function claim(address: string, page: PageModel, claimed: Map<string, string>, report: Report): boolean {
  // Some file systems take "A" and "a" for one name.
  const key = address.normalize('NFC').toLowerCase()
  const other = claimed.get(key)
  if (other === undefined) {
    claimed.set(key, page.source)
    return true
  }
  const [first, second] = [other, page.source].sort(order)
  report.add(
    'route/collision',
    startOf(page.source),
    `two pages would be published at ${address}: ${first} and ${second}. Give one of them another slug.`,
  )
  return false
}

export function toPath(address: string): string {
  const path = address.slice(1)
  return address.endsWith('/') ? `${path}index.html` : path
}

function leakCheck({ site, report }: PlanContext, locales: Locales) {
  const articles = new Map([...site.byPath.values()].map((article) => [article.id, article]))
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
      articles: (locale) => (site.editions.get(locale) ?? []).map(({ article }) => article),
      article: (id) => articles.get(id),
      names: Object.values(networks).map(({ name }) => name),
      words: site.config.leak.words,
    },
    report,
  )
}

/** Every string in a model: what the articles themselves say. */
function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsOf) : []
}
