import type { Acknowledgements } from '../check/acknowledgements.ts'
import { findLosses } from '../check/loss/loss.ts'
import type { PublishedPage } from '../check/page/published.ts'
import type { PageScan } from '../check/page/scan.ts'
import type { ArticlePart, Loss } from '../core/body.ts'
import { shorten } from '../core/brief.ts'
import type { Place, Report } from '../core/diagnostics.ts'
import { placeOfKeys } from '../core/places.ts'
import type { Config } from '../core/settings/config.ts'
import type { Format } from '../render/formats/format.ts'
import type { Html } from '../render/html/html.ts'
import { omits as dataOmits } from '../render/views/json-ld.ts'
import type { Article } from '../site/article.ts'
import type { PageModel } from '../site/pages/models.ts'
import type { ArticleBody } from '../site/pages/shared-models.ts'
import { articlesOn } from './articles-on-page.ts'

/** A loss, with the article and the output that it was found in. Plain data. */
export interface PageLoss extends Loss {
  article: string
  address: string
  format: string
}

/** Remembers the bodies that a page was given, to find what of them is left in what is published. */
export interface LossWatch {
  begin(): void
  gave(id: string, body: Html): Html
  /** The body as the renderer of the page received it, or would have received it. */
  bodyOf(page: PageModel, id: string): string | undefined
  /** The same where a page has parts of two bodies side by side: all parts of both, in the order of the page. */
  gaveParts(parts: { id: string; html: Html }[]): void
  /** Those parts, of a body and the one that it is beside; undefined if the page was given the whole body. */
  parts(id: string): string[] | undefined
  /** All bodies that the page was given. */
  bodies(): string[]
  find(page: PageModel, format: Format, address: string, shown: ReadPage): PageLoss[]
}

/** A page, or an item of a feed, as it is published, and what reading it has found. */
export interface ReadPage {
  article?: string | undefined
  page: PublishedPage
  scan: PageScan
}

type Settings = Pick<Config, 'omits' | 'rules'>

export function watchLosses({ omits, rules }: Settings, render: (page: PageModel, model: ArticleBody) => Html | undefined): LossWatch {
  const given = new Map<string, string>()
  const parts = new Map<string, string[]>()
  const off = rules['loss/undeclared'] === 'off'
  const ofData = new Set([...dataOmits, ...omits.views])
  return {
    begin() {
      given.clear()
      parts.clear()
    },
    gave(id, body) {
      given.set(id, body.text)
      return body
    },
    gaveParts(all) {
      const texts = all.map(({ html }) => html.text)
      for (const [id, own] of Map.groupBy(all, (part) => part.id)) {
        parts.set(id, texts)
        given.set(id, own.map(({ html }) => html.text).join(''))
      }
    },
    parts: (id) => parts.get(id),
    bodyOf(page, id) {
      const shown = given.has(id) ? undefined : articlesOn(page).get(id)
      if (shown?.body) render(page, shown.body)
      return given.get(id)
    },
    bodies: () => [...given.values()],
    find(page, format, address, { article, page: published, scan }) {
      const shown = article === undefined || off ? undefined : articlesOn(page).get(article)
      if (article === undefined || !shown) return []
      const declared = new Set([...(format.omits ?? []), ...(page.kind === 'feed' || page.kind === 'book' ? [] : omits.views)])
      const data = page.kind === 'article' && !declared.has('data') ? ofData : undefined
      const lost = findLosses({ page: published, scan, facts: shown.facts, url: shown.url, omits: declared, dataOmits: data })
      return [
        ...lost.page.map((loss) => ({ ...loss, article, address, format: format.name })),
        // JSON-LD is the same in every format of a page.
        ...lost.data.map((loss) => ({ ...loss, article, address: page.address, format: 'JSON-LD' })),
      ]
    },
  }
}

const nouns: Record<ArticlePart, string> = {
  headline: 'headline',
  author: 'author',
  source: 'source',
  translator: 'translator',
  published: 'date of publication',
  updated: 'date of the last change',
  correction: 'correction',
  picture: 'picture',
  audio: 'recording',
  link: 'link to',
  paragraph: 'paragraph',
  player: 'video',
  data: 'data for search engines',
}

/** Where the front matter says each of them. */
const keys: Partial<Record<ArticlePart, string[]>> = {
  headline: ['title'],
  author: ['authors'],
  source: ['source'],
  translator: ['translation'],
  published: ['date'],
  updated: ['updated'],
  correction: ['corrections'],
  picture: ['image.src', 'image'],
  audio: ['audio.src', 'audio'],
}

const rule = 'loss/undeclared'

/** Reports what is lost, but for what an article acknowledges. */
export function createLossReporter(
  articles: Map<string, Article>,
  { omits }: Settings,
  acknowledgements: Acknowledgements,
  report: Report,
) {
  const addLoss = (id: string, loss: Loss, where: string, remedy: string) => {
    const article = articles.get(id)
    if (!article) return
    const shown = shorten(loss.subject)
    if (acknowledgements.accept(article.acknowledge, rule, shown, loss.subject)) return
    report.add(rule, placeOf(loss, article), `the ${nouns[loss.part]} ${JSON.stringify(shown)} ${where} ${remedy}`, undefined, {
      subject: shown,
    })
  }
  const declared = (part: ArticlePart, setting: string) => `or declare it in the settings: omits: { ${setting}: ['${part}'] }.`
  return {
    page({ article, address, format, ...loss }: PageLoss): void {
      const remedy = address.endsWith('/')
        ? `Fix the view that renders the page, ${declared(loss.part, 'views')}`
        : `It is a fault of the format ${format}: report it. Until it is fixed, acknowledge it.`
      addLoss(article, loss, `is missing from ${address} (${format}).`, remedy)
    },
    body(article: string, lost: Loss[] = []): void {
      for (const loss of lost.filter(({ part }) => !omits.plugins.includes(part)))
        addLoss(article, loss, 'is taken out by a Markdown plugin of the site.', `Fix the plugin, ${declared(loss.part, 'plugins')}`)
    },
  }
}

function placeOf({ part, point }: Loss, article: Article): Place {
  return point ? { path: article.path, line: point.line, column: point.column } : placeOfKeys(article, ...(keys[part] ?? []))
}
