import type { ElementContent } from 'hast'
import type { Article } from '../core/article.ts'
import type { ArticlePart, Loss } from '../core/body.ts'
import type { Place, Report } from '../core/diagnostics.ts'
import { placeOfKeys } from '../core/places.ts'
import type { Acknowledgements } from '../editions/acknowledgements.ts'
import { type Item, itemsOf } from '../editions/inventory.ts'
import { type Facts, findLosses } from '../editions/loss.ts'
import type { Built, Format } from '../formats/format.ts'
import type { ArticleBody, ArticlePage, PageModel } from '../pages/models.ts'
import type { FeedItem } from '../pages/program-models.ts'
import type { Config } from '../settings/config.ts'
import { omits as dataOmits } from '../views/json-ld.ts'

/** A loss, with the article and the output that it was found in. Plain data. */
export interface PageLoss extends Loss {
  article: string
  address: string
  format: string
}

/** Watches a page being drawn: what bodies it is given, and what of them is left in what is built. */
export interface LossWatch {
  begin(): void
  gave(model: ArticleBody, body: ElementContent[]): ElementContent[]
  find(page: PageModel, format: Format, address: string, built: Built['trees']): PageLoss[]
}

type Settings = Pick<Config, 'omits' | 'rules'>

/** `ownView` says whether the site draws articles itself; then nothing is taken for granted. */
export function watchLosses(
  { omits, rules }: Settings,
  ownView: boolean,
  bodyOf: (page: PageModel, model: ArticleBody) => void,
): LossWatch {
  const given = new Map<string, { body: ElementContent[]; items?: Item[] | undefined }>()
  const off = rules['loss/undeclared'] === 'off'
  const ofData = new Set([...dataOmits, ...omits.views])
  return {
    begin: () => given.clear(),
    gave(model, body) {
      if (!off && !given.has(model.id)) given.set(model.id, { body, items: ownView ? itemsOf(body) : undefined })
      return body
    },
    find(page, format, address, built) {
      if (off) return []
      return built.flatMap(({ tree, article }) => {
        const shown = article === undefined ? undefined : shownIn(page, article)
        if (article === undefined || !shown) return []
        if (!given.has(article)) bodyOf(page, shown.body)
        const declared = new Set([...(format.omits ?? []), ...(page.kind === 'article' ? omits.views : [])])
        const data = page.kind === 'article' && !declared.has('data') ? ofData : undefined
        const { body = [], items } = given.get(article) ?? {}
        const own = page.kind === 'article' ? items : undefined
        const lost = findLosses({ tree, facts: shown.facts, body, items: own, url: shown.url, omits: declared, dataOmits: data })
        return [
          ...lost.page.map((loss) => ({ ...loss, article, address, format: format.name })),
          // JSON-LD is the same in every format of a page.
          ...lost.data.map((loss) => ({ ...loss, article, address: page.address, format: 'JSON-LD' })),
        ]
      })
    },
  }
}

function shownIn(page: PageModel, id: string): { facts: Facts; body: ArticleBody; url: string } | undefined {
  if (page.kind === 'article') return { facts: factsOf(page), body: page.body, url: page.url }
  const item = page.kind === 'feed' ? page.items.find(({ body }) => body.id === id) : undefined
  return item && { facts: factsOfItem(item), body: item.body, url: item.url }
}

function factsOf({ title, authors, publication, translator, published, updated, image, corrections }: ArticlePage): Facts {
  return {
    headline: title,
    authors: authors.map(({ name }) => name),
    source: publication,
    translator,
    published,
    updated,
    picture: image && [image.href, image.url, ...(image.social ? [image.social.url] : [])],
    corrections: corrections.map(({ text }) => text),
  }
}

/** What a feed's model does not have, its format declares. */
function factsOfItem({ title, authors, published, updated, image }: FeedItem): Facts {
  return { headline: title, authors, published, updated, picture: image && [image.url], corrections: [] }
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
}

const rule = 'loss/undeclared'

/** Reports what is lost, but for what an article acknowledges. */
export function createLossTeller(articles: Map<string, Article>, { omits }: Settings, acknowledgements: Acknowledgements, report: Report) {
  const tell = (id: string, loss: Loss, where: string, remedy: string) => {
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
      tell(article, loss, `is missing from ${address} (${format}).`, remedy)
    },
    body(article: string, lost: Loss[] = []): void {
      for (const loss of lost.filter(({ part }) => !omits.plugins.includes(part)))
        tell(article, loss, 'is taken out by a Markdown plugin of the site.', `Fix the plugin, ${declared(loss.part, 'plugins')}`)
    },
  }
}

function placeOf({ part, point }: Loss, article: Article): Place {
  return point ? { path: article.path, line: point.line, column: point.column } : placeOfKeys(article, ...(keys[part] ?? []))
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
