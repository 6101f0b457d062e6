import type { Root } from 'hast'
import { bodyIds } from '../build/page-records.ts'
import { formatContexts, type RenderSetup, withLinks } from '../build/render-page.ts'
import { publishedPage, treeOf } from '../check/page/published.ts'
import { changesSince } from '../check/parity/stale.ts'
import type { BodySummary } from '../core/body.ts'
import { startOf } from '../core/diagnostics.ts'
import { toPath } from '../core/files.ts'
import { createReport } from '../core/report.ts'
import type { Format } from '../render/formats/format.ts'
import { formatsOf, loadFormats } from '../render/formats/index.ts'
import type { Localizer } from '../render/localize/translate.ts'
import { noIcons } from '../render/theme/icon.ts'
import { viewsOf } from '../render/views/own.ts'
import type { Article } from '../site/article.ts'
import type { PlanContext } from '../site/pages/context.ts'
import type { PageModel } from '../site/pages/models.ts'
import { planPages, prepareSite } from '../site/pages/plan.ts'
import { type OpenSite, requireOriginal } from './open.ts'

/** A text that a page asked its edition for. */
export interface TracedText {
  locale: string
  /** `interface` and `site` are catalogues; `date` and `language` are what CLDR says of an instant or a tag. */
  kind: 'interface' | 'site' | 'date' | 'language'
  /** The key in the catalogue, the instant or the tag. */
  key: string
  text: string
}

/** A page drawn once more, and every text that it asked for. */
export interface Traced {
  page: PageModel
  format: Format
  /** What readers read of it, parsed. */
  trees: { tree: Root; article?: string | undefined }[]
  /** The file, as it would be written now. */
  written: string
  heard: TracedText[]
}

/** Draws the page that is published at a path; undefined where none is. */
export async function tracePage(open: OpenSite, path: string): Promise<Traced | undefined> {
  await loadFormats(open.site.config.formats)
  const { site, locales } = open
  const { on, off } = formatsOf(site.config.formats)
  const context = planContext(open)
  for (const { model: toModel } of planPages(context, prepareSite(context))) {
    const page = toModel()
    const others = [
      ...off.flatMap((format) => format.redirect?.(page, site.addresses) ?? []),
      ...on.flatMap((format) => format.moved?.(page, site.addresses) ?? []),
    ]
    for (const model of [page, ...others]) {
      const format = on.find((candidate) => toPath(candidate.address(model) ?? '') === path)
      if (!format) continue
      const heard: TracedText[] = []
      const setup = { config: site.config, locales, theme: plain }
      const { contexts, bodies, losses } = formatContexts(setup, viewsOf(site.config.theme), (words) =>
        traceTexts(words, (text) => heard.push(text)),
      )
      const context = contexts.get(model.locale)
      if (!context) return undefined
      bodies.set(
        [...site.byId.values()].flatMap((article): [string, Uint8Array][] => {
          const body = shows(model, article) ? open.body(article) : undefined
          return body ? [[article.id, body.stored]] : []
        }),
      )
      const { text, shown } = format.build(withLinks(model, on, context), context)
      const parsed = shown.map(({ html, article }) => {
        const body = article === undefined ? undefined : { html: losses.bodyOf(model, article) ?? '', places: () => bodies.places(article) }
        return { tree: treeOf(publishedPage(html, body)), article }
      })
      return { page: model, format, trees: parsed, written: String(text), heard }
    }
  }
  return undefined
}

/** What a page says does not hang on its looks. */
const plain: RenderSetup['theme'] = {
  files: [],
  styles: '',
  lists: '',
  rules: [],
  script: '',
  chooser: '',
  video: '',
  search: '',
  early: '',
  icons: noIcons,
  paper: { light: '', dark: '' },
}

function shows(page: PageModel, { id }: Article): boolean {
  return bodyIds(page).includes(id)
}

function planContext(open: OpenSite): PlanContext {
  const silent = createReport()
  const { site, slugger } = open
  const bodies = new Map<string, BodySummary>()
  for (const versions of site.stories.values())
    for (const article of versions.values()) {
      const body = open.body(article)
      if (body) bodies.set(article.id, { digest: body.digest, key: '' })
    }
  const stale = site.config.stale.notice ? staleOf(open) : new Set<string>()
  return {
    site,
    bodies,
    stale,
    slugger,
    report: silent,
    reportOf: () => silent,
    pictures: new Map(),
    headlineCards: new Map(),
    publicFiles: { files: new Map() },
    used: new Set(),
    pending: [],
    untranslated: [],
    wordPlace: (locale) => startOf(`locales/${locale}/site.json`),
  }
}

function staleOf(open: OpenSite): Set<string> {
  const late = [...open.site.stories.values()].flatMap((versions) =>
    [...versions.values()].filter((article) => {
      const from = article.basis === undefined || article.original ? undefined : open.comparedText(requireOriginal(versions))
      return from !== undefined && changesSince(article.basis, from) !== undefined
    }),
  )
  return new Set(late.map(({ id }) => id))
}

const slot = '\uE002'

/** The same words, with a record of the keys that are asked for: the text around inserted strings, piece by piece. */
function traceTexts(words: Localizer, tell: (heard: TracedText) => void): Localizer {
  const { locale, tag } = words.edition
  const note = (kind: TracedText['kind'], key: string, text: string) => {
    tell({ locale, kind, key, text })
    return text
  }
  const ask = words.t as unknown as (key: string, options?: Record<string, unknown>) => string
  const t = (key: string, options?: Record<string, unknown>) => {
    const slots = Object.entries(options ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' && name !== 'context' ? slot : value,
    ])
    for (const piece of ask(key, options && Object.fromEntries(slots)).split(slot)) note('interface', pluralKey(key, options, tag), piece)
    return ask(key, options)
  }
  return {
    ...words,
    t: t as unknown as Localizer['t'],
    site: {
      get title() {
        return note('site', 'title', words.site.title)
      },
      get description() {
        return note('site', 'description', words.site.description)
      },
      get colophon() {
        return note('site', 'colophon', words.site.colophon)
      },
    },
    section: (key) => note('site', `sections.${key}`, words.section(key)),
    tag: (key) => note('site', `tags.${key}`, words.tag(key)),
    book: (name) => note('site', `books.${name}`, words.book(name)),
    language: (other) => note('language', other, words.language(other)),
    date: (instant) => note('date', instant, words.date(instant)),
    dateTime: (instant) => note('date', instant, words.dateTime(instant)),
    zonedDateTime: (instant) => note('date', instant, words.zonedDateTime(instant)),
    month: (instant) => note('date', instant, words.month(instant)),
  }
}

/** The form that i18next takes for a count: `comments.count` of 3 is `comments.count_other`. */
function pluralKey(key: string, options: Record<string, unknown> | undefined, tag: string): string {
  const count = options?.count
  return typeof count === 'number' ? `${key}_${count === 0 ? 'zero' : new Intl.PluralRules(tag).select(count)}` : key
}
